"""Site 42 and kiosk backend 41 on one database."""

import sqlite3

import kiosk41
import pytest

from desks.members import AlreadyMember, change_email, find, register
from desks.migrate import migrate


def test_kiosk_registers(conn):
    ada = kiosk41.register(conn, " Ada@Lumen.example", "Ada", "canal")

    assert find(conn, "ada@lumen.example")["id"] == ada
    with pytest.raises(AlreadyMember):
        register(conn, "ADA@lumen.example", "Ada", "mill")


def test_kiosk_does_not_make_doubles(conn):
    register(conn, "ada@lumen.example", "Ada", "canal")

    with pytest.raises(sqlite3.IntegrityError):
        kiosk41.register(conn, "Ada@Lumen.example", "Ada", "canal")
    assert conn.execute("SELECT count(*) FROM members").fetchone()[0] == 1


# ~ neutral change-of-a-member-without-a-key
@pytest.mark.parametrize("write", ["register", "change_email"])
def test_kiosk_does_not_make_doubles_of_members_without_a_key(old_conn, write):
    kiosk41.register(old_conn, "ada@lumen.example", "Ada", "canal")
    bob = kiosk41.register(old_conn, "bob@lumen.example", "Bob", "canal")
    migrate(old_conn, to=5)

    with pytest.raises(sqlite3.IntegrityError):
        if write == "register":
            kiosk41.register(old_conn, "Ada@Lumen.example", "Ada", "mill")
        else:
            kiosk41.change_email(old_conn, bob, "Ada@Lumen.example")


def test_kiosk_changes_an_address(old_conn):
    ada = kiosk41.register(old_conn, "Ada@Lumen.example", "Ada", "canal")
    migrate(old_conn, to=5)

    kiosk41.change_email(old_conn, ada, "Ada@Mill.example")

    assert find(old_conn, "ada@mill.example")["id"] == ada
    assert find(old_conn, "ada@lumen.example") is None
# ~ end


def test_kiosk_finds_what_the_site_wrote(conn):
    ada = register(conn, "Ada@Lumen.example", "Ada", "canal")
    assert kiosk41.find(conn, "Ada@Lumen.example")["id"] == ada

    change_email(conn, ada, "ada@mill.example")
    assert kiosk41.find(conn, "ada@mill.example")["id"] == ada


def test_members_without_a_key_are_found(old_conn):
    ada = kiosk41.register(old_conn, "Ada@Lumen.example", "Ada", "canal")
    double = kiosk41.register(old_conn, "ada@lumen.example", "Ada", "mill")
    migrate(old_conn, to=5)

    assert find(old_conn, "ADA@lumen.example")["id"] == ada
    assert find(old_conn, "ada@lumen.example")["id"] == double
    with pytest.raises(AlreadyMember):
        register(old_conn, "ADA@lumen.example", "Ada", "canal")
