"""What an observation does to what is believed of a skill."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import erf, exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import AnswerId, ExerciseId, Level
from trainer.core.skill.beliefs import STATE, Beliefs, chance, updated
from trainer.core.skill.items import Gaussian, difficulty, item_id
from trainer.core.skill.learning import learned_items
from trainer.core.skill.observation import Evidence, Observation, Outcome

CLASSES, TOPICS = ("race", "authz", "data"), ("kafka", "web")
START = datetime(2026, 1, 1, tzinfo=UTC)
ITEMS = {number: ExerciseId(f"p/e{number}") for number in range(40)}


def observation(outcome: Outcome, number: int = 0, **more: object) -> Observation:
    made = Observation(ITEMS[number % 40], AnswerId(f"a{number}"), outcome, "race", "kafka")
    return replace(made, **more)  # type: ignore[arg-type]


OBSERVATIONS = st.builds(
    observation,
    st.sampled_from(Outcome),
    st.integers(0, 39),
    class_=st.sampled_from(CLASSES),
    topic=st.sampled_from(TOPICS),
    level=st.sampled_from(Level),
    is_decoy=st.booleans(),
    weight=st.sampled_from((0.1, 0.5, 1.0)),
)
HISTORIES = st.lists(OBSERVATIONS, max_size=25)
NAMES = [("class", each) for each in CLASSES] + [("topic", each) for each in TOPICS]


def after(history: list[Observation]) -> Beliefs:
    beliefs = Beliefs()
    for each in history:
        beliefs.observe([each], {})
    return beliefs


def own(beliefs: Beliefs, of: Observation) -> list[Gaussian]:
    """The skills that an observation is about: the general one, its class's and its topic's."""
    return [
        beliefs.skill(),
        beliefs.skill(("class", of.class_)),
        beliefs.skill(("topic", of.topic)),
        beliefs.skill(("class", of.class_), ("topic", of.topic)),
    ]


GOOD, BAD = (Outcome.HIT, Outcome.SILENT), (Outcome.MISSED, Outcome.FALSE_ALARM)


@given(HISTORIES, OBSERVATIONS, st.sampled_from(GOOD))
def test_a_hit_or_a_silence_at_right_code_never_lowers_a_skill(
    history: list[Observation], last: Observation, outcome: Outcome
) -> None:
    before, now = after(history), after([*history, replace(last, outcome=outcome)])

    for one, other in zip(own(before, last), own(now, last), strict=True):
        assert other.mean >= one.mean - 1e-9


@given(HISTORIES, OBSERVATIONS, st.sampled_from(BAD))
def test_a_miss_or_a_false_alarm_never_raises_a_skill(
    history: list[Observation], last: Observation, outcome: Outcome
) -> None:
    before, now = after(history), after([*history, replace(last, outcome=outcome)])

    for one, other in zip(own(before, last), own(now, last), strict=True):
        assert other.mean <= one.mean + 1e-9


@given(HISTORIES, OBSERVATIONS)
def test_more_evidence_makes_nothing_less_certain(
    history: list[Observation], last: Observation
) -> None:
    before, now = after(history), after([*history, last])

    for name in ((), *((name,) for name in NAMES)):
        assert now.skill(*name).variance <= before.skill(*name).variance + 1e-9
    assert now.criterion.variance <= before.criterion.variance + 1e-9


@given(HISTORIES, st.floats(0, 10_000))
def test_uncertainty_is_above_zero_and_grows_with_time(
    history: list[Observation], days: float
) -> None:
    beliefs = after(history)
    before = [beliefs.skill(name) for name in NAMES]
    beliefs.pass_days(days)

    for name, earlier in zip(NAMES, before, strict=True):
        assert 0 < earlier.variance <= beliefs.skill(name).variance
        assert beliefs.skill(name).mean == earlier.mean


@given(HISTORIES, st.randoms(use_true_random=False))
def test_the_order_within_a_day_hardly_matters(history: list[Observation], chance_: object) -> None:
    shuffled = list(history)
    chance_.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = after(history), after(shuffled)

    for name in NAMES:
        spread = sqrt(one.skill(name).variance)
        assert abs(one.skill(name).mean - other.skill(name).mean) <= spread


@given(HISTORIES)
def test_the_same_history_gives_the_same_skill(history: list[Observation]) -> None:
    assert [after(history).skill(each) for each in NAMES] == [
        after(history).skill(each) for each in NAMES
    ]


@given(HISTORIES)
def test_observations_taken_together_weigh_as_one_after_the_other(
    history: list[Observation],
) -> None:
    alike = [replace(each, class_="race", topic="web") for each in history]
    signals = [each for each in alike if each.outcome.is_about_defect]
    together = Beliefs()
    together.observe(signals, {})

    for name in NAMES:
        assert together.skill(name).mean == pytest.approx(after(signals).skill(name).mean)
        assert together.skill(name).variance == pytest.approx(after(signals).skill(name).variance)


def test_the_first_hit_moves_the_belief_to_the_mean_of_the_exact_posterior() -> None:
    beliefs = Beliefs()
    hit = observation(Outcome.HIT, level=Level.MID)
    beliefs.observe([hit], {})

    # By summing over a grid: prior of what is perceived times the chance of a hit.
    parts = ("general", "criterion", "class", "topic")
    mean = STATE["general"].first.mean
    variance = sum(STATE[each].first.variance for each in parts)
    noise = difficulty(hit, {}).variance + 1.0
    weights = {}
    for step in range(-4000, 4001):
        x = step / 500
        cumulative = 0.5 * (1 + erf(x / sqrt(2 * noise)))
        weights[x] = exp(-((x - mean) ** 2) / (2 * variance)) * (0.01 + 0.99 * cumulative)
    exact = sum(x * weight for x, weight in weights.items()) / sum(weights.values())

    assert beliefs.expected(hit).mean == pytest.approx(exact, abs=1e-4)


def test_who_flags_everything_does_not_climb() -> None:
    everything = [Outcome.HIT, Outcome.FALSE_ALARM, Outcome.FALSE_ALARM] * 10
    careful = [Outcome.HIT, Outcome.SILENT, Outcome.SILENT] * 10
    flags, reads = (
        after([observation(each, number) for number, each in enumerate(listed)])
        for listed in (everything, careful)
    )

    assert flags.skill().mean < Beliefs().skill().mean < reads.skill().mean
    assert flags.criterion.mean < reads.criterion.mean


def test_who_says_nothing_does_not_climb() -> None:
    nothing = [Outcome.MISSED, Outcome.SILENT, Outcome.SILENT] * 10
    silent = after([observation(each, number) for number, each in enumerate(nothing)])

    assert silent.skill().mean < Beliefs().skill().mean


def test_a_located_defect_lies_between_a_hit_and_a_miss() -> None:
    missed, located, hit = (
        after([observation(each)]).skill().mean
        for each in (Outcome.MISSED, Outcome.LOCATED, Outcome.HIT)
    )

    assert missed < located < hit


def test_a_harder_defect_tells_more_when_it_is_found_and_less_when_it_is_missed() -> None:
    def moved(outcome: Outcome, level: Level) -> float:
        return after([observation(outcome, level=level)]).skill().mean

    assert moved(Outcome.HIT, Level.STAFF) > moved(Outcome.HIT, Level.JUNIOR)
    assert moved(Outcome.MISSED, Level.STAFF) > moved(Outcome.MISSED, Level.JUNIOR)


def test_a_prepared_meeting_tells_less() -> None:
    full, half = (after([observation(Outcome.HIT, weight=weight)]) for weight in (1.0, 0.1))

    assert Beliefs().skill().mean < half.skill().mean < full.skill().mean
    assert full.skill().variance < half.skill().variance


def test_a_class_says_something_of_the_others_and_more_of_itself() -> None:
    first = Beliefs()
    found = after([observation(Outcome.HIT)])

    def gain(class_: str) -> float:
        return found.skill(("class", class_)).mean - first.skill(("class", class_)).mean

    assert gain("race") > gain("authz") > 0


@pytest.mark.parametrize("outcome", [Outcome.MISSED, Outcome.LOCATED, Outcome.SILENT])
def test_an_answer_that_must_be_a_lapse_makes_nothing_less_certain(outcome: Outcome) -> None:
    sure = Gaussian(4.0, 0.5)

    now = updated(sure, observation(outcome), Gaussian(0.0, 0.25))

    assert now.variance <= sure.variance
    assert sure.mean - 0.3 < now.mean <= sure.mean


def test_days_of_the_past_change_nothing() -> None:
    beliefs = Beliefs()
    beliefs.pass_days(-5)

    assert beliefs.skill() == Beliefs().skill()


def test_middle_skill_finds_one_in_two() -> None:
    assert chance(0.0) == 0.5
    assert chance(-9) < 0.001 < 0.999 < chance(9)


def test_an_item_that_all_miss_is_learned_to_be_hard() -> None:
    missed = observation(Outcome.MISSED, 1)
    found = observation(Outcome.HIT, 2)
    histories = [[Evidence(START + timedelta(days=1), (missed, found))] for _ in range(30)]

    learned = learned_items(histories)

    assert learned[item_id(missed)].mean > difficulty(missed, {}).mean
    assert learned[item_id(found)].mean < difficulty(found, {}).mean
    assert learned[item_id(found)].variance < difficulty(found, {}).variance


def test_learners_who_find_everything_make_no_level_easier() -> None:
    items = [observation(Outcome.HIT, number) for number in range(6)]
    histories = [
        [Evidence(START + timedelta(days=1), tuple(items[: 2 + number % 5]))]
        for number in range(30)
    ]

    learned = learned_items(histories)

    means = [learned[item_id(each)].mean for each in items]
    assert sum(means) / len(means) == pytest.approx(difficulty(items[0], {}).mean)
    assert len({round(each, 6) for each in means}) > 1


def test_a_defect_and_its_fixed_text_are_two_items() -> None:
    planted, fixed = observation(Outcome.MISSED), observation(Outcome.SILENT)

    assert item_id(planted) != item_id(fixed)
