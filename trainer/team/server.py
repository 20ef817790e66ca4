"""The application that uvicorn serves."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import anyio
from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse

import trainer
from trainer.team.api import boards, health, people, reviews, seasons
from trainer.team.api.context import Services, refuse_unknown_query
from trainer.team.corrections import take_a_step
from trainer.team.database import Database
from trainer.team.guards import Guard, Limits, refusal
from trainer.team.openid import Client, Provider
from trainer.team.refusals import Reason, RefusedError
from trainer.team.shelf import Shelf
from trainer.team.watching import LOGGER, Metrics, Watch
from trainer.team.web import company, pages
from trainer.team.web.rendering import page
from trainer.team.web.signing_in import SignInNeededError

_IDLE = 5.0
"""Seconds between two looks for corrections."""


@dataclass(frozen=True)
class Options:
    """How a process serves; `is_secure` where browsers reach it by HTTPS only."""

    limits: Limits = field(default_factory=Limits)
    is_secure: bool = False
    works_in_background: bool = True
    clock: Callable[[], float] = time.monotonic
    openid: Client | None = None


def create_app(database: Database, options: Options | None = None) -> FastAPI:
    """Make the application for a database that is ready."""
    chosen = options or Options()
    provider = Provider(chosen.openid, chosen.clock) if chosen.openid is not None else None
    services = Services(database, Shelf(database), Metrics(), chosen.is_secure, provider)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        worker = None
        if chosen.works_in_background:
            worker = asyncio.create_task(_work_in_background(services))
        yield
        if worker is not None:
            worker.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await worker
        database.engine.dispose()

    app = FastAPI(
        title="Code-review trainer: team",
        version=trainer.__version__,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        dependencies=[Depends(refuse_unknown_query)],
    )
    app.state.services = services
    for router in (health, people, seasons, reviews, boards):
        app.include_router(router.router)
    app.include_router(pages.router)
    app.include_router(company.router)
    app.add_exception_handler(RefusedError, _on_refused)
    app.add_exception_handler(SignInNeededError, _on_sign_in_needed)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(SQLAlchemyError, _on_database)
    # The last one added is the outermost.
    app.add_middleware(Guard, limits=chosen.limits, clock=chosen.clock, is_secure=chosen.is_secure)
    app.add_middleware(Watch, metrics=services.metrics)
    return app


async def _work_in_background(services: Services) -> None:
    while True:
        worked = False
        try:
            worked = await anyio.to_thread.run_sync(take_a_step, services.database, services.shelf)
        except SQLAlchemyError:
            LOGGER.exception("a correction waits for the database")
        if not worked:
            await asyncio.sleep(_IDLE)


async def _on_refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, RefusedError)
    return _told(request, error)


def _told(request: Request, error: RefusedError) -> Response:
    """A refusal as JSON, or as a page before somebody's eyes."""
    is_page = not request.url.path.startswith("/api/")
    if is_page and "text/html" in request.headers.get("accept", ""):
        return page("problem", None, error.status, message=error.message)
    return refusal(error)


async def _on_sign_in_needed(request: Request, error: Exception) -> Response:
    return RedirectResponse("/sign-in", status_code=303)


async def _on_invalid(request: Request, error: Exception) -> Response:
    """Say which fields are wrong, and never what was in them."""
    assert isinstance(error, RequestValidationError)
    told = [
        f"{'.'.join(str(part) for part in each['loc'])}: {each['msg']}"
        for each in error.errors()[:10]
    ]
    return _told(request, RefusedError(Reason.BAD_REQUEST, "\n".join(told)))


async def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 405:
        answer: Response = refusal(
            RefusedError(Reason.WRONG_METHOD, "This address has no such method.")
        )
    elif error.status_code == 404:
        answer = _told(request, RefusedError(Reason.NOT_FOUND, "There is no such address."))
    else:
        answer = refusal(RefusedError(Reason.BAD_REQUEST, "The request is not understood."))
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


async def _on_database(request: Request, error: Exception) -> Response:
    """A database that is busy or away: nothing was written, and the client may try again."""
    # Its text may hold what was sent: only its kind is said.
    kind = type(error.orig).__name__ if isinstance(error, DBAPIError) else type(error).__name__
    LOGGER.error("the database refused: %s", kind)
    return refusal(RefusedError(Reason.NOT_READY, "The database is busy. Try again."))
