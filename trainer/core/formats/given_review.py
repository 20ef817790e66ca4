"""A review that comes from a file, with the limits that every format keeps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from trainer.core.domain.review import Review
from trainer.core.text.path_text import visible
from trainer.errors import ReviewFileError

MOST_ANNOTATIONS: Final = 2_000
MOST_TEXT: Final = 20_000
"""Characters of one annotation."""
MOST_TEXT_IN_ALL: Final = 1_000_000
MOST_LINE: Final = 10_000_000
MOST_PATH: Final = 4_096
"""Characters of a path, as many as systems allow."""

# A file with a thousand faults has one cause, and the first lines show it.
_MOST_PROBLEMS: Final = 20
_MOST_QUOTED: Final = 200


@dataclass(frozen=True)
class GivenReview:
    """A review, and what its reader should know of how it was read: one sentence each."""

    review: Review
    notes: tuple[str, ...] = ()


def refuse(problems: Sequence[str], *, where: str = "", remedy: str = "") -> None:
    """Raises ReviewFileError with the problems, one a line, if there are any."""
    if not problems:
        return
    raise ReviewFileError("\n".join(first_of(problems, _MOST_PROBLEMS)), where=where, remedy=remedy)


def first_of(sentences: Sequence[str], most: int = 5) -> list[str]:
    """The first of the sentences, and in a line of its own how many more there are."""
    more = len(sentences) - most
    return [*sentences[:most], *([f"… and {more:,} more"] if more > 0 else [])]


def refuse_beyond_limits(review: Review, *, where: str = "") -> None:
    """Raises ReviewFileError where a review is larger than the trainer judges in reasonable
    time.
    """
    refuse_too_many(len(review.annotations), where=where)
    total = 0
    for number, annotation in enumerate(review.annotations):
        total += len(annotation.text)
        if len(annotation.text) > MOST_TEXT:
            raise ReviewFileError(
                f"Annotation {number + 1} has {len(annotation.text):,} characters; at most "
                f"{MOST_TEXT:,} are read.",
                where=where,
            )
        if len(annotation.location.path or "") > MOST_PATH:
            raise ReviewFileError(
                f"Annotation {number + 1} names a path of over {MOST_PATH:,} characters.",
                where=where,
            )
        if max(annotation.location.start or 0, annotation.location.end or 0) > MOST_LINE:
            raise ReviewFileError(
                f"Annotation {number + 1} names a line beyond {MOST_LINE:,}, where no file is "
                f"read.",
                where=where,
            )
    if total > MOST_TEXT_IN_ALL:
        raise ReviewFileError(
            f"The annotations have {total:,} characters together; at most {MOST_TEXT_IN_ALL:,} "
            f"are read.",
            where=where,
        )


def refuse_too_many(count: int, *, where: str = "") -> None:
    """Raises ReviewFileError for more annotations than are judged."""
    if count > MOST_ANNOTATIONS:
        raise ReviewFileError(
            f"A review has at most {MOST_ANNOTATIONS:,} annotations; this one has {count:,}.",
            where=where,
        )


def quoted(text: str) -> str:
    """A text from a file for one line of a message: short, and with nothing in it that steers a
    terminal.
    """
    line = " ".join(text[: 4 * _MOST_QUOTED].split())
    return visible(line if len(line) <= _MOST_QUOTED else f"{line[:_MOST_QUOTED]}…")


def listed(names: Sequence[str], *, most: int = 3) -> str:
    """A few of the names, and how many more there are."""
    told = ", ".join(quoted(name) for name in names[:most])
    if len(names) <= most:
        return told
    return f"{told} and {len(names) - most:,} more"
