from decimal import Decimal

import pytest

from pricing.money import to_penny


@pytest.mark.parametrize(
    ("amount", "rounded"), [("1.004", "1.00"), ("1.005", "1.01"), ("1.015", "1.02"), ("-1.005", "-1.01")]
)
def test_halves_are_rounded_away_from_zero(amount, rounded):
    assert to_penny(Decimal(amount)) == Decimal(rounded)
