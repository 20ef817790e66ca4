"""Boards rank by what is certain, share ranks, freeze, hide, anonymise, and are never scanned."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.team.stage import APPROVAL, EXERCISE, OBJECTION, Stage
from tests.team.test_reviews import plant
from trainer.core.skill.proportion import Proportion
from trainer.team import schema
from trainer.team.boards import lower_bound
from trainer.team.people import Role

REVIEWS = st.integers(1, 500)


@given(REVIEWS, st.data())
def test_the_bound_lies_between_nothing_and_the_average(reviews: int, data: Any) -> None:
    tenths = data.draw(st.integers(0, 1000 * reviews))

    assert 0 <= lower_bound(tenths, reviews) <= tenths / (1000 * reviews)


@given(REVIEWS, st.data())
def test_a_better_score_never_lowers_the_bound(reviews: int, data: Any) -> None:
    tenths = data.draw(st.integers(0, 1000 * reviews - 1))

    assert lower_bound(tenths, reviews) <= lower_bound(tenths + 1, reviews)


@given(st.integers(1, 50))
def test_more_of_the_same_is_more_certain_and_never_passes_what_it_is(reviews: int) -> None:
    few, many = lower_bound(800 * reviews, reviews), lower_bound(8000 * reviews, 10 * reviews)

    assert few < many < 0.8


@given(st.integers(0, 40), st.integers(1, 40))
def test_full_and_empty_scores_have_wilsons_bound(full: int, empty: int) -> None:
    wilson = Proportion(full, full + empty).interval.low

    assert lower_bound(1000 * full, full + empty) == pytest.approx(wilson)


def test_a_poor_review_more_lowers_a_rank_whatever_the_volume() -> None:
    assert lower_bound(3 * 1000, 3) > lower_bound(3 * 1000 + 20 * 0, 23)


@pytest.fixture
def ranked(stage: Stage) -> Stage:
    """Lea and Noor are right, Max is wrong."""
    stage.add("Noor", squad="blue")
    for who in ("Lea", "Noor", "Max"):
        plant(stage, who, ["rest-is-lost"])
    for who, review in (("Lea", OBJECTION), ("Noor", OBJECTION), ("Max", APPROVAL)):
        assert stage.submit(who, f"review-of-{who}", review).status_code == 201
    return stage


def test_ties_share_a_rank_and_the_next_one_is_skipped(ranked: Stage) -> None:
    assert [(rank, name) for rank, name, _ in ranked.board("Max")] == [
        (1, "Lea"),
        (1, "Noor"),
        (3, "Max"),
    ]


def test_a_later_page_goes_on_with_the_ranks(ranked: Stage) -> None:
    pages = [ranked.board("Max", limit=1, offset=offset) for offset in range(3)]

    assert [page[0][0] for page in pages] == [1, 1, 3]


def test_a_board_says_who_you_are_and_how_many_there_are(ranked: Stage) -> None:
    board = ranked.get("Max", f"/api/seasons/{ranked.season}/board?limit=2")

    assert (board["total"], board["is_verified"]) == (3, True)
    assert [each["is_you"] for each in board["rows"]] == [False, False]


def test_a_squad_has_a_board_of_its_own(ranked: Stage) -> None:
    assert [(rank, name) for rank, name, _ in ranked.board("Max", squad="blue")] == [(1, "Noor")]


def test_a_board_is_what_a_scan_would_find(ranked: Stage) -> None:
    reviews, results, standings = schema.reviews, schema.results, schema.standings
    with ranked.database.reading() as work:
        scanned = work.rows(
            select(reviews.c.person, func.count(), func.sum(results.c.tenths))
            .join(results, results.c.review == reviews.c.id)
            .where(reviews.c.is_first.is_(True))
            .group_by(reviews.c.person)
            .order_by(reviews.c.person)
        )
        kept = work.rows(
            select(standings.c.person, standings.c.reviews, standings.c.tenths).order_by(
                standings.c.person
            )
        )

    assert [tuple(row) for row in scanned] == [tuple(row) for row in kept]


class TestFrozen:
    @pytest.fixture
    def frozen(self, ranked: Stage) -> Stage:
        ranked.ask("Ines", "PATCH", f"/api/seasons/{ranked.season}", json={"is_frozen": True})
        ranked.add("Zoe")
        ranked.review("Zoe", OBJECTION)
        return ranked

    def test_a_frozen_board_stays_as_it_was(self, frozen: Stage) -> None:
        board = frozen.get("Max", f"/api/seasons/{frozen.season}/board")

        assert board["is_frozen"]
        assert "Zoe" not in {each["name"] for each in board["rows"]}

    def test_what_happened_meanwhile_is_shown_when_it_thaws(self, frozen: Stage) -> None:
        frozen.ask("Ines", "PATCH", f"/api/seasons/{frozen.season}", json={"is_frozen": False})

        assert "Zoe" in {name for _, name, _ in frozen.board("Max")}


def test_who_is_hidden_is_seen_by_instructors_only(ranked: Stage) -> None:
    path = f"/api/seasons/{ranked.season}/board/{ranked.ids['Lea']}"
    assert ranked.ask("Ines", "PUT", path, json={"is_hidden": True}).status_code == 200

    assert [name for _, name, _ in ranked.board("Max")] == ["Noor", "Max"]
    assert ranked.get("Max", f"/api/seasons/{ranked.season}/board")["total"] == 2
    assert "Lea" in {name for _, name, _ in ranked.board("Ines")}


def test_an_anonymous_board_names_nobody_but_you(ranked: Stage) -> None:
    ranked.ask("Ines", "PATCH", f"/api/seasons/{ranked.season}", json={"is_anonymous": True})

    board = ranked.get("Max", f"/api/seasons/{ranked.season}/board")
    text = json.dumps(board)

    assert "Lea" not in text
    assert ranked.ids["Lea"] not in text
    assert [each["name"] for each in board["rows"] if each["is_you"]] == ["Max"]
    assert "Lea" in {name for _, name, _ in ranked.board("Ines")}


def test_a_mask_stays_the_same_within_a_season(ranked: Stage) -> None:
    ranked.ask("Ines", "PATCH", f"/api/seasons/{ranked.season}", json={"is_anonymous": True})

    assert ranked.board("Max") == ranked.board("Max")


def test_a_board_is_a_table_as_well(ranked: Stage) -> None:
    answer = ranked.ask("Max", "GET", f"/api/seasons/{ranked.season}/board.csv")

    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert answer.headers["content-type"].startswith("text/csv")
    assert [(row["rank"], row["name"]) for row in rows] == [
        ("1", "Lea"),
        ("1", "Noor"),
        ("3", "Max"),
    ]


def test_a_name_is_no_formula_in_a_table(stage: Stage) -> None:
    stage.add("=1+1")
    stage.review("=1+1", APPROVAL)

    assert ",'=1+1," in stage.ask("Max", "GET", f"/api/seasons/{stage.season}/board.csv").text


def test_the_practice_board_says_that_it_is_unverified(stage: Stage) -> None:
    first = stage.ask("Lea", "POST", "/api/practice", json={"exercise": EXERCISE, "score": 80})
    again = stage.ask("Lea", "POST", "/api/practice", json={"exercise": EXERCISE, "score": 100})

    board = stage.get("Max", "/api/practice/board")

    assert (first.json(), again.json()) == ({"is_new": True}, {"is_new": False})
    assert board["is_verified"] is False
    assert [(row["name"], row["score"]) for row in board["rows"]] == [("Lea", 80.0)]
    assert stage.board("Max") == []


@pytest.mark.parametrize("score", [-1, 101, "NaN", float("inf")])
def test_a_shared_score_is_one_of_a_hundred(stage: Stage, score: float) -> None:
    content = json.dumps({"exercise": EXERCISE, "score": score})

    answer = stage.ask(
        "Lea",
        "POST",
        "/api/practice",
        content=content,
        headers={"content-type": "application/json"},
    )

    assert answer.status_code == 422


def test_the_matrix_says_who_finds_what(ranked: Stage) -> None:
    cells = ranked.get("Ines", "/api/matrix")

    assert [(each["name"], each["topic"], each["found"], each["planted"]) for each in cells] == [
        ("Lea", "numeric", 1, 1),
        ("Max", "numeric", 0, 1),
        ("Noor", "numeric", 1, 1),
    ]
    assert all(0 <= each["low"] <= each["high"] <= 1 for each in cells)


def test_one_sees_ones_own_row_only(ranked: Stage) -> None:
    assert {each["name"] for each in ranked.get("Max", "/api/me/skills")} == {"Max"}


def test_code_owners_are_those_who_surely_find_it(ranked: Stage) -> None:
    body = {
        "paths": [
            {"pattern": "/billing/**", "topic": "numeric"},
            {"pattern": "/web/**", "topic": "boundary"},
        ],
        "least": 0.2,
    }

    text = ranked.ask("Ines", "POST", "/api/matrix/codeowners", json=body).text

    assert "/billing/** @Lea @Noor\n" in text
    assert "# /web/**: nobody yet\n" in text


def test_statistics_say_how_hard_a_defect_is(ranked: Stage) -> None:
    told = ranked.get("Ines", f"/api/exercises/{EXERCISE}/statistics")

    assert told["reviews"] == 3
    [defect] = told["defects"]
    assert (defect["defect"], defect["planted"], defect["found"]) == ("rest-is-lost", 3, 2)
    assert defect["discrimination"] == 1.0


def test_identical_annotations_and_speed_are_hints(ranked: Stage) -> None:
    hints = ranked.get("Ines", f"/api/seasons/{ranked.season}/hints")

    assert [each["people"] for each in hints if each["kind"] == "identical_notes"] == [
        ["Lea", "Noor"]
    ]
    assert {each["people"][0] for each in hints if each["kind"] == "implausible_speed"} == {
        "Lea",
        "Max",
        "Noor",
    }


def test_a_review_that_took_its_time_is_no_hint(stage: Stage) -> None:
    stage.add("Ivo", Role.INSTRUCTOR)
    stage.fetch("Lea")
    stage.clock.move(minutes=20)
    stage.submit("Lea", "a-slow-review", OBJECTION)

    assert stage.get("Ines", f"/api/seasons/{stage.season}/hints") == []
