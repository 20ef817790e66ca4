"""What a learner hands in: annotations and a verdict."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.core.domain.exercise import Severity, Side, Span
from trainer.core.text.path_text import visible


class Verdict(StrEnum):
    """What the reviewer says of the whole change."""

    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"


class Confidence(StrEnum):
    """How sure the reviewer is of one annotation."""

    GUESS = "guess"
    LIKELY = "likely"
    CERTAIN = "certain"


@dataclass(frozen=True)
class Location:
    """Where an annotation stands: lines of a file, a whole file (`start` is None), or the whole
    change (`path` is None).

    Lines are counted from 1, both included, in the text of `side` of the whole change.
    """

    path: str | None = None
    side: Side = Side.NEW
    start: int | None = None
    end: int | None = None

    @classmethod
    def of(cls, span: Span) -> "Location":
        """The lines of a span."""
        return cls(span.path, span.side, span.start, span.end)

    @property
    def is_change(self) -> bool:
        """Whether it speaks of the change as a whole."""
        return self.path is None

    @property
    def is_file(self) -> bool:
        """Whether it speaks of a file as a whole."""
        return self.path is not None and self.start is None

    @property
    def line_count(self) -> int:
        """How many lines it covers; 0 for a file or the change."""
        if self.start is None or self.end is None:
            return 0
        return self.end - self.start + 1

    def __str__(self) -> str:
        if self.path is None:
            return "the change"
        if self.start is None:
            return visible(self.path)
        if self.start == self.end:
            lines = str(self.start)
        else:
            lines = f"{self.start}-{self.end}"
        return f"{visible(self.path)}:{lines}" + (" (old)" if self.side is Side.OLD else "")


@dataclass(frozen=True)
class Annotation:
    """What the learner wrote at one place; a draft is not handed in."""

    id: str
    location: Location
    text: str = ""
    class_: str | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    draft: bool = False


@dataclass(frozen=True)
class Review:
    """One learner's pass over one variant."""

    verdict: Verdict | None
    annotations: tuple[Annotation, ...] = ()
