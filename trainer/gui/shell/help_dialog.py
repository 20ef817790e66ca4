"""Help inside the application: a list of pages at the left, the chosen one beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from trainer.gui.page import KeyGroup
from trainer.gui.services import Appearance
from trainer.gui.shell.help_pages import HelpPage, help_pages
from trainer.gui.shell.key_sheet import KeySheet
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.panes import scrolled_column
from trainer.gui.widgets.prose import Prose

_LIST_WIDTH = 22 * GRID
_KEYS = "Keys"


def show_key_sheet(
    groups: Sequence[KeyGroup], appearance: Appearance, parent: QWidget | None = None
) -> None:
    """Show the keys of these groups until the learner closes them."""
    KeySheet(groups, appearance, parent).exec()


class HelpDialog(QDialog):
    """Explains scoring and classes; *Keys* closes it and sets `keys_wanted`."""

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Help")
        self.resize(QSize(860, 640).boundedTo(self.screen().availableSize() - QSize(0, 5 * GRID)))
        self.keys_wanted = False
        self._pages = help_pages()
        self.list = QListWidget(self)
        self.list.setAccessibleName("Help pages")
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.addItems([each.title for each in self._pages])
        self.title = PlainLabel("")
        self.title.setProperty("tone", "title")
        self.text = Prose("", "Help", self)
        self._area = scrolled_column(self._reading_column())
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.setCurrentRow([each.name for each in self._pages].index(page))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page(self) -> HelpPage:
        """The page that is shown."""
        return self._pages[self.list.currentRow()]

    def _reading_column(self) -> QWidget:
        column = QWidget()
        column.setMaximumWidth(80 * GRID)
        flow = QVBoxLayout(column)
        flow.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        flow.setSpacing(GRID)
        flow.addWidget(self.title)
        flow.addWidget(self.text)
        flow.addStretch()
        return column

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.list)
        row.addWidget(self._area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        keys = buttons.addButton(_KEYS, QDialogButtonBox.ButtonRole.ActionRole)
        keys.clicked.connect(self._on_keys_clicked)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)

    def _on_row_changed(self, row: int) -> None:
        page = self._pages[row]
        self.title.setText(page.title)
        self.text.set_markdown(page.text)
        self._area.verticalScrollBar().setValue(0)

    def _on_keys_clicked(self) -> None:
        self.keys_wanted = True
        self.accept()
