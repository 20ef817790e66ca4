"""The picture process: decodes pictures and draws drawings that nobody vouches for, one after the
other.

A process and not a thread: a drawing of two kilobytes can take hours and gigabytes, and a thread
can be neither stopped nor limited. Only the reader of the kind that the bytes name is asked; a
drawing that could reach outside itself, or grow by entities, is not drawn. It ends with its input:
no trainer, no picture process.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import process_time
from typing import BinaryIO, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from trainer.gui.diff.picture import MOST_PIXELS, UNREADABLE, drawn_size

READY = b"ready\n"
"""Is written when pictures can be taken: what takes long from here on is the picture."""
MOST_MEMORY = 240_000_000
"""Bytes that the process may take, where the system can limit that: of the largest picture 128 MB
decoded and 64 MB converted.
"""
MOST_SECONDS = 10
"""Seconds of the processor for one picture, should nobody be left to end the process."""
SMALL = QSize(1_920, 640)
"""The most pixels of a small picture: twice the height at which pictures are fitted, for displays
of twice the dots.
"""
_ALLOCATION = 160
"""Megabytes that one of Qt's readers may take: a picture of the most pixels with 8 bytes each, and
its parts.
"""
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_REACHES_OUT = re.compile(
    r"""href\s*+=\s*+["'](?!#)[^"']|url\(\s*+["']?+\s*+(?!#)|@import|<\?xml-stylesheet|<script|<foreignObject""",
    re.IGNORECASE,
)
"""Never goes back: blanks between the parts are passed once."""
_DECLARED = re.compile(r"""\s*+<\?xml[^>?]{0,200}?encoding\s*+=\s*+["']([^"']{0,40})""")


class Drawn(NamedTuple):
    """The sizes of a picture and of a small one of it, whose pixels follow; or, in words, why there
    are none.

    A pixel is 4 bytes, premultiplied ARGB as Qt has it. There is no small one of a picture that is
    small itself.
    """

    width: int = 0
    height: int = 0
    problem: str = ""
    small_width: int = 0
    small_height: int = 0


def request_bytes(kind: bytes, data: bytes) -> Iterator[bytes]:
    """What the process is to read."""
    yield json.dumps([kind.decode("ascii"), len(data)]).encode() + b"\n"
    yield data


def read_reply(line: bytes) -> Drawn:
    """The head of a reply; ValueError where it is none, or promises more than was asked for."""
    width, height, problem, small_width, small_height = json.loads(line)
    drawn = Drawn(int(width), int(height), str(problem), int(small_width), int(small_height))
    if min(drawn.width, drawn.height, drawn.small_width, drawn.small_height) < 0:
        raise ValueError("less than nothing")
    if (
        drawn.width * drawn.height > MOST_PIXELS
        or drawn.small_width > drawn.width
        or drawn.small_height > drawn.height
    ):
        raise ValueError("too many pixels")
    return drawn


def image_of(kind: bytes, data: bytes) -> tuple[QImage, str]:
    """The pixels of a picture, or a null image and why, in words."""
    image, problem = _drawing(data) if kind == b"svg" else _decoded(kind, data)
    if not problem and (image.isNull() or image.width() * image.height() > MOST_PIXELS):
        problem = UNREADABLE
    return (QImage(), problem) if problem else (image.convertToFormat(_FORMAT), "")


def small_of(image: QImage) -> QImage:
    """A copy that is quick to paint where the picture is fitted; null where the picture is that
    itself.
    """
    if image.isNull() or (image.width() <= SMALL.width() and image.height() <= SMALL.height()):
        return QImage()
    way = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(SMALL, Qt.AspectRatioMode.KeepAspectRatio, way)
    return small.convertToFormat(_FORMAT)


def _decoded(kind: bytes, data: bytes) -> tuple[QImage, str]:
    device = QBuffer()
    device.setData(QByteArray(data))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return QImage(), UNREADABLE
    return reader.read(), ""


def _drawing(data: bytes) -> tuple[QImage, str]:
    try:
        problem = _problem_in(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        problem = "Not shown: the file is not UTF-8."
    if problem:
        return QImage(), problem
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly)
    renderer.setAnimationEnabled(False)
    renderer.load(QByteArray(data))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage(), UNREADABLE
    return _painted(renderer, drawn_size(size)), ""


def _problem_in(text: str) -> str:
    declared = _DECLARED.match(text)
    if "\0" in text or (declared and declared[1].lower() != "utf-8"):
        return "Not shown: the file is not UTF-8."
    # The second of two would make it no XML at all, so only the first is looked into.
    doctype = re.search(r"<!DOCTYPE[^>\[]*+", text)
    if "<!ENTITY" in text or (doctype and text[doctype.end() : doctype.end() + 1] == "["):
        return "Not shown: the file declares entities."
    return "Not shown: the file refers to other files." if _REACHES_OUT.search(text) else ""


def _painted(renderer: QSvgRenderer, size: QSize) -> QImage:
    image = QImage(size, _FORMAT)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        renderer.render(painter)
    return image


def limit_memory() -> None:
    """Let the system end the process where it takes too much; nothing where there are no such
    limits (Windows).
    """
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))


def limit_time() -> None:
    """Let the system end the process where the next picture takes too long, in the same way."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(process_time()) + MOST_SECONDS, hard))


def serve(source: BinaryIO, target: BinaryIO, *, limit: Callable[[], None] = limit_time) -> None:
    """Answer every request until the source ends; `limit` sets the time for the next one, of this
    whole process.
    """
    while line := source.readline():
        kind, size = json.loads(line)
        limit()
        image, problem = image_of(kind.encode("ascii"), source.read(size))
        small = small_of(image)
        drawn = Drawn(image.width(), image.height(), problem, small.width(), small.height())
        target.write(json.dumps(drawn).encode() + b"\n")
        for each in (image, small):
            if not each.isNull():
                target.write(each.constBits())
        target.flush()


def main() -> None:
    """Serve the process that started this one, and end with it."""
    # For the fonts of drawings; it must not ask for a display.
    _application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    limit_memory()
    QImageReader.setAllocationLimit(_ALLOCATION)
    sys.stdout.buffer.write(READY)
    sys.stdout.buffer.flush()
    with suppress(BrokenPipeError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
    os._exit(0)
