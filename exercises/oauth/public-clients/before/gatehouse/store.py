"""Codes, tokens, consents and sessions, in memory."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass

CODE_LIFETIME = 60
TOKEN_LIFETIME = 600


@dataclass(frozen=True)
class Wanted:
    """An authorization request that has been checked."""

    client_id: str
    redirect_uri: str
    scope: str
    state: str | None
    challenge: str | None


@dataclass(frozen=True)
class Access:
    """What an access token stands for."""

    client_id: str
    user_id: str
    scope: str


class Store:
    """Everything that expires carries the moment at which it does."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._codes: dict[str, tuple[float, str, Wanted]] = {}
        self._tokens: dict[str, tuple[float, Access]] = {}
        self._pending: dict[str, tuple[str, Wanted]] = {}
        self._consents: set[tuple[str, str, str]] = set()
        self.sessions: dict[str, str] = {}

    def issue_code(self, user_id: str, wanted: Wanted) -> str:
        """A code for what the user has agreed to."""
        code = secrets.token_urlsafe(32)
        with self._lock:
            self._codes[code] = (self._now() + CODE_LIFETIME, user_id, wanted)
        return code

    def take_code(self, code: str) -> tuple[str, Wanted] | None:
        """User and request of a code, which is spent by asking."""
        with self._lock:
            expires_at, user_id, wanted = self._codes.pop(code, (0.0, "", None))
        return None if wanted is None or expires_at <= self._now() else (user_id, wanted)

    def issue_token(self, access: Access) -> str:
        """An access token."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._tokens[token] = (self._now() + TOKEN_LIFETIME, access)
        return token

    def access(self, token: str) -> Access | None:
        """What the token stands for, or None."""
        with self._lock:
            expires_at, access = self._tokens.get(token, (0.0, None))
        return None if expires_at <= self._now() else access

    def park(self, user_id: str, wanted: Wanted) -> str:
        """Keep a request while its user reads the consent page."""
        ticket = secrets.token_urlsafe(32)
        with self._lock:
            self._pending[ticket] = (user_id, wanted)
        return ticket

    def unpark(self, ticket: str, user_id: str) -> Wanted | None:
        """The request of that ticket, if it is this user's."""
        with self._lock:
            owner, wanted = self._pending.pop(ticket, ("", None))
        return wanted if owner == user_id else None

    def remember_consent(self, user_id: str, wanted: Wanted) -> None:
        """The user need not be asked for this again."""
        with self._lock:
            self._consents.add((user_id, wanted.client_id, wanted.scope))

    def has_consent(self, user_id: str, wanted: Wanted) -> bool:
        """Whether the user has agreed to this before."""
        with self._lock:
            return (user_id, wanted.client_id, wanted.scope) in self._consents
