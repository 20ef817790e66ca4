"""Who is logged in."""

import secrets
import time
from dataclasses import dataclass

COOKIE = "__Host-sid"
LIFETIME = 12 * 3600


@dataclass(frozen=True)
class Session:
    user: str
    csrf: str
    expires: float


class Sessions:
    def __init__(self, clock=time.time):
        self._clock = clock
        self._sessions = {}

    def create(self, user):
        """Return the id of a new session."""
        sid = secrets.token_urlsafe(32)
        self._sessions[sid] = Session(user, secrets.token_urlsafe(32), self._clock() + LIFETIME)
        return sid

    def find(self, sid):
        session = self._sessions.get(sid)
        if session and session.expires <= self._clock():
            del self._sessions[sid]
            return None
        return session

    def end(self, sid):
        self._sessions.pop(sid, None)


# ~ decoy same-site-none
# SameSite=None: the dashboard is another site. Changes are protected by the CSRF token.
def session_cookie(sid):
    return f"{COOKIE}={sid}; Path=/; Max-Age={LIFETIME}; Secure; HttpOnly; SameSite=None"


def no_cookie():
    return f"{COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=None"
# ~ end
