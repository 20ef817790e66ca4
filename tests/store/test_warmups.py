from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.practice import CardId, Choice, Shown
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.warmups import (
    AskedWarmUp,
    asked_by_id,
    asked_in_run,
    asked_since,
    asked_warm_ups,
    last_asked,
    record_asked,
    record_choice,
)

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
ASKED = AskedWarmUp(
    "w1",
    "run",
    ExerciseId("shop/pages"),
    AnswerId("off-by-one"),
    Shown.PLANTED,
    CardId("off-by-one/python"),
    NOW,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "reviews.db", lambda: NOW)
    yield opened
    opened.close()


def test_a_question_that_was_asked_and_not_answered_is_kept(store: Store, tmp_path: Path) -> None:
    record_asked(store, ASKED)

    again = Store.open(tmp_path / "reviews.db", lambda: NOW)
    assert asked_warm_ups(again) == (ASKED,)
    again.close()


@pytest.mark.parametrize(
    ("shown", "choice", "is_right"),
    [
        (Shown.PLANTED, Choice.STOP, True),
        (Shown.PLANTED, Choice.MERGE, False),
        (Shown.FIXED, Choice.MERGE, True),
        (Shown.FIXED, Choice.STOP, False),
        (Shown.DECOY, Choice.MERGE, True),
        (Shown.DECOY, Choice.STOP, False),
    ],
)
def test_a_choice_is_right_where_what_breaks_is_stopped_and_right_code_merged(
    store: Store, shown: Shown, choice: Choice, is_right: bool
) -> None:
    record_asked(store, replace(ASKED, shown=shown))

    assert record_choice(store, "w1", choice, seconds=12.5, at=NOW) is is_right
    kept = asked_by_id(store, "w1")
    assert kept is not None
    assert (kept.choice, kept.is_right, kept.seconds) == (choice, is_right, 12.5)


def test_the_first_choice_stands(store: Store) -> None:
    record_asked(store, ASKED)
    record_choice(store, "w1", Choice.MERGE, seconds=5, at=NOW)

    assert record_choice(store, "w1", Choice.STOP, seconds=1, at=NOW) is False
    kept = asked_by_id(store, "w1")
    assert kept is not None
    assert kept.choice is Choice.MERGE


def test_what_was_never_asked_cannot_be_answered(store: Store) -> None:
    with pytest.raises(StoreError, match="was not asked"):
        record_choice(store, "gone", Choice.STOP, seconds=1, at=NOW)


def test_a_run_has_its_own_questions_in_the_order_of_asking(store: Store) -> None:
    later = NOW + timedelta(minutes=1)
    record_asked(store, replace(ASKED, id="b", asked_at=later))
    record_asked(store, ASKED)
    record_asked(store, replace(ASKED, id="other", run="another"))

    assert [each.id for each in asked_in_run(store, "run")] == ["w1", "b"]


def test_a_decoy_has_no_card(store: Store) -> None:
    record_asked(store, replace(ASKED, shown=Shown.DECOY, card=None))

    assert asked_warm_ups(store)[0].card is None


def test_the_newest_question_about_each_answer_is_told(store: Store) -> None:
    later = NOW + timedelta(days=1)
    record_asked(store, replace(ASKED, id="b", asked_at=later, shown=Shown.FIXED))
    record_asked(store, ASKED)
    record_asked(store, replace(ASKED, id="c", answer_id=AnswerId("other")))

    assert {each.id for each in last_asked(store)} == {"b", "c"}


def test_questions_are_told_from_a_moment_on_whatever_the_zone(store: Store) -> None:
    east = timezone(timedelta(hours=9))
    record_asked(store, ASKED)
    record_asked(
        store, replace(ASKED, id="b", asked_at=(NOW + timedelta(hours=2)).astimezone(east))
    )

    since = (NOW + timedelta(hours=1)).astimezone(timezone(timedelta(hours=-8)))
    assert [each.id for each in asked_since(store, since)] == ["b"]
