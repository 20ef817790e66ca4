"""Everything that was exported on another machine, merged into this database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from trainer.core.domain.imported import Imported
from trainer.store.database import Store
from trainer.store.exported import Column, read_export
from trainer.store.merging import KEYS, Row, merged
from trainer.store.opening import keep_copy

_COPY: Final = "before-import"
MOST_COPIES: Final = 5
"""Copies that are kept; the oldest makes room."""
_UNCHANGED: Final[Mapping[str, frozenset[str]]] = {
    # Counted by the database itself.
    "annotations": frozenset({"revision"}),
    "scorecards": frozenset({"id"}),
}


def import_export(store: Store, content: bytes, *, where: str) -> Imported:
    """Merge an export into the database, all of it or nothing; the database as it was is kept
    beside it.

    The learner stays who they are here: variants are drawn from the learner's id, and two machines
    with the same would serve the same ones. Only a name that is missing here is taken over.
    StoreError as for `read_export`, and where export and database contradict each other.
    """
    theirs = read_export(content, _columns(store), where=where)
    with store.writing() as execute:
        ours = {table: store.rows(f'select * from "{table}" order by rowid', []) for table in KEYS}
        together = merged(ours, theirs)
        steps = [_Steps.between(table, ours[table], together[table]) for table in KEYS]
        name = _missing_name(store, theirs["learner"])
        if not name and not any(step.is_any for step in steps):
            return Imported()
        copy = _kept_copy(store.path)
        execute("pragma defer_foreign_keys = on", [])
        for step in reversed(steps):
            for row in step.gone:
                execute(*_deletion(step.table, row))
        for step in steps:
            for row in step.changed:
                execute(*_update(step.table, row))
            for row in step.new:
                execute(*_insertion(step.table, row))
        if name:
            execute("update learner set name = ?", [name])
    return _told(steps, copy)


@dataclass(frozen=True)
class _Steps:
    """What turns the rows of one table into others."""

    table: str
    new: Sequence[Row]
    changed: Sequence[Row]
    gone: Sequence[Row]

    @property
    def is_any(self) -> bool:
        return bool(self.new or self.changed or self.gone)

    @classmethod
    def between(cls, table: str, before: Sequence[Row], after: Sequence[Row]) -> "_Steps":
        if table == "scorecards":
            return cls._of_scorecards(before, after)
        key = KEYS[table]
        known = {tuple(row[name] for name in key): row for row in before}
        wanted = {tuple(row[name] for name in key): row for row in after}
        return cls(
            table,
            [row for name, row in wanted.items() if name not in known],
            [
                row
                for name, row in wanted.items()
                if name in known and _without(table, row) != _without(table, known[name])
            ],
            [row for name, row in known.items() if name not in wanted],
        )

    @classmethod
    def _of_scorecards(cls, before: Sequence[Row], after: Sequence[Row]) -> "_Steps":
        """The newest of a review is that with the highest number: where one is added, all of that
        review are numbered anew.
        """
        old, new = _by_review(before), _by_review(after)
        touched = [
            review
            for review in {**old, **new}
            if [_without("scorecards", row) for row in old.get(review, ())]
            != [_without("scorecards", row) for row in new.get(review, ())]
        ]
        return cls(
            "scorecards",
            [row for review in touched for row in new.get(review, ())],
            [],
            [row for review in touched for row in old.get(review, ())],
        )


def _by_review(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["review"], []).append(row)
    return found


def _without(table: str, row: Row) -> Row:
    dropped = _UNCHANGED.get(table, frozenset())
    return {name: value for name, value in row.items() if name not in dropped}


def _insertion(table: str, row: Row) -> tuple[str, list[Any]]:
    held = _without(table, row) if table == "scorecards" else row
    names = ", ".join(f'"{name}"' for name in held)
    places = ", ".join("?" for _ in held)
    return f'insert into "{table}" ({names}) values ({places})', list(held.values())


def _update(table: str, row: Row) -> tuple[str, list[Any]]:
    held = {name: value for name, value in _without(table, row).items() if name not in KEYS[table]}
    sets = ", ".join(f'"{name}" = ?' for name in held)
    which, values = _which(table, row)
    return f'update "{table}" set {sets} where {which}', [*held.values(), *values]


def _deletion(table: str, row: Row) -> tuple[str, list[Any]]:
    which, values = _which(table, row)
    return f'delete from "{table}" where {which}', values


def _which(table: str, row: Row) -> tuple[str, list[Any]]:
    key = KEYS[table]
    return " and ".join(f'"{name}" = ?' for name in key), [row[name] for name in key]


def _columns(store: Store) -> dict[str, dict[str, Column]]:
    return {
        table: {
            row["name"]: Column(
                row["type"].upper(),
                required=bool(row["notnull"] or row["pk"]),
                default=_default(row["dflt_value"]),
            )
            for row in store.rows(f'pragma table_info("{table}")', [])
        }
        for table in ("learner", *KEYS)
    }


def _default(text: str | None) -> Any:
    if text is None:
        return None
    held = text.strip("'")
    return int(held) if held.isdigit() else held


def _missing_name(store: Store, theirs: Sequence[Row]) -> str:
    (mine,) = store.rows("select name from learner", [])
    if mine["name"]:
        return ""
    return max((str(row["name"]) for row in theirs), default="")


def _kept_copy(path: Path) -> Path:
    """Keep the database as it is beside it, under the next number."""
    there = sorted(path.parent.glob(f"{path.name}.{_COPY}-*"), key=_number)
    number = _number(there[-1]) + 1 if there else 1
    copy = path.with_name(f"{path.name}.{_COPY}-{number}")
    keep_copy(path, copy)
    for old in there[: max(0, len(there) + 1 - MOST_COPIES)]:
        old.unlink(missing_ok=True)
    return copy


def _number(copy: Path) -> int:
    digits = copy.name.rpartition("-")[2]
    return int(digits) if digits.isdigit() else 0


def _told(steps: Sequence[_Steps], copy: Path) -> Imported:
    new = {step.table: len(step.new) for step in steps}
    drafts = next(step.new for step in steps if step.table == "annotations")
    return Imported(
        reviews=new["reviews"],
        lessons=new["lessons"],
        warm_ups=new["warmups"],
        drafts=sum(".kept." in row["id"] for row in drafts),
        changed=sum(len(step.changed) for step in steps),
        copy=str(copy),
    )
