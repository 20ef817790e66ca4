"""A review as a picture to share."""

from functools import partial

from PySide6.QtWidgets import QWidget

from trainer.app.team_kept import is_member
from trainer.errors import TrainerError
from trainer.gui.background import run_in_background
from trainer.gui.services import Services
from trainer.gui.share.dialog import ShareDialog, share
from trainer.gui.widgets.questions import ask
from trainer.report.shared_card import card_of_review
from trainer.store.records import StoredReview


def share_review(services: Services, review: StoredReview, parent: QWidget) -> None:
    """Show a picture of the review without its answers, to be copied or saved."""
    card = services.store.scorecard(review.id)
    if card is not None:
        zone = services.clock().astimezone().tzinfo
        at = (review.submitted_at or review.started_at).astimezone(zone)
        board = None
        if is_member(services.paths) and not card.unread:
            board = partial(share_on_board, services, review)
        shown = card_of_review(review.title, card, at.date())
        share(shown, services.appearance, parent, board=board)


def share_on_board(services: Services, review: StoredReview, dialog: ShareDialog) -> None:
    """Say what the team gets, and share the score once the learner agrees."""
    # It takes long to load.
    from trainer.app.team_share import score_of, share_score, shared_text

    shared = score_of(services.store, review)
    if not ask(dialog, "Share on the practice board", f"Share your score? {shared.sentence}"):
        return
    dialog.board.setEnabled(False)
    dialog.told.setText("Sharing…")

    def on_error(error: TrainerError) -> None:
        dialog.told.setText(str(error))
        dialog.board.setEnabled(True)

    run_in_background(
        lambda _job: share_score(services.paths, shared),
        lambda is_new: dialog.told.setText(shared_text(is_new=is_new)),
        on_error,
        parent=dialog,
    )
