"""The menus and the keys of a review, made from the declarations of its actions."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from trainer.gui.code_pane.code_menu import code_key_groups
from trainer.gui.keys.action import Action, KeyGroup
from trainer.gui.keys.binding import enable_while_open, fill_menu, page_action, sections
from trainer.gui.keys.keymap import name_only
from trainer.gui.review.actions import REVIEW, REVIEW_ACTIONS
from trainer.gui.review.card_keys import WRITING
from trainer.gui.widgets.switch import Switch

if TYPE_CHECKING:
    from trainer.gui.review.page import ReviewPage


def review_entries(page: "ReviewPage") -> dict[str, QAction]:
    """An action of Qt, heard anywhere on the page, for every action of a review, by short name."""
    return {action.short: page_action(action, page, page) for action in REVIEW_ACTIONS}


def review_view_entries(page: "ReviewPage") -> list[QAction]:
    """What the View menu holds of the page around the code, with a line below."""
    entries: list[QAction] = []
    for section in sections(REVIEW_ACTIONS, "View"):
        entries += [_named(action, page) for action in section]
        entries.append(QAction(page))
        entries[-1].setSeparator(True)
    return entries


def _named(action: "Action[ReviewPage]", page: "ReviewPage") -> QAction:
    """An entry that names the key, which the page hears itself."""
    is_on = action.is_on
    entry = QAction(page) if is_on is None else Switch("", lambda: is_on(page), page)
    name_only(entry, action)
    entry.triggered.connect(lambda: action.run(page))
    return entry


def review_menu(page: "ReviewPage") -> QMenu:
    """The Review menu."""
    menu = QMenu(REVIEW.menus[0], page)
    entries = page.actions_by_name
    fill_menu(menu, "Review", REVIEW_ACTIONS, lambda action, _menu: entries[action.short])
    enable_while_open(menu, REVIEW_ACTIONS, page, entries)
    return menu


def review_key_groups() -> list[KeyGroup]:
    """Every key of the review screen, for the key sheet."""
    return [REVIEW.key_group(), *code_key_groups("review"), WRITING.key_group()]
