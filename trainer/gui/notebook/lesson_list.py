"""The lessons as a list at the left, under the names of their classes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from trainer.core.skill.lessons import Lesson, LessonGroup
from trainer.gui.style.theme import BODY_SIZE, SECONDARY_SIZE, Theme
from trainer.gui.widgets.tooltips import set_tooltip
from trainer.report.notebook import group_name, times_words

Index = QModelIndex | QPersistentModelIndex
_LESSON = Qt.ItemDataRole.UserRole
_NOTE = Qt.ItemDataRole.UserRole + 1
_SIDE, _ABOVE, _BETWEEN = 12, 8, 2
_GROUP_HEIGHT = 32


class LessonList(QListWidget):
    """`lesson_reached` says that another lesson is looked at; `lesson_activated` that its debrief
    is wanted.
    """

    lesson_reached = Signal()
    lesson_activated = Signal()

    def __init__(
        self,
        theme: Callable[[], Theme],
        when: Callable[[Lesson], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._when = when
        self.setAccessibleName("Lessons")
        self.setItemDelegate(_LessonDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentItemChanged.connect(lambda _now, _before: self.lesson_reached.emit())
        self.itemActivated.connect(lambda _item: self.lesson_activated.emit())

    def show_groups(self, groups: Sequence[LessonGroup]) -> None:
        """Show these, and stay at the lesson that was looked at, if it is still there."""
        current = self.current_lesson()
        self.blockSignals(True)
        self.clear()
        for group in groups:
            self._add_group(group)
            for lesson in group.lessons:
                self._add_lesson(lesson)
        self.blockSignals(False)
        self._go_to(current)
        self.lesson_reached.emit()

    def current_lesson(self) -> Lesson | None:
        """The lesson that is looked at."""
        item = self.currentItem()
        lesson: Lesson | None = item.data(_LESSON) if item is not None else None
        return lesson

    def lessons(self) -> list[Lesson]:
        """What is shown, from top to bottom."""
        found = (self.item(row).data(_LESSON) for row in range(self.count()))
        return [each for each in found if each is not None]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _add_group(self, group: LessonGroup) -> None:
        item = QListWidgetItem(group_name(group), self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setData(_NOTE, str(len(group.lessons)))
        count = len(group.lessons)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {count}")

    def _add_lesson(self, lesson: Lesson) -> None:
        item = QListWidgetItem(lesson.answer.title, self)
        note = f"{times_words(lesson).capitalize()} · {self._when(lesson)}"
        item.setData(_LESSON, lesson)
        item.setData(_NOTE, note)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{lesson.answer.title}, {note}")
        set_tooltip(item, f"{lesson.answer.title}\n{lesson.exercise_title}")

    def _go_to(self, lesson: Lesson | None) -> None:
        rows = [row for row in range(self.count()) if self.item(row).data(_LESSON) is not None]
        wanted = [
            row
            for row in rows
            if lesson is not None and self.item(row).data(_LESSON).key == lesson.key
        ]
        if rows:
            self.setCurrentRow((wanted or rows)[0])


class _LessonDelegate(QStyledItemDelegate):
    """A title in one line, how often and when below it; the name of a class above its lessons."""

    def __init__(self, theme: Callable[[], Theme], parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(_LESSON) is None:
            return QSize(0, _GROUP_HEIGHT)
        lines = sum(
            QFontMetrics(_sized(option.font, size)).height() for size in (BODY_SIZE, SECONDARY_SIZE)
        )
        return QSize(0, 2 * _ABOVE + lines + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if index.data(_LESSON) is None:
            self._paint_group(painter, option.rect, index)
        else:
            self._paint_lesson(painter, option, index)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, index: Index) -> None:
        inside = rect.adjusted(_SIDE, _ABOVE, -_SIDE, 0)
        painter.setFont(_sized(painter.font(), SECONDARY_SIZE, strong=True))
        painter.setPen(self._theme().color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, middle, str(index.data()))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, str(index.data(_NOTE)))

    def _paint_lesson(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if self._list.hasFocus() and index == self._list.currentIndex():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        inside = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        for text, size, role, side in (
            (index.data(), BODY_SIZE, "text", Qt.AlignmentFlag.AlignTop),
            (index.data(_NOTE), SECONDARY_SIZE, "muted", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(_sized(option.font, size))
            painter.setPen(theme.color(role))
            shown = painter.fontMetrics().elidedText(
                str(text), Qt.TextElideMode.ElideRight, inside.width()
            )
            painter.drawText(inside, side, shown)


def _sized(font: QFont, pixels: int, *, strong: bool = False) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    sized.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return sized
