"""The menus of a review hold the actions of the one table, and follow the learner's keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from tests.gui.review.desk import CTRL, Desk
from trainer.gui.keys.keymap import apply_keys, keys_in
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.view_menu import place_page_entries


def entries(menu: QMenu) -> list[QAction]:
    """Every entry of a menu and of the menus in it."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += entries(inner)
        elif not action.isSeparator():
            found.append(action)
    return found


def test_every_action_is_in_the_menu_that_the_table_says_and_no_other_is(desk: Desk) -> None:
    window = MainWindow(desk.services.settings, desk.services.appearance, desk.services.notices)
    menus = [
        action.menu() for action in window.menuBar().actions() if action.text() != "&Edit"
    ] + desk.page.menus()
    place_page_entries(
        next(menu for menu in menus if menu.title() == "&View"), desk.page.view_entries()
    )
    found = [
        (entry.property("action"), menu.title().replace("&", ""))
        for menu in menus
        for entry in entries(menu)
    ]

    wanted = [
        (action.name, action.menu)
        for action in ACTIONS.values()
        if action.menu not in ("", "Debrief", "Warm-up")
    ]
    assert sorted(found) == sorted(wanted)


def greyed(desk: Desk) -> set[str]:
    """What the Review menu says, while it is open, that it can't do now."""
    menu = desk.page.menus()[0]
    menu.aboutToShow.emit()
    found = {str(entry.property("action")) for entry in entries(menu) if not entry.isEnabled()}
    menu.aboutToHide.emit()
    assert all(entry.isEnabled() for entry in entries(menu))
    return found


def test_the_review_menu_greys_out_what_would_do_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    at_first = greyed(desk)
    desk.press(Qt.Key.Key_C)
    desk.type("words")
    desk.press(Qt.Key.Key_Return, CTRL)
    with_annotation = greyed(desk)
    desk.page.undo()

    nothing_to_do = {"review.undo", "review.redo", "review.edit_annotation"}
    assert nothing_to_do <= at_first
    assert nothing_to_do & with_annotation == {"review.redo"}
    assert "review.redo" not in greyed(desk)
    assert {"review.close_file", "review.previous_commit", "review.jump_forward"} <= at_first
    assert "review.approve" not in at_first


def test_menus_and_tooltips_of_a_review_follow_the_settings(desk: Desk) -> None:
    menus = desk.page.menus()
    desk.services.settings.change(
        keys={"code.next_hunk": ("F7",), "review.approve": ("Ctrl+J",), "review.submit": ()}
    )
    apply_keys(desk.page, keys_in(desk.services.settings))

    texts = {entry.property("action"): entry for menu in menus for entry in entries(menu)}
    assert texts["code.next_hunk"].text() == "Next changed block\tF7"
    assert texts["review.approve"].shortcut().toString() == "Ctrl+J"
    assert desk.page.verdict_bar.submit.toolTip() == "Check your review, then submit it"
    assert desk.button("Approve").toolTip() == "This change can be merged as it is (Ctrl+J)"


def test_a_card_is_saved_by_the_learner_s_own_key(desk: Desk) -> None:
    desk.services.settings.change(keys={"writing.save": ("Ctrl+J",)})
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_C)
    desk.type("words")
    tip = desk.button("Save").toolTip()

    desk.press(Qt.Key.Key_J, CTRL)

    assert tip == "Save this annotation (Ctrl+J)"
    assert [(each.text, each.draft) for each in desk.stored] == [("words", False)]
