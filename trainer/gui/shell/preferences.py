"""What can be set; every choice holds at once and can be seen behind the dialog."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from trainer.app.guided import installed_languages
from trainer.content.library import Library
from trainer.gui.diff.switches import CODE_SWITCHES
from trainer.gui.keys.pane import KeysPane
from trainer.gui.practice.daily_pane import DailyPane
from trainer.gui.review.templates_pane import TemplatesPane
from trainer.gui.services import Appearance, SettingsKeeper
from trainer.gui.style.assets import theme_names
from trainer.gui.style.theme import GRID, load_theme
from trainer.gui.widgets.code_sample import CodeSample
from trainer.gui.widgets.drop_down import DropDown
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.language_choice import LanguageChoice
from trainer.settings import CODE_SIZES, SYSTEM_THEME, TAB_WIDTHS, Settings

FIELDS = (
    "theme",
    "interface_size",
    "code_font",
    "code_size",
    "tab_width",
)
"""The settings that the dialog sets beside the switches of the code."""

_SIZES = (90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Per cent that are offered."""
_SAMPLE_HEIGHT = 20 * GRID


class PreferencesDialog(QDialog):
    """One row for each setting, and the way back to the defaults."""

    def __init__(
        self,
        settings: SettingsKeeper,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        languages: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._languages = languages
        self.setWindowTitle("Preferences")
        self.resize(QSize(640, 740).boundedTo(self.screen().availableSize() - QSize(0, 5 * GRID)))
        self._settings = settings
        self._appearance = appearance
        self._make_fields()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        self.tabs = QTabWidget()
        self.tabs.addTab(_scrolled(self._general()), "General")
        self.daily = DailyPane(settings)
        self.tabs.addTab(_scrolled(self.daily), "Practice")
        self.keys = KeysPane(settings, appearance)
        self.tabs.addTab(self.keys, "Keys")
        self.tabs.addTab(TemplatesPane(settings), "Templates")
        # Keys have a way back of their own.
        self.tabs.currentChanged.connect(lambda tab: self.defaults_button.setVisible(tab == 0))
        layout.addWidget(self.tabs, 1)
        layout.addLayout(self._buttons())
        settings.changed.connect(self._on_settings_changed)
        self._show_settings()

    def _make_fields(self) -> None:
        self.theme_box = DropDown()
        self.theme_box.addItem("Follow the system", SYSTEM_THEME)
        for name in theme_names():
            self.theme_box.addItem(load_theme(name).name, name)
        self.theme_box.currentIndexChanged.connect(
            lambda: self._set("theme", self.theme_box.currentData())
        )
        self.font_box = DropDown()
        self.font_box.addItem("Automatic", "")
        for family in QFontDatabase.families():
            if QFontDatabase.isFixedPitch(family) and not QFontDatabase.isPrivateFamily(family):
                self.font_box.addItem(family, family)
        self.font_box.currentIndexChanged.connect(
            lambda: self._set("code_font", self.font_box.currentData())
        )
        self.size_box = QSpinBox()
        self.size_box.setRange(CODE_SIZES[0], CODE_SIZES[-1])
        self.size_box.setSuffix(" px")
        self.size_box.valueChanged.connect(lambda value: self._set("code_size", value))
        self.tab_box = QSpinBox()
        self.tab_box.setRange(TAB_WIDTHS[0], TAB_WIDTHS[-1])
        self.tab_box.setSuffix(" columns")
        self.tab_box.valueChanged.connect(lambda value: self._set("tab_width", value))
        for spin in (self.size_box, self.tab_box):
            # The style sheet's padding does not reach the field inside a spin box.
            spin.lineEdit().setTextMargins(6, 0, 0, 0)
        self._switches = tuple(CODE_SWITCHES)
        self.checks = {each.setting: QCheckBox(each.label) for each in self._switches}
        for name, check in self.checks.items():
            check.toggled.connect(partial(self._settings.set_on, name))
        self.languages = LanguageChoice(self._languages)
        self.languages.chosen.connect(self._on_languages_chosen)
        self.scale_box = DropDown()
        self.scale_box.setObjectName("interface_size")
        for size in _SIZES:
            self.scale_box.addItem(f"{size} %", size)
        self.scale_box.currentIndexChanged.connect(
            lambda: self._set("interface_size", self.scale_box.currentData())
        )
        self.scale_note = PlainLabel()
        self.scale_note.setProperty("tone", "secondary")
        self._size_at_start = self._settings.current.interface_size
        self.sample = CodeSample(self._settings, self._appearance)
        self.sample.setMinimumHeight(_SAMPLE_HEIGHT // 2)
        self.sample.setMaximumHeight(_SAMPLE_HEIGHT)

    def _general(self) -> QWidget:
        general = QWidget()
        column = QVBoxLayout(general)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(self._form())
        frame = QFrame()
        frame.setProperty("card", True)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.sample)
        column.addWidget(frame)
        column.addStretch()
        return general

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(GRID + GRID // 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("&Theme", self.theme_box)
        form.addRow("&Interface size", self.scale_box)
        form.addRow("", self.scale_note)
        form.addRow("Code &font", self.font_box)
        form.addRow("Code si&ze", self.size_box)
        form.addRow("Ta&b width", self.tab_box)
        for check in self.checks.values():
            form.addRow("", check)
        if self._languages:
            form.addRow("You read", self.languages)
        return form

    def _buttons(self) -> QHBoxLayout:
        self.defaults_button = QPushButton("Restore &defaults")
        self.defaults_button.setAutoDefault(False)
        self.defaults_button.clicked.connect(self._on_defaults_wanted)
        self.close_button = QPushButton("&Close")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.defaults_button)
        row.addStretch()
        row.addWidget(self.close_button)
        return row

    def _set(self, name: str, value: object) -> None:
        self._settings.change(**{name: value})

    def _on_defaults_wanted(self) -> None:
        defaults = Settings()
        self._settings.change(**{name: getattr(defaults, name) for name in FIELDS})
        for switch in self._switches:
            if self._settings.is_on(switch.setting, switch.default) != switch.default:
                self._settings.set_on(switch.setting, switch.default)

    def _on_languages_chosen(self, languages: tuple[str, ...]) -> None:
        # All are none in particular: a language that is installed later is then read as well.
        is_all = len(languages) == len(self._languages)
        away = tuple(
            each for each in self._settings.current.languages if each not in self._languages
        )
        if languages:
            self._set("languages", () if is_all else (*languages, *away))
        else:
            # Nobody reads nothing: the last one stays ticked.
            self._show_settings()

    def _on_settings_changed(self) -> None:
        self._show_settings()

    def _show_settings(self) -> None:
        current = self._settings.current
        for box, value in (
            (self.theme_box, current.theme),
            (self.font_box, current.code_font),
            (self.scale_box, current.interface_size),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(value), 0))
        for spin, number in ((self.size_box, current.code_size), (self.tab_box, current.tab_width)):
            with QSignalBlocker(spin):
                spin.setValue(number)
        for switch in self._switches:
            check = self.checks[switch.setting]
            with QSignalBlocker(check):
                check.setChecked(current.is_on(switch.setting, switch.default))
        self.languages.set_value(current.languages or self._languages)
        waits = current.interface_size != self._size_at_start
        self.scale_note.setText("Takes effect when you restart the app." if waits else "")
        self.scale_note.setVisible(waits)


def _scrolled(content: QWidget) -> QScrollArea:
    """The content as high as it is, whatever room the screen has for it."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("ground", "surface")
    return area


def show_preferences(
    settings: SettingsKeeper,
    appearance: Appearance,
    parent: QWidget,
    *,
    setting: str = "",
    library: Library | None = None,
) -> None:
    """Let the learner set things until they close the dialog, the one of that name at first."""
    languages = installed_languages(library) if library is not None else ()
    dialog = PreferencesDialog(settings, appearance, parent, languages=languages)
    # Its sample of code listens to the settings for as long as it lives.
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if (field := dialog.findChild(QWidget, setting)) is not None and setting:
        field.setFocus()
    dialog.exec()
