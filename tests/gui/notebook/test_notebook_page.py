"""The notebook shows what was missed, and keeps what the learner writes to it."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.patience import wait_for
from tests.past_reviews import PLANTED, RECEIPTS, hit, library_of, own_pack, review
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.notebook.lesson_panel import NO_DEBRIEF, OPENS
from trainer.gui.notebook.page import NotebookPage
from trainer.gui.services import Notice, Services
from trainer.gui.shell.main_window import MainWindow
from trainer.report.notebook import EMPTY
from trainer.store.database import Store
from trainer.store.hints import open_answer
from trainer.store.lessons import ALSO, lesson_words, save_words
from trainer.store.records import ReviewId

LESSON = (RECEIPTS, PLANTED[1])


@pytest.fixture
def own(services: Services, tmp_path: Path) -> Services:
    """The services with exercises that can be built."""
    return replace(services, library=library_of(own_pack(tmp_path / "packs")))


@pytest.fixture
def missed(own: Services) -> ReviewId:
    """A review that missed one defect and was read."""
    review_id = hit(own.store, own.library)
    open_answer(own.store, review_id, PLANTED[1])
    return review_id


@pytest.fixture
def opened(own: Services, application: QApplication) -> Callable[[], NotebookPage]:
    def opened() -> NotebookPage:
        page = NotebookPage(own)
        page.resize(1180, 800)
        page.show()
        page.activateWindow()
        page.page_shown()
        settle(application)
        return page

    return opened


@pytest.fixture
def other(own: Services) -> Iterator[sqlite3.Connection]:
    """Another program on the same database."""
    connection = sqlite3.connect(own.store.path, isolation_level=None, timeout=0)
    yield connection
    connection.close()


def settle(application: QApplication) -> None:
    assert QThreadPool.globalInstance().waitForDone(30_000)
    application.processEvents()


def type_words(page: NotebookPage, words: str) -> None:
    page.write()
    QTest.keyClicks(page.panel.words, words)


def stored(services: Services) -> str:
    """What somebody else reads from the file."""
    store = Store.open(services.store.path)
    words = lesson_words(store)
    store.close()
    return words[LESSON].words if LESSON in words else ""


def answer_at(page: DebriefPage) -> str | None:
    story = page.findings.current_story()
    return story.finding.answer if story is not None else None


def test_an_empty_notebook_says_what_will_be_here_and_offers_a_review(opened) -> None:
    page = opened()
    started: list[bool] = []
    page.start_requested.connect(lambda: started.append(True))

    assert (page.empty.isVisible(), page.empty.text.text()) == (True, EMPTY)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert started == [True]


def test_a_lesson_is_told_with_how_to_see_it_and_its_lines(opened, missed) -> None:
    page = opened()

    assert page.panel.title.text() == "The size of a table is never checked"
    assert page.panel.how.toPlainText() == "Ask of each argument which values are refused."
    assert page.panel.place.text() == "receipts/split.py:5–6"
    assert page.panel.code.toPlainText().startswith("5  ")
    assert page.focusWidget() is page.list
    assert page.count.text() == "1 lesson"


def test_what_is_typed_is_on_the_disk_before_it_is_said_to_be(opened, missed, own) -> None:
    page = opened()

    type_words(page, "look")

    assert stored(own) == "look"
    assert page.panel.saved.text() == "Saved"
    assert opened().panel.words.toPlainText() == "look"


def test_words_that_cannot_be_saved_are_kept_told_and_tried_again(
    opened, missed, own, other: sqlite3.Connection
) -> None:
    page = opened()
    told: list[Notice] = []
    withdrawn: list[str] = []
    own.notices.posted.connect(told.append)
    own.notices.withdrawn.connect(withdrawn.append)
    other.execute("begin immediate")

    type_words(page, "look")

    assert page.panel.saved.text() == "Not saved yet"
    assert "Not saved yet: another program is using the database" in told[-1].text
    assert own.unsaved.save() == [page.saving]
    assert page.saving.words() == "look"
    assert stored(own) == ""
    other.execute("rollback")
    wait_for(lambda: page.saving.is_all_saved)
    assert (stored(own), page.panel.saved.text()) == ("look", "Saved")
    assert withdrawn == [told[-1].key]
    assert own.unsaved.save() == []


def test_words_that_cannot_be_saved_are_copied_on_demand(
    opened, missed, own, other: sqlite3.Connection
) -> None:
    page = opened()
    told: list[Notice] = []
    own.notices.posted.connect(told.append)
    other.execute("begin immediate")
    type_words(page, "look")

    assert told[-1].action is not None
    told[-1].action()

    assert QApplication.clipboard().text() == "look"
    assert own.unsaved.save() == []
    other.execute("rollback")


def test_what_another_window_wrote_meanwhile_is_kept_as_well(opened, missed, own) -> None:
    page = opened()
    type_words(page, "mi")
    save_words(own.store, LESSON, "theirs", seen="mi")

    QTest.keyClicks(page.panel.words, "ne")

    assert stored(own) == f"mine{ALSO}theirs"
    assert page.panel.words.toPlainText() == f"mine{ALSO}theirs"


def test_words_that_were_typed_are_there_when_one_comes_back(
    opened, missed, own, application
) -> None:
    page = opened()
    type_words(page, "look")
    page.search.setText("nothing like it")
    page.search.clear()
    page.page_shown()
    settle(application)

    assert page.panel.words.toPlainText() == "look"
    type_words(page, " twice")
    assert stored(own) == "look twice"


def test_the_words_with_which_one_began_do_not_come_back_from_another_machine(
    opened, missed, own
) -> None:
    save_words(own.store, LESSON, "first", seen="")
    page = opened()
    page.panel.words.setPlainText("second")

    older = lesson_words(own.store)[LESSON].older
    assert len(older) == 1


def test_the_search_finds_by_every_word_and_says_when_nothing_is_found(opened, missed) -> None:
    page = opened()
    QTest.keyClick(page, Qt.Key.Key_Slash)
    QTest.keyClicks(page.focusWidget(), "table python")
    assert len(page.list.lessons()) == 1

    QTest.keyClicks(page.focusWidget(), " haskell")

    assert (page.list.lessons(), page.count.text()) == ([], "0 of 1 lesson")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert (len(page.list.lessons()), page.focusWidget()) == (1, page.list)


def test_letters_in_the_field_are_no_keys_of_the_page(opened, missed) -> None:
    page = opened()
    asked: list[str] = []
    page.warm_up_requested.connect(asked.append)

    type_words(page, "wode/")

    assert (page.panel.words.toPlainText(), asked) == ("wode/", [])
    QTest.keyClick(page.panel.words, Qt.Key.Key_Escape)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_W)
    assert asked == ["missing-limit/python"]


def test_nothing_of_an_exercise_under_way_is_shown(opened, missed, own) -> None:
    review(own.store, own.library, ())

    page = opened()

    assert page.empty.isVisible()
    assert "1 lesson belongs to an exercise in progress" in page.empty.note.text()


def test_the_notebook_is_written_to_a_file(opened, missed, own, tmp_path: Path) -> None:
    page = opened()
    told: list[Notice] = []
    own.notices.posted.connect(told.append)

    page.write_to(tmp_path / "lessons.md")
    page.write_to(tmp_path / "none" / "lessons.md")

    assert "Ask of each argument" in (tmp_path / "lessons.md").read_text(encoding="utf-8")
    assert told[0].text.startswith("Saved 1 lesson to ")
    assert "The notebook can't be written" in told[1].text


def test_a_lesson_of_a_warm_up_says_why_it_has_no_debrief(own, missed, opened) -> None:
    page = opened()
    wait_for(lambda: bool(page.list.lessons()))
    panel, lesson = page.panel, page.list.lessons()[0]
    can_open = panel.debrief.isEnabled(), panel.debrief.toolTip()

    slips = tuple(replace(each, review_id="") for each in lesson.slips)
    panel.show_lesson(replace(lesson, slips=slips), "")

    assert can_open == (True, f"{OPENS} (D)")
    assert not panel.debrief.isEnabled()
    assert panel.debrief.toolTip() == f"{NO_DEBRIEF} (D)"


def test_the_debrief_opens_at_the_lines_of_the_lesson(
    own, missed, application: QApplication
) -> None:
    window = MainWindow(own.settings, own.appearance, own.notices)
    window.start(own, lambda: own.library)
    window.show()
    window.activateWindow()
    window.show_screen("notebook")
    page = window.current_page()
    assert isinstance(page, NotebookPage)
    wait_for(lambda: bool(page.list.lessons()))

    QTest.keyClick(page.list, Qt.Key.Key_Return)
    debrief = window.current_page()

    assert isinstance(debrief, DebriefPage)
    wait_for(lambda: bool(getattr(debrief, "stories", ())))
    wait_for(lambda: answer_at(debrief) == PLANTED[1])
    window.go_back()
    assert window.current_name() == "notebook"


def test_a_screen_reader_hears_title_times_and_day(opened, missed) -> None:
    page = opened()

    spoken = [
        str(page.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(page.list.count())
    ]
    assert spoken[0] == "Input validation and web security, 1"
    assert spoken[1].startswith("The size of a table is never checked, Missed once · Today")
