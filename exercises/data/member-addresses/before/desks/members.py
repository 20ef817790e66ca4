"""Members and their addresses."""

import re
import sqlite3

_ADDRESS = re.compile(r"[!-?A-~]+@[A-Za-z0-9.-]+")


class AlreadyMember(Exception):
    pass


def checked(email: str) -> str:
    """Return an address as it was typed. Our mail provider takes ASCII only."""
    if not _ADDRESS.fullmatch(email.strip(" ")):
        raise ValueError(f"not an address: {email!r}")
    return email


def find(conn: sqlite3.Connection, email: str) -> sqlite3.Row | None:
    row: sqlite3.Row | None = conn.execute(
        "SELECT * FROM members WHERE email = ?", (email,)
    ).fetchone()
    return row


def register(conn: sqlite3.Connection, email: str, name: str, house: str) -> int:
    try:
        cursor = conn.execute(
            "INSERT INTO members (email, name, house) VALUES (?, ?, ?)",
            (checked(email), name, house),
        )
    except sqlite3.IntegrityError:
        raise AlreadyMember(email) from None
    return int(cursor.lastrowid or 0)


def change_email(conn: sqlite3.Connection, member: int, email: str) -> None:
    try:
        conn.execute("UPDATE members SET email = ? WHERE id = ?", (checked(email), member))
    except sqlite3.IntegrityError:
        raise AlreadyMember(email) from None


def leave(conn: sqlite3.Connection, member: int) -> None:
    """Art. 17. Bookings go with the member."""
    conn.execute("DELETE FROM members WHERE id = ?", (member,))
