"""Reviews count once, on the variant that was served, in time."""

import json
from base64 import b64decode
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.team.stage import APPROVAL, EXERCISE, NOON, OBJECTION, Stage
from trainer.app.packs import install
from trainer.app.serve import serve
from trainer.content.archive import read_archive
from trainer.content.library import open_library
from trainer.content.markers import ID_PATTERN
from trainer.content.pack_limits import MOST_ID
from trainer.settings import paths_from
from trainer.team import schema
from trainer.team.releases import pack_name


def count(stage: Stage, table: str) -> int:
    with stage.database.reading() as work:
        found = select(func.count()).select_from(schema.metadata.tables[table])
        return int(work.connection.execute(found).scalar_one())


def plant(stage: Stage, who: str, planted: list[str]) -> None:
    """Serve somebody that variant, as if it had been drawn."""
    assert stage.fetch(who).status_code == 200
    with stage.database.writing() as work:
        table = schema.releases
        changed = work.run(
            table.update()
            .where(table.c.person == stage.ids[who])
            .values(planted=json.dumps(planted))
        )
    assert changed == 1


def test_a_release_is_the_same_each_time(stage: Stage) -> None:
    assert stage.fetch("Lea").json() == stage.fetch("Lea").json()


def test_people_are_served_different_variants(empty_stage: Stage) -> None:
    from trainer.team.people import Role

    empty_stage.add("Ines", Role.INSTRUCTOR)
    empty_stage.publish()
    empty_stage.season = empty_stage.plan("Ines")
    names = [f"Learner {number}" for number in range(12)]
    for name in names:
        empty_stage.add(name)

    assert len({empty_stage.fetch(name).json()["diff"] for name in names}) > 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("a/receipts", "b/receipts", id="two packs"),
        pytest.param(f"a/{'x' * 79}y", f"a/{'x' * 80}", id="long names"),
    ],
)
def test_no_two_releases_of_a_season_share_a_place(one: str, other: str) -> None:
    assert pack_name("s_0123456789", one, "p_1") != pack_name("s_0123456789", other, "p_1")


@pytest.mark.parametrize(
    "exercise", [EXERCISE, *(f"a/{'x' * each}-{'y' * 9}" for each in range(40, 71))]
)
def test_the_pack_of_a_release_is_called_as_a_pack_may_be(exercise: str) -> None:
    name = pack_name("s_0123456789", exercise, "p_1")
    assert ID_PATTERN.fullmatch(name)
    assert len(name) <= MOST_ID


def test_a_release_holds_no_word_of_the_answers(stage: Stage) -> None:
    plant(stage, "Lea", ["rest-is-lost", "table-size-unchecked"])

    release = stage.fetch("Lea").json()
    files = read_archive(b64decode(release.pop("pack")), "the release")
    text = json.dumps(release) + "".join(each.decode() for each in files.values())

    for told in (
        "rest-is-lost",
        "table-size-unchecked",
        "half-up-by-fifty",
        "read-at-import",
        "planted",
        "integer division drops",
        "upper limit on the number",
    ):
        assert told not in text


def test_a_release_opens_in_the_trainer_as_the_variant_that_is_scored(
    stage: Stage, tmp_path: Path
) -> None:
    plant(stage, "Lea", ["rest-is-lost"])
    release = stage.fetch("Lea").json()
    file = tmp_path / "release.reviewpack"
    file.write_bytes(b64decode(release["pack"]))
    paths = paths_from({"TRAINER_HOME": str(tmp_path / "home")})
    install(paths, str(file))
    exercise = open_library(paths.packs).exercise(release["installed"])

    assert exercise.released
    assert serve(exercise, frozenset()).change.diff == release["diff"]


def test_a_review_is_scored_on_the_variant_that_was_served(stage: Stage) -> None:
    plant(stage, "Lea", ["rest-is-lost"])
    plant(stage, "Max", [])

    right = stage.submit("Lea", "review-of-lea", OBJECTION).json()
    wrong = stage.submit("Max", "review-of-max", OBJECTION).json()

    assert right["score"] > 90
    assert wrong["score"] < 50


def test_a_review_sent_again_gets_the_first_answer_and_counts_once(stage: Stage) -> None:
    assert stage.fetch("Lea").status_code == 200
    first = stage.submit("Lea", "the-one-review", OBJECTION)
    stage.clock.move(hours=1)
    again = stage.submit("Lea", "the-one-review", OBJECTION)

    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert count(stage, "reviews") == count(stage, "scorecards") == 1
    assert stage.get("Lea", f"/api/seasons/{stage.season}/board")["rows"][0]["reviews"] == 1


def test_a_review_sent_again_after_closing_gets_the_first_answer(stage: Stage) -> None:
    stage.review("Lea", OBJECTION)
    stage.clock.move(days=30)

    again = stage.submit("Lea", stage.client_id("Lea"), OBJECTION)

    assert again.status_code == 200


def test_another_review_under_the_same_id_is_refused(stage: Stage) -> None:
    stage.review("Lea", OBJECTION)

    other = stage.submit("Lea", stage.client_id("Lea"), APPROVAL)

    assert (other.status_code, other.json()["error"]) == (409, "other_review")


def test_a_second_review_of_an_exercise_is_refused(stage: Stage) -> None:
    stage.review("Lea", APPROVAL)

    second = stage.submit("Lea", "another-client", OBJECTION)

    assert (second.status_code, second.json()["error"]) == (409, "already_reviewed")


def test_the_same_id_of_two_people_names_two_reviews(stage: Stage) -> None:
    for who in ("Lea", "Max"):
        stage.fetch(who)

    answers = [stage.submit(who, "the-same-id", APPROVAL).status_code for who in ("Lea", "Max")]

    assert answers == [201, 201]


def test_reviews_that_come_at_once_are_kept_once(stage: Stage) -> None:
    stage.fetch("Lea")

    with ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(lambda _: stage.submit("Lea", "the-one-review", OBJECTION), range(8))
        )

    assert sorted(each.status_code for each in answers) == [200] * 7 + [201]
    assert len({each.text for each in answers}) == 1
    assert count(stage, "reviews") == count(stage, "results") == count(stage, "meetings") == 1
    [(_, _, score)] = stage.board("Lea")
    assert score == answers[0].json()["score"]


def test_two_clients_on_one_account_cannot_review_an_exercise_twice(stage: Stage) -> None:
    stage.fetch("Lea")

    with ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(lambda number: stage.submit("Lea", f"client-{number}", OBJECTION), range(8))
        )

    assert sorted(each.status_code for each in answers) == [201] + [409] * 7
    assert count(stage, "reviews") == 1


@pytest.mark.parametrize("field", ["score", "seed", "planted", "person", "received_at"])
def test_a_body_cannot_say_what_only_the_server_knows(stage: Stage, field: str) -> None:
    stage.fetch("Lea")

    beside = stage.submit("Lea", "a-cheating-one", APPROVAL, **{field: "100"})
    inside = stage.submit("Lea", "a-cheating-one", {**APPROVAL, field: "100"})

    assert (beside.status_code, inside.status_code) == (422, 422)
    assert count(stage, "reviews") == 0


def test_nobody_reviews_what_they_were_not_served(stage: Stage) -> None:
    stage.fetch("Max")

    answer = stage.submit("Lea", "review-of-lea", APPROVAL)

    assert (answer.status_code, answer.json()["error"]) == (403, "not_served")


def test_nothing_is_served_or_accepted_before_a_season_opens(stage: Stage) -> None:
    later = stage.plan("Ines", opens_at=(NOON + timedelta(days=1)).isoformat())

    assert stage.fetch("Lea", later).json()["error"] == "not_open"
    assert stage.submit("Lea", "an-early-one", APPROVAL, later).json()["error"] == "not_open"


def test_nothing_is_accepted_from_the_moment_of_closing_on(stage: Stage) -> None:
    stage.fetch("Lea")
    stage.clock.move(days=14)

    answer = stage.submit("Lea", "a-late-review", APPROVAL)

    assert (answer.status_code, answer.json()["error"]) == (409, "closed")
    assert count(stage, "reviews") == 0


def test_a_season_that_is_closed_early_takes_nothing_more(stage: Stage) -> None:
    stage.fetch("Lea")
    stage.clock.move(days=1)
    path = f"/api/seasons/{stage.season}"
    stage.ask("Ines", "PATCH", path, json={"closes_at": stage.clock.now.isoformat()})

    assert stage.submit("Lea", "a-late-review", APPROVAL).json()["error"] == "closed"


def test_an_exercise_met_before_moves_no_board(stage: Stage) -> None:
    stage.review("Lea", OBJECTION)
    second = stage.plan("Ines", title="Summer")

    stage.review("Lea", OBJECTION, second)

    assert stage.board("Lea", second) == []


def test_an_annotation_that_makes_no_sense_is_refused_whole(stage: Stage) -> None:
    stage.fetch("Lea")
    bent = {"verdict": "approve", "annotations": [{"path": "a.py", "start": 5, "end": 2}]}

    answer = stage.submit("Lea", "a-bent-review", bent)

    assert answer.status_code == 422
    assert "lies before start" in answer.json()["message"]


def test_a_debrief_tells_findings_and_answers(stage: Stage) -> None:
    plant(stage, "Lea", ["rest-is-lost"])
    receipt = stage.submit("Lea", "review-of-lea", OBJECTION).json()

    told = stage.get("Lea", f"/api/reviews/{receipt['id']}/debrief")

    assert told["score"] == receipt["score"]
    assert {"hit"} <= {each["kind"] for each in told["findings"]}
    assert "rest-is-lost" in {each["id"] for each in told["answers"]}


class TestDebriefsThatOpenAtClosing:
    @pytest.fixture
    def sealed(self, stage: Stage) -> str:
        return stage.plan("Ines", debrief="at_closing")

    def test_no_score_is_told_before(self, stage: Stage, sealed: str) -> None:
        receipt = stage.review("Lea", OBJECTION, sealed)

        assert receipt["score"] is None
        assert [each["score"] for each in stage.get("Lea", "/api/reviews")] == [None]
        assert stage.get("Lea", f"/api/reviews/{receipt['id']}")["score"] is None
        assert stage.board("Lea", sealed) == [(None, "Lea", None)]

    @pytest.mark.parametrize("who", ["Lea", "Ines"])
    def test_nobody_reads_a_debrief_before(self, stage: Stage, sealed: str, who: str) -> None:
        receipt = stage.review("Lea", OBJECTION, sealed)

        answer = stage.ask(who, "GET", f"/api/reviews/{receipt['id']}/debrief")

        assert (answer.status_code, answer.json()["error"]) == (403, "not_yet")

    def test_a_review_cannot_be_disputed_before(self, stage: Stage, sealed: str) -> None:
        receipt = stage.review("Lea", OBJECTION, sealed)

        answer = stage.ask(
            "Lea",
            "POST",
            f"/api/reviews/{receipt['id']}/disputes",
            json={"annotation": 0, "reason": "It is there."},
        )

        assert answer.json()["error"] == "not_yet"

    def test_all_is_told_from_the_moment_of_closing_on(self, stage: Stage, sealed: str) -> None:
        receipt = stage.review("Lea", OBJECTION, sealed)
        stage.clock.move(days=14)

        assert stage.get("Lea", f"/api/reviews/{receipt['id']}")["score"] is not None
        assert stage.get("Lea", f"/api/reviews/{receipt['id']}/debrief")["answers"]
        assert stage.board("Lea", sealed)[0][0] == 1


def test_the_exercise_is_the_one_of_the_season(stage: Stage) -> None:
    assert stage.get("Lea", f"/api/seasons/{stage.season}")["exercises"] == [
        {"exercise": EXERCISE, "title": "Split receipts between guests"}
    ]
