import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.content.plain_text import steering_in_line, steering_in_text


@pytest.mark.parametrize(
    "sign",
    ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\u2066", "\ufeff", "\U000e0041"],
)
def test_what_steers_a_terminal_or_turns_letters_around_is_found_with_its_line(sign: str) -> None:
    assert steering_in_text(f"one\ntwo{sign}\n") == (2, f"U+{ord(sign):04X}")
    assert steering_in_line(f"two{sign}") == f"U+{ord(sign):04X}"


@pytest.mark.parametrize(
    "text", ["a\tb\n\nc", "naïve — “quoted”", "می‌خواهم", "👩‍💻", "line\r\nline"]
)
def test_what_people_write_is_plain(text: str) -> None:
    assert steering_in_text(text) == (0, "")


@pytest.mark.parametrize("sign", ["\n", "\r", "\t"])
def test_a_line_holds_no_line_break_and_no_tab(sign: str) -> None:
    assert steering_in_line(f"a{sign}b") == f"U+{ord(sign):04X}"


@given(st.text())
def test_a_text_that_is_printable_in_each_line_is_plain(text: str) -> None:
    printable = "\n".join(line for line in text.split("\n") if line.isprintable())

    assert steering_in_text(printable) == (0, "")
