"""In a review the palette leads to files, annotations and what the code can do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenuBar

from tests.gui.review.desk import Desk, say
from trainer.gui.palette.entries import menu_destinations
from trainer.gui.review.card import AnnotationCard


def go(desk: Desk, text: str) -> None:
    [place] = [each for each in desk.page.destinations() if each.text == text]
    place.go()


def test_every_file_can_be_gone_to(desk: Desk) -> None:
    changed = [file.path for file in desk.page.places.diff.files]
    paths = [*changed, *desk.page.places.unchanged()]
    offered = [(each.text, each.detail) for each in desk.page.destinations()]
    go(desk, paths[-1])

    location = desk.page.view.line_cursor.location()
    assert offered == [(path, "File" if path in changed else "Unchanged file") for path in paths]
    assert location is not None
    assert location.path == paths[-1]


def test_an_annotation_is_found_by_its_first_line_and_gets_the_focus(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    written = say(desk, "The rest is lost.")
    desk.page.view.line_cursor.move_to_end(1)

    go(desk, "The rest is lost.")

    card = desk.page.cards.card(written.id)
    assert isinstance(card, AnnotationCard)
    assert card.hasFocus()


def test_what_the_code_can_do_is_offered_with_its_keys(desk: Desk) -> None:
    bar = QMenuBar()
    bar.addMenu("&File").addAction("&Quit")
    menus = desk.page.menus()
    for menu in menus:
        bar.addMenu(menu)
    found = menu_destinations(bar, menus)
    offered = {each.name: each for each in found}

    assert (found[0].name, found[-1].name) == ("review.toggle_overview", "File: Quit"), (
        "what belongs to the page comes first"
    )
    assert (offered["code.next_hunk"].text, offered["code.next_hunk"].keys) == (
        "Next changed block",
        "N",
    )
    assert offered["review.approve"].keys == "Ctrl+Shift+A"
    offered["code.next_hunk"].go()
    assert desk.page.view.hasFocus()
