"""The review screen: files at the left, the code in the centre, the verdict at the bottom."""

import shlex
from contextlib import suppress

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from trainer.core.domain.review import Location, Verdict
from trainer.errors import StoreError, TrainerError
from trainer.gui.background import run_in_background
from trainer.gui.code_pane.pane import CodePane
from trainer.gui.page import Destination, KeyGroup, Page
from trainer.gui.review.header import ReviewHeader
from trainer.gui.review.menus import (
    review_entries,
    review_key_groups,
    review_menu,
    review_view_entries,
)
from trainer.gui.review.overview import Overview
from trainer.gui.review.review_code import ReviewCode
from trainer.gui.review.serving import ShownChange, change_at_hand, read_change, view_state
from trainer.gui.review.session import ReviewSession, end_of, open_session
from trainer.gui.review.side_panel import SidePanel
from trainer.gui.review.submitting import VERDICT_IS_MISSING, submit_review
from trainer.gui.review.unreadable import UnreadablePanel
from trainer.gui.review.verdict_bar import VerdictBar
from trainer.gui.services import Notice, Services
from trainer.gui.widgets.panes import add_shown, remembered_splitter, rule, tight_column
from trainer.gui.widgets.questions import tell
from trainer.gui.widgets.waiting import OpeningPage
from trainer.store.records import ReviewId

FILES_WIDTH = 272


class ReviewPage(Page):
    """One review under way; every edit is stored before the screen shows it."""

    submitted = Signal(str)
    left = Signal()

    def __init__(
        self, services: Services, review_id: ReviewId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._review = services.store.review(review_id)
        self.session: ReviewSession | None = None
        self._column = tight_column(self)
        self._waiting = OpeningPage("Opening the exercise…", self)
        self._waiting.cancelled.connect(self.left)
        self._column.addWidget(self._waiting)
        self._prepared = change_at_hand(services.library, services.variants, self._review)
        if self._prepared is None:
            run_in_background(
                lambda _job: read_change(services.library, services.variants, self._review),
                self._open,
                self._on_unreadable,
                parent=self,
            )
        else:
            QTimer.singleShot(0, self, self._open_prepared)

    # What the window asks for

    def title(self) -> str:
        """The title of the pull request."""
        return self._review.title

    def menus(self) -> list[QMenu]:
        """Review and Code, once there is a change."""
        if self.session is None:
            return []
        code = self.pane.menu(self, self._trigger_in_code)
        return [review_menu(self), code]

    def view_entries(self) -> list[QAction]:
        """How the code looks."""
        if self.session is None:
            return []
        return [*review_view_entries(self), *self.pane.view_entries(self, self._trigger_in_code)]

    def key_groups(self) -> list[KeyGroup]:
        """Every key of this screen."""
        return review_key_groups()

    def destinations(self) -> list[Destination]:
        """Its files and annotations."""
        if self.session is None:
            return []
        return self.code.destinations(self.show_annotation)

    def page_shown(self) -> None:
        """Put the focus where work goes on."""
        if self._prepared is not None and end_of(self._services.store, self._review.id) is None:
            # Without a turn in the background, and so at the first paint. One that was ended leads
            # elsewhere, which the window cannot do while it shows this page.
            self._open_prepared()
        elif self.session is not None:
            self._focus_centre()
        elif self._waiting.isVisible():
            self._waiting.setFocus()

    def page_left(self) -> None:
        """Remember where the learner was looking."""
        if self.session is not None:
            self.code.active_time.stop()
            self._save_view_state()
            self.cards.drop_empty()
            self.session.save()

    def store_changed(self) -> None:
        """Show what another window did to the review."""
        if self.session is not None:
            self.session.catch_up()

    def served(self) -> ShownChange | None:
        """The change with its answers; None before it is open."""
        return self._served if self.session is not None else None

    # Building

    def _open_prepared(self) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared is not None:
            self._open(prepared)

    def _open(self, served: ShownChange) -> None:
        self._waiting.hide()
        if self._was_ended():
            return
        if served.variant.exercise.key_version != self._review.key_version:
            text = (
                "This exercise has changed since you started. Your annotations are kept, but "
                "may be on the wrong lines now."
            )
            self._services.notices.post(Notice(text))
        self._served = served
        self.session = open_session(self._services, self._review, served.change, self)
        self._make_widgets(served)
        self._lay_out()
        self._connect(self.session)
        self._show_files()
        self._show_state()
        self._restore_view_state()
        self.ready.emit()
        self.page_shown()

    def _make_widgets(self, served: ShownChange) -> None:
        self.header = ReviewHeader(self)
        added, removed = (
            sum(file.added for file in served.whole.files),
            sum(file.removed for file in served.whole.files),
        )
        self.header.show_change(
            served.change.title, files=len(served.whole.files), added=added, removed=removed
        )
        self.side = SidePanel(served.change.commits, self._services.appearance, self)
        self.overview = Overview(served.change, self)
        self.pane = CodePane(self._services, self)
        self.view, self.search_bar = self.pane.view, self.pane.search_bar
        self.name_panel = self.pane.name_panel
        self.header.show_split(self.view.look.is_split)
        # Without a parent until it is laid out: Tab comes to it last, as the eye does.
        self.verdict_bar = VerdictBar()
        self.code = ReviewCode(
            self._services,
            served,
            self._session,
            pane=self.pane,
            files=self.side.files,
            on_active=self._save_view_state,
        )
        self.places, self.cards, self.project = self.code.places, self.code.cards, self.code.project
        self.actions_by_name = review_entries(self)

    def _lay_out(self) -> None:
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self.overview)
        self._centre.addWidget(self.pane)
        panes = remembered_splitter(
            "review", (self.side, self._centre), FILES_WIDTH, self._services.settings
        )
        add_shown(
            self._column,
            (self.header, 0),
            (rule(), 0),
            (panes, 1),
            (rule(), 0),
            (self.verdict_bar, 0),
        )

    def _connect(self, session: ReviewSession) -> None:
        self.header.overview_toggled.connect(self._show_overview)
        self.header.checks_requested.connect(self.show_checks)
        self.header.split_chosen.connect(
            lambda split: self._services.settings.change(split_view=split)
        )
        self.overview.changes_requested.connect(lambda: self._show_overview(False))
        self.overview.commit_chosen.connect(self.places.show)
        self.side.files.file_chosen.connect(self.places.go_to_file)
        self.side.files.viewed_toggled.connect(session.toggle_viewed)
        self.side.files.left.connect(self.focus_code)
        self.side.commit_chosen.connect(self.places.show)
        self.view.line_cursor.moved.connect(self._on_cursor_moved)
        self.view.visible_lines_changed.connect(self._mark_file_read)
        self._services.settings.changed.connect(self._on_settings_changed)
        self.places.shown.connect(self._on_code_shown)
        self.places.code_wanted.connect(self.focus_code)
        self.verdict_bar.verdict_chosen.connect(session.set_verdict)
        self.verdict_bar.submit_requested.connect(self.submit)
        session.verdict_changed.connect(self._on_verdict_changed)
        session.viewed_changed.connect(self._on_viewed_changed)
        session.counts_changed.connect(self._on_counts_changed)
        for signal in (
            session.annotation_added,
            session.annotation_changed,
            session.annotation_removed,
        ):
            signal.connect(self.code.active_time.note)
        self._services.appearance.changed.connect(self._on_theme_changed)

    def _on_unreadable(self, error: TrainerError) -> None:
        self._waiting.hide()
        notes = self._services.store.annotations(self._review.id)
        written = "\n\n".join(
            f"{each.location}\n{each.text}" for each in notes if each.text.strip()
        )
        panel = UnreadablePanel(str(error), self, written=written)
        panel.left.connect(self.left)
        panel.put_aside.connect(self.put_aside)
        self._column.addWidget(panel)

    # Actions (see REVIEW_ACTIONS)

    def toggle_overview(self) -> None:
        """Show the request, or the code again."""
        self._show_overview(self._centre.currentIndex() != 0)

    def show_checks(self) -> None:
        """Say which tests ran on the change."""
        tell(
            self,
            "Checks",
            "All tests of the project passed on this change. Tests do not catch everything.",
            shlex.join(self._served.variant.exercise.tests),
        )

    @property
    def shows_files(self) -> bool:
        """Whether the files and commits stand beside the code."""
        return not self.side.isHidden()

    def toggle_files(self) -> None:
        """Hide the files and commits, or show them again; remembered."""
        self._services.settings.change(show_files=not self.shows_files)

    def _show_files(self) -> None:
        if self.side.set_shown(self._services.settings.current.show_files):
            self._focus_centre()

    def focus_files(self) -> None:
        """Put the focus into the file tree."""
        self._services.settings.change(show_files=True)
        self.side.files.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_file(self) -> None:
        """Put the focus into the field that narrows the file tree."""
        self._services.settings.change(show_files=True)
        self.side.filter.open()

    def focus_code(self) -> None:
        """Put the focus into the code."""
        self._show_overview(False)

    def go_back(self) -> bool:
        """To the place in the code from which the last jump led away."""
        return self.session is not None and self.places.jump_back()

    def viewed_and_next(self) -> None:
        """Mark the file under the cursor as viewed and go to the next that is not."""
        self.code.viewed_and_next()

    def annotate_change(self) -> None:
        """Write something about the change as a whole."""
        self._show_overview(False)
        self.code.annotate(Location())

    def edit_annotation(self) -> None:
        """Open the annotation that has the focus or stands on the cursor's line."""
        self.code.edit_here()

    def show_annotation(self, annotation_id: str) -> None:
        """Bring an annotation into view, ready to be read or edited."""
        self._show_overview(False)
        self.code.show_annotation(annotation_id)

    def show_file(self, path: str) -> None:
        """Bring a file of the change into view."""
        self._show_overview(False)
        self.places.whole_change()
        self.places.go_to_file(path)

    def delete_annotation(self) -> None:
        """Delete the annotation that has the focus or stands on the cursor's line."""
        self.code.delete_here()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self.session is not None and self.session.undo_stack.canUndo()

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return self.session is not None and self.session.undo_stack.canRedo()

    def undo(self) -> None:
        """Take the last step back; nothing while the change is built."""
        if self.session is not None:
            self.session.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back; nothing while the change is built."""
        if self.session is not None:
            self.session.undo_stack.redo()

    def approve(self) -> None:
        """Set the verdict to approve."""
        self._session.set_verdict(Verdict.APPROVE)

    def request_changes(self) -> None:
        """Set the verdict to request changes."""
        self._session.set_verdict(Verdict.REQUEST_CHANGES)

    def submit(self) -> None:
        """Show what will be sent, and send it if the learner says so."""
        if self._was_ended():
            return
        is_sent = submit_review(
            self._services,
            self._served,
            self._session,
            self.code,
            parent=self,
            show_annotation=self.show_annotation,
            show_file=self.show_file,
        )
        if is_sent:
            self.submitted.emit(self._review.id)

    def put_aside(self) -> None:
        """Give the review up, after asking; it counts as met."""
        question = "Discard this review? It won't be scored, and you won't get this variant again."
        if self._was_ended():
            return
        if self.agreed("Discard review", question):
            self._services.store.discard_review(self._review.id)
            if self.session is not None:
                # A card that is open would be saved, or taken out, as the page is left.
                self.session.saving.give_up()
            self.left.emit()

    # Doing

    @property
    def _session(self) -> ReviewSession:
        if self.session is None:
            raise RuntimeError("the review is not open yet")
        return self.session

    def _was_ended(self) -> bool:
        """Whether it was handed in, perhaps in another window: then its debrief is what there is to
        see; or put aside there.
        """
        end = end_of(self._services.store, self._review.id)
        if end is None:
            return False
        if end.is_submitted:
            self.submitted.emit(self._review.id)
        elif self.session is not None:
            self.session.saving.close(end)
        else:
            self._services.notices.error(end.what)
            self.left.emit()
        return True

    def _trigger_in_code(self, action: str) -> None:
        self._show_overview(False)
        self.view.trigger(action)

    def _show_overview(self, shown: bool) -> None:
        self._centre.setCurrentIndex(0 if shown else 1)
        self.header.show_overview(shown)
        self._focus_centre()

    def _focus_centre(self) -> None:
        (self.overview if self._centre.currentIndex() == 0 else self.view).setFocus()

    def _on_code_shown(self) -> None:
        self.side.mark_commit(self.places.commit, self.places.since)
        self.code.show_all()
        self.side.show_files(self.code.files())
        self._on_cursor_moved(self.view.line_cursor.location())

    def _show_state(self) -> None:
        self.verdict_bar.show_state(self._session.annotations, self._session.verdict)

    def _on_verdict_changed(self) -> None:
        self._services.notices.withdraw(VERDICT_IS_MISSING)
        self._show_state()

    def _on_counts_changed(self) -> None:
        self._show_state()
        self.side.update_files(self.code.files())

    def _on_viewed_changed(self, path: str) -> None:
        self.side.update_files(self.code.files())
        self.view.folding.set_viewed(path, path in self._session.viewed)

    def _on_cursor_moved(self, _location: Location | None) -> None:
        self.code.active_time.note()
        self._mark_file_read()

    def _mark_file_read(self) -> None:
        path = self.view.path_in_view()
        if path is not None:
            self.side.files.mark_current(path)

    def _on_settings_changed(self, _names: frozenset[str]) -> None:
        self._show_files()
        self.header.show_split(self._services.settings.current.split_view)

    def _on_theme_changed(self) -> None:
        self.side.files.viewport().update()

    # Where the learner was looking

    def _save_view_state(self) -> None:
        state = self.places.state(overview=self._centre.currentIndex() == 0)
        # Not worth a word to the learner where it cannot be kept.
        with suppress(StoreError):
            self._services.store.save_view_state(self._review.id, state.as_text())

    def _restore_view_state(self) -> None:
        state = view_state(self._review.view_state, commits=len(self._served.commits))
        self.places.open_all([each.location.path for each in self._session.annotations])
        self.places.restore(state)
        self._show_overview(state.overview)
        place = state.location
        if place is not None:
            # Only once it is laid out does the view know what its header hides.
            QTimer.singleShot(0, self, lambda: self.view.line_cursor.go_to(place))
