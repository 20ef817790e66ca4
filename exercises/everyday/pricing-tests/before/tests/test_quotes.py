from decimal import Decimal

from pricing.quotes import Line, quote_for


def test_small_order():
    quote = quote_for([Line("A4 ream", Decimal("4.50"), 4)])

    assert quote.net == Decimal("18.00")
    assert quote.vat == Decimal("3.60")
    assert quote.delivery == Decimal("6.95")
    assert quote.total == Decimal("28.55")


def test_volume_discount_comes_off_the_line():
    quote = quote_for([Line("A4 ream", Decimal("4.50"), 60)])

    assert quote.net == Decimal("256.50")
    assert quote.vat == Decimal("51.30")
