"""Routes for who runs the server."""

from fastapi import APIRouter, Response
from pydantic import BaseModel
from sqlalchemy.exc import SQLAlchemyError

from trainer.team.api.context import REFUSES, Instructor, Serving, refusals
from trainer.team.refusals import Reason, RefusedError
from trainer.team.upgrading import newest_revision, revision

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """That it is so."""

    ok: bool


@router.get("/health")
def health() -> Health:
    """Say that the process is alive."""
    return Health(ok=True)


@router.get("/ready", responses=REFUSES)
def ready(services: Serving) -> Health:
    """Say that the database answers and has the schema of this program."""
    try:
        with services.database.reading() as work:
            is_ready = revision(work.connection) == newest_revision()
    except SQLAlchemyError as error:
        raise RefusedError(Reason.NOT_READY, "The database does not answer.") from error
    if not is_ready:
        raise RefusedError(Reason.NOT_READY, "The database waits for `trainer team upgrade`.")
    return Health(ok=True)


@router.get(
    "/metrics",
    response_class=Response,
    responses={
        200: {"content": {"text/plain": {"schema": {"type": "string"}}}, "description": "Figures"},
        **refusals(401, 403),
    },
)
def metrics(person: Instructor, services: Serving) -> Response:
    """Give the figures of this process for Prometheus."""
    return Response(services.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")
