"""A review as a picture to share."""

from PySide6.QtWidgets import QWidget

from trainer.gui.services import Services
from trainer.gui.share.dialog import share
from trainer.report.shared_card import card_of_review
from trainer.store.records import StoredReview


def share_review(services: Services, review: StoredReview, parent: QWidget) -> None:
    """Show a picture of the review without its answers, to be copied or saved."""
    card = services.store.scorecard(review.id)
    if card is not None:
        zone = services.clock().astimezone().tzinfo
        at = (review.submitted_at or review.started_at).astimezone(zone)
        share(card_of_review(review.title, card, at.date()), services.appearance, parent)
