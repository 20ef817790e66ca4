from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget

from tests.gui.patience import wait_for
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.scoring.meaning import Option, Question
from trainer.gui.debrief.asking import code_at
from trainer.gui.debrief.meaning_panel import MeaningPanel
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.debrief.story_card import StoryCard
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.store.database import Store
from trainer.store.meanings import meanings
from trainer.store.records import StoredReview

REST = AnswerId("rest-is-lost")
TITLE = "The cents that do not divide are lost"
NOTE = "hm cents dubious whatever comes"


@pytest.fixture
def of_tiny(services: Services, data: Path) -> Services:
    return replace(services, library=Library(shipped=data / "packs"))


@pytest.fixture
def review(of_tiny: Services) -> StoredReview:
    """Handed in with a note at the right lines whose words did not settle it."""
    store, exercise = of_tiny.store, of_tiny.library.exercise(ExerciseId("tiny/receipts"))
    begun = store.begin_review(
        exercise.id, title="T", seed="1", planted=[REST], key_version=exercise.key_version
    )
    served = served_in(exercise, begun)
    span = served.key.planted[0].spans[0]
    store.save_annotation(
        begun.id,
        Annotation("note", Location(span.path, span.side, span.start, span.end), NOTE, "crypto"),
    )
    store.save_verdict(begun.id, Verdict.REQUEST_CHANGES)
    submit(store, served, begun.id)
    return store.review(begun.id)


def open_page(services: Services, review: StoredReview) -> DebriefPage:
    page = DebriefPage(services, review.id)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    wait_for(lambda: page.meaning is not None or bool(getattr(page, "stories", ())))
    QApplication.processEvents()
    return page


def panel_of(page: DebriefPage) -> MeaningPanel:
    assert page.meaning is not None
    return page.meaning


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def names(panel: MeaningPanel) -> list[str]:
    return [button.accessibleName() for button in panel.cards[0].findChildren(QRadioButton)]


def key_of_title(panel: MeaningPanel, title: str) -> Qt.Key:
    return Qt.Key(Qt.Key.Key_1.value + [title in name for name in names(panel)].index(True))


def chosen(store: Store, review: StoredReview) -> list[str | None]:
    return [each.chosen for each in meanings(store, review.id)]


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()


def test_the_question_comes_before_anything_of_the_debrief(
    of_tiny: Services, review: StoredReview
) -> None:
    page = open_page(of_tiny, review)

    shown = texts(page)

    assert "What did you mean?" in shown
    assert {NOTE, TITLE, "None of these"} <= set(shown)
    assert not hasattr(page, "stories")
    assert page.menus() == []
    assert [group.title for group in page.key_groups()] == ["What did you mean?"]
    assert not panel_of(page).done.isEnabled()


def test_a_number_chooses_at_once_and_enter_opens_the_debrief(
    of_tiny: Services, review: StoredReview
) -> None:
    page = open_page(of_tiny, review)

    press(key_of_title(panel_of(page), TITLE))
    stored = chosen(of_tiny.store, review)
    press(Qt.Key.Key_Return)

    assert stored == [TITLE]
    assert (
        page.heading.sentence.text()
        == "You found what was wrong, and flagged nothing that was right."
    )
    card = page.view.cards.get("note")
    assert isinstance(card, StoryCard)
    assert f"You chose: “{TITLE}”" in texts(card)
    assert "You chose" in card.accessibleName()
    assert of_tiny.store.review(review.id).score == 75.0


def test_to_skip_is_none_of_these(of_tiny: Services, review: StoredReview) -> None:
    page = open_page(of_tiny, review)

    press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)

    card = page.view.cards.get("note")
    assert isinstance(card, StoryCard)
    assert "You chose none of the titles." in texts(card)
    assert of_tiny.store.review(review.id).score == 50.0


def test_the_mouse_chooses_by_the_title_and_ends_by_the_button(
    of_tiny: Services, review: StoredReview
) -> None:
    page = open_page(of_tiny, review)
    panel = panel_of(page)
    (title,) = (label for label in panel.findChildren(QLabel) if label.text() == "None of these")

    QTest.mouseClick(title, Qt.MouseButton.LeftButton)
    stored = chosen(of_tiny.store, review)
    QTest.mouseClick(panel.done, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    assert stored == [""]
    assert page.heading.sentence.isVisibleTo(page)


def test_what_was_chosen_before_a_crash_is_still_chosen_and_the_question_open(
    of_tiny: Services, review: StoredReview
) -> None:
    first = open_page(of_tiny, review)
    asked = names(panel_of(first))
    press(key_of_title(panel_of(first), TITLE))
    first.close()

    again = panel_of(open_page(of_tiny, review))

    assert names(again) == asked
    assert again.cards[0].is_answered
    assert again.done.isEnabled()


def test_once_answered_the_debrief_opens_without_a_question(
    of_tiny: Services, review: StoredReview
) -> None:
    press_page = open_page(of_tiny, review)
    press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    press_page.close()

    page = open_page(of_tiny, review)

    assert page.meaning is None
    assert page.heading.sentence.isVisibleTo(page)


def test_two_windows_that_ask_the_same_settle_it_once(
    of_tiny: Services, review: StoredReview
) -> None:
    first, second = open_page(of_tiny, review), open_page(of_tiny, review)

    panel_of(first).cards[0].choose(0)
    panel_of(first).finished.emit()
    before = chosen(of_tiny.store, review)
    panel_of(second).finished.emit()
    QApplication.processEvents()

    assert chosen(of_tiny.store, review) == before
    assert second.heading.sentence.isVisibleTo(second)
    assert len(of_tiny.store.export()["scorecards"]) == 1


@pytest.fixture
def panel(application: QApplication, show: Callable[[QWidget], None]) -> MeaningPanel:
    """Two questions of two titles each."""
    questions = [
        Question(name, (Option(f"{name} one"), Option(f"{name} two"))) for name in ("a", "b")
    ]
    annotations = {name: Annotation(name, Location("x.py"), f"about {name}") for name in ("a", "b")}
    made = MeaningPanel(questions, annotations, {})
    made.resize(880, 560)
    show(made)
    made.take_focus()
    return made


def test_enter_goes_from_question_to_question_and_then_on(panel: MeaningPanel) -> None:
    heard: list[object] = []
    panel.chosen.connect(lambda annotation, title: heard.append((annotation, title)))
    panel.finished.connect(lambda: heard.append("finished"))

    for key in (Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_3, Qt.Key.Key_Return):
        press(key)

    assert heard == [("a", "a two"), ("b", ""), "finished"]


def test_a_number_that_no_title_has_is_nothing(panel: MeaningPanel) -> None:
    press(Qt.Key.Key_9)

    assert not panel.cards[0].is_answered


def test_enter_does_not_leave_a_question_that_is_not_answered(panel: MeaningPanel) -> None:
    heard: list[str] = []
    panel.finished.connect(lambda: heard.append("finished"))

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1)

    assert [card.is_answered for card in panel.cards] == [True, False]
    assert heard == []


def test_arrows_walk_through_the_titles_of_one_question_alone(panel: MeaningPanel) -> None:
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)

    assert [card.is_answered for card in panel.cards] == [True, False]


def test_every_button_says_its_number_title_and_annotation(panel: MeaningPanel) -> None:
    button = panel.cards[1].button(0)

    assert button.accessibleName() == "1, b one"
    assert button.accessibleDescription() == "What you meant on x.py"
    assert panel.cards[1].accessibleName() == "Your annotation on x.py: about b"


def test_the_lines_are_shown_short_and_without_their_indent(
    of_tiny: Services, review: StoredReview
) -> None:
    change = served_in(of_tiny.library.exercise(review.exercise_id), review).change
    (note,) = of_tiny.store.annotations(review.id)

    shown = code_at(note.location, change)
    whole = code_at(replace(note.location, start=1, end=20), change)

    assert shown
    assert not shown.startswith(" ")
    assert whole.split("\n")[-1] == "…"
    assert code_at(Location(), change) == code_at(Location("gone.py", start=1, end=2), change) == ""


def test_home_is_silent_about_the_score_until_the_question_is_answered(
    of_tiny: Services, review: StoredReview
) -> None:
    (before,) = of_tiny.store.reviews()
    page = open_page(of_tiny, review)
    panel_of(page).finished.emit()
    (after,) = of_tiny.store.reviews()

    assert (before.score, after.score) == (None, 50.0)


def test_submitting_leads_through_the_question(of_tiny: Services, review: StoredReview) -> None:
    window = MainWindow(of_tiny.settings, of_tiny.appearance, of_tiny.notices)
    window.start(of_tiny, lambda: of_tiny.library)
    window.show()
    window.activateWindow()

    window.show_debrief(review.id)
    page = window.current_page()
    assert isinstance(page, DebriefPage)
    wait_for(lambda: page.meaning is not None)
    QApplication.processEvents()
    focus = QApplication.focusWidget()

    assert focus is not None
    assert panel_of(page).isAncestorOf(focus)
    window.close()
