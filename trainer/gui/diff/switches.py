"""What of the diff view is on or off: what a menu says of it, and how it is known."""

from collections.abc import Callable
from typing import NamedTuple

from trainer.gui.diff.model import FileView
from trainer.gui.diff.view import DiffView


class CodeSwitch(NamedTuple):
    """What stands beside the check mark, and whether it is set."""

    title: str
    is_on: Callable[[DiffView], bool]


def _file(view: DiffView) -> FileView | None:
    """The file of the cursor."""
    state = view.state
    return state.model.at(state.cursor.row)[0] if len(state.model) else None


def _of_file(is_on: Callable[[FileView], bool]) -> Callable[[DiffView], bool]:
    return lambda view: (file := _file(view)) is not None and is_on(file)


CODE_SWITCHES: dict[str, CodeSwitch] = {
    "toggle_split": CodeSwitch("Side by side", lambda view: view.is_split),
    "toggle_wrap": CodeSwitch("Wrap long lines", lambda view: view.state.wrap),
    "toggle_white_space": CodeSwitch(
        "Hide changes of white space alone", lambda view: view.state.model.white_space_hidden
    ),
    "toggle_picture_size": CodeSwitch(
        "Pictures pixel by pixel", lambda view: view.pictures.is_full_size
    ),
    "whole_file": CodeSwitch("Whole file", _of_file(lambda file: file.whole)),
    "toggle_viewed": CodeSwitch("File viewed", _of_file(lambda file: file.viewed)),
    "toggle_collapsed": CodeSwitch("File collapsed", _of_file(lambda file: file.collapsed)),
}
