import pytest

from deckbook.bookings import Bookings
from deckbook.db import Database


@pytest.fixture
def db():
    database = Database(":memory:")
    database.write.execute("INSERT INTO sailings VALUES (1, '2025-06-02 07:15', 'Ceara', 3000)")
    database.write.execute("INSERT INTO sailings VALUES (2, '2025-06-02 09:45', 'Ceara', 3000)")
    yield database
    database.close()


@pytest.fixture
def bookings(db):
    return Bookings(db)
