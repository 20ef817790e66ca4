"""Which function or class a line stands in, read from indentation: in any language that indents, in
a file of any size.
"""

from typing import Final

from trainer.core.code.definitions import opens_block
from trainer.core.diffing.lines import Lines

FURTHEST: Final = 1000
"""Lines that are looked back through; a function that is longer has other faults."""
_CLOSERS: Final = (b")", b"}", b"]", b"end")
_TAB: Final = 4


def enclosing_block(path: str, lines: Lines, line: int) -> int | None:
    """The line (from 0, as `line` is) that begins the innermost function or class around a line;
    the line itself if it does.
    """
    least = _depth(lines, line)
    if least is None or opens_block(path, _text(lines, line)):
        if least is not None:
            return line
        return _enclosing_gap(path, lines, line)
    return _above(path, lines, line, least)


def outer_blocks(path: str, lines: Lines, start: int) -> list[int]:
    """The lines that begin the functions and classes around the one that begins at `start`, the
    outermost first.
    """
    found: list[int] = []
    outer: int | None = start
    while outer is not None:
        outer = _above(path, lines, outer, _depth(lines, outer) or 0)
        if outer is not None:
            found.append(outer)
    return found[::-1]


def block_end(lines: Lines, start: int) -> int:
    """The line behind the last one of the block that begins at `start`, by indentation; blank lines
    at its end are not in it.
    """
    depth = _depth(lines, start) or 0
    last = start
    for number in range(start + 1, min(len(lines), start + FURTHEST)):
        here = _depth(lines, number)
        if here is None:
            continue
        closes = lines[number].lstrip().startswith(_CLOSERS)
        if here < depth or (here == depth and not closes):
            break
        last = number
        # What closes the block at its own depth ends it, unless it closes a list of parameters
        # only.
        if here == depth and lines[number].strip() in (b"}", b"};", b"},", b"});", b"end"):
            break
    return last + 1


def next_block(path: str, lines: Lines, line: int, step: int) -> int | None:
    """The nearest line after (1) or before (-1) that line which begins a function or class; None
    where there is none.
    """
    stop = len(lines) if step > 0 else -1
    return next(
        (
            number
            for number in range(line + step, stop, step)
            if opens_block(path, _text(lines, number))
        ),
        None,
    )


def _enclosing_gap(path: str, lines: Lines, line: int) -> int | None:
    """Of a blank line: where the code below it stands, so that the space between two functions
    belongs to neither.
    """
    for number in range(line + 1, min(len(lines), line + FURTHEST)):
        depth = _depth(lines, number)
        if depth is not None:
            return _above(path, lines, line, depth)
    return None


def _above(path: str, lines: Lines, line: int, least: int) -> int | None:
    for number in range(line - 1, max(-1, line - 1 - FURTHEST), -1):
        if not least:
            return None
        depth = _depth(lines, number)
        if depth is None or depth >= least:
            continue
        if opens_block(path, _text(lines, number)):
            return number
        # A line that only closes what was opened above says nothing of where this one stands.
        if not lines[number].lstrip().startswith(_CLOSERS):
            least = depth
    return None


def _depth(lines: Lines, number: int) -> int | None:
    """How far a line is indented; None for a blank line."""
    text = lines[number]
    code = text.lstrip()
    if not code or not 0 <= number < len(lines):
        return None
    return sum(_TAB if byte == 9 else 1 for byte in text[: len(text) - len(code)])


def _text(lines: Lines, number: int) -> str:
    return lines[number][:1000].decode("utf-8", "replace")
