"""A database as production has it: a file, with a reader of its own."""

from contextlib import contextmanager

from deckbook.bookings import Bookings
from deckbook.db import Database


@contextmanager
def deck_in(folder, processes=1):
    databases = [Database(str(folder / "deck.sqlite")) for _ in range(processes)]
    databases[0].write.execute("INSERT INTO sailings VALUES (1, '2025-06-02 07:15', 'Ceara', 3000)")
    yield [Bookings(database) for database in databases]
    for database in databases:
        database.close()


def booked(bookings):
    total = "SELECT coalesce(sum(length_cm), 0) FROM bookings WHERE status = 'booked'"
    return bookings.db.read.execute(total).fetchone()[0]
