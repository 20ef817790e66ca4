"""The board of squads: each by what its members surely reach, on average."""

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import and_, func, select

from trainer.team import schema
from trainer.team.database import Work
from trainer.team.people import Person, Role
from trainer.team.seasons import is_debriefed, season_row

FEWEST: Final = 3
"""Members who took part, below which a squad has no line: an average of two tells of each."""


@dataclass(frozen=True)
class SquadRow:
    """One line: `bound` is of a hundred, the average of the lower bounds of those who took part;
    None where debriefs are shut.
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

    rows: tuple[SquadRow, ...]
    is_sealed: bool


def squad_board(work: Work, season_id: str, viewer: Person) -> SquadBoard:
    """The squads of a season, as that person may see them.

    Who is hidden, or has left, counts for no squad. Squads whose averages read the same share a
    rank.
    """
    season = season_row(work, season_id)
    leads = viewer.role.covers(Role.INSTRUCTOR)
    is_sealed = not leads and not is_debriefed(season, work.now)
    found = _squads(work, season_id)
    own = work.first(select(schema.people.c.squad).where(schema.people.c.id == viewer.id)).squad
    bounds = {row.squad: round(100 * row.bound, 1) for row in found}
    order = sorted(bounds, key=lambda name: (0.0 if is_sealed else -bounds[name], name))
    counts = {row.squad: row for row in found}
    rows: list[SquadRow] = []
    for name in order:
        rank = bound = None
        if not is_sealed:
            rank = 1 + sum(each > bounds[name] for each in bounds.values())
            bound = bounds[name]
        row = counts[name]
        rows.append(SquadRow(rank, name, row.members, row.took_part, bound, name == own))
    return SquadBoard(tuple(rows), is_sealed)


def _squads(work: Work, season: str) -> list[Any]:
    people, standings = schema.people, schema.standings
    takes_part = and_(
        standings.c.person == people.c.id,
        standings.c.season == season,
        standings.c.shown_reviews > 0,
        standings.c.is_hidden.is_(False),
    )
    took_part = func.count(standings.c.person)
    return work.rows(
        select(
            people.c.squad,
            func.count().label("members"),
            took_part.label("took_part"),
            func.avg(standings.c.shown_bound).label("bound"),
        )
        .select_from(people.outerjoin(standings, takes_part))
        .where(people.c.left_at.is_(None), people.c.squad != "")
        .group_by(people.c.squad)
        .having(took_part >= FEWEST)
    )
