"""Which changed lines differ in white space that means nothing, so that a reader may hide them.

What cannot be told is kept: better a line too many is shown than one that hides a defect. Blanks at a line's end count for
nothing, except in Markdown, behind a backslash and in strings of several lines. Indentation counts for nothing only in the
languages of `_FREE`, blanks between words and signs there and in Python, on lines without strings, patterns or directives.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher

from trainer.core.diff import Block, Edits
from trainer.core.lines import Lines

_MOST_COMPARED = 300
"""Lines of a block; of a longer one only those at its ends are compared."""

_SCRIPT = frozenset({"js", "mjs", "cjs", "ts", "mts", "cts"})
_FREE = _SCRIPT | {"c", "h", "cc", "cpp", "cxx", "hh", "hpp", "java", "go", "kt", "kts", "cs", "scala", "dart", "rs", "json"}
_PYTHON = frozenset({"py", "pyi", "pyx"})
_MARKDOWN = frozenset({"md", "markdown"})

_WORD = rb"[\w\x80-\xff]"
_SIGN = rb"[^\w\x80-\xff\s]"
_LOOSE = re.compile(
    rb"(?<=%b)[ \t]+(?=%b)|(?<=%b)[ \t]+(?=%b)|(?<=[(\[{,;])[ \t]+|[ \t]+(?=[)\]},;])" % (_WORD, _SIGN, _SIGN, _WORD)
)
"""Blanks between a word and a sign, or inside a bracket: between two signs, or two words, they part what would else be one."""
_BLANKS = re.compile(rb"[ \t\f\v]+")
_QUOTED = re.compile(rb"[\"'`#\\]")
_QUOTED_SCRIPT = re.compile(rb"[\"'`#\\/]")
_ONE_LINE = rb"'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\""
_STRINGS_PYTHON = re.compile(rb"#[^\n]*|(?:\"\"\"|''')(?s:.*?)(?:\"\"\"|'''|\Z)|" + _ONE_LINE)
_STRINGS_FREE = re.compile(rb"//[^\n]*|/\*(?s:.*?)\*/|\"\"\"(?s:.*?)(?:\"\"\"|\Z)|`(?:\\(?s:.)|[^`\\])*`|" + _ONE_LINE)
_STRINGS_LONG = re.compile(rb"//[^\n]*|/\*(?s:.*?)\*/|'(?:\\.|[^'\\\n])'|\"(?:\\(?s:.)|[^\"\\])*\"")
"""Rust and C#: any string may have several lines."""


def without_white_space(path: str, old: Lines, new: Lines, edits: Edits) -> tuple[Edits, int]:
    """The edits without the lines that differ in meaningless white space only, and how many of those there are."""
    key = _key_of(path)
    verbatim = _long_strings(path, old.data), _long_strings(path, new.data)
    left, hidden = Edits(), 0
    for block in edits:
        keys = [
            [lines[at] if at in kept else key(lines[at]) for at in range(start, start + count)]
            for lines, kept, start, count in (
                (old, verbatim[0], block.old_start, block.old_count),
                (new, verbatim[1], block.new_start, block.new_count),
            )
        ]
        for rest in _unlike(block, *keys):
            _append(left, rest)
            hidden -= rest.new_count
        hidden += block.new_count
    return left, hidden


def _unlike(block: Block, old: Sequence[bytes], new: Sequence[bytes]) -> Iterable[Block]:
    """The parts of a block that do differ."""
    start, shorter = 0, min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    if not old and not new:
        return
    opcodes: Sequence[tuple[str, int, int, int, int]] = [("replace", 0, len(old), 0, len(new))]
    if old and new and max(len(old), len(new)) <= _MOST_COMPARED:
        opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for tag, a, b, c, d in opcodes:
        if tag != "equal":
            yield Block(block.old_start + start + a, b - a, block.new_start + start + c, d - c)


def _append(edits: Edits, block: Block) -> None:
    for column, value in zip((edits.old_starts, edits.old_counts, edits.new_starts, edits.new_counts), block, strict=True):
        column.append(value)


def _key_of(path: str) -> Callable[[bytes], bytes]:
    """What is left of a line of that file without the white space that means nothing."""
    kind = _kind(path)
    if kind in _MARKDOWN:
        return lambda line: line.removesuffix(b"\r")
    if kind not in _FREE and kind not in _PYTHON:
        return _without_end
    quoted = _QUOTED_SCRIPT if kind in _SCRIPT else _QUOTED
    return lambda line: _code_key(line, quoted, indented=kind in _PYTHON)


def _without_end(line: bytes) -> bytes:
    bare = line.rstrip(b" \t\r\f\v")
    return line.removesuffix(b"\r") if bare.endswith(b"\\") else bare


def _code_key(line: bytes, quoted: re.Pattern[bytes], *, indented: bool) -> bytes:
    line = _without_end(line)
    bare = line.lstrip(b" \t")
    indent = line[: len(line) - len(bare)] if indented else b""
    return indent + (bare if quoted.search(bare) else _BLANKS.sub(b" ", _LOOSE.sub(b"", bare)))


def _long_strings(path: str, text: bytes) -> frozenset[int]:
    """The lines, counted from 0, that a string of several lines touches."""
    kind = _kind(path)
    pattern = _STRINGS_PYTHON if kind in _PYTHON else _STRINGS_LONG if kind in ("rs", "cs") else _STRINGS_FREE
    if kind not in _FREE and kind not in _PYTHON:
        return frozenset()
    found: set[int] = set()
    line = at = 0
    for match in pattern.finditer(text):
        if b"\n" in match[0] and not match[0].startswith((b"//", b"/*", b"#")):
            line += text.count(b"\n", at, match.start())
            at = match.start()
            found.update(range(line, line + match[0].count(b"\n") + 1))
    return frozenset(found)


def _kind(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[2].lower()
