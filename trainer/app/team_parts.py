"""The boards of parts of a team as the server last told them: of squads, levels, one squad."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from trainer.app.team import Asks, RefusedByServerError, asking
from trainer.app.team_boards import Board, board_from, kept_board
from trainer.app.team_call import Call, ServerError
from trainer.app.team_kept import PARTS, kept_seasons, number_or_none, team_folder, write_private
from trainer.core.domain.exercise import Level
from trainer.settings import Paths

_SEASONS: Final = 2
"""Seasons of which parts are fetched, the latest: each takes six requests."""
_SHOWN: Final = 200
_HIDDEN: Final = {403, 404}
"""A board without names is told as a whole; an earlier version of the server has no parts."""


@dataclass(frozen=True)
class SquadLine:
    """One squad: `bound` is the average of the lower bounds of those who took part, of a hundred;
    None where it isn't shown.
    """

    rank: int | None
    squad: str
    members: int
    took_part: int
    bound: float | None
    is_yours: bool


@dataclass(frozen=True)
class SquadBoard:
    """The squads of a season."""

    lines: tuple[SquadLine, ...] = ()
    is_sealed: bool = False


@dataclass(frozen=True)
class Parts:
    """The boards of one season: of squads, and of people by the level, or the squad, that they are
    in; those alone that have a line.
    """

    squads: SquadBoard = SquadBoard()
    people: Mapping[str, Board] = field(default_factory=dict)


def parts(paths: Paths) -> Mapping[str, Parts]:
    """The parts that are kept, by season; none where they can't be read."""
    try:
        content = json.loads(_file(paths).read_text(encoding="utf-8"))
        return {season: _parts_from(each) for season, each in content.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def fetch_parts(paths: Paths, call: Call | None = None) -> None:
    """Ask the server for the parts of the latest seasons."""
    found: dict[str, Parts] = {}
    try:
        with asking(paths, call) as ask:
            for season in kept_seasons(paths)[:_SEASONS]:
                found[str(season["id"])] = _asked(ask, str(season["id"]))
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise ServerError("The team's server sent no board.") from error
    content = {season: asdict(each) for season, each in found.items()}
    write_private(_file(paths), json.dumps(content))


def squads_from(told: Mapping[str, Any]) -> SquadBoard:
    """The squads as the server tells them; KeyError, TypeError or ValueError for all else."""
    return SquadBoard(tuple(map(_squad_line, told["rows"])), bool(told["is_sealed"]))


def board_of_part(season: str, *, squad: str = "", level: str = "") -> str:
    """The address of the board of one squad or level."""
    part = f"squad={quote(squad)}" if squad else f"level={quote(level)}"
    return f"/api/seasons/{quote(season)}/board?{part}&limit={_SHOWN}"


def _asked(ask: Asks, season: str) -> Parts:
    try:
        squads = squads_from(ask(f"/api/seasons/{quote(season)}/squads"))
        wanted = {level.capitalize(): board_of_part(season, level=level) for level in Level}
        for each in squads.lines:
            if each.is_yours:
                wanted[f"Squad {each.squad}"] = board_of_part(season, squad=each.squad)
        people = {}
        for name, address in wanted.items():
            board = board_from(ask(address), has_hidden_names=False)
            if board.lines:
                people[name] = board
    except RefusedByServerError as error:
        if error.status in _HIDDEN:
            return Parts()
        raise
    return Parts(squads, people)


def _squad_line(row: Mapping[str, Any]) -> SquadLine:
    return SquadLine(
        None if row["rank"] is None else int(row["rank"]),
        str(row["squad"]),
        int(row["members"]),
        int(row["took_part"]),
        number_or_none(row["bound"]),
        bool(row["is_yours"]),
    )


def _parts_from(content: Mapping[str, Any]) -> Parts:
    squads = content["squads"]
    return Parts(
        squads_from({**squads, "rows": squads["lines"]}),
        {name: kept_board(each) for name, each in content["people"].items()},
    )


def _file(paths: Paths) -> Path:
    return team_folder(paths) / PARTS
