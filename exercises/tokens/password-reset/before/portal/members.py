"""Members of the association."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    """One row of the members table."""

    id: int
    email: str
    name: str
    password: str


class Members:
    """Addresses are kept, and looked up, in lower case."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def add(self, email: str, name: str, password_hash: str) -> Member:
        """A new member; the address must not be taken."""
        email = email.strip().lower()
        with self._db:
            added = self._db.execute(
                "insert into members (email, name, password) values (?, ?, ?)", (email, name, password_hash)
            )
        return Member(added.lastrowid, email, name, password_hash)

    def by_email(self, email: str) -> Member | None:
        """The member with that address."""
        return self._one("select * from members where email = ?", email.strip().lower())

    def by_id(self, member_id: int) -> Member | None:
        """The member with that number."""
        return self._one("select * from members where id = ?", member_id)

    def set_password(self, member_id: int, password_hash: str) -> None:
        """From now on this is the member's password."""
        with self._db:
            self._db.execute("update members set password = ? where id = ?", (password_hash, member_id))

    def _one(self, query: str, value: object) -> Member | None:
        row = self._db.execute(query, (value,)).fetchone()
        return None if row is None else Member(row["id"], row["email"], row["name"], row["password"])
