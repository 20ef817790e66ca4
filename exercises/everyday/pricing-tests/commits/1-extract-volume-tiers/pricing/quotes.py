"""Quotes: what an order costs, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pricing.delivery import fee_for
from pricing.money import to_penny
from pricing.volume import percent_off


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


def net_of(line: Line) -> Decimal:
    """Return the price of the line after volume discount, without VAT."""
    return to_penny(line.unit_price * line.units * (100 - percent_off(line.units)) / 100)


def vat_on(line: Line) -> Decimal:
    """Return the VAT of one line, which is how it is printed on the invoice."""
    return to_penny(net_of(line) * line.vat_rate)


def quote_for(lines: Sequence[Line], zone: str = "mainland") -> Quote:
    """Return what these lines cost, delivered to this zone."""
    net = sum((net_of(line) for line in lines), Decimal("0.00"))
    vat = sum((vat_on(line) for line in lines), Decimal("0.00"))
    return Quote(net, vat, fee_for(net, zone))
