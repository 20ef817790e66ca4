"""Scrutiny early and late in a set."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.skill.scrutiny import Gauge, Scrutiny, gauge

STEADY = Scrutiny(changed=100, read=90, seconds=180)
reviews_of_a_set = st.lists(
    st.builds(
        Scrutiny,
        changed=st.integers(0, 500),
        read=st.integers(0, 500),
        seconds=st.integers(0, 5000),
        is_false_approval=st.booleans(),
    ),
    max_size=9,
)


def found(*reviews: Scrutiny) -> Gauge:
    made = gauge(reviews)
    assert made is not None
    return made


def test_one_review_says_nothing() -> None:
    assert gauge([STEADY]) is None


def test_the_halves_are_compared_and_the_middle_belongs_to_neither() -> None:
    told = found(STEADY, STEADY, Scrutiny(1, 0, 0, is_false_approval=True), STEADY, STEADY)

    assert told.early == told.late
    assert (told.early.share_read, told.early.seconds_per_line) == (0.9, 2.0)
    assert not told.has_fallen


def test_reading_less_is_a_fall() -> None:
    assert found(STEADY, Scrutiny(changed=100, read=60, seconds=120)).has_fallen


def test_reading_faster_is_a_fall() -> None:
    assert found(STEADY, Scrutiny(changed=100, read=90, seconds=90)).has_fallen


def test_approving_what_breaks_is_a_fall() -> None:
    approving = Scrutiny(changed=100, read=90, seconds=180, is_false_approval=True)

    assert found(STEADY, approving).has_fallen


def test_a_little_less_is_none() -> None:
    assert not found(STEADY, Scrutiny(changed=100, read=80, seconds=150)).has_fallen


@given(reviews=reviews_of_a_set)
def test_what_is_read_alike_never_falls(reviews: list[Scrutiny]) -> None:
    told = gauge([*reviews, *reviews])

    assert (told is None) is not bool(reviews)
    assert told is None or (told.early == told.late and not told.has_fallen)
