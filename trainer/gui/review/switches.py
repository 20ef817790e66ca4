"""What of a review is on or off: the check marks of the Review menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.core.domain.review import Verdict
from trainer.gui.review.serving import Since

if TYPE_CHECKING:
    from trainer.gui.review.page import ReviewPage


def review_switches(page: "ReviewPage") -> dict[str, Callable[[], bool]]:
    """Whether what an action of the review switches or chooses is so."""

    def has_verdict(verdict: Verdict) -> bool:
        return page.session is not None and page.session.verdict is verdict

    return {
        "toggle_overview": lambda: not page.overview.isHidden(),
        "whole_change": lambda: page.places.commit is None,
        "show_since": lambda: isinstance(page.places.commit, Since),
        "toggle_file_by_file": lambda: page.places.is_file_by_file,
        "approve": lambda: has_verdict(Verdict.APPROVE),
        "request_changes": lambda: has_verdict(Verdict.REQUEST_CHANGES),
    }
