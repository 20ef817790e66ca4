"""TOML tables read against a list of fields: unknown keys, wrong types and missing fields, all at once."""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from trainer.content.problems import Problem, nearest

_LINE_OF_ERROR: Final = re.compile(r"\(at line (\d+)")


@dataclass(frozen=True)
class Field:
    """One key of a table.

    `shape` is `text`, `whole`, `truth` or `texts`; `choices` limits a text or each of the texts; `least` is the smallest number
    or the least length.
    """

    shape: str
    required: bool = True
    choices: Collection[str] = ()
    least: int = 0


@dataclass(frozen=True)
class Table:
    """What was read, with defaults for what was not, and what is wrong with it."""

    values: Mapping[str, Any]
    problems: tuple[Problem, ...]


_DEFAULTS: Final[Mapping[str, Any]] = {"text": "", "whole": 0, "truth": False, "texts": ()}
_ITEM: Final = {"also": "class", "topics": "topic", "needs": "toolchain"}
_SHAPES: Final[Mapping[str, tuple[Callable[[Any], bool], str]]] = {
    "text": (lambda value: isinstance(value, str), "a text in quotes"),
    "whole": (lambda value: isinstance(value, int) and not isinstance(value, bool), "a whole number"),
    "truth": (lambda value: isinstance(value, bool), "true or false"),
    "texts": (lambda value: isinstance(value, list) and all(isinstance(item, str) for item in value), "a list of texts"),
}


def read_table(path: str, text: str, fields: Mapping[str, Field], *, rule: str, first_line: int = 1) -> Table:
    """The table of a TOML text that begins on `first_line` of the file at `path`."""
    defaults = {name: _DEFAULTS[field.shape] for name, field in fields.items()}
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE_OF_ERROR.search(str(error))
        line = first_line - 1 + (int(found[1]) if found else len(text.splitlines()))
        what = f"not TOML: {str(error).partition(' (at ')[0]}"
        return Table(defaults, (Problem(path, line, what, "correct the line", rule),))
    problems: list[Problem] = []

    def report(name: str, what: str, remedy: str) -> None:
        problems.append(Problem(path, line_of_key(text, name, first_line), what, remedy, rule))

    values = dict(defaults)
    for name, value in given.items():
        if name not in fields:
            report(name, f"unknown key “{name}”", nearest(name, tuple(fields)))
        elif wrong := _fault(name, value, fields[name]):
            report(name, *wrong)
        else:
            values[name] = tuple(value) if isinstance(value, list) else value
    problems.extend(
        Problem(path, first_line, f"“{name}” is missing", f"add it: {_SHAPES[field.shape][1]}", rule)
        for name, field in fields.items()
        if field.required and name not in given
    )
    return Table(values, tuple(problems))


def line_of_key(text: str, name: str, first_line: int = 1) -> int:
    """The line on which a top-level key stands, or the first."""
    pattern = re.compile(rf"\s*[\"']?{re.escape(name)}[\"']?\s*[=.]|\s*\[\[?\s*{re.escape(name)}\b")
    return next((number for number, line in enumerate(text.splitlines(), first_line) if pattern.match(line)), first_line)


def _fault(name: str, value: Any, field: Field) -> tuple[str, str] | None:
    fits, described = _SHAPES[field.shape]
    if not fits(value):
        return f"“{name}” is not {described}", f"write {described}"
    items = value if isinstance(value, list) else [value]
    if field.choices:
        for item in items:
            if item not in field.choices:
                return f"“{item}” is not a known {_ITEM.get(name, name)}", nearest(item, tuple(field.choices))
    if isinstance(value, int) and value < field.least:
        return f"“{name}” is {value}", f"write {field.least} or more"
    if isinstance(value, str) and field.required and not value.strip():
        return f"“{name}” is empty", "fill it in"
    if isinstance(value, list) and any(not item.strip() for item in items):
        return f"“{name}” holds an empty text", "fill it in or remove it"
    if isinstance(value, list) and len(value) < field.least:
        return f"“{name}” has {len(value)} of at least {field.least} entries", "add what is missing"
    return None
