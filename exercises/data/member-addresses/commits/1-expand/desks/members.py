"""Members and their addresses."""

import re
import sqlite3

from desks.db import transaction

_ADDRESS = re.compile(r"[!-?A-~]+@[A-Za-z0-9.-]+")


class AlreadyMember(Exception):
    pass


def checked(email: str) -> str:
    """Return an address as it was typed. Our mail provider takes ASCII only."""
    if not _ADDRESS.fullmatch(email.strip(" ")):
        raise ValueError(f"not an address: {email!r}")
    return email


def email_key(email: str) -> str:
    """Return what two spellings of one address have in common."""
    return email.strip(" ").lower()


def find(conn: sqlite3.Connection, email: str) -> sqlite3.Row | None:
    """Find by key. Of two accounts with one address, prefer the one that was typed like this."""
    row: sqlite3.Row | None = conn.execute(
        """
        SELECT * FROM members
        WHERE email_key = :key OR (email_key IS NULL AND lower(trim(email)) = :key)
        ORDER BY email = :email DESC, id
        LIMIT 1
        """,
        {"key": email_key(email), "email": email},
    ).fetchone()
    return row


def register(conn: sqlite3.Connection, email: str, name: str, house: str) -> int:
    try:
        with transaction(conn):
            if find(conn, checked(email)):
                raise AlreadyMember(email)
            cursor = conn.execute(
                "INSERT INTO members (email, email_key, name, house) VALUES (?, ?, ?, ?)",
                (email, email_key(email), name, house),
            )
    except sqlite3.IntegrityError:
        raise AlreadyMember(email) from None
    return int(cursor.lastrowid or 0)


def change_email(conn: sqlite3.Connection, member: int, email: str) -> None:
    try:
        with transaction(conn):
            other = find(conn, checked(email))
            if other and other["id"] != member:
                raise AlreadyMember(email)
            conn.execute(
                "UPDATE members SET email = ?, email_key = ? WHERE id = ?",
                (email, email_key(email), member),
            )
    except sqlite3.IntegrityError:
        raise AlreadyMember(email) from None


def leave(conn: sqlite3.Connection, member: int) -> None:
    """Art. 17. Bookings go with the member."""
    conn.execute("DELETE FROM members WHERE id = ?", (member,))
