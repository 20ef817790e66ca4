"""Carriage: what it costs to send an order."""

from decimal import Decimal

from pricing.money import to_penny

# VAT included, as agreed with the carrier.
ZONES = {
    "mainland": Decimal("6.95"),
    "highlands": Decimal("11.65"),
    "islands": Decimal("18.00"),
}
REDUCED_FROM = Decimal("150.00")


class UnknownZone(LookupError):
    """We do not deliver there."""


def fee_for(net: Decimal, zone: str) -> Decimal:
    """Return the carriage for an order of this net value."""
    if zone not in ZONES:
        raise UnknownZone(zone)
    fee = ZONES[zone]
    if net < REDUCED_FROM:
        return fee
    return Decimal("0.00") if zone == "mainland" else to_penny(fee / 2)
