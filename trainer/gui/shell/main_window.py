"""The window: the rail, the pages, the menus, and the ways from one page to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from trainer.core.domain.practice import Mode
from trainer.errors import TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.keys.keymap import apply_keys, keys_in, own_groups
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.page import Destination, KeyGroup, Page
from trainer.gui.services import Appearance, Notice, NoticeKind, Notices, Services, SettingsKeeper
from trainer.gui.shell.navigation import NavigationRail
from trainer.gui.shell.notice_bar import NoticeArea
from trainer.gui.shell.opening import (
    begin_guided_review,
    begin_next_of_set,
    begin_review,
    begin_set,
    choose_practice,
    has_guided_review,
    is_first_start,
    review_under_way,
    set_of,
    set_that_holds,
    start_what_is_due,
)
from trainer.gui.shell.screens import SCREENS
from trainer.gui.shell.view_menu import place_page_entries
from trainer.gui.shell.window_actions import WINDOW, enable_possible, make_actions, make_menus
from trainer.gui.widgets.waiting import OpeningPage

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from trainer.content.library import Library
    from trainer.gui.palette.palette import Palette

SMALLEST = (600, 340)
FIRST_SIZE = (1280, 820)
HOME, REVIEW, WELCOME = "home", "review", "welcome"
OPENING = "Opening the exercise…"


class MainWindow(QMainWindow):
    """Shows one page at a time; it is painted before the services exist, and `start` gives it
    those.
    """

    first_painted = Signal()
    page_changed = Signal(str)
    review_requested = Signal()
    packs_read = Signal()

    def __init__(self, settings: SettingsKeeper, appearance: Appearance, notices: Notices) -> None:
        super().__init__()
        self.setWindowTitle("Code-review trainer")
        self.setMinimumSize(*SMALLEST)
        self.settings = settings
        self._appearance = appearance
        self._services: Services | None = None
        self._screens = {screen.name: screen for screen in SCREENS}
        self._read_library: Callable[[], Library] | None = None
        self._painted = False
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._return_to = HOME
        self._opening: Job | None = None
        self._reading: Job | None = None
        self._waiting: QWidget | None = None
        self._page_menus: list[QMenu] = []
        self._palette: Palette | None = None
        self.rail = NavigationRail(appearance, [each for each in SCREENS if each.is_place])
        self.rail.chosen.connect(self._on_place_chosen)
        self.notice_area = NoticeArea(appearance)
        notices.posted.connect(self.notice_area.show_notice)
        notices.withdrawn.connect(self.notice_area.withdraw)
        self._notices = notices
        self._stack = QStackedWidget()
        self._lay_out()
        self.window_actions = make_actions(self)
        self._menus = make_menus(self)
        enable_possible(self)
        self._restore_geometry()
        settings.changed.connect(self._on_settings_changed)
        if settings.current.keys:
            apply_keys(self, keys_in(settings))

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice_area)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)

    def _restore_geometry(self) -> None:
        self.resize(*FIRST_SIZE)
        if geometry := self.settings.current.window_geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that the window is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # A timer of the window's own: it is gone when the window is.
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(self.first_painted)
            timer.start(0)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the page save, remember where the window stood, and close; words that cannot be saved
        are asked about first.
        """
        page = self.current_page()
        if page is not None:
            page.page_left()
        if self._services is not None and not self._services.unsaved.may_go(self):
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.settings.change(window_geometry=geometry)
        self.settings.save_waiting()
        super().closeEvent(event)

    def start(self, services: Services, read_library: Callable[[], Library]) -> None:
        """Give the window what its pages need, and the way to read the packs anew; from here on
        pages can be shown.
        """
        self._services = services
        self._read_library = read_library
        self.end_waiting()
        enable_possible(self)

    def show_waiting(self, page: QWidget) -> None:
        """Show, while there are no pages yet, what says that something is being done; until `start`
        or `end_waiting`.
        """
        self.end_waiting()
        self._waiting = page
        self._stack.addWidget(page)

    def end_waiting(self) -> None:
        """Say no more that something is being done."""
        if self._waiting is not None:
            self._stack.removeWidget(self._waiting)
            self._waiting.deleteLater()
            self._waiting = None

    @property
    def services(self) -> Services:
        """What the pages are given; RuntimeError before `start`."""
        if self._services is None:
            raise RuntimeError("the window has not been started")
        return self._services

    @property
    def is_started(self) -> bool:
        """Whether there are services, and so pages."""
        return self._services is not None

    @property
    def can_start_reviewing(self) -> bool:
        """Not in a review: it would only open the same review anew."""
        return self.is_started and self._current != REVIEW

    @property
    def can_guide(self) -> bool:
        """Whether the guided review is installed."""
        return self._services is not None and has_guided_review(self._services)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place from which one came: not in those of the rail."""
        return bool(self._current) and not self._screens[self._current].is_place

    def current_page(self) -> Page | None:
        """The page in front."""
        return self._pages.get(self._current)

    def current_name(self) -> str:
        """The name of the page in front: home, library, progress, review or debrief; empty before
        there is one.
        """
        return self._current

    def show_home(self) -> None:
        """Show what to do now."""
        self.show_screen(HOME)

    def show_first(self) -> None:
        """Show Home, or the welcome page to somebody who starts for the first time."""
        if is_first_start(self.services):
            self.show_screen(WELCOME)
        else:
            self.show_home()

    def open_at_start(self, exercise_id: str, seed: str | None) -> None:
        """Open an exercise before there is any page: until it is there, the window says so, and no
        page takes the keys that are meant for it.
        """
        self.open_review(exercise_id, seed, mode=Mode.FREE)

    def show_screen(self, name: str) -> None:
        """Show a screen that is in the rail; KeyError where there is none of that name."""
        if name not in self._pages:
            self._pages[name] = self._screens[name].build(self.services, self, "")
        self._show(name)

    def open_review(
        self, exercise_id: str, seed: str | None = None, *, mode: Mode = Mode.QUEUE
    ) -> None:
        """Begin a review of the exercise in that mode, or go on with the one that is under way;
        `seed` asks for that variant.
        """
        under_way = review_under_way(self.services, exercise_id, seed)
        if under_way is not None:
            self.resume_review(under_way)
            return
        self._wait_for(
            OPENING,
            lambda: begin_review(
                self.services,
                exercise_id,
                seed,
                self.resume_review,
                self._on_opening_failed,
                self,
                mode=mode,
            ),
        )

    def start_guided_review(self) -> None:
        """Go on with the guided review, or begin one."""
        self._wait_for(
            "Opening the guided review…",
            lambda: begin_guided_review(
                self.services, self.resume_review, self._on_opening_failed, self
            ),
        )

    def cancel_opening(self) -> None:
        """Open nothing after all, and go back to the page from which it was asked for."""
        self._end_opening()
        if self._current:
            self._show(self._current)
        else:
            self.show_home()

    def _wait_for(self, said: str, begin: Callable[[], Job | None]) -> None:
        """Begin to open a review, and say so until it is there: on a busy computer that takes
        seconds.
        """
        self._end_opening()
        self.review_requested.emit()
        page = OpeningPage(said)
        page.cancelled.connect(self.cancel_opening)
        self.show_waiting(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()
        try:
            self._opening = begin()
        except TrainerError as error:
            self._on_opening_failed(error)
        if self._opening is None and self._waiting is page:
            # There was nothing to begin.
            self.cancel_opening()

    def _end_opening(self) -> None:
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
        self.end_waiting()

    def resume_review(self, review_id: str) -> None:
        """Show a review that is under way."""
        self._open(REVIEW, review_id)

    def show_debrief(self, review_id: str, answer: str = "") -> None:
        """Show what a review that was handed in came to, at that answer, where one is named; of a
        set that is under way, how far that is.
        """
        series_id = set_that_holds(self.services, review_id)
        if series_id:
            self.show_set(series_id)
            return
        self._open("debrief", review_id)
        page = self.current_page()
        if answer and page is not None:
            page.go_to_subject(answer)

    def show_submitted(self, review_id: str) -> None:
        """Show what follows a review that was just submitted: its debrief, or the set it is in."""
        series_id = set_of(self.services, review_id)
        if series_id:
            self.show_set(series_id)
        else:
            self.show_debrief(review_id)

    def show_set(self, series_id: str) -> None:
        """Show how far a set has come, or what it came to."""
        self._open("set", series_id)

    def go_on_with_set(self, series_id: str) -> None:
        """Begin the next review of a set, or go on with the one that is under way."""
        self._wait_for(
            OPENING,
            lambda: begin_next_of_set(
                self.services, series_id, self.resume_review, self._on_opening_failed, self
            ),
        )

    def start_set(self, mode: Mode, seed: str) -> None:
        """Begin a set in that mode, or go on with the one that is under way."""
        self.go_on_with_set(begin_set(self.services, mode, seed))

    def start_reviewing(self) -> None:
        """Go on with the review that is under way, or begin the one whose turn it is."""
        start_what_is_due(self.services, self)

    def open_warmups(self, wanted: str = "") -> None:
        """Begin a run of warm-ups: those of today, `5 min` of them, or those of one pattern."""
        self._open("warmup", wanted)

    def choose_practice(self) -> None:
        """Let the learner choose how to practise."""
        choose_practice(self.services, self, self)

    def go_back(self) -> None:
        """To where one came from: within the page, else as `leave_page`."""
        if not self._pages[self._current].go_back():
            self.leave_page()

    def leave_page(self) -> None:
        """From a review or debrief to the place from which it was opened."""
        self.show_screen(self._return_to)

    def open_packs_folder(self) -> None:
        """Show the learner's packs folder in the desktop's file manager."""
        from trainer.gui.shell.packs_folders import show_packs_folder

        show_packs_folder(self.services)

    def add_packs_folder(self) -> None:
        """Ask for a folder of packs and read it from now on."""
        from trainer.gui.shell.packs_folders import ask_for_packs_folder

        ask_for_packs_folder(self, self.services, self.read_packs_again)

    def data_imported(self) -> None:
        """Show what came from elsewhere; it may be scored by other rules or answers."""
        self.store_changed()
        self.packs_read.emit()

    def install_pack(self) -> None:
        """Ask for a pack and install it."""
        from trainer.gui.shell.packs_folders import ask_for_pack

        ask_for_pack(self, self.services, self.read_packs_again)

    def check_packs(self) -> None:
        """Ask where each installed pack came from if there is an update."""
        from trainer.gui.shell.packs_folders import check_packs

        check_packs(self, self.services, self.read_packs_again)

    def update_pack(self, name: str) -> None:
        """Install a pack again from where it came."""
        from trainer.gui.shell.packs_folders import update_pack

        update_pack(self, self.services, name, self.read_packs_again)

    def remove_pack(self, name: str) -> None:
        """Ask, and take an installed pack away."""
        from trainer.gui.shell.packs_folders import remove_pack

        remove_pack(self, self.services, name, self.read_packs_again)

    def read_packs_again(self) -> None:
        """Look at the packs folders anew, in the background; what was read before stays until
        then.
        """
        if self._read_library is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        read = self._read_library
        self._reading = run_in_background(
            lambda _job: read(), self._on_packs_read, self._on_error, parent=self
        )

    def _on_packs_read(self, library: Library) -> None:
        self._services = replace(self.services, library=library)
        for name in [name for name in self._pages if self._screens[name].is_place]:
            self._drop(name)
        if self._current and self._screens[self._current].is_place:
            self.show_screen(self._current)
        self.packs_read.emit()

    def scores_changed(self) -> None:
        """Let the page in front show the scores of now; the others fetch them when they are
        shown.
        """
        page = self.current_page()
        if page is not None:
            page.scores_changed()

    def store_changed(self) -> None:
        """Let the page in front show what another window wrote; the others fetch it when they are
        shown.
        """
        page = self.current_page()
        if page is not None:
            page.store_changed()

    def show_preferences(self, setting: str = "") -> None:
        """Show what can be set, the setting of that name at first."""
        from trainer.gui.shell.preferences import show_preferences

        library = self._services.library if self._services is not None else None
        show_preferences(self.settings, self._appearance, self, setting=setting, library=library)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.window_actions["toggle_full_screen"].setChecked(self.isFullScreen())

    def show_palette(self) -> None:
        """Offer everything that can be done now, and every place that can be gone to."""
        from trainer.gui.palette.palette import Palette

        if self._palette is None:
            self._palette = Palette(self.settings, self._appearance, self)
        self._palette.open(self._destinations())

    def _destinations(self) -> list[Destination]:
        from trainer.gui.palette.entries import exercise_destinations, menu_destinations

        page = self.current_page()
        places = page.destinations() if page is not None else []
        exercises = (
            exercise_destinations(self._services, partial(self.open_review, mode=Mode.FREE))
            if self._services is not None
            else []
        )
        return [*menu_destinations(self.menuBar(), self._page_menus), *places, *exercises]

    def _refresh_palette(self) -> None:
        """What an open palette offers is that of the page in front."""
        if self._palette is not None and self._palette.isVisible():
            self._palette.offer(self._destinations())

    def show_help(self, page: str) -> None:
        """Show a page of Help, and the keys after it if those are asked for there."""
        from trainer.gui.shell.help_dialog import HelpDialog

        dialog = HelpDialog(page, self)
        dialog.exec()
        if dialog.keys_wanted:
            self.show_keys()

    def show_keys(self) -> None:
        """Show every key that works here."""
        from trainer.gui.shell.help_dialog import show_key_sheet

        show_key_sheet(self.key_groups(), self._appearance, self)

    def key_groups(self) -> list[KeyGroup]:
        """The keys of the page in front, then those that work everywhere."""
        page = self.current_page()
        of_page = [*page.more_keys, *page.key_groups()] if page else []
        groups = [*of_page, ACTIONS.group(WINDOW).key_group()]
        return own_groups(groups, keys_in(self.settings))

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if "keys" in names:
            apply_keys(self, keys_in(self.settings))

    def _on_place_chosen(self, name: str) -> None:
        self.window_actions[f"show_{name}"].trigger()

    def _on_error(self, error: TrainerError) -> None:
        self._notices.post(Notice(str(error), NoticeKind.ERROR))
        if not self._current:
            self.show_home()

    def _on_opening_failed(self, error: TrainerError) -> None:
        self._notices.post(Notice(str(error), NoticeKind.ERROR))
        self.cancel_opening()

    def _open(self, name: str, subject: str) -> None:
        page = self._screens[name].build(self.services, self, subject)
        old = self._pages.get(name)
        self._pages[name] = page
        self._show(name, leaving=old)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _show(self, name: str, *, leaving: Page | None = None) -> None:
        before = self.current_page()
        if leaving is not None and self._current == name:
            before = leaving
        page = self._pages[name]
        if before is not None and before is not page:
            before.page_left()
        if not self._screens[name].is_place and self._current and not self.can_go_back:
            self._return_to = self._current
        self._current = name
        # Whoever goes elsewhere does not want to be taken away from there later.
        self._end_opening()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
            page.ready.connect(self._on_page_ready)
        self._stack.setCurrentWidget(page)
        self.rail.set_current(name)
        enable_possible(self)
        self._on_page_ready()
        page.page_shown()
        self._drop_pages_behind(name)
        self.page_changed.emit(name)

    def _drop_pages_behind(self, name: str) -> None:
        # A review or debrief that was left is built anew from the store when it is wanted again.
        for other in [*self._pages]:
            if other != name and not self._screens[other].is_place:
                self._drop(other)

    def _drop(self, name: str) -> None:
        page = self._pages.pop(name)
        self._stack.removeWidget(page)
        page.deleteLater()

    def _on_page_ready(self) -> None:
        page = self.current_page()
        if page is None:
            return
        # Doubled, or Qt would take it for the place of its sign for "not saved".
        title = page.title().replace("[*]", "[*][*]")
        self.setWindowTitle(f"{title} — Code-review trainer" if title else "Code-review trainer")
        bar = self.menuBar()
        for menu in self._page_menus:
            bar.removeAction(menu.menuAction())
        self._page_menus = page.menus()
        for menu in self._page_menus:
            bar.insertMenu(self._menus["Help"].menuAction(), menu)
        place_page_entries(self._menus["View"], page.view_entries())
        if self.settings.current.keys:
            apply_keys(page, keys_in(self.settings))
        self._refresh_palette()
