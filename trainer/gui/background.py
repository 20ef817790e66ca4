"""Work away from the GUI thread: the one way to start it, its results back on the GUI thread."""

import itertools
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from trainer.errors import TrainerError

Result = TypeVar("Result")


class Job:
    """What a piece of work is told, and tells, while it runs; both sides may use it from any thread."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody wants the result any more; long work looks at it now and then and returns early."""
        return self._cancelled

    def cancel(self) -> None:
        """Want the result no more: none of the callbacks is called from here on."""
        self._cancelled = True

    def report(self, progress: object) -> None:
        """From the work: hand `progress` to `on_progress` on the GUI thread."""
        _mail().progressed.emit(self._number, progress)


@dataclass(frozen=True)
class _Callbacks:
    job: Job
    on_done: Callable[[Any], None]
    on_error: Callable[[TrainerError], None] | None
    on_progress: Callable[[Any], None] | None


class _Mail(QObject):
    """Lives on the GUI thread as long as the application, so a worker never emits from an object that is gone."""

    finished = Signal(int, object, object)
    progressed = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.waiting: dict[int, _Callbacks] = {}
        self.finished.connect(self._on_finished)
        self.progressed.connect(self._on_progressed)

    def _on_finished(self, number: int, result: object, error: BaseException | None) -> None:
        callbacks = self.waiting.pop(number, None)
        if error is not None and not isinstance(error, TrainerError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif callbacks is None or callbacks.job.is_cancelled:
            return
        elif error is None:
            callbacks.on_done(result)
        elif callbacks.on_error is not None:
            callbacks.on_error(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def _on_progressed(self, number: int, progress: object) -> None:
        callbacks = self.waiting.get(number)
        if callbacks is not None and callbacks.on_progress is not None and not callbacks.job.is_cancelled:
            callbacks.on_progress(progress)


_numbers = itertools.count(1)
_mails: list[_Mail] = []


def _mail() -> _Mail:
    return _mails[0]


def _mail_of(application: QCoreApplication) -> _Mail:
    if not _mails:
        _mails.append(_Mail(application))
        application.destroyed.connect(_mails.clear)
    return _mails[0]


def run_in_background(
    work: Callable[[Job], Result],
    on_done: Callable[[Result], None],
    on_error: Callable[[TrainerError], None] | None = None,
    *,
    parent: QObject | None = None,
    on_progress: Callable[[Any], None] | None = None,
) -> Job:
    """Run `work` in a pool thread and hand its result to `on_done` on the GUI thread; to be called from the GUI thread.

    A TrainerError goes to `on_error`; anything else, and a TrainerError that nobody takes, goes to `sys.excepthook`. Nothing is
    called once the job is cancelled or `parent` is destroyed.
    """
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("background work needs a running application")
    mail = _mail_of(application)
    job = Job(next(_numbers))
    mail.waiting[job._number] = _Callbacks(job, on_done, on_error, on_progress)
    if parent is not None:
        parent.destroyed.connect(job.cancel)
    QThreadPool.globalInstance().start(lambda: _run(work, job))
    return job


def _run(work: Callable[[Job], Any], job: Job) -> None:
    result: object = None
    error: BaseException | None = None
    try:
        result = None if job.is_cancelled else work(job)
    except BaseException as raised:  # noqa: BLE001 - nothing may get lost in a pool thread; it is raised on the GUI thread
        error = raised
    if _mails:
        _mails[0].finished.emit(job._number, result, error)


def finish_background() -> None:
    """Before the application ends: drop what waits, and let what runs come to its end without calling anybody."""
    for mail in _mails:
        for callbacks in mail.waiting.values():
            callbacks.job.cancel()
    QThreadPool.globalInstance().clear()
    QThreadPool.globalInstance().waitForDone()
