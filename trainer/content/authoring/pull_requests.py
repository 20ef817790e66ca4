"""A pull request as GitHub exports it: what it says of itself, and which commits it has."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from trainer.errors import TrainerError

_MOST_BYTES: Final = 10_000_000
_REMEDY: Final = "Export it with: gh pr view NUMBER --json title,body,commits,baseRefOid,headRefOid"


@dataclass(frozen=True)
class PullRequest:
    """Title and description, and its commits: the oldest and the newest, or the two ends of a
    range.
    """

    title: str
    description: str
    base: str
    head: str


def read_pull_request(file: Path) -> PullRequest:
    """Read an export of `gh pr view --json …`, of `/pulls/N` or of `/pulls/N/commits`; TrainerError
    for anything else.
    """
    given = _parsed(file)
    if isinstance(given, list):
        return _from_commits(file, "", "", given)
    if not isinstance(given, dict):
        raise _refused(file)
    title, body = _text(given, "title"), _text(given, "body")
    base = _text(given, "baseRefOid") or _text(given.get("base"), "sha")
    head = _text(given, "headRefOid") or _text(given.get("head"), "sha")
    if base and head:
        return PullRequest(title, body, base, head)
    commits = given.get("commits")
    if isinstance(commits, list):
        return _from_commits(file, title, body, commits)
    raise _refused(file)


def _from_commits(file: Path, title: str, body: str, commits: list[Any]) -> PullRequest:
    shas = [_text(each, "oid") or _text(each, "sha") for each in commits]
    if not shas or not all(shas):
        raise _refused(file)
    return PullRequest(title, body, f"{shas[0]}~", shas[-1])


def _parsed(file: Path) -> Any:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise TrainerError(
                f"is larger than {_MOST_BYTES // 1_000_000} MB.", where=str(file), remedy=_REMEDY
            )
        return json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise TrainerError(f"can't be read: {error.strerror}.", where=str(file)) from error
    except (ValueError, RecursionError) as error:
        raise _refused(file) from error


def _refused(file: Path) -> TrainerError:
    return TrainerError("is no exported pull request.", where=str(file), remedy=_REMEDY)


def _text(table: Any, name: str) -> str:
    value = table.get(name) if isinstance(table, dict) else None
    if isinstance(value, str):
        # JSON can name half of a surrogate pair, which no file takes.
        return value.encode("utf-8", "replace").decode().replace("\r\n", "\n")
    return ""
