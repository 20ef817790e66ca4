"""What can be done in the code: its keys, its entries in the menus Code and View, what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.gui.diff.switches import TOGGLE_SPLIT, TOGGLE_WHITE_SPACE, TOGGLE_WRAP
from trainer.gui.keys.action import Action, ActionGroup, MenuPlace

if TYPE_CHECKING:
    from trainer.gui.diff.model import FileView
    from trainer.gui.diff.view import DiffView

_MOVES = MenuPlace("Code", 5, submenu="Move and select")


def _move_block(view: DiffView, step: int) -> None:
    # The actions are declared before the window is painted, when nothing of a diff is loaded.
    from trainer.gui.diff.blocks import move_block

    move_block(view, step)


def _show_block(view: DiffView) -> None:
    from trainer.gui.diff.blocks import show_block

    show_block(view)


def _move_sideways(view: DiffView, *, to_old: bool) -> None:
    from trainer.core.domain.exercise import Side

    view.move_sideways(Side.OLD if to_old else Side.NEW)


def _is_full_size(view: DiffView) -> bool:
    return view.pictures.is_full_size


def _is_so(view: DiffView, is_so: Callable[[FileView], bool]) -> bool:
    """Whether it is so of the file that the cursor is in."""
    state = view.state
    return len(state.model) > 0 and is_so(state.model.at(state.cursor.row)[0])


CODE_ACTIONS: tuple[Action[DiffView], ...] = (
    Action(
        "code.line_down",
        "Next line",
        run=lambda view: view.move_line(1),
        keys=("J", "Down"),
        slot=_MOVES,
        mouse="click the line",
    ),
    Action(
        "code.line_up",
        "Previous line",
        run=lambda view: view.move_line(-1),
        keys=("K", "Up"),
        slot=_MOVES,
        mouse="click the line",
    ),
    Action(
        "code.next_hunk",
        "Next changed block",
        run=lambda view: view.move_hunk(1),
        keys=("N",),
        slot=MenuPlace("Code", 1),
        words="change diff",
    ),
    Action(
        "code.previous_hunk",
        "Previous changed block",
        run=lambda view: view.move_hunk(-1),
        keys=("P",),
        slot=MenuPlace("Code", 1),
        words="change diff",
    ),
    Action(
        "code.next_file",
        "Next file",
        run=lambda view: view.move_file(1),
        keys=("]",),
        slot=MenuPlace("Code", 1),
        mouse="click it in the list",
    ),
    Action(
        "code.previous_file",
        "Previous file",
        run=lambda view: view.move_file(-1),
        keys=("[",),
        slot=MenuPlace("Code", 1),
        mouse="click it in the list",
    ),
    Action(
        "code.next_block",
        "Next function or class",
        run=lambda view: _move_block(view, 1),
        keys=("}",),
        slot=MenuPlace("Code", 1),
        words="method definition",
    ),
    Action(
        "code.previous_block",
        "Previous function or class",
        run=lambda view: _move_block(view, -1),
        keys=("{",),
        slot=MenuPlace("Code", 1),
        words="method definition",
    ),
    Action(
        "code.next_card",
        "Next annotation",
        run=lambda view: view.move_card(1),
        keys=("Shift+N",),
        slot=MenuPlace("Code", 0, 1),
        words="comment",
    ),
    Action(
        "code.previous_card",
        "Previous annotation",
        run=lambda view: view.move_card(-1),
        keys=("Shift+P",),
        slot=MenuPlace("Code", 0, 1),
        words="comment",
    ),
    Action(
        "code.select_down",
        "Select down",
        run=lambda view: view.move_line(1, extend=True),
        keys=("Shift+J", "Shift+Down"),
        slot=_MOVES,
        mouse="drag over the lines, or Shift and a click",
    ),
    Action(
        "code.select_up",
        "Select up",
        run=lambda view: view.move_line(-1, extend=True),
        keys=("Shift+K", "Shift+Up"),
        slot=_MOVES,
        mouse="drag over the lines, or Shift and a click",
    ),
    Action(
        "code.words_right",
        "Select words, one more to the right",
        run=lambda view: view.select_words(right=1),
        keys=("Shift+Right",),
        slot=_MOVES,
        words="selection",
        mouse="drag in the line",
    ),
    Action(
        "code.words_left",
        "Select words, one less at the right",
        run=lambda view: view.select_words(right=-1),
        keys=("Shift+Left",),
        slot=_MOVES,
        words="selection",
        mouse="drag in the line",
    ),
    Action(
        "code.words_start_right",
        "Select words, one less at the left",
        run=lambda view: view.select_words(left=1),
        keys=("Ctrl+Shift+Right",),
        slot=_MOVES,
        words="selection",
        mouse="drag in the line",
    ),
    Action(
        "code.words_start_left",
        "Select words, one more to the left",
        run=lambda view: view.select_words(left=-1),
        keys=("Ctrl+Shift+Left",),
        slot=_MOVES,
        words="selection",
        mouse="drag in the line",
    ),
    Action(
        "code.annotate",
        "Annotate the line or the selection",
        run=lambda view: view.annotate(),
        keys=("C", "Return", "Enter"),
        slot=MenuPlace("Code", 0),
        words="comment note remark",
        mouse="click the line's number, or double-click the line",
        only_in="review",
    ),
    Action(
        "code.annotate_file",
        "Annotate the file",
        run=lambda view: view.annotate_file(),
        keys=("Shift+C",),
        slot=MenuPlace("Code", 0),
        words="comment note",
        mouse="the plus in the file's header",
        only_in="review",
    ),
    Action(
        "code.other_end",
        "Other end of moved lines",
        run=lambda view: view.go_to_other_end(),
        keys=("Shift+M",),
        slot=MenuPlace("Code", 1),
        words="moved code",
        mouse="click the sign of the line",
    ),
    Action(
        "code.expand_here",
        "Show ten more lines here",
        run=lambda view: view.expand_context(),
        keys=("X",),
        slot=MenuPlace("Code", 2),
        words="expand context",
        mouse="the arrows where lines are hidden",
    ),
    Action(
        "code.expand_block",
        "Show the whole function",
        run=_show_block,
        keys=("Z",),
        slot=MenuPlace("Code", 2),
        words="expand context method",
    ),
    Action(
        "code.expand_all",
        "Show all lines of the file",
        run=lambda view: view.expand_context(all_gaps=True),
        keys=("Shift+X",),
        slot=MenuPlace("Code", 2),
        words="expand context",
        mouse="All, where lines are hidden",
    ),
    Action(
        "code.whole_file",
        "Whole file, or only its changes",
        run=lambda view: view.toggle_whole_file(),
        keys=("W",),
        slot=MenuPlace("Code", 2),
        title="Whole file",
        is_on=lambda view: _is_so(view, lambda file: file.whole),
        words="expand context full",
    ),
    Action(
        "code.other_side",
        "Other side",
        run=lambda view: view.choose_side(None),
        keys=("A",),
        slot=MenuPlace("Code", 4, 1),
        words="old new left right",
        mouse="click the other side",
    ),
    TOGGLE_SPLIT,
    TOGGLE_WHITE_SPACE,
    TOGGLE_WRAP,
    Action(
        "code.toggle_picture_size",
        "Pictures fitted, or pixel by pixel",
        run=lambda view: view.toggle_picture_size(),
        keys=("Shift+Z",),
        slot=MenuPlace("View", 0, 2),
        title="Pictures pixel by pixel",
        is_on=_is_full_size,
        words="image zoom",
        mouse="double-click the picture",
    ),
    Action(
        "code.toggle_viewed",
        "File viewed",
        run=lambda view: view.toggle_viewed(),
        keys=("R",),
        slot=MenuPlace("Code", 2),
        title="File viewed",
        is_on=lambda view: _is_so(view, lambda file: file.viewed),
        words="read done reviewed",
        mouse="the box in the file's header, or in the list",
        only_in="review",
    ),
    Action(
        "code.toggle_collapsed",
        "Collapse or open the file",
        run=lambda view: view.toggle_collapsed(),
        keys=("O",),
        slot=MenuPlace("Code", 2),
        title="File collapsed",
        is_on=lambda view: _is_so(view, lambda file: file.collapsed),
        words="fold unfold expand",
        mouse="click the file's header",
    ),
    Action(
        "code.first_line",
        "Start of the change",
        run=lambda view: view.move_to_end(-1),
        keys=("G, G", "Ctrl+Home"),
        slot=_MOVES,
        words="top beginning",
    ),
    Action(
        "code.last_line",
        "End of the change",
        run=lambda view: view.move_to_end(1),
        keys=("Shift+G", "Ctrl+End"),
        slot=_MOVES,
        words="bottom",
    ),
    Action(
        "code.page_down",
        "Page down",
        run=lambda view: view.move_page(1),
        keys=("Space", "PgDown"),
        slot=_MOVES,
        mouse="the wheel",
    ),
    Action(
        "code.page_up",
        "Page up",
        run=lambda view: view.move_page(-1),
        keys=("Shift+Space", "PgUp"),
        slot=_MOVES,
        mouse="the wheel",
    ),
    Action(
        "code.scroll_left",
        "Left; in the split view, the old side",
        run=lambda view: _move_sideways(view, to_old=True),
        keys=("Left",),
        slot=_MOVES,
        mouse="the scroll bar below",
    ),
    Action(
        "code.scroll_right",
        "Right; in the split view, the new side",
        run=lambda view: _move_sideways(view, to_old=False),
        keys=("Right",),
        slot=_MOVES,
        mouse="the scroll bar below",
    ),
    Action(
        "code.line_start",
        "Start of the line",
        run=lambda view: view.horizontalScrollBar().setValue(0),
        keys=("Home",),
        slot=_MOVES,
        mouse="the scroll bar below",
    ),
    Action(
        "code.line_end",
        "End of the line",
        run=lambda view: view.scroll_to_line_end(),
        keys=("End",),
        slot=_MOVES,
        mouse="the scroll bar below",
    ),
    Action(
        "code.search",
        "Search",
        run=lambda view: view.request_search(),
        keys=("/", "Ctrl+F"),
        slot=MenuPlace("Code", 3),
        words="find",
    ),
    Action(
        "code.next_match",
        "Next match",
        run=lambda view: view.next_match(),
        keys=("F3",),
        slot=MenuPlace("Code", 3),
        words="find",
        mouse="Next, in the search",
    ),
    Action(
        "code.previous_match",
        "Previous match",
        run=lambda view: view.previous_match(),
        keys=("Shift+F3",),
        slot=MenuPlace("Code", 3),
        words="find",
        mouse="Previous, in the search",
    ),
    Action(
        "code.go_to_definition",
        "Go to the definition of a name",
        run=lambda view: view.request_definition(),
        keys=("F12", "G, D"),
        slot=MenuPlace("Code", 4),
        words="jump declaration symbol",
        mouse="Ctrl and a click on the name",
        only_in="review",
    ),
    Action(
        "code.find_uses",
        "Find the uses of a name",
        run=lambda view: view.request_uses(),
        keys=("Shift+F12", "G, R"),
        slot=MenuPlace("Code", 4),
        words="references usages callers symbol",
        mouse="Ctrl, Shift and a click on the name",
        only_in="review",
    ),
    Action(
        "code.blame",
        "Which commit the line came with",
        run=lambda view: view.request_blame(),
        keys=("B",),
        slot=MenuPlace("Code", 4),
        words="blame history author git",
        only_in="review",
    ),
    Action(
        "code.copy",
        "Copy the selected lines",
        run=lambda view: view.copy(),
        keys=("Ctrl+C",),
        slot=_MOVES,
        words="clipboard",
    ),
    Action(
        "code.zoom_in",
        "Larger code",
        run=lambda view: view.zoom_in(),
        keys=("Ctrl++", "Ctrl+="),
        slot=MenuPlace("View", 1),
        words="font bigger zoom increase",
        mouse="Ctrl and the wheel",
    ),
    Action(
        "code.zoom_out",
        "Smaller code",
        run=lambda view: view.zoom_out(),
        keys=("Ctrl+-",),
        slot=MenuPlace("View", 1),
        words="font zoom decrease",
        mouse="Ctrl and the wheel",
    ),
    Action(
        "code.zoom_reset",
        "Normal size of code",
        run=lambda view: view.zoom_reset(),
        keys=("Ctrl+0",),
        slot=MenuPlace("View", 1),
        words="font zoom reset",
    ),
    Action(
        "code.clear_selection",
        "Drop the selection",
        run=lambda view: view.clear_selection(),
        keys=("Esc",),
        slot=_MOVES,
        words="deselect cancel escape",
        mouse="click the line",
    ),
)

CODE = ActionGroup("code", "Code", CODE_ACTIONS, heard_with=("review", "debrief"), menus=("C&ode",))
"""Not Alt+C for the menu: where an annotation is written, that key is the class."""
