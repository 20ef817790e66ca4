"""The diff view: what a change can be read, searched and annotated with."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff import word_selection
from trainer.gui.diff.accessible import DESCRIPTION, announce, make_accessible
from trainer.gui.diff.as_text import lines_as_text, rows_as_text
from trainer.gui.diff.key_reader import KeyReader
from trainer.gui.diff.marks import Mark
from trainer.gui.diff.model import FileView
from trainer.gui.diff.mouse import MouseControl
from trainer.gui.diff.moving import other_end
from trainer.gui.diff.searchable_reader import SearchableReader
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.style.theme import Theme


class DiffView(SearchableReader):
    """A whole change in one scroll, painted by hand: read, move, select, search, annotate.

    Locations are in the texts of the diff that is shown: those of a single commit are to be
    translated before they are stored.
    """

    annotation_requested = Signal(object)
    """Location: Enter, `c`, a click on the gutter's plus, a drag in the gutter, a double click."""
    file_annotation_requested = Signal(str)
    """Path: `C`, or the plus of a file header."""
    file_close_requested = Signal(str)
    """Path: the cross of a file header; only those of `set_closable` have one."""
    mark_activated = Signal(str)
    """Key of the mark that was clicked in the gutter or on the ruler."""
    definition_requested = Signal(str)
    """The name that was clicked with Ctrl; empty: one of the cursor's line."""
    uses_requested = Signal(str)
    """The name that was clicked with Ctrl and Shift; empty: one of the cursor's line."""

    blame_requested = Signal()
    """Where the cursor's line came from is wanted."""

    place_wanted = Signal(object)
    """Location in a part of the change that is not shown."""
    cards_ended = Signal(int)
    """There is no next (1) or previous (-1) card to go to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        make_accessible(DiffView, lambda view: getattr(view, "_state", None))
        super().__init__(theme, parent)
        self._keys = KeyReader()
        self._mouse = MouseControl(self, self._state)
        self._coverage: Coverage | None = None
        self._shows_coverage = True
        self._ruler.mark_activated.connect(self.mark_activated)
        self._sticky.block_clicked.connect(self.go_to)
        self.setAccessibleName("Diff")
        self.setAccessibleDescription(DESCRIPTION)

    def show_coverage(self, coverage: Coverage | None) -> None:
        """Mark on the ruler what of the whole change was on the screen; None: nothing."""
        self._coverage = coverage
        shown = coverage if self._shows_coverage else None
        if shown or self._state.coverage:
            self._state.coverage = shown
            self._ruler.refresh()

    def set_shows_coverage(self, shown: bool) -> None:
        """Draw the strip of what was on the screen, or not."""
        self._shows_coverage = shown
        self.show_coverage(self._coverage)

    def set_read_only(self) -> None:
        """Offer neither annotations nor viewed marks: there is nobody who would keep them."""
        self._state.read_only = True

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Listen to these keys by action, instead of the default ones."""
        self._keys = KeyReader(keys)

    def trigger(self, action: str) -> bool:
        """Do one of the actions of the code by its name; False where there is no such action."""
        known = ACTIONS.get(f"code.{action}")
        if known is None:
            return False
        known.run(self)
        return True

    def select_words(self, *, left: int = 0, right: int = 0) -> None:
        """Move the edges of the selected words of the cursor's line, by words; see
        `word_selection.step`.
        """
        word_selection.step(self._state, left=left, right=right)
        announce(self, self.selected_words())
        self.viewport().update()

    def selected_words(self) -> str:
        """The words that are selected within the cursor's line; empty where none are."""
        return word_selection.selected_text(self._state)

    def annotate(self) -> None:
        """Ask for an annotation of the selected lines; on a gap, show its lines instead."""
        location = self.selected_location()
        if location is not None and location.is_file and location.path:
            self.file_annotation_requested.emit(location.path)
        elif location is not None:
            self.annotation_requested.emit(location)
            # Its listener has taken the words over.
            self._state.words = None
        elif file := self._file():
            local = self._state.model.at(self._state.cursor.row)[1]
            if local < len(file.rows):
                self.expand_gap(file, local, "all")
            else:
                # What is said in place of lines speaks of the whole file.
                self.file_annotation_requested.emit(file.path)

    def annotate_file(self) -> None:
        """Ask for an annotation of the cursor's file."""
        if file := self._file():
            self.file_annotation_requested.emit(file.path)

    def click_header(self, file: FileView, zone: str) -> None:
        """Do what a click into that zone of a file's header means."""
        if zone == "viewed" and file.closable:
            self.file_close_requested.emit(file.path)
        elif zone == "viewed":
            self.file_viewed_toggled.emit(file.path)
        elif zone == "annotate":
            self.file_annotation_requested.emit(file.path)
        else:
            self.put_cursor(self._state.model.header_row(file), self._state.cursor.side)
            self.set_collapsed(file.path, not file.collapsed)

    def set_closable(self, paths: Collection[str]) -> None:
        """Give the headers of these files a cross in place of the viewed mark."""
        for file in self._state.model.files:
            file.closable = file.path in paths
        self._sticky.update()
        self.viewport().update()

    def hover(self, place: tuple[int, Side] | None) -> None:
        """Show the plus in that row."""
        before, self._state.hover = self._state.hover, None if self._state.read_only else place
        if before != self._state.hover:
            self._update_rows(*(shown[0] for shown in (before, self._state.hover) if shown))

    def copy(self) -> None:
        """Copy the selected words, or the selected lines."""
        if words := self.selected_words():
            QGuiApplication.clipboard().setText(words)
            return
        location = self.selected_location()
        if location is not None and location.start is not None:
            QGuiApplication.clipboard().setText(lines_as_text(self._state.model, location))

    def go_to_other_end(self) -> bool:
        """From a moved line to where it came from or went to; False on any other line."""
        self._moved_search.finish()
        place = other_end(self._state)
        if place is not None and self._is_part and self._state.model.file(place.path) is None:
            self.place_wanted.emit(place)
            return True
        return place is not None and self.go_to(place)

    # Cards in the flow of the code
    def set_card(self, key: str, location: Location, widget: QWidget) -> None:
        """Put a widget below a location's last line (file: below its header; change: at the top),
        in place of any of that key.

        The view becomes its parent and follows its height; `focus_card` gives it the focus.
        """
        with self._holding_still():
            self._reveal_end(location)
            self._cards.put(key, location, widget)

    def show_cards(self, cards: Iterable[tuple[str, Location, QWidget]]) -> None:
        """Put these cards, each by key, place and widget, and no others; a widget that is there
        already stays as it is.
        """
        wanted = list(cards)
        with self._holding_still():
            for key in set(self.card_keys()) - {key for key, _, _ in wanted}:
                self._cards.remove(key)
            for key, location, widget in wanted:
                self._reveal_end(location)
                self._cards.put(key, location, widget)

    def remove_card(self, key: str) -> None:
        """Take a card out and delete its widget; the line under the cursor stays where it is."""
        with self._holding_still():
            self._cards.remove(key)

    def rename_card(self, key: str, new: str) -> None:
        """Give a card another key; its widget stays as it is."""
        self._cards.rename(key, new)

    def card(self, key: str) -> QWidget | None:
        """The widget of a card."""
        card = self._cards.get(key)
        return card.widget if card else None

    def card_keys(self) -> list[str]:
        """Keys of all cards, from top to bottom."""
        return self._cards.keys()

    def focus_card(self, key: str) -> bool:
        """Scroll a card into view and give it the focus; False where there is none, or it is hidden
        with its file.
        """
        card = self._cards.get(key)
        if card is None:
            return False
        if card.row is None:
            with self._holding_still():
                self._state.model.reveal(card.location)
        top = self._cards.top(key)
        if top is None:
            return False
        bar, height = self.verticalScrollBar(), self.viewport().height()
        line = self._state.metrics.row_height
        # The line that it speaks of stays in view above it, unless the card is as high as the view.
        wanted = max(
            min(bar.value(), top - 2 * line - self._sticky.height()),
            min(top + card.height + line - height, top - line),
        )
        bar.setValue(wanted)
        self._place_children()
        card.widget.setFocus()
        return True

    def move_card(self, step: int) -> str | None:
        """Move the cursor to the next or previous card's lines, in a collapsed file too; its key,
        or None where there is none.
        """
        row = self._state.cursor.row
        rows = self._cards.rows(of_part=self._is_part)
        found = [key for key, card_row in rows if (card_row > row if step > 0 else card_row < row)]
        if not found:
            self.cards_ended.emit(step)
            return None
        self._go_to_card(found[0 if step > 0 else -1])
        return found[0 if step > 0 else -1]

    def go_to_end_card(self, step: int) -> None:
        """Move the cursor to the lines of the first (-1) or the last (1) card."""
        if rows := self._cards.rows(of_part=self._is_part):
            self._go_to_card(rows[0 if step < 0 else -1][0])

    def _go_to_card(self, key: str) -> None:
        card = self._cards.get(key)
        if card is None:
            return
        if card.row is None:
            with self._holding_still():
                self._state.model.reveal(card.location)
        if card.location.is_change:
            self.verticalScrollBar().setValue(0)
        elif card.row is not None:
            self.put_cursor(card.row, card.location.side, centre=True)

    # Marks
    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks and no others."""
        self._state.marks = {}
        for mark in marks:
            file = self._state.model.file(mark.location.path)
            path = file.path if file else mark.location.path or ""
            self._state.marks.setdefault((path, mark.location.side), []).append(mark)
        self._ruler.refresh()
        self.viewport().update()

    def relabel_mark(self, key: str, label: str) -> None:
        """Say something else of a mark that stays where it is; nothing is drawn anew."""
        self._state.relabel_mark(key, label)

    def request_definition(self) -> None:
        """Ask the owner to go to the definition of a name on the cursor's line."""
        self.definition_requested.emit("")

    def request_uses(self) -> None:
        """Ask the owner for the uses of a name on the cursor's line."""
        self.uses_requested.emit("")

    def request_blame(self) -> None:
        """Ask the owner where the cursor's line came from."""
        self.blame_requested.emit()

    def rows_as_text(self) -> str:
        """What the view shows, as text, for tests and for copying."""
        return rows_as_text(self._state.model)

    # Events
    def event(self, event: QEvent) -> bool:
        """Take the view's own keys before any shortcut of the window does."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and self._takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips, and the plus that goes with the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._mouse.tool_tip(event)
            return True
        if event.type() is QEvent.Type.Leave:
            self.hover(None)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the key's action."""
        event.setAccepted(self._takes(event))
        if action := self._keys.read(event):
            self.trigger(action)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See `MouseControl`."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See `MouseControl`."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `MouseControl`."""
        self._mouse.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See `MouseControl`."""
        if not self._mouse.wheel(event):
            super().wheelEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See `MouseControl`."""
        self._mouse.double_click(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether the key is the view's own; Esc is its owner's unless there is a selection to
        drop.
        """
        is_escape = event.key() == Qt.Key.Key_Escape
        return self._keys.knows(event) and not (
            is_escape and self._state.cursor.anchor is None and not self.selected_words()
        )

    def _on_header_clicked(self, file: FileView, zone: str) -> None:
        self.click_header(file, zone)
