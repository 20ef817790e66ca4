"""The findings of a debrief as a list at the left: what was found, then what was missed."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from trainer.core.domain.scorecard import FindingKind
from trainer.core.scoring.debrief import Story
from trainer.gui.debrief.story_card import mark_role
from trainer.gui.debrief.titles import label_of, title_of
from trainer.gui.diff.marks import MARK_SHAPES
from trainer.gui.style.theme import Theme
from trainer.gui.widgets.tooltips import set_tooltip

Index = QModelIndex | QPersistentModelIndex
_STORY = Qt.ItemDataRole.UserRole
_STOOD_BY = Qt.ItemDataRole.UserRole + 1
MISSED_AT_FIRST = 3
"""How many missed defects are told before the learner asks for all."""
MOST_LINES = 2
"""Lines of a title."""
_LEFT, _RIGHT, _TITLE_TOP, _BELOW = 12, 8, 24, 7
_MORE_HEIGHT = 32
_OWN_KEYS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
}


class FindingList(QListWidget):
    """`story_chosen` carries the key of a story; `all_requested` asks for the missed defects that
    were held back.
    """

    story_chosen = Signal(str)
    all_requested = Signal()

    def __init__(self, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stood_by: set[str] = set()
        self._title: Callable[[Story], str] = title_of
        self._code: QWidget | None = None
        self.setAccessibleName("Findings")
        self.setItemDelegate(_StoryDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        self.currentItemChanged.connect(lambda item, _before: self._on_reached(item))

    def set_titles(self, title: Callable[[Story], str]) -> None:
        """Call stories that are shown from now on by that."""
        self._title = title

    def pass_keys_to(self, code: QWidget) -> None:
        """Let the code answer its keys while the list has the focus, which it gives away then."""
        self._code = code

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's own keys move in it; the code's go to the code, and no letter searches."""
        code = self._code
        if code is None or _is_own(event):
            super().keyPressEvent(event)
        elif _takes(code, event):
            code.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QApplication.sendEvent(code, event)
        else:
            event.ignore()

    def show_stories(self, stories: Sequence[Story], *, hidden: int) -> None:
        """Show these; `hidden` says how many missed defects are held back."""
        self.clear()
        for story in stories:
            item = QListWidgetItem("", self)
            item.setData(_STORY, story)
            self._tell(item, story)
        if hidden:
            more = QListWidgetItem(f"Show all ({hidden} more missed)", self)
            more.setData(Qt.ItemDataRole.AccessibleTextRole, more.text())

    def current_story(self) -> Story | None:
        """The story that the list is at."""
        item = self.currentItem()
        story: Story | None = item.data(_STORY) if item is not None else None
        return story

    def mark_current(self, key: str) -> None:
        """Show which story the learner is at."""
        for row in range(self.count()):
            story: Story | None = self.item(row).data(_STORY)
            if story is not None and story.key == key:
                self.setCurrentRow(row)

    def mark_stood_by(self, key: str, standing: bool) -> None:
        """Show at a story that the learner stands by their annotation, or that they do no
        longer.
        """
        if standing:
            self._stood_by.add(key)
        else:
            self._stood_by.discard(key)
        self.tell_anew(key)

    def tell_anew(self, key: str) -> None:
        """Say of a story what is to be said of it now."""
        for row in range(self.count()):
            story: Story | None = self.item(row).data(_STORY)
            if story is not None and story.key == key:
                self._tell(self.item(row), story)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles break where the list ends."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _tell(self, item: QListWidgetItem, story: Story) -> None:
        stood_by, line = story.key in self._stood_by, self._line(story)
        item.setText(line)
        set_tooltip(item, f"{line}\n{story.location}")
        told = f"{label_of(story)}: {line}, {story.location}"
        item.setData(_STOOD_BY, stood_by)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{told}, disputed" if stood_by else told)

    def _line(self, story: Story) -> str:
        if story.answer is None and story.annotation is not None:
            return story.annotation.text.split("\n")[0]
        return self._title(story)

    def _on_reached(self, item: QListWidgetItem | None) -> None:
        # To pass over the row that shows all is not to ask for it.
        if item is not None and item.data(_STORY) is not None and self.hasFocus():
            self._on_chosen(item)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        story: Story | None = item.data(_STORY)
        if story is None:
            self.all_requested.emit()
        else:
            self.story_chosen.emit(story.key)


def _is_own(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    return plain and event.key() in _OWN_KEYS


def _takes(code: QWidget, event: QKeyEvent) -> bool:
    """Whether the code has a use for the key, asked as Qt asks before it looks for shortcuts."""
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
    asked.ignore()
    QApplication.sendEvent(code, asked)
    return asked.isAccepted()


def at_first(stories: Sequence[Story]) -> tuple[list[Story], int]:
    """What is told at first, and how many missed defects are held back."""
    missed = [story for story in stories if story.finding.kind is FindingKind.MISSED]
    held_back = {story.key for story in missed[MISSED_AT_FIRST:]}
    return [story for story in stories if story.key not in held_back], len(held_back)


class _StoryDelegate(QStyledItemDelegate):
    """Shape and label in the finding's colour, the title below it in two lines at most."""

    def __init__(self, theme: Callable[[], Theme], parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = super().sizeHint(option, index).width()
        story: Story | None = index.data(_STORY)
        if story is None:
            return QSize(width, _MORE_HEIGHT)
        lines = _title_lines(str(index.data()), _title_font(option.font), self._room_for_title())
        height = QFontMetrics(_title_font(option.font)).lineSpacing()
        return QSize(width, _TITLE_TOP + len(lines) * height + _BELOW)

    def _room_for_title(self) -> int:
        return self._list.viewport().width() - _LEFT - _RIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        story: Story | None = index.data(_STORY)
        theme, rect = self._theme(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if self._list.hasFocus() and index == self._list.currentIndex():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        if story is None:
            painter.setPen(theme.color("accent"))
            painter.drawText(
                rect.adjusted(_LEFT, 0, -_RIGHT, 0),
                Qt.AlignmentFlag.AlignVCenter,
                str(index.data()),
            )
        else:
            self._paint_head(painter, theme, rect, story, stood_by=bool(index.data(_STOOD_BY)))
            self._paint_title(painter, theme, rect, str(index.data()))
        painter.restore()

    def _paint_head(
        self, painter: QPainter, theme: Theme, rect: QRect, story: Story, *, stood_by: bool
    ) -> None:
        role = mark_role(story.finding.kind)
        top = QRect(rect.left() + _LEFT, rect.top() + 6, rect.width() - _LEFT - _RIGHT, 16)
        font = painter.font()
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.color(role.value))
        label = f"{MARK_SHAPES[role]}  {label_of(story)}" + (" · disputed" if stood_by else "")
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, label)
        if story.answer is not None and story.finding.kind.traits.is_about_planted:
            font.setBold(False)
            painter.setFont(font)
            painter.setPen(theme.color(story.answer.severity.value))
            painter.drawText(
                top,
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                story.answer.severity.value,
            )

    def _paint_title(self, painter: QPainter, theme: Theme, rect: QRect, title: str) -> None:
        painter.setFont(_title_font(painter.font()))
        painter.setPen(theme.color("text"))
        metrics = painter.fontMetrics()
        line = QRect(rect.left() + _LEFT, rect.top() + _TITLE_TOP, 0, metrics.lineSpacing())
        line.setWidth(rect.width() - _LEFT - _RIGHT)
        for text in _title_lines(title, painter.font(), line.width()):
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
            line.translate(0, line.height())


def _title_font(font: QFont) -> QFont:
    of_title = QFont(font)
    of_title.setBold(False)
    of_title.setPixelSize(13)
    return of_title


def _title_lines(text: str, font: QFont, width: int) -> list[str]:
    """The text in as many lines as it may have; what is left over ends in dots."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    whole = [text[start:end] for start, end in pairwise(starts)]
    last = text[starts[-1] :] if starts else ""
    rest = QFontMetrics(font).elidedText(last, Qt.TextElideMode.ElideRight, width)
    return [*(each.rstrip() for each in whole), rest]
