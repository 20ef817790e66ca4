"""Tabs that are as tall as the page in front: QTabWidget is as tall as its tallest."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget


class Tabs(QWidget):
    """A tab bar over pages of which one is shown; `page_changed` comes when another height is
    wanted.
    """

    page_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QTabBar(self)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.currentChanged.connect(self._on_changed)
        self._pages: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.bar)

    def add_page(self, title: str, page: QWidget) -> None:
        """Put a page behind the others; the first one is in front."""
        page.setAccessibleName(page.accessibleName() or title)
        self._pages.append(page)
        self._column.addWidget(page)
        page.setVisible(len(self._pages) == 1)
        self.bar.addTab(title)

    def _on_changed(self, index: int) -> None:
        for number, page in enumerate(self._pages):
            page.setVisible(number == index)
        self.page_changed.emit()
