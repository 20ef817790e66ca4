"""The menus and the keys of a review, made from the declarations of its actions."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from trainer.gui.code_pane.code_menu import code_key_groups
from trainer.gui.keys.action import KeyGroup
from trainer.gui.keys.binding import fill_menu, page_action
from trainer.gui.review.actions import REVIEW, REVIEW_ACTIONS
from trainer.gui.review.card_keys import WRITING

if TYPE_CHECKING:
    from trainer.gui.review.page import ReviewPage


def review_entries(page: "ReviewPage") -> dict[str, QAction]:
    """An action of Qt, heard anywhere on the page, for every action of a review, by short name."""
    return {action.short: page_action(action, page, page) for action in REVIEW_ACTIONS}


def review_menu(owner: QWidget, entries: dict[str, QAction]) -> QMenu:
    """The Review menu."""
    menu = QMenu(REVIEW.menus[0], owner)
    fill_menu(menu, "Review", REVIEW_ACTIONS, lambda action, _menu: entries[action.short])
    return menu


def review_key_groups() -> list[KeyGroup]:
    """Every key of the review screen, for the key sheet."""
    return [REVIEW.key_group(), *code_key_groups("review"), WRITING.key_group()]
