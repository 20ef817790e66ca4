from deck import booked, deck_in


def test_two_processes_share_a_deck(tmp_path):
    with deck_in(tmp_path, processes=2) as (site, office):
        for number in range(10):
            site.book(1, f"SITE {number}", 450)
            office.book(1, f"OFFICE {number}", 450)
        assert booked(site) == booked(office) == 3000
