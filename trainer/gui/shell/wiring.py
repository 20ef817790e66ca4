"""Everything is built here, once: the application, the window, then what the pages stand on."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from trainer.errors import ContentError, SettingsError, StoreError, TrainerError
from trainer.gui.background import Job, finish_background, run_in_background
from trainer.gui.garbage import GuiThreadCollection
from trainer.gui.services import Appearance, Notice, NoticeKind, Notices, Services, SettingsKeeper
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.style.assets import theme_names
from trainer.gui.style.icons import application_icon
from trainer.gui.style.theme import Theme, apply_theme_to, load_theme
from trainer.gui.widgets.waiting import WaitingPage
from trainer.settings import Paths, Settings, keep_copy

if TYPE_CHECKING:
    from types import TracebackType

    from trainer.content.library import Library
    from trainer.gui.shell.crash_dialog import ExceptionHook
    from trainer.gui.shell.store_watch import StoreWatch
    from trainer.store.database import Store


STYLE = "Fusion"
"""Looks the same everywhere; the theme gives it its colours."""

WINDOW_WAIT = 0.1
"""Seconds that the window stands still for another program that is writing; what is not written
then is tried again.
"""

QUIET = 500
"""Milliseconds from the first page to work that nobody waits for."""


@dataclass(frozen=True)
class Opening:
    """With what the window opens: an exercise, a variant of it, further packs, and what was wrong
    with the settings.
    """

    exercise_id: str | None = None
    seed: str | None = None
    packs: tuple[Path, ...] = ()
    settings_problem: SettingsError | None = None


def utc_now() -> datetime:
    """The time of day; the only place of the GUI that asks for it."""
    return datetime.now(UTC)


def run_window(paths: Paths, settings: Settings, opening: Opening) -> int:
    """Show the main window until it is closed, and return the exit status."""
    application = make_application()
    # Ctrl+C in the terminal ends the program at once; every edit is on the disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings, problem = with_readable_keys(settings, paths)
    opening = replace(opening, settings_problem=opening.settings_problem or problem)
    with ExitStack() as ending:
        shell = make_shell(application, paths, settings)
        sys.excepthook = exception_hook(application, shell, paths)
        ending.callback(finish_background)
        shell.window.first_painted.connect(lambda: GuiThreadCollection(application))
        shell.window.first_painted.connect(lambda: start(shell, paths, opening, ending))
        shell.window.show()
        return application.exec()


def with_readable_keys(settings: Settings, paths: Paths) -> tuple[Settings, SettingsError | None]:
    """The settings with the learner's own keys as Qt writes them; or, where one cannot be used,
    without any of them, and why.
    """
    if not settings.keys:
        return settings, None
    from trainer.gui.keys.rules import portable, problem_in

    what = problem_in(settings.keys)
    if not what:
        keys = {
            name: tuple(portable(key) for key in given) for name, given in settings.keys.items()
        }
        return replace(settings, keys=keys), None
    try:
        kept = keep_copy(paths.settings_file).name
        remedy = f"Set them again in Preferences > Keys. Your previous keys are saved as {kept}."
    except OSError as error:
        remedy = (
            f"Set them again in Preferences > Keys. Your previous keys could not be saved: "
            f"{error.strerror}."
        )
    where = str(paths.settings_file)
    return replace(settings, keys={}), SettingsError(
        f"{what} The default keys are used instead.", where=where, remedy=remedy
    )


def exception_hook(application: QApplication, shell: Shell, paths: Paths) -> ExceptionHook:
    """What tells the learner of an exception that nobody caught: a notice where they can act on it,
    else the crash dialog.
    """
    handlers: list[ExceptionHook] = []

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        # Not needed for the first paint.
        import sqlite3

        from trainer.store.trouble import unusable

        if isinstance(error, TrainerError):
            shell.notices.error(error)
        elif isinstance(error, sqlite3.Error):
            # Here the promise of the crash dialog, that nothing is lost, would be a lie.
            shell.notices.error(unusable(paths.database, error))
        else:
            tell_of_bug(kind, error, trace)

    def tell_of_bug(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not handlers:
            from trainer.gui.shell.crash_dialog import CrashHandler

            again = "The same error occurred again. If it persists, restart the app."
            handlers.append(
                CrashHandler(
                    paths.reports,
                    utc_now,
                    quit_=application.quit,
                    parent=lambda: shell.window,
                    again=lambda: shell.notices.error(again),
                )
            )
        handlers[0](kind, error, trace)

    return handle


def make_application() -> QApplication:
    """The application with its name and messages; one that exists already is taken."""
    existing = QApplication.instance()
    # As an argument: `setStyle` would wrap the style, whose hundred enums take as long as the whole
    # window.
    if isinstance(existing, QApplication):
        application = existing
    else:
        application = QApplication([*sys.argv[:1], "-style", STYLE])
    qInstallMessageHandler(log_qt_message)
    application.setApplicationName("code-review-trainer")
    application.setApplicationDisplayName("Code-review trainer")
    application.setDesktopFileName("code-review-trainer")
    return application


def log_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """What Qt has to say goes to the log; that the offscreen platform lacks a window manager is no
    news.
    """
    import logging

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    if message.startswith("This plugin does not support"):
        kind = QtMsgType.QtDebugMsg
    logging.getLogger("trainer.qt").log(levels.get(kind, logging.ERROR), "%s", message)


@dataclass(frozen=True)
class Shell:
    """What is there at the first paint."""

    window: MainWindow
    settings: SettingsKeeper
    appearance: Appearance
    notices: Notices


def make_shell(application: QApplication, paths: Paths, settings: Settings) -> Shell:
    """The window and its look, before library and store."""
    keeper = SettingsKeeper(settings, paths, application)
    appearance = Appearance(
        wanted_theme(settings, application.styleHints().colorScheme()), application
    )
    notices = Notices(application)
    follow_theme(application, keeper, appearance)
    keeper.save_failed.connect(notices.error)
    window = MainWindow(keeper, appearance, notices)
    apply_theme_to(window, application, appearance.theme)
    changed = appearance.changed.connect(
        lambda: apply_theme_to(window, application, appearance.theme)
    )
    window.destroyed.connect(lambda: appearance.changed.disconnect(changed))
    return Shell(window, keeper, appearance, notices)


def wanted_theme(settings: Settings, scheme: Qt.ColorScheme) -> Theme:
    """The theme that was chosen, or that of the system's `scheme` where none was or the chosen one
    is not there.
    """
    if scheme is Qt.ColorScheme.Dark:
        by_system = "dark"
    else:
        by_system = "light"
    return load_theme(settings.theme if settings.theme in theme_names() else by_system)


def follow_theme(application: QApplication, keeper: SettingsKeeper, appearance: Appearance) -> None:
    """Change the look with the setting and, unless a theme is chosen, with the system."""

    hints = application.styleHints()

    def on_settings_changed(names: frozenset[str]) -> None:
        if "theme" in names:
            appearance.set_theme(wanted_theme(keeper.current, hints.colorScheme()))

    def on_system_changed(scheme: Qt.ColorScheme) -> None:
        appearance.set_theme(wanted_theme(keeper.current, scheme))

    keeper.changed.connect(on_settings_changed)
    hints.colorSchemeChanged.connect(on_system_changed)


def read_library(shell: Shell, paths: Paths, packs: tuple[Path, ...]) -> Library:
    """The packs that ship, the learner's, those in the folders that the settings name, and those in
    `packs`.
    """
    from trainer.content.library import Library
    from trainer.content.reading import is_there

    # `is_dir` raises where a folder above cannot be entered.
    own = (paths.packs,) if is_there(paths.packs) else ()
    return Library((*own, *map(Path, shell.settings.current.packs_folders)), named=packs)


def read_library_anew(shell: Shell, paths: Paths, packs: tuple[Path, ...]) -> Library:
    """The same with every exercise read, for a window that goes on showing what is due of them."""
    from trainer.gui.shell.read_ahead import read_exercises

    library = read_library(shell, paths, packs)
    read_exercises(library)
    return library


def make_services(
    shell: Shell,
    paths: Paths,
    packs: tuple[Path, ...],
    clock: Callable[[], datetime] = utc_now,
    *,
    library: Library | None = None,
) -> Services:
    """Library and store as well: what every page is given; reads the packs, unless `library` is
    what was read of them.

    StoreError where the database cannot be used.
    """
    from trainer.store.database import Store

    return Services(
        paths=paths,
        library=read_library(shell, paths, packs) if library is None else library,
        store=Store.open(paths.database, clock, wait=WINDOW_WAIT),
        settings=shell.settings,
        appearance=shell.appearance,
        notices=shell.notices,
        clock=clock,
    )


def start(shell: Shell, paths: Paths, opening: Opening, ending: ExitStack) -> None:
    """After the first paint: read the packs in the background, then show Home or the exercise that
    was asked for.

    A folder of packs may lie on a disk that is slow or gone: the window must not stand still for
    it.
    """
    # Not needed for the first paint.
    from trainer.gui.keys.by_place import KeysByPlace

    KeysByPlace(
        lambda: [key for keys in shell.settings.current.keys.values() for key in keys],
        shell.window,
    )
    QApplication.setWindowIcon(application_icon())
    if opening.settings_problem is not None:
        shell.notices.error(opening.settings_problem)
    shell.window.show_waiting(WaitingPage("Loading your packs…"))

    wrong: list[ContentError] = []

    def read(_job: Job) -> Library:
        from trainer.content.library import wrong_folders

        wrong.extend(wrong_folders(opening.packs))
        return read_library(shell, paths, opening.packs)

    def on_read(library: Library) -> None:
        for problem in wrong:
            shell.notices.error(problem)

        def show() -> None:
            show_first_page(shell, paths, opening, ending, library=library)

        if opening.exercise_id is not None:
            show()
        else:
            after_reading(library, show, shell.window)

    def on_error(error: TrainerError) -> None:
        from trainer.content.library import Library

        shell.notices.error(error)
        on_read(Library())

    run_in_background(read, on_read, on_error, parent=shell.window)


def after_reading(library: Library, show: Callable[[], None], window: MainWindow) -> None:
    """Show Home once the exercises are read that its plan looks into."""
    from trainer.gui.shell.read_ahead import ReadAhead

    ahead = ReadAhead(library, window)
    ahead.ended.connect(show)
    ahead.begin()


def show_first_page(
    shell: Shell, paths: Paths, opening: Opening, ending: ExitStack, *, library: Library
) -> None:
    """Open the store, give the window what its pages need, and show Home, at the first start the
    welcome page, or the exercise that was asked for.
    """
    # Not needed for the first paint.
    from trainer.gui.shell.quiet_work import (
        follow_team,
        prepare_next_review,
        remind_daily,
        score_again,
        sweep_scratch_folders,
    )

    try:
        services = make_services(shell, paths, opening.packs, library=library)
    except TrainerError as error:
        shell.window.end_waiting()
        shell.notices.post(
            Notice(str(error), NoticeKind.ERROR, action_text="Quit", action=shell.window.close)
        )
        return
    ending.callback(services.store.close)
    shell.window.start(services, lambda: read_library_anew(shell, paths, opening.packs))
    prepare_next_review(shell.window, QUIET)
    try:
        if opening.exercise_id is not None:
            shell.window.open_at_start(opening.exercise_id, opening.seed)
        else:
            shell.window.show_first()
    except StoreError as error:
        shell.notices.post(
            Notice(str(error), NoticeKind.ERROR, action_text="Quit", action=shell.window.close)
        )
        return
    watch_store(services.store, shell.window)
    # Once what the learner came for is on the screen.
    QTimer.singleShot(QUIET, shell.window, lambda: score_again(shell.window))
    QTimer.singleShot(QUIET, shell.window, lambda: remind_daily(shell.window))
    QTimer.singleShot(QUIET, shell.window, lambda: follow_team(shell.window))
    QTimer.singleShot(QUIET, shell.window, sweep_scratch_folders)


def watch_store(store: Store, window: MainWindow) -> StoreWatch:
    """Let the window show what another one on the same database writes."""
    from trainer.gui.shell.store_watch import StoreWatch

    watch = StoreWatch(store, window)
    watch.changed.connect(window.store_changed)
    return watch
