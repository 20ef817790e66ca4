"""Bytes of a file to JSON values, refused in one sentence where they are no sound JSON."""

import codecs
import json
import math
from collections.abc import Iterator
from typing import Any, Final

from trainer.errors import ReviewFileError

MOST_DIGITS: Final = 1_000
"""Digits of a whole number; int() takes a time that is quadratic in them."""

# UTF-32 first: its mark in little-endian order begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Where the first four bytes of a text in Latin letters are not zero, by the encodings of two and
# four bytes.
_WIDE: Final = (
    *((True, False, True, False), (False, True, False, True)),
    *((True, False, False, False), (False, False, False, True)),
)
_SAVE_AS_UTF_8: Final = "Save it as UTF-8; in PowerShell, write it with: Out-File -Encoding utf8."
_BLANKS: Final = " \t\r\n"


class _UnsoundError(ValueError):
    """JSON that the standard allows to be refused: a name twice, a number that is none."""


def decoded(content: bytes, where: str) -> str:
    """The text of a file by its byte order mark, else UTF-8; ReviewFileError where it is not
    that.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding, where)
    if tuple(each != 0 for each in content[:4]) in _WIDE:
        raise ReviewFileError(
            "The file cannot be read: it looks like UTF-16 or UTF-32 without a byte order mark.",
            where=where,
            remedy=_SAVE_AS_UTF_8,
        )
    return _decoded(content, "utf-8", where)


def _decoded(content: bytes, encoding: str, where: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        raise ReviewFileError(
            f"The file cannot be read: it is not {name} text.", where=where, remedy=_SAVE_AS_UTF_8
        ) from error


def parsed(text: str, where: str) -> Any:
    """The JSON value of the text; ReviewFileError with its line where it is none."""
    if not text.strip(_BLANKS):
        raise ReviewFileError("The file is empty.", where=where)
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise ReviewFileError(
            f"This is not JSON: {_reason(error)}.", where=f"{where}:{error.lineno}"
        ) from error
    except RecursionError as error:
        raise ReviewFileError(
            "This JSON can't be read: it is nested too deeply.", where=where
        ) from error
    except ValueError as error:
        raise ReviewFileError(f"This JSON can't be read: {error}.", where=where) from error


def documents(text: str) -> Iterator[Any]:
    """The JSON values of a text that holds several, one after the other; ends where something else
    begins.
    """
    at = _behind_blanks(text, 0)
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield value
        at = _behind_blanks(text, at)


def _behind_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANKS:
        at += 1
    return at


def _reason(error: json.JSONDecodeError) -> str:
    return f"{error.msg[:1].lower()}{error.msg[1:]} at column {error.colno}"


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in found if names.count(name) > 1)
        raise _UnsoundError(f"the name {json.dumps(twice[:60])} appears twice in one object")
    return found


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise _UnsoundError(f"a number has more than {MOST_DIGITS:,} digits")
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise _UnsoundError("a number is too large")
    return value


def _no_number(name: str) -> float:
    raise _UnsoundError(f"{name} is not a JSON number")


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_whole, parse_float=_number, parse_constant=_no_number
)
