"""The lines on which a name stands, below the code."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from trainer.core.code.symbols import NamePlace
from trainer.gui.style.theme import Theme, code_font
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.panes import rule
from trainer.gui.widgets.spoken import spoken
from trainer.gui.widgets.tooltips import set_tooltip

_PLACE = Qt.ItemDataRole.UserRole
_ROW = 24
_MOST_ROWS = 7
_WHERE = 280
"""Pixels of the column that says where."""


class NamePanel(QFrame):
    """Places to choose from by arrows and Enter or by a click; Esc closes, what was found stays
    listed until then.
    """

    place_chosen = Signal(object)
    """Location of a line in what is shown."""
    closed = Signal()

    def __init__(self, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._title = ElidedLabel(self)
        self._title.setProperty("tone", "strong")
        hint = PlainLabel("Press Enter to open, Back to return", self)
        hint.setProperty("tone", "secondary")
        self.close_button = push_button("Close", self)
        self.close_button.setFlat(True)
        set_tooltip(self.close_button, "Close the list (Esc)")
        self.close_button.clicked.connect(self.closed)
        self.rows = QListWidget(self)
        self.rows.setProperty("ground", "surface")
        self.rows.setUniformItemSizes(True)
        self.rows.setItemDelegate(_PlaceDelegate(theme, self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.itemClicked.connect(self._on_chosen)
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 0)
        head.setSpacing(16)
        head.addWidget(self._title, 1)
        head.addWidget(hint)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(rule())
        column.addLayout(head)
        column.addWidget(self.rows)
        self.setFocusProxy(self.rows)
        self.hide()

    def show_places(
        self, title: str, places: Sequence[NamePlace], *, takes_focus: bool = True
    ) -> None:
        """List these places under that title."""
        self._title.set_text(title)
        self.rows.setAccessibleName(title)
        self.rows.clear()
        for place in places:
            text = spoken(place.text.strip())
            item = QListWidgetItem(f"{place.location}  {text}", self.rows)
            item.setData(_PLACE, place)
            set_tooltip(item, f"{place.location}\n{text}")
        self.rows.setFixedHeight(min(max(len(places), 1), _MOST_ROWS) * _ROW + 2)
        self.rows.setCurrentRow(0)
        self.show()
        if takes_focus:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def title(self) -> str:
        """What is listed."""
        return self._title.accessibleName()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.rows.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.place_chosen.emit(item.data(_PLACE).location)


class _PlaceDelegate(QStyledItemDelegate):
    """Where it is at the left, in its own column; the line at the right, in the font of code."""

    def __init__(self, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place: NamePlace = index.data(_PLACE)
        theme, rect = self._theme(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        where = QRect(
            rect.left() + 12, rect.top(), min(_WHERE, rect.width() // 2) - 24, rect.height()
        )
        painter.setPen(theme.color("muted"))
        text = QFontMetrics(painter.font()).elidedText(
            str(place.location), Qt.TextElideMode.ElideLeft, where.width()
        )
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, text)
        font = code_font()
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        room = QRect(
            where.right() + 24, rect.top(), rect.right() - where.right() - 36, rect.height()
        )
        line = QFontMetrics(font).elidedText(
            place.text.strip()[:400], Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()
