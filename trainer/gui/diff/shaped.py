"""Text whose characters need not be as wide as a column: laid out by Qt, asked for in columns of
ours.

Qt counts in units of UTF-16, in which an emoji is two; Python counts characters.
"""

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

LONGEST_SHAPED: Final = 2000
"""Characters of a line that are shaped whole, since shaping costs by length; of longer ones only
what is in view.
"""


def shape(text: str, font: QFont, formats: Sequence[QTextLayout.FormatRange] = ()) -> QTextLayout:
    """A text in one line, from left to right; `formats` count in units."""
    whole = QFont(font)
    # The font of code leaves shaping out, which accents and joined scripts cannot do without.
    whole.setStyleStrategy(QFont.StyleStrategy.PreferDefault)
    layout = QTextLayout(text, whole)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def units(text: str, column: int) -> int:
    """How many units of UTF-16 stand before a character."""
    return len(text[:column].encode("utf-16-le")) // 2


def x_of(layout: QTextLayout, column: int) -> float:
    """Pixels from the start of the line to a character."""
    # PySide gives the place and the unit that it really found; its stubs know only of an object.
    place = cast(
        "tuple[float, int]",
        layout.lineAt(0).cursorToX(units(layout.text(), min(column, LONGEST_SHAPED))),
    )
    return place[0]


def column_at(layout: QTextLayout, x: float, *, on_character: bool = False) -> int:
    """The gap between characters that is nearest to that place, or the character on which it
    lies.
    """
    how = (
        QTextLine.CursorPosition.CursorOnCharacter
        if on_character
        else QTextLine.CursorPosition.CursorBetweenCharacters
    )
    unit = layout.lineAt(0).xToCursor(x, how)
    return len(layout.text().encode("utf-16-le")[: 2 * unit].decode("utf-16-le", "ignore"))
