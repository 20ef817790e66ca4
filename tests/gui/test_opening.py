"""A review that is being opened: said at once, and cancelled with one key."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import Clock
from tests.gui.patience import wait_for
from trainer.content.library import Library
from trainer.core.domain.exercise import Exercise, ExerciseId
from trainer.errors import ContentError
from trainer.gui.services import Appearance, Notices, Services, SettingsKeeper
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.style.theme import load_theme
from trainer.gui.widgets.waiting import OpeningPage
from trainer.settings import Settings, paths_from
from trainer.store.database import Store

GUIDED = "Opening the guided review…"


@pytest.fixture
def window(application: QApplication, own_home: Path, clock: Clock) -> Iterator[MainWindow]:
    """The window on the exercises that ship, at its welcome page."""
    paths = paths_from({"TRAINER_HOME": str(own_home)})
    store = Store.open(paths.database, clock)
    services = Services(
        paths=paths,
        library=Library(),
        store=store,
        settings=SettingsKeeper(Settings(languages=("Python",)), paths),
        appearance=Appearance(load_theme("light")),
        notices=Notices(),
        clock=clock,
    )
    window = MainWindow(services.settings, services.appearance, services.notices)
    window.start(services, lambda: services.library)
    window.show()
    window.activateWindow()
    window.show_first()
    application.processEvents()
    yield window
    window.close()
    window.deleteLater()
    store.close()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """No exercise is read in the background before it opens."""
    gate, read = threading.Event(), Library.exercise

    def slowly(library: Library, exercise_id: ExerciseId) -> Exercise:
        if threading.current_thread() is not threading.main_thread():
            gate.wait(60)
        return read(library, exercise_id)

    monkeypatch.setattr(Library, "exercise", slowly)
    yield gate
    gate.set()


def said(window: MainWindow) -> list[str]:
    return [page.label.text() for page in window.findChildren(OpeningPage) if page.isVisible()]


def test_the_guided_review_says_at_once_that_it_is_being_opened(
    window: MainWindow, gate: threading.Event
) -> None:
    window.start_guided_review()
    at_once = said(window)
    gate.set()
    wait_for(lambda: window.current_name() == "review")

    assert at_once == [GUIDED]


@pytest.mark.parametrize("keys", [["Escape"], ["Tab", "Return"]])
def test_opening_is_cancelled_by_a_key_and_nothing_is_begun(
    window: MainWindow, gate: threading.Event, keys: list[str]
) -> None:
    window.start_guided_review()
    for key in keys:
        QTest.keySequence(QApplication.focusWidget(), key)
    left = said(window), window.current_name(), window.current_page()
    gate.set()
    wait_for(lambda: window.services.library.exercise(ExerciseId("start/python")))
    QApplication.processEvents()

    page = window.current_page()
    assert left == ([], "welcome", page)
    assert page is not None
    assert page.isVisible()
    assert window.services.store.unfinished_reviews() == []


def test_return_pressed_twice_does_not_cancel(window: MainWindow, gate: threading.Event) -> None:
    window.start_guided_review()
    QTest.keySequence(QApplication.focusWidget(), "Return")
    still = said(window)
    gate.set()
    wait_for(lambda: window.current_name() == "review")

    assert still == [GUIDED]


def test_whoever_goes_elsewhere_meanwhile_stays_there(
    window: MainWindow, gate: threading.Event
) -> None:
    window.start_guided_review()
    window.show_screen("library")
    gate.set()
    wait_for(lambda: window.services.library.exercise(ExerciseId("start/python")))
    QApplication.processEvents()

    assert (window.current_name(), said(window)) == ("library", [])
    assert window.services.store.unfinished_reviews() == []


def broken(_library: Library, exercise_id: ExerciseId) -> Exercise:
    raise ContentError("is broken.", where=exercise_id, remedy="Mend it.")


def test_what_cannot_be_read_leads_back_to_where_one_was(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "exercise", broken)
    window.start_guided_review()
    wait_for(lambda: not said(window))

    assert window.current_name() == "welcome"
    [bar] = window.notice_area.bars()
    assert "is broken" in bar.notice.text
