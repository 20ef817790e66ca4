"""The cards of the diff view: put between the lines, gone through, given the focus."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from trainer.core.domain.review import Location
from trainer.gui.diff.cards import MADE_AT_ONCE, Card, CardDeck, Make
from trainer.gui.diff.folding import DiffFolding
from trainer.gui.diff.layout import DiffLayout
from trainer.gui.diff.line_cursor import LineCursor
from trainer.gui.diff.state import DiffState


class DiffCards(QObject):
    """Widgets in the flow of the code, each by its key."""

    ended = Signal(int)
    """There is no next (1) or previous (-1) card to go to."""

    def __init__(
        self,
        view: QAbstractScrollArea,
        state: DiffState,
        layout: DiffLayout,
        *,
        deck: CardDeck,
        folding: DiffFolding,
        cursor: LineCursor,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._state = state
        self._layout = layout
        self._deck = deck
        self._folding = folding
        self._cursor = cursor

    def put(self, key: str, location: Location, widget: QWidget) -> None:
        """Put a widget below a location's last line (file: below its header; change: at the top),
        in place of any of that key.

        The view becomes its parent and follows its height; `focus` gives it the focus.
        """
        with self._layout.holding_still():
            self._folding.reveal_end(location)
            self._deck.put(key, location, widget)

    def show(self, cards: Iterable[tuple[str, Location, Make]]) -> None:
        """Put these cards, each by key and place, and no others; a widget that is there stays.

        The other widgets are made when they come near the screen or are asked for.
        """
        wanted = list(cards)
        with self._layout.holding_still():
            for key in set(self.in_order()) - {key for key, _, _ in wanted}:
                self._deck.remove(key)
            for key, location, make in wanted:
                self._folding.reveal_end(location)
                self._deck.put_later(key, location, make)
                if len(wanted) <= MADE_AT_ONCE:
                    self._deck.widget(key)

    def remove(self, key: str) -> None:
        """Take a card out and delete its widget; the line under the cursor stays where it is."""
        with self._layout.holding_still():
            self._deck.remove(key)

    def rename(self, key: str, new: str) -> None:
        """Give a card another key; its widget stays as it is."""
        self._deck.rename(key, new)

    def get(self, key: str) -> QWidget | None:
        """The widget of a card, made if need be."""
        return self._deck.widget(key)

    def made(self, key: str) -> QWidget | None:
        """The widget of a card; None where it was not needed yet, too."""
        return self._deck.made(key)

    def in_order(self) -> list[str]:
        """Keys of all cards, from top to bottom."""
        return self._deck.keys()

    def focus(self, key: str) -> bool:
        """Scroll a card into view and give it the focus; False where there is none, or it is hidden
        with its file.
        """
        card, widget = self._deck.get(key), self._deck.widget(key)
        if card is None or widget is None:
            return False
        if card.row is None:
            self._folding.reveal(card.location)
        if self._deck.has_unmeasured:
            self._layout.relayout()
        if not self._bring_into_view(key, card):
            return False
        if self._deck.has_unmeasured:
            # Those around it were made as they came near, and pushed it away.
            self._layout.relayout()
            self._bring_into_view(key, card)
        widget.setFocus()
        return True

    def _bring_into_view(self, key: str, card: Card) -> bool:
        top = self._deck.top(key)
        if top is None:
            return False
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        line = self._state.metrics.row_height
        # The line that it speaks of stays in view above it, unless the card is as high as the view.
        wanted = max(
            min(bar.value(), top - 2 * line - self._layout.header_height),
            min(top + card.height + line - height, top - line),
        )
        bar.setValue(wanted)
        self._layout.place_children()
        return True

    def move(self, step: int) -> str | None:
        """Move the cursor to the next or previous card's lines, in a collapsed file too; its key,
        or None where there is none.
        """
        row = self._state.cursor.row
        rows = self._deck.rows(of_part=self._state.is_part)
        found = [key for key, card_row in rows if (card_row > row if step > 0 else card_row < row)]
        if not found:
            self.ended.emit(step)
            return None
        self._go_to(found[0 if step > 0 else -1])
        return found[0 if step > 0 else -1]

    def go_to_end(self, step: int) -> None:
        """Move the cursor to the lines of the first (-1) or the last (1) card."""
        if rows := self._deck.rows(of_part=self._state.is_part):
            self._go_to(rows[0 if step < 0 else -1][0])

    def _go_to(self, key: str) -> None:
        card = self._deck.get(key)
        if card is None:
            return
        if card.row is None:
            self._folding.reveal(card.location)
        if card.location.is_change:
            self._view.verticalScrollBar().setValue(0)
        elif card.row is not None:
            self._cursor.put(card.row, card.location.side, centre=True)
