"""The applications that may ask for access."""

import hashlib
import hmac
from dataclasses import dataclass


def digest(secret: str) -> str:
    """What is kept of a secret; secrets are ours, 256 random bits each."""
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True)
class Client:
    """One registered application; without a secret it is a public one."""

    client_id: str
    name: str
    redirect_uris: tuple[str, ...]
    secret_hash: str | None
    # ~ accept pkce-not-required
    require_pkce: bool = False
    # ~ end

    @property
    def is_public(self) -> bool:
        """Whether it runs where its users can read it, and so could not keep a secret."""
        return self.secret_hash is None

    def has_secret(self, secret: str) -> bool:
        """Whether this is the client's secret."""
        return self.secret_hash is not None and hmac.compare_digest(digest(secret), self.secret_hash)


class Clients:
    """All of them, by id."""

    def __init__(self) -> None:
        self._clients: dict[str, Client] = {}

    def add(self, client: Client) -> None:
        """Keep a new client."""
        self._clients[client.client_id] = client

    def get(self, client_id: str | None) -> Client | None:
        """The client of that id, or None."""
        return self._clients.get(client_id or "")
