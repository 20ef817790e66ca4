"""What the diff view can do, and by which keys: the `?` sheet, the menus and the documentation are
made from this table.
"""

from typing import NamedTuple


class KeyAction(NamedTuple):
    """Key sequences as Qt writes them, and what they do in a few words."""

    sequences: tuple[str, ...]
    description: str


DIFF_KEYS: dict[str, KeyAction] = {
    "line_down": KeyAction(("J", "Down"), "Next line"),
    "line_up": KeyAction(("K", "Up"), "Previous line"),
    "next_hunk": KeyAction(("N",), "Next changed block"),
    "previous_hunk": KeyAction(("P",), "Previous changed block"),
    "next_file": KeyAction(("]",), "Next file"),
    "previous_file": KeyAction(("[",), "Previous file"),
    "next_block": KeyAction(("}",), "Next function or class"),
    "previous_block": KeyAction(("{",), "Previous function or class"),
    "next_card": KeyAction(("Shift+N",), "Next annotation"),
    "previous_card": KeyAction(("Shift+P",), "Previous annotation"),
    "select_down": KeyAction(("Shift+J", "Shift+Down"), "Select down"),
    "select_up": KeyAction(("Shift+K", "Shift+Up"), "Select up"),
    "words_right": KeyAction(("Shift+Right",), "Select words, one more to the right"),
    "words_left": KeyAction(("Shift+Left",), "Select words, one less at the right"),
    "words_start_right": KeyAction(("Ctrl+Shift+Right",), "Select words, one less at the left"),
    "words_start_left": KeyAction(("Ctrl+Shift+Left",), "Select words, one more to the left"),
    "annotate": KeyAction(("C", "Return", "Enter"), "Annotate the line or the selection"),
    "annotate_file": KeyAction(("Shift+C",), "Annotate the file"),
    "other_end": KeyAction(("Shift+M",), "Other end of moved lines"),
    "expand_here": KeyAction(("X",), "Show ten more lines here"),
    "expand_block": KeyAction(("Z",), "Show the whole function"),
    "expand_all": KeyAction(("Shift+X",), "Show all lines of the file"),
    "whole_file": KeyAction(("W",), "Whole file, or only its changes"),
    "other_side": KeyAction(("A",), "Other side"),
    "toggle_split": KeyAction(("M",), "Side by side, or one below the other"),
    "toggle_white_space": KeyAction(("Shift+W",), "Hide or show changes of white space alone"),
    "toggle_wrap": KeyAction(("Alt+Z",), "Wrap long lines, or scroll sideways"),
    "toggle_picture_size": KeyAction(("Shift+Z",), "Pictures fitted, or pixel by pixel"),
    "toggle_viewed": KeyAction(("R",), "File viewed"),
    "toggle_collapsed": KeyAction(("O",), "Collapse or open the file"),
    "first_line": KeyAction(("G, G", "Ctrl+Home"), "Start of the change"),
    "last_line": KeyAction(("Shift+G", "Ctrl+End"), "End of the change"),
    "page_down": KeyAction(("Space", "PgDown"), "Page down"),
    "page_up": KeyAction(("Shift+Space", "PgUp"), "Page up"),
    "scroll_left": KeyAction(("Left",), "Left; in the split view, the old side"),
    "scroll_right": KeyAction(("Right",), "Right; in the split view, the new side"),
    "line_start": KeyAction(("Home",), "Start of the line"),
    "line_end": KeyAction(("End",), "End of the line"),
    "search": KeyAction(("/", "Ctrl+F"), "Search"),
    "next_match": KeyAction(("F3",), "Next match"),
    "previous_match": KeyAction(("Shift+F3",), "Previous match"),
    "go_to_definition": KeyAction(("F12", "G, D"), "Go to the definition of a name"),
    "find_uses": KeyAction(("Shift+F12", "G, R"), "Find the uses of a name"),
    "blame": KeyAction(("B",), "Which commit the line came with"),
    "copy": KeyAction(("Ctrl+C",), "Copy the selected lines"),
    "zoom_in": KeyAction(("Ctrl++", "Ctrl+="), "Larger code"),
    "zoom_out": KeyAction(("Ctrl+-",), "Smaller code"),
    "zoom_reset": KeyAction(("Ctrl+0",), "Normal size of code"),
    "clear_selection": KeyAction(("Esc",), "Drop the selection"),
}

ANSWERED_BY_REVIEW = frozenset(
    {"go_to_definition", "find_uses", "blame", "annotate", "annotate_file", "toggle_viewed"}
)
"""What the view only asks for, and the debrief does not answer."""
