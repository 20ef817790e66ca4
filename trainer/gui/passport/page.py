"""Draw the passport on a page of A4: who stands where, by which evidence, and what is not known."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from trainer.core.skill.ladder import LEVELS
from trainer.core.skill.passport import Passport
from trainer.core.skill.standing import Estimate
from trainer.gui.style.theme import load_theme
from trainer.report.passport import (
    ESTIMATES_MEAN,
    TITLE,
    Row,
    day,
    evidence_line,
    exercise_cells,
    facts,
    level_line,
    rows,
    topic_rows,
    unrated_line,
    untested_lines,
    version_line,
)
from trainer.report.standing import chance_text, level_name

DOTS: Final = 10
"""To a point of paper, so that letters stand where they should; all lengths below are in dots."""
PAGE: Final = QRectF(0, 0, 595 * DOTS, 842 * DOTS)
_MARGIN: Final = 44 * DOTS
_LEFT, _RIGHT = _MARGIN, PAGE.width() - _MARGIN
_WIDTH: Final = _RIGHT - _LEFT
_FOOT: Final = PAGE.height() - _MARGIN
_GAP: Final = 26 * DOTS
_COLUMN: Final = (_WIDTH - _GAP) / 2
_CLASSES: Final = 0.62
"""The share of the width that the classes take: their names are long."""
_ROW, _LINE, _SMALL_LINE = 16 * DOTS, 14 * DOTS, 11 * DOTS
_TITLE, _LEVEL, _HEADING, _BODY, _SMALL = (size * DOTS // 2 for size in (46, 30, 21, 18, 15))
"""Sizes of type, from 23 to 7.5 points."""
_CHANCE, _FOUND = 32 * DOTS, 54 * DOTS
"""Widths of these columns."""
_VERSION, _OUTCOME = 66 * DOTS, 36 * DOTS
_EXERCISE_COLUMNS: Final = 2
_STEP: Final = 30 * DOTS
"""Half the way between two levels of the ladder."""
_AT_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_IN_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter


class Pen:
    """Draws texts and lines in the colours of the light theme: paper is white."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        self._theme = load_theme("light")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return self._theme.color(role)

    def text(
        self,
        place: QRectF,
        text: str,
        look: tuple[int, str] = (_BODY, "text"),
        *,
        bold: bool = False,
        flags: Qt.AlignmentFlag = _AT_LEFT,
    ) -> None:
        """One line, `look` its size and role; what does not fit ends in an ellipsis."""
        font = _font(look[0], bold=bold)
        self._painter.setFont(font)
        self._painter.setPen(self.color(look[1]))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, shown)

    def paragraph(self, place: QRectF, text: str, look: tuple[int, str]) -> float:
        """Lines that wrap within the width; returns how high they are."""
        font = _font(look[0])
        self._painter.setFont(font)
        self._painter.setPen(self.color(look[1]))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        self._painter.drawText(place, flags, text)
        return QFontMetricsF(font).boundingRect(place, flags, text).height()

    def line(self, start: QPointF, end: QPointF, role: str, width: float = 0.75 * DOTS) -> None:
        """A straight line with round ends."""
        style, cap = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
        self._painter.setPen(QPen(self.color(role), width, style, cap))
        self._painter.drawLine(start, end)

    def dot(self, middle: QPointF, radius: float, role: str, *, filled: bool = True) -> None:
        """A circle, filled or as a ring."""
        if filled:
            ground = role
        else:
            ground = "canvas"
        self._painter.setPen(QPen(self.color(role), 1.2 * DOTS))
        self._painter.setBrush(self.color(ground))
        self._painter.drawEllipse(middle, radius, radius)


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def draw_passport(painter: QPainter, made: Passport) -> None:
    """Draw the whole page; of very many exercises it lists as many as fit, the newest first."""
    pen = Pen(painter)
    y = _draw_head(pen, made)
    if made.reviewed:
        y = _draw_facts(pen, made, y)
        y = _draw_tables(pen, made, y)
        y = _draw_untested(pen, made, y)
        _draw_exercises(pen, made, y)
    _draw_foot(pen, made)


def _draw_head(pen: Pen, made: Passport) -> float:
    """Title, level and ladder, and how much there is to judge by."""
    y = float(_MARGIN)
    pen.text(QRectF(_LEFT, y, _COLUMN * 1.2, 28 * DOTS), TITLE, (_TITLE, "text"), bold=True)
    _draw_ladder(pen, made, y + 16 * DOTS)
    y += 34 * DOTS
    pen.text(QRectF(_LEFT, y, _COLUMN, 20 * DOTS), level_line(made), (_LEVEL, "accent"), bold=True)
    y += 28 * DOTS
    place = QRectF(_LEFT, y, _WIDTH, 40 * DOTS)
    return y + pen.paragraph(place, evidence_line(made), (_BODY, "muted")) + 12 * DOTS


def _draw_ladder(pen: Pen, made: Passport, y: float) -> None:
    """The four levels, those that were reached filled, each with its day."""
    days = {each.level: day(each.at) for each in made.standing.reached}
    first = _RIGHT - _STEP * 2 * (len(LEVELS) - 1) - _STEP
    spots = [QPointF(first + number * 2 * _STEP, y) for number in range(len(LEVELS))]
    pen.line(spots[0], spots[-1], "border_strong")
    for level, spot in zip(LEVELS, spots, strict=True):
        is_reached = LEVELS.index(level) <= LEVELS.index(made.standing.level)
        pen.dot(spot, 4 * DOTS, "accent" if is_reached else "border_strong", filled=is_reached)
        below = QRectF(spot.x() - _STEP, y + 7 * DOTS, 2 * _STEP, _SMALL_LINE)
        role = "text" if is_reached else "muted"
        pen.text(below, level_name(level), (_SMALL, role), bold=is_reached, flags=_IN_MIDDLE)
        below.translate(0, _SMALL_LINE)
        pen.text(below, days.get(level, ""), (_SMALL, "muted"), flags=_IN_MIDDLE)


def _draw_heading(pen: Pen, place: QRectF, text: str) -> float:
    """A heading with a line under it; returns where what follows begins."""
    pen.text(place, text, (_HEADING, "text"), bold=True)
    y = place.bottom() + 2 * DOTS
    pen.line(QPointF(place.left(), y), QPointF(place.right(), y), "border")
    return y + 5 * DOTS


def _draw_facts(pen: Pen, made: Passport, y: float) -> float:
    y = _draw_heading(pen, QRectF(_LEFT, y, _WIDTH, _LINE), "What the reviews show")
    listed = facts(made)
    half = (len(listed) + 1) // 2
    for column, part in enumerate((listed[:half], listed[half:])):
        x = _LEFT + column * (_COLUMN + _GAP)
        for number, each in enumerate(part):
            pen.text(QRectF(x, y + number * _LINE, _COLUMN, _LINE), each)
    return y + half * _LINE + 10 * DOTS


def _draw_tables(pen: Pen, made: Passport, y: float) -> float:
    """Classes on the left, topics on the right."""
    width = (_WIDTH - _GAP) * _CLASSES
    left = QRectF(_LEFT, y, width, _LINE)
    right = QRectF(left.right() + _GAP, y, _WIDTH - width - _GAP, _LINE)
    ends = (
        _draw_table(pen, left, "By class", (rows(made), 0.56)),
        _draw_table(pen, right, "By topic", (topic_rows(made), 0.38)),
    )
    place = QRectF(_LEFT, max(ends) + 4 * DOTS, _WIDTH, 40 * DOTS)
    return place.top() + pen.paragraph(place, ESTIMATES_MEAN, (_SMALL, "muted")) + 12 * DOTS


def _draw_table(pen: Pen, head: QRectF, title: str, table: tuple[Sequence[Row], float]) -> float:
    """A row for each: name, interval, chance, found; `table` has the share of the names' width
    beside the rows. Returns where it ends.
    """
    listed, share = table
    y = _draw_heading(pen, head, title)
    found = QRectF(head.right() - _FOUND, head.top(), _FOUND, _LINE)
    chance = QRectF(found.left() - _CHANCE, head.top(), _CHANCE, _LINE)
    name = QRectF(head.left(), head.top(), head.width() * share, _ROW)
    scale = QRectF(name.right(), y, chance.left() - name.right(), _ROW)
    pen.text(chance, "chance", (_SMALL, "muted"), flags=_AT_RIGHT)
    pen.text(found, "found", (_SMALL, "muted"), flags=_AT_RIGHT)
    for row in listed:
        for cell in (name, scale, chance, found):
            cell.moveTop(y)
            cell.setHeight(_ROW)
        pen.text(name, row.name)
        _draw_interval(pen, scale.adjusted(6 * DOTS, 0, -2 * DOTS, 0), row.estimate)
        pen.text(chance, chance_text(row.estimate.mean), flags=_AT_RIGHT)
        pen.text(found, row.found, (_BODY, "muted"), flags=_AT_RIGHT)
        y += _ROW
    return y


def _draw_interval(pen: Pen, place: QRectF, estimate: Estimate) -> None:
    """A scale from 0 to 100 %, the interval on it, and the estimate as a dot."""

    def at(share: float) -> QPointF:
        return QPointF(place.left() + share * place.width(), place.center().y())

    pen.line(at(0), at(1), "border")
    pen.line(at(estimate.low), at(estimate.high), "accent", 2 * DOTS)
    pen.dot(at(estimate.mean), 2.4 * DOTS, "accent")


def _draw_untested(pen: Pen, made: Passport, y: float) -> float:
    y = _draw_heading(pen, QRectF(_LEFT, y, _WIDTH, _LINE), "Not tested")
    for each in untested_lines(made):
        place = QRectF(_LEFT, y, _WIDTH, 60 * DOTS)
        y += max(pen.paragraph(place, each, (_BODY, "text")), _SMALL_LINE) + 2 * DOTS
    return y + 10 * DOTS


def _draw_exercises(pen: Pen, made: Passport, y: float) -> None:
    title = "Exercises, the version of their answers, and what was found"
    y = _draw_heading(pen, QRectF(_LEFT, y, _WIDTH, _LINE), title)
    room = int((_FOOT - 2 * _LINE - y) // _SMALL_LINE)
    fits = max(room, 1) * _EXERCISE_COLUMNS
    listed = [exercise_cells(each) for each in reversed(made.reviewed)]
    if len(listed) > fits:
        left = len(listed) - fits + 1
        listed = [*listed[: fits - 1], (f"and {left} more: trainer passport --json", "", "")]
    high = -(-len(listed) // _EXERCISE_COLUMNS)
    for number, (name, version, found) in enumerate(listed):
        column, row = divmod(number, high)
        place = QRectF(0, y + row * _SMALL_LINE, _COLUMN, _SMALL_LINE)
        place.moveLeft(_LEFT + column * (_COLUMN + _GAP))
        pen.text(place.adjusted(0, 0, -_VERSION - _OUTCOME, 0), name, (_SMALL, "text"))
        pen.text(place, found, (_SMALL, "text"), flags=_AT_RIGHT)
        versions = place.adjusted(_COLUMN - _VERSION - _OUTCOME, 0, -_OUTCOME, 0)
        pen.text(versions, version, (_SMALL, "muted"))


def _draw_foot(pen: Pen, made: Passport) -> None:
    place = QRectF(_LEFT, _FOOT - _SMALL_LINE, _WIDTH, _SMALL_LINE)
    pen.text(place, version_line(made), (_SMALL, "muted"))
    pen.text(place.translated(0, -_SMALL_LINE), unrated_line(made), (_SMALL, "muted"))
