from deckbook.pier import boarding_list


def test_boarding_list(db, bookings):
    bookings.book(1, "SA 11 NNA", 450)
    bookings.cancel(bookings.book(1, "XX 1", 450))
    bookings.book(1, "LORRY 1", 1650)
    bookings.book(1, "LORRY 2", 1650)
    assert boarding_list(db, 1).splitlines() == [
        "LORRY 1       16.5m  [ ]",
        "SA 11 NNA      4.5m  [ ]",
        "------------------------",
        "2 vehicles",
    ]
