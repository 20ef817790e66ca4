"""Quotes: what an order costs, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pricing.delivery import fee_for
from pricing.money import to_penny

# Maintained by Sales: units on one order line, percent off that line.
_STANDARD_SHEET = """\
10, 2.5
50, 5
200, 7.5    # pallet
"""


@dataclass(frozen=True)
class Line:
    product: str
    unit_price: Decimal
    units: int
    vat_rate: Decimal = Decimal("0.20")


@dataclass(frozen=True)
class Quote:
    net: Decimal
    vat: Decimal
    delivery: Decimal

    @property
    def total(self) -> Decimal:
        return self.net + self.vat + self.delivery


def _read_sheet(sheet: str) -> Iterator[tuple[int, Decimal]]:
    for row in sheet.splitlines():
        row = row.partition("#")[0].strip()
        if row:
            units, percent = row.split(",")
            yield int(units), Decimal(percent)


_TIERS = tuple(_read_sheet(_STANDARD_SHEET))


def _percent_off(units: int) -> Decimal:
    best = Decimal(0)
    for threshold, percent in _TIERS:
        if units >= threshold:
            best = max(best, percent)
    return best


def net_of(line: Line) -> Decimal:
    """Return the price of the line after volume discount, without VAT."""
    return to_penny(line.unit_price * line.units * (100 - _percent_off(line.units)) / 100)


def vat_on(line: Line) -> Decimal:
    """Return the VAT of one line, which is how it is printed on the invoice."""
    return to_penny(net_of(line) * line.vat_rate)


def quote_for(lines: Sequence[Line], zone: str = "mainland") -> Quote:
    """Return what these lines cost, delivered to this zone."""
    net = sum((net_of(line) for line in lines), Decimal("0.00"))
    vat = sum((vat_on(line) for line in lines), Decimal("0.00"))
    return Quote(net, vat, fee_for(net, zone))
