"""What a terminal gets: nothing in it steers the terminal, and nothing of it is lost."""

import ast
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.text.terminal_text import json_text, one_line, several_lines

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
STEERING = [
    chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xE0041)
] + list(BIDI)
ANY = st.text(st.characters(), max_size=60)


def steers(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in BIDI


@pytest.mark.parametrize("character", STEERING, ids=lambda each: f"U+{ord(each):04X}")
def test_what_steers_a_terminal_is_written_out(character: str) -> None:
    assert one_line(f"a{character}b").isprintable()
    assert one_line(f"a{character}b").startswith("a\\")
    assert several_lines(f"a{character}b") in (one_line(f"a{character}b"), "a\nb", "a\tb")


@given(ANY)
def test_no_text_steers_a_terminal(text: str) -> None:
    assert not any(map(steers, one_line(text)))
    assert not any(
        map(steers, several_lines(text).replace("\r\n", "").replace("\n", "").replace("\t", ""))
    )


@pytest.mark.parametrize(
    "text", ["Zürich – 銀座 – سوق", "10\u00a0000 €", "👩\u200d💻", "نمی\u200cخواهم", "a\\x1bb", ""]
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert one_line(text) == several_lines(text) == json_text(text) == text


def test_lines_of_code_stay_lines() -> None:
    assert several_lines("\tone\r\n\ntwo\rforged\x1b[31m") == "\tone\r\n\ntwo\\rforged\\x1b[31m"
    assert one_line("one\r\ntwo\t3") == "one\\r\\ntwo\\t3"


@given(st.recursive(ANY, lambda inner: st.lists(inner) | st.dictionaries(ANY, inner), max_leaves=8))
def test_json_says_the_same_and_steers_no_terminal(value: object) -> None:
    said = json_text(json.dumps(value, indent=2, ensure_ascii=False))

    assert json.loads(said) == value
    assert not any(map(steers, said.replace("\n", "")))


def test_the_escapes_are_those_of_python() -> None:
    assert ast.literal_eval(f'"{one_line("a" + "".join(STEERING))}"') == "a" + "".join(STEERING)
