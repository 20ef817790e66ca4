import pytest

from desks import bookings
from desks.members import register


def test_book(conn):
    ada = register(conn, "ada@lumen.example", "Ada", "canal")
    bookings.book(conn, ada, "C4", "2024-03-05")
    bookings.book(conn, ada, "C4", "2024-03-04")
    with pytest.raises(bookings.Taken):
        bookings.book(conn, ada, "C4", "2024-03-04")
    assert bookings.ofMember(conn, ada) == [("C4", "2024-03-04"), ("C4", "2024-03-05")]
    assert bookings.monthly(conn, "2024-03") == [("canal", "ada@lumen.example", 2)]
