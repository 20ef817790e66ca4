"""What is found at the end of a change, and how closely one looks, are set beside what was."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.skill.habits import Look, Pace, Part, Spot, habits_of, pace_of
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
    assert reading_rows(habits)[4] == ("Approved despite a defect", "–", "–")


def test_what_was_found_lately_is_set_beside_what_was_before() -> None:
    def told(*course: bool) -> str:
        return lately_words(Detection("", 0, 0, 0, Trials(), course))

    assert told(False, True, False, True, True, False, True, True) == "3 of 4, up from 2 of 4"
    assert told(True, True, False, False) == "0 of 2, down from 2 of 2"
    assert told(True, False, True, False) == "1 of 2, as before: 1 of 2"
    assert told(True, False, True) == ""
    assert told(*[False] * 30, *[True] * 10) == "10 of 10, up from 0 of 10"


def test_pace_is_told_from_six_reviews_on_and_with_an_interval() -> None:
    looks = [replace(look(day, read=60), hours=hours) for day, hours in enumerate((1, 2, 0.5) * 4)]
    few, enough = habits_of([], looks[:10]), habits_of([], looks)

    assert pace_of(looks[:5]) is None
    assert pace_of(looks[:6]) == Pace(60, low=30, high=120)
    assert reading_rows(few)[3] == ("Changed lines read an hour", "too few yet", "too few yet")
    assert reading_rows(enough)[3][1:] == ("60 (30–120)", "60 (30–120)")
    assert reading_rows(habits_of([], []))[3][1:] == ("–", "–")


def test_reviews_that_were_broken_off_say_nothing_about_pace() -> None:
    looks = [replace(look(day), hours=None if day % 2 else 1.0) for day in range(10)]

    assert pace_of(looks) is None


@given(st.lists(st.floats(0.01, 3), min_size=6, max_size=200))
def test_the_pace_lies_within_its_interval(hours: list[float]) -> None:
    pace = pace_of(replace(look(day), hours=each) for day, each in enumerate(hours))

    assert pace is not None
    assert pace.low <= pace.per_hour <= pace.high
