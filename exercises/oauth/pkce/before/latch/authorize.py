"""The authorization endpoint: what the client asks for, and the code that it gets."""

from collections.abc import Callable
from dataclasses import dataclass

from latch import secret
from latch.clients import Clients
from latch.errors import OAuthError, with_query
from latch.grants import Grant, Grants
from latch.settings import Settings


@dataclass(frozen=True)
class AuthRequest:
    """A request that has been checked. The host keeps it while the user reads the consent page."""

    client_id: str
    redirect_uri: str
    scope: str
    state: str | None


class Authorizer:
    """Checks requests and issues codes."""

    def __init__(self, settings: Settings, clients: Clients, grants: Grants, now: Callable[[], float]) -> None:
        self._settings = settings
        self._clients = clients
        self._grants = grants
        self._now = now

    def begin(self, params: dict[str, str]) -> AuthRequest:
        """Check what the browser brought. Nothing is sent to an address that is not registered."""
        client = self._clients.get(params.get("client_id"))
        redirect_uri = params.get("redirect_uri")
        if client is None or redirect_uri not in client.redirect_uris:
            raise OAuthError("invalid_request", "unknown client or redirect_uri")
        state = params.get("state")
        if params.get("response_type") != "code":
            raise OAuthError("unsupported_response_type", "only code is supported", redirect_uri, state)
        return AuthRequest(client.id, redirect_uri, params.get("scope", ""), state)

    def approve(self, request: AuthRequest, user_id: str) -> str:
        """The user has agreed: where to send the browser, with the code."""
        grant_id = self._grants.new_id()
        code = secret.make(user_id, grant_id)
        self._grants.add(
            Grant(
                id=grant_id,
                user_id=user_id,
                client_id=request.client_id,
                scope=request.scope,
                redirect_uri=request.redirect_uri,
                code_hash=secret.digest(code),
                code_expires_at=self._now() + self._settings.code_lifetime,
            )
        )
        fields = {"code": code, "iss": self._settings.issuer}
        if request.state is not None:
            fields["state"] = request.state
        return with_query(request.redirect_uri, fields)
