from desks import bookings
from desks.db import connect
from desks.members import leave, register
from desks.migrate import migrate


def test_leaving_takes_the_bookings_along(tmp_path):
    conn = connect(str(tmp_path / "desks.db"))
    migrate(conn, to=5)
    ada = register(conn, "ada@lumen.example", "Ada", "canal")
    bookings.book(conn, ada, "C4", "2024-03-04")

    leave(conn, ada)

    assert conn.execute("SELECT count(*) FROM bookings").fetchone()[0] == 0
    assert [row["member"] for row in conn.execute("SELECT * FROM deletions")] == [ada]
