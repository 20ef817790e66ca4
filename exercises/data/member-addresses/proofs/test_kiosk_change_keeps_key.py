from live import database, kiosk_changes, kiosk_registers

from desks.members import find


def test_address_changed_at_a_kiosk_is_the_one_that_counts(tmp_path):
    conn = database(tmp_path, to=5)
    ada = kiosk_registers(conn, "ada@lumen.example")

    kiosk_changes(conn, ada, "Ada@Mill.example")

    known = [email for email in ("ada@lumen.example", "ada@mill.example") if find(conn, email)]
    assert known == ["ada@mill.example"], f"moved to ada@mill.example, the site knows {known}"
