import pytest

from trainer.core.code.outline import block_end, enclosing_block, next_block, outer_blocks
from trainer.core.diffing.lines import split_lines

PYTHON = '''import os

LIMIT = 3


class Cart:
    """Goods."""

    def total(
        self,
        rate: int,
    ) -> int:
        if rate:

            return 1
        return 2

    def empty(self): ...


def main():
    for item in []:
        print(item)


main()
'''
SCRIPT = """import x from "x";

export function total(items) {
  if (items.length) {
    return 1;
  } else {
    return items.map((item) => {
      return item;
    });
  }
}

const empty = () => {
  return 0;
};
total();
"""
GO = "package a\n\nfunc (c *Cart) Total() int {\n\tfor {\n\t\treturn 1\n\t}\n}\n\nvar x = 1\n"


def enclosing(path: str, text: str, needle: str) -> str | None:
    lines = text.split("\n")
    found = enclosing_block(
        path,
        split_lines(text.encode()),
        next(at for at, line in enumerate(lines) if needle in line),
    )
    return None if found is None else lines[found].strip()


@pytest.mark.parametrize(
    ("path", "text", "needle", "expected"),
    [
        ("a.py", PYTHON, "return 1", "def total("),
        ("a.py", PYTHON, "return 2", "def total("),
        ("a.py", PYTHON, "rate: int", "def total("),
        ("a.py", PYTHON, "Goods", "class Cart:"),
        ("a.py", PYTHON, "def empty", "def empty(self): ..."),
        ("a.py", PYTHON, "print(item)", "def main():"),
        ("a.py", PYTHON, "LIMIT", None),
        ("a.js", SCRIPT, "return item;", "export function total(items) {"),
        ("a.js", SCRIPT, "else", "export function total(items) {"),
        ("a.js", SCRIPT, "return 0", "const empty = () => {"),
        ("a.js", SCRIPT, "total();", None),
        ("a.go", GO, "return 1", "func (c *Cart) Total() int {"),
        ("a.go", GO, "var x", None),
    ],
)
def test_the_innermost_function_or_class_is_found(
    path: str, text: str, needle: str, expected: str | None
) -> None:
    assert enclosing(path, text, needle) == expected


def test_a_blank_line_belongs_to_what_stands_below_it() -> None:
    lines = split_lines(PYTHON.encode())
    blank_in_function = PYTHON.split("\n").index("        if rate:") + 1
    blank_between = PYTHON.split("\n").index("def main():") - 1

    assert enclosing_block("a.py", lines, blank_in_function) == PYTHON.split("\n").index(
        "    def total("
    )
    assert enclosing_block("a.py", lines, blank_between) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (PYTHON, "def total(", "return 2"),
        (PYTHON, "class Cart", "def empty"),
        (PYTHON, "def main", "print(item)"),
        (SCRIPT, "function total", "}"),
        (GO, "func (c", "}"),
    ],
)
def test_a_block_ends_with_its_last_line(text: str, first: str, last: str) -> None:
    lines = text.split("\n")
    start = next(at for at, line in enumerate(lines) if first in line)
    end = block_end(split_lines(text.encode()), start)

    assert last in lines[end - 1]
    assert lines[end].strip() == ""


def test_functions_follow_each_other_in_both_directions() -> None:
    lines, texts = split_lines(SCRIPT.encode()), SCRIPT.split("\n")
    first, second = (
        texts.index("export function total(items) {"),
        texts.index("const empty = () => {"),
    )

    assert next_block("a.js", lines, 0, 1) == first
    assert next_block("a.js", lines, first, 1) == second
    assert next_block("a.js", lines, second, 1) is None
    assert next_block("a.js", lines, second, -1) == first
    assert next_block("a.js", lines, first, -1) is None


def test_what_stands_around_a_function_is_told_from_the_outside_in() -> None:
    code = split_lines(
        b"class A:\n    def b(self):\n        def c():\n            return 1\n\n        return "
        b"c\n\ndef d():\n    return 2\n"
    )
    assert outer_blocks("a.py", code, 2) == [0, 1]
    assert outer_blocks("a.py", code, 7) == []
