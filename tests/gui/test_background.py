import gc
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from trainer.errors import ContentError, TrainerError
from trainer.gui import garbage
from trainer.gui.background import Job, finish_background, run_in_background
from trainer.gui.garbage import MANY, GuiThreadCollection


@pytest.fixture
def settle(application: QApplication) -> Callable[[], None]:
    """Wait for all workers, then deliver what they sent."""

    def settle() -> None:
        assert QThreadPool.globalInstance().waitForDone(5000)
        application.processEvents()

    return settle


def test_the_work_runs_elsewhere_and_its_result_arrives_on_the_gui_thread(
    settle: Callable[[], None],
) -> None:
    seen: list[tuple[int, int]] = []

    run_in_background(
        lambda _job: threading.get_ident(),
        lambda worker: seen.append((worker, threading.get_ident())),
    )
    settle()

    [(worker, receiver)] = seen
    assert receiver == threading.get_ident() != worker


def test_an_error_that_a_person_can_act_on_goes_to_the_caller(settle: Callable[[], None]) -> None:
    errors: list[TrainerError] = []

    def work(_job: Job) -> None:
        raise ContentError("The pack is broken.")

    run_in_background(work, lambda _result: pytest.fail("no result was made"), errors.append)
    settle()

    assert [str(error) for error in errors] == ["The pack is broken."]


@pytest.mark.parametrize("error", [ZeroDivisionError("a bug"), ContentError("nobody takes it")])
def test_what_nobody_takes_reaches_the_exception_hook(
    settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))

    def work(_job: Job) -> None:
        raise error

    run_in_background(work, lambda _result: None)
    settle()

    assert caught == [error]


def test_a_bug_reaches_the_exception_hook_although_the_caller_takes_errors(
    settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))

    run_in_background(
        lambda _job: 1 / 0,
        lambda _result: None,
        lambda _error: pytest.fail("a bug is not for the caller"),
    )
    settle()

    assert [type(error) for error in caught] == [ZeroDivisionError]


def test_nothing_is_called_once_the_parent_is_gone(settle: Callable[[], None]) -> None:
    go = threading.Event()
    parent = QObject()
    results: list[object] = []
    job = run_in_background(lambda _job: go.wait(5), results.append, parent=parent)

    parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    go.set()
    settle()

    assert job.is_cancelled
    assert results == []


def test_cancelled_work_can_see_it_and_its_result_is_dropped(settle: Callable[[], None]) -> None:
    started, go = threading.Event(), threading.Event()
    saw: list[bool] = []
    results: list[object] = []

    def work(job: Job) -> None:
        started.set()
        go.wait(5)
        saw.append(job.is_cancelled)

    job = run_in_background(work, results.append)
    assert started.wait(5)
    job.cancel()
    go.set()
    settle()

    assert saw == [True]
    assert results == []


def test_progress_arrives_in_order_and_before_the_result(settle: Callable[[], None]) -> None:
    seen: list[object] = []

    def work(job: Job) -> str:
        for step in range(3):
            job.report(step)
        return "done"

    run_in_background(work, seen.append, on_progress=seen.append)
    settle()

    assert seen == [0, 1, 2, "done"]


def test_many_results_all_arrive(settle: Callable[[], None]) -> None:
    results: list[int] = []

    for number in range(200):
        run_in_background(lambda _job, number=number: number, results.append)
    settle()

    assert sorted(results) == list(range(200))


def test_at_the_end_what_waits_is_dropped_and_what_runs_is_awaited(
    application: QApplication,
) -> None:
    results: list[object] = []
    begun, go = threading.Event(), threading.Event()
    ended: list[bool] = []

    def work(_job: Job) -> None:
        begun.set()
        go.wait(5)
        ended.append(True)

    workers = QThreadPool.globalInstance().maxThreadCount()
    for _ in range(workers + 5):
        run_in_background(work, results.append)
    assert begun.wait(5)
    threading.Timer(0.05, go.set).start()
    finish_background()
    application.processEvents()

    assert 1 <= len(ended) <= workers + 5
    assert results == []


class Held:
    """Says on which thread it dies, as a window would that work refers to."""

    def __init__(self, deaths: list[int]) -> None:
        self.deaths = deaths

    def use(self, _job: Job) -> None:
        """Work of a window."""

    def fail(self, _job: Job) -> None:
        """Work of a window that cannot be done; its traceback knows the window."""
        raise ContentError("The pack is broken.")

    def __del__(self) -> None:
        self.deaths.append(threading.get_ident())


@pytest.mark.parametrize("work", [Held.use, Held.fail])
def test_what_only_work_refers_to_dies_on_the_gui_thread(
    application: QApplication, settle: Callable[[], None], work: Callable[[Held, Job], None]
) -> None:
    deaths: list[int] = []
    errors: list[str] = []

    run_in_background(
        partial(work, Held(deaths)), lambda _result: None, lambda error: errors.append(str(error))
    )
    assert QThreadPool.globalInstance().waitForDone(5000)
    before = list(deaths)
    settle()

    assert before == []
    assert deaths == [threading.get_ident()]


class Away:
    """Says that the learner is in another program, once they went."""

    def __init__(self) -> None:
        self.is_so = False

    def __call__(self) -> bool:
        return self.is_so


@pytest.fixture
def away() -> Away:
    """The learner is there."""
    return Away()


@pytest.fixture
def collection(application: QApplication, away: Away) -> Iterator[GuiThreadCollection]:
    """Garbage is collected as in the program, its timer apart."""
    made = GuiThreadCollection(application, away)
    for timer in made.findChildren(QTimer):
        timer.stop()
    # Modules that pytest imports as it goes.
    made.look()
    yield made
    made.deleteLater()
    gc.unfreeze()


def leave_garbage(deaths: list[int]) -> None:
    """Leave something behind that only the collection of garbage finds."""
    held = Held(deaths)
    held.itself = held  # type: ignore[attr-defined]


def make_due(generation: int) -> list[list[int]]:
    """Let that generation be due; what is returned counts as long as it is kept."""
    for age in range(generation):
        for _ in range(gc.get_threshold()[age + 1] + 1):
            gc.collect(age)
    # Python counts no list that takes the room of an earlier one.
    return [[number] for number in range(2 * gc.get_threshold()[0])]


def test_what_was_there_before_the_first_page_is_not_looked_through(
    collection: GuiThreadCollection,
) -> None:
    assert gc.get_freeze_count() > 0
    assert not any(
        each is test_what_was_there_before_the_first_page_is_not_looked_through
        for each in gc.get_objects()
    )


def test_garbage_of_a_page_is_collected_while_the_learner_works(
    collection: GuiThreadCollection,
) -> None:
    deaths: list[int] = []
    leave_garbage(deaths)

    due = make_due(2)
    collection.look()

    assert due
    assert deaths == [threading.get_ident()]


@pytest.mark.parametrize("kind", ["many objects", "modules"])
def test_what_has_lived_for_long_is_set_aside(
    collection: GuiThreadCollection, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    kept = [[number] for number in range(MANY + 1)]
    if kind == "modules":
        monkeypatch.setitem(sys.modules, "just_imported", ModuleType("just_imported"))
    else:
        due = make_due(2)
        assert due

    collection.look()

    assert not any(each is kept[0] for each in gc.get_objects())


def test_garbage_set_aside_is_collected_once_the_learner_is_away(
    collection: GuiThreadCollection, away: Away
) -> None:
    deaths: list[int] = []
    leave_garbage(deaths)
    gc.freeze()

    for _ in range(3):
        collection.look()
    before = list(deaths)
    away.is_so = True
    collection.look()
    glance = list(deaths)
    collection.look()

    assert (before, glance, deaths) == ([], [], [threading.get_ident()])


def test_garbage_set_aside_is_collected_when_very_much_was(
    collection: GuiThreadCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    deaths: list[int] = []
    leave_garbage(deaths)
    gc.freeze()

    monkeypatch.setattr(garbage, "TOO_MANY", MANY)
    grown = [[number] for number in range(MANY + 1)]
    due = make_due(2)
    collection.look()

    assert grown
    assert due
    assert deaths == [threading.get_ident()]


def test_workers_leave_garbage_to_the_gui_thread(
    collection: GuiThreadCollection, settle: Callable[[], None]
) -> None:
    deaths: list[int] = []
    leave_garbage(deaths)

    run_in_background(lambda _job: [[number] for number in range(100_000)], lambda _result: None)
    settle()
    before = list(deaths)
    due = make_due(0)
    collection.look()

    assert (before, deaths) == ([], [threading.get_ident()])
    assert due
