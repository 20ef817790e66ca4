"""A review with very many annotations: cards are made as they are needed, and nobody can tell."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.review.desk import EXERCISE, PLANTED, Desk, focused, open_page
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Annotation, Location
from trainer.gui.review.card import AnnotationCard
from trainer.gui.services import Services

MANY = 90


@pytest.fixture
def crowded(real_services: Services) -> Iterator[Desk]:
    """A review that was left with very many annotations and is opened again."""
    exercise = real_services.library.exercise(EXERCISE)
    review = real_services.store.begin_review(
        EXERCISE, title="Receipts", seed="1", planted=PLANTED, key_version=exercise.key_version
    )
    for number in range(MANY):
        line = 1 + number * 10 // MANY
        place = Location("receipts/split.py", Side.NEW, line, line)
        note = Annotation(f"note-{number:03}", place, f"Some words, the {number}th")
        real_services.store.save_annotation(review.id, note)
    page = open_page(real_services, review)
    page.focus_code()
    QApplication.processEvents()
    yield Desk(real_services, page, review)
    page.page_left()
    page.close()


def cards(desk: Desk) -> list[AnnotationCard]:
    return desk.page.view.findChildren(AnnotationCard)


def in_view(desk: Desk) -> list[AnnotationCard]:
    viewport = desk.page.view.viewport().rect()
    shown = (card for card in cards(desk) if card.isVisible())
    return [card for card in shown if card.geometry().intersects(viewport)]


def overlaps(desk: Desk) -> bool:
    places = sorted((card.geometry() for card in in_view(desk)), key=lambda place: place.top())
    return any(upper.bottom() >= lower.top() for upper, lower in pairwise(places))


def test_only_cards_near_the_screen_are_made(crowded: Desk) -> None:
    assert 0 < len(cards(crowded)) < MANY / 2


def test_whoever_scrolls_meets_every_card_whole_and_beside_the_others(crowded: Desk) -> None:
    bar = crowded.page.view.verticalScrollBar()
    met: set[str] = set()
    bar.setValue(0)
    while True:
        QApplication.processEvents()
        QApplication.processEvents()
        met.update(card.annotation.id for card in in_view(crowded))
        assert not overlaps(crowded)
        assert all(card.height() >= card.minimumSizeHint().height() for card in in_view(crowded))
        if bar.value() == bar.maximum():
            break
        bar.setValue(bar.value() + 200)

    assert len(met) == MANY


@pytest.mark.parametrize("number", [0, MANY // 2, MANY - 1])
def test_an_annotation_that_is_asked_for_comes_into_view_whole(crowded: Desk, number: int) -> None:
    crowded.page.show_annotation(f"note-{number:03}")
    QApplication.processEvents()

    card = focused()
    assert isinstance(card, AnnotationCard)
    assert card.annotation.id == f"note-{number:03}"
    assert crowded.page.view.viewport().rect().contains(card.geometry())


def test_a_card_that_is_made_late_shows_what_was_done_meanwhile(crowded: Desk) -> None:
    session = crowded.page.session
    assert session is not None
    late = f"note-{MANY - 1:03}"
    assert crowded.page.view.cards.made(late) is None
    before = session.annotation(late)
    assert before is not None
    session.finish(before, replace(before, text="Other words"))

    crowded.page.show_annotation(late)

    card = crowded.page.cards.card(late)
    assert card is not None
    assert card.annotation.text == "Other words"
    crowded.page.undo()
    assert card.annotation.text == before.text


def test_deleting_and_taking_that_back_needs_no_card(crowded: Desk) -> None:
    session = crowded.page.session
    assert session is not None
    late = f"note-{MANY - 1:03}"

    session.delete(late)
    assert crowded.page.cards.card(late) is None
    crowded.page.undo()

    assert crowded.page.cards.card(late) is not None


def test_the_keys_go_through_all_of_them_in_their_order(crowded: Desk) -> None:
    view = crowded.page.view
    assert view.cards.in_order() == [f"note-{number:03}" for number in range(MANY)]

    view.cards.go_to_end(1)
    last = view.line_cursor.location()
    view.cards.move(-1)
    before = view.line_cursor.location()

    assert last is not None
    assert before is not None
    assert (last.start, before.start) == (10, 9)


def test_what_is_written_far_off_stays_open_when_other_code_is_shown(crowded: Desk) -> None:
    late = f"note-{MANY - 1:03}"
    crowded.page.show_annotation(late)
    crowded.press(Qt.Key.Key_E)
    crowded.type("x")
    card = crowded.page.cards.card(late)

    crowded.page.places.toggle_file_by_file()
    crowded.page.places.toggle_file_by_file()

    assert crowded.page.cards.card(late) is card
    assert card is not None
    assert card.is_editing
