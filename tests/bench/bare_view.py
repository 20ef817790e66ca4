"""The floor: a bare painted view of a diff in PySide6 that does what any coloured diff view must at
least do, and nothing else.

Columns instead of objects, only exposed rows painted, one drawText for each run of a colour, pixels
moved on scrolling, each hunk in view lexed alone by Pygments (which is wrong inside strings that
begin above it) and the next page while nothing is to be done.

`python -m tests.bench.bare_view FILE.diff` shows one, for bench_viewers.py.
"""

import sys
from array import array
from bisect import bisect_right
from pathlib import Path

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

CONTEXT, ADDED, REMOVED, HUNK, FILE = range(5)
_BACKGROUNDS = (0xFFFFFFFF, 0xFFE6F4EA, 0xFFFBE9E9, 0xFFF6F7F9, 0xFFF6F7F9)
_COLORS = (
    "#1b1f26",
    "#8250df",
    "#0a3069",
    "#5c6673",
    "#0550ae",
    "#6639ba",
    "#953800",
    "#0550ae",
    "#953800",
    "#1b1f26",
)
Run = tuple[int, int, int]


class Patch:
    """A diff as columns: where its lines begin, what they are, their old and new numbers."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.offsets, self.kinds = array("I"), bytearray()
        self.old, self.new, self.hunks = array("I"), array("I"), array("I")
        at, old, new = 0, 0, 0
        while at < len(data):
            end = data.find(b"\n", at)
            end = len(data) if end < 0 else end
            sign = data[at] if end > at else 32
            if sign == 64:
                before, after = data[at + 4 : at + 60].split(b"@@", 1)[0].split(b"+")
                old, new = int(before.split(b",")[0]), int(after.split(b",")[0])
                self.hunks.append(len(self.kinds))
                self._add(at, HUNK, 0, 0)
            elif not self.hunks:
                self._add(at, FILE, 0, 0)
            elif sign == 43:
                self._add(at, ADDED, 0, new)
                new += 1
            elif sign == 45:
                self._add(at, REMOVED, old, 0)
                old += 1
            else:
                self._add(at, CONTEXT, old, new)
                old, new = old + 1, new + 1
            at = end + 1
        self.offsets.append(len(data) + 1)

    def __len__(self) -> int:
        return len(self.kinds)

    def _add(self, at: int, kind: int, old: int, new: int) -> None:
        self.offsets.append(at)
        self.kinds.append(kind)
        self.old.append(old)
        self.new.append(new)

    def text(self, row: int) -> str:
        """The line without its sign."""
        return self.data[
            self.offsets[row] + (self.kinds[row] < HUNK) : self.offsets[row + 1] - 1
        ].decode("utf-8", "replace")


class HunkLexer:
    """Colours of lines, one hunk at a time; as long as it has no Pygments, one run for a line."""

    def __init__(self, patch: Patch) -> None:
        self._patch = patch
        self._known: dict[int, list[Run]] = {}
        self._lexer = None

    def load(self) -> None:
        """Import Pygments."""
        from pygments.lexers.python import PythonLexer

        self._lexer = PythonLexer()

    def runs(self, row: int) -> list[Run]:
        """First character, length and colour of each run."""
        if self._lexer is None or self._patch.kinds[row] >= HUNK:
            return [(0, self._patch.offsets[row + 1] - self._patch.offsets[row], 0)]
        if row not in self._known:
            self._lex_hunk(row)
        return self._known[row]

    def _lex_hunk(self, row: int) -> None:
        from trainer.gui.diff.token_roles import role_of

        patch = self._patch
        index = bisect_right(patch.hunks, row) - 1
        end = patch.hunks[index + 1] if index + 1 < len(patch.hunks) else len(patch)
        for skipped in (ADDED, REMOVED):
            rows = [i for i in range(patch.hunks[index] + 1, end) if patch.kinds[i] != skipped]
            lines: list[list[Run]] = [[]]
            for _, kind, value in self._lexer.get_tokens_unprocessed(
                "\n".join(map(patch.text, rows))
            ):
                role = role_of(kind)
                for number, part in enumerate(value.split("\n")):
                    if number:
                        lines.append([])
                    if part:
                        _extend(lines[-1], len(part), role, is_blank=part.isspace())
            lines += [[]] * (len(rows) - len(lines))
            self._known.update(zip(rows, lines, strict=False))


def _extend(line: list[Run], length: int, role: int, *, is_blank: bool) -> None:
    start = line[-1][0] + line[-1][1] if line else 0
    if line and (is_blank or line[-1][2] == role):
        line[-1] = (line[-1][0], line[-1][1] + length, role)
    else:
        line.append((start, length, role))


class BareView(QAbstractScrollArea):
    """Paints a diff."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.patch = Patch(data)
        self.lexer = HunkLexer(self.patch)
        font = QFont("DejaVu Sans Mono")
        font.setPixelSize(13)
        sizes = QFontMetricsF(font)
        self._font, self._width, self._height = font, sizes.horizontalAdvance("M"), 20
        self._baseline = (20 - sizes.height()) / 2 + sizes.ascent()
        self._backgrounds, self._colors = (
            [QColor.fromRgba(value) for value in _BACKGROUNDS],
            [QColor(name) for name in _COLORS],
        )
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def resizeEvent(self, _event: object) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, len(self.patch) * self._height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        if abs(dy) < self.viewport().height():
            self.viewport().scroll(0, dy)
        else:
            self.viewport().update()

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown:
            bar.setValue(bar.value() + bar.pageStep())

    def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        with QPainter(self.viewport()) as painter:
            painter.setFont(self._font)
            for rect in event.region():
                painter.setClipRect(rect)
                self._paint(painter, rect)

    def prefetch(self) -> None:
        """Lex one page ahead and one behind."""
        top, rows = (
            self.verticalScrollBar().value() // self._height,
            self.viewport().height() // self._height + 1,
        )
        for row in (
            *range(top + rows, min(len(self.patch), top + 2 * rows)),
            *range(max(0, top - rows), top),
        ):
            self.lexer.runs(row)

    def show_colours(self) -> None:
        """From now on there are colours."""
        self.lexer.load()
        self.viewport().update()

    def _paint(self, painter, rect) -> None:  # type: ignore[no-untyped-def]
        patch, top, height = self.patch, self.verticalScrollBar().value(), self._height
        first, last = (
            (rect.top() + top) // height,
            min((rect.bottom() + top) // height + 1, len(patch)),
        )
        row = first
        while row < last:
            end = row + 1
            while end < last and patch.kinds[end] == patch.kinds[row]:
                end += 1
            painter.fillRect(
                0,
                row * height - top,
                rect.right() + 1,
                (end - row) * height,
                self._backgrounds[patch.kinds[row]],
            )
            row = end
        painter.fillRect(
            0, last * height - top, rect.right() + 1, rect.bottom() + 1, self._backgrounds[CONTEXT]
        )
        code = self._width * 14
        for row in range(first, last):
            text, y = patch.text(row), row * height - top + self._baseline
            for start, length, role in self.lexer.runs(row):
                painter.setPen(self._colors[role])
                painter.drawText(
                    QPointF(code + start * self._width, y), text[start : start + length]
                )
        painter.setPen(self._colors[3])
        for row in range(first, last):
            y = row * height - top + self._baseline
            for number, column in ((patch.old[row], 6), (patch.new[row], 12)):
                if number:
                    digits = str(number)
                    painter.drawText(QPointF((column - len(digits)) * self._width, y), digits)


def main() -> None:
    """Show a diff in a window."""
    application = QApplication(sys.argv[:1])
    view = BareView(Path(sys.argv[1]).read_bytes())
    idle = QTimer(view)
    idle.setInterval(30)
    idle.timeout.connect(view.prefetch)
    QTimer.singleShot(30, lambda: (view.show_colours(), idle.start()))
    view.showMaximized()
    view.setFocus()
    application.exec()


if __name__ == "__main__":
    main()
