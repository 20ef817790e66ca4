import pytest

from deckbook.bookings import AlreadyBooked


@pytest.fixture
def lorry(bookings):
    """On a full deck."""
    booking = bookings.book(1, "LORRY 1", 1750)
    bookings.book(1, "COACH 1", 1150)
    return booking


def status(db, booking):
    return db.read.execute("SELECT status FROM bookings WHERE id = ?", (booking,)).fetchone()[0]


def test_whoever_does_not_fit_waits(db, bookings, lorry):
    first, second = bookings.book(1, "CAR 1", 450), bookings.book(1, "CAR 2", 450)
    assert (status(db, first), bookings.place(first), bookings.place(second)) == ("waiting", 1, 2)
    assert bookings.place(lorry) == 0
    with pytest.raises(AlreadyBooked):
        bookings.book(1, "CAR 1", 450)


def test_a_lorry_makes_room_for_three_cars_but_not_for_four(db, bookings, lorry):
    cars = [bookings.book(1, f"CAR {number}", 550) for number in range(1, 5)]
    bookings.cancel(lorry)
    assert [status(db, car) for car in cars] == ["booked", "booked", "booked", "waiting"]
    assert (bookings.free(1), bookings.place(cars[3])) == (0, 1)


def test_one_that_does_not_fit_is_passed_over(db, bookings, lorry):
    car = bookings.book(1, "CAR 1", 550)
    coach = bookings.book(1, "COACH 2", 1350)
    van = bookings.book(1, "VAN 1", 600)
    bookings.cancel(lorry)
    assert [status(db, each) for each in (car, coach, van)] == ["booked", "waiting", "booked"]
    assert bookings.place(coach) == 1


def test_nobody_overtakes_one_who_would_fit(db, bookings, lorry):
    waiting = bookings.book(1, "CAR 1", 450)
    db.write.execute("UPDATE bookings SET status = 'cancelled' WHERE id = ?", (lorry,))
    late = bookings.book(1, "CAR 2", 450)
    assert (bookings.place(waiting), bookings.place(late)) == (1, 2)
    assert bookings.move_up(1) == [waiting, late]


def test_a_long_one_that_waits_does_not_hold_up_a_short_one(db, bookings, lorry):
    bookings.book(1, "COACH 2", 2000)
    bookings.cancel(lorry)
    assert status(db, bookings.book(1, "CAR 1", 450)) == "booked"


def test_a_text_for_those_who_moved_up(db, bookings, lorry):
    bookings.book(1, "CAR 1", 450, "07700 900100")
    bookings.book(1, "CAR 2", 450)
    bookings.book(2, "CAR 3", 450, "07700 900103")
    bookings.cancel(lorry)
    (text,) = db.read.execute("SELECT * FROM texts").fetchall()
    assert text["phone"] == "07700 900100"
    assert "CAR 1 is booked on the sailing of 2025-06-02 07:15" in text["message"]
