"""Searching texts for a regular expression, in a process that is ended when it takes too long or is
not wanted any more.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QProcess, QTimer

from trainer.gui.diff.pattern_process import READY, Answer, Request, answer_in, request_bytes
from trainer.gui.diff.python_process import abandon_process, end_process, python_command

PATIENCE = 2_000
"""Milliseconds that a pattern may take, once the process has the texts."""
TOO_LONG = "Takes too long. Simplify the pattern."
NO_PROCESS = "The search process could not be started"

_IN_WORDS = (
    ("missing ), unterminated subpattern", "a ( is not closed"),
    ("unbalanced parenthesis", "a ) closes nothing"),
    ("unterminated character set", "a [ is not closed"),
    ("nothing to repeat", "nothing to repeat"),
    ("multiple repeat", "two quantifiers in a row"),
    ("min repeat greater than max repeat", "minimum exceeds maximum"),
    ("bad escape (end of pattern)", "ends with a single \\"),
    ("bad escape", "unknown escape"),
    ("bad character range", "a range ends before it starts"),
    ("unknown extension", "what follows (? is not known"),
    ("invalid group reference", "refers to a group that does not exist"),
    ("look-behind requires fixed-width pattern", "look-behind needs a fixed length"),
)


class PatternSearch(QObject):
    """One search at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._on_answer: Callable[[Answer], None] | None = None
        self._process: QProcess | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._on_too_long)

    @property
    def is_searching(self) -> bool:
        """Whether an answer is awaited."""
        return self._process is not None

    def set_patience(self, milliseconds: int) -> None:
        """Let a pattern take that long."""
        self._timer.setInterval(milliseconds)

    def start(self, request: Request, on_answer: Callable[[Answer], None]) -> None:
        """Search; `on_answer` gets what is found and what is wrong, in words. What was looked for
        before is given up.
        """
        self.stop()
        self._on_answer = on_answer
        command = python_command("trainer.gui.diff.pattern_process")
        if command is None:
            self._give(Answer(problem=NO_PROCESS))
            return
        process = self._process = QProcess(self)
        process.readyReadStandardOutput.connect(self._on_ready_read)
        process.errorOccurred.connect(self._on_failed)
        process.finished.connect(self._on_finished)
        self.destroyed.connect(partial(end_process, process))
        process.start(*command)
        for part in request_bytes(request):
            process.write(part)
        process.closeWriteChannel()

    def stop(self) -> None:
        """Want no answer any more."""
        self._timer.stop()
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._on_ready_read)
            process.errorOccurred.disconnect(self._on_failed)
            process.finished.disconnect(self._on_finished)
            # Not waited for: the next search need not stand by.
            abandon_process(process)

    def _on_ready_read(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _on_too_long(self) -> None:
        self._give(Answer(problem=TOO_LONG))

    def _on_failed(self) -> None:
        self._give(Answer(problem=NO_PROCESS))

    def _on_finished(self) -> None:
        written = bytes(self._process.readAllStandardOutput().data()) if self._process else b""
        try:
            answer = answer_in(written.removeprefix(READY))
        except ValueError:
            self._give(Answer(problem=NO_PROCESS))
            return
        self._give(answer._replace(problem=in_words(answer.problem)))

    def _give(self, answer: Answer) -> None:
        self.stop()
        on_answer, self._on_answer = self._on_answer, None
        if on_answer is not None:
            on_answer(answer)


def request_for(
    pattern: str, pieces: Sequence[bytes], *, match_case: bool, whole_word: bool
) -> Request:
    """What to ask for the pattern in these texts; without `match_case`, capitals count only if the
    pattern holds one.
    """
    return Request(pattern, not match_case and not _has_capital(pattern), whole_word, pieces)


def in_words(problem: str) -> str:
    """What Python says of a pattern, for people who do not write patterns every day; empty stays
    empty.
    """
    if not problem:
        return ""
    words = next((words for said, words in _IN_WORDS if problem.startswith(said)), problem)
    return words[0].upper() + words[1:]


def _has_capital(pattern: str) -> bool:
    """Whether a capital letter is looked for: that of `\\W` is none."""
    plain = re.sub(r"\\.", "", pattern)
    return plain != plain.lower()
