"""The keys in Preferences: every action with its keys; record another, take one back, or all."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from trainer.gui.keys.action import Action, told_keys
from trainer.gui.keys.keymap import keys_in, native
from trainer.gui.keys.recorder import KeyRecorder
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.keys.rules import only_own, refusal, taken_by, with_key_taken
from trainer.gui.services import Appearance, SettingsKeeper
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.search_field import SearchField
from trainer.gui.widgets.tooltips import plain_tip

_NAME = Qt.ItemDataRole.UserRole


class KeysPane(QWidget):
    """A searchable list of actions; what is chosen in it can be given another key, or its own ones
    back.
    """

    def __init__(
        self, settings: SettingsKeeper, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = appearance
        self._keys = keys_in(settings)
        self.search = SearchField("Search actions or keys", "Search actions or keys", appearance)
        self.search.textChanged.connect(self._on_search_changed)
        self.tree = QTreeWidget()
        self._set_up_tree()
        self.recorder = KeyRecorder()
        self.recorder.setMinimumWidth(18 * GRID)
        self.recorder.recorded.connect(self._on_recorded)
        self.add_button = _button("Add this key", self._on_add_wanted)
        self.none_button = _button("Remove keys", self._on_none_wanted)
        self.reset_button = _button("Reset", self._on_reset_wanted)
        self.reset_all_button = _button("Reset all keys", self._on_reset_all_wanted)
        self.answer = PlainLabel()
        self.answer.setProperty("tone", "muted")
        self.answer.setWordWrap(True)
        self._lay_out()
        settings.changed.connect(self._on_settings_changed)
        self.tree.setProperty("framed", True)
        self._show_keys()
        self.choose(next(iter(self._items)))

    def choose(self, name: str) -> None:
        """Go to the action of that name; KeyError where there is none."""
        self.tree.setCurrentItem(self._items[name])

    def chosen(self) -> Action[Any] | None:
        """The action that the list is at."""
        item = self.tree.currentItem()
        name = item.data(0, _NAME) if item is not None else None
        if name:
            return ACTIONS[name]
        return None

    def shown(self) -> list[str]:
        """The names of the actions that the list shows."""
        return [name for name, item in self._items.items() if not item.isHidden()]

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setColumnCount(2)
        tree.setHeaderLabels(["Action", "Keys"])
        tree.setAccessibleName("Actions and keys")
        tree.setRootIsDecorated(False)
        tree.setIndentation(2 * GRID)
        tree.setMinimumHeight(34 * GRID)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._headings: list[QTreeWidgetItem] = []
        for group in ACTIONS.groups():
            heading = QTreeWidgetItem(tree, [group.title, ""])
            self._headings.append(heading)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFirstColumnSpanned(True)
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            for action in group.actions:
                item = QTreeWidgetItem(heading, [action.text, ""])
                item.setData(0, _NAME, action.name)
                item.setToolTip(0, plain_tip(f"With the mouse: {action.mouse_way}"))
                self._items[action.name] = item
        tree.expandAll()
        tree.setItemsExpandable(False)
        tree.currentItemChanged.connect(self._on_chosen)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for widget in (self.recorder, self.add_button):
            row.addWidget(widget)
        row.addStretch()
        for widget in (self.none_button, self.reset_button):
            row.addWidget(widget)
        last = QHBoxLayout()
        last.setSpacing(2 * GRID)
        last.addWidget(self.answer, 1)
        last.addWidget(self.reset_all_button, 0, Qt.AlignmentFlag.AlignTop)
        # What is said below the list may take two lines; nothing moves when it does.
        self.answer.setMinimumHeight(2 * self.answer.fontMetrics().lineSpacing())
        self.answer.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addLayout(row)
        layout.addLayout(last)

    def _show_keys(self) -> None:
        own = self._settings.current.keys
        for name, item in self._items.items():
            keys = told_keys(self._keys(name))
            item.setText(1, "   ".join(native(key) for key in keys) or "—")
            font = item.font(1)
            font.setBold(name in own)
            item.setFont(1, font)
            said = ", ".join(native(key) for key in keys) or "no key"
            item.setData(
                1, Qt.ItemDataRole.AccessibleTextRole, f"{said}, your own" if name in own else said
            )
        self.reset_all_button.setEnabled(bool(own))
        self._show_buttons()

    def _show_buttons(self) -> None:
        action = self.chosen()
        key = self.recorder.keys
        self.recorder.setEnabled(action is not None)
        self.none_button.setEnabled(action is not None and bool(self._keys(action.name)))
        self.reset_button.setEnabled(
            action is not None and action.name in self._settings.current.keys
        )
        if action is None or not key:
            self.answer.clear()
            self.add_button.setText("Add this key")
            self.add_button.setEnabled(False)
            return
        refused = refusal(action, key)
        holders = taken_by(action, key, self._keys)
        already = key in self._keys(action.name)
        self.add_button.setEnabled(not refused and not already)
        self.add_button.setText("Reassign" if holders else "Add this key")
        self.answer.setText(refused or _sentence(key, holders, already=already))

    def _on_chosen(self) -> None:
        self.recorder.clear()
        self._show_buttons()

    def _on_recorded(self, _key: str) -> None:
        self._show_buttons()

    def _on_search_changed(self, text: str) -> None:
        wanted = text.casefold().strip()
        for name, item in self._items.items():
            action = ACTIONS[name]
            title = ACTIONS.group(action.place).title
            said = " ".join((item.text(0), item.text(1), title, *self._keys(name)))
            item.setHidden(wanted not in said.casefold())
        for heading in self._headings:
            heading.setHidden(
                all(item.isHidden() for item in self._items.values() if item.parent() is heading)
            )
        current = self.tree.currentItem()
        first = next((item for item in self._items.values() if not item.isHidden()), None)
        if first is not None and (current is None or current.isHidden()):
            self.tree.setCurrentItem(first)

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if "keys" in names:
            self._show_keys()

    def _on_add_wanted(self) -> None:
        action = self.chosen()
        key = self.recorder.keys
        if action is not None and key:
            changed = with_key_taken(action, key, self._keys)
            self.recorder.clear()
            self._store(changed)
            self.tree.setFocus()

    def _on_none_wanted(self) -> None:
        if action := self.chosen():
            self._store({action.name: ()})

    def _on_reset_wanted(self) -> None:
        action = self.chosen()
        if action is None:
            return
        holders = {
            other.name: other for key in action.keys for other in taken_by(action, key, self._keys)
        }
        # Those two that share a key in the table do so because it means the same to a learner.
        foreign = [other for name, other in holders.items() if name in self._settings.current.keys]
        if foreign:
            names = " and ".join(f"“{other.text}”" for other in foreign)
            self.answer.setText(
                f"{names} uses one of these keys. Reset that action first, or reset all keys."
            )
            return
        self._store({action.name: action.keys})

    def _on_reset_all_wanted(self) -> None:
        self._settings.change(keys={})

    def _store(self, changed: dict[str, tuple[str, ...]]) -> None:
        self._settings.change(keys=only_own({**self._settings.current.keys, **changed}))


def _sentence(key: str, holders: list[Action[Any]], *, already: bool) -> str:
    if already:
        return f"{native(key)} is already assigned to this action."
    if not holders:
        return f"{native(key)} is available."
    names = " and ".join(
        f"“{other.text}” ({ACTIONS.group(other.place).title})" for other in holders
    )
    return f"{native(key)} is {names}. Reassign it?"


def _button(text: str, slot: object) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(slot)
    return button
