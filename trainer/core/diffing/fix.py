"""A defect's fix as a diff, from the two texts of a variant."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff

Tree = Mapping[str, bytes]


def fix_diff(planted: Tree, fixed: Tree) -> str:
    """What turns the planted tree into the fixed one, as a unified diff without git's header
    lines.
    """
    return "".join(
        line for path in sorted({*planted, *fixed}) for line in _file_diff(path, planted, fixed)
    )


def _file_diff(path: str, planted: Tree, fixed: Tree) -> Iterator[str]:
    before, after = planted.get(path, b""), fixed.get(path, b"")
    if before == after:
        return
    yield f"{path}\n"
    lines = unified_diff(_lines(before), _lines(after), n=3)
    for number, line in enumerate(lines):
        if number >= 2:
            yield line


def _lines(content: bytes) -> list[str]:
    # Only \n ends a line in a diff: splitlines would also cut at form feeds and the like.
    lines = content.decode("utf-8", "replace").split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1] + "\n"] if lines[-1] else [])
