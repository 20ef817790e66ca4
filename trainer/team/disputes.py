"""Disputes: an annotation that its author stands by, and what an instructor says to it."""

import json
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from trainer.team import schema
from trainer.team.audit import note
from trainer.team.database import Work
from trainer.team.people import Person, Role
from trainer.team.refusals import Reason, RefusedError, not_found
from trainer.team.reviews import refuse_before_debrief, review_of, review_row


class Ruling(StrEnum):
    """What an instructor decides. A key changes only by a corrected pack."""

    UPHELD = "upheld"
    REJECTED = "rejected"


def dispute(work: Work, person: Person, review: str, annotation: int, reason: str) -> Any:
    """Stand by one of one's own annotations."""
    row = review_row(work, review, person)
    if row.person != person.id:
        raise not_found("review")
    refuse_before_debrief(row, work.now)
    if annotation >= len(review_of(json.loads(row.body)).annotations):
        raise not_found("annotation in this review")
    made = work.new_id("d")
    table = schema.disputes
    try:
        with work.connection.begin_nested():
            work.run(
                insert(table).values(
                    id=made, review=review, annotation=annotation, reason=reason, made_at=work.now
                )
            )
    except IntegrityError as error:
        raise RefusedError(
            Reason.ALREADY_REVIEWED, "You dispute this annotation already."
        ) from error
    return dispute_row(work, made)


def dispute_row(work: Work, dispute_id: str) -> Any:
    """One dispute, with whose it is and the exercise."""
    found = work.first(_joined().where(schema.disputes.c.id == dispute_id))
    if found is None:
        raise not_found("dispute")
    return found


def dispute_rows(work: Work, viewer: Person, *, limit: int, offset: int) -> list[Any]:
    """All disputes for an instructor, one's own for a learner; those without a ruling first."""
    table = schema.disputes
    wanted = _joined()
    if not viewer.role.covers(Role.INSTRUCTOR):
        wanted = wanted.where(schema.reviews.c.person == viewer.id)
    return work.rows(
        wanted.order_by(table.c.ruled_at.isnot(None), table.c.made_at.desc(), table.c.id)
        .limit(limit)
        .offset(offset)
    )


def rule(work: Work, dispute_id: str, ruling: Ruling, reason: str, *, by: Person) -> Any:
    """Rule on a dispute, once."""
    table = schema.disputes
    row = dispute_row(work, dispute_id)
    if row.person == by.id:
        raise RefusedError(Reason.NOT_ALLOWED, "Nobody rules on a dispute of their own.")
    ruled = (
        update(table)
        .where(table.c.id == dispute_id, table.c.ruled_at.is_(None))
        .values(ruling=ruling.value, ruling_reason=reason, ruled_by=by.id, ruled_at=work.now)
    )
    if not work.run(ruled):
        raise RefusedError(Reason.ALREADY_RULED, "This dispute has its ruling.")
    note(work, by.id, "rule", dispute_id, ruling=ruling.value)
    return dispute_row(work, dispute_id)


def _joined() -> Any:
    table, reviews, people = schema.disputes, schema.reviews, schema.people
    return (
        select(table, reviews.c.person, reviews.c.exercise, reviews.c.season, people.c.name)
        .join(reviews, reviews.c.id == table.c.review)
        .join(people, people.c.id == reviews.c.person)
    )
