"""The whole program with a change that has something for every action, and hands to work on it
with.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.gui.patience import wait_for
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.content.library import Library, shipped_folder
from trainer.core.domain.exercise import AnswerId, ExerciseId, Side
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.diff.model import FileView
from trainer.gui.diff.view import DiffView
from trainer.gui.review.card import AnnotationCard
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.session import ReviewSession
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.store.records import StoredReview

EXERCISE, LOST = ExerciseId("tiny/receipts"), AnswerId("rest-is-lost")
UNCHECKED = AnswerId("table-size-unchecked")
LEDGER, LOGO, README = "receipts/ledger.py", "logo.png", "README.md"
FIRST = (
    "def first_entry(entries):\n    found = sorted(entries, key=lambda entry: entry.day)\n"
    "    return found[0] if found else None\n"
)
BODY = "".join(f"    part_{number} = entries[{number}]\n" for number in range(16))
STEPS = "".join(
    f"\n\ndef step_{number}(value):\n    return value + {number}\n" for number in range(12)
)
BEFORE = (
    f'"""Entries of a ledger."""\n\n\n{FIRST}\n\ndef total_of(entries):\n{BODY}    return '
    f"part_0\n{STEPS}"
)
AFTER = (
    BEFORE.replace(f"{FIRST}\n\n", "")
    .replace("part_9 =", "tenth =")
    .replace("value + 3\n", "value  +  3\n")
    .replace("value + 7\n", f"value + 7  # {'long ' * 60}\n")
    + f"\n\n{FIRST}\n\ndef report(entries):\n    return total_of(entries)\n"
)


def line_of(text: str, *, old: bool = False) -> int:
    """The number of the line of the ledger that begins with that text."""
    lines = (BEFORE if old else AFTER).splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(text))


def place(text: str) -> Location:
    """That line of the new ledger."""
    line = line_of(text)
    return Location(LEDGER, Side.NEW, line, line)


def picture(color: Qt.GlobalColor) -> bytes:
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(color)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def build_pack(data: Path, folder: Path) -> Path:
    """A pack whose change has moved and long lines, white space, a picture, and hidden lines, in
    two commits.
    """
    shutil.copytree(data / "packs", folder)
    shutil.copytree(shipped_folder() / "start", folder / "start")
    exercise = folder / "tiny" / "receipts"
    for part, ledger, color in (
        ("before", BEFORE, Qt.GlobalColor.red),
        ("commits/2-tips", AFTER, Qt.GlobalColor.blue),
    ):
        (exercise / part / LEDGER).write_text(ledger, encoding="utf-8")
        (exercise / part / LOGO).write_bytes(picture(color))
    return folder


@dataclass
class Stage:
    """The window of the program; `seen` are the modal windows that opened and were closed again:
    class and focus, `folder` is where files are saved.
    """

    window: MainWindow
    services: Services
    folder: Path
    seen: list[tuple[str, str]] = field(default_factory=list)

    @property
    def page(self) -> ReviewPage:
        page = self.window.current_page()
        assert isinstance(page, ReviewPage)
        return page

    @property
    def debrief(self) -> DebriefPage:
        page = self.window.current_page()
        assert isinstance(page, DebriefPage)
        return page

    @property
    def session(self) -> ReviewSession:
        assert self.page.session is not None
        return self.page.session

    @property
    def view(self) -> DiffView:
        return self.page.view

    @property
    def here(self) -> Location:
        return self.view.line_cursor.location() or Location()

    @property
    def line(self) -> int:
        """The line of the cursor; 0 where it is on none."""
        return self.here.start or 0

    @property
    def ledger(self) -> FileView:
        file = self.view.state.model.file(LEDGER)
        assert file is not None
        return file

    @property
    def card(self) -> AnnotationCard:
        card = self.page.cards.card(self.session.annotations[-1].id)
        assert isinstance(card, AnnotationCard)
        return card

    def open_review(self) -> None:
        """A review under way, in the code."""
        exercise = self.services.library.exercise(EXERCISE)
        review = self.services.store.begin_review(
            EXERCISE, title="Receipts", seed="1", planted=[LOST], key_version=exercise.key_version
        )
        self.window.resume_review(review.id)
        wait_for(lambda: self.page.session is not None)
        self.page.focus_code()
        QApplication.processEvents()

    def handed_in(self, *, clear: bool = True, missed: bool = False) -> StoredReview:
        """A review with a hit and a false alarm or, unless `clear`, with words that leave open what
        was meant; where `missed`, of a change with another defect that it does not speak of.
        """
        store, exercise = self.services.store, self.services.library.exercise(EXERCISE)
        review = store.begin_review(
            exercise.id,
            title="T",
            seed="1",
            planted=[LOST, UNCHECKED] if missed else [LOST],
            key_version=exercise.key_version,
        )
        served = served_in(exercise, review)
        answer = next(each for each in served.key.planted if each.answer.id == LOST)
        span = answer.spans[0]
        where = Location(span.path, span.side, span.start, span.end)
        words = answer.answer.wordings[0] if clear else "hm cents dubious whatever comes"
        store.save_annotation(
            review.id, Annotation("hit", where, words, answer.answer.class_ if clear else "crypto")
        )
        if clear:
            wrong = Annotation(
                "wrong",
                Location(LEDGER),
                "This opens a connection for each call and never closes it.",
            )
            store.save_annotation(review.id, wrong)
        store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
        submit(store, served, review.id)
        return store.review(review.id)

    def open_debrief(self, *, clear: bool = True, missed: bool = False) -> None:
        self.window.show_debrief(self.handed_in(clear=clear, missed=missed).id)
        wait_for(
            lambda: self.debrief.meaning is not None or bool(getattr(self.debrief, "stories", ()))
        )
        QApplication.processEvents()
        if clear:
            # The cards know their heights by now, and the first of them is shown.
            wait_for(lambda: self.debrief.findings.current_story() is not None)

    def go(self, text: str) -> Location:
        """Put the cursor on that line of the ledger."""
        assert self.view.line_cursor.go_to(place(text)), text
        self.view.setFocus()
        return self.here

    def note(self, text: str, *, draft: bool = False) -> Annotation:
        """An annotation on that line of the ledger."""
        begun = self.session.begin_annotation(place(text))
        if not draft:
            self.session.finish(begun, replace(begun, text="Words."))
        return self.session.annotations[-1]

    # Hands

    def press(self, keys: str) -> None:
        """Press keys where the focus is, as a person does."""
        self._watch()
        QTest.keySequence(QApplication.focusWidget() or self.window, keys)
        QApplication.processEvents()

    def click(
        self, widget: QWidget, at: QPoint | None = None, modifier: Qt.KeyboardModifier | None = None
    ) -> None:
        self._watch()
        modifier = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
        QTest.mouseClick(
            widget,
            Qt.MouseButton.LeftButton,
            modifier,
            widget.rect().center() if at is None else at,
        )
        QApplication.processEvents()

    def click_right(self, widget: QWidget, at: QPoint) -> None:
        self._watch()
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
        QApplication.processEvents()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(widget, (start + end) / 2)
        QTest.mouseMove(widget, end)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
        QApplication.processEvents()

    def choose_in_menu(self, name: str) -> None:
        """Open the menu that holds the action, and click its entry."""
        menu, entry = self.entry(name)
        assert entry.isEnabled(), name
        self._watch()
        menu.popup(QPoint(0, 0))
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
        # No window manager is there to do it.
        self.window.activateWindow()
        QApplication.processEvents()

    def entry(self, name: str) -> tuple[QMenu, QAction]:
        """The menu and the entry of an action; it is in one place only."""
        tops = [action.menu() for action in self.window.menuBar().actions()]
        found = [
            pair
            for menu in tops
            if isinstance(menu, QMenu)
            for pair in _entries(menu)
            if pair[1].property("action") == name
        ]
        assert len(found) == 1, (name, [menu.title() for menu, _ in found])
        return found[0]

    def _watch(self) -> None:
        """Close the next modal window, and note what it was."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                focus = dialog.focusWidget()
                self.seen.append((type(dialog).__name__, focus.objectName() if focus else ""))
                dialog.close()
            elif tries:
                tries.pop()
                QTimer.singleShot(5, self.window, look)

        tries = [True] * 200
        QTimer.singleShot(0, self.window, look)


def _entries(menu: QMenu) -> list[tuple[QMenu, QAction]]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += _entries(inner) if isinstance(inner, QMenu) else [(menu, action)]
    return found


def library_of(folder: Path) -> Callable[[], Library]:
    return lambda: Library(shipped=folder)
