"""Seasons: which exercises count, from when until when, and when their debriefs open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import bindparam, insert, select, text, update

from trainer.team import schema
from trainer.team.audit import note
from trainer.team.database import Work
from trainer.team.people import Person
from trainer.team.refusals import Reason, RefusedError, not_found
from trainer.team.shelf import Shelf, newest


class Debrief(StrEnum):
    """When a learner sees what a review came to."""

    AT_ONCE = "at_once"
    AT_CLOSING = "at_closing"


@dataclass(frozen=True)
class Plan:
    """A season as an instructor wants it."""

    title: str
    opens_at: datetime
    closes_at: datetime
    debrief: Debrief
    exercises: Sequence[str]
    is_anonymous: bool = False


def plan_season(work: Work, shelf: Shelf, plan: Plan, *, by: Person) -> str:
    """Make a season of the newest versions of its exercises; give its id."""
    if plan.closes_at <= plan.opens_at:
        raise RefusedError(Reason.BAD_PLAN, "A season closes after it opens.")
    season = work.new_id("s")
    work.run(
        insert(schema.seasons).values(
            id=season,
            title=plan.title,
            opens_at=plan.opens_at,
            closes_at=plan.closes_at,
            debrief=plan.debrief.value,
            is_anonymous=plan.is_anonymous,
            made_by=by.id,
            made_at=work.now,
        )
    )
    for position, name in enumerate(dict.fromkeys(plan.exercises)):
        digest = newest(work, name.partition("/")[0])
        exercise = shelf.exercise(digest, name)
        work.run(
            insert(schema.season_exercises).values(
                season=season,
                exercise=name,
                pack=digest,
                position=position,
                title=exercise.pull_request_title,
            )
        )
    note(work, by.id, "plan season", season, title=plan.title)
    return season


_SEASON: Final = select(schema.seasons).where(schema.seasons.c.id == bindparam("of_season"))


def season_row(work: Work, season: str) -> Any:
    """One season."""
    found = work.first(_SEASON, {"of_season": season})
    if found is None:
        raise not_found("season")
    return found


_HELD: Final = (
    select(schema.seasons, schema.season_exercises.c.pack)
    .join(schema.season_exercises, schema.season_exercises.c.season == schema.seasons.c.id)
    .join(schema.people, schema.people.c.id == bindparam("of_person"))
    .where(
        schema.seasons.c.id == bindparam("of_season"),
        schema.season_exercises.c.exercise == bindparam("of_exercise"),
    )
    .with_for_update(read=True, of=schema.seasons)
    .suffix_with(text("FOR NO KEY UPDATE OF people"), dialect="postgresql")
)


def held_season(work: Work, season: str, exercise: str, person: str) -> Any:
    """A season with the pack of one of its exercises, as they stay until the transaction ends.

    Meanwhile other reviews of that person wait, and those of others don't.
    """
    wanted = {"of_season": season, "of_exercise": exercise, "of_person": person}
    found = work.first(_HELD, wanted)
    if found is None:
        raise not_found("exercise in this season")
    return found


def season_rows(work: Work) -> list[Any]:
    """Every season, the latest first."""
    table = schema.seasons
    return work.rows(select(table).order_by(table.c.opens_at.desc(), table.c.id))


def exercises_in(work: Work, seasons: Sequence[str]) -> dict[str, list[Any]]:
    """The exercises of seasons, in their order."""
    table = schema.season_exercises
    found: dict[str, list[Any]] = {season: [] for season in seasons}
    for row in work.rows(
        select(table).where(table.c.season.in_(seasons)).order_by(table.c.season, table.c.position)
    ):
        found[row.season].append(row)
    return found


def exercise_row(work: Work, season: str, exercise: str) -> Any:
    """One exercise of a season."""
    table = schema.season_exercises
    found = work.first(select(table).where(table.c.season == season, table.c.exercise == exercise))
    if found is None:
        raise not_found("exercise in this season")
    return found


def refuse_unless_open(season: Any, now: datetime) -> None:
    """Refuse before the season opens, and from the moment on at which it closes."""
    if now < season.opens_at:
        raise RefusedError(Reason.NOT_OPEN, "This season is not open yet.")
    if now >= season.closes_at:
        raise RefusedError(Reason.CLOSED, "This season is closed.")


def is_debriefed(season: Any, now: datetime) -> bool:
    """Whether what reviews came to may be seen."""
    return bool(season.debrief == Debrief.AT_ONCE.value or now >= season.closes_at)


def change_season(work: Work, season: str, *, by: Person, changes: dict[str, Any]) -> None:
    """Freeze or thaw its board, hide its names, or move its end.

    A board that thaws shows at once what happened meanwhile.
    """
    table = schema.seasons
    found = work.first(select(table).where(table.c.id == season).with_for_update())
    if found is None:
        raise not_found("season")
    values = {name: value for name, value in changes.items() if name == "is_anonymous"}
    if closes_at := changes.get("closes_at"):
        if closes_at <= found.opens_at:
            raise RefusedError(Reason.BAD_PLAN, "A season closes after it opens.")
        values["closes_at"] = closes_at
    if changes.get("is_frozen") is True and found.frozen_at is None:
        values["frozen_at"] = work.now
    if changes.get("is_frozen") is False and found.frozen_at is not None:
        values["frozen_at"] = None
        _show_what_is(work, season)
    if values:
        work.run(update(table).where(table.c.id == season).values(**values))
    note(work, by.id, "change season", season, **changes)


def _show_what_is(work: Work, season: str) -> None:
    table = schema.standings
    work.run(
        update(table)
        .where(table.c.season == season)
        .values(
            shown_reviews=table.c.reviews,
            shown_tenths=table.c.tenths,
            shown_bound=table.c.bound,
            shown_skill=table.c.skill,
        )
    )
