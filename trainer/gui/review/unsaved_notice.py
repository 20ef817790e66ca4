"""The notice that something of a review is not saved, as long as that is so, on whatever page."""

from PySide6.QtGui import QGuiApplication

from trainer.gui.saving import Saving, saving_words
from trainer.gui.services import Notice, NoticeKind, Notices, Services
from trainer.store.records import ReviewId


def saving_of(services: Services, review_id: ReviewId) -> Saving:
    """What writes the review; it tells of what it cannot write, also when the page is gone."""

    def on_new(saving: Saving) -> None:
        saving.changed.connect(lambda: _tell(services.notices, saving))
        saving.refused.connect(services.notices.info)
        saving.copied.connect(lambda _id, _copy: services.notices.info(BOTH_ARE_KEPT))

    return services.unsaved.of_review(services.store, review_id, on_new)


BOTH_ARE_KEPT = (
    "This annotation was changed in another window while you wrote. Both texts are kept: yours "
    "is now a separate draft."
)


def _tell(notices: Notices, saving: Saving) -> None:
    key = f"unsaved {saving.review_id}"
    if saving.problem is None:
        notices.withdraw(key)
        return

    def copy() -> None:
        QGuiApplication.clipboard().setText(saving.words())
        saving.note_copied()

    has_words = bool(saving.words())
    notices.post(
        Notice(
            saving_words(saving),
            NoticeKind.ERROR,
            action_text="Copy unsaved text" if has_words else "",
            action=copy if has_words else None,
            key=key,
        )
    )
