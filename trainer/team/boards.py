"""The boards: kept up to date with each review, read by an index, never computed by a scan."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt
from typing import Any, Final

from sqlalchemy import Select, bindparam, func, select, update

from trainer.core.skill.proportion import Z
from trainer.team import schema
from trainer.team.audit import note
from trainer.team.database import Upsert, Work, upsert
from trainer.team.people import Person, Role
from trainer.team.refusals import Reason, RefusedError, not_found
from trainer.team.seasons import is_debriefed, season_row
from trainer.team.skills import general_skill, observations_in
from trainer.team.upgrading import secret_of

FULL: Final = 1000
"""Tenths of a point in a full score."""


def lower_bound(tenths: int, reviews: int) -> float:
    """The average score that a person has at least, 0 to 1, with 97.5 % confidence: Wilson's lower
    bound, for the practice board, which knows scores alone.

    A score is a share, and no share between 0 and 1 varies more than a coin with the same average:
    so the bound errs on the side of caution. It depends on the two numbers alone, so that equal
    reviews share a rank.
    """
    if reviews <= 0:
        return 0.0
    share, slack = tenths / (FULL * reviews), Z**2 / reviews
    middle = share + slack / 2
    half = sqrt(slack * (share * (1 - share) + slack / 4))
    return max(0.0, (middle - half) / (1 + slack))


@dataclass(frozen=True)
class Step:
    """By how much a cell of the matrix moves: defects met, and found."""

    met: int
    found: int


_OWN: Final = (
    select(schema.results.c.tenths, schema.results.c.observations, schema.reviews.c.exercise)
    .join(schema.reviews, schema.reviews.c.id == schema.results.c.review)
    .where(
        schema.reviews.c.season == bindparam("of_season"),
        schema.reviews.c.person == bindparam("of_person"),
        schema.reviews.c.is_first.is_(True),
    )
)
_MOVED: Final = ("reviews", "tenths", "bound", "skill")


def move_standing(work: Work, season: Any, person: str) -> None:
    """Bring a person's standing up to date, and what is shown of it where the board is not frozen.

    It follows from their own first meetings in the season alone: `season` is held for them.
    """
    own = list(
        work.connection.execute(_OWN, {"of_season": season.id, "of_person": person}).mappings()
    )
    skill = general_skill(
        one
        for each in own
        for one in observations_in(each["observations"] or "[]", each["exercise"])
    )
    moved = {
        "reviews": len(own),
        "tenths": sum(each["tenths"] for each in own),
        "bound": skill.bound,
        "skill": skill.likely,
    }
    is_frozen = season.frozen_at is not None
    shown = {f"shown_{name}": 0 if is_frozen else value for name, value in moved.items()}
    values = {"season": season.id, "person": person, "is_hidden": False, **moved, **shown}
    work.run(_standing_upsert(work.dialect, is_frozen=is_frozen), values)


@cache
def _standing_upsert(dialect: str, *, is_frozen: bool) -> Upsert:
    table = schema.standings
    inserted = upsert(dialect, table)
    names = list(_MOVED)
    if not is_frozen:
        names += [f"shown_{name}" for name in _MOVED]
    return inserted.on_conflict_do_update(
        index_elements=["season", "person"],
        set_={name: inserted.excluded[name] for name in names},
    )


def move_cells(work: Work, person: str, topics: Mapping[str, Step]) -> None:
    """Count defects met and found by class."""
    rows = [
        {"person": person, "topic": topic, "planted": step.met, "found": step.found}
        for topic, step in sorted(topics.items())
    ]
    if rows:
        work.connection.execute(_cell_upsert(work.dialect), rows)


@cache
def _cell_upsert(dialect: str) -> Upsert:
    table = schema.cells
    inserted = upsert(dialect, table)
    return inserted.on_conflict_do_update(
        index_elements=["person", "topic"],
        set_={
            "planted": table.c.planted + inserted.excluded.planted,
            "found": table.c.found + inserted.excluded.found,
        },
    )


@dataclass(frozen=True)
class BoardRow:
    """One line of a board; `score`, `skill` and `bound` are of a hundred, None where debriefs are
    shut. `skill` is None as well where nothing is verified.
    """

    rank: int | None
    person: str | None
    name: str
    reviews: int
    score: float | None
    bound: float | None
    is_you: bool
    is_hidden: bool = False
    skill: float | None = None


@dataclass(frozen=True)
class Board:
    """A page of a board, and how many lines it has in all."""

    rows: tuple[BoardRow, ...]
    total: int
    is_verified: bool
    is_frozen: bool = False
    is_sealed: bool = False


@dataclass(frozen=True)
class Page:
    """Which lines are wanted; `squad` and `level` are empty for all."""

    limit: int = 50
    offset: int = 0
    squad: str = ""
    level: str = ""


def season_board(work: Work, season_id: str, viewer: Person, page: Page) -> Board:
    """The verified board of a season, as that person may see it.

    While debriefs are shut a learner sees who took part and no score: a score would tell of the
    answers.
    """
    season = season_row(work, season_id)
    leads = viewer.role.covers(Role.INSTRUCTOR)
    _refuse_a_part_of_masked(season, page, leads=leads)
    is_sealed = not leads and not is_debriefed(season, work.now)
    asked = _asked(leads, is_sealed, bool(page.squad), bool(page.level))
    values = {"of_season": season_id, "of_squad": page.squad, "of_level": page.level}
    found = work.rows(asked.page, {**values, "of_limit": page.limit, "of_offset": page.offset})
    if found:
        total = found[0].total
    else:
        total = work.connection.execute(asked.total, values).scalar_one()
    names = _Names(work, season, viewer)
    rows: list[BoardRow] = []
    ahead = 0
    if found and page.offset and not is_sealed:
        above = {**values, "of_bound": found[0].shown_bound}
        ahead = work.connection.execute(asked.ahead, above).scalar_one()
    for number, row in enumerate(found):
        if number and row.shown_bound < found[number - 1].shown_bound:
            ahead = page.offset + number
        rows.append(names.row(row, None if is_sealed else ahead + 1))
    return Board(
        tuple(rows),
        total,
        is_verified=True,
        is_frozen=season.frozen_at is not None,
        is_sealed=is_sealed,
    )


@dataclass(frozen=True)
class _Asked:
    """The statements of a board: a page with the total in each row, the total by itself, and how
    many are ahead of a bound.
    """

    page: Select[Any]
    total: Select[Any]
    ahead: Select[Any]


@cache
def _asked(leads: bool, is_sealed: bool, in_squad: bool, in_level: bool) -> _Asked:
    """Built once for each way to look at a board: to build them takes as long as to answer them."""
    standings, people = schema.standings, schema.people
    joined = standings.join(people, people.c.id == standings.c.person)

    def chosen(statement: Select[Any], table: Any, members: Any) -> Select[Any]:
        statement = statement.where(
            table.c.season == bindparam("of_season"), table.c.shown_reviews > 0
        )
        if not leads:
            statement = statement.where(table.c.is_hidden.is_(False))
        if in_squad:
            statement = statement.where(members.c.squad == bindparam("of_squad"))
        if in_level:
            statement = statement.where(members.c.level == bindparam("of_level"))
        return statement

    # By other names: a subquery takes the tables of the query around it for its own.
    every, members = standings.alias("every"), people.alias("members")
    in_part = in_squad or in_level
    source = every.join(members, members.c.id == every.c.person) if in_part else every
    total = chosen(select(func.count()).select_from(source), every, members)
    order = [people.c.name] if is_sealed else [standings.c.shown_bound.desc(), people.c.name]
    page = (
        chosen(
            select(standings, people.c.name, total.scalar_subquery().label("total")),
            standings,
            people,
        )
        .select_from(joined)
        .order_by(*order)
        .limit(bindparam("of_limit"))
        .offset(bindparam("of_offset"))
    )
    return _Asked(page, total, total.where(every.c.shown_bound > bindparam("of_bound")))


def _refuse_a_part_of_masked(season: Any, page: Page, *, leads: bool) -> None:
    """Who is in which part of the team would tell whose line it is."""
    if season.is_anonymous and not leads and (page.squad or page.level):
        raise RefusedError(
            Reason.NOT_ALLOWED, "This board hides names, so it is shown to you as a whole."
        )


class _Names:
    """Who is called what on the board of one season, before the eyes of one person."""

    def __init__(self, work: Work, season: Any, viewer: Person) -> None:
        self._viewer = viewer
        self._season = season.id
        self._leads = viewer.role.covers(Role.INSTRUCTOR)
        self._is_anonymous = bool(season.is_anonymous) and not self._leads
        self._secret = (secret_of(work) or "") if self._is_anonymous else ""

    def row(self, row: Any, rank: int | None) -> BoardRow:
        is_you = row.person == self._viewer.id
        name, person = row.name, row.person
        if self._is_anonymous and not is_you:
            name, person = self._mask(row.person), None
        score = bound = skill = None
        if rank is not None:
            score = round(row.shown_tenths / (10 * row.shown_reviews), 1)
            bound = round(100 * row.shown_bound, 1)
            skill = round(100 * row.shown_skill, 1)
        return BoardRow(
            rank, person, name, row.shown_reviews, score, bound, is_you, bool(row.is_hidden), skill
        )

    def _mask(self, person: str) -> str:
        told = hmac.new(
            self._secret.encode(), f"mask\0{self._season}\0{person}".encode(), hashlib.sha256
        )
        return f"Reviewer {int(told.hexdigest()[:8], 16) % 100_000:05}"


def hide(work: Work, season: str, person: str, *, by: Person, is_hidden: bool) -> None:
    """Take a person off the board of a season, or put them back."""
    table = schema.standings
    hidden = (
        update(table)
        .where(table.c.season == season, table.c.person == person)
        .values(is_hidden=is_hidden)
    )
    if not work.run(hidden):
        raise not_found("person on this board")
    note(work, by.id, "hide" if is_hidden else "show", person, season=season)


def share_practice(work: Work, person: Person, exercise: str, score: float) -> bool:
    """Put a score of a learner's own machine on the practice board; say whether it is new.

    The first of an exercise stays: nobody could tell a better one from a wish.
    """
    tenths = round(10 * score)
    kept = work.run(
        work.upsert(schema.practice)
        .values(person=person.id, exercise=exercise, tenths=tenths, shared_at=work.now)
        .on_conflict_do_nothing()
    )
    if not kept:
        return False
    table = schema.practice_standings
    row = work.connection.execute(
        work.upsert(table)
        .values(person=person.id, reviews=1, tenths=tenths, bound=lower_bound(tenths, 1))
        .on_conflict_do_update(
            index_elements=["person"],
            set_={"reviews": table.c.reviews + 1, "tenths": table.c.tenths + tenths},
        )
        .returning(table.c.reviews, table.c.tenths)
    ).one()
    work.run(
        update(table)
        .where(table.c.person == person.id)
        .values(bound=lower_bound(row.tenths, row.reviews))
    )
    return True


def practice_board(work: Work, viewer: Person, page: Page) -> Board:
    """What people chose to share; nothing of it is verified."""
    table, people = schema.practice_standings, schema.people
    joined = table.join(people, people.c.id == table.c.person)
    ranks = func.rank().over(order_by=table.c.bound.desc())
    found = work.rows(
        select(table, people.c.name, ranks.label("place"))
        .select_from(joined)
        .where(people.c.left_at.is_(None))
        .order_by(table.c.bound.desc(), people.c.name)
        .limit(page.limit)
        .offset(page.offset)
    )
    total = work.connection.execute(
        select(func.count()).select_from(joined).where(people.c.left_at.is_(None))
    ).scalar_one()
    rows = tuple(
        BoardRow(
            row.place,
            row.person,
            row.name,
            row.reviews,
            round(row.tenths / (10 * row.reviews), 1),
            round(100 * row.bound, 1),
            row.person == viewer.id,
        )
        for row in found
    )
    return Board(rows, total, is_verified=False)
