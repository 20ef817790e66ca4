"""The debrief: one sentence, then the change with its answers over it, then the score."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from trainer.errors import TrainerError
from trainer.gui.background import run_in_background
from trainer.gui.code_pane.pane import CodePane
from trainer.gui.debrief.actions import DEBRIEF, debrief_actions
from trainer.gui.debrief.asking import Asking, is_asked
from trainer.gui.debrief.finding_list import FindingList, at_first
from trainer.gui.debrief.heading import DebriefHeading, Headline, headline_of
from trainer.gui.debrief.meaning_panel import MeaningPanel
from trainer.gui.debrief.returned import Returned, UnreadableDebrief
from trainer.gui.debrief.returning import returned_panel
from trainer.gui.debrief.review_score import review_score
from trainer.gui.debrief.reviewed import Reviewed, read_reviewed
from trainer.gui.debrief.story_cards import StoryCards
from trainer.gui.page import KeyGroup, Page
from trainer.gui.services import Services
from trainer.gui.widgets.panes import add_shown, remembered_splitter, rule, tight_column
from trainer.gui.widgets.waiting import WaitingLabel
from trainer.report.review import Names, names_in
from trainer.store.records import ReviewId

LIST_WIDTH = 320


class DebriefPage(Page):
    """One review that was handed in, and what there is to learn from it."""

    another_variant_requested = Signal(str)
    next_requested = Signal()
    home_requested = Signal()
    ready = Signal()

    def __init__(
        self, services: Services, review_id: ReviewId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._review = services.store.review(review_id)
        self._annotations = tuple(
            each for each in services.store.annotations(review_id) if not each.draft
        )
        self._reviewed: Reviewed | None = None
        self._wanted = ""
        self.returned: Returned | None = None
        self.meaning: MeaningPanel | None = None
        self._column = tight_column(self)
        self._waiting = WaitingLabel("Preparing the debrief…", self)
        self._column.addWidget(self._waiting)
        asks = is_asked(services.store, review_id)
        library, variants, review = services.library, services.variants, self._review
        run_in_background(
            lambda _job: read_reviewed(library, variants, review, asks=asks),
            self._ask,
            self._on_unreadable,
            parent=self,
        )

    def title(self) -> str:
        """Debrief, and of what."""
        return f"Debrief: {self._review.title}"

    def menus(self) -> list[QMenu]:
        """Debrief, once there is something to tell."""
        if self._reviewed is None:
            return []
        menu = QMenu("&Debrief", self)
        menu.addActions(self._actions)
        return [
            menu,
            self.code.menu(self),
        ]

    def view_entries(self) -> list[QAction]:
        """How the code looks."""
        return self.code.view_entries(self) if self._reviewed is not None else []

    def key_groups(self) -> list[KeyGroup]:
        """Every key of this screen."""
        if self.meaning is not None:
            return [self.meaning.key_group()]
        return [DEBRIEF.key_group(), *CodePane.key_groups("debrief")]

    def page_shown(self) -> None:
        """Put the focus on the findings, or on what is asked before."""
        if self.meaning is not None:
            self.meaning.take_focus()
        elif self.returned is not None:
            self.returned.take_focus()
        elif self._reviewed is not None:
            self.findings.setFocus()

    def store_changed(self) -> None:
        """A score may have come."""
        if self.returned is not None:
            self.returned.refresh()

    def page_left(self) -> None:
        """Stop what still runs."""
        if self._reviewed is not None:
            self.cards.stop_proofs()

    # Building

    def _ask(self, reviewed: Reviewed) -> None:
        if reviewed.served.exercise.released:
            self._show_returned(reviewed)
            return
        asking = Asking(
            self._services.store,
            self._review.id,
            reviewed.served,
            reviewed.elsewhere,
        )
        self.meaning = asking.panel(lambda: self._answered(reviewed), self)
        if self.meaning is None:
            self._open(reviewed)
        else:
            self._waiting.end()
            add_shown(self._column, (self.meaning, 0))
            self.ready.emit()
            self.page_shown()

    def _answered(self, reviewed: Reviewed) -> None:
        panel, self.meaning = self.meaning, None
        if panel is not None:
            self._column.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self._open(reviewed)

    def _open(self, reviewed: Reviewed) -> None:
        card = self._services.store.scorecard(self._review.id)
        if card is None:
            self._on_unreadable(
                TrainerError("This review has no scorecard.", remedy="Submit it first.")
            )
            return
        self._waiting.end()
        self._reviewed = reviewed
        seen = self._services.store.coverage.known(self._review.id)
        self.stories = reviewed.stories(card, self._annotations, seen)
        if outdated := reviewed.outdated(card, self._review, self._annotations):
            self._services.notices.info(outdated)
        names = names_in(reviewed.served.key, self._annotations)
        self.findings = FindingList(lambda: self._services.theme, self)
        self.score = review_score(
            self._services,
            self._review.id,
            card,
            reviewed=reviewed,
            annotations=self._annotations,
            names=names,
            parent=self,
        )
        self._make_code(reviewed, names)
        self._name_answers(names)
        self._lay_out(headline_of(card, reviewed.served.key, self._review, self.stories))
        self._connect()
        self._show_stories(all_of_them=False)
        begun = self.cards.begin()
        if not self._go_to_wanted():
            self._go_soon(begun)
        self.ready.emit()
        self.page_shown()

    def _name_answers(self, names: Names) -> None:
        """Let the sums name the answers, but not those that are still to be found with hints."""
        untold = self.cards.untold

        def name() -> None:
            self.score.set_names(untold.without_titles(names, self.stories))

        name()
        untold.told.connect(name)

    def _make_code(self, reviewed: Reviewed, names: Names) -> None:
        self.code = CodePane(self._services, self, in_review=False)
        self.code.search_shown()
        self.view, self.search_bar = self.code.view, self.code.search_bar
        self.cards = StoryCards(
            self._services,
            self._review.id,
            reviewed,
            names,
            view=self.view,
            findings=self.findings,
        )
        self.view.show_diff(
            reviewed.diff_with(self.stories),
            reviewed.served.change.base,
            reviewed.served.change.tree,
        )
        self._actions = debrief_actions(self)

    def _lay_out(self, headline: Headline) -> None:
        self.heading = DebriefHeading(headline, self)
        self.heading.again_requested.connect(self.another_variant)
        self.heading.next_requested.connect(self.next_exercise)
        self.heading.share_requested.connect(self.share)
        side = QWidget(self)
        side.setProperty("ground", "surface")
        left = tight_column(side)
        left.addWidget(self.findings, 1)
        left.addWidget(rule())
        left.addWidget(self.score)
        panes = remembered_splitter(
            "debrief", (side, self.code), LIST_WIDTH, self._services.settings
        )
        add_shown(self._column, (self.heading, 0), (rule(), 0), (panes, 1))

    def _connect(self) -> None:
        self.findings.pass_keys_to(self.view)
        self.findings.story_chosen.connect(self.go_to_story)
        self.findings.all_requested.connect(self._show_all)
        self.view.mark_activated.connect(self.go_to_story)
        self.cards.story_chosen.connect(self._open_other)

    def _on_unreadable(self, error: TrainerError) -> None:
        self._waiting.end()
        panel = UnreadableDebrief(str(error), self)
        panel.home_requested.connect(self.home_requested)
        self._column.addWidget(panel)

    def _show_returned(self, reviewed: Reviewed) -> None:
        """Say that the score comes from elsewhere, and how the review gets there."""
        self._waiting.end()
        self.returned = returned_panel(
            self._services, reviewed.served.exercise, self._review, parent=self
        )
        self.returned.home_requested.connect(self.home_requested)
        self.returned.next_requested.connect(self.next_requested)
        self._column.addWidget(self.returned)
        self.ready.emit()
        self.page_shown()

    def _show_stories(self, *, all_of_them: bool) -> str:
        """Show them in list and code; the key of the first that is new, empty for none."""
        shown, hidden = (list(self.stories), 0) if all_of_them else at_first(self.stories)
        self.findings.show_stories(shown, hidden=hidden)
        new = self.cards.show(shown)
        return new[0].key if new else ""

    def _open_other(self, key: str) -> None:
        """Go to a story that another one leads to, held back or not, and tell it."""
        story = next(story for story in self.stories if story.key == key)
        if self.cards.get(story) is None:
            self._show_stories(all_of_them=True)
        if (card := self.cards.get(story)) is not None:
            card.set_open(True)
        self.go_to_story(key)
        self.findings.setFocus()

    def _show_all(self) -> None:
        if new := self._show_stories(all_of_them=True):
            self._go_soon(new)

    def _go_soon(self, key: str) -> None:
        # Once the cards know their heights: until then a place on the screen means nothing.
        QTimer.singleShot(0, self, lambda: self.go_to_story(key))

    def name_next(self, caption: str) -> None:
        """Say on the button what comes after this debrief."""
        if self._reviewed is not None:
            self.heading.name_next(caption)

    # Actions

    def go_to_subject(self, name: str) -> None:
        """Go to the story of an answer, once its change is there."""
        self._wanted = name
        if self._reviewed is not None:
            self._go_to_wanted()

    def _go_to_wanted(self) -> bool:
        """Whether there is such a story."""
        wanted, self._wanted = self._wanted, ""
        keys = [each.key for each in self.stories if wanted and each.finding.answer == wanted]
        if not keys:
            return False
        if all(self.cards.get(each) is None for each in self.stories if each.key == keys[0]):
            self._show_stories(all_of_them=True)
        self._go_soon(keys[0])
        return True

    def go_to_story(self, key: str) -> None:
        """Bring the story's lines and its card into view."""
        for story in self.stories:
            if story.key == key:
                self.view.line_cursor.go_to(story.location)
                self.findings.mark_current(key)

    def next_story(self) -> None:
        """Go to the next finding of the list."""
        self._step(1)

    def previous_story(self) -> None:
        """Go to the finding before."""
        self._step(-1)

    def open_story(self) -> None:
        """Tell more, or less, of the finding that the list is at; at its last row, show all."""
        story = self.findings.current_story()
        if story is None and self.findings.currentItem() is not None:
            self._show_all()
            return
        card = self.cards.get(self.findings.current_story())
        if card is not None and card.is_untold:
            card.tell_all()
        elif card is not None:
            card.set_open(not card.is_open)

    def next_hint(self) -> None:
        """Show one hint more of the missed defect that the list is at."""
        card = self.cards.get(self.findings.current_story())
        if card is None or not card.is_untold:
            self._services.notices.info(
                "Hints are for missed defects whose answer you have not opened."
            )
        elif not card.take_hint():
            self._services.notices.info(
                "There are no more hints. Show the answer when you are ready."
            )

    def focus_code(self) -> None:
        """Put the focus into the code."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_place(self) -> None:
        """Go to the next place of the answer that the list is at, after the last to the first."""
        story = self.findings.current_story()
        if story is not None:
            self.cards.go_to_next_place(story)

    def stand_by(self) -> None:
        """Stand by the annotation of the finding that the list is at, and say why."""
        card = self.cards.get(self.findings.current_story())
        if card is None or card.stand_by is None:
            self._services.notices.info(
                "You can dispute an annotation of yours that was not a hit."
            )
        elif self.view.cards.focus(card.story.key):
            card.stand_by.stand_by()

    def withdraw(self) -> None:
        """Stand by that annotation no longer."""
        card = self.cards.get(self.findings.current_story())
        if card is not None and card.stand_by is not None:
            card.stand_by.withdraw()

    def show_arithmetic(self) -> None:
        """Open or close the arithmetic of the score."""
        self.score.toggle.toggle()

    def show_beside(self) -> None:
        """Open or close what stands beside the score."""
        self.score.beside.toggle.toggle()

    def share(self) -> None:
        """Show a picture of the review without its answers, to be copied or saved."""
        from trainer.gui.share.review import share_review

        share_review(self._services, self._review, self)

    def another_variant(self) -> None:
        """Review the same exercise again, with other defects planted, or none."""
        self.another_variant_requested.emit(self._review.exercise_id)

    def next_exercise(self) -> None:
        """Start the next exercise."""
        self.next_requested.emit()

    def home(self) -> None:
        """Go home."""
        self.home_requested.emit()

    def _step(self, step: int) -> None:
        row = min(max(self.findings.currentRow() + step, 0), self.findings.count() - 1)
        self.findings.setCurrentRow(row)
        story = self.findings.current_story()
        if story is not None:
            self.go_to_story(story.key)
