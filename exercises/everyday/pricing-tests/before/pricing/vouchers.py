"""Vouchers: who may use one, and what it takes off."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from pricing.money import to_penny


class VoucherError(ValueError):
    """The voucher cannot be read or may not be used; the text is shown at the checkout."""


@dataclass(frozen=True)
class Voucher:
    code: str
    percent: Decimal
    minimum: Decimal
    first_day: date
    last_day: date

    @classmethod
    def from_row(cls, row: str) -> "Voucher":
        """Read a row of marketing's export: code, percent, minimum spend, first day, last day."""
        try:
            code, percent, minimum, first_day, last_day = row.split(",")
            return cls(
                code,
                Decimal(percent),
                Decimal(minimum),
                date.fromisoformat(first_day),
                date.fromisoformat(last_day),
            )
        except (ValueError, InvalidOperation):
            raise VoucherError(f"cannot read voucher row {row!r}") from None

    def check(self, total: Decimal, on: date) -> None:
        """Raise VoucherError if the voucher may not be used for this total on this day."""
        if on < self.first_day:
            raise VoucherError(f"{self.code} starts on {self.first_day}")
        if on > self.last_day:
            raise VoucherError(f"{self.code} expired on {self.last_day}")
        if total < self.minimum:
            raise VoucherError(f"{self.code} needs a spend of {self.minimum} or more")

    def redeem(self, total: Decimal, on: date) -> Decimal:
        """Return what comes off the total."""
        self.check(total, on)
        return to_penny(total * self.percent / 100)
