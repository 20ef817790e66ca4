"""Lists every text that a person may read: `python -m tools.sentences [PACKAGE]`.

Reads the string literals of the package, without docstrings, names, style sheets and patterns. One
line each: file, line, text; placeholders are shown as {…}. Command help is in docstrings of
functions that click makes commands of, and is listed too.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_WORDS = re.compile(r"[A-Za-z][a-z’']+ +[A-Za-z{(“][A-Za-z’'…]*|^[A-Z][a-z]+(?:…|$)")
_CODE = re.compile(
    r"[{;]\s*[\w-]+:|\b(?:select|insert|update|create table|pragma)\b |\\b|\(\?", re.IGNORECASE
)


class Sentence(NamedTuple):
    """A text and where it is written."""

    file: str
    line: int
    text: str


def sentences(package: Path) -> Iterator[Sentence]:
    """Every text of the package's modules, by file and line."""
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        name = str(path.relative_to(package.parent))
        for line, text in sorted(_texts(tree)):
            yield Sentence(name, line, " ".join(text.split()))


def _texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    skipped = _docstrings(tree) | _inside_formatted(tree)
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            text = "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{…}" for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if _WORDS.search(text) and not _CODE.search(text):
            yield node.lineno, text


def _docstrings(tree: ast.Module) -> set[int]:
    """Docstrings but those of commands; a text below an assignment documents that."""
    found: set[int] = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if not isinstance(body, list) or _is_command(node):
            continue
        for statement in body:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                found.add(id(statement.value))
    return found


def _is_command(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and any(
        "command" in ast.unparse(each) or "group" in ast.unparse(each)
        for each in node.decorator_list
    )


def _inside_formatted(tree: ast.Module) -> set[int]:
    return {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant)
    }


def main(arguments: list[str]) -> None:
    """Print the list."""
    if arguments:
        package = Path(arguments[0])
    else:
        package = Path(__file__).parents[1] / "trainer"
    for each in sentences(package):
        print(f"{each.file}:{each.line}: {each.text}")


if __name__ == "__main__":
    main(sys.argv[1:])
