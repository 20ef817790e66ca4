"""Who is logged in: a random key in the cookie, its hash in the database."""

import hashlib
import secrets
import sqlite3
from datetime import datetime, timedelta

from portal.clock import Clock, utc_now


class Sessions:
    """Sessions end by themselves after their lifetime."""

    def __init__(self, db: sqlite3.Connection, lifetime: timedelta, now: Clock = utc_now) -> None:
        self._db = db
        self._lifetime = lifetime
        self._now = now

    def start(self, member_id: int) -> str:
        """The key for the member's cookie."""
        key = secrets.token_urlsafe(32)
        expires_at = self._now() + self._lifetime
        with self._db:
            self._db.execute(
                "insert into sessions (key_hash, member_id, expires_at) values (?, ?, ?)",
                (_digest(key), member_id, expires_at.isoformat()),
            )
        return key

    def member_id(self, key: str) -> int | None:
        """Whose session this is, or None."""
        row = self._db.execute("select * from sessions where key_hash = ?", (_digest(key),)).fetchone()
        if row is None or datetime.fromisoformat(row["expires_at"]) <= self._now():
            return None
        return row["member_id"]

    def end(self, key: str) -> None:
        """Log out here."""
        with self._db:
            self._db.execute("delete from sessions where key_hash = ?", (_digest(key),))

    def end_all(self, member_id: int) -> None:
        """Log out everywhere."""
        with self._db:
            self._db.execute("delete from sessions where member_id = ?", (member_id,))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
