"""Texts before and after a change, and the diff between them, for tests of the diff view."""

import difflib
from collections.abc import Mapping

from trainer.core.diffing.diff import Diff, parse_diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView

Texts = Mapping[str, str]

OLD = {
    "shop/orders.py": "".join(f"line {number}\n" for number in range(1, 61)),
    "shop/cart.py": "def add(item):\n    return item\n",
    "gone.txt": "last words\n",
}
NEW = {
    "shop/orders.py": "".join(f"line {number}\n" for number in range(1, 61))
    .replace("line 20\n", "line twenty\n")
    .replace("line 40\n", "line 40\nput in\n"),
    "shop/cart.py": "def add(item):\n    return item.copy()\n",
    "new.txt": "first words\n",
}


def diff_between(old: Texts, new: Texts) -> Diff:
    parts = []
    for path in sorted({*old, *new}):
        lines = [texts.get(path, "").splitlines(keepends=True) for texts in (old, new)]
        names = [
            f"{letter}/{path}" if path in texts else "/dev/null"
            for letter, texts in (("a", old), ("b", new))
        ]
        body = "".join(difflib.unified_diff(*lines, *names))
        kind = (
            ""
            if path in old and path in new
            else f"{'deleted' if path in old else 'new'} file mode 100644\n"
        )
        if body:
            parts.append(f"diff --git a/{path} b/{path}\n{kind}{body}")
    return parse_diff("".join(parts))


def show_texts(view: DiffView, old: Texts, new: Texts) -> None:
    in_bytes = ({path: text.encode() for path, text in texts.items()} for texts in (old, new))
    view.show_diff(diff_between(old, new), *in_bytes)


def new_line(line: int, end: int | None = None, path: str = "shop/orders.py") -> Location:
    return Location(path, Side.NEW, line, end or line)


def old_line(line: int, end: int | None = None, path: str = "shop/orders.py") -> Location:
    return Location(path, Side.OLD, line, end or line)
