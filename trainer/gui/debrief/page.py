"""The debrief: one sentence, then the change with its answers over it, then the score."""

import sys
from dataclasses import replace
from functools import partial
from threading import Event

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from trainer.app.prove import prove
from trainer.core.diffing.unchanged import with_unchanged
from trainer.core.domain.exercise import AnswerId, Transcript
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.debrief import Story, left_alone, stories
from trainer.core.skill.progress import side_scores
from trainer.errors import TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.code_settings import follow_settings
from trainer.gui.debrief.actions import DEBRIEF, DEBRIEF_ACTIONS
from trainer.gui.debrief.asking import Asking, told_choices
from trainer.gui.debrief.earlier_scores import EarlierScores, changed_text
from trainer.gui.debrief.finding_list import FindingList, at_first
from trainer.gui.debrief.meaning_keys import MEANING
from trainer.gui.debrief.meaning_panel import MeaningPanel
from trainer.gui.debrief.reviewed import Reviewed, fix_of, proof_question, read_reviewed
from trainer.gui.debrief.score_panel import ScorePanel
from trainer.gui.debrief.stand_by import StandBy, case_of
from trainer.gui.debrief.story_card import Material, StoryCard, label_of, mark_role, tell_coverage
from trainer.gui.diff.marks import Mark
from trainer.gui.diff.view import DiffView
from trainer.gui.home.today import when_text
from trainer.gui.keys.binding import page_action
from trainer.gui.keys.keymap import keys_in, set_tip
from trainer.gui.page import KeyGroup, Page
from trainer.gui.review.change_search import searchable
from trainer.gui.review.code_menu import code_key_groups, code_menu, view_entries
from trainer.gui.review.search_bar import SearchBar
from trainer.gui.review.search_keys import SEARCH_OF_CODE
from trainer.gui.review.serving import nearest_shown
from trainer.gui.services import Services
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel, PlainLabel
from trainer.gui.widgets.panes import remembered_splitter, rule, tight_column
from trainer.gui.widgets.waiting import WaitingLabel
from trainer.report.review import VERDICTS, finding_text, names_in, summary
from trainer.sandbox.confinement import Settings as SandboxSettings
from trainer.sandbox.confinement import pack_cache
from trainer.store.meanings import are_open, meanings
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
        self.meaning: MeaningPanel | None = None
        self._running: dict[str, tuple[Job, Event]] = {}
        self._column = tight_column(self)
        self._waiting = WaitingLabel("Laying the answers over the change…", self)
        self._column.addWidget(self._waiting)
        asks = are_open(meanings(services.store, review_id))
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
            code_menu(self, self.view, self.view.trigger, self.search_bar, screen="debrief"),
        ]

    def view_entries(self) -> list[QAction]:
        """How the code looks."""
        return (
            view_entries(self, self.view, self.view.trigger) if self._reviewed is not None else []
        )

    def key_groups(self) -> list[KeyGroup]:
        """Every key of this screen."""
        if self.meaning is not None:
            return [MEANING.key_group()]
        return [DEBRIEF.key_group(), *code_key_groups("debrief")]

    def page_shown(self) -> None:
        """Put the focus on the findings, or on what is asked before."""
        if self.meaning is not None:
            self.meaning.take_focus()
        elif self._reviewed is not None:
            self.findings.setFocus()

    def page_left(self) -> None:
        """Stop what still runs."""
        for key in [*self._running]:
            self._stop_proof(key)

    # Building

    def _ask(self, reviewed: Reviewed) -> None:
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
            self._column.addWidget(self.meaning)
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
                TrainerError("This review has no scorecard.", remedy="Hand it in first.")
            )
            return
        self._waiting.end()
        self._reviewed = reviewed
        self._names = names_in(reviewed.served.key, self._annotations)
        self._choices = told_choices(self._services.store, self._review.id)
        told = (
            *stories(card, reviewed.served.key, self._annotations),
            *left_alone(card, reviewed.served.key),
        )
        # An answer or an annotation may speak of lines that a newer version of the exercise does
        # not have.
        self.stories = tuple(
            replace(
                each,
                location=nearest_shown(each.location, reviewed.served.diff, reviewed.served.change),
            )
            for each in told
        )
        if card.key_version != reviewed.served.exercise.key_version:
            self._services.notices.info(
                changed_text(self._review, self._annotations, reviewed.served.change)
            )
        self._make_widgets(reviewed, card)
        self._lay_out(summary(card, reviewed.served.key, self._review.verdict))
        self._connect()
        self._show_stories(all_of_them=False)
        self.ready.emit()
        self.page_shown()

    def _make_widgets(self, reviewed: Reviewed, card: Scorecard) -> None:
        self.findings = FindingList(lambda: self._services.theme, self)
        self.score = ScorePanel(
            card,
            self._names,
            side=side_scores(card, self._annotations, reviewed.served.exercise.answers),
            earlier=self._earlier_scores(),
            parent=self,
        )
        self.view = DiffView(self._services.theme, self)
        self.view.set_read_only()
        follow_settings(self.view, self._services.settings)
        self.search_bar = SearchBar(
            self._services.appearance,
            self,
            keys=keys_in(self._services.settings),
            rows=SEARCH_OF_CODE,
        )
        self._coverage = self._services.store.coverage.of_review(self._review.id)
        self.view.show_coverage(self._coverage)
        # What was said of a file that the change leaves alone is shown there too.
        diff = with_unchanged(
            reviewed.served.diff,
            [story.location.path for story in self.stories],
            reviewed.served.change.tree,
        )
        self.view.show_diff(diff, reviewed.served.change.base, reviewed.served.change.tree)
        self._actions = [page_action(each, self, self) for each in DEBRIEF_ACTIONS]

    def _earlier_scores(self) -> EarlierScores | None:
        kept = self._services.store.scorecards(self._review.id)
        now = self._services.clock().astimezone()
        return (
            EarlierScores(kept, self._names, lambda moment: when_text(moment, now))
            if len(kept) > 1
            else None
        )

    def _lay_out(self, sentence: str) -> None:
        band = QWidget(self)
        band.setProperty("ground", "canvas")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(4)
        self.sentence = PlainLabel(sentence, band)
        self.sentence.setProperty("tone", "title")
        self.sentence.setWordWrap(True)
        facts = ElidedLabel(band)
        facts.setProperty("tone", "muted")
        facts.set_text(f"{VERDICTS[self._review.verdict]} · {self._review.title}")
        words.addWidget(self.sentence)
        words.addWidget(facts)
        row.addLayout(words, 1)
        self.again = push_button("Another variant", band)
        set_tip(
            self.again,
            "The same exercise with other defects planted, or none",
            "debrief.another_variant",
        )
        self.again.clicked.connect(self.another_variant)
        self.next = push_button("Next exercise", band)
        self.next.setProperty("primary", True)
        set_tip(self.next, "Go on to what is due next", "debrief.next_exercise")
        self.next.clicked.connect(self.next_exercise)
        for button in (self.again, self.next):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        side = QWidget(self)
        side.setProperty("ground", "surface")
        left = tight_column(side)
        left.addWidget(self.findings, 1)
        left.addWidget(rule())
        left.addWidget(self.score)
        code = searchable(self.view, self.search_bar, self)
        panes = remembered_splitter("debrief", (side, code), LIST_WIDTH, self._services.settings)
        for widget, stretch in ((band, 0), (rule(), 0), (panes, 1)):
            self._column.addWidget(widget, stretch)

    def _connect(self) -> None:
        self.findings.story_chosen.connect(self.go_to_story)
        self.findings.all_requested.connect(self._show_all)
        self.view.mark_activated.connect(self.go_to_story)
        self._services.appearance.changed.connect(self._on_theme_changed)

    def _on_unreadable(self, error: TrainerError) -> None:
        self._waiting.end()
        label = PlainLabel(f"This debrief cannot be shown.\n\n{error}", self)
        label.setWordWrap(True)
        label.setMargin(32)
        back = push_button("Home", self)
        back.clicked.connect(self.home_requested)
        self._column.addWidget(label)
        self._column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def _show_stories(self, *, all_of_them: bool) -> None:
        shown, hidden = (list(self.stories), 0) if all_of_them else at_first(self.stories)
        self.findings.show_stories(shown, hidden=hidden)
        new = [story for story in shown if self.view.cards.get(story.key) is None]
        for story in new:
            card = StoryCard(story, self._material(story), self._services.theme)
            card.proof_requested.connect(lambda answer, card=card: self._run_proof(card, answer))
            card.proof_allowed.connect(lambda answer, card=card: self._allow_proof(card, answer))
            card.proof_cancelled.connect(lambda _answer, card=card: self._cancel_proof(card))
            self._offer_stand_by(card)
            tell_coverage(card, self._coverage)
            self.view.cards.put(story.key, story.location, card)
        self.view.set_marks(
            [self._mark(story) for story in shown if story.location.start is not None]
        )
        if new:
            # Once the cards know their heights: until then a place on the screen means nothing.
            QTimer.singleShot(0, self, lambda: self.go_to_story(new[0].key))

    def _show_all(self) -> None:
        self._show_stories(all_of_them=True)

    def _mark(self, story: Story) -> Mark:
        title = (
            story.answer.title
            if story.answer is not None
            else finding_text(story.finding, self._names)
        )
        return Mark(
            story.location, mark_role(story.finding.kind), f"{label_of(story)}: {title}", story.key
        )

    def _material(self, story: Story) -> Material:
        reviewed, answer = self._reviewed, story.answer
        why, chosen = finding_text(story.finding, self._names), self._choices.get(story.key, "")
        if reviewed is None or answer is None:
            return Material(why, lambda: "", None, chosen)
        fix, transcript = (
            lambda: fix_of(reviewed.served, answer.id),
            reviewed.served.exercise.transcripts.get(answer.id),
        )
        return Material(why, fix, transcript, chosen)

    # Actions

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
        card = self._current_card()
        if card is not None:
            card.set_open(not card.is_open)

    def stand_by(self) -> None:
        """Stand by the annotation of the finding that the list is at, and say why."""
        card = self._current_card()
        if card is None or card.stand_by is None:
            self._services.notices.info(
                "You can stand by an annotation of yours that was not taken for a hit."
            )
        elif self.view.cards.focus(card.story.key):
            card.stand_by.stand_by()

    def withdraw(self) -> None:
        """Stand by that annotation no longer."""
        card = self._current_card()
        if card is not None and card.stand_by is not None:
            card.stand_by.withdraw()

    def show_arithmetic(self) -> None:
        """Open or close the arithmetic of the score."""
        self.score.toggle.toggle()

    def show_beside(self) -> None:
        """Open or close what stands beside the score."""
        self.score.beside.toggle.toggle()

    def another_variant(self) -> None:
        """Review the same exercise again, with other defects planted, or none."""
        self.another_variant_requested.emit(self._review.exercise_id)

    def next_exercise(self) -> None:
        """Go on to what is due next."""
        self.next_requested.emit()

    def home(self) -> None:
        """Go home."""
        self.home_requested.emit()

    def _current_card(self) -> StoryCard | None:
        story = self.findings.current_story()
        card = self.view.cards.get(story.key) if story is not None else None
        return card if isinstance(card, StoryCard) else None

    def _offer_stand_by(self, card: StoryCard) -> None:
        disputes, reviewed = self._services.store.disputes, self._reviewed
        case = (
            case_of(card.story, self._review.id, disputes, reviewed.served.exercise)
            if reviewed is not None
            else None
        )
        if case is not None:
            stand_by = StandBy(case, disputes, card)
            stand_by.escaped.connect(self.findings.setFocus)
            stand_by.changed.connect(partial(self.findings.mark_stood_by, card.story.key))
            self.findings.mark_stood_by(card.story.key, stand_by.is_standing)
            card.offer_stand_by(stand_by)

    def _step(self, step: int) -> None:
        row = min(max(self.findings.currentRow() + step, 0), self.findings.count() - 1)
        self.findings.setCurrentRow(row)
        story = self.findings.current_story()
        if story is not None:
            self.go_to_story(story.key)

    # The proof, here and now

    def _run_proof(self, card: StoryCard, answer_id: str) -> None:
        reviewed, panes = self._reviewed, card.proof
        if reviewed is None or panes is None:
            return
        if not self._may_run(reviewed):
            panes.ask(proof_question(reviewed.served.exercise, AnswerId(answer_id)))
            return
        panes.show_running()
        stop = Event()
        settings = SandboxSettings(
            cache=pack_cache(self._services.paths.cache, reviewed.pack_folder), cancelled=stop
        )
        job = run_in_background(
            lambda _job: _proved(reviewed, AnswerId(answer_id), settings),
            lambda outputs: self._show_proof(card, outputs),
            lambda error: self._show_why_not(card, error),
            parent=card,
        )
        self._running[card.story.key] = job, stop

    def _may_run(self, reviewed: Reviewed) -> bool:
        allowed = self._services.settings.current.allowed_proofs
        return not reviewed.digest or allowed.get(reviewed.served.exercise.id) == reviewed.digest

    def _allow_proof(self, card: StoryCard, answer_id: str) -> None:
        if (reviewed := self._reviewed) is not None:
            allowed = self._services.settings.current.allowed_proofs
            self._services.settings.change(
                allowed_proofs={**allowed, reviewed.served.exercise.id: reviewed.digest}
            )
            self._run_proof(card, answer_id)

    def _show_proof(self, card: StoryCard, outputs: Transcript | Exception) -> None:
        if isinstance(outputs, Exception):
            # A mistake of ours: the pane is not left running, and the crash dialog tells of it.
            self._show_why_not(
                card, TrainerError("The proof could not be run: the trainer made a mistake.")
            )
            sys.excepthook(type(outputs), outputs, outputs.__traceback__)
            return
        del self._running[card.story.key]
        if card.proof is not None:
            card.proof.planted.show_output(outputs.planted)
            card.proof.fixed.show_output(outputs.fixed)
            card.proof.show_idle("Run here, just now.")

    def _show_why_not(self, card: StoryCard, error: TrainerError) -> None:
        del self._running[card.story.key]
        if card.proof is not None:
            card.proof.show_idle(str(error))

    def _cancel_proof(self, card: StoryCard) -> None:
        if card.story.key in self._running and card.proof is not None:
            self._stop_proof(card.story.key)
            card.proof.show_idle(
                "Cancelled. What is shown was recorded when the exercise was checked."
            )

    def _stop_proof(self, key: str) -> None:
        job, stop = self._running.pop(key)
        job.cancel()
        stop.set()

    def _on_theme_changed(self) -> None:
        self.view.apply_theme(self._services.theme)
        self.findings.viewport().update()
        for key in self.view.cards.in_order():
            card = self.view.cards.get(key)
            if isinstance(card, StoryCard):
                card.apply_theme(self._services.theme)


def _proved(
    reviewed: Reviewed, answer_id: AnswerId, settings: SandboxSettings
) -> Transcript | Exception:
    try:
        return prove(reviewed.served, answer_id, settings)
    except TrainerError:
        raise
    except Exception as error:  # noqa: BLE001 - it is raised again where the pane can be told
        return error
