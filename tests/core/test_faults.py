import pytest

from trainer.core.scoring.faults import sorts_claimed, sorts_of


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("session ids are predictable", "guessed"),
        ("expired invitations can still be used", "expired"),
        ("the apply will overwrite the secret", "overwritten"),
        ("the commit is asynchronous", "asynchronous"),
        ("two taps at once see the same balance", "race"),
    ],
)
def test_the_sort_of_a_fault_is_known_by_its_name(text, sort):
    assert sorts_claimed(text) == {sort}


@pytest.mark.parametrize(
    "text",
    [
        "the ids cannot be guessed",
        "the balance is checked first",
        "The ids are predictable. The lock is late.",
        "the ids are predictable " * 11,
    ],
)
def test_what_is_negated_or_told_at_length_claims_no_sort(text):
    assert sorts_claimed(text) == frozenset()


def test_an_answer_tells_of_what_any_of_its_texts_does():
    assert sorts_of(["ids can be guessed", "no lock", "the balance overflows"]) == {
        "guessed",
        "overflow",
    }
