"""Book a place on the car deck, and give it back."""

import sqlite3

from deckbook.db import Database

GAP_CM = 50
"""Between two vehicles."""

_FREE = """
SELECT deck_cm - (SELECT coalesce(sum(length_cm), 0) FROM bookings
                   WHERE sailing = sailings.id AND status <> 'cancelled')
  FROM sailings WHERE id = ?
"""


class Full(Exception):
    """The vehicle does not fit any more."""


class AlreadyBooked(Exception):
    """The vehicle is on this sailing."""


class Bookings:
    def __init__(self, db: Database) -> None:
        self.db = db

    def free(self, sailing: int) -> int:
        """Centimetres of deck that nobody has taken."""
        return self.db.read.execute(_FREE, (sailing,)).fetchone()[0]

    def book(self, sailing: int, plate: str, length_cm: int, phone: str | None = None) -> int:
        """The id of the new booking."""
        with self.db.writing() as write:
            if length_cm + GAP_CM > self.free(sailing):
                raise Full(plate)
            return _insert(write, sailing, plate, length_cm + GAP_CM, phone)

    def cancel(self, booking: int) -> None:
        with self.db.writing() as write:
            write.execute("UPDATE bookings SET status = 'cancelled' WHERE id = ?", (booking,))


def _insert(write: sqlite3.Connection, *values: object) -> int:
    try:
        row = write.execute(
            "INSERT INTO bookings (sailing, plate, length_cm, phone) VALUES (?, ?, ?, ?)", values
        )
    except sqlite3.IntegrityError as error:
        raise AlreadyBooked(values[1]) from error
    return row.lastrowid
