"""Carriage: the fee of each zone, and where the reduction starts."""

from decimal import Decimal

import pytest

from pricing.delivery import ZONES, UnknownZone, fee_for


@pytest.mark.parametrize(
    ("net", "zone", "fee"),
    [
        ("149.99", "mainland", "6.95"),
        ("150.00", "mainland", "0.00"),
        ("149.99", "highlands", "11.65"),
        ("150.00", "highlands", "5.83"),
        ("149.99", "islands", "18.00"),
        ("150.00", "islands", "9.00"),
    ],
)
def test_fee_is_reduced_from_the_threshold(net, zone, fee):
    assert fee_for(Decimal(net), zone) == Decimal(fee)


# ~ decoy all-over-zones
def test_a_single_pencil_is_never_sent_for_nothing():
    assert all(fee_for(Decimal("0.15"), zone) > 0 for zone in ZONES)
# ~ end


# ~ decoy unknown-zone-without-match
def test_unknown_zone_is_refused():
    with pytest.raises(UnknownZone):
        fee_for(Decimal("20.00"), "channel-islands")
# ~ end
