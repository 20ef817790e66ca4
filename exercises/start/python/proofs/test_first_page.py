from catalogue.pages import page_of


def test_page_1_begins_with_the_first_plant():
    first = page_of(list(range(1, 61)), 1).items[0]

    assert first == 1, f"page 1 begins with plant {first}"
