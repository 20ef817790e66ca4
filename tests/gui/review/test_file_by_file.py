"""One file at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.review.desk import SHIFT, Desk, open_page, say
from trainer.core.domain.review import Location
from trainer.gui.review.serving import ViewState

SPLIT, TESTS = "receipts/split.py", "tests/test_split.py"


@pytest.fixture
def alone(coding: Desk) -> Desk:
    """One file at a time, in the file of shares."""
    assert coding.page.view.line_cursor.go_to(Location(SPLIT, start=1, end=1))
    coding.press(Qt.Key.Key_F, SHIFT)
    return coding


def shown(desk: Desk) -> list[str]:
    return desk.page.view.shown().paths


def test_the_file_of_the_cursor_is_shown_alone_and_all_of_them_again(alone: Desk) -> None:
    one = shown(alone), alone.page.view.line_cursor.location()

    alone.press(Qt.Key.Key_F, SHIFT)

    assert one == ([SPLIT], Location(SPLIT, start=1, end=1))
    assert shown(alone) == [file.path for file in alone.page.places.diff.files]
    assert alone.page.view.line_cursor.location() == Location(SPLIT, start=1, end=1)


def test_the_menu_does_the_same(coding: Desk) -> None:
    coding.page.actions_by_name["toggle_file_by_file"].trigger()

    assert len(shown(coding)) == 1


def test_brackets_lead_from_file_to_file_and_stop_at_the_ends(alone: Desk) -> None:
    paths = [file.path for file in alone.page.places.diff.files]
    alone.page.places.go_to_file(paths[0])
    forth, back = [], []
    for _ in range(len(paths) + 1):
        forth += shown(alone)
        alone.press(Qt.Key.Key_BracketRight)
    for _ in range(len(paths) + 1):
        back += shown(alone)
        alone.press(Qt.Key.Key_BracketLeft)

    assert forth == [*paths, paths[-1]]
    assert back == [*reversed(paths), paths[0]]


def test_changed_blocks_are_gone_through_over_the_files(alone: Desk) -> None:
    paths = [file.path for file in alone.page.places.diff.files]
    alone.page.places.go_to_file(paths[0])
    visited = []
    for key in [Qt.Key.Key_N] * 12 + [Qt.Key.Key_P] * 12:
        alone.press(key)
        place = alone.page.view.line_cursor.location()
        assert place is not None
        assert place.start is not None
        visited.append(str(place.path))

    assert list(dict.fromkeys(visited[:12])) == paths
    assert list(dict.fromkeys(visited[12:])) == paths[::-1]


def test_a_file_of_the_tree_and_a_definition_elsewhere_are_shown_in_turn(alone: Desk) -> None:
    tree = alone.page.side.files

    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.row(TESTS).center())
    from_tree = shown(alone)
    alone.page.places.go_to(Location("receipts/totals.py", start=4, end=4))
    unchanged = shown(alone)
    alone.page.go_back()

    assert from_tree == [TESTS]
    assert unchanged == ["receipts/totals.py"]
    assert shown(alone) == [TESTS]


def test_an_annotation_of_another_file_is_found_and_gets_the_focus(alone: Desk) -> None:
    written = say(alone, "The rest is lost.")
    alone.press(Qt.Key.Key_BracketRight)
    elsewhere = shown(alone)

    alone.page.show_annotation(written.id)

    card = alone.page.cards.card(written.id)
    assert elsewhere != [SPLIT] == shown(alone)
    assert card is not None
    assert card.hasFocus()


def test_a_file_that_is_viewed_gives_way_to_the_next_one(alone: Desk) -> None:
    alone.press(Qt.Key.Key_R, SHIFT)

    assert shown(alone) != [SPLIT]
    assert SPLIT in alone.page.session.viewed  # type: ignore[union-attr]


def test_it_begins_with_the_first_file_where_none_was_looked_at(coding: Desk) -> None:
    coding.page.places.restore(ViewState())

    coding.press(Qt.Key.Key_F, SHIFT)
    coding.page.places.restore(ViewState())

    assert shown(coding) == [coding.page.places.diff.files[0].path]


def test_it_is_remembered_with_the_file(alone: Desk) -> None:
    alone.page.page_left()

    again = open_page(alone.services, alone.review)

    assert alone.services.settings.current.file_by_file
    assert again.places.is_file_by_file
    assert again.view.shown().paths == [SPLIT]
    again.close()
