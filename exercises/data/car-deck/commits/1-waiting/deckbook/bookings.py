"""Book a place on the car deck, wait for one, and give it back."""

import sqlite3

from deckbook.db import Database

GAP_CM = 50
"""Between two vehicles."""

_FREE = "SELECT free_cm FROM deck WHERE sailing = ?"

_WAITING = "SELECT id, length_cm FROM bookings WHERE sailing = ? AND status = 'waiting' ORDER BY id"

_PLACE = """
SELECT count(*) FROM bookings AS ahead JOIN bookings AS own USING (sailing)
 WHERE own.id = ? AND own.status = 'waiting' AND ahead.status = 'waiting' AND ahead.id <= own.id
"""


class Full(Exception):
    """The vehicle does not fit, and waiting would not help."""


class AlreadyBooked(Exception):
    """The vehicle is on this sailing."""


class Bookings:
    def __init__(self, db: Database) -> None:
        self.db = db

    # ~ accept own-changes-unseen
    def free(self, sailing: int) -> int:
        """Centimetres of deck that nobody has taken."""
        return self.db.read.execute(_FREE, (sailing,)).fetchone()[0]
    # ~ end

    def book(self, sailing: int, plate: str, length_cm: int, phone: str | None = None) -> int:
        """The id of the new booking, which may have to wait: see `place`."""
        taken = length_cm + GAP_CM
        with self.db.writing() as write:
            if taken > _deck(write, sailing):
                raise Full(plate)
            # ~ decoy room-read-by-the-reader
            free = self.free(sailing)
            fits = taken <= free and not _somebody_fits(write, sailing, free)
            # ~ end
            status = "booked" if fits else "waiting"
            return _insert(write, sailing, plate, taken, phone, status)

    def place(self, booking: int) -> int:
        """Its number on the waiting list, from 1; 0 if it does not wait."""
        return self.db.read.execute(_PLACE, (booking,)).fetchone()[0]

    def cancel(self, booking: int) -> None:
        """Give the place back, to whoever waits for it."""
        # ~ decoy cancelled-then-moved-up
        with self.db.writing() as write:
            write.execute("UPDATE bookings SET status = 'cancelled' WHERE id = ?", (booking,))
        self.move_up(_sailing(self.db.read, booking))
        # ~ end

    def move_up(self, sailing: int) -> list[int]:
        """Book those who wait and fit now, in their order; their ids."""
        moved = []
        with self.db.writing() as write:
            # ~ defect own-changes-unseen main
            for row in write.execute(_WAITING, (sailing,)).fetchall():
                if row["length_cm"] <= self.free(sailing):
                    write.execute("UPDATE bookings SET status = 'booked' WHERE id = ?", (row["id"],))
                    moved.append(row["id"])
            # ~ fix
            # ~| free = self.free(sailing)
            # ~| for row in write.execute(_WAITING, (sailing,)).fetchall():
            # ~|     if row["length_cm"] <= free:
            # ~|         write.execute("UPDATE bookings SET status = 'booked' WHERE id = ?", (row["id"],))
            # ~|         free -= row["length_cm"]
            # ~|         moved.append(row["id"])
            # ~ end
        return moved


def _insert(write: sqlite3.Connection, *values: object) -> int:
    try:
        row = write.execute(
            "INSERT INTO bookings (sailing, plate, length_cm, phone, status) VALUES (?, ?, ?, ?, ?)",
            values,
        )
    except sqlite3.IntegrityError as error:
        raise AlreadyBooked(values[1]) from error
    return row.lastrowid


def _deck(connection: sqlite3.Connection, sailing: int) -> int:
    return connection.execute("SELECT deck_cm FROM deck WHERE sailing = ?", (sailing,)).fetchone()[0]


def _sailing(connection: sqlite3.Connection, booking: int) -> int:
    row = connection.execute("SELECT sailing FROM bookings WHERE id = ?", (booking,)).fetchone()
    return row["sailing"]


def _somebody_fits(connection: sqlite3.Connection, sailing: int, free: int) -> bool:
    return any(row["length_cm"] <= free for row in connection.execute(_WAITING, (sailing,)))
