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
        popup = self.view().parentWidget()
        if popup is not None and self.count() <= self.maxVisibleItems():
            self._show_all_rows(popup)

    def _show_all_rows(self, popup: QWidget) -> None:
        view, layout = self.view(), popup.layout()
        if layout is not None:
            # So that all have the heights that they are about to be shown with.
            layout.activate()
        children = popup.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        arrows = [each for each in children if each is not view and each.isVisible()]
        room = view.viewport().height() + sum(each.height() for each in arrows)
        missing = sum(map(self._height_of_row, range(self.count()))) - room
        there, screen = popup.geometry(), popup.screen().availableGeometry()
        if missing > 0 and there.height() + missing <= screen.height():
            there.setHeight(there.height() + missing)
            there.moveTop(min(there.top(), screen.bottom() + 1 - there.height()))
            popup.setGeometry(there)
            for each in arrows:
                each.hide()

    def _height_of_row(self, row: int) -> int:
        view = self.view()
        return view.visualRect(view.model().index(row, self.modelColumn())).height()
