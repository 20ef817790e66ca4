"""What others wrote on the same defect: after closing, for who took part, and without names."""

from collections.abc import Iterable
from typing import Any

import pytest

from tests.team.stage import EXERCISE, FINDS_REST, OBJECTION, Stage
from tests.team.test_pages import look
from tests.team.test_reviews import plant

WRITERS = ("Ann", "Bea", "Cat")


def words_of(who: str) -> str:
    return f"{FINDS_REST['text']}, says number {WRITERS.index(who)}"


def write(stage: Stage, who: str, text: str) -> None:
    plant(stage, who, ["rest-is-lost"])
    review = {**OBJECTION, "annotations": [{**FINDS_REST, "text": text}]}
    assert stage.submit(who, f"review-of-{who}", review).status_code == 201


@pytest.fixture
def written(stage: Stage) -> Stage:
    """Three have found the same defect; Dan has fetched the exercise and sent nothing."""
    for who in WRITERS:
        stage.add(who)
        write(stage, who, words_of(who))
    stage.add("Dan")
    stage.fetch("Dan")
    return stage


@pytest.fixture
def closed(written: Stage) -> Stage:
    written.clock.move(days=14)
    return written


def path(stage: Stage) -> str:
    return f"/api/seasons/{stage.season}/exercises/{EXERCISE}/notes"


def notes(stage: Stage, who: str) -> list[dict[str, Any]]:
    [defect] = [
        each for each in stage.get(who, path(stage))["defects"] if each["defect"] == "rest-is-lost"
    ]
    found: list[dict[str, Any]] = defect["notes"]
    return found


def texts(found: Iterable[dict[str, Any]]) -> list[str]:
    return [each["text"] for each in found]


def test_who_took_part_reads_others_and_own_notes(closed: Stage) -> None:
    found = notes(closed, "Ann")

    assert sorted(texts(found)) == sorted(map(words_of, WRITERS))
    assert texts(each for each in found if each["is_yours"]) == [words_of("Ann")]
    assert all(each["is_found"] for each in found)


def test_the_order_is_the_same_for_all_and_no_answer_has_a_name_or_an_id(closed: Stage) -> None:
    answer = closed.ask("Ann", "GET", path(closed)).text

    assert texts(notes(closed, "Ann")) == texts(notes(closed, "Bea"))
    for who in WRITERS:
        assert who not in answer
        assert closed.ids[who] not in answer


def test_nobody_reads_them_before_the_season_closes(written: Stage) -> None:
    codes = [written.ask(who, "GET", path(written)).status_code for who in ("Ann", "Ines")]

    assert codes == [403, 403]


def test_who_may_still_meet_the_exercise_reads_nothing(closed: Stage) -> None:
    refused = closed.ask("Dan", "GET", path(closed))

    assert (refused.status_code, refused.json()["error"]) == (403, "not_allowed")


def test_a_learner_reads_of_no_defect_that_their_variant_had_not(written: Stage) -> None:
    written.fetch("Dan")
    plant(written, "Dan", [])
    written.submit("Dan", "review-of-dan", OBJECTION)
    written.clock.move(days=14)

    assert written.get("Dan", path(written))["defects"] == []
    led = written.get("Ines", path(written))["defects"]
    assert {each["defect"] for each in led} > {"rest-is-lost"}


def test_what_somebody_hidden_wrote_is_left_out(written: Stage) -> None:
    written.add("Eve")
    write(written, "Eve", f"{FINDS_REST['text']}, says somebody hidden")
    hide = f"/api/seasons/{written.season}/board/{written.ids['Eve']}"
    written.ask("Ines", "PUT", hide, json={"is_hidden": True})
    written.clock.move(days=14)

    assert sorted(texts(notes(written, "Ann"))) == sorted(map(words_of, WRITERS))
    assert "says somebody hidden" in " ".join(texts(notes(written, "Eve")))


def test_two_would_know_each_other_so_they_read_nothing(stage: Stage) -> None:
    for who in ("Lea", "Max"):
        write(stage, who, f"{FINDS_REST['text']}, says {who}")
    stage.clock.move(days=14)

    assert stage.get("Lea", path(stage)) == {"defects": [], "is_too_few": True}


def test_the_page_shows_them_as_text(written: Stage) -> None:
    written.add("Eve")
    write(written, "Eve", f"{FINDS_REST['text']} <b>really</b>")
    page = f"/seasons/{written.season}/exercises/{EXERCISE}/notes"
    assert look(written, "Ann", page).status_code == 403
    written.clock.move(days=14)

    text = look(written, "Ann", page).text

    assert text.count("Yours") == 1
    assert "<b>" not in text
    assert "&lt;b&gt;really" in text
