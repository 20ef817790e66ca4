"""What came of an export that was taken in from another machine."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Imported:
    """What an import added; `copy` is where the database as it was is kept, empty where nothing
    changed.
    """

    reviews: int = 0
    lessons: int = 0
    warm_ups: int = 0
    drafts: int = 0
    """Annotations whose other words are kept as a draft."""
    changed: int = 0
    """Rows that were there before and are others now."""
    copy: str = ""

    @property
    def is_nothing_new(self) -> bool:
        """Whether everything was here before."""
        return not self.copy
