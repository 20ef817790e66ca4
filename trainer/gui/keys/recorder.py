"""A button that takes down the next keys that are pressed."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from trainer.gui.keys.keymap import native

_ALONE = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
)
_IDLE = "Record a key"


class KeyRecorder(QPushButton):
    """Pressed, it waits for a key, or for two in a row; Tab goes on, Esc gives up. `recorded`
    carries the keys.
    """

    recorded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_IDLE, parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.keys = ""
        self.toggled.connect(self._on_toggled)

    def clear(self) -> None:
        """Forget what was recorded and listen no more."""
        self.keys = ""
        self.setChecked(False)
        self._show()

    def event(self, event: QEvent) -> bool:
        """While it listens, every key is its own: no shortcut and no button of the dialog takes one
        away.
        """
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and event.key() not in (
                Qt.Key.Key_Tab,
                Qt.Key.Key_Backtab,
            ):
                self._take(event)
                return True
            if event.type() is QEvent.Type.KeyRelease:
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setChecked(False)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.recorded.emit("")
        elif event.key() not in _ALONE:
            pressed = pressed_key(event)
            if self.keys and ", " not in self.keys:
                self.keys = f"{self.keys}, {pressed}"
            else:
                self.keys = pressed
            self._show()
            self.recorded.emit(self.keys)

    def _on_toggled(self, _checked: bool) -> None:
        if self.isChecked():
            self.keys = ""
        self._show()

    def _show(self) -> None:
        if self.isChecked():
            waiting = "Press the keys…"
        else:
            waiting = _IDLE
        self.setText(native(self.keys) if self.keys else waiting)
        self.setAccessibleName(f"Recorded: {self.text()}" if self.keys else waiting)


def pressed_key(event: QKeyEvent) -> str:
    """The press as Qt writes it, without the shift that the keyboard's layout may need for a
    sign.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if len(text) == 1 and text.isprintable() and not text.isalnum() and not text.isspace():
        modifiers &= ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString(
        QKeySequence.SequenceFormat.PortableText
    )
