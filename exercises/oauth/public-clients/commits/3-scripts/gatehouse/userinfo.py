"""Who an access token speaks for."""

from gatehouse.errors import OAuthError
from gatehouse.store import Store
from gatehouse.web import Request, Response, answer

_BEARER = 'Bearer realm="gatehouse"'


class UserInfo:
    """A protected resource like any other (RFC 6750)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def show(self, request: Request) -> Response:
        """The user of the token."""
        access = self._store.access(_token(request))
        if access is None:
            raise OAuthError("invalid_token", "unknown or expired", 401, f'{_BEARER}, error="invalid_token"')
        return answer(200, {"sub": access.user_id, "client_id": access.client_id, "scope": access.scope})


def _token(request: Request) -> str:
    """From the header or from a posted form (RFC 6750, sections 2.1 and 2.2), but not from both."""
    scheme, _, token = request.header("authorization").partition(" ")
    # ~ defect token-from-anywhere
    posted = request.params.get("access_token")
    # ~ fix
    # ~| posted = request.form.get("access_token")
    # ~ end
    if posted is not None and scheme:
        raise OAuthError("invalid_request", "the token was sent twice", 400, f'{_BEARER}, error="invalid_request"')
    if posted is None and scheme.lower() != "bearer":
        raise OAuthError("invalid_token", "a bearer token is expected", 401, _BEARER)
    return token if posted is None else posted
