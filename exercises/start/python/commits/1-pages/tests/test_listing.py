from catalogue.listing import listing


def plant(name, in_stock=True):
    return {"name": name, "in_stock": in_stock}


def many(count):
    return [plant(f"plant {number:04}") for number in range(count)]


def test_a_page_has_twenty_plants():
    assert len(listing(many(100), 2).items) == 20


def test_the_names_of_a_page_are_in_order():
    names = listing(many(100), 3).items

    assert names == sorted(names)


def test_a_page_that_is_not_full_counts_as_a_page():
    assert listing(many(41)).pages == 3


def test_numbers_out_of_range_are_moved_into_it():
    assert listing(many(60), 999).number == 3
    assert listing(many(60), 0).number == 1


def test_plants_that_are_sold_out_are_not_listed():
    page = listing([plant("sage", in_stock=False)])

    assert page.items == []
    assert page.pages == 1
