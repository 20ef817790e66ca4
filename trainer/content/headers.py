"""pack.toml and exercise.toml, the names of folders, and texts that may be missing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from trainer.content.markers import ID_PATTERN
from trainer.content.problems import Problem, raise_problems
from trainer.content.tables import Field, Table, read_table
from trainer.content.toolchains import TOOLCHAINS
from trainer.content.trees import read_text
from trainer.core.exercise import ExerciseId, Level
from trainer.core.taxonomy import TOPICS

FORMAT: Final = 1
EXERCISE_FILE: Final = "exercise.toml"
PACK_FILE: Final = "pack.toml"

PACK_FIELDS: Final[Mapping[str, Field]] = {
    "format": Field("whole"),
    "id": Field("text"),
    "version": Field("text"),
    "title": Field("text"),
    "summary": Field("text"),
    "authors": Field("texts", least=1),
    "licence": Field("text"),
}
EXERCISE_FIELDS: Final[Mapping[str, Field]] = {
    "format": Field("whole"),
    "title": Field("text"),
    "language": Field("text"),
    "level": Field("text", choices=tuple(Level)),
    "minutes": Field("whole", least=1),
    "topics": Field("texts", choices=TOPICS, least=1),
    "tests": Field("texts", least=1),
    "needs": Field("texts", choices=tuple(TOOLCHAINS)),
}


def read_header(folder: Path) -> Mapping[str, Any]:
    """The values of exercise.toml alone, by key; ContentError with every problem of it."""
    problems: list[Problem] = []
    shown = f"{exercise_id(folder)}/{EXERCISE_FILE}"
    table = read_fields(folder / EXERCISE_FILE, shown, EXERCISE_FIELDS, problems)
    if not (folder / EXERCISE_FILE).exists():
        problems.append(Problem(shown, 0, "is missing", "write it", "required-files"))
    raise_problems(str(folder), problems)
    return table.values


def exercise_id(folder: Path) -> ExerciseId:
    """The id of the exercise in a folder: the pack's name and its own."""
    resolved = folder.resolve()
    return ExerciseId(f"{resolved.parent.name}/{resolved.name}")


def read_fields(file: Path, shown: str, fields: Mapping[str, Field], problems: list[Problem]) -> Table:
    """The values of a file of fields, by key, with defaults where it is missing or no text; problems are added to the list."""
    is_there = file.is_symlink() or file.exists()
    text = read_text(file, shown, problems) if is_there else None
    if text is None:
        return read_table(shown, "", {name: replace(field, required=False) for name, field in fields.items()}, rule="bad-field")
    table = read_table(shown, text, fields, rule="bad-field")
    problems.extend(table.problems)
    if table.values["format"] not in {0, FORMAT}:
        what = f"has format {table.values['format']}"
        problems.append(Problem(shown, 1, what, f"use format {FORMAT}, or a newer trainer", "bad-field"))
    return table


def text_or_nothing(file: Path, shown: str, problems: list[Problem]) -> str:
    """The text, or an empty one where the file is missing (which is reported by whoever lists the folder)."""
    if not file.is_symlink() and not file.exists():
        return ""
    return read_text(file, shown, problems) or ""


def bad_name(name: str, shown: str, what: str) -> Sequence[Problem]:
    """A problem where the name of a folder is not in kebab-case."""
    if ID_PATTERN.fullmatch(name):
        return ()
    return (Problem(shown, 0, f"“{name}” is no name for {what}", "use kebab-case", "bad-id"),)
