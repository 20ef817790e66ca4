"""Scenes of the code: what the showcase is made of, in the real review."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tools.tour.showcase import CODE, LONG_LINES, NAME, ODD_TEXT, PICTURES, SHOWCASE
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView
from trainer.gui.self_test.walker import Walker

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

_QUIET = 5
"""Looks in a row at which every picture in view is drawn."""


class CodeScenes(Walker):
    """The review of the showcase; each scene leaves the page as the next one wants it."""

    def walk(self) -> None:
        """Every scene, in their order."""
        self._open()
        for scene in (
            self._long_lines,
            self._pictures,
            self._odd_text,
            self._annotations_on_both_sides,
            self._uses_of_a_name,
            self._origin_of_a_line,
            self._selected_words,
            self._files_filtered,
            self._one_file,
        ):
            scene()

    def _open(self) -> None:
        self._window.activateWindow()
        self._window.open_review(SHOWCASE, "0")
        self._until(lambda: self._review().session is not None, "the showcase does not open")
        self._review().focus_code()
        QApplication.processEvents()

    @property
    def _view(self) -> DiffView:
        return self._review().view

    def _at(self, path: str, line: int = 1, side: Side = Side.NEW) -> None:
        self._expect(
            self._view.line_cursor.go_to(Location(path, side, line, line)), f"{path} is not shown"
        )
        self._view.setFocus()

    def _press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self._focused(), key, modifiers)
        QApplication.processEvents()

    def _long_lines(self) -> None:
        self._at(LONG_LINES, 2)
        self._press(Qt.Key.Key_Slash)
        QTest.keyClicks(self._focused(), "cents")
        self._press(Qt.Key.Key_Return)
        self._picture("long-line")
        self._press(Qt.Key.Key_Escape)
        self._press(Qt.Key.Key_Z, ALT)
        self._picture("long-line-wrapped")
        self._press(Qt.Key.Key_M)
        self._picture("long-line-split")
        self._press(Qt.Key.Key_M)
        self._press(Qt.Key.Key_Z, ALT)

    def _pictures(self) -> None:
        for name, path in (("pictures", "banner.png"), ("pictures-more", "cut-off.png")):
            self._review().places.go_to_file(f"{PICTURES}{path}")
            self._view.setFocus()
            self._wait_for_pictures()
            self._picture(name)
        self._review().places.go_to_file(f"{PICTURES}banner.png")
        self._press(Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
        self._wait_for_pictures()
        self._picture("pictures-pixel-by-pixel")
        self._press(Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)

    def _wait_for_pictures(self) -> None:
        """One that cannot be drawn gives its room to others, which are then asked for: what holds
        has to go on holding.
        """
        quiet = 0

        def are_drawn() -> bool:
            nonlocal quiet
            panes = self._view.look.pictures.panes()
            if all(pane.is_drawn or pane.visibleRegion().isEmpty() for pane in panes):
                quiet = quiet + 1
            else:
                quiet = 0
            return quiet > _QUIET

        QApplication.processEvents()
        self._until(are_drawn, "a picture is never drawn")

    def _odd_text(self) -> None:
        self._at(ODD_TEXT, 2)
        self._picture("odd-text")

    def _annotations_on_both_sides(self) -> None:
        self._press(Qt.Key.Key_M)
        for line, side, words in (
            (26, Side.OLD, "The sum was checked against the **till** here; what does that now?"),
            (
                22,
                Side.NEW,
                (
                    "A discount may be larger than what is bought:\n\n- the total is below zero\n- "
                    "`receipt` prints it"
                ),
            ),
        ):
            self._annotate(line, side, words)
            self._press(Qt.Key.Key_Return, CONTROL)
        self._annotate(28, Side.NEW, "The copy loses the discount.")
        self._picture("annotations-split")
        self._press(Qt.Key.Key_Escape)
        self._press(Qt.Key.Key_M)
        self._picture("annotations")

    def _annotate(self, line: int, side: Side, words: str) -> None:
        self._at(CODE, line, side)
        self._press(Qt.Key.Key_C)
        self._press(Qt.Key.Key_S, ALT)
        self._press(Qt.Key.Key_U, ALT)
        for number, written in enumerate(words.split("\n")):
            if number:
                self._press(Qt.Key.Key_Return)
            QTest.keyClicks(self._focused(), written)

    def _uses_of_a_name(self) -> None:
        self._at(CODE, 36)
        self._view.uses_requested.emit(NAME)
        self._until(
            lambda: self._review().name_panel.isVisible(), "the uses of a name are not listed"
        )
        self._picture("uses")
        self._press(Qt.Key.Key_Escape)

    def _origin_of_a_line(self) -> None:
        self._at(CODE, 26)
        self._press(Qt.Key.Key_B)
        popover = self._review().code.blame.popover
        self._expect(popover.isVisible(), "where a line came from is not told")
        self._picture("origin", popover)
        popover.close()

    def _selected_words(self) -> None:
        self._at(CODE, 26)
        for _ in range(3):
            self._press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        self._picture("selected-words")
        self._press(Qt.Key.Key_Escape)
        for _ in range(3):
            self._press(Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
        self._picture("selected-lines")
        self._press(Qt.Key.Key_Escape)

    def _files_filtered(self) -> None:
        self._press(Qt.Key.Key_T)
        QTest.keyClicks(self._focused(), "png")
        QApplication.processEvents()
        self._expect(self._focused() is self._review().side.filter, "T does not go to the filter")
        self._picture("files-filtered")
        self._clear(self._focused())

    def _clear(self, field: QWidget) -> None:
        QTest.keyClick(field, Qt.Key.Key_Escape)
        self._review().focus_code()
        QApplication.processEvents()

    def _one_file(self) -> None:
        self._press(Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
        self._review().places.go_to_file(CODE)
        self._picture("one-file")
        self._press(Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
