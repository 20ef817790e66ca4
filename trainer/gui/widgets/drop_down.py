"""A box that drops down a list, all of it to be seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget


class DropDown(QComboBox):
    """A combo box whose list is as high as its rows.

    Qt measures the first list of a window a few pixels too low: its last row is cut, and an arrow
    to scroll by takes more of it.
    """

    def showPopup(self) -> None:
        super().showPopup()
        popup, missing = self.view().parentWidget(), self._missing_height()
        if popup is None or missing <= 0:
            return
        there, screen = popup.geometry(), popup.screen().availableGeometry()
        if there.height() + missing <= screen.height():
            there.setHeight(there.height() + missing)
            there.moveTop(min(there.top(), screen.bottom() + 1 - there.height()))
            popup.setGeometry(there)

    def _missing_height(self) -> int:
        """Pixels of rows that the list has no room for; 0 where it is meant to scroll."""
        view, rows = self.view(), min(self.count(), self.maxVisibleItems())
        if rows < self.count():
            return 0
        arrows = view.parentWidget().findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        room = view.viewport().height() + sum(
            arrow.height() for arrow in arrows if arrow is not view and arrow.isVisible()
        )
        heights = (
            view.visualRect(view.model().index(row, self.modelColumn())).height()
            for row in range(rows)
        )
        return sum(heights) - room
