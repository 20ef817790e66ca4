import pytest

from deckbook.bookings import AlreadyBooked, Full


def test_a_vehicle_takes_its_length_and_a_gap(bookings):
    bookings.book(1, "SA 11 NNA", 450)
    assert (bookings.free(1), bookings.free(2)) == (2500, 3000)


def test_the_last_centimetre_can_be_booked(bookings):
    bookings.book(1, "LORRY 1", 2000)
    bookings.book(1, "VAN 1", 900)
    assert bookings.free(1) == 0


def test_a_full_deck(bookings):
    bookings.book(1, "LORRY 1", 2000)
    with pytest.raises(Full):
        bookings.book(1, "VAN 1", 901)


def test_a_vehicle_is_on_a_sailing_once(bookings):
    bookings.book(1, "SA 11 NNA", 450)
    with pytest.raises(AlreadyBooked):
        bookings.book(1, "SA 11 NNA", 450)
    bookings.book(2, "SA 11 NNA", 450)


def test_cancelled_deck_is_free_again(bookings):
    booking = bookings.book(1, "SA 11 NNA", 450)
    bookings.cancel(booking)
    assert bookings.free(1) == 3000
    bookings.book(1, "SA 11 NNA", 450)
