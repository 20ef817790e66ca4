"""A check mark in a menu is right however the thing was switched."""

from PySide6.QtWidgets import QMenu

from trainer.gui.widgets.switch import Switch, check_when_opened


def test_a_switch_shows_what_is_so_when_its_menu_opens() -> None:
    on = [False]
    menu = QMenu()
    switch = Switch("Wrap", lambda: on[0], menu)
    menu.addAction(switch)
    check_when_opened(menu)
    seen = []
    for state in (True, False):
        on[0] = state
        menu.aboutToShow.emit()
        seen.append(switch.isChecked())
    menu.deleteLater()

    assert seen == [True, False]
