from live import database, kiosk_registers

from desks import backfill as module
from desks.db import connect
from desks.members import change_email, email_key, find
from desks.migrate import migrate


def test_change_during_a_batch_is_kept(tmp_path, monkeypatch):
    conn = database(tmp_path, to=4)
    ada = kiosk_registers(conn, "ada@lumen.example")
    migrate(conn, to=5)
    site = connect(str(tmp_path / "desks.db"))

    def email_key_while_ada_changes_hers(email):
        if not find(site, "ada@mill.example"):
            change_email(site, ada, "ada@mill.example")
        return email_key(email)

    monkeypatch.setattr(module, "email_key", email_key_while_ada_changes_hers)
    module.backfill(conn, pause=lambda: None)

    (row,) = conn.execute("SELECT email, email_key FROM members")
    assert row["email_key"] == row["email"], f"key {row['email_key']} for address {row['email']}"
