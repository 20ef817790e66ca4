"""Pictures out of a change: read as what nobody vouches for.

The kind is told from the bytes and only that one of Qt's readers is asked; sizes are limited before anything is decoded; an SVG
that could reach outside itself, or grow by entities, is not drawn.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, qInstallMessageHandler
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

SUFFIXES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp", "ico", "svg"})
MOST_BYTES = 20_000_000
MOST_SVG_BYTES = 2_000_000
MOST_PIXELS = 40_000_000
UNREADABLE = "The picture cannot be read."
_LARGEST_SVG = 2000
"""Pixels of the longer side of a drawn SVG."""

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF8", b"gif"),
    (b"BM", b"bmp"),
    (b"\0\0\1\0", b"ico"),
)
_REACHES_OUT = re.compile(
    r"""href\s*=\s*["'](?!#)[^"']|url\(\s*["']?(?!\s*["']?#)|@import|<\?xml-stylesheet|<script|<foreignObject""", re.IGNORECASE
)


@dataclass(frozen=True)
class Picture:
    """A file that is shown as a picture; `problem` says why it cannot be, in words. `size` is in pixels."""

    data: bytes
    kind: bytes
    size: QSize
    problem: str = ""

    def image(self) -> QImage:
        """The pixels; null where they cannot be read, whatever the header promised."""
        if self.problem:
            return QImage()
        if self.kind == b"svg":
            return _drawn(self)
        with _reader(self.data, self.kind) as reader:
            return reader.read()


def is_picture(path: str, *, binary: bool) -> bool:
    """Whether a file of that name is to be shown as a picture."""
    suffix = path.rpartition(".")[2].lower()
    return suffix == "svg" or (binary and suffix in SUFFIXES)


def read_picture(path: str, data: bytes) -> Picture:
    """What can be said of a picture without decoding it."""
    if path.lower().endswith(".svg"):
        return _svg(data)
    kind = next((kind for start, kind in _STARTS if data.startswith(start)), b"")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        kind = b"webp"
    if not kind:
        return _refused(data, "Not a picture of a kind that can be shown.")
    if len(data) > MOST_BYTES:
        return _refused(data, f"Too large to be shown: more than {MOST_BYTES // 1_000_000} MB.")
    with _reader(data, kind) as reader:
        size = reader.size()
    if not size.isValid() or size.isEmpty():
        return _refused(data, UNREADABLE)
    if size.width() * size.height() > MOST_PIXELS:
        return _refused(data, f"Too large to be shown: {size.width():,} × {size.height():,} pixels.")
    return Picture(data, kind, size)


def _refused(data: bytes, problem: str) -> Picture:
    return Picture(data, b"", QSize(), problem)


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep what the readers grumble about hostile bytes out of the log: the screen says it in words."""
    before = qInstallMessageHandler(lambda _kind, _context, _text: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


@contextmanager
def _reader(data: bytes, kind: bytes) -> Iterator[QImageReader]:
    """A reader of that kind only; its device lives as long."""
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    with _hushed():
        yield reader


def _svg(data: bytes) -> Picture:
    if len(data) > MOST_SVG_BYTES:
        return _refused(data, f"Too large to be drawn: more than {MOST_SVG_BYTES // 1_000_000} MB.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _refused(data, "Not drawn: it is not UTF-8.")
    declared = re.match(r"""\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)""", text)
    if "\0" in text or (declared and declared[1].lower() != "utf-8"):
        return _refused(data, "Not drawn: it is not UTF-8.")
    if "<!ENTITY" in text or re.search(r"<!DOCTYPE[^>]*\[", text):
        return _refused(data, "Not drawn: it declares entities.")
    if _REACHES_OUT.search(text):
        return _refused(data, "Not drawn: it refers to more than itself.")
    renderer = _renderer(data)
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return _refused(data, UNREADABLE)
    longest = max(size.width(), size.height())
    if longest > _LARGEST_SVG:
        size = size.scaled(_LARGEST_SVG, _LARGEST_SVG, Qt.AspectRatioMode.KeepAspectRatio)
    return Picture(data, b"svg", size.expandedTo(QSize(1, 1)))


def _renderer(data: bytes) -> QSvgRenderer:
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly)
    renderer.setAnimationEnabled(False)
    with _hushed():
        renderer.load(QByteArray(data))
    return renderer


def _drawn(picture: Picture) -> QImage:
    image = QImage(picture.size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with _hushed(), QPainter(image) as painter:
        _renderer(picture.data).render(painter)
    return image
