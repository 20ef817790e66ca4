from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.app.memory import LONGEST, remembered, with_replays
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.practice import CardId, Meeting, Recall

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
CARD = CardId("off-by-one/python")


def meeting(days: float, recall: Recall, place: str = "a", card: CardId = CARD) -> Meeting:
    return Meeting(
        card,
        "numeric",
        ExerciseId(f"shop/{place}"),
        AnswerId(place),
        NOW + timedelta(days=days),
        recall,
    )


def days_until_due(*met: Meeting) -> int:
    told = remembered(met, NOW)[CARD]
    return (told.due_at - told.last_at).days


def test_a_miss_comes_back_on_the_next_day() -> None:
    assert days_until_due(meeting(0, Recall.MISSED)) == 1


def test_the_better_it_went_the_later_it_comes_back() -> None:
    waits = [
        days_until_due(meeting(0, recall))
        for recall in (Recall.MISSED, Recall.UNSURE, Recall.FOUND, Recall.CERTAIN)
    ]

    assert waits == sorted(waits)
    assert waits[-1] > waits[-2] >= 2


def test_a_miss_after_a_hit_brings_it_back_soon() -> None:
    kept = days_until_due(meeting(0, Recall.FOUND), meeting(3, Recall.FOUND, "b"))
    lost = days_until_due(meeting(0, Recall.FOUND), meeting(3, Recall.MISSED, "b"))

    assert lost < kept


def test_right_on_code_that_was_seen_this_week_counts_as_unsure() -> None:
    first, second = with_replays([meeting(0, Recall.FOUND), meeting(6, Recall.FOUND)])

    assert (first.recall, first.is_replay) == (Recall.FOUND, False)
    assert (second.recall, second.is_replay) == (Recall.UNSURE, True)


def test_after_a_week_a_replay_counts_in_full_and_is_marked() -> None:
    _, second = with_replays([meeting(0, Recall.FOUND), meeting(7, Recall.FOUND)])

    assert (second.recall, second.is_replay) == (Recall.FOUND, True)


def test_a_miss_is_a_miss_however_well_the_code_is_known() -> None:
    _, second = with_replays([meeting(0, Recall.FOUND), meeting(1, Recall.MISSED)])

    assert second.recall is Recall.MISSED


def test_a_pattern_is_counted_over_all_its_code() -> None:
    told = remembered([meeting(0, Recall.MISSED), meeting(2, Recall.FOUND, "b")], NOW)[CARD]

    assert (told.met, told.missed) == (2, 1)


histories = st.lists(
    st.tuples(
        st.floats(0, 3650, allow_nan=False), st.sampled_from(Recall), st.sampled_from("abcd")
    ),
    min_size=1,
    max_size=60,
).map(lambda found: [meeting(days, recall, place) for days, recall, place in sorted(found)])


@given(histories)
def test_nothing_is_due_before_it_was_last_met_or_a_year_after(history: list[Meeting]) -> None:
    told = remembered(with_replays(history), NOW)[CARD]

    assert timedelta(days=1) <= told.due_at - told.last_at <= timedelta(days=LONGEST)


@given(histories)
def test_the_same_history_gives_the_same_memory(history: list[Meeting]) -> None:
    assert remembered(history, NOW) == remembered(history, NOW)


@pytest.mark.parametrize("days", [0, 1, 30, 400])
def test_what_is_not_practised_fades(days: int) -> None:
    history = [meeting(0, Recall.FOUND)]

    sooner = remembered(history, NOW + timedelta(days=days))[CARD].recall
    later = remembered(history, NOW + timedelta(days=days + 10))[CARD].recall
    assert 0 < later < sooner <= 1
