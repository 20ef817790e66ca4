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
from trainer.team.skills import observations_text, observed

_BATCH: Final = 200


def restate(database: Database, shelf: Shelf) -> int:
    """Read every first review that nothing is known of skill, and rank its reviewer by it; give how
    many there were.

    Whoever was interrupted begins where it ended. What a frozen board shows stays until it thaws.
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
    return total


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
