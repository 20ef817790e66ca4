"""Where the focus is: shown, and handed on by what goes away."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget


def has_focus(widget: QWidget) -> bool:
    """Whether the focus of its window is in a widget or in something that it holds."""
    focused = widget.window().focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def hand_over(
    widget: QWidget, heir: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
) -> None:
    """Give the focus to `heir` if `widget`, which is about to be hidden, has it.

    Hidden first, Qt would give it to what comes next in the window, and a screen reader would name
    that.
    """
    if has_focus(widget):
        heir.setFocus(reason)


class FocusOutline(QFrame):
    """A line around a widget while it has the focus by key, for those that show nothing of it
    themselves; nothing else moves.
    """

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.setProperty("outline", "focus")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._target = target
        target.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus and the size of the widget."""
        if isinstance(event, QFocusEvent):
            is_by_key = event.gotFocus() and event.reason() is not Qt.FocusReason.MouseFocusReason
            self.setGeometry(self._target.rect())
            self.setVisible(is_by_key)
            self.raise_()
        elif event.type() is QEvent.Type.Resize:
            self.setGeometry(self._target.rect())
        return super().eventFilter(watched, event)
