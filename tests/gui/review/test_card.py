from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from trainer.core.domain.exercise import Severity, Side
from trainer.core.domain.review import Annotation, Confidence, Location
from trainer.gui.review.card import AnnotationCard
from trainer.gui.review.card_editor import CardEditor

BEGUN = Annotation("a", Location("a.py", Side.NEW, 3, 5), draft=True)


@pytest.fixture
def card(show) -> Iterator[AnnotationCard]:
    host = QWidget()
    host.resize(700, 400)
    made = AnnotationCard(BEGUN, host)
    made.resize(680, 300)
    show(host)
    yield made
    host.close()


def edits(card: AnnotationCard) -> list[Annotation]:
    seen: list[Annotation] = []
    card.edited.connect(seen.append)
    return seen


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_every_key_is_told_as_a_draft(card: AnnotationCard) -> None:
    seen = edits(card)
    card.start_editing()

    QTest.keyClicks(focused(), "why")

    assert [each.text for each in seen] == ["w", "wh", "why"]
    assert all(each.draft for each in seen)


def test_keys_go_round_severity_and_confidence_and_ctrl_enter_saves(card: AnnotationCard) -> None:
    saved: list[tuple[Annotation, Annotation]] = []
    card.finished.connect(lambda before, after: saved.append((before, after)))
    card.start_editing()

    QTest.keyClicks(focused(), "It is lost.")
    QTest.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(focused(), Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(focused(), Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    ((before, after),) = saved
    assert before == BEGUN
    assert (after.text, after.severity, after.confidence, after.draft) == (
        "It is lost.",
        Severity.MAJOR,
        Confidence.GUESS,
        False,
    )
    assert not card.is_editing


def test_enter_makes_a_line(card: AnnotationCard) -> None:
    card.start_editing()

    QTest.keyClicks(focused(), "one")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "two")

    assert card.annotation.text == "one\ntwo"


def test_nothing_is_saved_while_nothing_is_written(card: AnnotationCard) -> None:
    saved: list[Annotation] = []
    card.finished.connect(lambda _before, after: saved.append(after))
    card.start_editing()

    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert saved == []
    assert card.is_editing


def test_esc_turns_away_and_keeps_the_draft(card: AnnotationCard) -> None:
    left: list[str] = []
    card.left.connect(left.append)
    card.start_editing()
    QTest.keyClicks(focused(), "not yet")

    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert left == ["a"]
    assert (card.annotation.text, card.annotation.draft, card.is_editing) == (
        "not yet",
        True,
        False,
    )


def test_by_mouse_a_severity_is_chosen_and_chosen_again_it_is_none(card: AnnotationCard) -> None:
    seen = edits(card)
    card.start_editing()
    blocker = next(each for each in card.findChildren(QPushButton) if each.text() == "Blocker")

    QTest.mouseClick(blocker, Qt.MouseButton.LeftButton)
    QTest.mouseClick(blocker, Qt.MouseButton.LeftButton)

    assert [each.severity for each in seen] == [Severity.BLOCKER, None]


def test_what_undo_made_of_it_is_shown(card: AnnotationCard) -> None:
    card.start_editing()
    QTest.keyClicks(focused(), "typed")

    card.set_annotation(Annotation("a", BEGUN.location, "undone", "race", draft=True))

    field = card.findChild(QPlainTextEdit)
    assert field is not None
    assert field.toPlainText() == "undone"


def test_the_text_field_grows_with_its_lines(card: AnnotationCard) -> None:
    card.start_editing()
    field = card.findChild(QPlainTextEdit)
    assert field is not None
    before = field.height()

    field.setPlainText("\n" * 6)

    assert field.height() > before


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_Return])
def test_a_key_on_the_card_asks_to_edit(card: AnnotationCard, key: Qt.Key) -> None:
    asked: list[str] = []
    card.edit_requested.connect(asked.append)
    card.setFocus()

    QTest.keyClick(card, key)

    assert asked == ["a"]


def test_a_screen_reader_hears_place_and_words(card: AnnotationCard) -> None:
    card.set_annotation(Annotation("a", BEGUN.location, "It is lost."))

    assert card.accessibleName() == "Annotation on a.py:3-5: It is lost."


@pytest.mark.parametrize("width", [200, 300, 420, 900])
def test_no_button_of_the_editor_is_cut_off(application: QApplication, width: int) -> None:
    host = QWidget()
    host.resize(1000, 400)
    editor = CardEditor(Annotation("a", Location("shop/basket.py", Side.NEW, 3, 3)), host)
    editor.setMinimumSize(1, 1)  # As within a card, whose width the code decides.
    editor.resize(width, 300)
    host.show()
    application.processEvents()

    shown = [
        button for button in (editor.templates, editor.delete, editor.save) if button.isVisible()
    ]

    assert [button.text() for button in shown if button.width() < button.sizeHint().width()] == []
    assert {editor.delete, editor.save} <= set(shown)
    assert (editor.templates in shown) == (width >= 300)
    host.close()
