from live import book, database, kiosk_registers

from desks.migrate import migrate


def test_bookings_outlive_the_rebuild(tmp_path):
    conn = database(tmp_path, to=5)
    book(conn, kiosk_registers(conn, "ada@lumen.example"), "2024-03-04", "2024-03-05", "2024-03-06")

    migrate(conn, to=6)

    left = conn.execute("SELECT count(*) FROM bookings").fetchone()[0]
    members = conn.execute("SELECT count(*) FROM members").fetchone()[0]
    enforced = conn.execute("PRAGMA foreign_keys").fetchone()[0]
    assert (left, members) == (3, 1), f"{left} of 3 bookings left after migration 6"
    assert enforced == 1
