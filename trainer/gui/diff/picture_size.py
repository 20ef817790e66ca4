"""How large a picture says that it is: read from its first bytes, without any decoder."""

import re
import struct
from collections.abc import Callable

Size = tuple[int, int]
"""Width and height, in pixels."""

_MOST_SEGMENTS = 1_000
"""Parts of a JPEG that are passed over on the way to its size: a camera writes some dozen."""
_HEAD = 4_096
"""Bytes of a drawing in which its first tag is looked for."""
_NOTHING_SAID: Size = (300, 150)
"""The size that browsers give to a drawing that names none."""
_TAG = re.compile(r"<svg\b([^>]*)>")
_LENGTH = r"\b{}\s*=\s*[\"']\s*([\d.]{{1,9}})(?:px)?\s*[\"']"
_WIDTH, _HEIGHT = re.compile(_LENGTH.format("width")), re.compile(_LENGTH.format("height"))
_VIEW_BOX = re.compile(
    r"\bviewBox\s*=\s*[\"'][^\"'\s,]+[\s,]+[^\"'\s,]+[\s,]+([\d.]{1,9})[\s,]+([\d.]{1,9})"
)


def promised_size(kind: bytes, data: bytes) -> Size | None:
    """The size that a picture of that kind names at its beginning; None where it names none."""
    try:
        size = _READERS[kind](data)
    except (struct.error, IndexError, ValueError):
        return None
    return size if size is not None and min(size) > 0 else None


def _png(data: bytes) -> Size | None:
    width, height = struct.unpack_from(">II", data, 16)
    return (width, height) if data[12:16] == b"IHDR" else None


def _gif(data: bytes) -> Size | None:
    width, height = struct.unpack_from("<HH", data, 6)
    return width, height


def _bmp(data: bytes) -> Size | None:
    (head,) = struct.unpack_from("<I", data, 14)
    width, height = struct.unpack_from("<HH" if head == 12 else "<ii", data, 18)
    return width, abs(height)


def _ico(data: bytes) -> Size | None:
    # 256 does not fit into its byte and is written as 0.
    return data[6] or 256, data[7] or 256


def _jpeg(data: bytes) -> Size | None:
    at = 2
    for _ in range(_MOST_SEGMENTS):
        while data[at] == 0xFF and data[at + 1] == 0xFF:
            at += 1
        mark, (length,) = data[at + 1], struct.unpack_from(">H", data, at + 2)
        if data[at] != 0xFF:
            return None
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + length
    return None


def _webp(data: bytes) -> Size | None:
    if data[12:16] == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    if data[12:16] == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if data[12:16] == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    return None


def _svg(data: bytes) -> Size | None:
    tag = _TAG.search(data[:_HEAD].decode("utf-8", "replace"))
    said = tag[1] if tag else ""
    width, height = _WIDTH.search(said), _HEIGHT.search(said)
    if width and height:
        return max(1, round(float(width[1]))), max(1, round(float(height[1])))
    box = _VIEW_BOX.search(said)
    return (max(1, round(float(box[1]))), max(1, round(float(box[2])))) if box else _NOTHING_SAID


_READERS: dict[bytes, Callable[[bytes], Size | None]] = {
    b"png": _png,
    b"gif": _gif,
    b"bmp": _bmp,
    b"ico": _ico,
    b"jpeg": _jpeg,
    b"webp": _webp,
    b"svg": _svg,
}
