"""Looks through the sailings to come for anybody who waits and fits."""

import os
from datetime import datetime

from deckbook.bookings import Bookings
from deckbook.db import Database

_SAILINGS = """
SELECT DISTINCT sailing FROM bookings JOIN deck USING (sailing)
 WHERE status = 'waiting' AND departs > ? ORDER BY departs
"""


def look_again(db: Database, now: str) -> int:
    """How many were moved up."""
    bookings = Bookings(db)
    sailings = db.read.execute(_SAILINGS, (now,)).fetchall()
    return sum(len(bookings.move_up(row["sailing"])) for row in sailings)


if __name__ == "__main__":
    database = Database(os.environ["DECKBOOK_DB"])
    moved = look_again(database, datetime.now().strftime("%Y-%m-%d %H:%M"))
    if moved:
        print(f"{moved} moved up")
