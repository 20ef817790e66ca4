"""Corrected keys: every review of the exercise is scored again, and what moved is written down."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import func, insert, select, update

from trainer.core.scoring.scorer import score_review
from trainer.store.card_formats import scorecard, scorecard_text
from trainer.team import schema
from trainer.team.audit import note
from trainer.team.boards import Step, move_cells, move_standing
from trainer.team.database import Database, Work
from trainer.team.people import Person
from trainer.team.refusals import RefusedError, not_found
from trainer.team.releases import planted_of
from trainer.team.reviews import review_of, tenths_of, topics_of
from trainer.team.seasons import held_season
from trainer.team.shelf import Shelf
from trainer.team.skills import observations_text, observed

BATCH: Final = 20
_LEASE: Final = timedelta(seconds=60)


def correct(database: Database, shelf: Shelf, digest: str, *, by: Person) -> dict[str, list[str]]:
    """Use a version of a pack in every season that has an earlier one.

    An exercise of which a learner would see another text is left alone: their line numbers may mean
    other lines.
    """
    with database.reading() as work:
        pack = work.first(select(schema.packs.c.name).where(schema.packs.c.digest == digest))
        if pack is None:
            raise not_found("pack")
        listed = _listed_otherwise(work, pack.name, digest)
    told: dict[str, list[str]] = {"corrected": [], "left_alone": []}
    for exercise, before in sorted({(row.exercise, row.pack) for row in listed}):
        if shows_the_same(shelf, exercise, before, digest):
            _start(database, exercise, before, digest, by)
            told["corrected"].append(exercise)
        else:
            told["left_alone"].append(exercise)
    return {name: sorted(set(exercises)) for name, exercises in told.items()}


def _listed_otherwise(work: Work, pack: str, digest: str) -> list[Any]:
    table = schema.season_exercises
    return work.rows(
        select(table.c.exercise, table.c.pack).where(
            table.c.exercise.startswith(f"{pack}/", autoescape=True), table.c.pack != digest
        )
    )


def shows_the_same(shelf: Shelf, exercise: str, before: str, now: str) -> bool:
    """Whether learners see the same text in both versions, with every defect and with none."""
    try:
        defects = frozenset(each.id for each in shelf.exercise(before, exercise).defects)
        shelf.exercise(now, exercise)
    except RefusedError:
        return False
    for planted in (defects, frozenset[str]()):
        old, new = (shelf.change(each, exercise, planted) for each in (before, now))
        if (old.base, old.tree, old.diff) != (new.base, new.tree, new.diff):
            return False
    return True


def _start(database: Database, exercise: str, before: str, digest: str, by: Person) -> None:
    listed = schema.season_exercises
    with database.writing() as work:
        seasons = select(listed.c.season).where(
            listed.c.exercise == exercise, listed.c.pack == before
        )
        # No review is accepted in these seasons until the new key is in place.
        wanted = schema.seasons.c.id
        work.rows(select(wanted).where(wanted.in_(seasons)).order_by(wanted).with_for_update())
        work.run(
            update(listed)
            .where(listed.c.exercise == exercise, listed.c.pack == before)
            .values(pack=digest)
        )
        total = work.connection.execute(
            select(func.count()).select_from(_waiting(exercise, digest).subquery())
        ).scalar_one()
        job = work.new_id("j")
        work.run(
            insert(schema.jobs).values(
                id=job,
                pack=digest,
                exercise=exercise,
                total=total,
                done=0,
                changed=0,
                made_at=work.now,
            )
        )
        note(work, by.id, "correct", exercise, before=before, now=digest, reviews=total)


def _waiting(exercise: str, digest: str) -> Any:
    """The reviews that another key scored than the one that their season has now."""
    reviews, results, listed = schema.reviews, schema.results, schema.season_exercises
    return (
        select(reviews, results.c.tenths, results.c.number)
        .join(results, results.c.review == reviews.c.id)
        .join(
            listed,
            (listed.c.season == reviews.c.season) & (listed.c.exercise == reviews.c.exercise),
        )
        .where(reviews.c.exercise == exercise, listed.c.pack == digest, results.c.pack != digest)
    )


def take_a_step(database: Database, shelf: Shelf) -> bool:
    """Score some waiting reviews again; say whether there was anything to do.

    Several processes may do so at once: each review is moved by one of them. Whatever dies, the
    rest is taken up by another after the lease.
    """
    job = _claimed(database)
    if job is None:
        return False
    with database.reading() as work:
        waiting = work.rows(_waiting(job.exercise, job.pack).limit(BATCH))
    for row in waiting:
        _score_again(database, shelf, job, row)
    jobs = schema.jobs
    ended = {"ended_at": database.clock()} if not waiting else {}
    with database.writing() as work:
        work.run(update(jobs).where(jobs.c.id == job.id).values(leased_until=None, **ended))
    return True


def _claimed(database: Database) -> Any:
    jobs = schema.jobs
    is_free = (jobs.c.leased_until.is_(None)) | (jobs.c.leased_until < database.clock())
    with database.reading() as work:
        if work.first(select(jobs.c.id).where(jobs.c.ended_at.is_(None), is_free)) is None:
            return None
    with database.writing() as work:
        job = work.first(
            select(jobs)
            .where(jobs.c.ended_at.is_(None), is_free)
            .order_by(jobs.c.made_at, jobs.c.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        if job is not None:
            work.run(update(jobs).where(jobs.c.id == job.id).values(leased_until=work.now + _LEASE))
        return job


def _score_again(database: Database, shelf: Shelf, job: Any, row: Any) -> None:
    key = shelf.key(job.pack, row.exercise, planted_of(row))
    card = score_review(review_of(json.loads(row.body)), key)
    observations = observed(card, key, shelf.exercise(job.pack, row.exercise))
    results, cards, jobs = schema.results, schema.scorecards, schema.jobs
    with database.writing() as work:
        season = held_season(work, row.season, row.exercise, row.person)
        before = work.first(select(results).where(results.c.review == row.id).with_for_update())
        if before.pack == job.pack:
            return
        tenths, number = tenths_of(card), before.number + 1
        old_card = work.first(
            select(cards.c.card, cards.c.pack).where(
                cards.c.review == row.id, cards.c.number == before.number
            )
        )
        work.run(
            insert(cards).values(
                review=row.id,
                number=number,
                pack=job.pack,
                tenths=tenths,
                card=scorecard_text(card),
                made_at=work.now,
            )
        )
        work.run(
            update(results)
            .where(results.c.review == row.id)
            .values(
                number=number,
                pack=job.pack,
                tenths=tenths,
                observations=observations_text(observations),
            )
        )
        if row.is_first:
            move_standing(work, season, row.person)
            old_key = shelf.key(old_card.pack, row.exercise, planted_of(row))
            old_topics = topics_of(scorecard(old_card.card), old_key)
            move_cells(work, row.person, _difference(old_topics, topics_of(card, key)))
        has_moved = tenths != before.tenths
        if has_moved:
            work.run(
                work.upsert(schema.score_changes)
                .values(
                    job=job.id,
                    review=row.id,
                    before=before.tenths,
                    now=tenths,
                    changed_at=work.now,
                )
                .on_conflict_do_nothing()
            )
        work.run(
            update(jobs)
            .where(jobs.c.id == job.id)
            .values(done=jobs.c.done + 1, changed=jobs.c.changed + int(has_moved))
        )


def _difference(before: Mapping[str, Step], now: Mapping[str, Step]) -> dict[str, Step]:
    nothing = Step(0, 0)
    return {
        topic: Step(
            now.get(topic, nothing).met - before.get(topic, nothing).met,
            now.get(topic, nothing).found - before.get(topic, nothing).found,
        )
        for topic in before.keys() | now.keys()
    }


def job_rows(work: Work, *, limit: int, offset: int) -> list[Any]:
    """Every correction, the latest first, with how far it is."""
    jobs = schema.jobs
    return work.rows(
        select(jobs).order_by(jobs.c.made_at.desc(), jobs.c.id).limit(limit).offset(offset)
    )


def change_rows(work: Work, job: str, *, limit: int, offset: int) -> list[Any]:
    """The reviews that a correction moved."""
    changes, reviews, people = schema.score_changes, schema.reviews, schema.people
    if work.first(select(schema.jobs.c.id).where(schema.jobs.c.id == job)) is None:
        raise not_found("correction")
    return work.rows(
        select(changes, reviews.c.exercise, reviews.c.season, people.c.name)
        .join(reviews, reviews.c.id == changes.c.review)
        .join(people, people.c.id == reviews.c.person)
        .where(changes.c.job == job)
        .order_by(people.c.name, changes.c.review)
        .limit(limit)
        .offset(offset)
    )
