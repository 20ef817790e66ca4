"""The window: the rail, the pages, the menus, and the ways from one page to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from trainer.errors import TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.keys.keymap import apply_keys, keys_in, own_groups
from trainer.gui.page import Destination, KeyGroup, Page
from trainer.gui.services import Appearance, Notice, NoticeKind, Notices, Services, SettingsKeeper
from trainer.gui.shell.navigation import NavigationRail
from trainer.gui.shell.notice_bar import NoticeArea
from trainer.gui.shell.view_menu import place_page_entries, view_methods, view_switches
from trainer.gui.shell.window_actions import (
    WINDOW_ACTIONS,
    fill_edit_menu,
    fill_menu,
    make_actions,
    window_key_group,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from trainer.content.library import Library
    from trainer.core.domain.exercise import Exercise
    from trainer.gui.palette.palette import Palette

SMALLEST = (600, 340)
FIRST_SIZE = (1280, 820)
NEEDS_SERVICES = (
    *("start_reviewing", "open_packs_folder", "add_packs_folder", "read_packs_again"),
    *("show_home", "show_library", "show_progress", "show_moved_scores"),
)
HOME, LIBRARY, PROGRESS, REVIEW, DEBRIEF = "home", "library", "progress", "review", "debrief"
PLACES = (HOME, LIBRARY, PROGRESS)


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
        self._settings = settings
        self._appearance = appearance
        self._services: Services | None = None
        self._read_library: Callable[[], Library] | None = None
        self._painted = False
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._return_to = HOME
        self._opening: Job | None = None
        self._reading: Job | None = None
        self._waiting: QWidget | None = None
        self._menus: dict[str, QMenu] = {}
        self._page_menus: list[QMenu] = []
        self._palette: Palette | None = None
        self.rail = NavigationRail(appearance)
        self.rail.chosen.connect(self._on_place_chosen)
        self.notice_area = NoticeArea(appearance)
        notices.posted.connect(self.notice_area.show_notice)
        notices.withdrawn.connect(self.notice_area.withdraw)
        self._notices = notices
        self._stack = QStackedWidget()
        self._lay_out()
        self._make_menus()
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

    def _make_menus(self) -> None:
        methods: dict[str, Callable[[], object]] = {
            row.name: getattr(self, row.name) for row in WINDOW_ACTIONS if hasattr(self, row.name)
        }
        methods |= {**view_methods(self._settings, self.show_preferences), "quit": self.close}
        self.window_actions = make_actions(self, methods, view_switches(self, self._settings))
        bar = self.menuBar()
        for title in ("File", "Edit", "View", "Go", "Help"):
            menu = bar.addMenu(f"&{title}")
            if title == "Edit":
                fill_edit_menu(menu)
            fill_menu(menu, title, self.window_actions)
            self._menus[title] = menu
        for name in (*NEEDS_SERVICES, "go_back"):
            self.window_actions[name].setEnabled(False)

    def _restore_geometry(self) -> None:
        self.resize(*FIRST_SIZE)
        if geometry := self._settings.current.window_geometry:
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
        self._settings.change(window_geometry=geometry)
        self._settings.save_waiting()
        super().closeEvent(event)

    def start(self, services: Services, read_library: Callable[[], Library]) -> None:
        """Give the window what its pages need, and the way to read the packs anew; from here on
        pages can be shown.
        """
        self._services = services
        self._read_library = read_library
        self.end_waiting()
        for name in NEEDS_SERVICES:
            self.window_actions[name].setEnabled(True)

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
        if HOME not in self._pages:
            from trainer.gui.home.page import HomePage

            page = HomePage(self.services)
            page.start_requested.connect(self.open_review)
            page.resume_requested.connect(self.resume_review)
            page.debrief_requested.connect(self.show_debrief)
            page.library_requested.connect(self.show_library)
            page.packs_folder_requested.connect(self.add_packs_folder)
            self._pages[HOME] = page
        self._show(HOME)

    def show_library(self) -> None:
        """Show every exercise."""
        if LIBRARY not in self._pages:
            from trainer.gui.library.page import LibraryPage

            page = LibraryPage(self.services)
            page.start_requested.connect(self.open_review)
            page.open_folder_requested.connect(self.open_packs_folder)
            page.add_folder_requested.connect(self.add_packs_folder)
            self._pages[LIBRARY] = page
        self._show(LIBRARY)

    def show_progress(self) -> None:
        """Show what the reviews come to."""
        if PROGRESS not in self._pages:
            from trainer.gui.progress.page import ProgressPage

            page = ProgressPage(self.services)
            page.debrief_requested.connect(self.show_debrief)
            page.start_requested.connect(self.start_reviewing)
            self._pages[PROGRESS] = page
        self._show(PROGRESS)

    def open_review(self, exercise_id: str, seed: str | None = None) -> None:
        """Begin a review of the exercise, or go on with the one that is under way; `seed` asks for
        that variant.
        """
        for review in self.services.store.unfinished_reviews():
            if review.exercise_id == exercise_id and seed in (None, review.seed):
                self.resume_review(review.id)
                return
        if self._opening is not None:
            self._opening.cancel()
        self.review_requested.emit()

        def read(_job: Job) -> Exercise:
            import trainer.app.serve  # noqa: F401 - git takes long to load, and this is not the GUI thread
            from trainer.core.domain.exercise import ExerciseId

            return self.services.library.exercise(ExerciseId(exercise_id))

        def on_read(exercise: Exercise) -> None:
            from trainer.app.serve import start_review

            self.resume_review(start_review(self.services.store, exercise, seed).id)

        self._opening = run_in_background(read, on_read, self._on_error, parent=self)

    def resume_review(self, review_id: str) -> None:
        """Show a review that is under way."""
        from trainer.gui.review.page import ReviewPage
        from trainer.store.records import ReviewId

        page = ReviewPage(self.services, ReviewId(review_id))
        page.submitted.connect(self.show_debrief)
        page.left.connect(self.leave_page)
        self._replace(REVIEW, page)

    def show_debrief(self, review_id: str) -> None:
        """Show what a review that was handed in came to."""
        from trainer.gui.debrief.page import DebriefPage
        from trainer.store.records import ReviewId

        page = DebriefPage(self.services, ReviewId(review_id))
        page.another_variant_requested.connect(self.open_review)
        page.next_requested.connect(self.start_reviewing)
        page.home_requested.connect(self.show_home)
        self._replace(DEBRIEF, page)

    def start_reviewing(self) -> None:
        """Go on with the review that is under way, or begin the one whose turn it is."""
        from trainer.app.queue import queue

        services = self.services
        first = queue(services.store, services.library, services.clock().date()).first
        if first is None:
            self.show_home()
        elif first.review is not None:
            self.resume_review(first.review.id)
        else:
            self.open_review(first.summary.id)

    def go_back(self) -> None:
        """To where one came from: within the page, else as `leave_page`."""
        if not self._pages[self._current].go_back():
            self.leave_page()

    def leave_page(self) -> None:
        """From a review or debrief to the place from which it was opened."""
        self._show_place(self._return_to)

    def _show_place(self, name: str) -> None:
        {HOME: self.show_home, LIBRARY: self.show_library, PROGRESS: self.show_progress}[name]()

    def open_packs_folder(self) -> None:
        """Show the learner's packs folder in the desktop's file manager."""
        from trainer.gui.shell.packs_folders import show_packs_folder

        show_packs_folder(self.services)

    def add_packs_folder(self) -> None:
        """Ask for a folder of packs and read it from now on."""
        from trainer.gui.shell.packs_folders import ask_for_packs_folder

        ask_for_packs_folder(self, self.services, self.read_packs_again)

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
        for name in PLACES:
            if (page := self._pages.pop(name, None)) is not None:
                self._stack.removeWidget(page)
                page.deleteLater()
        if self._current in PLACES:
            self._show_place(self._current)
        self.packs_read.emit()

    def show_moved_scores(self) -> None:
        """List the reviews that were scored again, and from there open a debrief."""
        from trainer.gui.rescoring.dialog import MovedScoresDialog

        dialog = MovedScoresDialog(self.services, self)
        dialog.debrief_requested.connect(self.show_debrief)
        dialog.exec()

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

        show_preferences(self._settings, self._appearance, self, setting=setting)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.window_actions["toggle_full_screen"].setChecked(self.isFullScreen())

    def show_palette(self) -> None:
        """Offer everything that can be done now, and every place that can be gone to."""
        from trainer.gui.palette.palette import Palette

        if self._palette is None:
            self._palette = Palette(self._settings, self._appearance, self)
        self._palette.open(self._destinations())

    def _destinations(self) -> list[Destination]:
        from trainer.gui.palette.entries import exercise_destinations, menu_destinations

        page = self.current_page()
        places = page.destinations() if page is not None else []
        exercises = (
            exercise_destinations(self._services, self.open_review)
            if self._services is not None
            else []
        )
        return [*menu_destinations(self.menuBar(), self._page_menus), *places, *exercises]

    def _refresh_palette(self) -> None:
        """What an open palette offers is that of the page in front."""
        if self._palette is not None and self._palette.isVisible():
            self._palette.offer(self._destinations())

    def show_keys(self) -> None:
        """Show every key that works here."""
        from trainer.gui.shell.key_sheet import KeySheet

        KeySheet(self.key_groups(), self._appearance, self).exec()

    def key_groups(self) -> list[KeyGroup]:
        """The keys of the page in front, then those that work everywhere."""
        page = self.current_page()
        groups = [*(page.key_groups() if page else []), window_key_group()]
        return own_groups(groups, keys_in(self._settings))

    def show_about(self) -> None:
        """Say which version this is."""
        from trainer.gui.shell.about import show_about

        show_about(self)

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if "keys" in names:
            apply_keys(self, keys_in(self._settings))

    def _on_place_chosen(self, name: str) -> None:
        self.window_actions[f"show_{name}"].trigger()

    def _on_error(self, error: TrainerError) -> None:
        self._notices.post(Notice(str(error), NoticeKind.ERROR))

    def _replace(self, name: str, page: Page) -> None:
        old = self._pages.get(name)
        self._pages[name] = page
        self._show(name, leaving=old)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _show(self, name: str, *, leaving: Page | None = None) -> None:
        before = leaving if leaving is not None and self._current == name else self.current_page()
        page = self._pages[name]
        if before is not None and before is not page:
            before.page_left()
        if self._current in PLACES and name not in PLACES:
            self._return_to = self._current
        self._current = name
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
            page.ready.connect(self._on_page_ready)
        self._stack.setCurrentWidget(page)
        self.rail.set_current(name)
        self.window_actions["go_back"].setEnabled(name in (REVIEW, DEBRIEF))
        # In a review it would only open the same review anew.
        self.window_actions["start_reviewing"].setEnabled(name != REVIEW)
        self._on_page_ready()
        page.page_shown()
        self._drop_pages_behind(name)
        self.page_changed.emit(name)

    def _drop_pages_behind(self, name: str) -> None:
        # A review or debrief that was left is built anew from the store when it is wanted again.
        for other in (REVIEW, DEBRIEF):
            if other != name and other in self._pages:
                page = self._pages.pop(other)
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
        if self._settings.current.keys:
            apply_keys(page, keys_in(self._settings))
        self._refresh_palette()
