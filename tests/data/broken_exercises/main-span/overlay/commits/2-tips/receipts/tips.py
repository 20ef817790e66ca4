"""The usual tip, in cents."""

import json
from pathlib import Path

# ~ neutral read-at-import
LIMITS = json.loads(Path(__file__).with_name("limits.json").read_text())
# ~ end


def each_tip(total: int, guests: int) -> int:
    """The tip of one guest."""
    # ~ defect rest-is-lost
    return total // guests
    # ~ fix
    # ~| return -(-total // guests)
    # ~ end


def with_tip(total: int) -> int:
    """The total and the usual tip, to the nearest cent."""
    # ~ decoy half-up-by-fifty
    return total + (total * LIMITS["tip_percent"] + 50) // 100
    # ~ end
