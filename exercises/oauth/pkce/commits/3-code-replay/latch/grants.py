"""Grants: one user's consent to one client."""

import secrets
from dataclasses import asdict, dataclass, fields

from latch.store import MemoryStore
from latch.tokens import Tokens


@dataclass(frozen=True)
class Grant:
    # ~ decoy hash-is-kept
    """Codes and refresh tokens are hashed; a used code keeps its hash, so that it is known when it comes again."""
    # ~ end

    id: str
    user_id: str
    client_id: str
    scope: str
    redirect_uri: str
    code_hash: str | None
    code_expires_at: float
    refresh_hash: str | None = None
    challenge: str | None = None
    challenge_method: str | None = None
    code_used: bool = False


class Grants:
    """Every change goes through `swap`, so that of two at the same time only one is made."""

    def __init__(self, store: MemoryStore, tokens: Tokens) -> None:
        self._store = store
        self._tokens = tokens

    def new_id(self) -> str:
        """For a grant that is about to be added."""
        return secrets.token_hex(8)

    def add(self, grant: Grant) -> None:
        """Keep a new grant."""
        self._store.swap(_key(grant.user_id, grant.id), None, asdict(grant))

    def get(self, user_id: str, grant_id: str) -> Grant | None:
        """The grant as it is now."""
        record = self._store.get(_key(user_id, grant_id))
        if record is None:
            return None
        known = {field.name for field in fields(Grant)}
        return Grant(**{name: value for name, value in record.items() if name in known})

    def swap(self, old: Grant, new: Grant) -> bool:
        """Change a grant, unless somebody else has changed it since it was read."""
        key = _key(old.user_id, old.id)
        record = self._store.get(key)
        if record is None or self.get(old.user_id, old.id) != old:
            return False
        return self._store.swap(key, record, {**record, **asdict(new)})

    def end(self, grant: Grant) -> None:
        """Take the consent back: nothing that was issued under it is good any more."""
        self._store.delete(_key(grant.user_id, grant.id))
        self._tokens.drop(grant.user_id, grant.id)


def _key(user_id: str, grant_id: str) -> str:
    return f"grant:{user_id}:{grant_id}"
