"""Amounts are pounds as Decimal, always rounded half up to the penny."""

from decimal import ROUND_HALF_UP, Decimal

PENNY = Decimal("0.01")


def to_penny(amount: Decimal) -> Decimal:
    """Round to the penny, halves upwards, as on the printed invoice."""
    return amount.quantize(PENNY, rounding=ROUND_HALF_UP)
