"""The packs are read while the window is there; whatever is wrong with one, the window opens."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.patience import wait_for
from trainer.content import library
from trainer.content.library import Library
from trainer.core.domain.exercise import Exercise
from trainer.errors import TrainerError
from trainer.gui.background import finish_background
from trainer.gui.shell import wiring
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.wiring import Opening, Shell, make_shell, start
from trainer.gui.widgets.waiting import WaitingLabel
from trainer.settings import Paths, Settings, paths_from

LIGHT = Settings(theme="light", is_welcomed=True)


@pytest.fixture
def paths(own_home: Path) -> Paths:
    return paths_from({"TRAINER_HOME": str(own_home)})


@pytest.fixture
def open_shell(application: QApplication, paths: Paths) -> Iterator[Callable[..., Shell]]:
    """Opens the window as the program does, with these settings."""
    with ExitStack() as ending:

        def open_shell(settings: Settings = LIGHT, packs: tuple[Path, ...] = ()) -> Shell:
            shell = make_shell(application, paths, settings)
            shell.window.first_painted.connect(
                lambda: start(shell, paths, Opening(packs=packs), ending)
            )
            shell.window.show()
            return shell

        yield open_shell
        finish_background()


class Gate:
    """Holds the reading of the packs up until a test opens it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened = threading.Event()
        self.begun = threading.Event()
        self.threads: list[threading.Thread] = []
        read = wiring.read_library

        def wait_and_read(*given: object) -> Library:
            self.threads.append(threading.current_thread())
            self.begun.set()
            self.opened.wait()
            return read(*given)  # type: ignore[arg-type]

        monkeypatch.setattr(wiring, "read_library", wait_and_read)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate(monkeypatch)
    yield gate
    gate.opened.set()


def waiting(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(WaitingLabel) if label.isVisible()]


def test_the_window_stands_while_packs_are_read_and_says_so_once_it_takes_long(
    open_shell: Callable[..., Shell], gate: Gate, data: Path
) -> None:
    window = open_shell(packs=(data / "packs",)).window
    wait_for(gate.begun.is_set)

    assert window.current_name() == ""
    assert waiting(window) == []
    wait_for(lambda: waiting(window) == ["Loading your packs…"])
    assert gate.threads[0] is not threading.main_thread()

    gate.opened.set()
    wait_for(lambda: window.current_name() == "home")
    wait_for(lambda: not window.findChildren(WaitingLabel))


def test_a_window_may_be_closed_while_packs_are_read(
    open_shell: Callable[..., Shell], gate: Gate
) -> None:
    window = open_shell().window
    wait_for(gate.begun.is_set)

    window.close()
    gate.opened.set()
    finish_background()

    assert window.current_name() == ""


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "bad" / "pack.toml").write_text("x = " + "[" * 7000),
        lambda folder: (folder / "bad" / "one" / "exercise.toml").write_text(
            "minutes = 0x" + "f" * 5000
        ),
        lambda folder: os.mkfifo(folder / "bad" / "one" / "exercise.toml"),
        lambda folder: (folder / "bad" / os.fsdecode(b"\xff")).mkdir(),
        lambda folder: (folder / "bad" / "around").symlink_to(folder / "bad" / "around"),
    ],
)
def test_a_bad_pack_in_a_packs_folder_is_listed_and_the_window_opens_each_time(
    open_shell: Callable[..., Shell], tmp_path: Path, data: Path, damage: Callable[[Path], object]
) -> None:
    folder = tmp_path / "packs"
    shutil.copytree(data / "packs", folder)
    (folder / "bad" / "one").mkdir(parents=True)
    damage(folder)
    settings = Settings(
        theme="light", is_welcomed=True, packs_folders=(str(folder), str(tmp_path / "gone"), "a\0b")
    )

    for _ in range(2):
        window = open_shell(settings).window
        wait_for(lambda window=window: window.current_name() == "home")  # type: ignore[misc]

        assert "tiny/receipts" in {summary.id for summary in window.services.library.summaries()}
        window.show_screen("library")
        told = window.current_page().problems.text.toPlainText()  # type: ignore[union-attr]
        assert "bad" in told
        assert "gone" in told
        window.close()


def test_where_packs_cannot_be_read_at_all_the_window_opens_with_those_that_ship(
    open_shell: Callable[..., Shell], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Library:
        raise TrainerError("The disk does not answer.")

    monkeypatch.setattr(wiring, "read_library", refuse)
    shell = open_shell()
    wait_for(lambda: shell.window.current_name() == "home")

    assert [bar.notice.text for bar in shell.window.notice_area.bars()] == [
        "The disk does not answer."
    ]
    assert shell.window.services.library.summaries()


def test_packs_that_are_read_anew_hold_up_no_page(
    open_shell: Callable[..., Shell], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_shell().window
    wait_for(lambda: window.current_name() == "home")
    before = window.services.library
    threads: set[threading.Thread] = set()
    read = library.read_exercise

    def seen(folder: Path) -> Exercise:
        threads.add(threading.current_thread())
        return read(folder)

    monkeypatch.setattr(library, "read_exercise", seen)
    window.read_packs_again()
    wait_for(lambda: window.services.library is not before)

    assert window.current_name() == "home"
    assert threads
    assert threading.main_thread() not in threads


def test_only_the_latest_reading_counts(window: MainWindow, shelf: object) -> None:
    opened = [threading.Event(), threading.Event()]
    libraries = [object(), object()]
    calls = iter(range(2))

    def read() -> object:
        number = next(calls)
        opened[number].wait()
        return libraries[number]

    seen: list[object] = []
    window.start(window.services, read)  # type: ignore[arg-type]
    window._on_packs_read = seen.append  # type: ignore[method-assign]
    window.read_packs_again()
    window.read_packs_again()
    for event in opened:
        event.set()
    wait_for(lambda: seen)
    finish_background()

    assert len(seen) == 1
