"""Backups: every table of a team's database in one file, the same for SQLite and PostgreSQL."""

import base64
import json
import os
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Table, func, insert, select

from trainer.errors import TrainerError
from trainer.team import schema
from trainer.team.database import Database
from trainer.team.schema import Moment
from trainer.team.upgrading import newest_revision, revision, upgrade

_ABOUT: Final = "about.json"
_FORMAT: Final = 1
_BATCH: Final = 500


def back_up(database: Database, file: Path) -> dict[str, int]:
    """Write all rows as they are at one moment, while the server runs; give how many by table.

    The file holds names, reviews and the secret that variants are drawn with: only its owner may
    read it.
    """
    partial = file.with_name(f".{file.name}.part")
    counts: dict[str, int] = {}
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            with zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as archive:
                _write_tables(database, archive, counts)
            opened.flush()
            os.fsync(opened.fileno())
        partial.replace(file)
    except OSError as error:
        raise TrainerError(
            f"The backup can't be written: {error.strerror}.", where=str(file)
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return counts


def _write_tables(database: Database, archive: zipfile.ZipFile, counts: dict[str, int]) -> None:
    with database.snapshot() as work:
        about = {"format": _FORMAT, "revision": revision(work.connection)}
        archive.writestr(_ABOUT, json.dumps(about))
        for table in schema.metadata.sorted_tables:
            counts[table.name] = 0
            with archive.open(f"{table.name}.jsonl", "w") as opened:
                rows = work.connection.execution_options(yield_per=_BATCH).execute(select(table))
                for row in rows:
                    opened.write(json.dumps(_plain(row._mapping)).encode() + b"\n")
                    counts[table.name] += 1


def _plain(row: Any) -> dict[str, Any]:
    return {name: _plain_value(value) for name, value in row.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return {"b64": base64.b64encode(value).decode()}
    if isinstance(value, datetime):
        return value.isoformat()
    return value


def restore(database: Database, file: Path) -> dict[str, int]:
    """Fill an empty database from a backup, wholly or not at all; give how many rows by table."""
    upgrade(database)
    counts: dict[str, int] = {}
    try:
        with zipfile.ZipFile(file) as archive, database.writing() as work:
            about = json.loads(archive.read(_ABOUT))
            if about.get("format") != _FORMAT or about.get("revision") != newest_revision():
                raise TrainerError(
                    "This backup is from another version of the trainer.",
                    where=str(file),
                    remedy="Restore it with that version, then run `trainer team upgrade`.",
                )
            for table in (schema.people, schema.packs, schema.reviews):
                if work.connection.execute(select(func.count()).select_from(table)).scalar_one():
                    raise TrainerError(
                        "The database is not empty.",
                        remedy="Name a new one with --database.",
                    )
            work.run(schema.server.delete())
            for table in schema.metadata.sorted_tables:
                counts[table.name] = 0
                for rows in _batches(archive, table):
                    work.connection.execute(insert(table), rows)
                    counts[table.name] += len(rows)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, AttributeError) as error:
        raise TrainerError("This is no backup that can be read.", where=str(file)) from error
    return counts


def _batches(archive: zipfile.ZipFile, table: Table) -> Iterator[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    with archive.open(f"{table.name}.jsonl") as opened:
        for line in opened:
            rows.append(_read(table, json.loads(line)))
            if len(rows) == _BATCH:
                yield rows
                rows = []
    if rows:
        yield rows


def _read(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for column in table.columns:
        value = row[column.name]
        if isinstance(value, dict):
            value = base64.b64decode(value["b64"])
        elif isinstance(column.type, Moment) and value is not None:
            value = datetime.fromisoformat(value)
        read[column.name] = value
    return read
