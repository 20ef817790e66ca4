"""The learner's own templates for annotations, in Preferences."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from trainer.gui.keys.keymap import keys_in, native
from trainer.gui.review.writing import BLANK, TEMPLATES
from trainer.gui.services import SettingsKeeper
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel

_NEW = "New template"
ROW_HEIGHT = 28
"""Pixels of a name in the list."""


class TemplatesPane(QWidget):
    """A list of names; the chosen one's name and text beside it, kept as they are typed."""

    def __init__(self, settings: SettingsKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.list = QListWidget()
        self.list.setAccessibleName("Your templates")
        self.list.setFixedWidth(24 * GRID)
        self.list.setStyleSheet(
            "QListWidget { border: 1px solid palette(mid); border-radius: 6px; }"
        )
        self.name = QLineEdit()
        self.name.setAccessibleName("Name of the template")
        self.name.setPlaceholderText("Name")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Text of the template")
        self.text.setPlaceholderText(f"Text; {BLANK} marks a place to fill in")
        self.text.setTabChangesFocus(True)
        self.problem = PlainLabel()
        self.problem.setProperty("tone", "muted")
        self.add_button = QPushButton("Add a template")
        self.remove_button = QPushButton("Remove")
        self._lay_out()
        self.list.currentRowChanged.connect(self._show_chosen)
        self.name.textEdited.connect(self._on_name_edited)
        self.text.textChanged.connect(self._on_text_changed)
        self.add_button.clicked.connect(self._on_add_wanted)
        self.remove_button.clicked.connect(self._on_remove_wanted)
        settings.changed.connect(self._on_settings_changed)
        self._tell_key()
        self._show_list(0)

    def _lay_out(self) -> None:
        self.told = PlainLabel()
        self.told.setProperty("tone", "muted")
        self.told.setWordWrap(True)
        chosen = QVBoxLayout()
        chosen.setSpacing(GRID)
        for widget in (self.name, self.text):
            chosen.addWidget(widget)
        panes = QHBoxLayout()
        panes.setSpacing(2 * GRID)
        panes.addWidget(self.list)
        panes.addLayout(chosen, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self.add_button, self.remove_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addWidget(self.problem, 1, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * GRID, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.told)
        layout.addLayout(panes, 1)
        layout.addLayout(buttons)

    def _names(self) -> list[str]:
        return list(self._settings.current.templates)

    def _show_list(self, row: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems(self._names())
            for index in range(self.list.count()):
                self.list.item(index).setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show_chosen()

    def _tell_key(self) -> None:
        keys = keys_in(self._settings)("writing.insert_template")
        by = f"{native(keys[0])} offers" if keys else "The button “Template” offers"
        self.told.setText(
            f"{by} them while you write, below the {len(TEMPLATES)} that are always there."
        )

    def _show_chosen(self) -> None:
        item = self.list.currentItem()
        chosen = item.text() if item is not None else ""
        with QSignalBlocker(self.name), QSignalBlocker(self.text):
            self.name.setText(chosen)
            self.text.setPlainText(self._settings.current.templates.get(chosen, ""))
        self.problem.clear()
        for widget in (self.name, self.text, self.remove_button):
            widget.setEnabled(item is not None)

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if "keys" in names:
            self._tell_key()

    def _on_name_edited(self, name: str) -> None:
        item, own = self.list.currentItem(), self._settings.current.templates
        if item is None or name == item.text():
            return
        taken = name in own or name in TEMPLATES
        problem = "" if name.strip() else "Enter a name."
        if taken:
            problem = "Another template has this name."
        self.problem.setText(problem)
        if not taken and name.strip():
            self._settings.change(
                templates={
                    name if each == item.text() else each: text for each, text in own.items()
                }
            )
            item.setText(name)

    def _on_text_changed(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._settings.change(
                templates={**self._settings.current.templates, item.text(): self.text.toPlainText()}
            )

    def _on_add_wanted(self) -> None:
        own = self._settings.current.templates
        name, number = _NEW, 1
        while name in own:
            number += 1
            name = f"{_NEW} {number}"
        self._settings.change(templates={**own, name: ""})
        self._show_list(len(own))
        self.name.setFocus()
        self.name.selectAll()

    def _on_remove_wanted(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            row = self.list.currentRow()
            left = {
                name: text
                for name, text in self._settings.current.templates.items()
                if name != item.text()
            }
            self._settings.change(templates=left)
            self._show_list(row)
