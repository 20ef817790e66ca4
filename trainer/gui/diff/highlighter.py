"""Syntax colours: whole files lexed in slices on the GUI thread while it is idle, what is in view first.

Never in a thread: the interpreter lock makes every frame late. Pygments is imported at the first slice, after the first paint.
"""

from array import array
from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from trainer.core.exercise import Side
from trainer.gui.diff.model import FileView

ROLES = ("text", "keyword", "string", "comment", "number", "function", "type", "builtin", "decorator", "operator")
Run = tuple[int, int, int]
"""First character, length, index into `ROLES`."""

_SLICE_SECONDS = 0.004
_PAUSE_MS = 8
_MOST_BYTES = 2_000_000
"""Of larger texts only windows round what is in view are lexed."""
_LONGEST_WINDOW = 100_000
_LONGEST_LINE = 20_000
_FAR = 400
"""Lines from what is lexed to what is in view above which a window is lexed first."""
_WINDOW = 30
"""Lines that are lexed above a window, so that most strings and comments that reach into it are known."""

Key = tuple[str, Side]


class LexedText:
    """The colours of one text as columns: runs of every line that has been lexed so far."""

    def __init__(self, tokens: Iterator[tuple[int, int, str]]) -> None:
        self._tokens = tokens
        self._starts = array("I")
        self._roles = bytearray()
        self._firsts = array("I", [0])
        self._column = 0
        self._blank_so_far = False
        self.finished = False

    @property
    def line_count(self) -> int:
        """Lines that are known."""
        return len(self._firsts) if self.finished else len(self._firsts) - 1

    def advance(self, until: float) -> None:
        """Lex until the clock (seconds of `perf_counter`) says stop; at least a few tokens."""
        for count, (_, role, text) in enumerate(self._tokens):
            self._add(role, text)
            if count & 15 == 15 and perf_counter() > until:
                return
        self.finished = True

    def runs(self, line: int, length: int) -> list[Run]:
        """Runs of a line of that many characters."""
        first = self._firsts[line]
        end = self._firsts[line + 1] if line + 1 < len(self._firsts) else len(self._starts)
        starts = self._starts[first:end]
        ends = [*starts[1:], length]
        return [(start, stop - start, self._roles[first + i]) for i, (start, stop) in enumerate(zip(starts, ends, strict=False))]

    def _add(self, role: int, text: str) -> None:
        parts = text.split("\n")
        for index, part in enumerate(parts):
            if index:
                self._firsts.append(len(self._starts))
                self._column = 0
            if part:
                # Blanks have no colour: they are drawn with what stands before them, or at a line's start behind them.
                blank = part.isspace()
                if len(self._starts) == self._firsts[-1]:
                    self._starts.append(self._column)
                    self._roles.append(role)
                    self._blank_so_far = blank
                elif self._blank_so_far and not blank:
                    self._roles[-1] = role
                    self._blank_so_far = False
                elif self._roles[-1] != role and not blank:
                    self._starts.append(self._column)
                    self._roles.append(role)
                self._column += len(part)


class Highlighter(QObject):
    """Gives runs of lines that are lexed, and lexes on while nothing else is to be done."""

    def __init__(self, on_progress: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_progress = on_progress
        self._wanted: list[tuple[FileView, Side, int, int]] = []
        self._texts: dict[Key, LexedText | None] = {}
        self._windows: dict[Key, dict[int, list[Run]]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)

    def reset(self) -> None:
        """Forget all: other texts are shown."""
        self._timer.stop()
        self._wanted = []
        self._texts.clear()
        self._windows.clear()

    def runs(self, file: FileView, side: Side, line: int, length: int) -> Sequence[Run]:
        """Runs of a line as far as they are known; empty means: not yet, or plain text."""
        key = (file.path, side)
        text = self._texts.get(key)
        if text is not None and line < text.line_count:
            return text.runs(line, length)
        return self._windows.get(key, {}).get(line, ())

    def want(self, lines: Sequence[tuple[FileView, Side, int, int]]) -> None:
        """These are in view: file, side, first and last line; colours for them come first."""
        self._wanted = list(lines)
        if self._wanted and not self._timer.isActive():
            self._timer.start()

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is there."""
        return not self._timer.isActive()

    def finish(self) -> None:
        """Lex all that is wanted now, for pictures and tests."""
        while self._timer.isActive():
            self._on_timeout()

    def _on_timeout(self) -> None:
        """One slice: what is in view, then the pages round it, then whole texts."""
        until = perf_counter() + _SLICE_SECONDS
        progress = False
        for work in (self._lex_in_view, self._lex_around, self._lex_on):
            for wanted in self._wanted:
                progress |= perf_counter() < until and work(*wanted, until)
        if perf_counter() < until:
            self._timer.stop()
        if progress:
            self._on_progress()

    def _lex_in_view(self, file: FileView, side: Side, first: int, last: int, until: float) -> bool:
        text = self._text(file, side)
        if text is None or first - text.line_count > _FAR:
            return self._lex_window(file, side, first, last)
        before = text.line_count
        if before <= last and not text.finished:
            text.advance(until)
        return before <= last and text.line_count > first

    def _lex_around(self, file: FileView, side: Side, first: int, last: int, until: float) -> bool:
        text = self._text(file, side)
        if text is None or first - text.line_count > _FAR:
            page = last - first + 1
            for start in (last + 1, first - page):
                if perf_counter() < until and -page <= start < len(file.lines(side)):
                    self._lex_window(file, side, max(0, start), min(len(file.lines(side)) - 1, start + page))
        return False

    def _lex_on(self, file: FileView, side: Side, first: int, last: int, until: float) -> bool:
        text = self._text(file, side)
        if text is None or text.finished:
            return False
        before = text.line_count
        text.advance(until)
        return before <= last and text.line_count > first

    def _text(self, file: FileView, side: Side) -> LexedText | None:
        """The lexing of a whole text; None where only windows of it are lexed."""
        key = (file.path, side)
        if key not in self._texts:
            data = file.lines(side).data
            tokens = _tokens(_path(file, side), data.decode("utf-8", "replace")) if len(data) <= _MOST_BYTES else None
            self._texts[key] = LexedText(tokens) if tokens is not None else None
        return self._texts[key]

    def _lex_window(self, file: FileView, side: Side, first: int, last: int) -> bool:
        known = self._windows.setdefault((file.path, side), {})
        lines = file.lines(side)
        if (first in known and last in known) or not len(lines):
            return False
        if len(known) > 5000:
            known.clear()
        start, end = max(0, first - _WINDOW), min(len(lines), last + 1)
        source = lines.data[lines.offsets[start] : lines.offsets[end]]
        tokens = _tokens(_path(file, side), source.decode("utf-8", "replace")) if len(source) < _LONGEST_WINDOW else None
        if tokens is None:
            known.update({line: [] for line in range(first, last + 1)})
            return False
        window = LexedText(tokens)
        while not window.finished:
            window.advance(float("inf"))
        for line in range(start, min(end, start + window.line_count)):
            known[line] = window.runs(line - start, len(lines[line].decode("utf-8", "replace")))
        return True


def _path(file: FileView, side: Side) -> str:
    return (file.diff.old_path if side is Side.OLD else file.diff.new_path) or file.path


def _tokens(path: str, text: str) -> Iterator[tuple[int, int, str]] | None:
    from pygments.lexers import find_lexer_class_for_filename

    from trainer.gui.diff.token_roles import role_of

    lexer_class = find_lexer_class_for_filename(path.rpartition("/")[2])
    if lexer_class is None:
        return None
    if any(len(line) > _LONGEST_LINE for line in text.split("\n")):
        return None
    lexer = lexer_class()
    return ((at, role_of(kind), value) for at, kind, value in lexer.get_tokens_unprocessed(text))
