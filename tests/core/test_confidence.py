from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.review import Annotation, Confidence, Location
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.skill.confidence import (
    BANDS,
    LEAST_OF_A_WORD,
    Claim,
    Trust,
    best_marks,
    brier,
    calibration_error,
    claims,
    marks,
    probability,
    word_uses,
)

GUESS, LIKELY, CERTAIN = Confidence
CLAIMS = st.lists(st.builds(Claim, st.sampled_from(Confidence), st.booleans()), max_size=80)


@pytest.mark.parametrize(
    ("word", "right", "wrong"), [(GUESS, 1, 0), (LIKELY, 2, -2), (CERTAIN, 3, -6)]
)
def test_marks_are_those_of_the_scheme(word: Confidence, right: int, wrong: int) -> None:
    """Gardner-Medwin's 1, 2, 3 and 0, -2, -6."""
    assert (marks([Claim(word, True)]), marks([Claim(word, False)])) == (right, wrong)


@given(st.fractions(0, 1))
def test_the_word_that_pays_best_is_the_honest_one(share: Fraction) -> None:
    expected = {
        word: share * marks([Claim(word, True)]) + (1 - share) * marks([Claim(word, False)])
        for word in Confidence
    }
    best = max(expected.values())

    for word, band in BANDS.items():
        if band.low < share < band.high:
            assert expected[word] == best


@given(CLAIMS)
def test_marks_stay_in_their_range_and_know_no_order(made: list[Claim]) -> None:
    assert -6 * len(made) <= marks(made) <= best_possible(made)
    assert marks(reversed(made)) == marks(made)


def best_possible(made: list[Claim]) -> int:
    return 3 * sum(claim.right for claim in made)


@given(CLAIMS)
def test_one_word_throughout_never_loses_since_guessing_costs_nothing(made: list[Claim]) -> None:
    assert 0 <= best_marks(made) <= best_possible(made)


def test_the_diagram_counts_each_word_by_itself() -> None:
    made = [Claim(GUESS, False), Claim(CERTAIN, True), Claim(CERTAIN, True), Claim(CERTAIN, False)]

    assert [(use.confidence, use.right.count, use.right.n) for use in word_uses(made)] == [
        (GUESS, 0, 1),
        (LIKELY, 0, 0),
        (CERTAIN, 2, 3),
    ]


@pytest.mark.parametrize(
    ("word", "right", "n", "trust"),
    [
        (CERTAIN, LEAST_OF_A_WORD - 1, LEAST_OF_A_WORD - 1, Trust.TOO_FEW),
        (CERTAIN, 10, 20, Trust.OVERCONFIDENT),
        (CERTAIN, 15, 20, Trust.FITTING),
        (LIKELY, 14, 20, Trust.FITTING),
        (LIKELY, 40, 40, Trust.UNDERCONFIDENT),
        (GUESS, 0, 20, Trust.FITTING),
        (GUESS, 20, 20, Trust.UNDERCONFIDENT),
    ],
)
def test_only_a_whole_interval_beyond_the_band_is_held_against_a_word(
    word: Confidence, right: int, n: int, trust: Trust
) -> None:
    made = [Claim(word, number < right) for number in range(n)]

    assert next(use.trust for use in word_uses(made) if use.confidence is word) is trust


def test_brier_and_calibration_error_of_a_hand_computed_example() -> None:
    # Asserted .9, .9, .9, 1/3; right 1, 1, 0, 0. Squares: .01, .01, .81, 1/9. Distances: |2 - 2.7|
    # + |0 - 1/3|, over 4.
    made = [Claim(CERTAIN, True), Claim(CERTAIN, True), Claim(CERTAIN, False), Claim(GUESS, False)]

    assert brier(made) == pytest.approx((0.01 + 0.01 + 0.81 + 1 / 9) / 4)
    assert calibration_error(made) == pytest.approx((0.7 + 1 / 3) / 4)


@given(CLAIMS.filter(bool))
def test_both_errors_lie_between_nothing_and_all(made: list[Claim]) -> None:
    squared, error = brier(made), calibration_error(made)

    assert squared is not None
    assert error is not None
    assert 0 <= squared <= 1
    assert 0 <= error <= 1
    # The distance within a bin is never more than its mean distance, and that never more than the
    # root of its mean square.
    assert error**2 <= squared + 1e-9


def test_of_nothing_there_is_no_error() -> None:
    assert (brier([]), calibration_error([]), marks([]), best_marks([])) == (None, None, 0, 0)


def test_every_word_asserts_something_inside_its_band() -> None:
    assert all(BANDS[word].low < probability(word) < BANDS[word].high for word in Confidence)
    assert [BANDS[word].high for word in (GUESS, LIKELY)] == [
        BANDS[word].low for word in (LIKELY, CERTAIN)
    ]


def test_what_claims_something_is_what_the_key_can_judge() -> None:
    kinds = {
        "hit": FindingKind.HIT,
        "located": FindingKind.LOCATED,
        "alarm": FindingKind.FALSE_ALARM,
        "fooled": FindingKind.FOOLED,
        "neutral": FindingKind.NEUTRAL,
        "again": FindingKind.DUPLICATE,
        "silent": FindingKind.HIT,
    }
    findings = (
        *(Finding(kind, name, None, Reason(ReasonCode.UNSTATED)) for name, kind in kinds.items()),
        Finding(FindingKind.HIT, "hit", None, Reason(ReasonCode.UNSTATED)),
    )
    annotations = [
        Annotation(name, Location(), confidence=None if name == "silent" else LIKELY)
        for name in (*kinds, "draft")
    ]
    card = Scorecard(0, 0, 0, findings, (), clean=False, scoring_version=1, key_version="k")

    assert claims(card, annotations) == (
        Claim(LIKELY, True),
        Claim(LIKELY, False),
        Claim(LIKELY, False),
        Claim(LIKELY, False),
    )
