"""Routes about packs, seasons and what a season serves."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request

from trainer.team import corrections, releases, seasons, shelf
from trainer.team.api.context import Instructor, Learner, Serving, Sliced, refusals
from trainer.team.api.shapes import (
    Correction,
    CorrectionBegun,
    Digest,
    Fingerprint,
    Id,
    PackVersion,
    Release,
    ScoreChange,
    Season,
    SeasonChange,
    SeasonExercise,
    SeasonPlan,
    Slug,
)
from trainer.team.database import Work
from trainer.team.seasons import Plan

router = APIRouter(prefix="/api", tags=["seasons"])


async def body_of(request: Request) -> bytes:
    """The bytes that were sent."""
    return await request.body()


_ARCHIVE = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post("/packs", status_code=201, responses=refusals(401, 403, 409), openapi_extra=_ARCHIVE)
def publish(
    person: Instructor,
    services: Serving,
    content: Annotated[bytes, Depends(body_of)],
    accept_key: Annotated[Fingerprint, Query()] = "",
) -> PackVersion:
    """Publish a version of a pack: a `.reviewpack` file. Every version is kept.

    The first signed version of a pack says which key its later ones have. An owner may accept
    another key by its fingerprint.
    """
    sent = shelf.arrived(content)
    with services.database.writing() as work:
        row, _ = shelf.publish(work, sent, by=person, accepted_key=accept_key)
        return PackVersion.model_validate(row)


@router.get("/packs", responses=refusals(401, 403))
def packs(person: Instructor, services: Serving) -> list[PackVersion]:
    """List every version of every pack."""
    with services.database.reading() as work:
        return [PackVersion.model_validate(row) for row in shelf.versions(work)]


@router.post("/packs/{digest}/correct", status_code=202, responses=refusals(401, 403, 404))
def correct(digest: Digest, person: Instructor, services: Serving) -> CorrectionBegun:
    """Use this version in every season of its pack, and score what was reviewed again."""
    begun = corrections.correct(services.database, services.shelf, digest, by=person)
    return CorrectionBegun.model_validate(begun)


@router.get("/corrections", responses=refusals(401, 403))
def jobs(person: Instructor, services: Serving, wanted: Sliced) -> list[Correction]:
    """List the corrections, and how far each is."""
    with services.database.reading() as work:
        return [
            Correction(
                id=row.id,
                pack=row.pack,
                exercise=row.exercise,
                total=row.total,
                done=row.done,
                changed=row.changed,
                made_at=row.made_at,
                ended_at=row.ended_at,
            )
            for row in corrections.job_rows(work, limit=wanted.limit, offset=wanted.offset)
        ]


@router.get("/corrections/{correction}/changes", responses=refusals(401, 403, 404))
def changes(
    correction: Id, person: Instructor, services: Serving, wanted: Sliced
) -> list[ScoreChange]:
    """List the reviews that a correction moved."""
    with services.database.reading() as work:
        return [
            ScoreChange(
                review=row.review,
                name=row.name,
                season=row.season,
                exercise=row.exercise,
                before=row.before / 10,
                now=row.now / 10,
                changed_at=row.changed_at,
            )
            for row in corrections.change_rows(
                work, correction, limit=wanted.limit, offset=wanted.offset
            )
        ]


@router.post("/seasons", status_code=201, responses=refusals(401, 403, 404, 409))
def plan(planned: SeasonPlan, person: Instructor, services: Serving) -> Season:
    """Make a season of the newest versions of its exercises."""
    wanted = Plan(
        title=planned.title,
        opens_at=planned.opens_at,
        closes_at=planned.closes_at,
        debrief=planned.debrief,
        exercises=planned.exercises,
        is_anonymous=planned.is_anonymous,
    )
    with services.database.writing() as work:
        season = seasons.plan_season(work, services.shelf, wanted, by=person)
        return _season(work, season)


@router.get("/seasons", responses=refusals(401))
def listed(person: Learner, services: Serving) -> list[Season]:
    """List the seasons, the latest first."""
    with services.database.reading() as work:
        rows = seasons.season_rows(work)
        exercises = seasons.exercises_in(work, [row.id for row in rows])
        return [_shown(work, row, exercises[row.id]) for row in rows]


@router.get("/seasons/{season}", responses=refusals(401, 404))
def shown(season: Id, person: Learner, services: Serving) -> Season:
    """Show a season."""
    with services.database.reading() as work:
        return _season(work, season)


@router.patch("/seasons/{season}", responses=refusals(401, 403, 404, 409))
def change(season: Id, changed: SeasonChange, person: Instructor, services: Serving) -> Season:
    """Freeze or thaw the board of a season, hide its names, or move its end."""
    with services.database.writing() as work:
        seasons.change_season(
            work, season, by=person, changes=changed.model_dump(exclude_none=True)
        )
        return _season(work, season)


@router.get(
    "/seasons/{season}/exercises/{pack}/{exercise}/release", responses=refusals(401, 403, 404, 409)
)
def release(season: Id, pack: Slug, exercise: Slug, person: Learner, services: Serving) -> Release:
    """Serve this person's variant of an exercise: without its answers, the same each time."""
    listed, served = releases.release(
        services.database, services.shelf, person, season, f"{pack}/{exercise}"
    )
    told = releases.release_as_data(services.shelf, listed, served, person)
    return Release.model_validate(told)


def _season(work: Work, season: str) -> Season:
    return _shown(
        work, seasons.season_row(work, season), seasons.exercises_in(work, [season])[season]
    )


def _shown(work: Work, row: Any, exercises: list[Any]) -> Season:
    return Season(
        id=row.id,
        title=row.title,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        debrief=row.debrief,
        is_anonymous=row.is_anonymous,
        is_frozen=row.frozen_at is not None,
        is_open=row.opens_at <= work.now < row.closes_at,
        exercises=[SeasonExercise(exercise=each.exercise, title=each.title) for each in exercises],
    )
