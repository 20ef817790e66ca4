"""The level that evidence comes to, and what the next one asks."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.core.domain.exercise import AnswerId, ExerciseId, Level
from trainer.core.domain.review import Confidence
from trainer.core.domain.taxonomy import class_keys
from trainer.core.skill.confidence import Claim
from trainer.core.skill.ladder import LADDER, LEVELS, Criterion, CriterionKind, after
from trainer.core.skill.observation import Evidence, Observation, Outcome
from trainer.core.skill.standing import LearnerStanding, standing_of

START = datetime(2026, 1, 1, tzinfo=UTC)
CLASSES = class_keys()[:8]


def day(number: int, outcomes: Iterable[Outcome], **more: object) -> Evidence:
    """A review on that day, of one class."""
    observations = tuple(
        Observation(
            ExerciseId(f"p/e{number}"),
            AnswerId(f"a{at}"),
            outcome,
            CLASSES[number % len(CLASSES)],
            "web",
        )
        for at, outcome in enumerate(outcomes)
    )
    return Evidence(START + timedelta(days=number), observations, **more)  # type: ignore[arg-type]


GOOD = (Outcome.HIT, Outcome.HIT, Outcome.SILENT, Outcome.SILENT, Outcome.SILENT)
BAD = (Outcome.MISSED, Outcome.MISSED, Outcome.FALSE_ALARM, Outcome.FALSE_ALARM)
RIGHT = (Claim(Confidence.LIKELY, True), Claim(Confidence.CERTAIN, True))


def good_days(count: int, first: int = 0) -> list[Evidence]:
    """Reviews that find everything, every fourth an approval of a clean change."""
    return [
        day(number, GOOD, claims=RIGHT, is_clean_approval=number % 4 == 0)
        for number in range(first, first + count)
    ]


def standing(evidence: Iterable[Evidence]) -> LearnerStanding:
    return standing_of(evidence, START + timedelta(days=200))


def criterion(found: LearnerStanding, kind: CriterionKind) -> Criterion:
    return next(each for each in found.next_criteria if each.kind is kind)


def test_who_finds_everything_climbs_level_by_level() -> None:
    found = standing(good_days(44))

    assert [each.level for each in found.reached] == [Level.MID, Level.SENIOR, Level.STAFF]
    assert found.level is Level.STAFF
    assert (found.next_level, found.next_criteria) == (None, ())


def test_a_level_is_reached_at_the_review_that_meets_the_last_criterion() -> None:
    count = next(n for n in range(1, 44) if standing(good_days(n)).level is Level.MID)

    assert standing(good_days(44)).reached[0].at == good_days(count)[-1].at


def test_a_bad_day_takes_no_level_away() -> None:
    senior = good_days(30)
    bad = [day(number, BAD) for number in range(30, 44)]

    assert standing(senior).level is Level.SENIOR
    assert standing([*senior, *bad]).level is Level.SENIOR
    assert standing([*senior, *bad]).general.mean < standing(senior).general.mean


def test_every_criterion_of_the_next_level_says_what_there_is() -> None:
    found = standing(good_days(4))

    assert found.next_level is Level.MID
    assert criterion(found, CriterionKind.REVIEWS) == Criterion(CriterionKind.REVIEWS, 6, 4)
    assert criterion(found, CriterionKind.DAYS).have == 4
    assert criterion(found, CriterionKind.DEFECTS).have == 8
    assert criterion(found, CriterionKind.CLEAN_APPROVALS).have == 1


def test_what_was_prepared_counts_for_skill_and_not_for_the_ladder() -> None:
    found = standing([day(number, GOOD, is_rated=False) for number in range(44)])

    assert found.level is Level.JUNIOR
    assert found.rated == 0
    assert criterion(found, CriterionKind.SKILL).have < found.general.low


def test_who_complains_of_nothing_in_the_key_all_the_time_does_not_climb() -> None:
    assert standing([day(number, GOOD, stray=4) for number in range(44)]).level is Level.JUNIOR


def test_who_promises_too_much_is_no_senior() -> None:
    wrong = (Claim(Confidence.CERTAIN, True), Claim(Confidence.CERTAIN, False))
    found = standing(
        [day(number, GOOD, claims=wrong, is_clean_approval=True) for number in range(44)]
    )

    assert found.level is Level.MID
    assert [each.kind for each in found.next_criteria if not each.is_met] == [
        CriterionKind.CALIBRATION
    ]


def test_who_stops_looking_is_no_senior() -> None:
    looking = [day(number, GOOD, claims=RIGHT, is_clean_approval=True) for number in range(12)]
    tired = [day(number, (*BAD[:2], Outcome.SILENT), claims=RIGHT) for number in range(12, 24)]
    found = standing([*looking, *tired])

    assert found.level is Level.MID
    assert not criterion(found, CriterionKind.SCRUTINY).is_met


def test_who_misses_three_of_the_last_eight_defects_is_no_senior_yet() -> None:
    looking = good_days(13)
    tired = [
        day(number, (Outcome.MISSED, Outcome.HIT, Outcome.SILENT), claims=RIGHT)
        for number in (13, 14, 15)
    ]
    found = standing([*looking, *tired])

    assert found.level is Level.MID
    assert [each for each in found.next_criteria if not each.is_met] == [
        Criterion(CriterionKind.LATE_MISSES, 2, 3)
    ]
    assert standing([*looking, *tired, *good_days(2, first=16)]).level is Level.SENIOR


def test_a_defect_at_the_right_place_was_looked_at() -> None:
    close = (Outcome.LOCATED, Outcome.HIT, Outcome.SILENT)
    tired = [day(number, close, claims=RIGHT) for number in (13, 14, 15)]

    assert standing([*good_days(13), *tired]).level is Level.SENIOR


def test_one_class_alone_makes_nobody_a_mid() -> None:
    found = standing([day(number * len(CLASSES), GOOD) for number in range(44)])

    assert found.level is Level.JUNIOR
    assert not criterion(found, CriterionKind.CLASSES).is_met


def test_classes_and_topics_hold_what_was_met_with_counts() -> None:
    found = standing([day(0, GOOD), day(1, BAD)])

    (first, one), (second, other) = found.classes
    assert (first, second) == CLASSES[:2]
    assert (one.found, one.shown, one.false_alarms, one.right) == (2, 2, 0, 3)
    assert (other.found, other.shown, other.false_alarms, other.right) == (0, 2, 2, 2)
    assert one.low < one.mean < one.high
    assert [topic for topic, _ in found.topics] == ["web"]


@pytest.mark.parametrize("is_rated", [True, False])
def test_time_alone_makes_an_estimate_wider_and_moves_it_nowhere(is_rated: bool) -> None:
    evidence = [day(number, GOOD, is_rated=is_rated) for number in range(10)]
    soon, late = (standing_of(evidence, START + timedelta(days=days)) for days in (10, 300))

    assert late.general.mean == pytest.approx(soon.general.mean)
    assert late.general.low < soon.general.low
    assert late.general.high > soon.general.high


EVIDENCE = st.lists(
    st.builds(
        day,
        st.integers(0, 90),
        st.lists(st.sampled_from(Outcome), max_size=6),
        stray=st.integers(0, 3),
        is_rated=st.booleans(),
    ),
    max_size=12,
)


@given(EVIDENCE, EVIDENCE)
@settings(deadline=None, max_examples=25)
def test_no_further_evidence_lowers_a_level(before: list[Evidence], after_: list[Evidence]) -> None:
    later = [
        Evidence(each.at + timedelta(days=91), each.observations, each.is_rated) for each in after_
    ]
    early = [*good_days(30), *before]

    assert LEVELS.index(standing([*early, *later]).level) >= LEVELS.index(standing(early).level)


@given(EVIDENCE)
@settings(deadline=None, max_examples=25)
def test_the_same_evidence_in_another_order_is_the_same_standing(listed: list[Evidence]) -> None:
    by_day = list({each.at: each for each in listed}.values())

    assert standing(by_day) == standing(reversed(by_day))


def test_each_level_asks_at_least_what_the_one_below_asks() -> None:
    for level in LEVELS:
        above = after(level)
        if above is None:
            continue
        asked = {each.kind: each for each in LADDER[above]}
        for each in LADDER[level]:
            more = asked[each.kind]
            assert more.of >= each.of
            assert (
                (more.needed <= each.needed) if each.kind.is_limit else (more.needed >= each.needed)
            )
