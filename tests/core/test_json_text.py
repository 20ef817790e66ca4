import codecs
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.formats.json_text import decoded, documents, parsed
from trainer.errors import ReviewFileError

TEXT = '{"a": "für"}'
MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("encoding", MARKS)
def test_a_byte_order_mark_says_how_to_read(encoding: str) -> None:
    assert decoded(MARKS[encoding] + TEXT.encode(encoding), "x") == TEXT


def test_without_a_mark_it_is_utf_8() -> None:
    assert decoded(TEXT.encode(), "x") == TEXT


@pytest.mark.parametrize(
    ("content", "what"),
    [
        *(
            (TEXT.encode(each), "it looks like UTF-16 or UTF-32 without a byte order mark.")
            for each in list(MARKS)[1:]
        ),
        (TEXT.encode("latin-1"), "it is not UTF-8 text."),
        (codecs.BOM_UTF8 + b"\xff", "it is not UTF-8 text."),
        (codecs.BOM_UTF16_LE + b"a", "it is not UTF-16 text."),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "it is not UTF-16 text."),
        (codecs.BOM_UTF32_LE + b"a\0\0", "it is not UTF-32 text."),
    ],
)
def test_another_encoding_is_refused_with_the_way_out(content: bytes, what: str) -> None:
    with pytest.raises(ReviewFileError) as caught:
        decoded(content, "x.json")

    assert str(caught.value).startswith(
        f"x.json: The file cannot be read: {what} Save it as UTF-8; in PowerShell"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "x: The file is empty."),
        (" \n", "x: The file is empty."),
        ("nul", "x:1: This is not JSON: expecting value at column 1."),
        ('{\n"a" 1}', "x:2: This is not JSON: expecting ':' delimiter at column 5."),
        ("[1] 2", "x:1: This is not JSON: extra data at column 5."),
        (
            '{"a": 1, "b": 2, "a": 3}',
            'x: This JSON can\'t be read: the name "a" appears twice in one object.',
        ),
        ("[NaN]", "x: This JSON can't be read: NaN is not a JSON number."),
        ("[-Infinity]", "x: This JSON can't be read: -Infinity is not a JSON number."),
        ("[1e999]", "x: This JSON can't be read: a number is too large."),
        (
            f"[{'9' * 1001}]",
            "x: This JSON can't be read: a number has more than 1,000 digits.",
        ),
        ("[" * 100_000, "x: This JSON can't be read: it is nested too deeply."),
        ('{"a":' * 100_000, "x: This JSON can't be read: it is nested too deeply."),
    ],
)
def test_what_is_no_sound_json_is_refused_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ReviewFileError) as caught:
        parsed(text, "x")

    assert str(caught.value) == sentence


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(JSON)
def test_sound_json_is_read_as_it_was_written(value: object) -> None:
    assert parsed(json.dumps(value), "x") == value


@given(st.lists(JSON, max_size=3))
def test_several_documents_come_one_after_the_other(values: list[object]) -> None:
    assert list(documents("\n".join(map(json.dumps, values)))) == values


def test_documents_end_where_something_else_begins() -> None:
    assert list(documents("[1][2] x [3]")) == [[1], [2]]
