"""How a text is changed where an operator found its place."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tree_sitter import Node

from trainer.content.mutation.syntax import Captures, Source


@dataclass(frozen=True)
class Replacement:
    """Bytes `start` to `end`, the last excluded, give way to a text."""

    start: int
    end: int
    text: str


Edit = tuple[Replacement, ...]
Change = Callable[[Captures, Source], Edit]
"""What to replace where a query matched; nothing where the operator does not apply after all."""


def applied(source: Source, edit: Edit) -> bytes:
    """The text after an edit."""
    content = source.content
    for each in sorted(edit, key=lambda part: part.start, reverse=True):
        content = content[: each.start] + each.text.encode() + content[each.end :]
    return content


def put(name: str, table: Mapping[str, str]) -> Change:
    """Replace a captured word by what the table has for it."""

    def change(found: Captures, source: Source) -> Edit:
        new = table.get(source.text(found[name]))
        return () if new is None else (_whole(found[name], new),)

    return change


def written(name: str, text: str) -> Change:
    """Replace a captured node by a text in which `{other}` stands for other captures."""

    def change(found: Captures, source: Source) -> Edit:
        parts = {key: source.text(node) for key, node in found.items()}
        return (_whole(found[name], text.format(**parts)),)

    return change


def reworded(name: str, rules: Mapping[str, str]) -> Change:
    """Replace the first word of a captured text that one of the rules knows, whole words only."""

    def change(found: Captures, source: Source) -> Edit:
        old = source.text(found[name])
        for word, other in rules.items():
            new = re.sub(rf"(?<![\w-]){word}(?![\w-])", other, old, count=1)
            if new != old:
                return (_whole(found[name], new),)
        return ()

    return change


def dropped(*names: str) -> Change:
    """Remove captured nodes, with their lines where nothing else is on them."""

    def change(found: Captures, source: Source) -> Edit:
        return tuple(_removed(found[name], source) for name in names if name in found)

    return change


def kept(whole: str, part: str) -> Change:
    """Leave only a part of a captured node."""

    def change(found: Captures, source: Source) -> Edit:
        return (_whole(found[whole], source.text(found[part])),)

    return change


def unwrapped(whole: str, body: str) -> Change:
    """Replace a statement by those inside it, moved to its place."""

    def change(found: Captures, source: Source) -> Edit:
        inner = source.text(found[body]).strip()
        if inner.startswith("{"):
            inner = inner[1:-1]
        lines = inner.strip("\n").split("\n")
        first = lines[0].strip()
        outside = " " * 0 + _indent_of(found[whole], source)
        inside = _indent_of(_first_statement(found[body]), source)
        rest = [_moved(line, inside, outside) for line in lines[1:]]
        return (_whole(found[whole], "\n".join([first, *rest]).rstrip()),)

    return change


def swapped(first: str, second: str) -> Change:
    """Put two captured nodes into each other's place."""

    def change(found: Captures, source: Source) -> Edit:
        one, other = found[first], found[second]
        return (_whole(one, source.text(other)), _whole(other, source.text(one)))

    return change


def where(condition: Callable[[Mapping[str, str]], bool], change: Change) -> Change:
    """Change only where the captured texts meet a condition."""

    def guarded(found: Captures, source: Source) -> Edit:
        if condition({key: source.text(node) for key, node in found.items()}):
            return change(found, source)
        return ()

    return guarded


def where_text(pattern: str, change: Change) -> Change:
    """Change only where the whole text holds a pattern, such as an import that is needed."""

    def guarded(found: Captures, source: Source) -> Edit:
        if re.search(pattern, source.content.decode()):
            return change(found, source)
        return ()

    return guarded


def without_lines(name: str, pattern: str) -> Change:
    """Remove the lines of a captured node that match a pattern."""

    def change(found: Captures, source: Source) -> Edit:
        start = found[name].start_byte
        text = source.text(found[name])
        lines = re.finditer(rf"(?m)^[ \t]*(?:{pattern})[ \t]*\n", text)
        return tuple(
            Replacement(start + _size(text, each.start()), start + _size(text, each.end()), "")
            for each in lines
        )

    return change


def _size(text: str, end: int) -> int:
    return len(text[:end].encode())


def _whole(node: Node, text: str) -> Replacement:
    return Replacement(node.start_byte, node.end_byte, text)


def _removed(node: Node, source: Source) -> Replacement:
    content = source.content
    start = content.rfind(b"\n", 0, node.start_byte) + 1
    end = content.find(b"\n", node.end_byte)
    end = len(content) if end < 0 else end + 1
    before, behind = content[start : node.start_byte], content[node.end_byte : end]
    if not before.strip() and not behind.strip():
        return Replacement(start, end, "")
    return Replacement(node.start_byte, node.end_byte + len(behind) - len(behind.lstrip(b" ")), "")


def _first_statement(body: Node) -> Node:
    return body.named_children[0] if body.named_children else body


def _indent_of(node: Node, source: Source) -> str:
    start = source.content.rfind(b"\n", 0, node.start_byte) + 1
    line = source.content[start : node.start_byte].decode()
    return line[: len(line) - len(line.lstrip())]


def _moved(line: str, inside: str, outside: str) -> str:
    if line.startswith(inside):
        return outside + line[len(inside) :]
    return line
