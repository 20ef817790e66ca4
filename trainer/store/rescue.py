"""Everything that can still be read of a database, row by row, whatever is wrong with the rest of
it.
"""

import math
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.errors import StoreError
from trainer.store.database import EXPORTED
from trainer.store.opening import connect_for_rescue, is_there
from trainer.store.trouble import UNREADABLE, Trouble, trouble_of, unusable

MOST_PROBED = 100_000
"""Rows of a damaged table that are asked for one by one, between those that can be read from its
two ends.
"""

Row = dict[str, Any]


@dataclass(frozen=True)
class Export:
    """The tables by name, and what of them could not be read, a sentence for each."""

    tables: dict[str, list[Row]]
    problems: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As it is printed; `unreadable` is there only where something is."""
        unreadable = {"unreadable": list(self.problems)} if self.problems else {}
        return {"format": 1, **self.tables, **unreadable}


def export(path: Path) -> Export:
    """Everything that is kept about the learner in the database at `path`; empty tables where there
    is none.

    StoreError where it is no database of ours, or none of it can be read.
    """
    if not is_there(path):
        return Export({table: [] for table in EXPORTED})
    with closing(connect_for_rescue(path)) as connection:
        return _Rescue(connection, path).everything()


class _Rescue:
    """Reads one database, and notes what it cannot read."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._problems: list[str] = []

    def everything(self) -> Export:
        there = self._table_names()
        tables = {table: self._table(table) for table in EXPORTED if table in there}
        return Export(tables, tuple(self._problems))

    def _table_names(self) -> set[str]:
        try:
            rows = self._connection.execute(
                "select name from sqlite_schema where type = 'table'"
            ).fetchall()
        except UNREADABLE as error:
            raise unusable(self._path, error) from error
        names = {str(_text(name)) for (name,) in rows}
        if names and not names & set(EXPORTED):
            raise StoreError(
                "This database belongs to another program.",
                where=str(self._path),
                remedy=Trouble.FOREIGN.remedy,
            )
        return names

    def _table(self, table: str) -> list[Row]:
        try:
            found = self._rows(table, "order by rowid")
        except UNREADABLE as error:
            if trouble_of(self._path, error) is Trouble.LOCKED:
                raise unusable(self._path, error) from error
            found = self._row_by_row(table, error)
        return [self._clean(table, row) for row in found]

    def _row_by_row(self, table: str, error: Exception) -> list[Row]:
        """The rows from either end up to the first that cannot be read, then those between that
        can.
        """
        rows: dict[int, Row] = {}
        self._walk(table, rows, forward=True)
        first_bad = max(rows, default=0) + 1
        self._walk(table, rows, forward=False)
        end = min((each for each in rows if each >= first_bad), default=first_bad + MOST_PROBED)
        for rowid in range(first_bad, min(end, first_bad + MOST_PROBED)):
            with suppress(*UNREADABLE):
                for row in self._rows(table, "where rowid = ?", rowid):
                    rows[rowid] = row
        self._problems.append(
            f"{table}: it cannot be read completely ({error}); {len(rows)} rows could be."
        )
        return [rows[rowid] for rowid in sorted(rows)]

    def _walk(self, table: str, rows: dict[int, Row], *, forward: bool) -> None:
        if forward:
            order = "order by rowid"
        else:
            order = "order by rowid desc"
        with suppress(*UNREADABLE):
            cursor = self._connection.execute(
                f'select rowid as "rowid of it", * from "{table}" {order}'
            )
            for values in cursor:
                if values[0] in rows:
                    return
                rows[values[0]] = dict(
                    zip((name for name, *_ in cursor.description[1:]), values[1:], strict=True)
                )

    def _rows(self, table: str, which: str, *values: int) -> list[Row]:
        cursor = self._connection.execute(f'select * from "{table}" {which}', values)
        names = [name for name, *_ in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def _clean(self, table: str, row: Row) -> Row:
        """The row as JSON can have it: text that is none has � for what could not be read."""
        clean = {name: _as_json(value) for name, value in row.items()}
        bent = sorted(name for name, value in row.items() if not _is_whole(value))
        if bent:
            called = next(
                (
                    f" {clean[key]}"
                    for key in ("id", "annotation", "review")
                    if isinstance(clean.get(key), str)
                ),
                "",
            )
            self._problems.append(f"{table}{called}: {', '.join(bent)} cannot be read completely.")
        return clean


def _is_whole(value: Any) -> bool:
    if isinstance(value, bytes):
        return _text(value).encode() == value
    return not isinstance(value, float) or math.isfinite(value)


def _as_json(value: Any) -> Any:
    if isinstance(value, bytes):
        return _text(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)
