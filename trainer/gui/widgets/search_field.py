"""A search field with the program's own drawings in it."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from trainer.gui.services import Appearance
from trainer.gui.style.icons import icon


class SearchField(QLineEdit):
    """A line to type into, with a lens before it and a cross that clears it."""

    def __init__(
        self, placeholder: str, name: str, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        # The drawings stand in tool buttons, which must not look like those of the program.
        self.setStyleSheet(
            "QToolButton { border: none; padding: 0; margin: 0; min-height: 0; background: "
            "transparent; }"
        )
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._clear = self.findChild(QAction)
        self._lens = self.addAction(
            icon("search", appearance.theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    def _on_appearance_changed(self) -> None:
        theme = self._appearance.theme
        self._lens.setIcon(icon("search", theme, "muted"))
        if isinstance(self._clear, QAction):
            self._clear.setIcon(icon("cross", theme, "muted"))
