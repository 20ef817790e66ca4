"""Vouchers: each reason to refuse one, and the days and amounts at which they stop being refused."""

from datetime import date
from decimal import Decimal

import pytest

from pricing.vouchers import Voucher, VoucherError

SPRING = Voucher.from_row("SPRING10,10,50.00,2024-03-01,2024-03-31")
MID_MARCH = date(2024, 3, 14)


def test_row_of_the_export_is_read():
    assert SPRING == Voucher(
        "SPRING10", Decimal("10"), Decimal("50.00"), date(2024, 3, 1), date(2024, 3, 31)
    )


@pytest.mark.parametrize(
    "row",
    [
        "",
        "SPRING10,10,50.00,2024-03-01",
        "SPRING10,ten,50.00,2024-03-01,2024-03-31",
        "SPRING10,10,50.00,2024-03-01,2024-03-32",
    ],
)
def test_unreadable_row_is_refused(row):
    with pytest.raises(VoucherError, match="cannot read"):
        Voucher.from_row(row)


def test_percentage_is_rounded_half_up():
    assert SPRING.redeem(Decimal("64.85"), on=MID_MARCH) == Decimal("6.49")


# ~ decoy check-without-assert
@pytest.mark.parametrize("day", [SPRING.first_day, MID_MARCH, SPRING.last_day])
def test_voucher_is_valid_from_its_first_to_its_last_day(day):
    SPRING.check(Decimal("60.00"), on=day)
# ~ end


def test_voucher_is_refused_before_its_first_day():
    easter = Voucher.from_row("EASTER20,20,30.00,2024-03-29,2024-04-01")
    with pytest.raises(VoucherError, match="EASTER20 starts"):
        easter.redeem(Decimal("60.00"), on=date(2024, 3, 28))


def test_voucher_is_refused_after_its_last_day():
    # ~ defect wrong-refusal
    with pytest.raises(VoucherError, match="AUTUMN15"):
        autumn = Voucher.from_row("AUTUMN15,15,40.00,2023-9-1,2023-9-30")
        autumn.redeem(Decimal("60.00"), on=date(2023, 10, 1))
    # ~ fix
    # ~| autumn = Voucher.from_row("AUTUMN15,15,40.00,2023-09-01,2023-09-30")
    # ~| with pytest.raises(VoucherError, match="AUTUMN15 expired"):
    # ~|     autumn.redeem(Decimal("60.00"), on=date(2023, 10, 1))
    # ~ end


def test_minimum_spend_itself_is_enough():
    assert SPRING.redeem(Decimal("50.00"), on=MID_MARCH) == Decimal("5.00")


def test_voucher_is_refused_below_its_minimum_spend():
    with pytest.raises(VoucherError, match="SPRING10 needs"):
        SPRING.redeem(Decimal("49.99"), on=MID_MARCH)
