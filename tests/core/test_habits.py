"""What is found at the end of a change, and how closely one looks, are set beside what was."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.skill.habits import Look, Part, Spot, habits_of
from trainer.core.skill.progress import Detection
from trainer.core.skill.sensitivity import Trials
from trainer.report.progress import habit_words, lately_words, position_words, reading_rows

START = datetime(2026, 1, 1, tzinfo=UTC)


def look(day: int, *, read: int = 90, seconds: float = 20, passed: bool | None = False) -> Look:
    return Look(START + timedelta(days=day), 100, read, seconds, passed)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_every_defect_stands_in_one_third(spots: list[tuple[float, bool]]) -> None:
    parts = dict(habits_of([Spot(*each) for each in spots], []).parts)

    assert list(parts) == list(Part)
    assert sum(found.n for found in parts.values()) == len(spots)
    assert sum(found.count for found in parts.values()) == sum(found for _, found in spots)


def test_it_is_too_early_to_speak_of_the_end_after_a_few_defects() -> None:
    habits = habits_of([Spot(0.1, True)] * 4 + [Spot(0.9, False)] * 9, [])

    assert habits.misses_the_end is None
    assert position_words(habits).startswith("Too early to say")


def test_whoever_misses_the_end_is_told_so() -> None:
    habits = habits_of([Spot(0.1, True)] * 9 + [Spot(0.9, False)] * 9, [])
    evenly = habits_of([Spot(0.1, True)] * 9 + [Spot(0.9, True)] * 9, [])

    assert position_words(habits).startswith("You find less at the end of a change")
    assert position_words(evenly).startswith("No sign")


def test_the_newer_half_is_set_beside_the_older_whatever_the_order() -> None:
    looks = [look(day, seconds=30 if day < 3 else 10) for day in range(6)]
    habits = habits_of([], reversed(looks))

    assert (habits.before.seconds_per_line, habits.lately.seconds_per_line) == (30, 10)
    assert habits.has_fallen
    assert "slow down" in habit_words(habits)


def test_whoever_reads_as_before_is_not_scolded() -> None:
    habits = habits_of([], [look(day) for day in range(8)])

    assert habit_words(habits) == "You look as closely as you did."
    assert reading_rows(habits)[1] == ("Changed lines seen", "90 %", "90 %")


def test_approving_what_is_broken_more_often_counts_as_looking_less_closely() -> None:
    looks = [look(day, passed=day >= 20) for day in range(30)]

    assert habits_of([], looks).has_fallen


def test_a_clean_change_says_nothing_of_what_is_let_pass() -> None:
    habits = habits_of([], [look(day, passed=None) for day in range(8)])

    assert habits.lately.let_pass.n == 0
    assert reading_rows(habits)[3] == ("Approved despite a defect", "–", "–")


def test_what_was_found_lately_is_set_beside_what_was_before() -> None:
    def told(*course: bool) -> str:
        return lately_words(Detection("", 0, 0, 0, Trials(), course))

    assert told(False, True, False, True, True, False, True, True) == "3 of 4, up from 2 of 4"
    assert told(True, True, False, False) == "0 of 2, down from 2 of 2"
    assert told(True, False, True, False) == "1 of 2, as before: 1 of 2"
    assert told(True, False, True) == ""
    assert told(*[False] * 30, *[True] * 10) == "10 of 10, up from 0 of 10"
