"""An export read back: untrusted text that becomes rows, or is refused whole."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from trainer.core.domain.exercise import Severity, Side
from trainer.core.domain.practice import Choice, Mode, Shown
from trainer.core.domain.review import Confidence, Verdict
from trainer.core.formats.json_text import decoded, parsed
from trainer.core.text.counting import counted
from trainer.errors import ReviewFileError, StoreError
from trainer.store.card_formats import scorecard
from trainer.store.merging import KEYS, Row

FORMAT: Final = 1
MOST_BYTES: Final = 256_000_000
"""Of a file: some hundred times what a year of daily practice comes to."""
MOST_ROWS: Final = 2_000_000
MOST_LINES: Final = 200_000
"""The highest number of a line: whoever counts from the first to the last comes to an end."""
MOST_PROBLEMS: Final = 5
"""So many are told; a file with one is refused as well as one with a thousand."""

Columns = Mapping[str, Mapping[str, "Column"]]

_NEWER = "Install that version or a later one. Nothing was imported."
_AGAIN = "Nothing was imported. Export again on the other machine."


@dataclass(frozen=True)
class Column:
    """What one column of a table holds; `kind` as SQLite calls it."""

    kind: str
    required: bool
    default: Any = None


def read_export(content: bytes, columns: Columns, *, where: str) -> dict[str, list[Row]]:
    """The rows of an export by table, each with every column of today; StoreError where the file
    is damaged, of a newer format, or no export at all.

    `columns` are those of the database that takes them.
    """
    if len(content) > MOST_BYTES:
        raise StoreError(
            f"This file is larger than {MOST_BYTES // 1_000_000} MB.", where=where, remedy=_AGAIN
        )
    try:
        value = parsed(decoded(content, where), where)
    except ReviewFileError as error:
        raise StoreError(error.what, where=error.where or where, remedy=_AGAIN) from error
    return _Reading(columns, where).tables(value)


class _Reading:
    """Reads one export, and notes what is wrong with it."""

    def __init__(self, columns: Columns, where: str) -> None:
        self._columns = columns
        self._where = where
        self._problems: list[str] = []

    def tables(self, value: Any) -> dict[str, list[Row]]:
        """Every table; StoreError with the first problems where there is one."""
        self._refuse_foreign(value)
        rows = {table: self._rows(table, value.get(table, [])) for table in ("learner", *KEYS)}
        if not self._problems:
            self._look_for_twins(rows)
            self._look_for_lost(rows)
        if self._problems:
            told = "; ".join(self._problems[:MOST_PROBLEMS])
            more = len(self._problems) - MOST_PROBLEMS
            rest = f"; and {counted(more, 'more problem')}" if more > 0 else ""
            raise self._error(f"This export is damaged: {told}{rest}.", _AGAIN)
        return rows

    def _refuse_foreign(self, value: Any) -> None:
        if not isinstance(value, dict) or not isinstance(value.get("format"), int):
            raise self._error(
                "This file is not an export of the trainer.",
                "Make one with: trainer export > my-reviews.json",
            )
        if "reviews" not in value or "learner" not in value:
            raise self._error(
                "This file is not an export of the trainer.",
                "Make one with: trainer export > my-reviews.json",
            )
        known = {"format", "unreadable", "learner", *KEYS}
        if value["format"] > FORMAT or set(value) - known:
            raise self._error("This export was written by a newer version of the trainer.", _NEWER)

    def _error(self, what: str, remedy: str) -> StoreError:
        return StoreError(what, where=self._where, remedy=remedy)

    def _rows(self, table: str, value: Any) -> list[Row]:
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            self._problems.append(f"{table} is not a list of rows")
            return []
        if len(value) > MOST_ROWS:
            self._problems.append(f"{table} has more than {MOST_ROWS:,} rows")
            return []
        columns = self._columns[table]
        if any(row.keys() - columns.keys() for row in value):
            raise self._error("This export was written by a newer version of the trainer.", _NEWER)
        rows = [
            {name: row.get(name, column.default) for name, column in columns.items()}
            for row in value
        ]
        for number, row in enumerate(rows, start=1):
            self._judge(table, number, row)
        return rows

    def _judge(self, table: str, number: int, row: Row) -> None:
        for name, column in self._columns[table].items():
            if not _fits(row[name], column) or not _makes_sense(table, name, row[name]):
                self._problems.append(f"{table}, row {number}: {name} can't be read")

    def _look_for_twins(self, rows: Mapping[str, Sequence[Row]]) -> None:
        for table, names in KEYS.items():
            keys = [tuple(row[name] for name in names) for row in rows[table]]
            if len(set(keys)) < len(keys):
                self._problems.append(f"{table} has the same row twice")

    def _look_for_lost(self, rows: Mapping[str, Sequence[Row]]) -> None:
        reviews = {row["id"] for row in rows["reviews"]}
        written = {row["id"]: row["review"] for row in rows["annotations"]}
        for table in KEYS:
            if any(row["review"] not in reviews for row in rows[table] if "review" in row):
                self._problems.append(f"{table} names a review that is not there")
        for table in ("disputes", "meanings"):
            if any(written.get(row["annotation"]) != row["review"] for row in rows[table]):
                self._problems.append(f"{table} names an annotation that is not there")


def _fits(value: Any, column: Column) -> bool:
    if value is None:
        return not column.required
    if column.kind in ("INTEGER", "INT"):
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
    if column.kind in ("REAL", "FLOAT"):
        return isinstance(value, int | float) and math.isfinite(value)
    return isinstance(value, str) and _is_text(value)


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value


def _makes_sense(table: str, name: str, value: Any) -> bool:
    check = _CHECKS.get((table, name)) or (_is_time if name.endswith("_at") else None)
    if check is None or value is None:
        return True
    try:
        return bool(check(value))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        return False


def _is_time(value: str) -> bool:
    # A time without a zone cannot be compared with one that has it.
    return datetime.fromisoformat(value).utcoffset() is not None


def _holds_names(value: str) -> bool:
    held = json.loads(value)
    return isinstance(held, list) and all(isinstance(each, str) for each in held)


def _holds_runs(value: str) -> bool:
    held = json.loads(value)
    return isinstance(held, list) and all(_is_run(run) for run in held)


def _is_run(run: Any) -> bool:
    first, last, seconds = run
    whole = all(isinstance(each, int) for each in run)
    return whole and 1 <= first <= last <= MOST_LINES and 0 <= seconds < 2**31


def _holds_options(value: str) -> bool:
    held = json.loads(value)
    return isinstance(held, list) and all(
        isinstance(title, str) and (answer is None or isinstance(answer, str))
        for title, answer in held
    )


def _is_line(value: int) -> bool:
    return 0 < value <= MOST_LINES


def _is_one_of(kinds: Callable[[str], object]) -> Callable[[str], bool]:
    return lambda value: kinds(value) is not None


_CHECKS: Final[Mapping[tuple[str, str], Callable[[Any], bool]]] = {
    ("reviews", "planted"): _holds_names,
    ("reviews", "verdict"): _is_one_of(Verdict),
    ("annotations", "start"): _is_line,
    ("annotations", "end"): _is_line,
    ("annotations", "side"): _is_one_of(Side),
    ("annotations", "severity"): _is_one_of(Severity),
    ("annotations", "confidence"): _is_one_of(Confidence),
    ("coverage", "side"): _is_one_of(Side),
    ("coverage", "runs"): _holds_runs,
    ("meanings", "options"): _holds_options,
    ("scorecards", "card"): lambda text: scorecard(text) is not None,
    ("reviews", "mode"): _is_one_of(Mode),
    ("warmups", "shown"): _is_one_of(Shown),
    ("warmups", "chosen"): _is_one_of(Choice),
    ("series", "mode"): _is_one_of(Mode),
    ("series", "exercises"): _holds_names,
    ("lessons", "older"): _holds_names,
}
