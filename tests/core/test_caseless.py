import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.text.caseless import Caseless, lowered

PATTERN = r"\b(?:skips?|is not|kills?)\b|n['’]t\b|\w+ing\W"


@given(st.text(st.sampled_from("isnotkIKSſıİK’' gé.ﬁßΣς"), max_size=40))
def test_it_finds_what_the_flag_finds(text: str) -> None:
    found = [each.span() for each in Caseless(PATTERN).finditer(text)]

    assert found == [each.span() for each in re.finditer(PATTERN, text, re.IGNORECASE)]


@given(st.text())
def test_a_text_in_lower_case_has_as_many_characters(text: str) -> None:
    assert len(lowered(text)) == len(text)


def test_a_part_of_a_text_is_searched_as_a_part() -> None:
    found = Caseless(r"\bnot\b").search("NOT here, NOT there", 1)

    assert found is not None
    assert found.span() == (10, 13)
    assert Caseless(r"\bnot\b").search("It is NOT", 0, 5) is None


def test_a_pattern_with_a_capital_letter_is_refused() -> None:
    assert Caseless(r"\Snot\W").match("(NOT)")
    with pytest.raises(ValueError, match="lower case"):
        Caseless(r"[A-Z]not")
