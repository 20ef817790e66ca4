"""Pictures out of a change: what can be said of one before it is decoded, which only the picture
process does.

The kind is told from the bytes; sizes are read from the first of them and limited before anything
is decoded.
"""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt

from trainer.gui.diff.picture_size import promised_size

SUFFIXES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp", "ico", "svg"})
MOST_BYTES = 20_000_000
MOST_SVG_BYTES = 2_000_000
MOST_PIXELS = 16_777_216
"""4,096 × 4,096: 64 MB while it is shown."""
LARGEST_SVG = 2000
"""Pixels of the longer side of a drawn SVG."""
UNREADABLE = "The picture cannot be read."

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF8", b"gif"),
    (b"BM", b"bmp"),
    (b"\0\0\1\0", b"ico"),
)


@dataclass(frozen=True)
class Picture:
    """A file that is shown as a picture; `problem` says why it cannot be, in words. `size` is in
    pixels, as the file names it.
    """

    data: bytes
    kind: bytes
    size: QSize
    problem: str = ""


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
        return _refused("This picture format is not supported.")
    if len(data) > MOST_BYTES:
        return _refused(f"Too large to show: more than {MOST_BYTES // 1_000_000} MB.")
    size = promised_size(kind, data)
    if size is None:
        return _refused(UNREADABLE)
    width, height = size
    if width * height > MOST_PIXELS:
        return _refused(f"Too large to show: {width:,} × {height:,} pixels.")
    return Picture(data, kind, QSize(width, height))


def _refused(problem: str) -> Picture:
    return Picture(b"", b"", QSize(), problem)


def _svg(data: bytes) -> Picture:
    if len(data) > MOST_SVG_BYTES:
        return _refused(f"Too large to show: more than {MOST_SVG_BYTES // 1_000_000} MB.")
    size = QSize(*(promised_size(b"svg", data) or (1, 1)))
    return Picture(data, b"svg", drawn_size(size))


def drawn_size(size: QSize) -> QSize:
    """The size at which a drawing of that size is drawn."""
    if max(size.width(), size.height()) > LARGEST_SVG:
        size = size.scaled(LARGEST_SVG, LARGEST_SVG, Qt.AspectRatioMode.KeepAspectRatio)
    return size.expandedTo(QSize(1, 1))
