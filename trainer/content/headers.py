"""pack.toml and exercise.toml, the names of folders, and texts that may be missing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from trainer.content.markers import ID_PATTERN
from trainer.content.pack_limits import (
    MOST_HEADER_BYTES,
    MOST_ID,
    MOST_LANGUAGE,
    MOST_MINUTES,
    MOST_PROSE_BYTES,
    MOST_TITLE,
)
from trainer.content.problems import Problem, raise_problems
from trainer.content.reading import Allowance, is_there, read_text, real_path
from trainer.content.tables import Field, Table, read_table
from trainer.core.domain.exercise import ExerciseId, Level
from trainer.core.domain.taxonomy import TOPICS
from trainer.sandbox.toolchains import TOOLCHAINS

FORMAT: Final = 1
EXERCISE_FILE: Final = "exercise.toml"
PACK_FILE: Final = "pack.toml"
MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.json.sig"
INSTALLED: Final = "installed.json"
"""Where an installed pack came from; it does not travel."""
OUR_FILES: Final = frozenset({MANIFEST, SIGNATURE, INSTALLED})
"""What this program writes into a pack."""

PACK_FIELDS: Final[Mapping[str, Field]] = {
    "format": Field("int", most=0),
    "id": Field("str", most=MOST_TITLE),
    "version": Field("str", most=MOST_TITLE),
    "title": Field("str", most=MOST_TITLE),
    "summary": Field("str"),
    "authors": Field("list[str]", least=1, most=MOST_TITLE),
    "licence": Field("str", most=MOST_TITLE),
}
EXERCISE_FIELDS: Final[Mapping[str, Field]] = {
    "format": Field("int", most=0),
    "title": Field("str", most=MOST_TITLE),
    "language": Field("str", most=MOST_LANGUAGE),
    "level": Field("str", choices=tuple(Level)),
    "minutes": Field("int", least=1, most=MOST_MINUTES),
    # A released exercise has none: they are not for its learner.
    "topics": Field("list[str]", required=False, choices=TOPICS, least=1),
    "tests": Field("command", least=1),
    "needs": Field("list[str]", choices=tuple(TOOLCHAINS)),
    "licence": Field("str", required=False, most=MOST_TITLE),
    "provenance": Field("str", required=False),
    "released": Field("bool", required=False),
}


def read_header(folder: Path) -> Mapping[str, Any]:
    """The values of exercise.toml alone, by key; ContentError with every problem of it."""
    problems: list[Problem] = []
    name = real_path(folder).name
    shown = f"{exercise_id(folder)}/{EXERCISE_FILE}"
    table = read_exercise_fields(folder / EXERCISE_FILE, shown, problems)
    if is_there(folder / EXERCISE_FILE):
        problems.extend(bad_name(name, exercise_id(folder), "an exercise"))
    else:
        problems.append(Problem(shown, 0, "is missing", "write it", "required-files"))
    raise_problems(str(folder), problems)
    return table.values


def read_exercise_fields(file: Path, shown: str, problems: list[Problem]) -> Table:
    """The values of an exercise.toml, as `read_fields` reads them."""
    table = read_fields(file, shown, EXERCISE_FIELDS, problems)
    is_told = any("topic" in problem.what for problem in table.problems)
    # Of a file that is no TOML nothing is known, not even what is missing.
    is_read = table.values["format"] or any("missing" in each.what for each in table.problems)
    is_wanted = bool(is_read) and not table.values["released"]
    if is_wanted and not table.values["topics"] and not is_told:
        remedy = "add it: a list of strings"
        problems.append(Problem(shown, 1, "“topics” is missing", remedy, "bad-field"))
    return table


def exercise_id(folder: Path) -> ExerciseId:
    """The id of the exercise in a folder: the pack's name and its own."""
    resolved = real_path(folder)
    return ExerciseId(f"{resolved.parent.name}/{resolved.name}")


def read_fields(
    file: Path, shown: str, fields: Mapping[str, Field], problems: list[Problem]
) -> Table:
    """The values of a file of fields, by key, with defaults where it is missing or no text;
    problems are added to the list.
    """
    text = read_text(file, shown, problems, most=MOST_HEADER_BYTES) if is_there(file) else None
    if text is None:
        return read_table(
            shown,
            "",
            {name: replace(field, required=False) for name, field in fields.items()},
            rule="bad-field",
        )
    table = read_table(shown, text, fields, rule="bad-field")
    problems.extend(table.problems)
    if table.values["format"] not in {0, FORMAT}:
        what = f"has format {table.values['format']}"
        problems.append(
            Problem(shown, 1, what, f"use format {FORMAT}, or a newer trainer", "bad-field")
        )
    return table


def text_or_nothing(
    file: Path,
    shown: str,
    problems: list[Problem],
    *,
    most: int = MOST_PROSE_BYTES,
    allowance: Allowance | None = None,
) -> str:
    """The text, or an empty one where the file is missing (which is reported by whoever lists the
    folder).
    """
    if not is_there(file):
        return ""
    return read_text(file, shown, problems, most=most, allowance=allowance) or ""


def bad_name(name: str, shown: str, what: str) -> Sequence[Problem]:
    """A problem where the name of a folder is not in kebab-case or very long."""
    if len(name) > MOST_ID:
        return (
            Problem(
                shown,
                0,
                f"“{name}” is too long a name for {what}",
                f"use {MOST_ID} characters at most",
                "bad-id",
            ),
        )
    if ID_PATTERN.fullmatch(name):
        return ()
    return (
        Problem(shown, 0, f"“{name}” is not a valid name for {what}", "use kebab-case", "bad-id"),
    )
