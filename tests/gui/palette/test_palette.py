"""The palette by keys and by mouse, over the window and over a review."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from shiboken6 import delete, isValid

from trainer.gui.page import Destination
from trainer.gui.palette.palette import RECENT, ROWS, Palette
from trainer.gui.palette.row import ROW_HEIGHT
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window: MainWindow, application: QApplication) -> Palette:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_K, CTRL)
    application.processEvents()
    [palette] = window.findChildren(Palette)
    return palette


def entries(count: int, gone: Callable[[str], object] = lambda _name: None) -> list[Destination]:
    return [
        Destination(f"n{number}", f"Place {number}", "Test", lambda name=f"n{number}": gone(name))
        for number in range(count)
    ]


def test_it_opens_by_key_with_everything_that_can_be_done_and_every_exercise(
    palette: Palette,
) -> None:
    assert palette.field.hasFocus()
    assert {"Library", "Full screen", "Preferences…", "Order consumer", "Outbox relay"} <= set(
        palette.shown()
    )
    assert "Anywhere…" not in palette.shown(), "it leads to itself"
    assert "Back" not in palette.shown(), "there is nowhere to go back to"


def test_what_is_typed_and_entered_is_done_with_the_focus_back_where_it_was(
    window: MainWindow, palette: Palette
) -> None:
    QTest.keyClicks(palette.field, "libr")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert window.current_name() == "library"
    assert not palette.isVisible()


def test_a_click_does_it_as_well(window: MainWindow, palette: Palette) -> None:
    palette.field.setText("library")
    rect = palette.list.visualRect(palette.model.index(0))
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    assert window.current_name() == "library"


def test_escape_gives_the_focus_back_and_does_nothing(window: MainWindow, palette: Palette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    window.rail.button("keys").setFocus()
    palette.open(entries(3))
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)

    assert not palette.isVisible()
    assert window.current_name() == "home"
    assert window.rail.button("keys").hasFocus()


def test_the_arrows_go_round_the_list_and_pages_stop_at_its_ends(palette: Palette) -> None:
    palette.open(entries(15))
    rows = []
    for key in (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
    ):
        QTest.keyClick(palette.field, key)
        rows.append(palette.list.currentIndex().row())

    assert rows == [14, 0, 10, 14, 4]


def test_letters_that_are_keys_elsewhere_are_typed_and_tab_stays(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "?j/")
    QTest.keyClick(palette.field, Qt.Key.Key_Tab)

    assert palette.field.text() == "?j/"
    assert palette.field.hasFocus()


def test_what_was_chosen_last_comes_first_the_next_time(
    services: Services, palette: Palette
) -> None:
    gone: list[str] = []
    for wanted in ("Place 3", "Place 7", "Place 3"):
        palette.open(entries(9, gone.append))
        palette.field.setText(wanted)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    palette.open(entries(9))

    assert gone == ["n3", "n7", "n3"]
    assert palette.shown()[:4] == ["Place 3", "Place 7", "Place 0", "Place 1"]
    assert services.settings.current.palette_recent == ("n3", "n7")


def test_only_so_many_choices_are_remembered(services: Services, palette: Palette) -> None:
    services.settings.change(palette_recent=tuple(f"old{number}" for number in range(RECENT)))
    palette.open(entries(1))
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert services.settings.current.palette_recent[:2] == ("n0", "old0")
    assert len(services.settings.current.palette_recent) == RECENT


def test_it_shows_ten_rows_at_most_in_the_middle_near_the_top(
    window: MainWindow, palette: Palette
) -> None:
    palette.open(entries(40))
    many = palette.height()
    palette.field.setText("Place 1")
    palette.open(entries(2))

    assert many - palette.height() == (ROWS - 2) * ROW_HEIGHT
    assert abs(palette.geometry().center().x() - window.rect().center().x()) <= 1
    assert palette.y() < window.height() // 4
    window.resize(900, 600)
    assert abs(palette.geometry().center().x() - window.rect().center().x()) <= 1


def test_where_nothing_is_called_that_it_says_so_and_enter_does_nothing(
    window: MainWindow, palette: Palette
) -> None:
    QTest.keyClicks(palette.field, "qqqqq")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)

    assert palette.shown() == []
    assert palette.nothing.isVisible()
    assert window.current_name() == "home"


def test_a_click_elsewhere_puts_it_away(window: MainWindow, palette: Palette) -> None:
    window.rail.button("library").setFocus()

    assert not palette.isVisible()
    assert window.rail.button("library").hasFocus()


def test_a_row_is_told_to_a_screen_reader_with_its_place_and_keys(palette: Palette) -> None:
    palette.field.setText("full screen")

    said = palette.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Full screen, View, F11"


def test_it_is_painted_with_keys_at_the_right(palette: Palette) -> None:
    palette.field.setText("full screen")
    picture = palette.grab().toImage()
    row = palette.list.visualRect(palette.model.index(0)).translated(palette.list.pos())
    right = {
        picture.pixelColor(x, y).name()
        for x in range(row.right() - 30, row.right() - 14)
        for y in range(row.top(), row.bottom())
    }

    palette.field.setText("order consumer")
    without = palette.grab().toImage()
    other = {
        without.pixelColor(x, y).name()
        for x in range(row.right() - 30, row.right() - 14)
        for y in range(row.top(), row.bottom())
    }
    assert right != other


class Place(QObject):
    def __init__(self, went: list[str]) -> None:
        super().__init__()
        self._went = went

    def go(self, name: str = "there") -> None:
        self._went.append(name)


@pytest.mark.parametrize(
    "bound", [lambda place: place.go, lambda place: partial(place.go, "there")]
)
def test_an_entry_of_what_is_gone_does_nothing(
    window: MainWindow, palette: Palette, bound: Callable[[Place], Callable[[], object]]
) -> None:
    went: list[str] = []
    alive, gone = Place(went), Place(went)
    palette.open(
        [
            Destination("alive", "Alive", "", bound(alive)),
            Destination("gone", "Gone", "", bound(gone)),
        ]
    )
    delete(gone)
    palette.field.setText("Gone")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert went == []
    assert not palette.isVisible()

    palette.open([Destination("alive", "Alive", "", bound(alive))])
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert went == ["there"]


def test_what_had_the_focus_may_be_gone_when_it_closes(
    window: MainWindow, palette: Palette
) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    before = QPushButton("Before", window)
    before.show()
    before.setFocus()
    palette.open(entries(2))
    delete(before)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_what_it_offers_is_that_of_the_page_in_front(
    window: MainWindow, palette: Palette, application: QApplication
) -> None:
    # Another window is in front: the palette stays open while the page behind it is replaced.
    palette.field.setText("Orde")
    dialog = QDialog()
    dialog.show()
    dialog.activateWindow()
    application.processEvents()
    window.show_screen("library")
    window.show_home()
    window.show_screen("library")
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert palette.isVisible()
    assert palette.field.text() == "Orde"
    assert "Order consumer" in palette.shown()
    for row in range(palette.model.rowCount()):
        entry = palette.model.entry(row)
        assert isValid(getattr(entry.go, "__self__", window)), entry.text


def test_the_focus_goes_back_before_it_is_hidden(
    window: MainWindow, palette: Palette, application: QApplication
) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    window.rail.button("keys").setFocus()
    palette.open(entries(3))
    heard: list[QWidget | None] = []
    application.focusChanged.connect(lambda _old, new: heard.append(new))
    closed: list[bool] = []
    palette.closed.connect(lambda: closed.append(True))
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert heard == [window.rail.button("keys")]
    assert closed == [True]
