"""Preferences of practice: minutes a day, easy days, the reminder, and the team's sync."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QSpinBox,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

from trainer.gui.services import SettingsKeeper
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import wrapped_label
from trainer.settings import DAILY_MINUTES, WEEKDAYS

_COLUMNS = 4
MINUTES_STEP = 5


class DailyPane(QWidget):
    """Every choice holds at once."""

    def __init__(self, settings: SettingsKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.minutes = QSpinBox()
        self.minutes.setRange(DAILY_MINUTES[0], DAILY_MINUTES[-1])
        self.minutes.setSingleStep(MINUTES_STEP)
        self.minutes.setSuffix(" minutes")
        # The style sheet's padding does not reach the field inside a spin box.
        self.minutes.lineEdit().setTextMargins(6, 0, 0, 0)
        self.minutes.valueChanged.connect(lambda value: settings.change(daily_minutes=value))
        self.days = {day: QCheckBox(day.capitalize()) for day in WEEKDAYS}
        for box in self.days.values():
            box.toggled.connect(self._on_days_changed)
        self.reminder = QCheckBox("&Remind me in the system tray when something is due")
        self.reminder.toggled.connect(lambda on: settings.change(reminder=on))
        self.team = QCheckBox("Sync with your &team when the app starts and after you submit")
        self.team.toggled.connect(lambda on: settings.change(team_sync=on))
        self._lay_out()
        settings.changed.connect(self._show_settings)
        self._show_settings()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(2 * GRID)
        form = QFormLayout()
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(GRID + GRID // 2)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow("&Minutes a day", self.minutes)
        form.addRow(
            "",
            wrapped_label(
                "Home plans a day of this length: warm-ups first, then a review.", "muted"
            ),
        )
        days = QWidget()
        days.setAccessibleName("Easy days")
        grid = QGridLayout(days)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        for index, box in enumerate(self.days.values()):
            box.setAccessibleName(f"Easy day: {box.text()}")
            grid.addWidget(box, index // _COLUMNS, index % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        form.addRow("Eas&y days", days)
        form.addRow("", wrapped_label("On an easy day only warm-ups are planned.", "muted"))
        form.addRow("", self.reminder)
        self.tray_note = wrapped_label(reminder_note(), "muted")
        form.addRow("", self.tray_note)
        form.addRow("", self.team)
        column.addLayout(form)
        column.addStretch()

    def _on_days_changed(self) -> None:
        days = tuple(day for day, box in self.days.items() if box.isChecked())
        self._settings.change(easy_days=days)

    def _show_settings(self) -> None:
        current = self._settings.current
        with QSignalBlocker(self.minutes):
            self.minutes.setValue(current.daily_minutes)
        for day, box in self.days.items():
            with QSignalBlocker(box):
                box.setChecked(day in current.easy_days)
        with QSignalBlocker(self.reminder):
            self.reminder.setChecked(current.reminder)
        with QSignalBlocker(self.team):
            self.team.setChecked(current.team_sync)


def reminder_note() -> str:
    """What the reminder does here."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return "This desktop has no system tray, so nothing is shown."
    return "At most once a day, while the window is open and not in front."
