"""How a team is doing, for its leads, as the server last told it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from trainer.app.team import RefusedByServerError, asking, renewed_membership
from trainer.app.team_call import Call, ServerError
from trainer.app.team_kept import OUTLOOK, team_folder, write_private
from trainer.core.domain.taxonomy import CLASSES
from trainer.report.team_outlook import (
    GAPS_MEAN,
    NO_GAPS,
    NOBODY_YET,
    READY_MEANS,
    range_text,
    suggestion_text,
)
from trainer.settings import Paths

_NAMES: Final = {each.key: each.name for each in CLASSES}
_LEARNER: Final = "learner"
_HIDDEN: Final = {403, 404}
"""They lead no more, or an earlier version of the server has no outlook."""


@dataclass(frozen=True)
class TeamMember:
    """How far somebody is; `low` and `high` are a 95 % interval of the share of defects found."""

    name: str
    level: str
    reviews: int
    average: float
    found: int
    planted: int
    low: float
    high: float
    is_ready: bool


@dataclass(frozen=True)
class Gap:
    """A class of defects that the team may miss, and exercises that teach it."""

    topic: str
    people: int
    found: int
    planted: int
    low: float
    high: float
    exercises: tuple[str, ...]


@dataclass(frozen=True)
class Outlook:
    """The people, those who are ready first; and the gaps, the widest first."""

    people: tuple[TeamMember, ...]
    gaps: tuple[Gap, ...]


def outlook(paths: Paths) -> Outlook | None:
    """The outlook that is kept; None for whoever leads nobody, or where it can't be read."""
    try:
        return outlook_from(json.loads(_file(paths).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def fetch_outlook(paths: Paths, call: Call | None = None) -> None:
    """Ask the server how the team is doing, where the learner leads it."""
    try:
        with asking(paths, call) as ask:
            leads = renewed_membership(paths, ask).role != _LEARNER
            told = ask("/api/outlook") if leads else None
        if told is not None:
            outlook_from(told)
    except RefusedByServerError as error:
        if error.status not in _HIDDEN:
            raise
        told = None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ServerError("The team's server sent no outlook.") from error
    if told is None:
        _file(paths).unlink(missing_ok=True)
    else:
        write_private(_file(paths), json.dumps(told))


def outlook_from(told: Mapping[str, Any]) -> Outlook:
    """An outlook as the server tells it; KeyError, TypeError or ValueError for all else."""
    return Outlook(tuple(map(_person, told["people"])), tuple(map(_gap, told["gaps"])))


def outlook_lines(found: Outlook) -> Iterator[str]:
    """The outlook for a terminal."""
    yield "Ready for more"
    if not found.people:
        yield f"  {NOBODY_YET}"
    for person in found.people:
        mark = "ready" if person.is_ready else ""
        yield (
            f"  {mark:5}  {f'{person.found} of {person.planted}':>9}  "
            f"{range_text(person.low, person.high):>8}  {person.average:5.1f}  {person.name}"
        )
    if found.people:
        yield "  Columns: defects found, the range of that share, average score."
        yield f"  {READY_MEANS}"
    yield "What the whole team misses"
    if not found.gaps:
        yield f"  {NO_GAPS if found.people else NOBODY_YET}"
    for gap in found.gaps:
        share = f"{gap.found} of {gap.planted} ({range_text(gap.low, gap.high)})"
        yield f"  {gap.topic}: {share}"
        for exercise in gap.exercises:
            yield f"    {exercise}"
    if found.gaps:
        yield f"  {GAPS_MEAN}"


def _person(row: Mapping[str, Any]) -> TeamMember:
    return TeamMember(
        str(row["name"]),
        str(row["level"] or ""),
        int(row["reviews"]),
        float(row["average_score"]),
        int(row["found"]),
        int(row["planted"]),
        float(row["low"]),
        float(row["high"]),
        bool(row["is_ready"]),
    )


def _gap(row: Mapping[str, Any]) -> Gap:
    topic = str(row["topic"])
    return Gap(
        _NAMES.get(topic, topic),
        int(row["people"]),
        int(row["found"]),
        int(row["planted"]),
        float(row["low"]),
        float(row["high"]),
        tuple(
            suggestion_text(str(each["title"]), int(each["minutes"]), int(each["met"]))
            for each in row["exercises"]
        ),
    )


def _file(paths: Paths) -> Path:
    return team_folder(paths) / OUTLOOK
