"""A database file as production has it, and the programs that work on it."""

from desks import bookings
from desks.db import connect
from desks.migrate import migrate


def database(tmp_path, to):
    conn = connect(str(tmp_path / "desks.db"))
    migrate(conn, to=to)
    return conn


def kiosk_registers(conn, email):
    """Register as version 41 does."""
    return conn.execute(
        "INSERT INTO members (email, name, house) VALUES (?, ?, ?)", (email, "Ada", "canal")
    ).lastrowid


def kiosk_changes(conn, member, email):
    """Change an address as version 41 does."""
    conn.execute("UPDATE members SET email = ? WHERE id = ?", (email, member))


def book(conn, member, *days):
    for day in days:
        bookings.book(conn, member, "C4", day)
