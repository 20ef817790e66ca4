"""What every page is given: the library, the store, the settings, the look, and a place for
notices.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import SettingsError, TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.settings import Paths, Settings, load_settings, save_changes

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.app.served_variant import RecentVariants, ServedVariant
    from trainer.content.library import Library
    from trainer.core.domain.exercise import AnswerId, Exercise
    from trainer.gui.saving import UnsavedWork
    from trainer.gui.style.theme import Theme
    from trainer.gui.team.syncing import TeamSync
    from trainer.store.database import Store

SAVE_DELAY = 400
"""Milliseconds from a change of the settings to the write: dragging a splitter writes once."""


class NoticeKind(StrEnum):
    """How a notice looks and sounds."""

    INFO = "info"
    ERROR = "error"


@dataclass(frozen=True)
class Notice:
    """One sentence for the learner with, perhaps, the way out as a button."""

    text: str
    kind: NoticeKind = NoticeKind.INFO
    action_text: str = ""
    action: Callable[[], object] | None = None
    key: str = ""
    """What it is about: it takes the place of the notice of that key, and goes away with
    `Notices.withdraw`.
    """


class Notices(QObject):
    """Where any part of the program tells the learner something; the window shows it inline."""

    posted = Signal(object)
    withdrawn = Signal(str)

    def post(self, notice: Notice) -> None:
        """Show a notice in the main window."""
        self.posted.emit(notice)

    def withdraw(self, key: str) -> None:
        """Take the notice of that key away: it is not true any more."""
        self.withdrawn.emit(key)

    def info(self, text: str) -> None:
        """Show a sentence."""
        self.post(Notice(text))

    def error(self, error: Exception | str) -> None:
        """Show what went wrong, in words."""
        self.post(Notice(str(error), NoticeKind.ERROR))


class SettingsKeeper(QObject):
    """The settings in use; whoever depends on one listens to `changed`, which names the fields."""

    changed = Signal(frozenset)
    save_failed = Signal(object)

    def __init__(self, settings: Settings, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current = settings
        self._paths = paths
        self._saved = self._on_disk(settings)
        self._is_waiting = False
        self._writing: Job | None = None
        self._file_is_free = Lock()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_DELAY)
        self._timer.timeout.connect(self._save_in_background)

    @property
    def current(self) -> Settings:
        """The settings as they are now."""
        return self._current

    def change(self, **values: Any) -> None:
        """Set fields by name; saved a moment later. TypeError for a field that does not exist."""
        before = self._current
        self._current = replace(before, **values)
        names = frozenset(
            name for name in values if getattr(before, name) != getattr(self._current, name)
        )
        if "unknown" in names:
            names |= _changed_entries(before.unknown, self._current.unknown)
        if names:
            self._is_waiting = True
            self._timer.start()
            self.changed.emit(names)

    def is_on(self, name: str, default: bool = False) -> bool:
        """Whether an on/off setting is on; `default` counts where nobody has set it."""
        return self._current.is_on(name, default)

    def set_on(self, name: str, on: bool) -> None:
        """Switch an on/off setting on or off: a field of the settings, or one that a switch
        declares.
        """
        if name in Settings.__dataclass_fields__:
            self.change(**{name: on})
        else:
            self.change(unknown={**self._current.unknown, name: on})

    def switch(self, name: str, default: bool = False) -> None:
        """Turn an on/off setting to its other state."""
        self.set_on(name, not self.is_on(name, default))

    def remember_sizes(self, splitter: str, sizes: Sequence[int]) -> None:
        """Remember how a splitter of that name is divided."""
        self.change(pane_sizes={**self._current.pane_sizes, splitter: tuple(sizes)})

    def save_now(self) -> None:
        """Write what was changed here, and only that: another window may have saved its own.

        A disk that refuses is told through `save_failed`; what it refused waits for the next change
        or the end.
        """
        self._timer.stop()
        if self._writing is not None:
            # What it wrote is written once more: there is no telling how far it is.
            self._writing.cancel()
            self._writing = None
        try:
            self._write(self._saved, self._current)
        except SettingsError as error:
            self.save_failed.emit(error)
        else:
            self._on_written(self._current)

    def _save_in_background(self) -> None:
        """The same away from the window's thread: a disk may take its time."""
        if self._writing is not None:
            self._timer.start()
            return
        before, now = self._saved, self._current
        self._writing = run_in_background(
            lambda job: self._write(before, now, job),
            lambda _result: self._on_written(now),
            self._on_refused,
            parent=self,
            is_urgent=True,
        )

    def _write(self, before: Settings, now: Settings, job: Job | None = None) -> None:
        with self._file_is_free:
            # Whoever came in before it may have written what is newer.
            if job is None or not job.is_cancelled:
                save_changes(before, now, self._paths.settings_file)

    def _on_written(self, written: Settings) -> None:
        self._writing = None
        self._saved = written
        self._is_waiting = self._current != written

    def _on_refused(self, error: TrainerError) -> None:
        self._writing = None
        self.save_failed.emit(error)

    def save_waiting(self) -> None:
        """Write at once if a write is waiting."""
        if self._is_waiting:
            self.save_now()

    def _on_disk(self, settings: Settings) -> Settings:
        """What the file holds now: where something of it was not taken over, that is a change as
        well.
        """
        try:
            return load_settings(self._paths.settings_file)
        except SettingsError:
            return settings


def _changed_entries(before: Mapping[str, object], now: Mapping[str, object]) -> frozenset[str]:
    return frozenset(
        name for name in before.keys() | now.keys() if before.get(name) != now.get(name)
    )


class Appearance(QObject):
    """The theme in use; whoever paints by hand listens to `changed` and takes `theme` anew."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def theme(self) -> Theme:
        """The theme as it is now."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Change the look of everything that listens."""
        if theme != self._theme:
            self._theme = theme
            self.changed.emit()


def _nothing_unsaved() -> UnsavedWork:
    # Not needed for the first paint.
    from trainer.gui.saving import UnsavedWork

    return UnsavedWork()


def _team_sync() -> TeamSync:
    # Not needed for the first paint.
    from trainer.gui.team.syncing import TeamSync

    return TeamSync()


def _recent_variants() -> RecentVariants:
    from trainer.app.served_variant import RecentVariants

    def build(exercise: Exercise, planted: frozenset[AnswerId]) -> ServedVariant:
        # Takes git along, which takes long to load; this is not the GUI thread.
        from trainer.app.serve import serve

        return serve(exercise, planted)

    return RecentVariants(build)


@dataclass(frozen=True)
class Services:
    """Built once, by `gui.application`; background work is `gui.background.run_in_background`."""

    paths: Paths
    library: Library
    store: Store
    settings: SettingsKeeper
    appearance: Appearance
    notices: Notices
    clock: Callable[[], datetime]
    unsaved: UnsavedWork = field(default_factory=_nothing_unsaved)
    variants: RecentVariants = field(default_factory=_recent_variants)
    team: TeamSync = field(default_factory=_team_sync)

    @property
    def theme(self) -> Theme:
        """The theme as it is now; listen to `appearance.changed`."""
        return self.appearance.theme
