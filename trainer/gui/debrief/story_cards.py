"""The findings of a debrief as cards and marks in the code."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from trainer.core.domain.coverage import Coverage, in_words
from trainer.core.domain.scorecard import FindingKind
from trainer.core.scoring.debrief import Story, explained_by, longest_look, to_learn_from, within
from trainer.gui.debrief.asking import told_choices
from trainer.gui.debrief.finding_list import FindingList
from trainer.gui.debrief.proof_runs import ProofRuns
from trainer.gui.debrief.reviewed import Reviewed, fix_of
from trainer.gui.debrief.stand_by import StandBy, case_of
from trainer.gui.debrief.story_card import Material, StoryCard, mark_role
from trainer.gui.debrief.titles import label_of
from trainer.gui.debrief.untold import Untold
from trainer.gui.diff.marks import Mark
from trainer.gui.diff.view import DiffView
from trainer.gui.services import Services
from trainer.report.review import Names, finding_text
from trainer.store.records import ReviewId


class StoryCards(QObject):
    """Puts a card below the lines of each story; `names` are the titles of answers and annotations
    as findings tell them. `story_chosen` carries the key of a story that another one leads to.
    """

    story_chosen = Signal(str)

    def __init__(
        self,
        services: Services,
        review_id: ReviewId,
        reviewed: Reviewed,
        names: Names,
        *,
        view: DiffView,
        findings: FindingList,
    ) -> None:
        super().__init__(view)
        self._services = services
        self._review_id = review_id
        self._reviewed = reviewed
        self._names = names
        self.untold = Untold(services.store, review_id, self)
        self._view = view
        self._findings = findings
        self._choices = told_choices(services.store, review_id)
        self._coverage = services.store.coverage.of_review(review_id)
        self._told: Sequence[Story] = ()
        self._proofs = ProofRuns(services, reviewed, self)
        view.show_coverage(self._coverage)
        findings.set_titles(self.untold.title_of)
        self.untold.told.connect(findings.tell_anew)
        self.untold.told.connect(self._on_told)
        services.appearance.changed.connect(self._on_theme_changed)

    def show(self, stories: Sequence[Story]) -> list[Story]:
        """Show these stories in the code, those that are there already stay as they are; the new
        ones.
        """
        self._told = stories
        new = [story for story in stories if self._view.cards.get(story.key) is None]
        for story in new:
            self._view.cards.put(story.key, story.location, self._make(story))
        self._view.set_marks([mark for story in stories for mark in self._marks(story)])
        return new

    def get(self, story: Story | None) -> StoryCard | None:
        """The card of a story, where it is shown."""
        card = self._view.cards.get(story.key) if story is not None else None
        return card if isinstance(card, StoryCard) else None

    def begin(self) -> str:
        """Open what there is to learn from, else the first of the list; its key, empty where
        nothing is told.
        """
        first = to_learn_from(self._told) or next(iter(self._told), None)
        card = self.get(first)
        if card is not None:
            card.set_open(True)
        return first.key if first is not None else ""

    def go_to_next_place(self, story: Story) -> None:
        """Put the cursor on the next place of the story's answer, after the last on the first."""
        here, places = self._view.line_cursor.location(), (story.location, *story.also)
        at = next((n for n, place in enumerate(places) if here and within(here, place)), 0)
        self._view.line_cursor.go_to(places[(at + 1) % len(places)])

    def stop_proofs(self) -> None:
        """Stop the proofs that still run."""
        self._proofs.stop_all()

    def _make(self, story: Story) -> StoryCard:
        card = StoryCard(story, self._material(story), self._services.theme, self.untold)
        card.place_chosen.connect(self._view.line_cursor.go_to)
        card.story_chosen.connect(self.story_chosen)
        self._proofs.follow(card)
        self._offer_stand_by(card)
        tell_coverage(card, self._coverage)
        return card

    def _marks(self, story: Story) -> list[Mark]:
        title = (
            self.untold.title_of(story)
            if story.answer is not None
            else finding_text(story.finding, self._names)
        )
        role, label = mark_role(story.finding.kind), f"{label_of(story)}: {title}"
        labels = [
            (story.location, label),
            *((place, f"{label} (also here)") for place in story.also),
        ]
        return [
            Mark(place, role, said, story.key) for place, said in labels if place.start is not None
        ]

    def _material(self, story: Story) -> Material:
        reviewed, answer = self._reviewed, story.answer
        why, chosen = finding_text(story.finding, self._names), self._choices.get(story.key, "")
        if answer is None:
            explained = explained_by(story, self._told, reviewed.served.key)
            return Material(why, lambda: "", None, chosen, explained)
        transcript = reviewed.served.exercise.transcripts.get(answer.id)
        return Material(why, lambda: fix_of(reviewed.served, answer.id), transcript, chosen)

    def _offer_stand_by(self, card: StoryCard) -> None:
        disputes, key = self._services.store.disputes, card.story.key
        case = case_of(card.story, self._review_id, disputes, self._reviewed.served.exercise)
        if case is not None:
            stand_by = StandBy(case, disputes, card)
            stand_by.escaped.connect(self._findings.setFocus)
            stand_by.changed.connect(partial(self._findings.mark_stood_by, key))
            self._findings.mark_stood_by(key, stand_by.is_standing)
            card.offer_stand_by(stand_by)

    def _on_told(self, _key: str) -> None:
        self._view.set_marks([mark for story in self._told for mark in self._marks(story)])

    def _on_theme_changed(self) -> None:
        self._findings.viewport().update()
        for key in self._view.cards.in_order():
            card = self._view.cards.get(key)
            if isinstance(card, StoryCard):
                card.apply_theme(self._services.theme)


def tell_coverage(card: StoryCard, coverage: Coverage) -> None:
    """Say of a missed defect how long the best seen of its places was on the screen; nothing where
    nobody looked.
    """
    seconds = longest_look(card.story, coverage) if coverage else None
    if card.story.finding.kind is FindingKind.MISSED and seconds is not None:
        card.tell(in_words(seconds))
