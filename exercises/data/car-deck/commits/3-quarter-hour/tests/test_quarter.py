from deckbook.quarter import look_again


def test_somebody_who_was_forgotten_is_moved_up(db, bookings):
    lorries = [bookings.book(sailing, "LORRY 1", 2950) for sailing in (1, 2)]
    cars = [bookings.book(sailing, "CAR 1", 450) for sailing in (1, 2)]
    assert look_again(db, "2025-06-02 07:00") == 0
    for lorry in lorries:
        db.write.execute("UPDATE bookings SET status = 'cancelled' WHERE id = ?", (lorry,))
    # the first sailing has left
    assert look_again(db, "2025-06-02 07:20") == 1
    assert [bookings.place(car) for car in cars] == [1, 0]
