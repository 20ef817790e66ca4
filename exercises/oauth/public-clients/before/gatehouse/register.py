"""Dynamic client registration (RFC 7591)."""

import json
import secrets
from urllib.parse import urlsplit

from gatehouse.clients import Client, Clients, digest
from gatehouse.errors import OAuthError
from gatehouse.web import Request, Response, answer

AUTH_METHODS = ("client_secret_basic",)


class Register:
    """Anybody may register; the consent page names the application and its host."""

    def __init__(self, clients: Clients) -> None:
        self._clients = clients

    def create(self, request: Request) -> Response:
        """A new client, from its metadata."""
        metadata = _read(request.body)
        auth_method = metadata.get("token_endpoint_auth_method", "client_secret_basic")
        if auth_method not in AUTH_METHODS:
            raise OAuthError("invalid_client_metadata", f"token_endpoint_auth_method: {' or '.join(AUTH_METHODS)}")
        name = metadata.get("client_name")
        if not isinstance(name, str) or not 1 <= len(name) <= 80:
            raise OAuthError("invalid_client_metadata", "client_name: 1 to 80 characters")
        secret = secrets.token_urlsafe(32)
        client = Client(
            client_id=secrets.token_hex(12),
            name=name,
            redirect_uris=_redirect_uris(metadata.get("redirect_uris")),
            secret_hash=digest(secret),
        )
        self._clients.add(client)
        document: dict[str, object] = {
            "client_id": client.client_id,
            "client_secret": secret,
            "client_secret_expires_at": 0,
            "client_name": client.name,
            "redirect_uris": list(client.redirect_uris),
            "token_endpoint_auth_method": auth_method,
            "grant_types": ["authorization_code"],
        }
        return answer(201, document)


def _read(body: bytes) -> dict[str, object]:
    try:
        metadata = json.loads(body)
    except ValueError:
        metadata = None
    if not isinstance(metadata, dict):
        raise OAuthError("invalid_client_metadata", "a JSON object is expected")
    return metadata


def _redirect_uris(uris: object) -> tuple[str, ...]:
    if not isinstance(uris, list) or not 1 <= len(uris) <= 10:
        raise OAuthError("invalid_redirect_uri", "redirect_uris: a list of 1 to 10")
    return tuple(_redirect_uri(uri) for uri in uris)


def _redirect_uri(uri: object) -> str:
    if not isinstance(uri, str) or not uri.isascii() or not uri.isprintable() or " " in uri:
        raise OAuthError("invalid_redirect_uri", "an absolute https URI is expected")
    try:
        parts = urlsplit(uri)
    except ValueError:
        raise OAuthError("invalid_redirect_uri", "an absolute https URI is expected") from None
    if parts.scheme != "https" or not parts.hostname or "#" in uri:
        raise OAuthError("invalid_redirect_uri", "an absolute https URI is expected, without a fragment")
    return uri
