"""TOML tables read against a list of fields: unknown keys, wrong types and missing fields, all at
once.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from trainer.content.pack_limits import MOST_LINE, MOST_LIST, MOST_PROBLEMS_OF_FILE
from trainer.content.plain_text import steering_in_line
from trainer.content.problems import LIMIT_RULE, Problem, nearest, quoted
from trainer.content.toml_limits import lines_of_keys, toml_fault

_LINE_OF_ERROR: Final = re.compile(r"\(at line (\d+)")
_PROGRAM: Final = re.compile(r"(?:\./)?+\w[\w.+-]*+(?:/\w[\w.+-]*+)*+")


@dataclass(frozen=True)
class Field:
    """One key of a table.

    `shape` is `str`, `int`, `bool`, `list[str]` or `command`, a list of arguments; `choices` limits
    a text or each of the texts; `least` is the smallest number or the least length; `most` the
    greatest number, 0 for none, or the most characters of a text or of each of the texts;
    `most_items` the most entries of a list.
    """

    shape: str
    required: bool = True
    choices: Collection[str] = ()
    least: int = 0
    most: int = MOST_LINE
    most_items: int = MOST_LIST


@dataclass(frozen=True)
class Table:
    """What was read, with defaults for what was not, and what is wrong with it."""

    values: Mapping[str, Any]
    problems: tuple[Problem, ...]


_Fault = tuple[str, str]


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_DEFAULTS: Final[Mapping[str, Any]] = {
    "str": "",
    "int": 0,
    "bool": False,
    "list[str]": (),
    "command": (),
}
_ITEM: Final = {"also": "class", "topics": "topic", "needs": "toolchain"}
_SHAPES: Final[Mapping[str, tuple[Callable[[Any], bool], str]]] = {
    "str": (lambda value: isinstance(value, str), "a string in quotes"),
    "int": (
        lambda value: isinstance(value, int) and not isinstance(value, bool),
        "a whole number",
    ),
    "bool": (lambda value: isinstance(value, bool), "true or false"),
    "list[str]": (_is_texts, "a list of strings"),
    "command": (_is_texts, "a list of strings"),
}


def read_table(
    path: str, text: str, fields: Mapping[str, Field], *, rule: str, first_line: int = 1
) -> Table:
    """The table of a TOML text that begins on `first_line` of the file at `path`."""
    defaults = {name: _DEFAULTS[field.shape] for name, field in fields.items()}
    given = _parsed(path, text, rule, first_line)
    if isinstance(given, Problem):
        return Table(defaults, (given,))
    lines = lines_of_keys(text, first_line)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in given.items():
        # The first few of a file are enough: what is worded of each takes longer than to read it.
        if len(problems) == MOST_PROBLEMS_OF_FILE:
            problems.append(
                Problem(path, first_line, "has more problems", "correct these first", rule)
            )
            break
        if fault := _fault_of(name, value, fields):
            problems.append(Problem(path, lines.get(name, first_line), *fault, rule))
        else:
            if isinstance(value, list):
                values[name] = tuple(value)
            else:
                values[name] = value
    problems.extend(
        Problem(
            path, first_line, f"“{name}” is missing", f"add it: {_SHAPES[field.shape][1]}", rule
        )
        for name, field in fields.items()
        if field.required and name not in given
    )
    return Table(defaults | values, tuple(problems))


def _parsed(path: str, text: str, rule: str, first_line: int) -> dict[str, Any] | Problem:
    line, fault = toml_fault(text)
    if fault:
        return Problem(
            path,
            first_line - 1 + line,
            f"holds {fault}",
            "use only known keys",
            LIMIT_RULE,
        )
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said, _, place = str(error).rpartition(" (at ")
        found = _LINE_OF_ERROR.match(f"(at {place}")
        line = first_line - 1 + (int(found[1]) if found else len(text.splitlines()))
        return Problem(path, line, f"not TOML: {said}", "correct the line", rule)
    except (ValueError, OverflowError, RecursionError):
        # A number of thousands of digits, or a nesting that the limits let through where the stack
        # is deep already.
        return Problem(
            path,
            first_line,
            "not TOML: a value is too large or nested too deep",
            "correct it",
            rule,
        )


def line_of_key(text: str, name: str, first_line: int = 1) -> int:
    """The line on which a top-level key stands, or the first."""
    return lines_of_keys(text, first_line).get(name, first_line)


def _fault_of(name: str, value: Any, fields: Mapping[str, Field]) -> _Fault | None:
    field = fields.get(name)
    if field is None:
        return f"unknown key {quoted(name)}", nearest(name, tuple(fields))
    fits, described = _SHAPES[field.shape]
    if not fits(value):
        return f"“{name}” is not {described}", f"write {described}"
    return next(_faults(name, value, field), None)


def _faults(name: str, value: Any, field: Field) -> Iterator[_Fault]:
    if isinstance(value, list):
        yield from _list_faults(name, value, field)
    elif isinstance(value, str):
        yield from _text_faults(name, value, field)
        if field.required and not value.strip():
            yield f"“{name}” is empty", "fill it in"
    elif field.shape == "int":
        yield from _number_faults(name, value, field)


def _number_faults(name: str, value: int, field: Field) -> Iterator[_Fault]:
    if value < field.least:
        # A number of thousands of digits cannot even be written out.
        if value > -(10**20):
            shown = str(value)
        else:
            shown = "far too small"
        yield f"“{name}” is {shown}", f"write {field.least} or more"
    elif field.most and value > field.most:
        if value < 10**20:
            shown = str(value)
        else:
            shown = "far too large"
        yield f"“{name}” is {shown}", f"write {field.most} or less"


def _text_faults(name: str, value: str, field: Field) -> Iterator[_Fault]:
    if field.choices and value not in field.choices:
        yield (
            f"{quoted(value)} is not a known {_ITEM.get(name, name)}",
            nearest(value, tuple(field.choices)),
        )
    if len(value) > field.most:
        yield f"“{name}” has {len(value)} characters", f"write {field.most} at most"
    if code := steering_in_line(value):
        if code in {"U+000A", "U+000D"}:
            remedy = "write one line"
        else:
            remedy = "remove it: text must not contain control characters"
        yield f"“{name}” holds {_CALLED.get(code, f'the control character {code}')}", remedy


_CALLED: Final = {"U+000A": "a line break", "U+000D": "a line break", "U+0009": "a tab"}


def _list_faults(name: str, value: list[str], field: Field) -> Iterator[_Fault]:
    if len(value) > field.most_items:
        yield f"“{name}” has {len(value)} entries", f"write {field.most_items} at most"
        return
    for item in value:
        yield from _text_faults(name, item, field)
    if any(not item.strip() for item in value):
        yield f"“{name}” holds an empty string", "fill it in or remove it"
    if len(value) < field.least:
        yield f"“{name}” has {len(value)} of at least {field.least} entries", "add what is missing"
    if field.shape == "command" and value and not _is_program(value[0]):
        yield (
            f"“{name}” begins with {quoted(value[0])}, which is not a program",
            "begin with a program, or a file of the project",
        )


def _is_program(word: str) -> bool:
    """Whether a command begins with a name that is looked up, or with a file inside the project: no
    option, nothing outside.
    """
    return _PROGRAM.fullmatch(word) is not None and ".." not in word.split("/")
