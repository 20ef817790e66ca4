"""Volume discount: the sheet that Sales maintains, and the tier that an order line reaches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

# Maintained by Sales: units on one order line, percent off that line.
STANDARD_SHEET = """\
10, 2.5
50, 5
200, 7.5    # pallet
"""


@dataclass(frozen=True)
class Tier:
    units: int
    percent: Decimal


def read_tiers(sheet: str) -> Iterator[Tier]:
    """Read the tiers row by row, in the order of the sheet; blank rows and # remarks are skipped."""
    for row in sheet.splitlines():
        row = row.partition("#")[0].strip()
        if row:
            units, percent = row.split(",")
            yield Tier(int(units), Decimal(percent))


STANDARD_TIERS = tuple(read_tiers(STANDARD_SHEET))


# ~ decoy tiers-in-any-order
def percent_off(units: int, tiers: Iterable[Tier] = STANDARD_TIERS) -> Decimal:
    """Return the best percentage among the tiers that this many units reach."""
    return max((tier.percent for tier in tiers if units >= tier.units), default=Decimal(0))
# ~ end
