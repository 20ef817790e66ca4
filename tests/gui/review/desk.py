"""A review on the screen, and hands to work on it with."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.gui.patience import wait_for
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.review import Annotation
from trainer.gui.review.page import ReviewPage
from trainer.gui.services import Services
from trainer.store.records import StoredReview

EXERCISE = ExerciseId("tiny/receipts")
PLANTED = [AnswerId("rest-is-lost"), AnswerId("table-size-unchecked")]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Desk:
    """A review on the screen."""

    services: Services
    page: ReviewPage
    review: StoredReview

    @property
    def stored(self) -> tuple[Annotation, ...]:
        return self.services.store.annotations(self.review.id)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(focused(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(focused(), text)

    def button(self, text: str) -> QPushButton:
        shown = [
            each
            for each in self.page.findChildren(QPushButton)
            if each.text() == text and each.isVisible()
        ]
        assert shown, text
        return shown[0]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def open_page(services: Services, review: StoredReview) -> ReviewPage:
    page = ReviewPage(services, review.id)
    page.resize(1200, 800)
    page.show()
    page.activateWindow()
    wait_for(lambda: page.session is not None)
    QApplication.processEvents()
    return page


def answer_dialog(kind: type, act: Callable[[QWidget], None]) -> None:
    """Act on the next modal window of that kind."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def point_of_cursor(page: ReviewPage) -> QPoint:
    """A point in the text of the cursor's line, in the viewport."""
    return page.view.line_cursor.rect().center()


def say(desk: Desk, text: str) -> Annotation:
    """Annotate the cursor's line."""
    desk.press(Qt.Key.Key_C)
    desk.type(text)
    desk.press(Qt.Key.Key_Return, CTRL)
    return desk.stored[-1]


def words(desk: Desk) -> list[tuple[str, bool]]:
    """What is stored of each annotation: its text, and whether it is a draft."""
    return [(each.text, each.draft) for each in desk.stored]
