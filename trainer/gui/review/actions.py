"""The review screen's actions as one table: its menu, its keys and the key sheet are made from
it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from trainer.gui.diff.keys import ANSWERED_BY_REVIEW, DIFF_KEYS
from trainer.gui.page import KeyGroup, KeyRow, told_keys
from trainer.gui.review.card_keys import CARD_ACTIONS
from trainer.gui.review.search_keys import search_key_group
from trainer.gui.widgets.switch import Switch, check_when_opened


class ReviewAction(NamedTuple):
    """One entry of the Review menu; keys as Qt writes them; `checked_text` is what stands beside a
    check mark.
    """

    name: str
    text: str
    keys: tuple[str, ...]
    starts_section: bool = False
    checked_text: str = ""


REVIEW_ACTIONS = (
    ReviewAction("toggle_overview", "Request and pull request", ("I",)),
    ReviewAction("find_file", "Find a file", ("T", "Ctrl+P")),
    ReviewAction("search_project", "Search the whole project", ("Ctrl+Shift+F",)),
    ReviewAction("focus_files", "Go to the files", ("F",)),
    ReviewAction("focus_code", "Go to the code", ("Ctrl+E",)),
    ReviewAction("close_file", "Close the unchanged file", ("Ctrl+W",)),
    ReviewAction("whole_change", "Whole change", ("Alt+0",), True),
    ReviewAction("next_commit", "Next commit", (".",)),
    ReviewAction("previous_commit", "Previous commit", (",",)),
    ReviewAction("show_since", "Since the commit last looked at", ("Alt+9",)),
    ReviewAction(
        "toggle_file_by_file",
        "One file at a time, or all in one scroll",
        ("Shift+F",),
        False,
        "One file at a time",
    ),
    # The window's Back has the key, and asks the screen first.
    ReviewAction("jump_back", "Back to where you came from", (), True),
    ReviewAction("jump_forward", "Forward, after going back", ("Alt+Right",)),
    ReviewAction("viewed_and_next", "File viewed, go to the next that is not", ("Shift+R",), True),
    ReviewAction("annotate_change", "Annotate the whole change", ("Ctrl+Shift+C",)),
    ReviewAction("edit_annotation", "Edit the annotation here", ("E",)),
    ReviewAction("delete_annotation", "Delete the annotation here", ("Delete",)),
    ReviewAction("undo", "Undo", ("Ctrl+Z",), True),
    ReviewAction("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ReviewAction("approve", "Approve", ("Ctrl+Shift+A",), True),
    ReviewAction("request_changes", "Request changes", ("Ctrl+Shift+R",)),
    ReviewAction("submit", "Submit review…", ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    ReviewAction("put_aside", "Put this review aside…", (), True),
)

_OF_FILES = (
    KeyRow(("Up", "Down"), "Among the files: from file to file"),
    KeyRow(("Return",), "Among the files: go to it"),
    KeyRow(("Space", "V"), "Among the files: viewed"),
    KeyRow(("/",), "Among the files: find a file"),
)

_OF_ORIGIN = KeyRow(("P",), "Where a line came from: the line before it")

# The diff view takes these keys itself while it has the focus; the menu names them so that they can
# be found.
CODE_SECTIONS = (
    ("annotate", "annotate_file", "next_card", "previous_card"),
    (
        "next_hunk",
        "previous_hunk",
        "next_file",
        "previous_file",
        "next_block",
        "previous_block",
        "other_end",
    ),
    (
        "expand_here",
        "expand_block",
        "expand_all",
        "whole_file",
        "toggle_viewed",
        "toggle_collapsed",
    ),
    ("search", "next_match", "previous_match"),
    ("go_to_definition", "find_uses", "blame", "other_side"),
)

# How the diff looks: the part of the page in front in the menu View.
VIEW_SECTIONS = (
    ("toggle_split", "toggle_wrap", "toggle_white_space", "toggle_picture_size"),
    ("zoom_in", "zoom_out", "zoom_reset"),
)


def make_review_actions(
    owner: QWidget, sources: Sequence[object], switches: Mapping[str, Callable[[], bool]]
) -> dict[str, QAction]:
    """An action for every row of the table, bound to the method of that name of the first that has
    one; anywhere on `owner`.
    """
    actions = {}
    for row in REVIEW_ACTIONS:
        text, is_on = row.checked_text or row.text, switches.get(row.name)
        action = QAction(text, owner) if is_on is None else Switch(text, is_on, owner)
        action.setObjectName(row.name)
        action.setProperty("action", f"review.{row.name}")
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        method: Callable[[], object] = getattr(
            next(each for each in sources if hasattr(each, row.name)), row.name
        )
        action.triggered.connect(lambda _checked=False, method=method: method())
        owner.addAction(action)
        actions[row.name] = action
    return actions


def review_menu(owner: QWidget, actions: Mapping[str, QAction]) -> QMenu:
    """The Review menu."""
    menu = QMenu("&Review", owner)
    for row in REVIEW_ACTIONS:
        if row.starts_section:
            menu.addSeparator()
        menu.addAction(actions[row.name])
    check_when_opened(menu)
    return menu


def code_key_group(*, in_review: bool = True) -> KeyGroup:
    """The keys of the diff view, for the key sheet; outside a review, those that it does by
    itself.
    """
    told = [
        (name, entry)
        for name, entry in DIFF_KEYS.items()
        if in_review or name not in ANSWERED_BY_REVIEW
    ]
    rows = (
        KeyRow(told_keys(entry.sequences), entry.description, f"code.{name}")
        for name, entry in told
    )
    return KeyGroup("Code", tuple(rows))


def review_key_groups() -> list[KeyGroup]:
    """Every key of the review screen, for the key sheet."""
    review = (KeyRow(told_keys(row.keys), row.text, f"review.{row.name}") for row in REVIEW_ACTIONS)
    writing = (KeyRow(told_keys(row.keys), row.text, f"writing.{row.name}") for row in CARD_ACTIONS)
    groups = (code_key_group(), search_key_group())
    return [
        KeyGroup("Review", (*review, *_OF_FILES, _OF_ORIGIN)),
        *groups,
        KeyGroup("Writing an annotation", tuple(writing)),
    ]
