from catalogue.listing import listing


def plant(name, in_stock=True):
    return {"name": name, "in_stock": in_stock}


def test_plants_are_listed_by_name():
    assert listing([plant("sage"), plant("Basil"), plant("mint")]) == ["Basil", "mint", "sage"]


def test_plants_that_are_sold_out_are_not_listed():
    assert listing([plant("sage", in_stock=False)]) == []
