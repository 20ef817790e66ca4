"""How code looks in the diff view: font, tabs, one or two columns, wrapped lines, white space."""

from PySide6.QtCore import QObject, Signal

from trainer.gui.diff.cards import CardDeck
from trainer.gui.diff.folding import DiffFolding
from trainer.gui.diff.hidden_space import WhiteSpaceSearch
from trainer.gui.diff.image_pane import PictureDeck
from trainer.gui.diff.layout import DiffLayout
from trainer.gui.diff.state import DiffState, measure_font
from trainer.gui.diff.switch_names import WRAP_PROSE
from trainer.gui.style.theme import BODY_SIZE

SMALLEST_FONT, LARGEST_FONT = 8, 40


class CodeLook(QObject):
    """Holds what settings say of code; what is toggled by key is told, to be remembered."""

    split_changed = Signal(bool)
    """Unified or split was toggled by key (`m`)."""
    wrap_changed = Signal(bool)
    """Soft wrap was switched by key (`Z` with alt)."""
    white_space_hidden = Signal(bool)
    """Changes of white space alone were hidden or shown by key (`W` with shift)."""
    font_size_changed = Signal(int)
    """Zoomed: the code's font size in pixels, to be remembered."""
    lines_changed = Signal()
    """Other lines than before are told as changed."""

    def __init__(
        self,
        parent: QObject,
        state: DiffState,
        layout: DiffLayout,
        *,
        cards: CardDeck,
        folding: DiffFolding,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._layout = layout
        self._cards = cards
        self._folding = folding
        self._family: str | None = None
        self._size = self._normal_size = BODY_SIZE
        self._ligatures = False
        self.pictures = PictureDeck(state, cards, parent)
        self.white_space = WhiteSpaceSearch(
            state,
            parent,
            on_found=lambda: self._hide_white_space(True),
            on_said=lambda: state.redraw.headers(),
        )

    # Font and tabs

    @property
    def font_size(self) -> int:
        """The code's font size in pixels."""
        return self._size

    def set_font(self, family: str | None, size: int, *, ligatures: bool = False) -> None:
        """Take that monospace family (None: the best installed) at `size` pixels; with `ligatures`,
        -> may be one sign.
        """
        self._family, self._normal_size, self._ligatures = family, size, ligatures
        self._take_size(size)

    def set_size(self, size: int) -> None:
        """Draw code at `size` pixels; `zoom_reset` still goes back to what `set_font` gave."""
        if size != self._size:
            self._take_size(size)

    def set_tab_width(self, columns: int) -> None:
        """Let a tab reach to the next multiple of that many columns."""
        self._state.set_tab_width(columns)
        self._layout.relayout()

    def set_show_whitespace(self, show: bool) -> None:
        """Draw a dot for each space and an arrow for each tab."""
        self._state.set_show_blanks(show)

    def zoom_in(self) -> None:
        """One pixel larger."""
        self._zoom(self._size + 1)

    def zoom_out(self) -> None:
        """One pixel smaller."""
        self._zoom(self._size - 1)

    def zoom_reset(self) -> None:
        """The size last given to `set_font`."""
        self._zoom(self._normal_size)

    # One or two columns, wrapped lines

    @property
    def is_split(self) -> bool:
        """Whether old and new stand side by side."""
        return self._state.model.split

    def set_split(self, split: bool) -> None:
        """Side by side, or one below the other."""
        if split != self.is_split:
            with self._layout.holding_still():
                self._state.model.set_split(split)

    def toggle_split(self) -> None:
        """The other of the two, and say so."""
        self.set_split(not self.is_split)
        self.split_changed.emit(self.is_split)

    @property
    def is_wrapped(self) -> bool:
        """Whether lines that are wider than the view are broken."""
        return self._state.wrap

    def set_wrap(self, wrap: bool) -> None:
        """Break lines that are wider than the view, or scroll sideways."""
        if wrap != self._state.wrap:
            with self._layout.holding_still():
                self._state.set_wrap(wrap)

    def set_wrap_prose(self, wrap: bool) -> None:
        """Break long lines of Markdown and other text, or treat them as those of code."""
        if wrap != self._state.is_on(WRAP_PROSE):
            with self._layout.holding_still():
                self._state.set_on(WRAP_PROSE, wrap)

    def toggle_wrap(self) -> None:
        """The other of the two, and say so."""
        self.set_wrap(not self._state.wrap)
        self.wrap_changed.emit(self._state.wrap)

    # White space and pictures

    @property
    def is_white_space_hidden(self) -> bool:
        """Whether changes of white space alone are taken for none."""
        return self._state.model.white_space_hidden

    def hide_white_space(self, hide: bool) -> None:
        """Take lines that differ in meaningless white space only for unchanged, or not; what cards
        stand at stays in view.

        In a large change they are looked for in pauses: until all are found, those files stay as
        they are.
        """
        if hide != self._state.model.white_space_hidden:
            self.white_space.stop()
            self._hide_white_space(hide)

    def toggle_white_space(self) -> None:
        """The other of the two, and say so."""
        self.hide_white_space(not self.is_white_space_hidden)
        self.white_space_hidden.emit(self.is_white_space_hidden)

    def toggle_picture_size(self) -> None:
        """Pictures fitted into the view, or pixel by pixel."""
        with self._layout.holding_still():
            self.pictures.toggle_size()

    def _hide_white_space(self, hide: bool) -> None:
        with self._layout.holding_still():
            is_complete = self._state.model.hide_white_space(hide)
            for location in self._cards.locations():
                self._folding.reveal_end(location)
        self._state.redraw.headers()
        if not is_complete:
            self.white_space.start()
        self.lines_changed.emit()

    def _zoom(self, size: int) -> None:
        self._take_size(max(SMALLEST_FONT, min(size, LARGEST_FONT)))
        self.font_size_changed.emit(self._size)

    def _take_size(self, size: int) -> None:
        with self._layout.holding_still():
            self._size = size
            self._state.set_metrics(measure_font(self._family, size, ligatures=self._ligatures))
