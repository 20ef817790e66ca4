"""A review whose exercise cannot be read any more."""

from PySide6.QtWidgets import QApplication

from tests.gui.patience import wait_for
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Location
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.unreadable import UnreadablePanel
from trainer.gui.services import Services


def test_what_was_written_can_be_read_and_copied(services: Services, show) -> None:
    review = services.store.begin_review(
        ExerciseId("gone/away"), title="T", seed="1", planted=(), key_version="k"
    )
    services.store.save_annotation(
        review.id, Annotation("a", Location("x.py", start=3, end=3), "It is lost.")
    )
    page = ReviewPage(services, review.id)
    page.resize(900, 600)
    show(page)
    wait_for(lambda: bool(page.findChildren(UnreadablePanel)))
    (panel,) = page.findChildren(UnreadablePanel)
    QApplication.clipboard().setText("")

    panel.copy.click()

    assert panel.written.toPlainText() == "x.py:3\nIt is lost."
    assert QApplication.clipboard().text() == "x.py:3\nIt is lost."


def test_where_nothing_was_written_nothing_is_offered_to_copy(services: Services, show) -> None:
    review = services.store.begin_review(
        ExerciseId("gone/away"), title="T", seed="1", planted=(), key_version="k"
    )
    page = ReviewPage(services, review.id)
    show(page)
    wait_for(lambda: bool(page.findChildren(UnreadablePanel)))
    (panel,) = page.findChildren(UnreadablePanel)

    assert not panel.copy.isVisible()
    assert not panel.written.isVisible()
