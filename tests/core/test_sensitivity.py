from math import isclose

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from trainer.core.domain.exercise import Answer, AnswerId, AnswerKind
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.skill.sensitivity import (
    LEAST_OF_A_KIND,
    LEAST_TRIALS,
    Trials,
    criterion,
    d_prime,
    sensitivity,
    trials_by_class,
)

ENOUGH = st.integers(LEAST_TRIALS, 200)
TRIALS = st.tuples(ENOUGH, ENOUGH).flatmap(
    lambda n: st.builds(
        Trials, st.integers(0, n[0]), st.just(n[0]), st.integers(0, n[1]), st.just(n[1])
    )
)


@pytest.mark.parametrize(
    ("hits", "false_alarms", "distance", "bias"),
    [(20 / 25, 10 / 25, 1.095, -0.294), (0.69, 0.31, 0.992, 0.0), (0.89, 0.59, 0.999, -0.727)],
)
def test_rates_of_the_textbook_give_its_figures(
    hits: float, false_alarms: float, distance: float, bias: float
) -> None:
    """The face recognition examples of Macmillan and Creelman, Detection Theory (2005), chapters 1
    and 2.
    """
    assert d_prime(hits, false_alarms) == pytest.approx(distance, abs=5e-4)
    assert criterion(hits, false_alarms) == pytest.approx(bias, abs=5e-4)


def test_a_hand_computed_example_with_the_log_linear_correction() -> None:
    # H = 20.5/26 = .7885, z .8010; F = 10.5/26 = .4038, z -.2435. Variances of z: .0796 and .0642;
    # the root of the sum is .3792.
    found = sensitivity(Trials(20, 25, 10, 25))

    assert found is not None
    assert found.d_prime == pytest.approx(1.0445, abs=1e-3)
    assert found.criterion == pytest.approx(-0.2788, abs=1e-3)
    assert found.d_prime_interval.high - found.d_prime == pytest.approx(1.96 * 0.3792, abs=2e-3)
    assert found.criterion_interval.high - found.criterion == pytest.approx(0.98 * 0.3792, abs=1e-3)


@given(TRIALS)
def test_perfect_and_hopeless_reviewers_have_finite_figures(trials: Trials) -> None:
    found = sensitivity(trials)

    assert found is not None
    assert abs(found.d_prime) < 10
    assert found.d_prime_interval.low < found.d_prime < found.d_prime_interval.high


@given(TRIALS)
def test_one_more_hit_raises_d_prime_and_one_more_false_alarm_lowers_it(trials: Trials) -> None:
    assume(trials.hits < trials.signal and trials.false_alarms < trials.noise)
    found = sensitivity(trials)
    hit = sensitivity(trials + Trials(hits=1))
    alarm = sensitivity(trials + Trials(false_alarms=1))

    assert found is not None
    assert hit is not None
    assert alarm is not None
    assert alarm.d_prime < found.d_prime < hit.d_prime
    assert max(alarm.criterion, hit.criterion) < found.criterion


@given(TRIALS)
def test_who_says_the_opposite_has_the_opposite_figures(trials: Trials) -> None:
    opposite = Trials(
        trials.signal - trials.hits, trials.signal, trials.noise - trials.false_alarms, trials.noise
    )
    found, turned = sensitivity(trials), sensitivity(opposite)

    assert found is not None
    assert turned is not None
    assert isclose(found.d_prime, -turned.d_prime, abs_tol=1e-9)
    assert isclose(found.criterion, -turned.criterion, abs_tol=1e-9)


@given(st.integers(0, 50), st.integers(0, 50))
def test_under_the_least_trials_nothing_is_said(signal: int, noise: int) -> None:
    enough = signal + noise >= LEAST_TRIALS and min(signal, noise) >= LEAST_OF_A_KIND

    assert (sensitivity(Trials(0, signal, 0, noise)) is not None) == enough


def card(*findings: tuple[FindingKind, str | None]) -> Scorecard:
    listed = tuple(
        Finding(
            kind, "a", None if answer is None else AnswerId(answer), Reason(ReasonCode.UNSTATED)
        )
        for kind, answer in findings
    )
    return Scorecard(0, 0, 0, listed, (), clean=False, scoring_version=1, key_version="k")


def test_planted_defects_are_signal_and_fixed_ones_and_decoys_are_noise() -> None:
    answers = [
        *(
            Answer(AnswerId(name), AnswerKind.DEFECT, name, class_="race")
            for name in ("hit", "located", "missed", "fixed", "alarm")
        ),
        Answer(AnswerId("decoy"), AnswerKind.DECOY, "decoy", class_="race"),
        Answer(AnswerId("left"), AnswerKind.DECOY, "left", class_="authz"),
        Answer(AnswerId("remark"), AnswerKind.NEUTRAL, "remark"),
    ]
    scored = card(
        (FindingKind.HIT, "hit"),
        (FindingKind.LOCATED, "located"),
        (FindingKind.MISSED, "missed"),
        (FindingKind.FALSE_ALARM, "alarm"),
        (FindingKind.FALSE_ALARM, None),
        (FindingKind.FOOLED, "decoy"),
        (FindingKind.NEUTRAL, "remark"),
        (FindingKind.DUPLICATE, "hit"),
    )

    assert trials_by_class(scored, answers) == {
        "race": Trials(1, 3, 2, 3),
        "authz": Trials(0, 0, 0, 1),
    }
