"""Reviews in files, whoever wrote them: our JSON, SARIF of an analyser, or a pull-request review from GitHub."""

from collections.abc import Mapping
from typing import Final

from trainer.core.exercise import Change
from trainer.core.github_review import review_from_github
from trainer.core.review import Review, Verdict
from trainer.core.review_json import review_from_json
from trainer.core.sarif import review_from_sarif
from trainer.errors import ReviewFileError

_OURS: Final = ("verdict", "annotations")
_GITHUB: Final = ("event", "state", "comments")
_REMEDY: Final = (
    "Give our JSON (`trainer score --schema`), SARIF 2.1.0, or a pull-request review as GitHub's REST interface has it."
)


def review_from_any(data: object, change: Change, *, verdict: Verdict | None = None, where: str = "") -> Review:
    """A review of the change, its format told by its keys; `verdict` is for one that has none of its own.

    Raises ReviewFileError with every problem.
    """
    if not isinstance(data, Mapping):
        raise ReviewFileError("a review is an object with verdict and annotations.", where=where, remedy=_REMEDY)
    if "runs" in data:
        return review_from_sarif(data, frozenset((*change.base, *change.tree)), verdict=verdict, where=where)
    if any(key in data for key in _OURS):
        return review_from_json(data, where=where)
    if any(key in data for key in _GITHUB):
        return review_from_github(data, change.diff, verdict=verdict, where=where)
    raise ReviewFileError("This is no review that the trainer can read.", where=where, remedy=_REMEDY)
