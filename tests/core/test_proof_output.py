import pytest

from trainer.core.text.proof_output import key_sentence

PYTEST = """
>       assert left == 20, "a wallet is short"
E       AssertionError: a wallet is short
E       assert -60 == 20
FAILED proofs/test_x.py::test_it - AssertionError: a wallet is short
"""


@pytest.mark.parametrize(
    ("output", "shows", "sentence"),
    [
        (PYTEST, "a wallet is short", "a wallet is short"),
        ("failed: java.lang.AssertionError: 1 salt, 3 members", "1 salt", "1 salt, 3 members"),
        ("    lane_test.go:57: 2 of 3 tables lost", "2 of 3", "2 of 3 tables lost"),
        ("  error: 'kim was charged 2 times'", "2 times", "kim was charged 2 times"),
        ("E   it's 'x', not 'y'", "not", "it's 'x', not 'y'"),
        ("anything", "", ""),
        ("anything", "something", ""),
        ("a" * 30, "a*a*a*a*b", ""),
        (f"{'x' * 400}late", "late", ""),
    ],
)
def test_the_sentence_of_an_output_is_told_without_the_runners_marks(
    output: str, shows: str, sentence: str
) -> None:
    assert key_sentence(output, shows) == sentence
