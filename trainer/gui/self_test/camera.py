"""Pictures of the window in every theme that is asked for."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from trainer.errors import TrainerError
from trainer.gui.services import Appearance
from trainer.gui.style.theme import load_theme

SETTLING = 150
"""Milliseconds for paints and the highlighter's idle slices to happen."""


class Camera:
    """Takes pictures into a folder; without one it takes none, and nothing waits for it."""

    def __init__(self, folder: Path | None, themes: Sequence[str], appearance: Appearance) -> None:
        self._folder = folder
        self._themes = themes
        self._appearance = appearance

    @property
    def is_loaded(self) -> bool:
        """Whether pictures are wanted."""
        return self._folder is not None

    def take(self, name: str, widget: QWidget) -> None:
        """Leave `NAME-THEME.png` for each theme, and the theme as it was; TrainerError where one
        cannot be written.
        """
        if self._folder is None:
            return
        before = self._appearance.theme
        for theme in self._themes:
            self._appearance.set_theme(load_theme(theme))
            settle()
            file = self._folder / f"{name}-{theme}.png"
            if not widget.grab().save(str(file)):
                raise TrainerError(
                    "The picture cannot be written.",
                    where=str(file),
                    remedy="Make room there, or name another folder.",
                )
        self._appearance.set_theme(before)


def settle() -> None:
    """Let paints and the highlighter's idle slices happen."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLING, loop.quit)
    loop.exec()
    # What came in with the last turn of the loop is not yet laid out.
    QCoreApplication.processEvents()
