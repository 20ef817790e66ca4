"""Pictures drawn by the picture process, one after the other, with a limit of time; what takes
longer ends the process.
"""

import json
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtGui import QImage

from trainer.gui.diff.picture import Picture
from trainer.gui.diff.picture_process import READY, Drawn, read_reply, request_bytes
from trainer.gui.diff.python_process import abandon_process, end_process, python_command

PATIENCE = 5_000
"""Milliseconds that a picture may take, once the process is ready for it."""
START_PATIENCE = 30_000
"""Milliseconds that the process may take to start; a busy machine is slow."""
TOO_LONG = f"Not shown: drawing took longer than {PATIENCE // 1_000} seconds."
GAVE_UP = "Not shown: the picture is damaged, or needs too much memory or time."
NO_PROCESS = "Not shown: the picture process could not be started."
_LONGEST_HEAD = 10_000
"""Bytes of the line before the pixels; a longer one is no reply."""

OnDrawn = Callable[[QImage, QImage, str], None]
"""Gets the pixels and those of a small copy (the same where the picture is small), or null images
and why, in words.
"""


class _Wish(NamedTuple):
    picture: Picture
    on_drawn: OnDrawn


class PictureDrawing(QObject):
    """A queue of pictures and the process that draws them; it runs only while something is
    wanted.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wishes: deque[_Wish] = deque()
        self._process: QProcess | None = None
        self._head = bytearray()
        self._images: list[QImage] = []
        self._filled = 0
        self._is_ready = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_too_long)
        self._patience = PATIENCE

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for has come, or never will."""
        return not self._wishes

    @property
    def process_id(self) -> int:
        """The number that the system gave the process; 0 where there is none."""
        return self._process.processId() if self._process else 0

    def set_patience(self, milliseconds: int) -> None:
        """Let a picture take that long."""
        self._patience = milliseconds

    def draw(self, picture: Picture, on_drawn: OnDrawn) -> None:
        """Draw a picture after those asked for before; `on_drawn` is called later, never at
        once.
        """
        self._wishes.append(_Wish(picture, on_drawn))
        if len(self._wishes) == 1:
            QTimer.singleShot(0, self, self._begin)

    def stop(self) -> None:
        """Want nothing any more."""
        self._wishes.clear()
        self._end()

    # The process

    def _begin(self) -> None:
        if not self._wishes:
            return
        if self._process is None:
            self._start()
        elif self._is_ready and not self._timer.isActive():
            self._send()

    def _start(self) -> None:
        command = python_command("trainer.gui.diff.picture_process")
        if command is None:
            self._give(NO_PROCESS)
            return
        process = self._process = QProcess(self)
        # Hostile bytes make the readers grumble; the screen says it in words.
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._on_ready_read)
        process.errorOccurred.connect(self._on_ended)
        process.finished.connect(self._on_ended)
        self.destroyed.connect(partial(end_process, process))
        self._timer.start(START_PATIENCE)
        process.start(*command)

    def _send(self) -> None:
        if self._process is not None:
            self._timer.start(self._patience)
            picture = self._wishes[0].picture
            for part in request_bytes(picture.kind, picture.data):
                self._process.write(part)

    def _end(self) -> None:
        """Let go of the process, which is gone at once and not waited for."""
        self._timer.stop()
        process, self._process = self._process, None
        self._is_ready = False
        self._forget_reply()
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._on_ready_read)
        process.errorOccurred.disconnect(self._on_ended)
        process.finished.disconnect(self._on_ended)
        abandon_process(process)

    def _on_too_long(self) -> None:
        self._end()
        self._give(TOO_LONG)

    def _on_ended(self) -> None:
        was_ready = self._is_ready
        self._end()
        self._give(GAVE_UP if was_ready else NO_PROCESS)

    # The reply

    def _on_ready_read(self) -> None:
        while self._process is not None and (read := self._process.readAllStandardOutput().data()):
            self._take(memoryview(read))

    def _take(self, read: memoryview) -> None:
        """Take what was read: a line, then pixels, which go into their image as they come."""
        while read and self._process is not None:
            if not self._images:
                end = bytes(read).find(b"\n") + 1
                self._head += read[: end or len(read)]
                read = read[end or len(read) :]
                if end:
                    self._on_head()
                elif len(self._head) > _LONGEST_HEAD:
                    self._on_ended()
            else:
                read = self._fill(read)

    def _on_head(self) -> None:
        line = bytes(self._head)
        self._head.clear()
        if not self._is_ready and line == READY:
            self._is_ready = True
            self._timer.stop()
            self._begin()
            return
        try:
            drawn = read_reply(line)
        except (ValueError, TypeError, json.JSONDecodeError):
            self._on_ended()
            return
        if drawn.problem or not drawn.width * drawn.height:
            self._give(drawn.problem or GAVE_UP)
        else:
            self._expect(drawn)

    def _expect(self, drawn: Drawn) -> None:
        sizes = ((drawn.width, drawn.height), (drawn.small_width, drawn.small_height))
        self._images = [
            QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
            for size in sizes
            if min(size) > 0
        ]
        self._filled = 0
        if any(image.isNull() for image in self._images):
            self._on_ended()

    def _fill(self, read: memoryview) -> memoryview:
        """Put pixels into their image; what is left over belongs to the next image or reply."""
        at = self._filled
        for image in self._images:
            size = image.sizeInBytes()
            if 0 <= at < size:
                part = read[: size - at]
                memoryview(image.bits())[at : at + len(part)] = part
                self._filled += len(part)
                read = read[len(part) :]
                at += len(part)
            at -= size
        if at == 0:
            images = self._images
            self._forget_reply()
            self._give("", images[0], images[-1])
        return read

    def _forget_reply(self) -> None:
        self._head.clear()
        self._images = []
        self._filled = 0

    def _give(self, problem: str, image: QImage | None = None, small: QImage | None = None) -> None:
        self._timer.stop()
        if not self._wishes:
            return
        wish = self._wishes.popleft()
        if not self._wishes:
            # Nothing is left to draw: its memory is free for others.
            self._end()
        else:
            QTimer.singleShot(0, self, self._begin)
        wish.on_drawn(image or QImage(), small or QImage(), problem)
