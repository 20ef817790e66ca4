import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import Answer, AnswerId, AnswerKind, Severity
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.skill.agreement import LEAST_FOR_KAPPA, Agreement, agreement, weighted_kappa

BLOCKER, MAJOR, MINOR = Severity
PAIRS = st.lists(
    st.tuples(st.sampled_from(Severity), st.sampled_from(Severity)), min_size=1, max_size=60
)


def test_kappa_of_a_hand_computed_table() -> None:
    # Said and meant: 4 blockers, 4 majors, 2 minors. Observed: 4 steps. Expected: the sum of steps
    # times both counts, over 10: (4*4 + 2*4*2 + 4*4 + 4*2 + 2*2*4 + 2*4) / 10 = 8.
    pairs = [(BLOCKER, BLOCKER)] * 3 + [
        (BLOCKER, MAJOR),
        (MAJOR, BLOCKER),
        (MAJOR, MAJOR),
        (MAJOR, MAJOR),
        (MAJOR, MINOR),
    ]
    pairs += [(MINOR, MINOR), (MINOR, MAJOR)]

    assert weighted_kappa(pairs) == pytest.approx(1 - 4 / 8)


def test_one_step_of_two_weighs_as_much_as_two_of_one() -> None:
    near = [(BLOCKER, MAJOR), (MAJOR, MINOR), (MINOR, MINOR), (BLOCKER, BLOCKER)]
    far = [(BLOCKER, MINOR), (MAJOR, MAJOR), (MINOR, MINOR), (BLOCKER, BLOCKER)]

    assert (weighted_kappa(near), weighted_kappa(far)) == (
        pytest.approx(1 - 2 / 4),
        pytest.approx(1 - 2 / 4),
    )


@given(PAIRS)
def test_kappa_is_at_most_one_and_one_only_for_full_agreement(
    pairs: list[tuple[Severity, Severity]],
) -> None:
    kappa = weighted_kappa(pairs)

    assert kappa is None or kappa <= 1
    if kappa is not None:
        assert (kappa == 1) == all(said is meant for said, meant in pairs)


@given(PAIRS, st.integers(2, 5))
def test_kappa_knows_neither_sides_nor_order_nor_number(
    pairs: list[tuple[Severity, Severity]], times: int
) -> None:
    turned = [(meant, said) for said, meant in reversed(pairs)]
    kappa = weighted_kappa(pairs)

    assert weighted_kappa(turned) == (kappa if kappa is None else pytest.approx(kappa))
    assert weighted_kappa(pairs * times) == (kappa if kappa is None else pytest.approx(kappa))


def test_where_both_always_say_the_same_there_is_no_kappa() -> None:
    assert weighted_kappa([(MAJOR, MAJOR)] * 30) is None
    assert weighted_kappa([]) is None


def test_kappa_waits_for_enough_pairs() -> None:
    pairs = ((BLOCKER, BLOCKER), (MINOR, MINOR)) * (LEAST_FOR_KAPPA // 2)

    assert Agreement(pairs[:-1]).kappa is None
    assert Agreement(pairs).kappa == 1


def test_only_hits_that_name_a_severity_or_a_class_are_looked_at() -> None:
    answers = {
        AnswerId(name): Answer(
            AnswerId(name), AnswerKind.DEFECT, name, class_="race", also=("data",), severity=MAJOR
        )
        for name in ("one", "two", "three")
    }
    annotations = [
        Annotation("a", Location(), class_="data", severity=MAJOR),
        Annotation("b", Location(), class_="authz", severity=BLOCKER),
        Annotation("c", Location()),
        Annotation("d", Location(), class_="race", severity=MINOR),
    ]
    findings = (
        Finding(FindingKind.HIT, "a", AnswerId("one"), Reason(ReasonCode.UNSTATED)),
        Finding(FindingKind.HIT, "b", AnswerId("two"), Reason(ReasonCode.UNSTATED)),
        Finding(FindingKind.HIT, "c", AnswerId("three"), Reason(ReasonCode.UNSTATED)),
        Finding(FindingKind.HIT, "d", AnswerId("gone"), Reason(ReasonCode.UNSTATED)),
        Finding(FindingKind.LOCATED, "d", AnswerId("three"), Reason(ReasonCode.UNSTATED)),
        Finding(FindingKind.MISSED, None, AnswerId("three"), Reason(ReasonCode.UNSTATED)),
    )
    card = Scorecard(0, 0, 0, findings, (), clean=False, scoring_version=1, key_version="k")

    found = agreement(card, annotations, answers)

    assert found == Agreement(((MAJOR, MAJOR), (BLOCKER, MAJOR)), (True, False))
    assert (found.exact.count, found.off_by_one, found.class_.count) == (1, 1, 1)
