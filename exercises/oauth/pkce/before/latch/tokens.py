"""Access tokens."""

from collections.abc import Callable

from latch import secret
from latch.store import MemoryStore, Record


class Tokens:
    """Each is kept under its hash, below the user and the grant that it belongs to."""

    def __init__(self, store: MemoryStore, lifetime: int, now: Callable[[], float]) -> None:
        self._store = store
        self._lifetime = lifetime
        self._now = now

    def issue(self, user_id: str, grant_id: str, client_id: str, scope: str) -> str:
        """A new access token; the ones before it are dropped."""
        self.drop(user_id, grant_id)
        token = secret.make(user_id, grant_id)
        record: Record = {"client_id": client_id, "scope": scope, "expires_at": self._now() + self._lifetime}
        self._store.swap(_key(user_id, grant_id, token), None, record)
        return token

    def check(self, token: str) -> Record | None:
        """What the token allows, or None."""
        user_id, grant_id = secret.owner(token)
        record = self._store.get(_key(user_id, grant_id, token))
        if record is None or float(str(record["expires_at"])) <= self._now():
            return None
        return {"user_id": user_id, **record}

    def drop(self, user_id: str, grant_id: str) -> None:
        """Forget the tokens of that grant."""
        for key in self._store.keys(f"token:{user_id}:{grant_id}:"):
            self._store.delete(key)


def _key(user_id: str, grant_id: str, token: str) -> str:
    return f"token:{user_id}:{grant_id}:{secret.digest(token)}"
