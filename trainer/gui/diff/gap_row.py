"""The row that stands for hidden lines, and the buttons that show them."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from trainer.gui.diff.model import CONTEXT_STEP, FileView
from trainer.gui.diff.state import MARK_WIDTH
from trainer.gui.style.theme import SECONDARY_SIZE, Theme

_PADDING = 8
"""Pixels at either side of a button's label."""


class GapButton(NamedTuple):
    """A place to click: `down` goes on below what is above, `up` before what is below, `all` shows
    everything.
    """

    action: str
    label: str
    rect: QRect


def gap_buttons(rect: QRect, file: FileView, local: int) -> list[GapButton]:
    """The buttons in a gap's row."""
    size = file.gap(local).size
    wanted = []
    if size > CONTEXT_STEP:
        if local > 0:
            wanted.append(("down", f"↓ {CONTEXT_STEP}"))
        if local < len(file.rows) - 1:
            wanted.append(("up", f"↑ {CONTEXT_STEP}"))
    wanted.append(("all", "All"))
    font_key = QFont().key()
    buttons, x = [], rect.left() + MARK_WIDTH
    for action, label in wanted:
        width = _label_width(label, font_key) + 2 * _PADDING
        buttons.append(GapButton(action, label, QRect(x, rect.top(), width, rect.height())))
        x += width + 4
    return buttons


def gap_text(file: FileView, local: int) -> tuple[str, str]:
    """How many lines are hidden, and the heading of the hunk that follows."""
    gap = file.gap(local)
    return f"⋯ {gap.size:,} lines", file.diff.hunks.heading_at(gap.new_start + gap.size)


def draw_gap(painter: QPainter, rect: QRect, file: FileView, local: int, theme: Theme) -> None:
    """Draw the row of a gap; the painter's font and pen are other ones afterwards."""
    font, metrics = _font_of(QFont().key())
    painter.setFont(font)
    painter.setPen(theme.color("accent"))
    baseline = rect.top() + (rect.height() - metrics.height()) // 2 + metrics.ascent()
    right = rect.left() + MARK_WIDTH
    for button in gap_buttons(rect, file, local):
        painter.drawText(button.rect.left() + _PADDING, baseline, button.label)
        right = button.rect.right()
    painter.setPen(theme.color("muted"))
    hidden, heading = gap_text(file, local)
    painter.drawText(right + 16, baseline, f"{hidden}   {heading}" if heading else hidden)


@lru_cache(maxsize=64)
def _label_width(label: str, font_key: str) -> int:
    """Pixels of a label; the key of the application's font keeps apart what was measured with
    another one.
    """
    return _font_of(font_key)[1].horizontalAdvance(label)


@lru_cache(maxsize=4)
def _font_of(_font_key: str) -> tuple[QFont, QFontMetrics]:
    font = QFont()
    font.setPixelSize(SECONDARY_SIZE)
    return font, QFontMetrics(font)
