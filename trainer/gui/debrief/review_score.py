"""The score of a review, beside what it earned by earlier rules."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from trainer.core.domain.review import Annotation
from trainer.core.domain.scorecard import Scorecard
from trainer.core.skill.progress import side_scores
from trainer.gui.debrief.earlier_scores import EarlierScores
from trainer.gui.debrief.reviewed import Reviewed
from trainer.gui.debrief.score_panel import ScorePanel
from trainer.gui.home.today import when_text
from trainer.gui.services import Services
from trainer.report.review import Names
from trainer.store.records import ReviewId


def review_score(
    services: Services,
    review_id: ReviewId,
    card: Scorecard,
    *,
    reviewed: Reviewed,
    annotations: Sequence[Annotation],
    names: Names,
    parent: QWidget,
) -> ScorePanel:
    """The panel for a scorecard of that review."""
    kept, now = services.store.scorecards(review_id), services.clock().astimezone()

    def earlier(called: Names) -> EarlierScores:
        return EarlierScores(kept, called, lambda moment: when_text(moment, now))

    side = side_scores(card, annotations, reviewed.served.exercise.answers)
    has_earlier = len(kept) > 1
    return ScorePanel(
        card, names, side=side, earlier=earlier if has_earlier else None, parent=parent
    )
