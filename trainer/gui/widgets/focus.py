"""What goes away hands the focus on first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


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
