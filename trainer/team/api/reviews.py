"""Routes about reviews, their debriefs and disputes."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from trainer.team import disputes, reviews
from trainer.team.api.context import Instructor, Learner, Serving, Sliced, refusals
from trainer.team.api.shapes import (
    Debriefing,
    Dispute,
    DisputeMade,
    Id,
    NotesOfOthers,
    ReviewReceipt,
    RulingMade,
    Slug,
    Submitted,
)
from trainer.team.others import others_notes
from trainer.team.people import Role
from trainer.team.refusals import Reason, RefusedError
from trainer.team.reviews import Submission
from trainer.team.seasons import is_debriefed

router = APIRouter(prefix="/api", tags=["reviews"])


@router.post(
    "/reviews",
    status_code=201,
    response_model=ReviewReceipt,
    responses={
        200: {"model": ReviewReceipt, "description": "It was accepted before"},
        **refusals(401, 403, 404, 409),
    },
)
def submit(submitted: Submitted, person: Learner, services: Serving) -> Response:
    """Send a review; it is on disk when the answer comes. Sent again, it counts once."""
    sent = Submission(
        submitted.client_id,
        submitted.season,
        submitted.exercise,
        submitted.review.model_dump(mode="json", by_alias=True, exclude_none=True),
    )
    receipt, is_new = reviews.accept(services.database, services.shelf, person, sent)
    services.metrics.count_review("new" if is_new else "repeated")
    # Written here: the framework would do it in another thread, after it had checked it once more.
    content = ReviewReceipt.model_validate(receipt).model_dump_json()
    status = 201 if is_new else 200
    return Response(content, status, media_type="application/json")


@router.get("/reviews", responses=refusals(401, 403))
def listed(
    person: Learner,
    services: Serving,
    wanted: Sliced,
    of: Annotated[Id | None, Query(description="Whose; one's own where left out")] = None,
) -> list[ReviewReceipt]:
    """List one's own reviews, or, for an instructor, somebody's; the latest first."""
    whose = of or person.id
    if whose != person.id and not person.role.covers(Role.INSTRUCTOR):
        raise RefusedError(Reason.NOT_ALLOWED, "Only an instructor may see others' reviews.")
    with services.database.reading() as work:
        rows = reviews.review_rows(work, whose, limit=wanted.limit, offset=wanted.offset)
        return [_receipt(row, is_open=is_debriefed(row, work.now)) for row in rows]


@router.get("/reviews/{review}", responses=refusals(401, 404))
def shown(review: Id, person: Learner, services: Serving) -> ReviewReceipt:
    """Show a review: one's own, or any for an instructor."""
    with services.database.reading() as work:
        row = reviews.review_row(work, review, person)
        return _receipt(row, is_open=is_debriefed(row, work.now))


@router.get("/reviews/{review}/debrief", responses=refusals(401, 403, 404))
def debrief(review: Id, person: Learner, services: Serving) -> Debriefing:
    """Tell what a review came to, once its debrief is open."""
    with services.database.reading() as work:
        row = reviews.review_row(work, review, person)
        reviews.refuse_before_debrief(row, work.now)
        card = reviews.card_text(work, row)
    return Debriefing.model_validate(reviews.debrief(services.shelf, row, card))


@router.get(
    "/seasons/{season}/exercises/{pack}/{exercise}/notes", responses=refusals(401, 403, 404)
)
def notes(
    season: Id, pack: Slug, exercise: Slug, person: Learner, services: Serving
) -> NotesOfOthers:
    """Show what others wrote on the defects of one's own variant, without names, once the season
    is closed.
    """
    with services.database.reading() as work:
        told = others_notes(work, services.shelf, season, f"{pack}/{exercise}", person)
    return NotesOfOthers.model_validate(told)


@router.post("/reviews/{review}/disputes", status_code=201, responses=refusals(401, 403, 404, 409))
def dispute(review: Id, made: DisputeMade, person: Learner, services: Serving) -> Dispute:
    """Stand by an annotation of one's own."""
    with services.database.writing() as work:
        return _dispute(disputes.dispute(work, person, review, made.annotation, made.reason))


@router.get("/disputes", responses=refusals(401))
def disputed(person: Learner, services: Serving, wanted: Sliced) -> list[Dispute]:
    """List disputes: one's own, or all for an instructor; those without a ruling first."""
    with services.database.reading() as work:
        rows = disputes.dispute_rows(work, person, limit=wanted.limit, offset=wanted.offset)
        return [_dispute(row) for row in rows]


@router.post("/disputes/{dispute}/ruling", responses=refusals(401, 403, 404, 409))
def rule(dispute: Id, made: RulingMade, person: Instructor, services: Serving) -> Dispute:
    """Rule on a dispute of somebody else, once. A key changes only by a corrected pack."""
    with services.database.writing() as work:
        return _dispute(disputes.rule(work, dispute, made.ruling, made.reason, by=person))


def _receipt(row: Any, *, is_open: bool) -> ReviewReceipt:
    return ReviewReceipt(
        id=row.id,
        client_id=row.client_id,
        season=row.season,
        exercise=row.exercise,
        received_at=row.received_at,
        score=row.tenths / 10 if is_open else None,
    )


def _dispute(row: Any) -> Dispute:
    return Dispute.model_validate(row)
