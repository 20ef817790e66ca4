"""Syntax colours: what is in view first, small texts in slices while the window is idle, large ones
in a process of their own.

Never in a thread: the interpreter lock makes every frame late. Pygments is imported at the first
slice, after the first paint.
"""

from collections.abc import Callable, Sequence
from math import inf
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from trainer.core.diffing.lines import Lines
from trainer.core.domain.exercise import Side
from trainer.gui.diff.lexing import (
    ROLES,
    LexedText,
    PackedText,
    Run,
    lexed_lines,
    load_lexer,
    tokens_of,
)
from trainer.gui.diff.lexing_process import Colours
from trainer.gui.diff.lexing_worker import LexingWorker
from trainer.gui.diff.model import FileView

__all__ = ["ROLES", "Highlighter", "Run", "RunsOfLine"]

_SLICE_SECONDS = 0.006
_FIRST_SECONDS = 0.012
"""What is in view may take longer: it is painted when it is complete, and until then every slice is
a delay.
"""
_PAUSE_MS = 4
_SMALL_BYTES = 100_000
"""Up to this size a text takes less time than a lexing process needs to begin."""
_MOST_BYTES_IN_SLICES = 2_000_000
"""Where there is no lexing process; of larger texts only windows round what is in view are lexed.
"""
_MOST_BYTES = 32_000_000
_LONGEST_WINDOW = 30_000
"""Bytes of the lines in view above which their colours come with the whole text: signs alone take
two or three microseconds each, and the window stands still meanwhile.
"""
_LONGEST_WINDOW_AT_ONCE = 8_000
"""Bytes that are lexed before a frame is painted; some ten milliseconds at the worst, and one or
two as a rule.
"""
_FAR = 120
"""Lines from what is lexed to what is in view above which a window is lexed first: more would come
too late.
"""
_LEAD = 8
"""Lines that are lexed above a window, so that some strings and comments that reach into it are
known.
"""
_MOST_IN_WINDOWS = 5000

Key = tuple[str, Side]
RunsOfLine = Callable[[int, int], Sequence[Run]]
"""Gives the runs of a line of that many characters."""
Wanted = tuple[FileView, Side, int, int]
"""Lines of one side of a file: the first and the last one."""


class Highlighter(QObject):
    """Gives runs of lines that are lexed, and lexes on while nothing else is to be done."""

    def __init__(self, on_progress: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_progress = on_progress
        self._wanted: list[Wanted] = []
        self._around: Callable[[], Sequence[Wanted]] = list
        self._texts: dict[Key, LexedText | PackedText | None] = {}
        self._windows: dict[Key, dict[int, list[Run]]] = {}
        self._asked: dict[int, Key] = {}
        self._has_begun = False
        self._is_unpainted = False
        self.worker = LexingWorker(self._on_colours, self)
        self.worker.failed.connect(self._on_worker_failed)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)

    def reset(self) -> None:
        """Forget all: other texts are shown."""
        self._timer.stop()
        self.worker.stop()
        self._wanted = []
        self._texts.clear()
        self._windows.clear()
        self._asked.clear()

    def runs(self, file: FileView, side: Side, line: int, length: int) -> Sequence[Run]:
        """Runs of a line as far as they are known; empty means: not yet, or plain text."""
        return self.runs_of(file, side)(line, length)

    def runs_of(self, file: FileView, side: Side) -> RunsOfLine:
        """The same for one text, by line and length, as long as nothing more is lexed."""
        key = (file.path, side)
        text, windows = self._texts.get(key), self._windows.get(key, {})
        if text is None:
            return lambda line, _length: windows.get(line, ())
        # A text that cannot be lexed is finished, too, without any line.
        lexed, count = text.runs, text.line_count
        return lambda line, length: lexed(line, length) if line < count else windows.get(line, ())

    def want(self, lines: Sequence[Wanted], around: Callable[[], Sequence[Wanted]] = list) -> None:
        """These are in view, colours for them come first; those that `around` gives may be in view
        next.
        """
        self._wanted, self._around = list(lines), around
        if self._has_begun and not self.knows(lines):
            # Lexed now they are painted once; a moment later they would be painted twice.
            short = [
                wanted for wanted in self._wanted if _bytes_of(*wanted) <= _LONGEST_WINDOW_AT_ONCE
            ]
            self._lex_in_view(short, perf_counter() + _SLICE_SECONDS)
        if self._wanted and not self._timer.isActive():
            self._timer.start()

    def knows(self, lines: Sequence[Wanted]) -> bool:
        """Whether all is known of these lines that will be known of them soon."""
        return all(
            self._knows_line((file.path, side), line)
            for file, side, *ends in lines
            for line in ends
        )

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is there."""
        return not self._timer.isActive() and self.worker.is_idle

    def finish(self) -> None:
        """Lex all that is wanted now, for pictures and tests."""
        while not self.is_idle:
            if self._timer.isActive():
                self._on_timeout()
            else:
                self.worker.wait(100)

    def _knows_line(self, key: Key, line: int) -> bool:
        text = self._texts.get(key)
        return (
            text is not None and (text.finished or line < text.line_count)
        ) or line in self._windows.get(key, ())

    def _on_timeout(self) -> None:
        """One slice: what is in view, then what is round it, then whole texts."""
        # Not in `want`: to import a lexer takes longer than a frame has, and the first picture of a
        # change must not wait for it.
        if not self._has_begun:
            self._has_begun = True
            for file, side, *_ in self._wanted:
                load_lexer(_path(file, side))
        start = perf_counter()
        until = start + _SLICE_SECONDS
        # What is in view is waited for, so it comes first and may take longer than a slice.
        self._is_unpainted |= self._lex_in_view(self._wanted, start + _FIRST_SECONDS)
        # Then what scrolling reaches next, in windows, so that it is painted once and in colour.
        self._prepare_around(until)
        # Whole texts last. They replace the windows, which cannot know of a string or comment that
        # began far above them.
        for file, side, first, last in self._wanted:
            self._is_unpainted |= perf_counter() < until and self._lex_on(
                file, side, (first, last), until
            )
        # Time that is left over means that nothing is left to do.
        if perf_counter() < until:
            self._timer.stop()
        # One repaint when all that is seen is known, rather than one after each slice.
        if self._is_unpainted and self.knows(self._wanted):
            self._is_unpainted = False
            self._on_progress()

    def _prepare_around(self, until: float) -> None:
        """Have colours and changed words of what may be in view next before it is painted."""
        around = self._around()
        for file, side, first, last in around:
            if perf_counter() < until and _lags(self._text(file, side), first, last):
                self._lex_window(file, side, first, last)
        for file, side, first, last in around:
            if perf_counter() < until:
                file.compare_words(side, first, last)

    def _on_colours(self, colours: Colours) -> None:
        """Lines came from the lexing process."""
        key = self._asked[colours.number]
        text = self._texts[key]
        if not isinstance(text, PackedText):
            return
        before = text.line_count
        text.add(colours.line_count, colours.packed, is_last=colours.is_last)
        if text.finished:
            self._windows.pop(key, None)
        seen = (
            (first, last) for file, side, first, last in self._wanted if (file.path, side) == key
        )
        if any(first < text.line_count and before <= last for first, last in seen):
            self._on_progress()

    def _on_worker_failed(self) -> None:
        """Go on in slices with what the process left open."""
        for key in self._asked.values():
            text = self._texts[key]
            if text is not None and not text.finished:
                del self._texts[key]
        self._asked.clear()
        if self._wanted:
            self._timer.start()

    def _lex_in_view(self, wanted: Sequence[Wanted], until: float) -> bool:
        """Lex these lines, first those that lexing from the start would not reach soon; whether
        colours came.
        """
        came = False
        # Windows first: lexing from the start would come too late for a place far down.
        for file, side, first, last in wanted:
            if perf_counter() < until and _lags(self._text(file, side), first, last):
                came |= self._lex_window(file, side, first, last)
        for file, side, first, last in wanted:
            if perf_counter() < until:
                came |= self._lex_on(file, side, (first, last), until, last + 1)
        return came

    def _lex_on(
        self, file: FileView, side: Side, seen: tuple[int, int], until: float, lines: float = inf
    ) -> bool:
        """Lex a text on, until that many lines of it are known; whether colours came for what is
        seen.
        """
        text = self._text(file, side)
        if not isinstance(text, LexedText) or text.finished or text.line_count >= lines:
            return False
        before = text.line_count
        text.advance(until, lines)
        return before <= seen[1] and text.line_count > seen[0]

    def _text(self, file: FileView, side: Side) -> LexedText | PackedText | None:
        """The lexing of a whole text; None where only windows of it are lexed."""
        key = (file.path, side)
        if key not in self._texts:
            self._texts[key] = self._begin(key, _path(file, side), file.lines(side).data)
        return self._texts[key]

    def _begin(self, key: Key, path: str, data: bytes) -> LexedText | PackedText | None:
        if _SMALL_BYTES < len(data) <= _MOST_BYTES and not self.worker.has_failed:
            number = len(self._asked)
            self._asked[number] = key
            self.worker.lex(number, path, data)
            return PackedText()
        if len(data) > _MOST_BYTES_IN_SLICES:
            return None
        tokens = tokens_of(path, data.decode("utf-8", "replace"))
        return LexedText(tokens) if tokens is not None else None

    def _lex_window(self, file: FileView, side: Side, first: int, last: int) -> bool:
        """Lex these lines by themselves; False where their colours are known as well as they can
        be.
        """
        known, lines = self._windows.setdefault((file.path, side), {}), file.lines(side)
        missing = [line for line in range(first, last + 1) if line not in known]
        if not missing:
            return False
        if len(known) > _MOST_IN_WINDOWS:
            known.clear()
        known.update(_lexed_window(_path(file, side), lines, range(missing[0], missing[-1] + 1)))
        return True


def _lags(text: LexedText | PackedText | None, first: int, last: int) -> bool:
    """Whether windows are to be lexed, since it takes too long until the whole text is lexed to
    there.
    """
    if isinstance(text, LexedText):
        return first - text.line_count > _FAR
    return text is None or (not text.finished and text.line_count <= last)


def _lexed_window(path: str, lines: Lines, wanted: range) -> dict[int, list[Run]]:
    """Runs of those lines; none for all of them where they cannot be lexed or are too long."""
    start = max(0, wanted.start - _LEAD)
    lexed, texts = (
        None,
        [lines[line].decode("utf-8", "replace") for line in range(start, wanted.stop)],
    )
    if lines.offsets[wanted.stop] - lines.offsets[start] < _LONGEST_WINDOW:
        lexed = lexed_lines(path, texts)
    count = lexed.line_count if lexed is not None else 0
    return {
        line: lexed.runs(line - start, len(texts[line - start]))
        if lexed and line - start < count
        else []
        for line in wanted
    }


def _bytes_of(file: FileView, side: Side, first: int, last: int) -> int:
    offsets = file.lines(side).offsets
    return offsets[last + 1] - offsets[max(0, first - _LEAD)]


def _path(file: FileView, side: Side) -> str:
    return (file.diff.old_path if side is Side.OLD else file.diff.new_path) or file.path
