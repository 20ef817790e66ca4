"""Tooltips that show text as it is, whoever wrote it."""

import re
from textwrap import wrap
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QToolTip, QWidget

LONGEST_TIP = 1_000
"""Characters; a longer text would cover the window."""
WIDEST_TIP = 100
"""Characters of a line; Qt breaks the lines of rich text only."""
_LOOKS_RICH = re.compile(r"<(?=[\w!?/\s])|&(?=lt;)")
_WORD_JOINER = "\u2060"


class _HasTip(Protocol):
    def setToolTip(self, text: str, /) -> None: ...  # noqa: N802 - Qt's own name


def plain_tip(text: str) -> str:
    """A text for a tooltip, in which Qt finds no HTML: an invisible character parts every `<` from
    what would make it a tag.

    Qt guesses from the text of a tooltip whether it is HTML, and then opens the pictures that it
    names; it offers no way to say that it is plain.
    """
    if len(text) <= LONGEST_TIP:
        shown = text
    else:
        shown = f"{text[:LONGEST_TIP]}…"
    lines = (
        each
        for line in shown.split("\n")
        for each in (wrap(line, WIDEST_TIP) if len(line) > WIDEST_TIP else [line])
    )
    joined = "\n".join(lines)
    if Qt.mightBeRichText(joined):
        return _LOOKS_RICH.sub(lambda found: found[0] + _WORD_JOINER, joined)
    return joined


def set_tooltip(target: _HasTip, text: str) -> None:
    """Give a widget, an item or an action its tooltip."""
    target.setToolTip(plain_tip(text))


def show_tooltip(place: QPoint, text: str, widget: QWidget) -> None:
    """Show a tooltip at that place of the screen; an empty one hides what is shown."""
    QToolTip.showText(place, plain_tip(text), widget)
