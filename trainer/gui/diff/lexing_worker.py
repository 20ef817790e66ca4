"""The lexing process as the window sees it: started when it is first needed, ended with the
window.
"""

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Signal

from trainer.gui.diff.lexing_process import Colours, read_reply, request_head
from trainer.gui.diff.python_process import end_process, python_command

_LOG = logging.getLogger(__name__)
_PIECE = 65_536


def command() -> tuple[str, tuple[str, ...]] | None:
    """The program and its arguments; None where Python itself is packed away in the trainer's own
    program.
    """
    return python_command("trainer.gui.diff.lexing_process")


class LexingWorker(QObject):
    """Lexes texts in a process of its own."""

    failed = Signal()
    """The process cannot be started, or it died: nothing more will come from here."""

    def __init__(
        self, on_colours: Callable[[Colours], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._on_colours = on_colours
        self._process: QProcess | None = None
        self._received = bytearray()
        self._unsent: list[memoryview] = []
        self._open: set[int] = set()
        self.has_failed = command() is None
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.stop)

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for has come, or never will."""
        return not self._open

    @property
    def process_id(self) -> int:
        """The number that the system gave the process; 0 where there is none."""
        return self._process.processId() if self._process else 0

    def lex(self, number: int, path: str, text: bytes) -> None:
        """Ask for the colours of a text; `number` comes back with them."""
        if self._process is None:
            self._process = self._start()
        self._open.add(number)
        self._unsent += [memoryview(request_head(number, path, len(text))), memoryview(text)]
        self._on_bytes_written()

    def stop(self) -> None:
        """End the process and forget what it was asked for."""
        self._open.clear()
        if process := self._let_go():
            end_process(process)
            process.deleteLater()

    def wait(self, milliseconds: int) -> None:
        """Let that time pass, or less if something comes."""
        if self._process is not None:
            self._process.waitForReadyRead(milliseconds)

    def _start(self) -> QProcess:
        process = QProcess(self)
        program, arguments = command() or ("", ())
        process.readyReadStandardOutput.connect(self._on_ready_read)
        process.bytesWritten.connect(self._on_bytes_written)
        process.errorOccurred.connect(self._on_ended)
        process.finished.connect(self._on_ended)
        self.destroyed.connect(partial(end_process, process))
        process.start(program, arguments)
        return process

    def _let_go(self) -> QProcess | None:
        """The process, to which this no longer listens."""
        process, self._process = self._process, None
        self._received.clear()
        self._unsent.clear()
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._on_ready_read)
            process.bytesWritten.disconnect(self._on_bytes_written)
            process.errorOccurred.disconnect(self._on_ended)
            process.finished.disconnect(self._on_ended)
        return process

    def _on_bytes_written(self) -> None:
        """Write on: Qt keeps a copy of all that is written and not yet read, so a large text goes
        piece by piece.
        """
        while self._unsent and self._process is not None and self._process.bytesToWrite() < _PIECE:
            text = self._unsent.pop(0)
            self._process.write(text[:_PIECE].tobytes())
            if len(text) > _PIECE:
                self._unsent.insert(0, text[_PIECE:])

    def _on_ready_read(self) -> None:
        if self._process is None:
            return
        self._received += self._process.readAllStandardOutput().data()
        while colours := read_reply(self._received):
            if colours.is_last:
                self._open.discard(colours.number)
            self._on_colours(colours)
        if not self._open and (process := self._let_go()):
            # Nothing is left to lex: with its input the process ends, and its memory is free for
            # others.
            process.finished.connect(process.deleteLater)
            process.closeWriteChannel()

    def _on_ended(self) -> None:
        if process := self._process:
            _LOG.info(
                "the lexing process ended: %s",
                bytes(process.readAllStandardError().data()).decode("utf-8", "replace"),
            )
            self.has_failed = True
            self.stop()
            self.failed.emit()
