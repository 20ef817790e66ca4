"""The reminder in the system tray: once a day, when something is due; off unless it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from trainer.core.text.counting import counted
from trainer.errors import StoreError
from trainer.gui.home.today import Today, today_of
from trainer.gui.style.icons import application_icon
from trainer.gui.widgets.tooltips import plain_tip

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.gui.services import Services, SettingsKeeper

EVERY: Final = 10 * 60 * 1000
"""Milliseconds between two looks."""
SHOWN: Final = 10_000
"""Milliseconds that the message stays."""
TITLE: Final = "Code-review trainer"


class Tray(Protocol):
    """What a message is shown with."""

    def show_message(self, title: str, text: str) -> None:
        """Show it for a while."""

    def hide(self) -> None:
        """Be there no more."""


def reminder_text(today: Today) -> str:
    """What is due, in one sentence; empty where nothing is."""
    left = today.day.warm_ups.left
    if left:
        some = "A warm-up waits" if left == 1 else f"{left} warm-ups wait"
        return f"{some}: about {counted(today.day.warm_ups.minutes, 'minute')}."
    first = today.first
    if first is not None and first.review_id is not None:
        return f"A review waits where you stopped: {first.title}."
    return ""


class Reminder(QObject):
    """Looks now and then whether something is due, and says so once a day while nobody looks at the
    window.
    """

    opened = Signal()
    """The message or the sign in the tray was clicked."""

    def __init__(
        self,
        services: Callable[[], Services],
        window: QWidget,
        make_tray: Callable[[Reminder], Tray],
    ) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._make_tray = make_tray
        self._tray: Tray | None = None
        self._told_on: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._settings.changed.connect(self._on_settings_changed)
        self._follow_setting()

    @property
    def _settings(self) -> SettingsKeeper:
        return self._services().settings

    @property
    def is_on(self) -> bool:
        """Whether it looks at all."""
        return self._timer.isActive()

    def look(self) -> None:
        """Tell if there is something to tell and nobody was told today."""
        services = self._services()
        now: datetime = services.clock().astimezone()
        if self._tray is None or self._told_on == now.date() or self._window.isActiveWindow():
            return
        try:
            text = reminder_text(today_of(services))
        except StoreError:
            # The window tells of a database that cannot be read.
            return
        if text:
            self._told_on = now.date()
            self._tray.show_message(TITLE, text)

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if "reminder" in names:
            self._follow_setting()

    def _follow_setting(self) -> None:
        if self._settings.current.reminder:
            if self._tray is None:
                self._tray = self._make_tray(self)
            self._timer.start()
        else:
            self._timer.stop()
            if self._tray is not None:
                self._tray.hide()
                self._tray = None


class SystemTray(QSystemTrayIcon):
    """The sign in the desktop's tray; a click on it or on its message brings the window up."""

    def __init__(self, reminder: Reminder) -> None:
        super().__init__(application_icon(), reminder)
        self.setToolTip(plain_tip(TITLE))
        self.messageClicked.connect(reminder.opened)
        self.activated.connect(lambda _reason: reminder.opened.emit())
        self.show()

    def show_message(self, title: str, text: str) -> None:
        """Show it for a while."""
        self.showMessage(title, text, application_icon(), SHOWN)


def remind(window: QWidget, services: Callable[[], Services]) -> Reminder:
    """Remind the learner as long as the window lives, if they want it."""
    reminder = Reminder(services, window, SystemTray)

    def bring_up() -> None:
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()

    reminder.opened.connect(bring_up)
    return reminder
