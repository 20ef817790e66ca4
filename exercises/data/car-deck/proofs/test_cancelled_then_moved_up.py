from deckbook.quarter import look_again
from deck import deck_in


def test_nobody_slips_in_between(tmp_path):
    with deck_in(tmp_path, processes=2) as (site, office):
        lorry = site.book(1, "LORRY 1", 2950)
        waiting = site.book(1, "CAR 1", 2450)
        with site.db.writing() as write:
            write.execute("UPDATE bookings SET status = 'cancelled' WHERE id = ?", (lorry,))
        late = office.book(1, "CAR 2", 2450)
        assert (site.place(waiting), site.place(late)) == (1, 2)
        assert look_again(office.db, "2025-06-02 07:00") >= 1
        assert site.place(waiting) == 0
