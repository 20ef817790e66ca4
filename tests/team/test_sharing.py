# ruff: noqa: F811 - a test names the fixtures that it wants
"""A learner shares a score of their own practice, and only that."""

from contextlib import closing
from dataclasses import replace

import pytest
from click.testing import CliRunner

from tests.team.stage import PACK, Stage
from tests.team.test_client import (  # noqa: F401 - fixtures of a client
    address,
    joined,
    own_keyring,
    paths,
    url,
)
from trainer.app.serve import serve, start_review
from trainer.app.submit import submit
from trainer.cli.main import main
from trainer.content.library import Library
from trainer.core.domain.exercise import Exercise, ExerciseId
from trainer.core.domain.review import Verdict
from trainer.settings import Paths
from trainer.store.database import Store


@pytest.fixture
def practised(joined: str, paths: Paths) -> Paths:
    """Noor practised an exercise of her own library."""
    exercise = Library(shipped=PACK.parent).exercise(ExerciseId("tiny/receipts"))
    with closing(Store.open(paths.database)) as store:
        practise(store, exercise, Verdict.REQUEST_CHANGES)
    return paths


def practise(store: Store, exercise: Exercise, verdict: Verdict) -> None:
    review = start_review(store, exercise)
    store.save_verdict(review.id, verdict)
    submit(store, serve(exercise, review.planted), review.id)


def lines(stage: Stage) -> list[tuple[str, int]]:
    rows = stage.get("Lea", "/api/practice/board")["rows"]
    return [(row["name"], row["reviews"]) for row in rows]


def share(*words: str, says: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(main, ["team", "share", *words], input=says)
    return done.exit_code, done.output


def test_a_score_is_shared_once_it_was_said_what_is_shared(stage: Stage, practised: Paths) -> None:
    code, said = share(says="y\n")

    assert code == 0
    assert "no more of the review" in said
    assert "unverified" in said
    assert lines(stage) == [("Noor", 1)]


def test_nothing_is_shared_where_the_answer_is_no(stage: Stage, practised: Paths) -> None:
    code, _said = share(says="n\n")

    assert code == 1
    assert lines(stage) == []


def test_the_first_score_of_an_exercise_stays(stage: Stage, practised: Paths) -> None:
    share("tiny/receipts", "--yes")
    _code, said = share("tiny/receipts", "--yes")

    assert "The first one stays." in said
    assert lines(stage) == [("Noor", 1)]


def test_a_review_that_is_not_there_is_said(practised: Paths) -> None:
    code, said = share("tiny/other", "--yes")

    assert code == 1
    assert said.startswith("tiny/other: No submitted review is called that.")


def test_a_review_that_does_not_count_is_not_shared(stage: Stage, practised: Paths) -> None:
    with closing(Store.open(practised.database)) as store:
        [counts] = store.reviews()
        card = store.scorecard(counts.id)
        assert card is not None
        again = store.begin_review(
            counts.exercise_id, title="Again", seed="2", planted=[], key_version="1"
        )
        store.save_verdict(again.id, Verdict.APPROVE)
        store.submit(again.id, replace(card, unread=True), served="", in_question=[])
    code, said = share(again.id, "--yes")

    assert code == 1
    assert "does not count" in said
    assert lines(stage) == []


def test_who_is_in_no_team_shares_nothing(paths: Paths) -> None:
    code, said = share("--yes")

    assert code == 1
    assert "You are in no team." in said
