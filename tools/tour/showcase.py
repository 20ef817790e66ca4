"""A change made up of what is rare in changes: pictures, lines of thousands of characters,
characters that show nothing.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from trainer.core.domain.exercise import ExerciseId

SHOWCASE = ExerciseId("showcase/rarities")
LONG_LINES = "web/app.min.js"
CODE = "shop/basket.py"
ODD_TEXT = "shop/names.py"
PICTURES = "web/pictures/"
NAME = "total"
"""A name in `CODE` that is used in several places."""

_PACK = """format = 1
id = "showcase"
version = "1.0.0"
title = "Showcase"
summary = "What is rare in changes."
authors = ["Code-review trainer maintainers"]
licence = "CC-BY-4.0"
"""
_EXERCISE = """format = 1
title = "A new basket for the shop"
language = "Python"
level = "mid"
minutes = 10
topics = ["web"]
tests = ["python", "-m", "pytest", "-q", "tests"]
needs = []
"""
_BASKET = '''"""What is in the basket, and what it costs."""

from dataclasses import dataclass, field


@dataclass
class Item:
    """One article and how many of it."""

    name: str
    price: int
    count: int = 1


@dataclass
class Basket:
    """Items in the order in which they were put in; prices in cents."""

    items: list[Item] = field(default_factory=list)

    def add(self, item):
        self.items.append(item)

    def total(self):
        total = 0
        for item in self.items:
            total += item.price * item.count
        return total

    def receipt(self):
        lines = []
        for item in self.items:
            lines.append(item.name + ": " + str(item.price))
        lines.append("total: " + str(self.total()))
        return lines
'''
_CHANGED_BASKET = (
    _BASKET.replace(
        """        total = 0
        for item in self.items:
            total += item.price * item.count
        return total
""",
        """        return sum(item.price * item.count for item in self.items) - self.discount

    def without(self, name):
        return Basket([item for item in self.items if item.name != name])
""",
    )
    .replace(
        "default_factory=list)\n",
        "default_factory=list)\n    discount: int = 0\n",
    )
    .replace('item.name + ": " + str(item.price)', 'f"{item.name}: {item.price / 100:.2f}"')
    .replace('"total: " + str(self.total())', 'f"total: {self.total() / 100:.2f}"')
)
_NAMES = (
    'SHOPS = {\n    "main": "Main street",\n\t"harbour": "Harbour",\n}\nALLOWED = {"admin", '
    '"clerk"}\n'
)
_CHANGED_NAMES = (
    'SHOPS = {\n    "main": "Main\u00a0street",\n    "harbour": "Harbour",\n'
    '    "souk": "\u0633\u0648\u0642 (7 rooms)",\n    "ginza": "銀座の店",\n}\n'
    'ALLOWED = {"admin", "clerk\u200b", "guest\u202e \u2066# only in tests\u2069 '
    '\u2066"}\nIS_OPEN = True'
)


def write_showcase(folder: Path) -> ExerciseId:
    """Write a pack with the change into `folder`, which becomes the pack; the exercise to open."""
    exercise = folder / SHOWCASE.partition("/")[2]
    texts = {
        "../pack.toml": _PACK,
        "exercise.toml": _EXERCISE,
        "request.md": "Show the discount in the basket, and give the shop its new pictures.\n",
        "pull-request.md": (
            "A new basket for the shop\n\nThe basket knows a discount; the "
            "pictures are those of the new brand.\n"
        ),
        "commits/1-discount.txt": "Give the basket a discount\n",
        "commits/2-brand.txt": (
            f"Use the pictures of the new brand\n\nRemoves: {PICTURES}old-badge.png\n"
        ),
    }
    (exercise / "answers").mkdir(parents=True)
    _write(exercise, {name: text.encode() for name, text in texts.items()})
    _write(exercise / "before", _before())
    _write(
        exercise / "commits" / "1-discount",
        {CODE: _CHANGED_BASKET.encode(), LONG_LINES: _minified("cents", 1)},
    )
    _write(exercise / "commits" / "2-brand", {ODD_TEXT: _CHANGED_NAMES.encode(), **_new_pictures()})
    return SHOWCASE


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _before() -> dict[str, bytes]:
    return {
        CODE: _BASKET.encode(),
        ODD_TEXT: _NAMES.replace("\n", "\r\n").encode(),
        LONG_LINES: _minified("price", 0),
        "README.md": b"# Shop\n",
        f"{PICTURES}banner.png": drawn(640, 200, "#3d5af1"),
        f"{PICTURES}old-badge.png": drawn(120, 120, "#c0353a"),
        f"{PICTURES}thumbnail.png": drawn(96, 96, "#8a5d00"),
    }


def _new_pictures() -> dict[str, bytes]:
    banner = drawn(1280, 400, "#177a34")
    return {
        f"{PICTURES}banner.png": banner,
        f"{PICTURES}broken.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        f"{PICTURES}cut-off.png": banner[: len(banner) // 3],
        f"{PICTURES}new-badge.png": drawn(120, 120, "#7b3fd4"),
        f"{PICTURES}thumbnail.png": drawn(48, 48, "#8a5d00"),
    }


def _minified(name: str, extra: int) -> bytes:
    """A bundle: a line of some eight thousand characters between two short ones."""
    parts = [
        f'function f{n}(a,b){{return a.{name if n in (3, 60) else "count"}*{n}+b["k{n}"]||"none"}}'
        for n in range(140)
    ]
    return f"/*! shop */\n{''.join(parts)}\nwindow.shop={{version:{extra + 1}}};\n".encode()


def drawn(width: int, height: int, color: str) -> bytes:
    """A PNG of that size: a disc in that colour, see-through around it."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(
            QRectF(0, 0, width, height).adjusted(4, 4, -4, -4), height / 4, height / 4
        )
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(QRectF(width / 2 - height / 4, height / 4, height / 2, height / 2))
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(data, QByteArray(b"png")).write(image)
    return bytes(data.data().data())
