"""The slim rail at the left: where one can go."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from trainer.gui.keys.action import Action
from trainer.gui.keys.keymap import set_tip
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.screen import Screen
from trainer.gui.services import Appearance
from trainer.gui.style.icons import icon
from trainer.gui.style.theme import GRID, SECONDARY_SIZE, Theme

RAIL_WIDTH = 10 * GRID
ENTRY_HEIGHT = 7 * GRID
LOW_ENTRY_HEIGHT = 9 * GRID // 2
"""Of an entry without its name."""
ICON = 20


class Entry(NamedTuple):
    """One button: what it does, and its drawing."""

    action: Action[Any]
    drawing: str

    @property
    def name(self) -> str:
        """What it leads to."""
        return self.action.short.removeprefix("show_")


_TOOLS = (("window.show_keys", "keyboard"), ("window.show_preferences", "gear"))


class NavigationRail(QFrame):
    """Places at the top, of which one is the present one, and tools at the bottom."""

    chosen = Signal(str)

    def __init__(
        self, appearance: Appearance, places: Sequence[Screen], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._places = [Entry(each.show, each.icon) for each in places]
        self._tools = [Entry(ACTIONS[name], drawing) for name, drawing in _TOOLS]
        self._appearance = appearance
        self.setObjectName("rail")
        self.setAccessibleName("Navigation")
        self.setFixedWidth(RAIL_WIDTH)
        self.setProperty("ground", "surface")
        self._current: str | None = None
        self._height = ENTRY_HEIGHT
        self._buttons: dict[str, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID, GRID // 2, GRID)
        layout.setSpacing(GRID // 2)
        for entry in self._places:
            layout.addWidget(self._button(entry, checkable=True))
        layout.addStretch()
        for entry in self._tools:
            layout.addWidget(self._button(entry, checkable=False))
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    def button(self, name: str) -> QToolButton:
        """The button of one entry; KeyError where there is none."""
        return self._buttons[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is too low for names, let drawings do; a name that is cut tells less."""
        super().resizeEvent(event)
        entries = len(self._buttons)
        spaces = 2 * GRID + (entries - 1) * GRID // 2
        has_room = event.size().height() >= entries * ENTRY_HEIGHT + spaces
        style, height = Qt.ToolButtonStyle.ToolButtonIconOnly, LOW_ENTRY_HEIGHT
        if has_room:
            style, height = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, ENTRY_HEIGHT
        if height == self._height:
            return
        self._height = height
        for button in self._buttons.values():
            button.setToolButtonStyle(style)
        self.setStyleSheet(_style(self._appearance.theme, height))

    def set_current(self, name: str | None) -> None:
        """Mark the place where the learner is; None where it is none of them."""
        self._current = name
        for entry in self._places:
            self._buttons[entry.name].setChecked(entry.name == name)
        self._on_appearance_changed()

    def _button(self, entry: Entry, *, checkable: bool) -> QToolButton:
        button = QToolButton()
        text = entry.action.text
        button.setText(text)
        set_tip(button, text, entry.action.name)
        button.setAccessibleName(text)
        button.setCheckable(checkable)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(ICON, ICON))
        button.setFixedWidth(RAIL_WIDTH - GRID)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._on_clicked(entry.name))
        self._buttons[entry.name] = button
        return button

    def _on_clicked(self, name: str) -> None:
        # Where the learner is, the window says: a click alone neither marks a place nor unmarks it.
        self.set_current(self._current)
        self.chosen.emit(name)

    def _on_appearance_changed(self) -> None:
        theme = self._appearance.theme
        for entry in (*self._places, *self._tools):
            button = self._buttons[entry.name]
            button.setIcon(
                icon(entry.drawing, theme, "accent" if button.isChecked() else "muted", size=ICON)
            )
        self.setStyleSheet(_style(theme, self._height))


def _style(theme: Theme, height: int) -> str:
    """Of entries that are so high with padding and border: a height that is set on a button itself
    does not outlast a change of theme.
    """
    muted, border = theme.hex("muted"), theme.hex("border")
    inner = height - 4 - 2 - 2 * 2
    return (
        f"#rail {{ border: none; border-right: 1px solid {border}; }}"
        f"#rail QToolButton {{ font-size: {SECONDARY_SIZE}px; color: {muted}; padding: 4px 0 2px 0;"
        f" border: 2px solid transparent; min-height: {inner}px; max-height: {inner}px; }}"
        f"#rail QToolButton:checked {{ color: {theme.hex('text')}; background: "
        f"{theme.hex('accent_soft')};"
        " border-color: transparent; }"
        f"#rail QToolButton:focus {{ border-color: {theme.hex('focus')}; }}"
    )
