"""Submitting a review: what will be sent is shown, and sent if the learner says so."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from trainer.app.submit import submit
from trainer.errors import TrainerError
from trainer.gui.review.review_code import ReviewCode
from trainer.gui.review.serving import ShownChange
from trainer.gui.review.session import ReviewSession
from trainer.gui.review.submit_dialog import SubmitDialog
from trainer.gui.services import Notice, NoticeKind, Services


def submit_review(
    services: Services,
    served: ShownChange,
    session: ReviewSession,
    code: ReviewCode,
    *,
    parent: QWidget,
    show_annotation: Callable[[str], None],
) -> bool:
    """Ask in a dialog and submit; False where the learner does not want to yet, or it cannot be:
    then a notice says why.
    """
    session.catch_up()
    if not session.save():
        # Why, and what to do, stands in the notice.
        return False
    verdict = session.verdict
    if verdict is None:
        services.notices.info("Choose a verdict first: approve or request changes.")
        return False
    dialog = SubmitDialog(session.annotations, verdict, parent)
    if dialog.exec() != SubmitDialog.DialogCode.Accepted:
        if dialog.wanted is not None:
            show_annotation(dialog.wanted)
        return False
    code.active_time.stop()
    try:
        code.cards.drop_empty()
        if dialog.includes_drafts:
            session.finish_drafts()
        submit(services.store, served.variant, session.review.id)
    except TrainerError as error:
        services.notices.post(Notice(str(error), NoticeKind.ERROR))
        return False
    return True
