"""The token endpoint."""

import base64
import binascii
from urllib.parse import unquote_plus

from gatehouse import pkce
from gatehouse.clients import Client, Clients
from gatehouse.errors import OAuthError
from gatehouse.store import TOKEN_LIFETIME, Access, Store
from gatehouse.web import Request, Response, answer

_BASIC = 'Basic realm="gatehouse"'


class Token:
    """Codes become access tokens here."""

    def __init__(self, clients: Clients, store: Store) -> None:
        self._clients = clients
        self._store = store

    def exchange(self, request: Request) -> Response:
        """The access token, if client, code and verifier go together."""
        form = request.form
        client = self._authenticate(request)
        if form.get("grant_type") != "authorization_code":
            raise OAuthError("unsupported_grant_type", "use authorization_code")
        taken = self._store.take_code(form.get("code", ""))
        if taken is None:
            raise OAuthError("invalid_grant", "unknown, expired or used code")
        user_id, wanted = taken
        if wanted.client_id != client.client_id or wanted.redirect_uri != form.get("redirect_uri"):
            raise OAuthError("invalid_grant", "the code was not issued for this")
        pkce.check(wanted.challenge, form.get("code_verifier"))
        token = self._store.issue_token(Access(client.client_id, user_id, wanted.scope))
        return answer(
            200,
            {"access_token": token, "token_type": "Bearer", "expires_in": TOKEN_LIFETIME, "scope": wanted.scope},
        )

    def _authenticate(self, request: Request) -> Client:
        client_id, secret = _basic(request.header("authorization"))
        client = self._clients.get(client_id)
        if client is None or not client.has_secret(secret):
            raise OAuthError("invalid_client", "client authentication failed", 401, _BASIC)
        return client


def _basic(header: str) -> tuple[str, str]:
    scheme, _, encoded = header.partition(" ")
    try:
        client_id, _, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return (unquote_plus(client_id), unquote_plus(secret)) if scheme.lower() == "basic" else ("", "")
