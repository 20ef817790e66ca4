import random

import pytest

from deckbook.bookings import Full


def test_longer_only_if_there_is_room(bookings):
    car = bookings.book(1, "CAR 1", 450)
    bookings.book(1, "LORRY 1", 1750)
    bookings.change_length(car, 1150)
    assert bookings.free(1) == 0
    with pytest.raises(Full):
        bookings.change_length(car, 1151)


def test_shorter_makes_room(bookings):
    lorry = bookings.book(1, "LORRY 1", 2950)
    car = bookings.book(1, "CAR 1", 450)
    bookings.change_length(lorry, 2450)
    assert (bookings.place(car), bookings.free(1)) == (0, 0)


def test_one_that_waits_may_get_shorter_but_not_longer_than_the_deck(bookings):
    bookings.book(1, "LORRY 1", 2450)
    waiting = bookings.book(1, "CAR 1", 550)
    with pytest.raises(Full):
        bookings.change_length(waiting, 2951)
    bookings.change_length(waiting, 450)
    assert bookings.place(waiting) == 0


def test_a_bigger_ship(bookings):
    bookings.book(1, "LORRY 1", 2950)
    cars = [bookings.book(1, f"CAR {number}", 450) for number in range(6)]
    bookings.change_ship(1, "Muirneag", 5600)
    assert [bookings.place(car) for car in cars] == [0, 0, 0, 0, 0, 1]


def test_nobody_is_thrown_off_a_smaller_ship(bookings):
    lorry = bookings.book(1, "LORRY 1", 2950)
    bookings.change_ship(1, "Orasaigh", 2000)
    assert bookings.free(1) == -1000
    bookings.change_length(lorry, 2750)
    assert bookings.place(lorry) == 0


# ~ accept own-changes-unseen
@pytest.mark.parametrize("seed", range(10))
def test_never_more_than_the_deck(db, bookings, seed):
    chance = random.Random(seed)
    known = []
    for number in range(100):
        what = chance.choice(["book", "book", "cancel", "length", "ship"])
        if what == "book":
            known.append(bookings.book(1, f"CAR {number}", chance.randrange(300, 1800)))
        elif what == "cancel" and known:
            bookings.cancel(known.pop(chance.randrange(len(known))))
        elif what == "length" and known:
            try:
                bookings.change_length(chance.choice(known), chance.randrange(300, 1800))
            except Full:
                pass
        elif what == "ship":
            bookings.change_ship(1, "Ceara", db.read.execute(DECK).fetchone()[0] + 100)
        free = bookings.free(1)
        assert free >= 0
        assert all(row["length_cm"] > free for row in db.read.execute(WAITING))
# ~ end


DECK = "SELECT deck_cm FROM sailings WHERE id = 1"
WAITING = "SELECT * FROM bookings WHERE sailing = 1 AND status = 'waiting'"
