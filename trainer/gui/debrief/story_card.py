"""One finding told in the flow of the code: what breaks, why it slipped through, how to see it, the
fix, the proof.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from trainer.core.domain.exercise import Answer, Severity, Transcript
from trainer.core.domain.scorecard import FindingKind
from trainer.core.domain.taxonomy import class_named
from trainer.core.scoring.debrief import Story
from trainer.gui.debrief.hint_panel import HintPanel, outlined_prose
from trainer.gui.debrief.links import PlaceLinks, link_button
from trainer.gui.debrief.panes import FixPane, ProofPanes, TerminalPane
from trainer.gui.debrief.references import References
from trainer.gui.debrief.stand_by import StandBy
from trainer.gui.debrief.tabs import Tabs
from trainer.gui.debrief.titles import label_of
from trainer.gui.debrief.untold import Untold
from trainer.gui.diff.marks import MARK_SHAPES, MarkRole
from trainer.gui.style.theme import Theme
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.focus import FocusOutline, hand_over
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.spoken import spoken
from trainer.gui.widgets.tooltips import set_tooltip


def mark_role(kind: FindingKind) -> MarkRole:
    """The mark of a finding."""
    return MarkRole(kind.traits.mark)


@dataclass(frozen=True)
class Material:
    """What a card shows beside its story: why the finding is what it is, and what the learner
    chose, if asked.

    The fix as a diff is made when the card is opened; `transcript` is the recorded proof;
    `explained_by` is the story that says why an annotation is mistaken.
    """

    why: str
    fix: Callable[[], str]
    transcript: Transcript | None
    chosen: str = ""
    explained_by: Story | None = None


def _wrote(story: Story) -> str:
    """What introduces the learner's words; where they call a defect more or less grave than it is,
    how they called it.
    """
    annotation, answer = story.annotation, story.answer
    if annotation is None or answer is None or not story.finding.kind.traits.is_about_planted:
        return "You wrote"
    if annotation.severity in (None, answer.severity):
        return "You wrote"
    # The others are adjectives.
    called = "a blocker" if annotation.severity is Severity.BLOCKER else annotation.severity
    return f"You rated it {called} and wrote"


class StoryCard(QFrame):
    """A finding as a card; opened it tells everything, closed it is one line."""

    height_changed = Signal()
    proof_requested = Signal(str)
    proof_cancelled = Signal(str)
    proof_allowed = Signal(str)
    place_chosen = Signal(object)
    """The `Location` of another place of the answer."""
    story_chosen = Signal(str)
    """The key of the story that explains this one."""

    def __init__(
        self,
        story: Story,
        material: Material,
        theme: Theme,
        untold: Untold,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.story = story
        self._untold = untold
        self.proof: ProofPanes | None = None
        self.hints: HintPanel | None = None
        self.stand_by: StandBy | None = None
        self._material = material
        self._theme = theme
        self._body: QWidget | None = None
        self.setProperty("card", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        FocusOutline(self)
        told = f"{spoken(material.why)} {spoken(material.chosen)}"
        self._spoken = told
        self._title = _wrapped("", "strong")
        self._show_title()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(8)
        self._column.addLayout(self._head())
        self._column.addWidget(self._title)
        self._column.addWidget(_wrapped(material.why, "muted"))
        if story.annotation is not None and story.annotation.text:
            self._column.addWidget(_wrapped(f"{_wrote(story)}: {story.annotation.text}"))
        if material.chosen:
            self._column.addWidget(_wrapped(material.chosen))
        self._below_words = self._column.count()
        self._add_links(story)
        self.apply_theme(theme)
        self.set_open(story.finding.kind.traits.is_open_at_first)

    def _add_links(self, story: Story) -> None:
        self.places = PlaceLinks(story.also, self)
        self.places.place_chosen.connect(self.place_chosen)
        if story.also:
            self._column.addWidget(self.places)
        self.explained: QPushButton | None = None
        if self._material.explained_by is not None:
            other = self._material.explained_by
            self.explained = link_button(
                f"See: {self._untold.title_of(other)}", self, "Go to what explains it"
            )
            self.explained.clicked.connect(partial(self.story_chosen.emit, other.key))
            self._column.addWidget(self.explained, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def is_open(self) -> bool:
        """Whether everything is told."""
        return self._body is not None and not self._body.isHidden()

    def set_open(self, opened: bool) -> None:
        """Tell everything, or only the line."""
        if opened and self._body is None and self.story.answer is not None:
            self._body = self._make_body(self.story.answer)
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(opened)
        self.toggle.setText("Less" if opened else "More")
        self.updateGeometry()
        self.height_changed.emit()

    @property
    def is_untold(self) -> bool:
        """Whether its story is still to be found with hints."""
        return self._untold.hides(self.story)

    def take_hint(self) -> bool:
        """Show one hint more; False where there is none."""
        self.set_open(True)
        panel = self.hints
        if panel is None or not panel.next.isVisibleTo(panel):
            return False
        self._untold.take_hint(self.story)
        panel.show_hints(self._untold.hints_of(self.story))
        return True

    def tell_all(self) -> None:
        """Tell the story in place of its hints, now and from now on."""
        try:
            self._untold.tell(self.story)
        finally:
            # Told even where that cannot be written down.
            self._show_told()

    def _show_told(self) -> None:
        panel = self.hints
        self._show_title()
        self.hints = self._body = None
        self.set_open(True)
        if panel is not None:
            hand_over(panel, self.toggle)
            panel.hide()
            panel.deleteLater()
        self.height_changed.emit()

    def _show_title(self) -> None:
        title = self._untold.title_of(self.story)
        self._title.setText(title)
        self.setAccessibleName(f"{label_of(self.story)}: {title}. {self._spoken}".strip())

    def tell(self, sentence: str) -> None:
        """Say one thing more, quietly, below why it was found or missed."""
        self._column.insertWidget(self._below_words, _wrapped(sentence, "muted"))

    def offer_stand_by(self, stand_by: StandBy) -> None:
        """Let the learner stand by what they wrote, below their words."""
        self.stand_by = stand_by
        self._column.insertWidget(self._below_words, stand_by)

    def apply_theme(self, theme: Theme) -> None:
        """Take the colours of that theme, and stay as it is otherwise."""
        self._theme = theme
        self._label.setStyleSheet(
            f"color: {theme.hex(mark_role(self.story.finding.kind).value)}; font-weight: 600;"
        )
        for pane in self.findChildren(FixPane):
            pane.apply_theme(theme)
        for terminal in self.findChildren(TerminalPane):
            terminal.apply_theme(theme)

    def _head(self) -> QHBoxLayout:
        role = mark_role(self.story.finding.kind)
        label = self._label = PlainLabel(f"{MARK_SHAPES[role]} {label_of(self.story)}", self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        kind = ElidedLabel(self)
        kind.setProperty("tone", "secondary")
        answer = self.story.answer
        if answer is not None and answer.kind.can_be_planted:
            chip = _chip(answer.severity.value.capitalize(), answer.severity.value)
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
            kind.set_text(class_named(answer.class_).name)
        row.addWidget(kind, 1)
        self.toggle = push_button("More", self)
        self.toggle.setFlat(True)
        set_tooltip(self.toggle, "What breaks, why it slipped through, the fix, the proof")
        self.toggle.clicked.connect(lambda: self.set_open(not self.is_open))
        self.toggle.setVisible(answer is not None)
        row.addWidget(self.toggle)
        return row

    def _make_body(self, answer: Answer) -> QWidget:
        return self._make_hints(answer) if self.is_untold else self._make_tabs(answer)

    def _make_hints(self, answer: Answer) -> QWidget:
        self.hints = HintPanel(len(answer.hints), self)
        self.hints.hint_requested.connect(self.take_hint)
        self.hints.answer_requested.connect(self.tell_all)
        self.hints.height_changed.connect(self._on_page_changed)
        self.hints.show_hints(self._untold.hints_of(self.story))
        return self.hints

    def _make_tabs(self, answer: Answer) -> QWidget:
        tabs = Tabs(self)
        tabs.add_page("The story", _sections(answer))
        if answer.kind.can_be_planted:
            fix = FixPane(self._material.fix(), self._theme)
            fix.height_changed.connect(self._on_page_changed)
            tabs.add_page("The fix", fix)
        if answer.proof and self._material.transcript is not None:
            self.proof = ProofPanes(self._material.transcript, answer.shows, self._theme)
            self.proof.height_changed.connect(self._on_page_changed)
            self.proof.run_requested.connect(lambda: self.proof_requested.emit(answer.id))
            self.proof.allowed.connect(lambda: self.proof_allowed.emit(answer.id))
            self.proof.cancel_requested.connect(lambda: self.proof_cancelled.emit(answer.id))
            tabs.add_page("The proof", self.proof)
        if answer.references or answer.cwe:
            tabs.add_page("References", References(answer))
        tabs.page_changed.connect(self._on_page_changed)
        return tabs

    def _on_page_changed(self) -> None:
        self.updateGeometry()
        self.height_changed.emit()


def _sections(answer: Answer) -> QWidget:
    text = "\n\n".join(
        f"**{section.heading}**\n\n{section.text.strip()}" for section in answer.sections
    )
    return outlined_prose(text, answer.title)


def _wrapped(text: str, tone: str = "") -> QLabel:
    label = wrapped_label(text, tone)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _chip(text: str, kind: str | bool = True) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("chip", kind)
    return label
