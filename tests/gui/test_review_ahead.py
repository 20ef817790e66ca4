import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.counting import count_calls
from tests.gui.patience import wait_for
from trainer.app import serve
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.content.repository import build_change
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Verdict
from trainer.gui.review.page import ReviewPage
from trainer.gui.services import Services
from trainer.gui.shell.idle_imports import IdleImports
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.quiet_work import prepare_next_review
from trainer.gui.shell.review_ahead import ReviewAhead

TINY = ExerciseId("tiny/receipts")


@pytest.fixture
def window(application: QApplication, services: Services, data: Path) -> MainWindow:
    """The main window with the tiny pack, before Home is shown."""
    window = MainWindow(services.settings, services.appearance, services.notices)
    window.start(
        replace(services, library=Library(shipped=data / "packs")), lambda: services.library
    )
    window.show()
    return window


@pytest.fixture
def prepared() -> list[str]:
    return []


@pytest.fixture
def ahead(window: MainWindow, prepared: list[str]) -> ReviewAhead:
    ahead = prepare_next_review(window, 0)
    ahead.ended.connect(lambda: prepared.append("ended"))
    return ahead


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    return count_calls(monkeypatch, build_change, lambda exercise, *_: exercise.id)


def open_is(window: MainWindow) -> bool:
    page = window.current_page()
    return isinstance(page, ReviewPage) and page.session is not None


@pytest.mark.usefixtures("ahead")
def test_what_is_next_is_built_while_home_is_in_front_and_not_again_when_it_opens(
    window: MainWindow, built: dict[str, int], prepared: list[str]
) -> None:
    window.show_home()
    wait_for(lambda: bool(prepared))
    assert built == {TINY: 1}

    window.start_reviewing()
    wait_for(lambda: open_is(window))

    assert built == {TINY: 1}


@pytest.mark.usefixtures("ahead")
def test_what_was_prepared_opens_at_once(window: MainWindow, prepared: list[str]) -> None:
    window.show_home()
    wait_for(lambda: bool(prepared))

    window.start_reviewing()
    new = open_is(window)
    window.show_home()
    window.start_reviewing()

    assert (new, open_is(window)) == (True, True)


@pytest.mark.usefixtures("ahead")
def test_what_was_prepared_and_ended_elsewhere_leads_to_its_debrief(
    window: MainWindow, prepared: list[str]
) -> None:
    services = window.services
    window.show_home()
    wait_for(lambda: bool(prepared))
    exercise = services.library.exercise(TINY)
    review = serve.start_review(services.store, exercise)
    services.store.save_verdict(review.id, Verdict.APPROVE)
    submit(services.store, serve.served_in(exercise, review), review.id)

    window.resume_review(review.id)
    wait_for(lambda: window.current_name() == "debrief")

    assert window.current_page() is not None


@pytest.mark.usefixtures("ahead")
def test_a_review_under_way_is_built_with_what_it_plants(
    window: MainWindow, built: dict[str, int], prepared: list[str]
) -> None:
    exercise = window.services.library.exercise(TINY)
    window.services.store.begin_review(
        TINY,
        title="T",
        seed="1",
        planted=[exercise.defects[0].id],
        key_version=exercise.key_version,
    )
    window.show_home()
    wait_for(lambda: bool(prepared))

    window.start_reviewing()
    wait_for(lambda: open_is(window))

    assert built == {TINY: 1}


@pytest.mark.usefixtures("ahead", "built")
def test_nothing_is_written_by_preparing(window: MainWindow, prepared: list[str]) -> None:
    store = window.services.store
    before = store.export()

    window.show_home()
    wait_for(lambda: bool(prepared))

    assert store.export() == before


def test_another_page_ends_the_preparing(
    window: MainWindow, ahead: ReviewAhead, built: dict[str, int], prepared: list[str]
) -> None:
    window.show_home()
    window.show_screen("library")
    QApplication.processEvents()

    assert not ahead.is_busy
    assert (built, prepared) == ({}, [])


def test_a_review_that_is_opened_does_not_wait_for_what_is_prepared(
    window: MainWindow, ahead: ReviewAhead
) -> None:
    window.show_home()
    assert ahead.is_busy

    window.open_review(TINY, "1")

    assert not ahead.is_busy
    wait_for(lambda: open_is(window))


@pytest.mark.usefixtures("ahead")
def test_an_exercise_that_cannot_be_read_is_left_to_whoever_opens_it(
    window: MainWindow, prepared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    window.services.notices.posted.connect(lambda notice: told.append(notice.text))
    monkeypatch.setattr(window.services.library, "exercise", Library(shipped=Path("/")).exercise)

    window.show_home()
    wait_for(lambda: bool(prepared))

    assert told == []


@pytest.fixture
def two_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("idle_first", "idle_second"):
        (tmp_path / f"{name}.py").write_text("")
        monkeypatch.delitem(sys.modules, name, raising=False)
    return "idle_first", "idle_second"


def test_idle_time_is_used_to_import(
    application: QApplication, two_modules: tuple[str, str]
) -> None:
    imports = IdleImports()
    imports.begin(two_modules)
    assert not set(two_modules) & set(sys.modules)

    wait_for(lambda: not imports.is_busy)

    assert [name for name in sys.modules if name in two_modules] == list(two_modules)


def test_what_was_cancelled_is_not_imported(
    application: QApplication, two_modules: tuple[str, str]
) -> None:
    imports = IdleImports()
    imports.begin(two_modules)
    imports.cancel()
    application.processEvents()

    assert not set(two_modules) & set(sys.modules)


def test_a_module_comes_after_what_it_imports() -> None:
    code = (
        "import sys\n"
        "from importlib import import_module\n"
        "from trainer.gui.shell.idle_imports import modules_below\n"
        "def ours(): return {name for name in sys.modules if name.startswith('trainer.')}\n"
        "for name in modules_below('trainer.gui.review.page', 'trainer.gui.debrief.page'):\n"
        "    before = ours()\n"
        "    import_module(name)\n"
        "    print(len(ours() - before), name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    steps = [line.split() for line in done.stdout.splitlines()]

    assert [name for _, name in steps][-1] == "trainer.gui.debrief.page"
    assert "trainer.gui.review.page" in [name for _, name in steps]
    assert [(count, name) for count, name in steps if int(count) > SLICE] == []


SLICE = 5
"""Modules of ours that may come along with one: its packages, and those of a circle."""
