"""One who uses the window as a learner does: finds what is on it, presses, and waits for what
follows.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from trainer.errors import TrainerError
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.page import Page
from trainer.gui.progress.page import ProgressPage
from trainer.gui.review.page import ReviewPage
from trainer.gui.self_test.camera import Camera
from trainer.gui.shell.main_window import MainWindow

PATIENCE = 30_000
"""Milliseconds to wait for anything."""

AnyPage = TypeVar("AnyPage", bound=Page)


class SelfTestError(TrainerError):
    """The main job does not work where the trainer is installed."""


class Walker:
    """Finds its way through the window; SelfTestError where something is not as it should be."""

    def __init__(self, window: MainWindow, camera: Camera) -> None:
        self._window = window
        self._camera = camera

    def _review(self) -> ReviewPage:
        return self._page(ReviewPage, "review")

    def _debrief(self) -> DebriefPage:
        return self._page(DebriefPage, "debrief")

    def _progress(self) -> ProgressPage:
        return self._page(ProgressPage, "progress")

    def _page(self, kind: type[AnyPage], name: str) -> AnyPage:
        page = self._window.current_page()
        if not isinstance(page, kind):
            raise SelfTestError(f"No {name} is shown.")
        return page

    def _primary_button(self) -> QPushButton | None:
        page = self._window.current_page()
        buttons = page.findChildren(QPushButton) if page is not None else []
        return next(
            (button for button in buttons if button.property("primary") and button.isVisible()),
            None,
        )

    def _focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        if widget is None:
            raise SelfTestError("Self-test: nothing has the focus.")
        return widget

    def _expect(self, holds: bool, otherwise: str) -> None:
        if not holds:
            raise SelfTestError(f"Self-test: {otherwise}.")

    def _until(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Let events pass until it holds; a page that is about to come may not be there to ask
        yet.
        """
        loop = QEventLoop()
        timer = QTimer()
        poll = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(loop.quit)
        poll.timeout.connect(lambda: loop.quit() if _now(holds) else None)
        timer.start(PATIENCE)
        poll.start(5)
        if not _now(holds):
            loop.exec()
        self._expect(_now(holds), otherwise)
        QApplication.processEvents()

    @contextmanager
    def _answering(self, answer: Callable[[QWidget], None]) -> Iterator[None]:
        """Do that with the dialog that what is done meanwhile opens."""
        seen: list[QWidget] = []

        def on_opened() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                seen.append(dialog)
                answer(dialog)

        QTimer.singleShot(0, on_opened)
        yield
        self._expect(bool(seen), "no dialog opens")

    def _picture(self, name: str, widget: QWidget | None = None) -> None:
        self._camera.take(name, widget or self._window)


def _now(holds: Callable[[], bool]) -> bool:
    try:
        return holds()
    except SelfTestError:
        return False
