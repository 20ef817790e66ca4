"""Partners' applications."""

import base64
import binascii
import hmac
from dataclasses import dataclass
from urllib.parse import unquote_plus

from latch.errors import OAuthError
from latch.secret import digest


@dataclass(frozen=True)
class Client:
    """An application that partners registered with us."""

    id: str
    secret_hash: str
    redirect_uris: tuple[str, ...]


class Clients:
    """The clients that we know."""

    def __init__(self, clients: list[Client]) -> None:
        self._clients = {client.id: client for client in clients}

    def get(self, client_id: str | None) -> Client | None:
        """The client of that id."""
        return self._clients.get(client_id or "")

    def authenticate(self, authorization: str | None) -> Client:
        """The client that this `Authorization: Basic` header belongs to (RFC 6749, section 2.3.1)."""
        scheme, _, encoded = (authorization or "").partition(" ")
        try:
            decoded = base64.b64decode(encoded, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            decoded = ""
        client_id, colon, secret = decoded.partition(":")
        client = self.get(unquote_plus(client_id))
        if scheme.lower() != "basic" or not colon or client is None:
            raise OAuthError("invalid_client", "client authentication failed")
        if not hmac.compare_digest(digest(unquote_plus(secret)), client.secret_hash):
            raise OAuthError("invalid_client", "client authentication failed")
        return client
