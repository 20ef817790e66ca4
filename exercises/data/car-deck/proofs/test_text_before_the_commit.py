import pytest

from deck import deck_in


def test_a_rollback_takes_the_text_with_it(tmp_path):
    with deck_in(tmp_path) as (bookings,):
        bookings.book(1, "LORRY 1", 2950, "07700 900101")
        car = bookings.book(1, "CAR 1", 450, "07700 900100")
        with pytest.raises(ZeroDivisionError), bookings.db.writing() as write:
            write.execute("UPDATE bookings SET status = 'booked' WHERE id = ?", (car,))
            1 / 0
        assert bookings.db.read.execute("SELECT count(*) FROM texts").fetchone()[0] == 0
