"""Reviews in files, whoever wrote them: our JSON, SARIF of an analyser, or a pull-request review
from GitHub.
"""

from collections.abc import Mapping
from typing import Final

from trainer.core.domain.exercise import Change
from trainer.core.domain.review import Verdict
from trainer.core.formats.github_review import review_from_github
from trainer.core.formats.given_review import GivenReview, quoted, refuse_beyond_limits
from trainer.core.formats.review_json import review_from_json
from trainer.core.formats.review_places import with_place_notes
from trainer.core.formats.sarif import review_from_sarif
from trainer.errors import ReviewFileError

_OURS: Final = ("verdict", "annotations")
_OF_A_LINE: Final = ("exercise", "review")
_REMEDY: Final = (
    'Give our JSON, {"verdict": "approve" or "request_changes", "annotations": [{"path", "start", '
    '"text"}]} '
    "(`trainer score --schema`), SARIF 2.1.0, or a pull-request review as GitHub's interfaces "
    "have it."
)


def review_from_any(
    data: object,
    change: Change,
    *,
    verdict: Verdict | None = None,
    reviewer: str | None = None,
    where: str = "",
) -> GivenReview:
    """A review of the change, its format known by its keys, with notes on what was left out of it
    or stands nowhere.

    `verdict` is for one that has none of its own; `reviewer` chooses among several people on
    GitHub. Raises ReviewFileError with every problem.
    """
    given = _read(data, change, verdict=verdict, reviewer=reviewer, where=where)
    refuse_beyond_limits(given.review, where=where)
    return with_place_notes(given, change, where=where)


def _read(
    data: object, change: Change, *, verdict: Verdict | None, reviewer: str | None, where: str
) -> GivenReview:
    if isinstance(data, Mapping):
        keys = frozenset(data)
    else:
        keys = frozenset[str]()
    if isinstance(data, Mapping) and "runs" in keys:
        return review_from_sarif(data, {**change.base, **change.tree}, verdict=verdict, where=where)
    if any(key in keys for key in _OURS):
        return GivenReview(review_from_json(data, where=where))
    given = review_from_github(data, change.diff, verdict=verdict, reviewer=reviewer, where=where)
    if given is not None:
        return given
    if all(key in keys for key in _OF_A_LINE):
        raise ReviewFileError(
            "This is a line for --batch.", where=where, remedy="Give the file with --batch."
        )
    if (
        isinstance(data, Mapping)
        and "documentation_url" in keys
        and isinstance(data.get("message"), str)
    ):
        raise ReviewFileError(
            f"GitHub returned a message instead of a review: {quoted(data['message'])}.",
            where=where,
        )
    raise ReviewFileError(
        "The trainer can't read this file as a review.", where=where, remedy=_REMEDY
    )
