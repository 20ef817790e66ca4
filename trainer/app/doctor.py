"""A checkup: versions, places, sandbox, toolchains and the database, each in a few words."""

import platform
import sqlite3
from collections.abc import Iterator
from importlib import metadata
from typing import Any

import trainer
from trainer.core.domain.taxonomy import CLASSES, TOPICS
from trainer.errors import TrainerError
from trainer.sandbox.confinement import description
from trainer.sandbox.toolchains import TOOLCHAINS, missing_packages, unsafe_toolchains
from trainer.settings import Paths
from trainer.store.database import Store
from trainer.store.opening import is_there
from trainer.store.trouble import UNREADABLE
from trainer.system import how_to_install, install_on_debian, missing_parts

_LIBRARIES = (
    "PySide6-Essentials",
    "Pygments",
    "GitPython",
    "sqlite-utils",
    "click",
    "platformdirs",
    "pytest",
)

Facts = dict[str, dict[str, Any]]


def facts(paths: Paths) -> Facts:
    """Everything that helps to find out why something does not work; changes nothing."""
    return {
        "versions": {
            "trainer": trainer.__version__,
            "Python": platform.python_version(),
            "system": f"{platform.system()} {platform.release()}",
            "SQLite": sqlite3.sqlite_version,
            **{name: _version(name) for name in _LIBRARIES},
        },
        "places": {
            "data": str(paths.data),
            "settings": str(paths.settings_file),
            "cache": str(paths.cache),
            "packs": str(paths.packs),
        },
        "system": {"missing": _missing()},
        "sandbox": dict(description()),
        "toolchains": {name: _toolchain(name) for name in TOOLCHAINS},
        "database": _database(paths),
    }


def vocabulary() -> Facts:
    """The topics and classes that an exercise may name."""
    return {
        "topics": dict.fromkeys(TOPICS, ""),
        "classes": {entry.key: f"{entry.name}: {entry.summary}" for entry in CLASSES},
    }


def as_text(content: Facts) -> Iterator[str]:
    """A heading and a line for each fact."""
    for heading, rows in content.items():
        yield heading.capitalize()
        width = max(map(len, rows), default=0)
        for name, value in rows.items():
            yield f"  {name:{width}}  {value}".rstrip()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not installed"


def _missing() -> str:
    missing = missing_parts()
    if missing:
        return f"{', '.join(part.name for part in missing)}. {how_to_install(missing)}"
    return "nothing"


def _toolchain(name: str) -> str:
    if packages := missing_packages((name,)):
        return f"missing. {install_on_debian(packages)}"
    return " ".join(unsafe_toolchains((name,))) or "found"


def _database(paths: Paths) -> dict[str, Any]:
    try:
        if not is_there(paths.database):
            return {"file": str(paths.database), "state": "not created yet"}
        store = Store.open_read_only(paths.database)
    except TrainerError as error:
        return {"file": str(paths.database), "state": str(error)}
    try:
        state = store.integrity() + (
            "; older version, will be updated at the next start" if store.is_older() else ""
        )
        told = {"file": str(paths.database), "state": state, "journal": _journal(store.journal)}
        return {**told, "version": store.schema_version(), "reviews": store.review_count()}
    except (TrainerError, *UNREADABLE) as error:
        return {"file": str(paths.database), "state": str(error)}
    finally:
        store.close()


def _journal(mode: str) -> str:
    if mode == "wal":
        return mode
    return (
        f"{mode}: shared memory is not available here, as in some network folders; edits are "
        f"just as safe, but slower"
    )
