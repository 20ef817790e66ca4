"""Reset tokens: the member has the token, the database has its hash."""

import hashlib
# ~ accept guessable-generator
import random
# ~ end
import sqlite3
from datetime import datetime

from portal.clock import Clock, utc_now


class Resets:
    """Tokens that let a member choose a new password without the old one."""

    def __init__(
        self,
        db: sqlite3.Connection,
        minutes: int,
        now: Clock = utc_now,
        rng: random.Random | None = None,
    ) -> None:
        self._db = db
        self._minutes = minutes
        self._now = now
        # Draws on the operating system's randomness, unless the caller wants the tokens to repeat.
        # ~ defect guessable-generator
        self._rng = rng or random.Random()
        # ~ fix
        # ~| self._rng = rng or random.SystemRandom()
        # ~ end

    def issue(self, member_id: int | None) -> str:
        """A new token for that member; the caller sends it, we keep the hash. One for nobody opens nothing."""
        # ~ decoy token-length
        token = format(self._rng.getrandbits(128), "032x")
        # ~ end
        with self._db:
            self._db.execute(
                "insert into password_resets (token_hash, member_id, issued_at) values (?, ?, ?)",
                (_digest(token), member_id, self._now().isoformat()),
            )
        return token

    def member_id(self, token: str) -> int | None:
        """Whose token this is, or None if it is nobody's, unknown, spent or too old."""
        row = self._find(token)
        return None if row is None else row["member_id"]

    def redeem(self, token: str) -> int | None:
        """Like `member_id`, and nobody can come with this token again."""
        row = self._find(token)
        if row is None:
            return None
        with self._db:
            # Two requests may bring one token; only the first of them finds a row to delete.
            # ~ defect open-links-survive
            spent = self._db.execute(
                "delete from password_resets where token_hash = ?",
                (row["token_hash"],),
            )
            # ~ fix
            # ~| spent = self._db.execute(
            # ~|     "delete from password_resets where member_id ="
            # ~|     " (select member_id from password_resets where token_hash = ?)",
            # ~|     (row["token_hash"],),
            # ~| )
            # ~ end
        return row["member_id"] if spent.rowcount else None

    def cancel(self, member_id: int) -> None:
        """Void whatever is open for that member."""
        with self._db:
            self._db.execute("delete from password_resets where member_id = ?", (member_id,))

    def _find(self, token: str) -> sqlite3.Row | None:
        row = self._db.execute("select * from password_resets where token_hash = ?", (_digest(token),)).fetchone()
        if row is None:
            return None
        age = self._now() - datetime.fromisoformat(row["issued_at"])
        # ~ defect age-in-seconds
        return row if age.seconds < self._minutes * 60 else None
        # ~ fix
        # ~| return row if age.total_seconds() < self._minutes * 60 else None
        # ~ end


# ~ decoy plain-hash
def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
# ~ end
