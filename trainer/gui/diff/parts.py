"""What a diff view is made of: made in order and tied to one state."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QAbstractScrollArea

from trainer.core.diffing.diff import Diff
from trainer.gui.diff.cards import CardDeck
from trainer.gui.diff.code_look import CodeLook
from trainer.gui.diff.diff_cards import DiffCards
from trainer.gui.diff.diff_search import DiffSearch
from trainer.gui.diff.folding import DiffFolding
from trainer.gui.diff.highlighter import Highlighter, Wanted
from trainer.gui.diff.layout import DiffLayout
from trainer.gui.diff.line_cursor import LineCursor
from trainer.gui.diff.model import FileView
from trainer.gui.diff.moving import MovedSearch, texts_of
from trainer.gui.diff.painter import RowPainter
from trainer.gui.diff.ruler import OverviewRuler
from trainer.gui.diff.state import DiffState
from trainer.gui.diff.sticky import StickyHeader
from trainer.gui.diff.wanted import ends_of_lines, lines_in, lines_near


class DiffParts:
    """The parts of one view, which paint and change one state; `on_header` is called with the file
    and the zone of the header that was clicked while it is held at the top.
    """

    def __init__(
        self,
        view: QAbstractScrollArea,
        state: DiffState,
        *,
        on_header: Callable[[FileView, str], None],
    ) -> None:
        self._view = view
        self._state = state
        viewport = view.viewport()
        self.highlighter = Highlighter(viewport.update, view)
        self.painter = RowPainter(state, self.highlighter)
        self.moved = MovedSearch(state, view)
        self.deck = CardDeck(viewport, state, lambda: self.layout.relayout())
        self.sticky = StickyHeader(viewport, state, on_header)
        self.ruler = OverviewRuler(view, state, view.verticalScrollBar())
        self.layout = DiffLayout(
            view, state, cards=self.deck, sticky=self.sticky, on_placed=self._want_colours
        )
        self.cursor = LineCursor(view, state, self.layout, self.moved)
        self.folding = DiffFolding(view, state, self.layout)
        self.look = CodeLook(view, state, self.layout, cards=self.deck, folding=self.folding)
        self.search = DiffSearch(view, state, self.layout, self.cursor)
        self.cards = DiffCards(
            view, state, self.layout, deck=self.deck, folding=self.folding, cursor=self.cursor
        )
        self.ruler.match_activated.connect(self.search.go_to)
        self.sticky.block_clicked.connect(self.cursor.go_to)
        self.look.lines_changed.connect(self.search.find_again)

    def load(
        self,
        diff: Diff,
        old: Mapping[str, bytes],
        new: Mapping[str, bytes],
        part_of: Diff | None,
    ) -> None:
        """Take another change, and look for its moved lines and its colours from the start."""
        state = self._state
        self.search.forget()
        state.set_part(part_of is not None)
        with self.layout.holding_still():
            self.highlighter.reset()
            self.look.white_space.stop()
            if not state.model.load(diff, old, new):
                self.look.white_space.start()
            state.set_hover(None)
            self.look.pictures.show()
        self.moved.start(
            None if part_of is None else [texts_of(file, old, new) for file in part_of.files]
        )

    def _want_colours(self) -> None:
        """Ask for the colours of what is on the screen, and then of what is near."""
        if self._view.isVisible():
            wanted = lines_in(self._state.model, self.layout.visible_rows())
            self.highlighter.want(wanted, self._lines_near)

    def _lines_near(self) -> list[Wanted]:
        # By what is on the screen when it is asked, which is later.
        return lines_near(self._state.model, self.layout.visible_rows())

    def visible_lines(self) -> list[Wanted]:
        """From the first to the last line of each file and side on the screen, counted from 0."""
        return ends_of_lines(self._state.model, self.layout.visible_rows())
