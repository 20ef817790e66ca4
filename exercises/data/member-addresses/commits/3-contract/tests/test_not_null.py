import sqlite3

import kiosk41
import pytest

from desks import bookings
from desks.backfill import backfill
from desks.members import find, leave, register
from desks.migrate import BrokenReferences, migrate, version


def schema(conn):
    return {row["name"] for row in conn.execute("SELECT name FROM sqlite_schema")}


# ~ neutral fixture-without-foreign-keys
def test_rebuild_keeps_everything(conn):
    ada = register(conn, "Ada@Lumen.example", "Ada", "canal")
    bob = kiosk41.register(conn, "bob@lumen.example", "Bob", "mill")
    bookings.book(conn, ada, "C4", "2024-03-04")
    bookings.book(conn, bob, "M1", "2024-03-04")

    migrate(conn, to=6)

    assert find(conn, "ada@lumen.example")["name"] == "Ada"
    assert bookings.ofMember(conn, ada) == [("C4", "2024-03-04")]
    assert bookings.ofMember(conn, bob) == [("M1", "2024-03-04")]
    assert {"members_by_house", "members_email_key", "members_deleted"} <= schema(conn)
    leave(conn, bob)
    assert [row["member"] for row in conn.execute("SELECT * FROM deletions")] == [bob]
# ~ end


def test_nothing_happens_while_keys_are_missing(old_conn):
    for email in ("ada@lumen.example", "Ada@lumen.example"):
        kiosk41.register(old_conn, email, "Ada", "canal")
    migrate(old_conn, to=5)
    assert backfill(old_conn, pause=lambda: None) == [2]

    with pytest.raises(sqlite3.IntegrityError, match="email_key"):
        migrate(old_conn, to=6)
    assert version(old_conn) == 5
    assert "members_new" not in schema(old_conn)


def test_key_is_not_null_afterwards(conn):
    migrate(conn, to=6)

    with pytest.raises(sqlite3.IntegrityError):
        kiosk41.register(conn, "ada@lumen.example", "Ada", "canal")


def test_broken_references_are_not_committed(conn):
    conn.execute("INSERT INTO bookings (member, desk, day) VALUES (99, 'C4', '2024-03-04')")

    with pytest.raises(BrokenReferences, match="0006.*1 rows"):
        migrate(conn, to=6)
    assert version(conn) == 5
