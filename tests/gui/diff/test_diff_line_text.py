"""How lines are drawn: tabs, and characters that cannot be seen."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.gui.diff.line_text import (
    LONGEST_NAMED,
    UNNAMED,
    blanks_text,
    line_text,
    plain_text,
    texts_of,
)


def test_a_plain_line_is_drawn_as_it_is():
    shown = line_text(b"return x")
    assert (shown.text, shown.plain, shown.boxes, shown.column(3)) == ("return x", True, (), 3)


def test_a_tab_reaches_to_the_next_stop():
    shown = line_text(b"a\tb\t\tc")
    assert shown.text == "a   b       c"
    assert [shown.column(character) for character in range(6)] == [0, 1, 4, 5, 8, 12]
    assert shown.character(6) == 3


@pytest.mark.parametrize(
    "code",
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200B, 0x200D, 0xFEFF, 0xAD, 0xA0, 0xE0041],
)
def test_an_invisible_character_becomes_a_box_with_its_name(code: int):
    shown = line_text(f"a{chr(code)}b".encode())
    assert len(shown.boxes) == 1
    start, end = shown.boxes[0]
    assert shown.text[:start] == "a"
    assert shown.text[start:end].isascii()
    assert shown.text[end:] == "b"


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"\x0c", "^L"),
        (b"\x00", "^@"),
        (b"a\rb", "CR"),
        ("\u2028".encode(), "LSEP"),
        (b"\x7f", "U+007F"),
    ],
)
def test_a_control_character_becomes_a_box(raw: bytes, name: str):
    assert name in line_text(raw).text


def test_a_carriage_return_at_the_end_is_shown_when_wished():
    assert line_text(b"a\r").text == "a"
    assert line_text(b"a\r", show_return=True).text == "aCR"


@given(st.text(st.characters(exclude_characters="\n", exclude_categories=("Cs",)), max_size=30))
def test_every_character_has_its_column(text: str):
    shown = line_text(text.encode(), show_return=True)
    columns = [shown.column(character) for character in range(len(text) + 1)]
    assert columns[-1] == len(shown.text)
    assert all(first < second for first, second in pairwise(columns))
    assert all(
        shown.character(column) == character for character, column in enumerate(columns[:-1])
    )


def test_a_tab_is_as_wide_as_wished():
    assert line_text(b"\ta", tab_width=8).text == "        a"
    assert line_text(b"\ta", tab_width=2).text == "  a"


def test_blanks_are_shown_where_they_are():
    raw = b"\tif a:  "
    assert blanks_text(line_text(raw), plain_text(raw), 0, 100) == "→     ·  ··"
    assert blanks_text(line_text(raw), plain_text(raw), 2, 8) == "    ·"


def test_bytes_that_are_no_text_are_told_from_each_other() -> None:
    shown = line_text(b"caf\xe9 \xe2\x82 \xef\xbf\xbd.")

    assert shown.text == "cafE9 E282 \ufffd."
    assert shown.boxes == ((3, 5), (6, 10))
    assert [shown.column(character) for character in range(10)] == [
        0,
        1,
        2,
        3,
        5,
        6,
        10,
        11,
        12,
        13,
    ]


@given(st.binary(max_size=30).filter(lambda raw: b"\n" not in raw and not raw.endswith(b"\r")))
def test_a_place_in_the_line_is_the_same_as_where_errors_are_replaced(raw: bytes) -> None:
    shown = line_text(raw)

    assert shown.size == len(raw.decode("utf-8", "replace"))


ODD = st.sampled_from(
    ["a", "b", "\t", "\t\t", "é", "\u0301", "\u200b", "\u2028", "\r", "\x0b", "\U0001f600"]
)


@given(st.lists(ODD, max_size=12), st.sampled_from([1, 2, 4, 8]))
def test_a_line_is_drawn_as_its_characters_one_by_one(parts: list[str], tab_width: int) -> None:
    text = "".join(parts) + "."
    shown = line_text(text.encode(), tab_width=tab_width)

    at, drawn, boxes = 0, "", []
    for number, character in enumerate(text):
        alone = line_text(character.encode(), show_return=True)
        part = " " * (tab_width - at % tab_width) if character == "\t" else alone.text
        assert shown.column(number) == at
        if alone.boxes:
            boxes.append((at, at + len(part)))
        drawn += part
        at += len(part)
    assert (shown.text, list(shown.boxes)) == (drawn, boxes)


ANY_BYTES = st.one_of(
    st.sampled_from([*"a\té\u0301\u200b\u2028\r\x0c\x85\u034f\U0001f600"]).map(str.encode),
    st.sampled_from(
        [b"\xff", b"\x80", b"\xe2\x82", b"\xf0\x9f", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\x7f"]
    ),
)


@given(st.lists(ANY_BYTES, min_size=1, max_size=8), st.integers(0, 6))
def test_places_in_a_very_long_line_are_the_same_everywhere(parts: list[bytes], lead: int) -> None:
    raw = b"a" * (LONGEST_NAMED - lead) + b"".join(parts) * 4 + b"."
    shown = line_text(raw, show_return=True)
    size = len(raw.decode("utf-8", "replace"))
    last = range(max(0, size - 100), size)
    columns = [shown.column(each) for each in last]

    assert shown.size == size
    assert shown.column(size) == len(shown.text)
    assert [shown.character(column) for column in columns] == list(last)
    assert shown.text[-1] == "."


@given(st.lists(st.lists(ANY_BYTES, max_size=8).map(b"".join), max_size=4), st.integers(1, 8))
def test_the_lines_of_a_text_are_drawn_as_each_alone(lines: list[bytes], tab_width: int) -> None:
    alone = [line_text(raw, tab_width=tab_width, show_return=True).text for raw in lines]

    assert texts_of(b"\n".join(lines), tab_width) == (alone or [""])


@pytest.mark.parametrize(
    "sign",
    [
        "\r",
        "\x0b",
        "\x0c",
        "\x85",
        "\u2028",
        "\u200b",
        "\u202e",
        "\u00a0",
        "\ufeff",
        "\u034f",
        "\x1b",
    ],
)
def test_what_cannot_be_seen_has_a_box_far_along_a_line_too(sign: str) -> None:
    far = 5 * LONGEST_NAMED
    raw = ("a" * far + sign + "b\tc" + sign * 20).encode()
    shown = line_text(raw, show_return=True)

    assert shown.text[far : far + 5] == f"a{UNNAMED}b c"[1:] + UNNAMED
    assert list(shown.boxes_in(far - 2, far + 3)) == [(far, far + 1)]
    assert not shown.boxes
    assert sign not in shown.text


def test_many_different_signs_far_along_a_line_are_no_letters() -> None:
    signs = "".join(map(chr, range(0xE0001, 0xE0100)))
    shown = line_text(("a" * LONGEST_NAMED + signs).encode())

    assert shown.text[LONGEST_NAMED:] == UNNAMED * len(signs)


def test_only_the_first_part_of_bytes_that_are_no_text_is_told() -> None:
    shown = line_text(b"\x80" * 3 * LONGEST_NAMED)

    assert LONGEST_NAMED <= len(shown.boxes) <= LONGEST_NAMED + 3
    assert shown.size == 3 * LONGEST_NAMED


def test_only_the_first_part_of_a_long_line_has_boxes_by_name() -> None:
    shown = line_text(b"a\x0c" * LONGEST_NAMED)

    assert len(shown.boxes) == LONGEST_NAMED // 2
    assert shown.text.startswith("a^La^L")
    assert shown.text.endswith(f"a{UNNAMED}a{UNNAMED}")
    first = shown.unnamed
    assert list(shown.boxes_in(first - 3, first + 2)) == [
        (first - 2, first),
        (first + 1, first + 2),
    ]
