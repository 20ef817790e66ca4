"""Cards: real widgets that stand between the lines of code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from trainer.core.domain.review import Location
from trainer.gui.diff.state import MARK_WIDTH, DiffState, Pane
from trainer.gui.widgets.focus import hand_over

Make = Callable[[str], QWidget]
"""Makes the widget of a card, given its key."""
WIDEST = 960
"""Pixels: wider text is not read well."""
_MARGIN = 8
_NARROWEST = 160
MADE_AT_ONCE = 20
"""Cards of a review that are made before they are needed: no more than a moment's work."""
_LIKELY_HEIGHT = 96
"""Pixels that a card is taken to be high until its widget is made."""


@dataclass
class Card:
    """A widget, where it belongs, how high it is with its margins, and the row it stands below
    (None: hidden with its file).

    `above` is what the cards between that row and this card take, in pixels; `widget` is None until
    it is needed: hundreds of them take seconds to make.
    """

    location: Location
    widget: QWidget | None
    make: Make | None = None
    height: int = 0
    row: int | None = None
    above: int = 0
    is_content: bool = False
    """A part of the file that is shown, such as a picture: not an annotation."""


class CardDeck(QObject):
    """Holds the cards of a view and keeps them in their places."""

    def __init__(
        self, viewport: QWidget, state: DiffState, on_height_changed: Callable[[], None]
    ) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._state = state
        self._cards: dict[str, Card] = {}
        self.has_unmeasured = False
        """Whether a widget was made since all cards were measured."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(on_height_changed)
        viewport.installEventFilter(self)

    def put(
        self, key: str, location: Location, widget: QWidget, *, is_content: bool = False
    ) -> None:
        """Add a card, in place of any of that key."""
        known = self._cards.get(key)
        if known is not None and known.widget is not widget:
            self.remove(key)
        self._cards[key] = Card(location, widget, is_content=is_content)
        self._take_in(widget)

    def put_later(self, key: str, location: Location, make: Make) -> None:
        """Add a card whose widget is made when it is needed; one that is there stays."""
        self._cards[key] = Card(location, self.made(key), make)

    def widget(self, key: str) -> QWidget | None:
        """The widget of a card, made if need be; None where there is no such card."""
        card = self._cards.get(key)
        return None if card is None else card.widget or self._made(key, card)

    def made(self, key: str) -> QWidget | None:
        """The widget of a card; None where it is not made yet, too."""
        card = self._cards.get(key)
        return None if card is None else card.widget

    def _made(self, key: str, card: Card) -> QWidget:
        if card.make is None:
            raise RuntimeError(f"the card {key} has no widget and cannot make one")
        widget = card.widget = card.make(key)
        self._take_in(widget)
        # It is hardly ever as high as was taken for likely.
        self.has_unmeasured = True
        self._timer.start(0)
        return widget

    def _take_in(self, widget: QWidget) -> None:
        widget.setParent(self._viewport)
        widget.installEventFilter(self)

    def remove(self, key: str) -> bool:
        """Take a card out and delete its widget; False where there is none."""
        card = self._cards.pop(key, None)
        if card is None:
            return False
        if card.widget is not None:
            card.widget.removeEventFilter(self)
            self._hide(card.widget)
            card.widget.deleteLater()
        return True

    def rename(self, key: str, new: str) -> None:
        """Give a card another key."""
        self._cards[new] = self._cards.pop(key)

    def get(self, key: str) -> Card | None:
        """The card of that key."""
        return self._cards.get(key)

    def keys(self) -> list[str]:
        """Keys of the annotations from top to bottom; those that are hidden with their file come
        last.
        """
        return sorted(
            (key for key, card in self._cards.items() if not card.is_content),
            key=lambda key: _order(self._cards[key]),
        )

    def rows(self, *, of_part: bool = False) -> list[tuple[str, int]]:
        """Keys of the annotations and their rows, from top to bottom; those of a collapsed file at
        its header.

        What is said of the whole change stands above each of its parts: there it is left out.
        """
        rows = []
        for key in self.keys():
            card, row = self._cards[key], self._cards[key].row
            if row is None and (file := self._state.model.file(card.location.path)):
                row = self._state.model.header_row(file)
            if row is not None and not (of_part and row < 0):
                rows.append((key, row))
        return sorted(rows, key=lambda each: each[1])

    def contents(self) -> dict[str, QWidget]:
        """What is shown of files beside their lines, by key."""
        contents = ((key, card.widget) for key, card in self._cards.items() if card.is_content)
        return {key: widget for key, widget in contents if widget is not None}

    def locations(self) -> list[Location]:
        """Where the cards belong."""
        return [card.location for card in self._cards.values()]

    def additions(self) -> list[tuple[int, int]]:
        """Rows and the pixels that cards take below them; measures every card anew."""
        self.has_unmeasured = False
        for card in self._cards.values():
            card.row = (
                self._content_row(card.location) if card.is_content else self._row(card.location)
            )
            card.height = self._wanted_height(card)
        return list(self._stacked().items())

    def _stacked(self) -> dict[int, int]:
        """Stand the cards of a row below each other, those of either side beside those of the
        other; the height of each row's.
        """
        used: dict[int, list[int]] = {}
        for card in self._cards.values():
            if card.row is not None:
                lanes = used.setdefault(card.row, [0] * max(1, len(self._state.panes)))
                own = self._lanes(card)
                card.above = max(lanes[own])
                lanes[own] = [card.above + card.height] * len(lanes[own])
        return {row: max(lanes) for row, lanes in used.items()}

    def _hide(self, widget: QWidget) -> None:
        """Hide a card; the code takes the focus from it, or Qt would give it to whatever comes next
        in the window.
        """
        view = self._viewport.parentWidget()
        if view is not None:
            hand_over(widget, view)
        widget.hide()

    def _lanes(self, card: Card) -> slice:
        """The panes over which the card stands."""
        panes = self._panes(card)
        if card.location.start is None or len(panes) < 2:
            return slice(None)
        place = next(at for at, pane in enumerate(panes) if pane.shows(card.location.side))
        return slice(place, place + 1)

    def _panes(self, card: Card) -> Sequence[Pane]:
        return self._state.panes_of(self._state.model.file(card.location.path))

    def place(self, scroll_y: int, height: int) -> None:
        """Move cards near the viewport to where they belong and hide the others."""
        focused = self._viewport.window().focusWidget()
        for key, card in list(self._cards.items()):
            if card.row is None:
                if card.widget is not None:
                    self._hide(card.widget)
                continue
            top = self._top(card.row) + card.above + _MARGIN - scroll_y
            near = top < 2 * height and top + card.height > -height
            widget = card.widget or (self._made(key, card) if near else None)
            if widget is None:
                continue
            has_focus = focused is not None and (focused is widget or widget.isAncestorOf(focused))
            if near or has_focus:
                x, width = self._span(card)
                widget.setGeometry(x, top, width, card.height - 2 * _MARGIN)
                widget.show()
            else:
                widget.hide()

    def top(self, key: str) -> int | None:
        """The y of a card from the start of the change."""
        card = self._cards[key]
        return None if card.row is None else self._top(card.row) + card.above

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that a card wants another height; many such wishes are answered once.

        A card with a layout hears so itself, for one without it is its parent that does.
        """
        if event.type() is QEvent.Type.LayoutRequest and not self._timer.isActive():
            own = [card for card in self._cards.values() if card.widget is watched]
            if any(map(self._has_other_height, own or self._cards.values())):
                self._timer.start(0)
        return False

    def _has_other_height(self, card: Card) -> bool:
        return card.row is not None and self._wanted_height(card) != card.height

    def _wanted_height(self, card: Card) -> int:
        if card.widget is None:
            return _LIKELY_HEIGHT
        return _height(card.widget, self._span(card)[1]) + 2 * _MARGIN

    def _row(self, location: Location) -> int | None:
        if location.is_change:
            return -1
        row = self._state.model.row_of(location, last=True)
        file = self._state.model.file(location.path)
        return None if file is None or (file.collapsed and not location.is_file) else row

    def _content_row(self, location: Location) -> int | None:
        """The header, or the row of the note that stands for the lines of a binary file."""
        file = self._state.model.file(location.path)
        if file is None or file.collapsed:
            return None
        return self._state.model.header_row(file) + (1 if file.diff.binary else 0)

    def _top(self, row: int) -> int:
        return 0 if row < 0 else self._state.extents.top(row) + self._state.row_height(row)

    def _span(self, card: Card) -> tuple[int, int]:
        """x and width."""
        panes = self._panes(card)
        if not panes:
            return 0, _NARROWEST
        if card.location.start is None:
            left, right = panes[0].x + MARK_WIDTH, panes[-1].x + panes[-1].width
        else:
            pane = next(pane for pane in panes if pane.shows(card.location.side))
            left, right = pane.x + MARK_WIDTH, pane.x + pane.width
        return left, max(_NARROWEST, min(WIDEST, right - left - 2 * _MARGIN))


def _height(widget: QWidget, width: int) -> int:
    widget.ensurePolished()
    wanted = (
        widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
    )
    return max(wanted, widget.minimumSizeHint().height(), widget.minimumHeight())


def _order(card: Card) -> tuple[int, int]:
    return (1, 0) if card.row is None else (0, card.row)
