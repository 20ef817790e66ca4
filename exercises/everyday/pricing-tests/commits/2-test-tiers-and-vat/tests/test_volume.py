"""The volume sheet: how it is read, and which tier a line reaches."""

from decimal import Decimal

import pytest

from pricing.volume import STANDARD_TIERS, Tier, percent_off, read_tiers

SHEET = """\
# units, percent
10, 2.5
50, 5

200, 7.5    # pallet
"""


@pytest.fixture
def tiers():
    # ~ defect exhausted-tiers
    return read_tiers(SHEET)
    # ~ fix
    # ~| return tuple(read_tiers(SHEET))
    # ~ end


def test_remarks_and_blank_rows_are_skipped(tiers):
    assert [tier.percent for tier in tiers] == [Decimal("2.5"), Decimal("5"), Decimal("7.5")]


@pytest.mark.parametrize(
    ("units", "percent"),
    [(1, "0"), (9, "0"), (11, "2.5"), (49, "2.5"), (120, "5"), (199, "5"), (201, "7.5"), (5000, "7.5")],
)
def test_a_line_gets_the_best_tier_that_it_reaches(units, percent, tiers):
    assert percent_off(units, tiers) == Decimal(percent)


# ~ accept exhausted-tiers
def test_each_tier_starts_at_its_own_number_of_units(tiers):
    assert [tier.units for tier in tiers] == [10, 50, 200]
    assert all(percent_off(tier.units, tiers) == tier.percent for tier in tiers)
# ~ end


def test_rows_may_come_in_any_order():
    assert percent_off(250, read_tiers("50, 5\n200, 7.5\n10, 2.5\n")) == Decimal("7.5")


def test_empty_sheet_takes_nothing_off():
    assert percent_off(5000, read_tiers("# none agreed yet\n")) == 0


def test_standard_sheet_is_the_one_that_sales_agreed():
    assert STANDARD_TIERS == (Tier(10, Decimal("2.5")), Tier(50, Decimal("5")), Tier(200, Decimal("7.5")))
