"""Sets of exercises: a week in the field with few defects, or an exam in one sitting.

What is under review in a set is told when the set ends, and not before: who knows after each review
how it went reads the next one differently.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from trainer.core.domain.practice import Mode
from trainer.store.series import (
    StoredSeries,
)

if TYPE_CHECKING:
    pass

SIZES: Final = {Mode.FIELD: 5, Mode.EXAM: 3}
"""How many exercises a set has."""
LASTS: Final = {Mode.FIELD: timedelta(days=7), Mode.EXAM: timedelta(hours=3)}
"""How long a set is open."""
DEFECTS_IN_FIELD: Final = 2
"""Reviews with one defect in a field set; the others are clean, as most changes at work are."""
_ATTEMPTS: Final = 400


@dataclass(frozen=True)
class Held:
    """Why a debrief is not open yet: the set that it belongs to, and when that ends at the
    latest.
    """

    series: StoredSeries
    until: datetime
    done: int

    @property
    def count(self) -> int:
        """How many exercises the set has."""
        return len(self.series.exercise_ids)
