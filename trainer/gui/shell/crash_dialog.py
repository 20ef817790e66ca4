"""A bug of ours: what it tells the learner, and the report that it keeps."""

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import trainer
from trainer.gui.style.theme import GRID, code_font
from trainer.gui.widgets.addresses import show_folder
from trainer.gui.widgets.labels import PlainLabel

ExceptionHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def crash_report(error: BaseException, now: datetime) -> str:
    """What we need to know of a bug; nothing of the learner's own."""
    lines = [
        f"Code-review trainer {trainer.__version__}",
        f"{now.isoformat(timespec='seconds')}",
        (
            f"Python {platform.python_version()}, Qt {qVersion()} "
            f"({QGuiApplication.platformName()}), "
            f"{platform.platform()}"
        ),
        "",
        "".join(traceback.format_exception(error)),
    ]
    return "\n".join(lines)


def save_report(report: str, folder: Path, now: datetime) -> Path | None:
    """Write the report to a file of its own; None where that is impossible, for a second error
    helps nobody.
    """
    file = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(report, encoding="utf-8")
    except OSError:
        return None
    return file


class CrashDialog(QDialog):
    """Says that nothing is lost, shows the report, and lets the learner keep going or quit."""

    def __init__(self, report: str, file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something went wrong")
        self.resize(640, 420)
        self._report = report
        self.quit_wanted = False
        heading = PlainLabel("An unexpected error occurred. None of your work is lost.")
        heading.setProperty("tone", "title")
        heading.setWordWrap(True)
        text = PlainLabel(
            "Every keystroke is saved, so you can keep going. If this happens again, restart the "
            "app. Your review will be where you left it."
        )
        text.setWordWrap(True)
        kept = PlainLabel(
            f"The report was saved to {file}"
            if file
            else "The report could not be saved. Copy it if you need it."
        )
        kept.setProperty("tone", "secondary")
        kept.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (heading, text, self._report_view(report), kept):
            layout.addWidget(widget)
        layout.addLayout(self._buttons(file))
        self.continue_button.setFocus()

    def _report_view(self, report: str) -> QPlainTextEdit:
        view = QPlainTextEdit(report)
        view.setReadOnly(True)
        view.setFont(code_font())
        view.setAccessibleName("Report")
        view.setTabChangesFocus(True)
        return view

    def _buttons(self, file: Path | None) -> QHBoxLayout:
        self.copy_button = QPushButton("&Copy report")
        self.copy_button.clicked.connect(self._on_copy)
        self.folder_button = QPushButton("Show &folder")
        self.folder_button.setEnabled(file is not None)
        if file is not None:
            folder = QUrl.fromLocalFile(str(file.parent))
            self.folder_button.clicked.connect(lambda: show_folder(folder))
        self.quit_button = QPushButton("&Quit")
        self.quit_button.clicked.connect(self._on_quit)
        self.continue_button = QPushButton("&Keep going")
        self.continue_button.setProperty("primary", True)
        self.continue_button.setDefault(True)
        self.continue_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(0, GRID, 0, 0)
        row.setSpacing(GRID)
        for button in (self.copy_button, self.folder_button):
            row.addWidget(button)
        row.addStretch()
        for button in (self.quit_button, self.continue_button):
            row.addWidget(button)
        return row

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.copy_button.setText("Copied")

    def _on_quit(self) -> None:
        self.quit_wanted = True
        self.reject()


class CrashHandler:
    """An exception hook that tells of each bug once, however often a repaint runs into it."""

    def __init__(
        self,
        reports: Path,
        clock: Callable[[], datetime],
        *,
        quit_: Callable[[], object],
        show: Callable[[CrashDialog], object] = CrashDialog.exec,
        parent: Callable[[], QWidget | None] = lambda: None,
        again: Callable[[], object] = lambda: None,
    ) -> None:
        self._reports = reports
        self._clock = clock
        self._quit = quit_
        self._show = show
        self._parent = parent
        self._again = again
        self._told: set[str] = set()
        self._showing = False

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Handle one exception that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            self._quit()
            return
        sys.__excepthook__(kind, error, trace)
        essence = "".join(traceback.format_exception(error))
        if self._showing:
            return
        if essence in self._told:
            self._again()
            return
        self._told.add(essence)
        now = self._clock()
        report = crash_report(error, now)
        dialog = CrashDialog(report, save_report(report, self._reports, now), self._parent())
        self._showing = True
        try:
            self._show(dialog)
        finally:
            self._showing = False
        if dialog.quit_wanted:
            self._quit()
