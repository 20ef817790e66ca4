"""White space: what may be hidden, and what must never be."""

import re
from collections.abc import Generator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_diff_rows import TEXTS, edits_between
from tests.core.texts_of_rows import rebuild
from trainer.core.diffing import white_space
from trainer.core.diffing.diff import Block, Edits
from trainer.core.diffing.lines import split_lines
from trainer.core.diffing.rows import build_rows, merge_intervals
from trainer.core.diffing.white_space import without_white_space
from trainer.core.domain.exercise import Side


def left(path: str, old: str | bytes, new: str | bytes) -> tuple[Edits, int]:
    before, after = (text.encode() if isinstance(text, str) else text for text in (old, new))
    return without_white_space(
        path, split_lines(before), split_lines(after), edits_between(before, after)
    )


HIDDEN = {
    "deeper in Java": ("A.java", "if (a)\n  b();\n", "if (a)\n    b();\n"),
    "tabs for spaces in Go": ("a.go", "    x := 1\n", "\tx := 1\n"),
    "behind a comma": ("a.py", "f(a,b)\n", "f(a, b)\n"),
    "round a sign": ("a.py", "x=1\n", "x  =  1\n"),
    "inside brackets": ("a.js", "f( a )\n", "f(a)\n"),
    "at a line's end": ("a.py", "x = 1\n", "x = 1  \n"),
    "at a line's end in any file": ("notes", "x\n", "x\t\n"),
    "a carriage return": ("a.yaml", "x: 1\n", "x: 1\r\n"),
    "a carriage return in Markdown": ("a.md", "x\n", "x\r\n"),
    "no final newline": ("a.py", "x = 1\n", "x = 1"),
    "deeper with a string": ("a.js", "f('a  b')\n", "  f('a  b')\n"),
}

SHOWN = {
    "deeper in Python": ("a.py", "if a:\n    b()\nc()\n", "if a:\n    b()\n    c()\n"),
    "tabs for spaces in Python": ("a.py", "    x = 1\n", "\tx = 1\n"),
    "deeper in YAML": ("a.yaml", "a:\n  b: 1\n", "a:\n    b: 1\n"),
    "inside YAML": ("a.yml", "a: b c\n", "a: b  c\n"),
    "a tab in a Makefile": ("Makefile", "all:\n\tx\n", "all:\n    x\n"),
    "deeper in what is not known": ("a.weird", "x\n", "  x\n"),
    "inside a string": ("a.py", "f('a b')\n", "f('a  b')\n"),
    "inside a pattern": ("a.js", "s.match(/a b/)\n", "s.match(/a  b/)\n"),
    "between words": ("a.js", "elseif\n", "else if\n"),
    "between signs": ("a.js", "a - -b\n", "a --b\n"),
    "in a directive of C": ("a.c", "#define F (x)\n", "#define F(x)\n"),
    "behind a backslash": ("a.py", "x = 1 + \\\n    2\n", "x = 1 + \\ \n    2\n"),
    "a line break in Markdown": ("a.md", "x\n", "x  \n"),
    "in a long string of Python": ("a.py", 'x = """\na\n"""\n', 'x = """\na  \n"""\n'),
    "in a long string that is not closed": ("a.py", 'x = """\na\n', 'x = """\na  \n'),
    "in a template of JavaScript": ("a.js", "x = `\na\n`\n", "x = `\n  a\n`\n"),
    "in a raw string of Go": ("a.go", "x := `\na\n`\n", "x := `\n  a\n`\n"),
    "in a long string of Rust": ("a.rs", 'x = "a\nb"\n', 'x = "a\n  b"\n'),
    "a space of another kind": ("a.py", "x = 1\n", "x =\u00a01\n"),
    "a blank line": ("a.py", "a\nb\n", "a\n\nb\n"),
    "arguments of a shell": ("a.sh", "[ -f x ]\n", "[-f x ]\n"),
}


@pytest.mark.parametrize(("path", "old", "new"), HIDDEN.values(), ids=HIDDEN)
def test_white_space_that_means_nothing_is_hidden(path: str, old: str, new: str):
    edits, hidden = left(path, old, new)
    assert (len(edits), hidden) == (0, 1)


@pytest.mark.parametrize(("path", "old", "new"), SHOWN.values(), ids=SHOWN)
def test_white_space_that_may_mean_something_is_shown(path: str, old: str, new: str):
    edits, hidden = left(path, old, new)
    assert len(edits) == 1
    assert hidden == 0


def test_lines_that_are_new_stay_among_those_that_are_indented_otherwise():
    old = "a();\nb();\nc();\n"
    new = "if (x) {\n  a();\n  b2();\n  c();\n}\n"
    edits, hidden = left("A.java", old, new)
    assert hidden == 2
    assert [tuple(block) for block in edits] == [(0, 0, 0, 1), (1, 1, 2, 1), (3, 0, 4, 1)]


def test_a_comment_that_speaks_of_a_string_does_not_begin_one():
    edits, hidden = left("a.py", '# a """ in a comment\nx = 1\n', '# a """ in a comment\nx = 1  \n')
    assert (len(edits), hidden) == (0, 1)


PATHS = st.sampled_from(["a.py", "a.js", "a.go", "a.rs", "a.md", "a.txt"])


@given(path=PATHS, old=TEXTS, new=TEXTS, split=st.booleans())
def test_both_texts_can_be_rebuilt_although_lines_are_hidden(
    path: str, old: bytes, new: bytes, split: bool
):
    old_lines, new_lines = split_lines(old), split_lines(new)
    edits, _ = without_white_space(path, old_lines, new_lines, edits_between(old, new))
    rows = build_rows(edits, (len(old_lines), len(new_lines)), merge_intervals([]), split=split)
    assert rebuild(rows, old_lines, new_lines, Side.OLD) == old
    assert rebuild(rows, old_lines, new_lines, Side.NEW) == new


@given(path=PATHS, old=TEXTS, new=TEXTS)
def test_what_is_hidden_is_equal_without_its_white_space(path: str, old: bytes, new: bytes):
    old_lines, new_lines = split_lines(old), split_lines(new)
    edits, _ = without_white_space(path, old_lines, new_lines, edits_between(old, new))
    rows = build_rows(edits, (len(old_lines), len(new_lines)), [(0, len(new_lines))], split=False)
    for kind, before, after in zip(rows.kinds, rows.old, rows.new, strict=True):
        if not kind:
            assert b"".join(old_lines[before].split()) == b"".join(new_lines[after].split())


BLANKS = " " * 900_000


@pytest.mark.parametrize(
    ("old", "new"), [(f"x = 1{BLANKS}y\n", f"x = 1{BLANKS} y\n"), (f"f(1,{BLANKS}2)\n", "f(1,2)\n")]
)
def test_a_line_of_a_million_blanks_is_read_once(old: str, new: str):
    # Read again from each blank, this takes minutes.
    assert left("a.py", old, new)[1] == 1


class CountedPattern:
    """What follows the beginning of a string; counts how often it is looked for."""

    def __init__(self, pattern: re.Pattern[bytes]) -> None:
        self._pattern = pattern
        self.asked = 0

    def match(self, text: bytes, at: int) -> re.Match[bytes] | None:
        self.asked += 1
        return self._pattern.match(text, at)


def test_strings_without_an_end_are_looked_for_once():
    unclosed = CountedPattern(re.compile(rb"(?s:.*?)\*/"))
    strings = white_space._Strings({b"/*": unclosed})  # type: ignore[dict-item]
    assert len(list(strings.of(b"/* a */ " + b"/* " * 1000))) == 1001
    assert unclosed.asked == 2


@given(
    path=PATHS,
    pieces=st.lists(
        st.sampled_from([b"'", b'"', b"`", b"\\", b"\n", b"/*", b"*/", b"//", b"#", b"a", b" "])
    ),
)
def test_strings_of_several_lines_are_those_that_a_plain_search_finds(
    path: str, pieces: list[bytes]
):
    text = b"".join(pieces)
    assert drained(white_space._long_strings(path, text)) == plain_search(path, text)


def drained(steps: Generator[None, None, frozenset[int]]) -> frozenset[int]:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


ONE_LINE = rb"'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\""
PYTHON = rb"#[^\n]*|(?:\"\"\"|''')(?s:.*?)(?:\"\"\"|'''|\Z)|" + ONE_LINE
FREE = rb"//[^\n]*|/\*(?s:.*?)\*/|\"\"\"(?s:.*?)(?:\"\"\"|\Z)|`(?:\\(?s:.)|[^`\\])*`|" + ONE_LINE
LONG = rb"//[^\n]*|/\*(?s:.*?)\*/|'(?:\\.|[^'\\\n])'|\"(?:\\(?s:.)|[^\"\\])*\""


def plain_search(path: str, text: bytes) -> frozenset[int]:
    """The same as one pattern, whose cost grows with the square of what is not closed."""
    pattern = {"a.py": PYTHON, "a.js": FREE, "a.go": FREE, "a.rs": LONG}.get(path)
    found: set[int] = set()
    for match in re.finditer(pattern, text) if pattern else ():
        if b"\n" in match[0] and not match[0].startswith((b"//", b"/*", b"#")):
            line = text.count(b"\n", 0, match.start())
            found.update(range(line, line + match[0].count(b"\n") + 1))
    return frozenset(found)


def test_a_block_of_lines_that_are_all_alike_is_compared_at_its_ends():
    old = [b"a", *[b"x"] * 200]
    new = [b"b", *[b"x"] * 150, b"y", *[b"x"] * 30]
    assert len(list(white_space._unlike(Block(0, 201, 0, 182), old, new))) == 1
