"""What every route stands on: the services, who is signed in, and how refusals are documented."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import Depends, Query, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from trainer.team.api.shapes import Limit, Offset, Refusal
from trainer.team.database import Database
from trainer.team.guards import note_failure, refuse_locked_out
from trainer.team.openid import Provider
from trainer.team.people import Person, Role, signed_in
from trainer.team.refusals import Reason, RefusedError
from trainer.team.shelf import Shelf
from trainer.team.watching import Metrics

_BEARER = HTTPBearer(auto_error=False, description="A token that `trainer team join` was given.")


@dataclass(frozen=True)
class Services:
    """What one process holds; nothing in it is lost with the process."""

    database: Database
    shelf: Shelf
    metrics: Metrics
    is_secure: bool = False
    provider: Provider | None = None


# Those that wait for nothing are coroutines: a thread for each would cost more than they do.
async def services_of(request: Request) -> Services:
    """The services of the process that answers."""
    found: Services = request.app.state.services
    return found


async def address_of(request: Request) -> str:
    """Where a request comes from."""
    if request.client is None:
        return "nowhere"
    return request.client.host[:80]


Serving = Annotated[Services, Depends(services_of)]
Address = Annotated[str, Depends(address_of)]


def person_of(services: Services, token: str, address: str) -> Person:
    """Whose token it is; refused, and counted, where it opens nothing."""
    with services.database.reading() as work:
        person = signed_in(work, token)
    if person is None:
        refuse_locked_out(services.database, address)
        note_failure(services.database, address)
        raise RefusedError(
            Reason.NOT_SIGNED_IN, "This token opens nothing. Join the team, or sign in again."
        )
    return person


def signed_in_person(
    request: Request,
    services: Serving,
    address: Address,
    held: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)],
) -> Person:
    """Who sends a request; refused without a token that works."""
    if held is None:
        raise RefusedError(Reason.NOT_SIGNED_IN, "Send a token: Authorization: Bearer …")
    person = person_of(services, held.credentials, address)
    request.state.person = person.id
    return person


def _at_least(role: Role) -> Callable[[Person], Awaitable[Person]]:
    async def checked(person: Annotated[Person, Depends(signed_in_person)]) -> Person:
        if not person.role.covers(role):
            raise RefusedError(Reason.NOT_ALLOWED, f"Only an {role} may do this.")
        return person

    return checked


Learner = Annotated[Person, Depends(signed_in_person)]
Instructor = Annotated[Person, Depends(_at_least(Role.INSTRUCTOR))]
Owner = Annotated[Person, Depends(_at_least(Role.OWNER))]


@dataclass(frozen=True)
class Slice:
    """Which of many rows are wanted."""

    limit: int
    offset: int


async def slice_of(
    limit: Annotated[Limit, Query()] = 50, offset: Annotated[Offset, Query()] = 0
) -> Slice:
    """The slice that a query names."""
    return Slice(limit, offset)


Sliced = Annotated[Slice, Depends(slice_of)]

_TOLD: Final = {
    401: "No token, or one that opens nothing",
    403: "Not for this role, or not at this time",
    404: "No such thing, or not yours",
    409: "It contradicts what is there",
    413: "Too large",
    422: "The request is not understood",
    429: "Too often",
    503: "Try again",
}


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The answers that a route may give in place of its own."""
    always = (413, 422, 429, 503)
    # Not as a model: a route that answers with a table or a text still refuses in JSON.
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Refusal"}}}
    return {
        status: {"description": _TOLD[status], "content": content}
        for status in sorted({*statuses, *always})
    }


REFUSES: Final[dict[int | str, dict[str, Any]]] = {
    503: {"model": Refusal, "description": _TOLD[503]}
}
"""Where the shape of a refusal comes into the document."""


async def refuse_unknown_query(request: Request) -> None:
    """Refuse a query that names what the route does not know: a typo is not left out silently."""
    if not request.query_params:
        return
    route = request.scope.get("route")
    described = request.app.openapi()["paths"].get(getattr(route, "path", ""))
    if described is None:
        return
    parameters = described.get(request.method.lower(), {}).get("parameters", [])
    known = {each["name"] for each in parameters if each["in"] == "query"}
    if request.query_params.keys() - known:
        raise RefusedError(Reason.BAD_REQUEST, "The query has a name that is not known here.")
