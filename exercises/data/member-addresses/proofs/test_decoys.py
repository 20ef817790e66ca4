import pytest
from live import database, kiosk_changes, kiosk_registers

from desks.backfill import backfill
from desks.members import checked, email_key, find, register
from desks.migrate import migrate


def test_many_members_without_a_key_under_a_unique_index(tmp_path):
    conn = database(tmp_path, to=4)
    for name in "abcde":
        kiosk_registers(conn, f"{name}@lumen.example")
    migrate(conn, to=5)

    assert conn.execute("SELECT count(*) FROM members WHERE email_key IS NULL").fetchone()[0] == 5
    assert backfill(conn, pause=lambda: None) == []


def test_both_lowers_agree_on_every_address_that_is_let_in(tmp_path):
    conn = database(tmp_path, to=5)
    let_in = 0
    for code in [*range(0x250), 0x130, 0x3A3, 0x2003, 0x3000]:
        address = f"{chr(code)}A{chr(code)}@Lumen.example"
        try:
            checked(address)
        except ValueError:
            continue
        let_in += 1
        (key,) = conn.execute("SELECT lower(trim(?))", (address,)).fetchone()
        assert key == email_key(address)
    assert let_in > 80


@pytest.mark.parametrize("recursive", ["OFF", "ON"])
def test_trigger_ends(tmp_path, recursive):
    conn = database(tmp_path, to=4)
    ada = kiosk_registers(conn, "ada@lumen.example")
    migrate(conn, to=5)
    conn.execute(f"PRAGMA recursive_triggers = {recursive}")

    kiosk_changes(conn, ada, "Ada@Mill.example")

    assert find(conn, "ada@mill.example")["id"] == ada


def test_rest_of_a_batch_survives_a_taken_key(tmp_path):
    conn = database(tmp_path, to=4)
    for email in ("ada@lumen.example", "Ada@lumen.example", "bob@lumen.example"):
        kiosk_registers(conn, email)
    migrate(conn, to=5)

    assert backfill(conn, 100, pause=lambda: None) == [2]
    keys = [row["email_key"] for row in conn.execute("SELECT * FROM members ORDER BY id")]
    assert keys == ["ada@lumen.example", None, "bob@lumen.example"]


def test_nobody_needs_the_triggers_after_the_rebuild(tmp_path):
    conn = database(tmp_path, to=6)
    ada = register(conn, "Ada@Lumen.example", "Ada", "canal")
    assert find(conn, "ada@lumen.example")["id"] == ada
    names = {row["name"] for row in conn.execute("SELECT name FROM sqlite_schema")}
    assert {"members_by_house", "members_email_key", "members_deleted"} <= names
    assert not {name for name in names if name.startswith("members_key_")}
