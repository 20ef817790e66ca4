"""A team's boards as the server last told them, kept for the time without it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from trainer.app.team import asking
from trainer.app.team_call import Call, ServerError
from trainer.app.team_kept import number_or_none, team_folder, write_private
from trainer.settings import Paths

PRACTICE: Final = ""
"""In place of a season: the board of what people share from their own machines."""
_SHOWN: Final = 200
"""Lines that are fetched of a board."""
_SEASONS: Final = 6
"""Seasons whose boards are fetched, the latest."""


@dataclass(frozen=True)
class BoardLine:
    """One line: `bound` is what ranks, the least that the skill surely is, or on the practice board
    the lower bound of the average; `skill` is what is likely, `score` the average. All are of a
    hundred, and None where they are not shown.
    """

    rank: int | None
    name: str
    reviews: int
    score: float | None
    bound: float | None
    is_you: bool
    is_hidden: bool = False
    skill: float | None = None


@dataclass(frozen=True)
class Board:
    """The first lines of a board, and how many it has in all."""

    lines: tuple[BoardLine, ...] = ()
    total: int = 0
    is_verified: bool = True
    is_frozen: bool = False
    is_sealed: bool = False
    has_hidden_names: bool = False


@dataclass(frozen=True)
class Boards:
    """The verified boards by the id of their season, and the practice board."""

    verified: Mapping[str, Board] = field(default_factory=dict)
    practice: Board | None = None


def boards(paths: Paths) -> Boards:
    """The boards that are kept; none where they can't be read."""
    try:
        content = json.loads(_file(paths).read_text(encoding="utf-8"))
        found = {name: kept_board(each) for name, each in content.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Boards()
    practice = found.pop(PRACTICE, None)
    return Boards(found, practice)


def fetch_boards(paths: Paths, call: Call | None = None) -> None:
    """Ask the server for the boards of the latest seasons and for the practice board."""
    if call is not None:
        call.tell("Fetching the boards…")
    found: dict[str, Board] = {}
    try:
        with asking(paths, call) as ask:
            for season in ask("/api/seasons")[:_SEASONS]:
                name = str(season["id"])
                told = ask(f"/api/seasons/{name}/board?limit={_SHOWN}")
                found[name] = board_from(told, has_hidden_names=bool(season["is_anonymous"]))
            told = ask(f"/api/practice/board?limit={_SHOWN}")
            found[PRACTICE] = board_from(told, has_hidden_names=False)
    except (KeyError, TypeError, ValueError) as error:
        raise ServerError("The team's server sent no board.") from error
    content = {name: asdict(each) for name, each in found.items()}
    write_private(_file(paths), json.dumps(content))


def board_from(content: Mapping[str, Any], *, has_hidden_names: bool) -> Board:
    """A board as the server tells it; KeyError, TypeError or ValueError for all else."""
    return Board(
        _lines(content["rows"]),
        int(content["total"]),
        bool(content["is_verified"]),
        bool(content["is_frozen"]),
        bool(content["is_sealed"]),
        has_hidden_names,
    )


def kept_board(content: Mapping[str, Any]) -> Board:
    """A board as it is kept; KeyError, TypeError or ValueError for all else."""
    return board_from(
        {**content, "rows": content["lines"]}, has_hidden_names=bool(content["has_hidden_names"])
    )


def _lines(rows: Sequence[Mapping[str, Any]]) -> tuple[BoardLine, ...]:
    return tuple(
        BoardLine(
            None if row["rank"] is None else int(row["rank"]),
            str(row["name"]),
            int(row["reviews"]),
            number_or_none(row["score"]),
            number_or_none(row["bound"]),
            bool(row["is_you"]),
            bool(row["is_hidden"]),
            number_or_none(row.get("skill")),
        )
        for row in rows
    )


def _file(paths: Paths) -> Path:
    return team_folder(paths) / "boards.json"
