"""The token endpoint: codes and refresh tokens in, access tokens out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from latch import secret
from latch.clients import Client, Clients
from latch.errors import OAuthError
from latch.grants import Grant, Grants
from latch.settings import Settings
from latch.tokens import Tokens


@dataclass(frozen=True)
class TokenResponse:
    """The body is JSON."""

    status: int
    body: dict[str, object]
    headers: dict[str, str] = field(default_factory=lambda: {"Cache-Control": "no-store"})


class TokenEndpoint:
    """Answers `POST /token`."""

    def __init__(
        self, settings: Settings, clients: Clients, grants: Grants, tokens: Tokens, now: Callable[[], float]
    ) -> None:
        self._settings = settings
        self._clients = clients
        self._grants = grants
        self._tokens = tokens
        self._now = now

    def handle(self, authorization: str | None, form: dict[str, str]) -> TokenResponse:
        """The answer; refusals are answers too."""
        try:
            client = self._clients.authenticate(authorization)
            if form.get("grant_type") == "authorization_code":
                body = self._exchange(client, form)
            elif form.get("grant_type") == "refresh_token":
                body = self._refresh(client, form)
            else:
                raise OAuthError("unsupported_grant_type", "use authorization_code or refresh_token")
        except OAuthError as error:
            status = 401 if error.code == "invalid_client" else 400
            return TokenResponse(status, {"error": error.code, "error_description": error.description})
        return TokenResponse(200, body)

    def _exchange(self, client: Client, form: dict[str, str]) -> dict[str, object]:
        code = form.get("code", "")
        grant = self._grants.get(*secret.owner(code))
        if grant is None or grant.code_hash != secret.digest(code) or grant.client_id != client.id:
            raise OAuthError("invalid_grant", "the code is not valid")
        if grant.redirect_uri != form.get("redirect_uri") or grant.code_expires_at <= self._now():
            raise OAuthError("invalid_grant", "the code is not valid")
        return self._issue(grant, replace(grant, code_hash=None))

    def _refresh(self, client: Client, form: dict[str, str]) -> dict[str, object]:
        token = form.get("refresh_token", "")
        grant = self._grants.get(*secret.owner(token))
        if grant is None or grant.refresh_hash != secret.digest(token) or grant.client_id != client.id:
            raise OAuthError("invalid_grant", "the refresh token is not valid")
        return self._issue(grant, grant)

    def _issue(self, grant: Grant, changed: Grant) -> dict[str, object]:
        refresh_token = secret.make(grant.user_id, grant.id)
        if not self._grants.swap(grant, replace(changed, refresh_hash=secret.digest(refresh_token))):
            raise OAuthError("invalid_grant", "used by another request at the same moment")
        return {
            "access_token": self._tokens.issue(grant.user_id, grant.id, grant.client_id, grant.scope),
            "token_type": "Bearer",
            "expires_in": self._settings.token_lifetime,
            "refresh_token": refresh_token,
            "scope": grant.scope,
        }
