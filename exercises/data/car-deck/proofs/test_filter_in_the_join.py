from deck import deck_in


def test_free_counts_what_is_booked(tmp_path):
    with deck_in(tmp_path) as (bookings,):
        assert bookings.free(1) == 3000
        lorry = bookings.book(1, "LORRY 1", 2950)
        bookings.book(1, "CAR 1", 450)
        assert bookings.free(1) == 0
        bookings.cancel(2)
        bookings.cancel(lorry)
        assert bookings.free(1) == 3000
