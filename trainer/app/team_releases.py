"""The releases that a learner fetched: each is for one person of one team, who alone reviews it."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from trainer.app.team_call import ServerError
from trainer.app.team_kept import team_folder, write_private
from trainer.settings import Paths


@dataclass(frozen=True)
class Fetched:
    """A release on this machine; `installed` is its exercise in the library.

    `mailbox` says whose it is; it is empty where an earlier version did not write that down.
    """

    file: Path
    mailbox: str
    season: str
    exercise: str
    installed: str


def fetched(paths: Paths) -> tuple[Fetched, ...]:
    """Every release that can be read, whoever it is for."""
    found = []
    for file in sorted((team_folder(paths) / "releases").glob("*/*.json")):
        try:
            found.append(_fetched_in(file, file.stat().st_mtime_ns))
        except OSError:
            continue
    return tuple(each for each in found if each is not None)


@lru_cache(maxsize=1000)
def _fetched_in(file: Path, _written_at: int) -> Fetched | None:
    """What a file of a release is of: Home asks each time, and it holds a whole diff."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return Fetched(
            file,
            str(content.get("mailbox", "")),
            str(content["season"]),
            str(content["exercise"]),
            str(content["installed"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def release_file(paths: Paths, mailbox: str, season: str, exercise: str) -> Path:
    """Where the release of an exercise for that person is kept."""
    name = exercise.replace("/", "--")
    if not all(each.isalnum() or each in "-_" for each in f"{season}{name}"):
        raise ServerError("The team's server gave a name that can't be used.", where=exercise)
    key = hashlib.sha256(mailbox.encode()).hexdigest()[:12]
    return team_folder(paths) / "releases" / season / f"{name}.{key}.json"


def keep_release(file: Path, mailbox: str, release: Mapping[str, Any]) -> None:
    """Write down a release without its pack, and whose it is."""
    content = {name: value for name, value in release.items() if name != "pack"}
    write_private(file, json.dumps({**content, "mailbox": mailbox}))


def name_owner(paths: Paths, mailbox: str, seasons: Collection[str]) -> None:
    """Write down whose the releases of these seasons are that an earlier version fetched."""
    for each in fetched(paths):
        if not each.mailbox and each.season in seasons:
            content = json.loads(each.file.read_text(encoding="utf-8"))
            keep_release(release_file(paths, mailbox, each.season, each.exercise), mailbox, content)
            each.file.unlink()
