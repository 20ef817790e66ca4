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
    """What a piece of work is told, and tells, while it runs; both sides may use it from any
    thread.
    """

    def __init__(self, number: int) -> None:
        self._number = number
        self._cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody wants the result any more; long work looks at it now and then and returns
        early.
        """
        return self._cancelled

    def cancel(self) -> None:
        """Want the result no more: none of the callbacks is called from here on."""
        self._cancelled = True

    def report(self, progress: object) -> None:
        """From the work: hand `progress` to `on_progress` on the GUI thread."""
        _mail().progressed.emit(self._number, progress)


@dataclass
class _Task:
    """Held on the GUI thread from start to end: the last reference to work, result or error may be
    the one to a window.
    """

    job: Job
    work: Callable[[Job], Any]
    on_done: Callable[[Any], None]
    on_error: Callable[[TrainerError], None] | None
    on_progress: Callable[[Any], None] | None
    begun: bool = False
    result: object = None
    error: BaseException | None = None


class _Mail(QObject):
    """Lives on the GUI thread as long as the application, so a worker never emits from an object
    that is gone.
    """

    finished = Signal(int)
    progressed = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.finished.connect(self._on_finished)
        self.progressed.connect(self._on_progressed)

    def _on_finished(self, number: int) -> None:
        task = _tasks.pop(number)
        # Its traceback knows the task, and would keep it alive.
        error = task.error
        task.error = None
        if error is not None and not isinstance(error, TrainerError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif task.job.is_cancelled:
            return
        elif error is None:
            task.on_done(task.result)
        elif task.on_error is not None:
            task.on_error(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def _on_progressed(self, number: int, progress: object) -> None:
        task = _tasks.get(number)
        if task is not None and task.on_progress is not None and not task.job.is_cancelled:
            task.on_progress(progress)


_tasks: dict[int, _Task] = {}
_numbers = itertools.count(1)
_mails: list[_Mail] = []
_urgent: list[QThreadPool] = []
"""The pool for what must not wait for the others, once there was such work."""


def _mail() -> _Mail:
    return _mails[0]


def _ensure_mail(application: QCoreApplication) -> None:
    if not _mails:
        _mails.append(_Mail(application))
        application.destroyed.connect(_mails.clear)


def run_in_background(
    work: Callable[[Job], Result],
    on_done: Callable[[Result], None],
    on_error: Callable[[TrainerError], None] | None = None,
    *,
    parent: QObject | None = None,
    on_progress: Callable[[Any], None] | None = None,
    is_urgent: bool = False,
) -> Job:
    """Run `work` in a pool thread and hand its result to `on_done` on the GUI thread; to be called
    from the GUI thread. What is urgent begins at once, however busy the pool is.

    A TrainerError goes to `on_error`; anything else, and a TrainerError that nobody takes, goes to
    `sys.excepthook`. Nothing is called once the job is cancelled or `parent` is destroyed.
    """
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("background work needs a running application")
    _ensure_mail(application)
    job = Job(next(_numbers))
    _tasks[job._number] = _Task(job, work, on_done, on_error, on_progress)
    if parent is not None:
        parent.destroyed.connect(job.cancel)
    number = job._number
    pool = _urgent_pool(application) if is_urgent else QThreadPool.globalInstance()
    pool.start(lambda: _run(number))
    return job


def _urgent_pool(application: QCoreApplication) -> QThreadPool:
    if not _urgent:
        _urgent.append(QThreadPool(application))
        application.destroyed.connect(_urgent.clear)
    return _urgent[0]


def _run(number: int) -> None:
    # In a function of its own: when the GUI thread hears that the work is done, nothing here may
    # still hold a part of it.
    _perform(_tasks[number])
    if _mails:
        _mail().finished.emit(number)


def _perform(task: _Task) -> None:
    task.begun = True
    try:
        if not task.job.is_cancelled:
            task.result = task.work(task.job)
    except BaseException as raised:  # noqa: BLE001 - nothing may get lost in a pool thread; it is raised on the GUI thread
        task.error = raised


def finish_background() -> None:
    """Before the application ends: drop what waits, and let what runs come to its end without
    calling anybody.
    """
    for task in _tasks.values():
        task.job.cancel()
    for pool in (QThreadPool.globalInstance(), *_urgent):
        pool.clear()
        pool.waitForDone()
    for number in [number for number, task in _tasks.items() if not task.begun]:
        del _tasks[number]
