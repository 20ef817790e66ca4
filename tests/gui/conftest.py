"""One application for all tests of windows; what Qt warns of is a failure, and so is an exception
in a slot.
"""

import gc
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from trainer.core.domain.exercise import Exercise, ExerciseId, Level, PackId
from trainer.core.domain.scorecard import Scorecard
from trainer.errors import ContentError
from trainer.gui.background import finish_background
from trainer.gui.garbage import collect_if_due
from trainer.gui.services import Appearance, Notices, Services, SettingsKeeper
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.style.theme import apply_theme, load_theme, style_sheet
from trainer.settings import Settings, paths_from
from trainer.store.database import Store

# What the offscreen platform says of itself.
_OFFSCREEN = "This plugin does not support"


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one application of the process.

    From here on garbage is collected at the end of each test alone, on this thread, as in the
    program: Python would do so on any thread that allocates, also between two tests, and a window
    that is garbage would die there.
    """
    gc.disable()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([])
    apply_theme(application, load_theme("light"))
    return application


def close_windows() -> None:
    """Await work that a test left, close whatever it left open, and delete it."""
    finish_background()
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def no_qt_warnings_or_lost_exceptions(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test in which Qt warned or a slot raised; close its windows."""
    heard: list[str] = []

    def on_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if (
            kind is not QtMsgType.QtDebugMsg
            and kind is not QtMsgType.QtInfoMsg
            and not message.startswith(_OFFSCREEN)
        ):
            heard.append(message)

    monkeypatch.setattr(
        sys,
        "excepthook",
        lambda _kind, error, _trace: heard.append("".join(traceback.format_exception(error))),
    )
    before = qInstallMessageHandler(on_message)
    yield
    close_windows()
    application.processEvents()
    if application.styleSheet() != style_sheet(load_theme("light")):
        apply_theme(application, load_theme("light"))
    collect_if_due()
    qInstallMessageHandler(before)
    assert not heard, heard


SHOP = PackId("shop")


@dataclass(frozen=True)
class Summary:
    """An exercise on the shelf."""

    id: ExerciseId
    title: str
    pack: PackId = SHOP
    language: str = "Python"
    level: Level = Level.MID
    minutes: int = 15
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShelfPack:
    """A pack on the shelf."""

    id: PackId
    title: str


@dataclass
class Shelf:
    """A library that holds what a test puts into it."""

    exercises: list[Summary] = field(default_factory=list)
    pack_list: list[ShelfPack] = field(default_factory=lambda: [ShelfPack(SHOP, "The shop")])
    problem_list: list[str] = field(default_factory=list)

    def packs(self) -> list[ShelfPack]:
        return self.pack_list

    def summaries(self) -> list[Summary]:
        return self.exercises

    def problems(self) -> list[str]:
        return self.problem_list

    def at_hand(self, _exercise_id: ExerciseId) -> Exercise | None:
        return None

    def exercise(self, exercise_id: ExerciseId) -> Exercise:
        for summary in self.exercises:
            if summary.id == exercise_id:
                return an_exercise(summary)
        raise ContentError(f"There is no exercise {exercise_id}.", remedy="Look at `trainer list`.")


def an_exercise(summary: Summary) -> Exercise:
    """An exercise without a file in it."""
    return Exercise(
        id=summary.id,
        title=summary.title,
        language=summary.language,
        level=summary.level,
        minutes=summary.minutes,
        topics=(),
        tests=(),
        needs=(),
        request="",
        pull_request_title=f"Pull request: {summary.title}",
        pull_request="",
        before=(),
        commits=(),
        answers=(),
        proofs=(),
    )


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2025, 3, 10, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **spans: float) -> None:
        self.now += timedelta(**spans)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shelf() -> Shelf:
    """Three exercises of different levels and languages."""
    return Shelf(
        [
            Summary(ExerciseId("shop/orders"), "Order consumer", level=Level.MID, minutes=20),
            Summary(ExerciseId("shop/cart"), "Shopping cart", level=Level.JUNIOR, minutes=10),
            Summary(
                ExerciseId("shop/relay"),
                "Outbox relay",
                language="Go",
                level=Level.SENIOR,
                minutes=30,
            ),
        ]
    )


@pytest.fixture
def services(
    application: QApplication, own_home: Path, clock: Clock, shelf: Shelf
) -> Iterator[Services]:
    """Real settings and a real store in a fresh home, and the shelf for a library."""
    paths = paths_from({"TRAINER_HOME": str(own_home)})
    store = Store.open(paths.database, clock)
    yield Services(
        paths=paths,
        library=shelf,  # type: ignore[arg-type]
        store=store,
        settings=SettingsKeeper(Settings(), paths),
        appearance=Appearance(load_theme("light")),
        notices=Notices(),
        clock=clock,
    )
    close_windows()
    store.close()


@pytest.fixture
def hand_in(services: Services, clock: Clock) -> Callable[[str, float], str]:
    """Begin and hand in a review of an exercise with a score, an hour later; returns its id."""

    def hand_in(exercise_id: str, score: float) -> str:
        title = next(
            summary.title for summary in services.library.summaries() if summary.id == exercise_id
        )
        review = services.store.begin_review(
            ExerciseId(exercise_id), title=title, seed="1", planted=(), key_version="k"
        )
        clock.advance(hours=1)
        card = Scorecard(
            score,
            score / 100,
            0.0,
            findings=(),
            lines=(),
            clean=False,
            scoring_version=1,
            key_version="k",
        )
        services.store.submit(review.id, card)
        return review.id

    return hand_in


@pytest.fixture
def show(application: QApplication) -> Callable[[QWidget], None]:
    """Show a widget and let it settle."""

    def show(widget: QWidget) -> None:
        widget.show()
        widget.activateWindow()
        application.processEvents()

    return show


@pytest.fixture
def window(application: QApplication, services: Services) -> MainWindow:
    """The main window with its services, on Home."""
    window = MainWindow(services.settings, services.appearance, services.notices)
    window.start(services, lambda: services.library)
    window.show()
    window.activateWindow()
    application.processEvents()
    window.show_home()
    application.processEvents()
    return window
