"""Pages that sign people in by their company's provider of OpenID Connect."""

import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from trainer.team.api.context import Address, Services, Serving
from trainer.team.guards import note_failure, refuse_locked_out
from trainer.team.identities import connect, signed_in_by
from trainer.team.openid import Attempt, Provider, new_attempt
from trainer.team.people import BROWSER_HOURS, new_token
from trainer.team.refusals import Reason, RefusedError, not_found
from trainer.team.upgrading import secret_of
from trainer.team.web.rendering import page
from trainer.team.web.signing_in import Viewer, set_cookie

COOKIE: Final = "trainer_sign_in"
_PATH: Final = "/sign-in/company"
_ANSWER: Final = f"{_PATH}/answer"
_LIFE: Final = timedelta(minutes=10)

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


def provider_of(services: Serving) -> Provider:
    """The provider of this team; there is no such page where it has none."""
    if services.provider is None:
        raise not_found("address")
    return services.provider


Asked = Annotated[Provider, Depends(provider_of)]


@router.get(_PATH)
def begin(request: Request, services: Serving, provider: Asked, address: Address) -> Response:
    """Send the browser to the provider."""
    refuse_locked_out(services.database, address)
    return _to_provider(request, services, provider, person="")


@router.get("/me/company")
def begin_to_connect(
    request: Request, services: Serving, provider: Asked, viewer: Viewer
) -> Response:
    """Send somebody who is signed in to the provider, to connect the two."""
    return _to_provider(request, services, provider, person=viewer.id)


@router.get(_ANSWER)
def answer(
    request: Request,
    services: Serving,
    provider: Asked,
    address: Address,
    code: Annotated[str, Query(max_length=4000)] = "",
    state: Annotated[str, Query(max_length=200)] = "",
    iss: Annotated[str, Query(max_length=300)] = "",
) -> Response:
    """Sign the browser in by what the provider says."""
    refuse_locked_out(services.database, address)
    try:
        attempt, person = _begun(services, request.cookies.get(COOKIE, ""))
        is_ours = hmac.compare_digest(attempt.state.encode(), state.encode())
        if not code or not is_ours or iss not in {"", provider.client.issuer}:
            raise RefusedError(Reason.BAD_CODE, "You weren't signed in. Start again from here.")
        now = services.database.clock()
        claims = provider.claims(code, attempt, _redirect(request, services), now)
        with services.database.writing() as work:
            if person:
                connect(work, claims, person)
            else:
                person = signed_in_by(work, claims, provider.client.domains)
            token = new_token(work, person, "a browser", timedelta(hours=BROWSER_HOURS))
    except RefusedError as error:
        if error.reason is Reason.BAD_CODE:
            note_failure(services.database, address)
        told = page("sign_in", None, error.status, problem=error.message, by_company=True)
        told.delete_cookie(COOKIE, path=_PATH)
        return told
    # Not a redirect: a browser that comes from another site would not send the cookie along.
    signed_in = page("signed_in", None)
    set_cookie(signed_in, token, is_secure=services.is_secure)
    signed_in.delete_cookie(COOKIE, path=_PATH)
    return signed_in


def _to_provider(
    request: Request, services: Services, provider: Provider, *, person: str
) -> Response:
    attempt = new_attempt()
    try:
        to = provider.address(attempt, _redirect(request, services))
    except RefusedError as error:
        return page("sign_in", None, error.status, problem=error.message, by_company=True)
    sent = RedirectResponse(to, status_code=303)
    until = services.database.clock() + _LIFE
    # Lax: it has to come along when the provider sends the browser back.
    sent.set_cookie(
        COOKIE,
        _sealed(services, {**asdict(attempt), "person": person, "until": until.isoformat()}),
        max_age=int(_LIFE.total_seconds()),
        path=_PATH,
        httponly=True,
        secure=services.is_secure,
        samesite="lax",
    )
    return sent


def _redirect(request: Request, services: Services) -> str:
    """Where the provider sends the browser back to."""
    base = urlsplit(str(request.base_url))
    scheme = "https" if services.is_secure else base.scheme
    return f"{scheme}://{base.netloc}{_ANSWER}"


def _sealed(services: Services, content: dict[str, str]) -> str:
    """What only this team's servers can have written."""
    body = urlsafe_b64encode(json.dumps(content).encode()).decode()
    return f"{body}.{_seal(services, body)}"


def _seal(services: Services, body: str) -> str:
    with services.database.reading() as work:
        secret = secret_of(work) or ""
    return hmac.new(secret.encode(), f"sign-in\0{body}".encode(), hashlib.sha256).hexdigest()


def _begun(services: Services, cookie: str) -> tuple[Attempt, str]:
    """The attempt that this browser began, and who they are already."""
    body, _, seal = cookie.partition(".")
    if not hmac.compare_digest(seal.encode(), _seal(services, body).encode()):
        raise RefusedError(Reason.BAD_CODE, "This sign-in was not begun here. Start again.")
    content: dict[str, Any] = json.loads(urlsafe_b64decode(body))
    if datetime.fromisoformat(content["until"]) < services.database.clock():
        raise RefusedError(Reason.BAD_CODE, "This sign-in took too long. Start again.")
    attempt = Attempt(content["state"], content["nonce"], content["verifier"])
    return attempt, str(content["person"])
