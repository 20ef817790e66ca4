from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.conftest import SHOP, Shelf, ShelfPack
from trainer.core.domain.exercise import ExerciseId, Level
from trainer.gui.library.exercises import (
    COLUMNS,
    Column,
    ExerciseRow,
    Filter,
    Status,
    cell_text,
    exercise_rows,
    sort_key,
)
from trainer.gui.library.page import WIDEST_PACK, LibraryPage
from trainer.gui.services import Services

HandIn = Callable[[str, float], str]
Show = Callable[[QWidget], None]


@pytest.fixture
def page(services: Services, show: Show) -> LibraryPage:
    page = LibraryPage(services)
    page.resize(1100, 700)
    show(page)
    page.page_shown()
    return page


def titles(page: LibraryPage) -> list[str]:
    return [page.wanted.row_at(row).title for row in range(page.wanted.rowCount())]


def choose(page: LibraryPage, name: str, text: str) -> None:
    box = page.filters.boxes[name]
    box.setCurrentIndex(box.findText(text))


def test_every_exercise_is_listed_by_level(page: LibraryPage) -> None:
    assert titles(page) == ["Shopping cart", "Order consumer", "Outbox relay"]
    assert page.filters.count.text() == "3 exercises"


def test_a_row_says_what_one_needs_to_choose(services: Services, hand_in: HandIn) -> None:
    hand_in("shop/orders", 30)
    hand_in("shop/orders", 72.4)

    row = next(row for row in exercise_rows(services) if row.exercise_id == "shop/orders")

    assert [cell_text(row, column) for column in COLUMNS] == [
        "Order consumer",
        "The shop",
        "Python",
        "Mid",
        "20",
        "2",
        "72.4",
    ]


def test_nothing_that_primes_is_shown_or_found(
    services: Services, page: LibraryPage, shelf
) -> None:
    shelf.exercises = [replace(summary, topics=("kafka",)) for summary in shelf.exercises]
    page.page_shown()

    model = page.wanted
    cells = [
        model.index(row, column).data()
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert all("kafka" not in str(cell).lower() for cell in cells)
    page.filters.search.setText("kafka")
    assert titles(page) == []


def test_slash_goes_to_the_search_typing_narrows_and_return_goes_to_the_table(
    page: LibraryPage, application: QApplication
) -> None:
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Slash)
    assert page.filters.search.hasFocus()
    QTest.keyClicks(page.filters.search, "RELAY go")

    assert titles(page) == ["Outbox relay"]
    assert page.filters.count.text() == "1 of 3 exercises"
    QTest.keyClick(page.filters.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()


def test_escape_clears_the_search_and_goes_back_to_the_table(page: LibraryPage) -> None:
    page.filters.search.setFocus()
    QTest.keyClicks(page.filters.search, "relay")
    QTest.keyClick(page.filters.search, Qt.Key.Key_Escape)

    assert len(titles(page)) == 3
    assert page.table.hasFocus()


def test_slash_can_be_typed_into_the_search(page: LibraryPage) -> None:
    page.filters.search.setFocus()
    QTest.keyClicks(page.filters.search, "shop/cart")

    assert page.filters.search.text() == "shop/cart"
    assert titles(page) == ["Shopping cart"]


def test_arrows_and_return_start_the_chosen_exercise(page: LibraryPage) -> None:
    started: list[str] = []
    page.start_requested.connect(started.append)

    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert started == ["shop/orders"]


def test_a_double_click_starts_the_exercise(page: LibraryPage) -> None:
    started: list[str] = []
    page.start_requested.connect(started.append)
    place = page.table.visualRect(page.wanted.index(2, 0)).center()

    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert started == ["shop/relay"]


def test_the_button_starts_the_chosen_exercise(page: LibraryPage) -> None:
    started: list[str] = []
    page.start_requested.connect(started.append)

    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)

    assert started == ["shop/cart"]


def test_an_exercise_under_way_is_continued(services: Services, page: LibraryPage) -> None:
    services.store.begin_review(
        ExerciseId("shop/cart"), title="x", seed="1", planted=(), key_version="k"
    )
    page.page_shown()

    assert page.start_button.text() == "Continue reviewing"
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.start_button.text() == "Start reviewing"


@pytest.mark.parametrize(
    ("name", "choice", "found"),
    [
        ("language", "Go", ["Outbox relay"]),
        ("level", "Junior", ["Shopping cart"]),
        ("status", "In progress", ["Outbox relay"]),
        ("status", "Reviewed", ["Order consumer"]),
        ("status", "New", ["Shopping cart"]),
        ("pack", "The shop", ["Shopping cart", "Order consumer", "Outbox relay"]),
    ],
)
def test_a_filter_keeps_what_it_says(
    services: Services, page: LibraryPage, hand_in: HandIn, name: str, choice: str, found: list[str]
) -> None:
    hand_in("shop/orders", 50)
    services.store.begin_review(
        ExerciseId("shop/relay"), title="x", seed="1", planted=(), key_version="k"
    )
    page.page_shown()

    choose(page, name, choice)

    assert titles(page) == found


def test_filters_are_remembered_and_the_search_is_not(
    services: Services, page: LibraryPage
) -> None:
    choose(page, "language", "Go")
    page.filters.search.setText("relay")

    assert services.settings.current.filters == {"language": "Go"}
    again = LibraryPage(services)
    again.page_shown()
    assert titles(again) == ["Outbox relay"]
    assert again.filters.boxes["language"].currentText() == "Go"
    assert again.filters.search.text() == ""


def test_a_remembered_filter_for_something_that_is_gone_means_any(services: Services) -> None:
    services.settings.change(filters={"language": "COBOL", "colour": "red", "text": "relay"})

    page = LibraryPage(services)
    page.page_shown()

    assert len(titles(page)) == 3


def test_nothing_that_matches_says_so_and_offers_to_clear(page: LibraryPage) -> None:
    choose(page, "level", "Junior")
    page.filters.search.setText("relay")

    assert page.empty.isVisible()
    assert page.empty.text.text() == "No exercises match."
    assert not page.start_button.isEnabled()
    QTest.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert len(titles(page)) == 3
    assert page.table.isVisible()


def test_no_exercise_at_all_leads_to_the_packs(page: LibraryPage, shelf) -> None:
    shelf.exercises = []
    wanted: list[bool] = []
    page.add_folder_requested.connect(lambda: wanted.append(True))
    page.page_shown()

    assert page.empty.text.text() == "Your packs' exercises will be listed here."
    assert page.empty.button.hasFocus()
    QTest.keyClick(page.empty.button, Qt.Key.Key_Space)
    assert wanted == [True]


def test_broken_packs_are_shown_with_what_is_wrong(page: LibraryPage, shelf) -> None:
    assert not page.problems.isVisible()
    shelf.problem_list = [
        "mine/pack.toml:3: unknown key “titel”; did you mean “title”?",
        "yours: no pack.toml",
    ]
    page.page_shown()

    assert page.problems.isVisible()
    assert page.problems.heading.text() == "2 problems in your packs"
    assert page.problems.text.toPlainText().splitlines() == shelf.problem_list


def test_the_chosen_exercise_stays_chosen_when_the_list_is_read_again(
    page: LibraryPage, hand_in: HandIn
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    hand_in("shop/relay", 50)
    page.page_shown()

    assert page.current_exercise_id() == "shop/orders"


def test_a_click_on_a_heading_orders_by_it(page: LibraryPage, hand_in: HandIn) -> None:
    hand_in("shop/orders", 5)
    hand_in("shop/relay", 90)
    page.page_shown()

    header = page.table.header()
    place = QPoint(
        header.sectionViewportPosition(COLUMNS.index(Column.SCORE)) + 20, header.height() // 2
    )
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    first = titles(page)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert first == ["Shopping cart", "Order consumer", "Outbox relay"]
    assert titles(page) == first[::-1]


def test_where_room_is_scarce_the_pack_steps_back(
    page: LibraryPage, application: QApplication
) -> None:
    column = COLUMNS.index(Column.PACK)
    assert not page.table.isColumnHidden(column)
    page.resize(800, 500)
    application.processEvents()

    assert page.table.isColumnHidden(column)
    assert page.table.horizontalScrollBar().maximum() == 0


def test_a_screen_reader_hears_what_each_cell_is(page: LibraryPage) -> None:
    index = page.wanted.index(0, COLUMNS.index(Column.MINUTES))

    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Minutes: 10"


def row(**facts: object) -> ExerciseRow:
    plain = ExerciseRow(
        ExerciseId("p/a"), "A", "P", "Python", Level.MID, 10, 0, None, unfinished=False
    )
    return replace(plain, **facts)  # type: ignore[arg-type]


def test_numbers_are_ordered_as_numbers_and_levels_as_levels() -> None:
    assert sort_key(row(minutes=9), Column.MINUTES) < sort_key(row(minutes=10), Column.MINUTES)
    assert sort_key(row(level=Level.SENIOR), Column.LEVEL) < sort_key(
        row(level=Level.STAFF), Column.LEVEL
    )
    assert sort_key(row(last_score=None), Column.SCORE) < sort_key(
        row(last_score=0.0), Column.SCORE
    )


def test_under_way_counts_before_reviewed() -> None:
    assert row(last_score=50.0, unfinished=True).status is Status.UNDER_WAY


def test_every_word_of_a_search_has_to_occur() -> None:
    assert Filter(text="a PYTHON").wants(row())
    assert not Filter(text="a go").wants(row())
    assert Filter(text="  ").wants(row())


def test_every_widget_that_takes_the_focus_has_a_name(page: LibraryPage) -> None:
    for widget in page.findChildren(QWidget):
        if (
            widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.focusProxy()
        ):
            text = getattr(widget, "text", None)
            assert widget.accessibleName() or (callable(text) and text()), widget


def test_in_a_small_window_titles_and_filters_keep_their_room(
    services: Services, show: Show
) -> None:
    page = LibraryPage(services)
    page.setMinimumSize(1, 1)  # As within the window, which has a smallest size of its own.
    page.resize(568, 336)
    show(page)

    assert page.table.columnWidth(COLUMNS.index(Column.TITLE)) >= 150
    assert page.filters.boxes["pack"].geometry().top() > page.filters.search.geometry().bottom()


def test_in_a_large_window_the_filters_stand_beside_the_search(page: LibraryPage) -> None:
    search, pack = page.filters.search.geometry(), page.filters.boxes["pack"].geometry()

    assert pack.left() > search.right()
    assert abs(pack.center().y() - search.center().y()) <= 1


def test_a_pack_with_a_long_name_leaves_the_titles_their_room(
    services: Services, shelf: Shelf, show: Show
) -> None:
    shelf.pack_list[:] = [ShelfPack(SHOP, "A course with a name that does not end " * 6)]
    page = LibraryPage(services)
    page.resize(1200, 800)
    show(page)
    page.page_shown()

    assert page.table.columnWidth(COLUMNS.index(Column.PACK)) == WIDEST_PACK
    assert page.table.columnWidth(COLUMNS.index(Column.TITLE)) > WIDEST_PACK
