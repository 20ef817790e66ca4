"""From the first start to Home, as somebody does it who has never seen the program."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget

from tests.gui.patience import wait_for
from trainer.core.domain.exercise import Severity
from trainer.core.domain.review import Location
from trainer.core.scoring.debrief import location_of
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.guide.strip import GuideStrip
from trainer.gui.home.page import HomePage
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.submit_dialog import SubmitDialog
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.wiring import Opening, make_shell, start
from trainer.gui.welcome.page import WelcomePage
from trainer.settings import Settings, paths_from

WORDS = "Page 1 starts at index 20, so the first 20 plants are never shown."


@dataclass
class Newcomer:
    """Somebody at the window, with a keyboard and a mouse; `keys` are those that were pressed."""

    window: MainWindow
    keys: list[str] = field(default_factory=list)

    @property
    def services(self) -> Services:
        return self.window.services

    @property
    def review(self) -> ReviewPage:
        page = self.window.current_page()
        assert isinstance(page, ReviewPage)
        return page

    @property
    def debrief(self) -> DebriefPage:
        page = self.window.current_page()
        assert isinstance(page, DebriefPage)
        return page

    @property
    def strips(self) -> list[GuideStrip]:
        page = self.window.current_page()
        assert page is not None
        return [each for each in page.findChildren(GuideStrip) if each.isVisible()]

    def step(self) -> str:
        """What the guide says, as a heading; empty where there is no guide."""
        return " ".join(strip.heading.text() for strip in self.strips)

    def languages(self) -> list[str]:
        """The languages that the welcome page offers, in their order."""
        page = self.window.current_page()
        assert isinstance(page, WelcomePage)
        return list(page.languages.boxes)

    def place(self) -> Location:
        """Where the defect is."""
        [placed] = self.review._served.variant.key.planted
        return location_of(placed)

    def press(self, key: str, times: int = 1) -> None:
        self.keys.append(key if times == 1 else f"{times} × {key}")
        for _ in range(times):
            QTest.keySequence(QApplication.focusWidget() or self.window, key)
            QApplication.processEvents()

    def type(self, words: str) -> None:
        self.keys.append(f"“{words}”")
        QTest.keyClicks(QApplication.focusWidget(), words)
        QApplication.processEvents()

    def walk_to_the_line(self) -> None:
        """Press Down until the cursor is on the line that is wrong."""
        wanted, steps = self.place(), 0
        while self.review.view.line_cursor.location() != wanted:
            QTest.keySequence(QApplication.focusWidget(), "Down")
            steps += 1
            assert steps < 100
        self.keys.append(f"{steps} × Down")

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        point = widget.rect().center() if at is None else at
        QTest.mouseMove(widget, point)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        QApplication.processEvents()

    def click_on(self, text: str, within: QWidget | None = None) -> None:
        """Click the button or check box that says so."""
        page = within or self.window.current_page()
        assert page is not None
        buttons: list[QPushButton | QCheckBox] = [
            *page.findChildren(QPushButton),
            *page.findChildren(QCheckBox),
        ]
        [button] = [each for each in buttons if each.text() == text and each.isVisible()]
        self.click(button)

    def is_story_told(self) -> bool:
        """Whether the card that the list is at says what breaks and how to see it."""
        card = self.debrief.cards.get(self.debrief.findings.current_story())
        return card is not None and card.is_open and not card.is_untold

    def in_dialog(self, act: str) -> None:
        """Answer the dialog that opens next, by Return or by a click."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, SubmitDialog):
                QTimer.singleShot(5, self.window, look)
            elif act == "key":
                self.keys.append("Return")
                QTest.keySequence(dialog.focusWidget() or dialog, "Return")
            else:
                self.click(dialog.submit)

        QTimer.singleShot(0, self.window, look)

    def wait_for_review(self) -> None:
        wait_for(lambda: self.window.current_name() == "review" and self.review.session is not None)
        QApplication.processEvents()

    def wait_for_debrief(self) -> None:
        wait_for(lambda: self.window.current_name() == "debrief")
        wait_for(lambda: bool(getattr(self.debrief, "stories", ())))
        # No window manager is there to do it after the dialog.
        self.window.activateWindow()
        QApplication.processEvents()


@pytest.fixture
def newcomer(application: QApplication, own_home: Path) -> Iterator[Newcomer]:
    """At the first start of the program, with the packs that ship."""
    paths = paths_from({"TRAINER_HOME": str(own_home)})
    with ExitStack() as ending:
        shell = make_shell(application, paths, Settings(theme="light"))
        shell.window.first_painted.connect(lambda: start(shell, paths, Opening(), ending))
        shell.window.resize(1280, 820)
        shell.window.show()
        shell.window.activateWindow()
        wait_for(lambda: isinstance(shell.window.current_page(), WelcomePage))
        QApplication.processEvents()
        yield Newcomer(shell.window)
        shell.window.close()


def begin(newcomer: Newcomer) -> None:
    """As far as the code, by keys."""
    newcomer.press("Space")
    newcomer.press("Return")
    newcomer.wait_for_review()
    newcomer.press("Return")


def begin_to_write(newcomer: Newcomer) -> None:
    """As far as an annotation at the line that is wrong."""
    begin(newcomer)
    newcomer.walk_to_the_line()
    newcomer.press("C")


def test_from_the_first_start_to_home_by_keys(newcomer: Newcomer) -> None:
    newcomer.press("Tab", times=newcomer.languages().index("Python"))
    newcomer.press("Space")
    newcomer.press("Return")
    newcomer.wait_for_review()
    said = [newcomer.step()]
    newcomer.press("Return")
    said.append(newcomer.step())
    newcomer.walk_to_the_line()
    newcomer.press("C")
    said.append(newcomer.step())
    newcomer.type(WORDS)
    newcomer.press("Alt+N")
    said.append(newcomer.step())
    newcomer.press("Alt+S", times=2)
    newcomer.press("Alt+N")
    said.append(newcomer.step())
    newcomer.press("Ctrl+Return")
    said.append(newcomer.step())
    newcomer.press("Ctrl+Shift+R")
    said.append(newcomer.step())
    newcomer.in_dialog("key")
    newcomer.press("Ctrl+Shift+Return")
    newcomer.wait_for_debrief()
    said.append(newcomer.step())
    newcomer.press("Alt+N")
    said.append(newcomer.step())
    is_told = newcomer.is_story_told()
    newcomer.press("Alt+N")

    [review] = newcomer.services.store.reviews()
    [note] = newcomer.services.store.annotations(review.id)
    assert said == [
        "Read the request",
        "Find the line that is wrong",
        "Say what breaks",
        "Say how bad it is",
        "Save the annotation",
        "Give your verdict",
        "Submit the review",
        "This is your score",
        "This is the lesson",
    ]
    assert (review.exercise_id, review.score) == ("start/python", 100.0)
    assert (note.text, note.severity, note.draft) == (WORDS, Severity.MAJOR, False)
    assert is_told
    assert isinstance(newcomer.window.current_page(), HomePage)
    assert newcomer.services.settings.current.languages == ("Python",)
    assert newcomer.services.settings.current.guided_review == ""


def test_from_the_first_start_to_home_by_mouse(newcomer: Newcomer) -> None:
    newcomer.click_on("Java")
    newcomer.click_on("Start the guided review (5 minutes)")
    newcomer.wait_for_review()
    newcomer.click_on("Read the changes")
    view, where = newcomer.review.view, newcomer.place()
    newcomer.click(newcomer.review.side.files.viewport(), tree_point(newcomer.review, where))
    view.line_cursor.go_to(where)
    QApplication.processEvents()
    newcomer.click(view.viewport(), number_point(newcomer.review))
    newcomer.type(WORDS)
    newcomer.click_on("Major")
    newcomer.click_on("Save")
    said = newcomer.step()
    newcomer.click_on("Request changes")
    assert "and then Submit review" in newcomer.strips[0].text.text()
    newcomer.in_dialog("click")
    newcomer.click_on("Submit review…")
    newcomer.wait_for_debrief()
    newcomer.click_on("Next")
    newcomer.click_on("Go to Home")

    [review] = newcomer.services.store.reviews()
    assert said == "Give your verdict"
    assert (review.exercise_id, review.score) == ("start/java", 100.0)
    assert isinstance(newcomer.window.current_page(), HomePage)


def tree_point(page: ReviewPage, where: Location) -> QPoint:
    """The row of the file in the tree."""
    page.side.files.mark_current(str(where.path))
    return page.side.files.visualRect(page.side.files.currentIndex()).center()


def number_point(page: ReviewPage) -> QPoint:
    """The number of the cursor's line."""
    row = page.view.line_cursor.rect()
    return QPoint(row.left() - 30, row.center().y())


def test_the_guide_stands_above_the_code_and_takes_no_focus(newcomer: Newcomer) -> None:
    begin(newcomer)
    [strip] = newcomer.strips

    assert newcomer.review.view.hasFocus()
    assert strip.mapTo(newcomer.window, strip.rect().bottomLeft()).y() < (
        newcomer.review.view.mapTo(newcomer.window, QPoint(0, 0)).y()
    )
    assert "What is computed for page 1?" in strip.detail.text()


def test_the_key_sheet_begins_with_the_keys_of_the_guide_until_it_is_skipped(
    newcomer: Newcomer,
) -> None:
    begin(newcomer)
    group = newcomer.window.key_groups()[0]

    assert group.title == "Guided review"
    assert [row.keys for row in group.rows] == [("Alt+N",), ("Alt+K",)]

    newcomer.press("Alt+K")
    assert newcomer.window.key_groups()[0].title == "Review"


def test_a_screen_reader_is_told_the_whole_step(newcomer: Newcomer) -> None:
    begin(newcomer)
    [strip] = newcomer.strips

    assert strip.accessibleName().startswith(
        "Guide, Step 2 of 9: Find the line that is wrong. Go to it with Up and Down (] for the "
        "next file) and press C"
    )


def test_the_guide_can_be_skipped_while_one_writes_and_the_words_stay(newcomer: Newcomer) -> None:
    begin_to_write(newcomer)
    newcomer.type("Something")
    newcomer.press("Alt+K")
    newcomer.type(" else")

    assert newcomer.strips == []
    [note] = newcomer.review.session.annotations if newcomer.review.session else ()
    assert note.text == "Something else"
    assert newcomer.services.settings.current.guided_review == ""


def test_whoever_skips_with_the_mouse_goes_on_in_the_code(newcomer: Newcomer) -> None:
    begin(newcomer)
    newcomer.strips[0].skip.setFocus()
    newcomer.click_on("Skip the guide")

    assert newcomer.review.view.hasFocus()
    newcomer.press("Ctrl+Shift+A")
    assert newcomer.review.session is not None
    assert newcomer.review.session.verdict is not None


def test_whoever_annotates_another_line_is_told_so_and_finds_the_right_one(
    newcomer: Newcomer,
) -> None:
    begin(newcomer)
    newcomer.press("C")
    said = [newcomer.step()]
    [strip] = newcomer.strips
    text, detail = strip.text.text(), strip.detail.text()
    newcomer.press("Ctrl+Shift+Backspace")
    said.append(newcomer.step())
    newcomer.walk_to_the_line()
    newcomer.press("C")
    said.append(newcomer.step())

    assert said == ["Try another line", "Find the line that is wrong", "Say what breaks"]
    assert "Ctrl+Shift+Backspace" in text
    assert "with 20 plants to a page" in detail


def test_whoever_keeps_an_annotation_elsewhere_is_not_told_again(newcomer: Newcomer) -> None:
    begin(newcomer)
    newcomer.press("C")
    newcomer.type("A")
    newcomer.click_on("Keep it", newcomer.strips[0])
    kept = newcomer.step()
    newcomer.type(" remark")
    [note] = newcomer.review.session.annotations if newcomer.review.session else ()

    assert kept == newcomer.step() == "Say what breaks"
    assert note.text == "A remark"


def test_whoever_deletes_the_annotation_is_led_back_to_it(newcomer: Newcomer) -> None:
    begin_to_write(newcomer)
    newcomer.type("Something")
    newcomer.press("Ctrl+Return")
    without_severity = newcomer.step(), newcomer.strips[0].text.text()[:21]
    newcomer.press("E")
    opened = newcomer.strips[0].text.text()
    newcomer.press("Ctrl+Shift+Backspace")

    assert without_severity == ("Say how bad it is", "Go to your annotation")
    assert "Alt+S" in opened
    assert newcomer.step() == "Find the line that is wrong"


def test_a_step_stays_until_the_learner_goes_on(newcomer: Newcomer) -> None:
    begin_to_write(newcomer)
    offered = [newcomer.strips[0].next.isVisible()]
    newcomer.type("The first")
    said = [newcomer.step()]
    offered.append(newcomer.strips[0].next.isVisible())
    newcomer.click_on("Next", newcomer.strips[0])
    said.append(newcomer.step())
    newcomer.press("Alt+S")
    said.append(newcomer.step())
    newcomer.press("Alt+S")
    said.append(newcomer.step())
    newcomer.press("Alt+N")
    said.append(newcomer.step())

    assert offered == [False, True]
    assert said == ["Say what breaks", *["Say how bad it is"] * 3, "Save the annotation"]


def test_whoever_needs_no_next_is_not_held_up(newcomer: Newcomer) -> None:
    begin_to_write(newcomer)
    newcomer.type(WORDS)
    newcomer.press("Alt+S")
    rated = newcomer.step()
    newcomer.press("Ctrl+Return")

    assert rated == "Say how bad it is"
    assert newcomer.step() == "Give your verdict"


def test_whoever_only_approves_comes_to_the_debrief_as_well(newcomer: Newcomer) -> None:
    begin(newcomer)
    newcomer.press("Ctrl+Shift+A")
    newcomer.in_dialog("key")
    newcomer.press("Ctrl+Shift+Return")
    newcomer.wait_for_debrief()

    assert newcomer.step() == "This is your score"
    newcomer.press("Alt+N")
    was_told = newcomer.is_story_told()
    assert "click Show the answer" in newcomer.strips[0].text.text()
    newcomer.click_on("Show the answer")
    assert not was_told
    assert newcomer.is_story_told()


def test_a_guided_review_that_was_left_goes_on_with_the_guide(newcomer: Newcomer) -> None:
    begin(newcomer)
    newcomer.window.show_home()
    newcomer.window.window_actions["start_guided_review"].trigger()
    newcomer.wait_for_review()

    assert newcomer.step() == "Find the line that is wrong"
    assert len(newcomer.services.store.unfinished_reviews()) == 1


def test_other_reviews_have_no_guide(newcomer: Newcomer) -> None:
    begin(newcomer)
    newcomer.window.show_home()
    newcomer.window.open_review("everyday/password-storage")
    newcomer.wait_for_review()

    assert newcomer.strips == []


def test_the_keys_of_the_guide_are_those_of_the_learner(newcomer: Newcomer) -> None:
    newcomer.services.settings.change(keys={"code.annotate": ("F6",)})
    begin(newcomer)

    assert "press F6" in newcomer.strips[0].text.text()


def test_without_a_language_nothing_starts_and_skip_leads_home(newcomer: Newcomer) -> None:
    page = newcomer.window.current_page()
    assert isinstance(page, WelcomePage)
    newcomer.press("Return")
    still_there = newcomer.window.current_page() is page
    note = page.note.text()
    newcomer.click_on("Skip")

    assert still_there
    assert not page.start.isEnabled()
    assert "at least one" in note
    assert newcomer.window.current_name() == "home"
    assert newcomer.services.settings.current.is_welcomed
