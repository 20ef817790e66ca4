"""What others wrote on the same defects, as the server tells it once a season has closed."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from trainer.app.team import Asks, RefusedByServerError, asking
from trainer.app.team_call import Call, ServerError
from trainer.app.team_kept import ANNOTATIONS, kept, kept_seasons, team_folder, write_private
from trainer.settings import Paths

_MOST_NEW: Final = 20
"""Exercises that are asked for in one sync; the others come with the next."""
_HIDDEN: Final = {403, 404}
"""The server's clock is behind, or an earlier version of it has none."""
TOO_FEW: Final = (
    "Fewer than three people reviewed this exercise, so nothing is shown: two would know each "
    "other's words."
)
NOTHING: Final = "Nobody wrote on this defect."
UNNAMED: Final = "Without names, in an order that tells nothing. Yours are marked."


@dataclass(frozen=True)
class Written:
    """What somebody wrote on a defect; `is_found` where it said what is wrong, and not only where
    it is.
    """

    text: str
    is_found: bool
    is_yours: bool

    @property
    def mark(self) -> str:
        """Whose it is and what it did, in a few words."""
        found = "found" if self.is_found else "right place"
        return f"yours, {found}" if self.is_yours else found


@dataclass(frozen=True)
class OnDefect:
    """A defect, and what was written on it."""

    title: str
    written: tuple[Written, ...]


@dataclass(frozen=True)
class Others:
    """What was written on each defect of one's variant; nothing where there were too few people."""

    defects: tuple[OnDefect, ...]
    is_too_few: bool


def others(paths: Paths, season: str, exercise: str) -> Others | None:
    """What others wrote, as it is kept; None before it was fetched, or where it can't be read."""
    try:
        return others_from(_kept(paths)[_key(season, exercise)])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def address_of(season: str, exercise: str) -> str:
    """Where the server tells it."""
    return f"/api/seasons/{quote(season)}/exercises/{quote(exercise)}/notes"


def fetch_others(paths: Paths, call: Call | None = None) -> None:
    """Ask the server what others wrote in seasons that have closed, where that isn't here yet."""
    here = _kept(paths)
    missing = [each for each in _reviewed_and_closed(paths) if _key(*each) not in here]
    if not missing:
        return
    with asking(paths, call) as ask:
        for season, exercise in missing[:_MOST_NEW]:
            told = _asked(ask, season, exercise)
            if told is not None:
                here = {**here, _key(season, exercise): told}
                write_private(_file(paths), json.dumps(here))


def _asked(ask: Asks, season: str, exercise: str) -> Any:
    try:
        told = ask(address_of(season, exercise))
        others_from(told)
    except RefusedByServerError as error:
        if error.status not in _HIDDEN:
            raise
        return None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ServerError("The team's server sent no annotations.") from error
    return told


def others_from(told: Mapping[str, Any]) -> Others:
    """What others wrote, as the server tells it; KeyError, TypeError or ValueError for all else."""
    return Others(tuple(map(_on_defect, told["defects"])), bool(told["is_too_few"]))


def others_lines(found: Others) -> Iterator[str]:
    """What others wrote, for a terminal."""
    if found.is_too_few:
        yield TOO_FEW
        return
    yield UNNAMED
    for defect in found.defects:
        yield ""
        yield defect.title
        if not defect.written:
            yield f"  {NOTHING}"
        for each in defect.written:
            first, *rest = each.text.splitlines() or [""]
            yield f"  - {first}  ({each.mark})"
            yield from (f"    {line}" for line in rest)


def _reviewed_and_closed(paths: Paths) -> list[tuple[str, str]]:
    try:
        closed = {str(each["id"]) for each in kept_seasons(paths) if not each["is_open"]}
    except (OSError, ValueError, KeyError, TypeError):
        return []
    results = kept(paths).results.values()
    return sorted(
        (each.season, each.exercise)
        for each in results
        if each.season in closed and each.score is not None
    )


def _on_defect(row: Mapping[str, Any]) -> OnDefect:
    return OnDefect(
        str(row["title"]),
        tuple(
            Written(str(each["text"]), bool(each["is_found"]), bool(each["is_yours"]))
            for each in row["notes"]
        ),
    )


def _kept(paths: Paths) -> dict[str, Any]:
    try:
        content = json.loads(_file(paths).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _key(season: str, exercise: str) -> str:
    return f"{season} {exercise}"


def _file(paths: Paths) -> Path:
    return team_folder(paths) / ANNOTATIONS
