"""Text in one line that gives way to what stands beside it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.tooltips import set_tooltip

__all__ = ["ElidedLabel", "PlainLabel"]

from trainer.gui.widgets.spoken import spoken


class ElidedLabel(PlainLabel):
    """A text that gives way to its neighbours and tells itself whole in its tooltip."""

    # Set before the widget is made, which may change its style at once.
    _whole = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_text(self, text: str) -> None:
        """Show that text, or as much of it as there is room for."""
        self._whole = text
        self.setAccessibleName(spoken(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width()
        )
        self.setText(shown)
        set_tooltip(self, self._whole if shown != self._whole else "")
