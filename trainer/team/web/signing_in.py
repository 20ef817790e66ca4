"""Who looks at a page: a cookie that no script reads and no other site sends."""

from datetime import timedelta
from typing import Annotated, Final
from urllib.parse import urlsplit

from fastapi import Depends, Request
from starlette.responses import Response

from trainer.team.api.context import Address, Services, Serving, person_of
from trainer.team.guards import note_failure, refuse_locked_out
from trainer.team.people import BROWSER_HOURS, Person, Role, Secret, join, new_token
from trainer.team.refusals import Reason, RefusedError

COOKIE: Final = "trainer_team"


class SignInNeededError(Exception):
    """Whoever looks has to sign in first."""


def looking(request: Request, services: Serving, address: Address) -> Person:
    """Who looks at a page."""
    token = request.cookies.get(COOKIE)
    if not token:
        raise SignInNeededError
    try:
        person = person_of(services, token, address)
    except RefusedError as error:
        raise SignInNeededError from error
    request.state.person = person.id
    return person


def leading(person: Annotated[Person, Depends(looking)]) -> Person:
    """Who looks at a page for instructors."""
    if not person.role.covers(Role.INSTRUCTOR):
        raise RefusedError(Reason.NOT_ALLOWED, "This page is for instructors.")
    return person


Viewer = Annotated[Person, Depends(looking)]
Lead = Annotated[Person, Depends(leading)]


def refuse_other_sites(request: Request) -> None:
    """Refuse a form that another site sends: browsers say where it stands."""
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise RefusedError(Reason.NOT_ALLOWED, "This form was sent by another site.")


def browser_token(services: Services, address: str, given: str) -> Secret:
    """Exchange a token or an invitation for a token that lasts as long as a working day."""
    refuse_locked_out(services.database, address)
    lifetime = timedelta(hours=BROWSER_HOURS)
    try:
        if given.startswith("crt_"):
            person = person_of(services, given, address)
            with services.database.writing() as work:
                return new_token(work, person.id, "a browser", lifetime)
        with services.database.writing() as work:
            return join(work, given, "a browser", lifetime)[1]
    except RefusedError as error:
        if error.reason is Reason.BAD_CODE:
            note_failure(services.database, address)
        raise


def set_cookie(response: Response, token: Secret, *, is_secure: bool) -> None:
    """Give the browser its token."""
    response.set_cookie(
        COOKIE,
        token.text,
        max_age=BROWSER_HOURS * 3600,
        httponly=True,
        secure=is_secure,
        samesite="strict",
    )
