"""Answer markers: read them out of a text, and show the text with a subset of the defects
planted.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Final

from trainer.content.pack_limits import MOST_ID, MOST_PROBLEMS_OF_FILE
from trainer.content.problems import Problem, nearest
from trainer.core.domain.exercise import AnswerId, File, MarkedFile, Piece, PieceKind, PlainFile

RULE: Final = "bad-marker"
MAIN: Final = "main"
"""Behind the id in a marker: this is the main place of the answer."""
ID_PATTERN: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

MARKER_KINDS: Final = {kind.value: kind for kind in PieceKind if kind is not PieceKind.PLAIN}
_WORDS: Final = (*MARKER_KINDS, "fix", "end")
_MARKER: Final = re.compile(
    r"(?P<indent>[ \t]*)(?:(?P<html><!--)|(?P<block>/\*)|#|//|--|;|%)[ \t]?~(?P<gap>[ "
    r"\t]*)(?P<rest>.*)",
)
# What a line begins with that may be a marker; looked for in whole texts, most of which have none.
_BEGINS_MARKER: Final = re.compile(r"(?m)^[ \t]*+(?:<!--|/\*|#|//|--|;|%)[ \t]?~")


def _one_slip(word: str) -> Iterator[str]:
    """The word with one letter left out, added, mistaken or in its neighbour's place."""
    for at in range(len(word) + 1):
        before, behind = word[:at], word[at:]
        yield before + behind[1:]
        yield before + behind[1:2] + behind[:1] + behind[2:]
        for letter in ascii_lowercase:
            yield before + letter + behind
            yield before + letter + behind[1:]


_NEARLY_WORDS: Final = frozenset(
    near for word in _WORDS for near in _one_slip(word) if len(near) > 1
)
"""Looked up rather than compared: a text may hold any number of lines that begin like a marker."""


@dataclass(frozen=True)
class PieceSpan:
    """Where a piece stands in a rendered text: lines `start` to `end`, counted from 1, both
    included.
    """

    kind: PieceKind
    answer: AnswerId
    start: int
    end: int
    planted: bool
    main: bool = False


@dataclass(frozen=True)
class Rendered:
    """One variant of a marked file."""

    text: str
    places: tuple[PieceSpan, ...]


@dataclass(frozen=True)
class _Marker:
    indent: str
    word: str
    argument: str


@dataclass
class _OpenMarker:
    kind: PieceKind
    answer: AnswerId
    line: int
    indent: str
    main: bool = False
    lines: list[str] = field(default_factory=list)
    right: list[str] = field(default_factory=list)
    right_indent: str | None = None
    fixing: bool = False
    stray: bool = False


def parse_file(path: str, content: bytes) -> tuple[File, tuple[Problem, ...]]:
    """A file of a tree, marked or plain, and what is wrong with its markers."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return PlainFile(path, content), ()
    if marker_lines(text) == 0 or not any(
        "~" in line and _marker(line) for line in text.split("\n")
    ):
        return PlainFile(path, content), ()
    return read_marked(path, text)


def marker_lines(text: str) -> int:
    """How many lines of a text begin like a marker."""
    if "~" in text:
        return sum(1 for _ in _BEGINS_MARKER.finditer(text))
    return 0


def read_marked(path: str, text: str) -> tuple[MarkedFile, tuple[Problem, ...]]:
    """The text with its markers taken out as far as they can be understood, and every problem."""
    reader = _MarkerReader(path)
    final_newline = text.endswith("\n")
    lines = text.removesuffix("\n").split("\n") if text else []
    if "\r" in text:
        reader.report(1, "a marked file has carriage returns", "save it with LF line ends")
    for number, line in enumerate(lines, start=1):
        reader.read(number, line)
    reader.finish()
    return MarkedFile(path, tuple(reader.pieces), final_newline), tuple(reader.problems)


def render(file: MarkedFile, planted: Set[AnswerId]) -> Rendered:
    """The text with exactly those defects planted and all others right, and where each answer
    stands in it.

    The place of a piece without lines is the lines on either side of the gap, clipped to the file.
    """
    lines: list[str] = []
    starts: list[tuple[Piece, int, int]] = []
    for piece in file.pieces:
        if piece.kind.has_fix and piece.answer not in planted:
            shown = piece.right
        else:
            shown = piece.lines
        starts.append((piece, len(lines), len(shown)))
        lines.extend(shown)
    places = tuple(
        PieceSpan(
            piece.kind,
            piece.answer,
            *line_range(before, count, len(lines)),
            planted=piece.answer in planted,
            main=piece.main,
        )
        for piece, before, count in starts
        if piece.answer is not None
    )
    text = "\n".join(lines) + ("\n" if lines and file.final_newline else "")
    return Rendered(text, places)


def shown_lines(text: str) -> Iterator[tuple[int, str]]:
    """Every line that some variant shows of a text with or without markers, and its number."""
    for number, line in enumerate(text.split("\n"), start=1):
        marker = _marker(line) if "~" in line else None
        if marker is None:
            yield number, line
        elif marker.word == "|":
            yield number, marker.argument


def marked_lines(file: MarkedFile) -> Iterator[tuple[int, str]]:
    """Every line that some variant shows of a sound marked file, and its number in the text with
    its markers.
    """
    number = 1
    for piece in file.pieces:
        is_marked = piece.answer is not None
        number += is_marked
        yield from enumerate(piece.lines, start=number)
        number += len(piece.lines)
        if piece.kind.has_fix:
            number += 1
            yield from enumerate(piece.right, start=number)
            number += len(piece.right)
        number += is_marked


def line_range(before: int, count: int, total: int) -> tuple[int, int]:
    """First and last line of `count` lines behind the first `before` of `total`; of none, the lines
    beside the gap.
    """
    if count:
        return before + 1, before + count
    return max(1, before), max(1, min(total, before + 1))


def _marker(line: str) -> _Marker | None:
    found = _MARKER.fullmatch(line)
    if found is None:
        return None
    rest = found["rest"]
    for opened, closer in ((found["html"], "-->"), (found["block"], "*/")):
        if opened:
            rest = rest.rstrip().removesuffix(closer).removesuffix(" ")
    if rest.startswith("|"):
        return _Marker(found["indent"], "|", rest[1:].removeprefix(" "))
    word, _, argument = rest.strip().partition(" ")
    # `%~dp0` and the like are code; only what nearly names a marker is taken for one when no space
    # follows the tilde.
    if not found["gap"] and word not in _WORDS and word.lower() not in _NEARLY_WORDS:
        return None
    return _Marker(found["indent"], word, argument.strip())


class _MarkerReader:
    """Reads line by line; holds the block that is open."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.pieces: list[Piece] = []
        self.problems: list[Problem] = []
        self._plain: list[str] = []
        self._block: _OpenMarker | None = None

    def report(self, line: int, what: str, remedy: str) -> None:
        """Add a problem; the first few of a file are enough."""
        if len(self.problems) < MOST_PROBLEMS_OF_FILE:
            self.problems.append(Problem(self.path, line, what, remedy, RULE))

    def read(self, number: int, line: str) -> None:
        marker = _marker(line) if "~" in line else None
        if marker is None:
            self._text(number, line)
        elif marker.word in MARKER_KINDS:
            self._open(number, marker)
        elif marker.word == "fix":
            self._fix(number, marker)
        elif marker.word == "|":
            self._right(number, marker)
        elif marker.word == "end":
            self._end(number, marker)
        else:
            self.report(number, f"“{marker.word}” is not a marker", nearest(marker.word, _WORDS))

    def finish(self) -> None:
        if self._block is not None:
            self.report(
                self._block.line,
                f"“{self._block.kind} {self._block.answer}” is never closed",
                "put `~ end` after it",
            )
            self._close(self._block)
        self._flush()

    def _text(self, number: int, line: str) -> None:
        block = self._block
        if block is None:
            self._plain.append(line)
        elif not block.fixing:
            block.lines.append(line)
            if block.right_indent is None and line.strip():
                block.right_indent = line[: len(line) - len(line.lstrip(" \t"))]
        elif not block.stray:
            block.stray = True
            self.report(
                number,
                "an unmarked line is between `fix` and `end`",
                "begin it with `~| ` after the comment sign",
            )

    def _open(self, number: int, marker: _Marker) -> None:
        if self._block is not None:
            opened = f"“{self._block.kind} {self._block.answer}” of line {self._block.line}"
            self.report(
                number,
                f"“{marker.word}” stands inside {opened}",
                "put `~ end` before it; markers do not nest",
            )
            self._close(self._block)
        kind = MARKER_KINDS[marker.word]
        answer, _, rest = marker.argument.partition(" ")
        main = rest.strip() == MAIN and kind is not PieceKind.ACCEPT
        if not main:
            answer = marker.argument
        if ID_PATTERN.fullmatch(answer) is None or len(answer) > MOST_ID:
            if marker.argument:
                shown = f"“{marker.argument}”"
            else:
                shown = "nothing"
            self.report(
                number,
                f"“{marker.word}” is followed by {shown}",
                "give one answer id in kebab-case, and `main` behind it at most",
            )
        self._flush()
        self._block = _OpenMarker(kind, AnswerId(answer), number, marker.indent, main)

    def _fix(self, number: int, marker: _Marker) -> None:
        block = self._block
        if marker.argument:
            self.report(
                number,
                f"“fix” is followed by “{marker.argument}”",
                "put it on a line of its own; fixed text begins with `~| `",
            )
        if block is None or not block.kind.has_fix:
            self.report(
                number, "“fix” is outside a defect", "begin the planted text with `~ defect ID`"
            )
        elif block.fixing:
            self.report(number, "the defect has a second “fix”", "remove it")
        else:
            block.fixing = True

    def _right(self, number: int, marker: _Marker) -> None:
        block = self._block
        if block is None or not block.fixing:
            self.report(number, "fixed text (`~|`) is outside `fix … end`", "put `~ fix` before it")
            return
        if block.right_indent is None:
            indent = block.indent
        else:
            indent = block.right_indent
        block.right.append(indent + marker.argument if marker.argument.strip() else "")

    def _end(self, number: int, marker: _Marker) -> None:
        block = self._block
        if marker.argument:
            self.report(
                number, f"“end” is followed by “{marker.argument}”", "put it on a line of its own"
            )
        if block is None:
            self.report(number, "“end” closes nothing", "remove it, or open the block before it")
            return
        if block.kind.has_fix:
            self._judge_defect(block)
        self._close(block)

    def _judge_defect(self, block: _OpenMarker) -> None:
        if not block.fixing:
            self.report(
                block.line,
                f"“defect {block.answer}” has no “fix”",
                "put `~ fix` and the fixed text (`~| …`) before its `~ end`",
            )
        elif block.lines == block.right:
            if block.lines:
                what = f"planted and fixed text of “{block.answer}” are the same"
            else:
                what = f"“defect {block.answer}” is empty"
            self.report(block.line, what, "write the fixed text after `~| `")

    def _close(self, block: _OpenMarker) -> None:
        self.pieces.append(
            Piece(
                block.kind,
                tuple(block.lines),
                block.answer,
                tuple(block.right),
                block.line,
                block.main,
            )
        )
        self._block = None

    def _flush(self) -> None:
        if self._plain:
            self.pieces.append(Piece(PieceKind.PLAIN, tuple(self._plain)))
            self._plain = []
