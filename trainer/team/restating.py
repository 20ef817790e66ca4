"""What reviews from before boards ranked by skill say of it, once their database is upgraded."""

from typing import Any, Final

from sqlalchemy import select, update

from trainer.store.card_formats import scorecard
from trainer.team import schema
from trainer.team.boards import move_standing
from trainer.team.database import Database, Work
from trainer.team.releases import planted_of
from trainer.team.seasons import held_season
from trainer.team.shelf import Shelf
from trainer.team.skills import general_skill, observations_in, observations_text, observed

_BATCH: Final = 200


def restate(database: Database, shelf: Shelf) -> int:
    """Read every first review that nothing is known of skill, and rank its reviewer by it; give how
    many there were.

    Whoever was interrupted begins where it ended. A frozen board shows the same reviews as before,
    ranked by the same rule as any other.
    """
    total = 0
    while waiting := _waiting(database):
        by_season: dict[tuple[str, str], list[Any]] = {}
        for row in waiting:
            by_season.setdefault((row.season, row.person), []).append(row)
        for rows in by_season.values():
            with database.writing() as work:
                _restate(work, shelf, rows)
        total += len(waiting)
    for row in _frozen_before(database):
        with database.writing() as work:
            _restate_shown(work, row)
    return total


def _frozen_before(database: Database) -> list[Any]:
    """What frozen boards show by the rule from before: nothing is likely of anybody there."""
    standings, seasons = schema.standings, schema.seasons
    with database.reading() as work:
        return work.rows(
            select(standings.c.season, standings.c.person, seasons.c.frozen_at)
            .join(seasons, seasons.c.id == standings.c.season)
            .where(
                seasons.c.frozen_at.is_not(None),
                standings.c.shown_reviews > 0,
                standings.c.shown_skill == 0,
            )
        )


def _restate_shown(work: Work, row: Any) -> None:
    """Say by skill what a frozen board shows of one person: of what came before it was frozen."""
    reviews, results, standings = schema.reviews, schema.results, schema.standings
    shown = work.rows(
        select(results.c.observations, reviews.c.exercise)
        .join(reviews, reviews.c.id == results.c.review)
        .where(
            reviews.c.season == row.season,
            reviews.c.person == row.person,
            reviews.c.is_first.is_(True),
            reviews.c.received_at <= row.frozen_at,
        )
    )
    skill = general_skill(
        one for each in shown for one in observations_in(each.observations, each.exercise)
    )
    is_frozen = select(schema.seasons.c.id).where(schema.seasons.c.frozen_at.is_not(None))
    work.run(
        update(standings)
        .where(
            standings.c.season == row.season,
            standings.c.person == row.person,
            # It may thaw meanwhile.
            standings.c.season.in_(is_frozen),
        )
        .values(shown_bound=skill.bound, shown_skill=skill.likely)
    )


def _waiting(database: Database) -> list[Any]:
    reviews, results, cards = schema.reviews, schema.results, schema.scorecards
    with database.reading() as work:
        return work.rows(
            select(reviews, cards.c.card, cards.c.pack)
            .join(results, results.c.review == reviews.c.id)
            .join(
                cards, (cards.c.review == results.c.review) & (cards.c.number == results.c.number)
            )
            .where(reviews.c.is_first.is_(True), results.c.observations.is_(None))
            .order_by(reviews.c.season, reviews.c.person)
            .limit(_BATCH)
        )


def _restate(work: Work, shelf: Shelf, rows: list[Any]) -> None:
    """The reviews of one person in one season."""
    results = schema.results
    for row in rows:
        season = held_season(work, row.season, row.exercise, row.person)
        key = shelf.key(row.pack, row.exercise, planted_of(row))
        found = observed(scorecard(row.card), key, shelf.exercise(row.pack, row.exercise))
        work.run(
            update(results)
            .where(results.c.review == row.id, results.c.observations.is_(None))
            .values(observations=observations_text(found))
        )
    move_standing(work, season, rows[0].person)
