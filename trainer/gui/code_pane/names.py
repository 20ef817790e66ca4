"""Going to the definition of a name and finding its uses, over the whole project before and after
what is shown.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from trainer.core.code.symbols import NamePlace, definitions, names_in, places_of
from trainer.core.diffing.lines import split_lines
from trainer.core.domain.exercise import Side
from trainer.gui.background import run_in_background
from trainer.gui.code_pane.name_panel import NamePanel
from trainer.gui.code_pane.shown_code import ShownCode
from trainer.gui.diff.view import DiffView
from trainer.gui.services import Notices

Found = Mapping[str, tuple[NamePlace, ...]]
"""Places by name."""
_DIGITS = 9
_BODY = 40
"""Lines of a definition that are shown when it is gone to."""


class NameFinder(QObject):
    """Answers what the view asks of names: one place is gone to, several are listed, several names
    are offered in a menu.
    """

    def __init__(self, view: DiffView, code: ShownCode, panel: NamePanel, notices: Notices) -> None:
        super().__init__(view)
        self._view = view
        self._code = code
        self._panel = panel
        self._notices = notices
        self.menu = QMenu(view)
        self.menu.setAccessibleName("Names on this line")
        view.definition_requested.connect(self.go_to_definition)
        view.uses_requested.connect(self.find_uses)
        panel.place_chosen.connect(self._on_place_chosen)
        panel.closed.connect(self._on_closed)

    def go_to_definition(self, name: str = "") -> None:
        """Go to where the name is defined; without one, to that of a name on the cursor's line."""
        self._find(name, self._offer_definitions)

    def find_uses(self, name: str = "") -> None:
        """List the lines that hold the name; without one, those of a name on the cursor's line."""
        self._find(name, self._offer_uses)

    def _find(self, name: str, offer: Callable[[Found], None]) -> None:
        names = [name] if name else self._names_here()
        diff, (before, after) = self._code.diff, self._code.trees
        run_in_background(
            lambda _job: {each: places_of(each, diff, before, after) for each in names},
            offer,
            parent=self,
        )

    def _offer_definitions(self, found: Found) -> None:
        here = self._view.line_cursor.location()
        known = {name: definitions(places) for name, places in found.items()}
        # Where a name is defined on the very line, one is there already.
        elsewhere = {
            name: places
            for name, places in known.items()
            if places and [each.location for each in places] != [here]
        }
        if not elsewhere:
            self._notices.info(f"No definition found in the project{_of(found)}.")
        elif len(elsewhere) == 1:
            self._go_to_one_of(*elsewhere.popitem())
        else:
            self._offer(elsewhere, self._go_to_one_of)

    def _offer_uses(self, found: Found) -> None:
        known = {name: places for name, places in found.items() if places}
        if not known:
            self._notices.info("There is no name on this line.")
        elif len(known) == 1:
            self._list_uses(*known.popitem())
        else:
            self._offer(known, self._list_uses)

    def _go_to_one_of(self, name: str, places: tuple[NamePlace, ...]) -> None:
        if len(places) == 1:
            self._code.go_to(places[0].location)
            # A definition is gone to for what stands below its first line.
            self._view.folding.show_block(_BODY)
            self._view.setFocus()
        else:
            self._panel.show_places(f"{name} is defined in {len(places)} places", places)

    def _list_uses(self, name: str, places: tuple[NamePlace, ...]) -> None:
        lines = "one line" if len(places) == 1 else f"{len(places)} lines"
        self._panel.show_places(f"{name} is on {lines}", places)

    def _offer(self, found: Found, act: Callable[[str, tuple[NamePlace, ...]], None]) -> None:
        """Let one of the names be chosen, below the cursor's line."""
        self.menu.clear()
        for number, (name, places) in enumerate(found.items(), start=1):
            # A digit chooses at once; an ampersand is no part of any name.
            key = f"&{number}  " if number <= _DIGITS else "    "
            action = self.menu.addAction(f"{key}{name}")
            action.triggered.connect(
                lambda _checked=False, name=name, places=places: act(name, places)
            )
        self.menu.setActiveAction(self.menu.actions()[0])
        row = self._view.line_cursor.rect()
        self.menu.popup(self._view.viewport().mapToGlobal(row.bottomLeft() + QPoint(48, 0)))

    def _names_here(self) -> list[str]:
        place = self._view.line_cursor.location()
        if place is None or place.path is None or place.start is None:
            return []
        before, after = self._code.trees
        file = self._code.diff.file(place.path)
        path = file.old_path if file is not None and place.side is Side.OLD else place.path
        lines = split_lines((before if place.side is Side.OLD else after).get(path or "", b""))
        return (
            names_in(lines[place.start - 1].decode("utf-8", "replace"))
            if place.start <= len(lines)
            else []
        )

    def _on_place_chosen(self, location: object) -> None:
        self._code.go_to(location)  # type: ignore[arg-type]
        self._view.setFocus()

    def _on_closed(self) -> None:
        self._view.setFocus()
        self._panel.hide()


def _of(found: Found) -> str:
    return f" for {next(iter(found))}" if len(found) == 1 else ""
