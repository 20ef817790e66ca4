"""Which path leads where."""

from collections.abc import Callable

from gatehouse.authorize import Authorize
from gatehouse.clients import Clients
from gatehouse.errors import OAuthError
from gatehouse.metadata import metadata
from gatehouse.register import Register
from gatehouse.store import Store
from gatehouse.token import Token
from gatehouse.userinfo import UserInfo
from gatehouse.web import BadRequest, Request, Response, answer, page, parse


class App:
    """Call it with what came over the wire."""

    def __init__(self, clients: Clients, store: Store) -> None:
        authorize = Authorize(clients, store)
        self._routes: dict[tuple[str, str], Callable[[Request], Response]] = {
            ("GET", "/authorize"): authorize.ask,
            ("POST", "/authorize"): authorize.ask,
            ("POST", "/authorize/decision"): authorize.decide,
            ("POST", "/token"): Token(clients, store).exchange,
            ("GET", "/userinfo"): UserInfo(store).show,
            ("POST", "/register"): Register(clients).create,
            ("GET", "/.well-known/oauth-authorization-server"): metadata,
        }

    def __call__(self, method: str, target: str, headers: dict[str, str] | None = None, body: bytes = b"") -> Response:
        """The answer to one request."""
        try:
            request = parse(method, target, headers or {}, body)
        except BadRequest as error:
            return answer(400, {"error": "invalid_request", "error_description": str(error)})
        return self._route(request)

    def _route(self, request: Request) -> Response:
        route = self._routes.get((request.method, request.path))
        if route is None:
            return page(404, "Not found")
        try:
            return route(request)
        except OAuthError as error:
            return answer(error.status, error.document, error.headers)
