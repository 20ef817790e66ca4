"""What can be done in a review: its keys, its menu, what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, KeyRow, MenuPlace

if TYPE_CHECKING:
    from trainer.gui.review.page import ReviewPage


def _has_verdict(page: ReviewPage, verdict: str) -> bool:
    return page.session is not None and page.session.verdict == verdict


def _actions() -> tuple[Action[ReviewPage], ...]:
    # In a function, so that the types of the page are known when it is checked.
    return (
        Action(
            "review.toggle_overview",
            "Show the request and pull request",
            run=lambda page: page.toggle_overview(),
            keys=("I",),
            slot=MenuPlace("Review", 0),
            is_on=lambda page: not page.overview.isHidden(),
            words="description task commits",
            mouse="Request, at the top",
        ),
        Action(
            "review.show_checks",
            "Show which checks passed",
            run=lambda page: page.show_checks(),
            slot=MenuPlace("Review", 0),
            words="tests ci pipeline status",
            mouse="Checks passed, at the top",
        ),
        Action(
            "review.find_file",
            "Find a file",
            run=lambda page: page.find_file(),
            keys=("T", "Ctrl+P"),
            slot=MenuPlace("Review", 0),
            words="open quick",
            mouse="click the field above the files",
        ),
        Action(
            "review.search_project",
            "Search the whole project",
            run=lambda page: page.project.search_project(),
            keys=("Ctrl+Shift+F",),
            slot=MenuPlace("Review", 0),
            words="grep find everywhere",
        ),
        Action(
            "review.toggle_files",
            "Show or hide the list of files",
            run=lambda page: page.toggle_files(),
            keys=("Ctrl+B",),
            slot=MenuPlace("View", 0),
            title="Files and commits",
            is_on=lambda page: page.shows_files,
            words="tree sidebar panel hide",
        ),
        Action(
            "review.focus_files",
            "Go to the files",
            run=lambda page: page.focus_files(),
            keys=("F",),
            slot=MenuPlace("Review", 0),
            words="tree sidebar",
        ),
        Action(
            "review.focus_code",
            "Go to the code",
            run=lambda page: page.focus_code(),
            keys=("Ctrl+E",),
            slot=MenuPlace("Review", 0),
            words="diff editor",
            mouse="click the code",
        ),
        Action(
            "review.close_file",
            "Close the unchanged file",
            run=lambda page: page.code.closing.close_file(),
            keys=("Ctrl+W",),
            slot=MenuPlace("Review", 0),
            is_possible=lambda page: page.code.closing.can_close,
            words="unchanged tab",
            mouse="Close, in the file's header",
        ),
        Action(
            "review.whole_change",
            "Whole change",
            run=lambda page: page.places.whole_change(),
            keys=("Alt+0",),
            slot=MenuPlace("Review", 1),
            is_on=lambda page: page.places.commit is None,
            words="all commits",
            mouse="the list of commits",
        ),
        Action(
            "review.next_commit",
            "Next commit",
            run=lambda page: page.places.next_commit(),
            keys=(".",),
            slot=MenuPlace("Review", 1),
            is_possible=lambda page: page.places.has_next_commit,
            words="step",
            mouse="the list of commits",
        ),
        Action(
            "review.previous_commit",
            "Previous commit",
            run=lambda page: page.places.previous_commit(),
            keys=(",",),
            slot=MenuPlace("Review", 1),
            is_possible=lambda page: page.places.commit is not None,
            words="step",
            mouse="the list of commits",
        ),
        Action(
            "review.show_since",
            "Changes since the last commit you viewed",
            run=lambda page: page.places.show_since(),
            keys=("Alt+9",),
            slot=MenuPlace("Review", 1),
            is_on=lambda page: page.places.shows_since,
            words="interdiff new",
            mouse="the list of commits",
        ),
        Action(
            "review.toggle_file_by_file",
            "Switch between one file at a time and all files",
            run=lambda page: page.places.toggle_file_by_file(),
            keys=("Shift+F",),
            slot=MenuPlace("Review", 1),
            title="One file at a time",
            is_on=lambda page: page.places.is_file_by_file,
            words="single scroll",
        ),
        # The window's Back has the key, and asks the screen first.
        Action(
            "review.jump_back",
            "Go back",
            run=lambda page: page.places.jump_back(),
            slot=MenuPlace("Review", 2),
            is_possible=lambda page: page.places.can_jump_back,
            words="previous location",
        ),
        Action(
            "review.jump_forward",
            "Go forward",
            run=lambda page: page.places.jump_forward(),
            keys=("Alt+Right",),
            slot=MenuPlace("Review", 2),
            is_possible=lambda page: page.places.can_jump_forward,
            words="next location",
        ),
        Action(
            "review.viewed_and_next",
            "Mark file as viewed and go to the next unviewed file",
            run=lambda page: page.viewed_and_next(),
            keys=("Shift+R",),
            slot=MenuPlace("Review", 3),
            words="read done reviewed",
        ),
        Action(
            "review.annotate_change",
            "Annotate the whole change",
            run=lambda page: page.annotate_change(),
            keys=("Ctrl+Shift+C",),
            slot=MenuPlace("Review", 3),
            words="comment general summary",
        ),
        Action(
            "review.edit_annotation",
            "Edit this annotation",
            run=lambda page: page.edit_annotation(),
            keys=("E",),
            slot=MenuPlace("Review", 3),
            is_possible=lambda page: page.code.is_at_annotation,
            words="comment change",
            mouse="Edit, or double-click the annotation",
        ),
        Action(
            "review.delete_annotation",
            "Delete this annotation",
            run=lambda page: page.delete_annotation(),
            keys=("Delete",),
            slot=MenuPlace("Review", 3),
            is_possible=lambda page: page.code.is_at_annotation,
            words="comment remove",
            mouse="Delete, on the annotation",
        ),
        Action(
            "review.undo",
            "Undo",
            run=lambda page: page.undo(),
            keys=("Ctrl+Z",),
            slot=MenuPlace("Review", 4),
            is_possible=lambda page: page.can_undo,
            words="revert",
        ),
        Action(
            "review.redo",
            "Redo",
            run=lambda page: page.redo(),
            keys=("Ctrl+Shift+Z", "Ctrl+Y"),
            slot=MenuPlace("Review", 4),
            is_possible=lambda page: page.can_redo,
            words="repeat",
        ),
        Action(
            "review.approve",
            "Approve",
            run=lambda page: page.approve(),
            keys=("Ctrl+Shift+A",),
            slot=MenuPlace("Review", 5),
            is_on=lambda page: _has_verdict(page, "approve"),
            words="accept lgtm verdict",
            mouse="the button at the bottom",
        ),
        Action(
            "review.request_changes",
            "Request changes",
            run=lambda page: page.request_changes(),
            keys=("Ctrl+Shift+R",),
            slot=MenuPlace("Review", 5),
            is_on=lambda page: _has_verdict(page, "request_changes"),
            words="reject decline verdict",
            mouse="the button at the bottom",
        ),
        Action(
            "review.submit",
            "Submit review…",
            run=lambda page: page.submit(),
            keys=("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
            slot=MenuPlace("Review", 5),
            words="send finish hand in",
            mouse="the button at the bottom",
        ),
        Action(
            "review.put_aside",
            "Discard this review…",
            run=lambda page: page.put_aside(),
            slot=MenuPlace("Review", 6),
            words="abandon give up skip delete",
        ),
    )


REVIEW_ACTIONS = _actions()

_OF_FILES = (
    KeyRow(("Up", "Down"), "In the file list: previous or next file"),
    KeyRow(("Return",), "In the file list: open the file"),
    KeyRow(("Space", "V"), "In the file list: mark as viewed"),
    KeyRow(("/",), "In the file list: find a file"),
)
_OF_ORIGIN = KeyRow(("P",), "In blame: show the previous version of the line")

REVIEW = ActionGroup(
    "review",
    "Review",
    REVIEW_ACTIONS,
    rows_after=(*_OF_FILES, _OF_ORIGIN),
    heard_with=("code", "search", "writing"),
    menus=("&Review",),
)
