"""What did you mean? Asked between a review and its debrief, of the annotations whose words alone
did not settle it.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.core.domain.review import Annotation
from trainer.core.scoring.meaning import Question
from trainer.gui.debrief.meaning_card import MeaningCard
from trainer.gui.debrief.meaning_keys import MEANING, MEANING_ACTIONS, number_keys
from trainer.gui.keys.action import KeyGroup
from trainer.gui.keys.binding import shortcut_for
from trainer.gui.keys.keymap import set_tip
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.labels import wrapped_label
from trainer.gui.widgets.panes import scrolled_column, tight_column
from trainer.gui.widgets.tooltips import set_tooltip

WIDTH = 720
_NUMBERS = {2: "Two", 3: "Three"}


class MeaningPanel(QWidget):
    """The questions on one page; `chosen` carries annotation and title (empty for none of these) at
    once, `finished` ends it.
    """

    chosen = Signal(str, str)
    finished = Signal()

    def __init__(
        self,
        questions: Sequence[Question],
        annotations: Mapping[str, Annotation],
        code_of: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "canvas")
        self.setAccessibleName("What did you mean?")
        self.cards = [
            MeaningCard(each, annotations[each.annotation], code_of.get(each.annotation, ""), self)
            for each in questions
        ]
        self._lay_out()
        for card in self.cards:
            card.chosen.connect(partial(self._on_chosen, card))
        for number, key in enumerate(number_keys()):
            self._on_keys((key,), partial(self._choose, number))
        for action in MEANING_ACTIONS:
            shortcut_for(action, self, self)
        self._show_state()

    def key_group(self) -> KeyGroup:
        """Its keys, for the key sheet."""
        return MEANING.key_group()

    def show_chosen(self, annotation: str, title: str) -> None:
        """Show what was chosen before, without telling anybody."""
        for card in self.cards:
            if card.annotation == annotation:
                card.show_chosen(title)
        self._show_state()

    def take_focus(self) -> None:
        """Put the focus on the first question that is not answered."""
        self._focus(next((card for card in self.cards if not card.is_answered), self.cards[0]))

    def go_on(self) -> None:
        """To the next question without an answer, at last to the debrief; what the button with the
        focus says goes first.
        """
        for button in (self.pass_over, self.done):
            if button.hasFocus():
                button.click()
                return
        open_ = [card for card in self.cards if not card.is_answered]
        if not open_:
            self.finished.emit()
        elif self._current() not in open_:
            self._focus(open_[0])

    def skip(self) -> None:
        """Choose no title for the remaining questions."""
        self.finished.emit()

    def _lay_out(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 32, 24, 24)
        column.setSpacing(16)
        column.addWidget(wrapped_label("What did you mean?", "title"))
        text = (
            f"{_asked(len(self.cards))} A wrong choice costs nothing. You are asked only once, "
            f"and the debrief follows."
        )
        column.addWidget(wrapped_label(text, "muted"))
        for card in self.cards:
            column.addWidget(card)
        column.addLayout(self._buttons())
        column.addStretch(1)
        inner.setMaximumWidth(WIDTH)
        self._area = scrolled_column(inner)
        tight_column(self).addWidget(self._area)

    def _buttons(self) -> QHBoxLayout:
        self.pass_over = flat_button("Skip", self, "")
        set_tip(self.pass_over, "Choose no title for the remaining questions", "meaning.skip")
        self.pass_over.clicked.connect(self.skip)
        self.done = push_button("Show the debrief", self)
        self.done.setProperty("primary", True)
        self.done.clicked.connect(self.finished)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.pass_over)
        row.addWidget(self.done)
        return row

    def _on_keys(self, keys: Sequence[str], act: Callable[[], object]) -> None:
        shortcut = QShortcut(self)
        shortcut.setKeys([QKeySequence(key) for key in keys])
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _on_chosen(self, card: MeaningCard, title: str) -> None:
        self.chosen.emit(card.annotation, title)
        self._show_state()

    def _choose(self, number: int) -> None:
        card = self._current()
        if card is not None:
            card.choose(number)

    def _current(self) -> MeaningCard | None:
        """The question that has the focus, or the first without an answer."""
        for card in self.cards:
            if card.isAncestorOf(self.focusWidget()) and not (
                self.pass_over.hasFocus() or self.done.hasFocus()
            ):
                return card
        return next((card for card in self.cards if not card.is_answered), None)

    def _focus(self, card: MeaningCard) -> None:
        card.take_focus()
        self._area.ensureWidgetVisible(card)

    def _show_state(self) -> None:
        left = sum(not card.is_answered for card in self.cards)
        self.done.setEnabled(not left)
        set_tooltip(
            self.done, "" if not left else "Choose a title for each annotation first, or skip"
        )


def _asked(number: int) -> str:
    if number == 1:
        return (
            "One annotation can be read in more than one way. Choose what you had in mind when "
            "you wrote it."
        )
    many = _NUMBERS.get(number, str(number))
    return (
        f"{many} annotations can be read in more than one way. Choose what you had in mind "
        f"when you wrote them."
    )
