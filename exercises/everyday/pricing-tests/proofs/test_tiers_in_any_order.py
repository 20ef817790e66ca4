from decimal import Decimal
from itertools import permutations

from pricing.volume import STANDARD_TIERS, Tier, percent_off


def test_order_of_the_sheet_makes_no_difference():
    tiers = [Tier(10, Decimal("2.5")), Tier(50, Decimal("5")), Tier(200, Decimal("7.5"))]
    for order in permutations(tiers):
        reached = [percent_off(units, order) for units in (9, 10, 49, 50, 199, 200)]
        assert reached == [Decimal(p) for p in ("0", "2.5", "2.5", "5", "5", "7.5")]


def test_standard_tiers_can_be_read_again_and_again():
    assert isinstance(STANDARD_TIERS, tuple)
    assert [percent_off(60) for _ in range(3)] == [Decimal("5")] * 3
