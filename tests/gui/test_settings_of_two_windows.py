"""The settings of two windows on one data folder."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from tests.gui.patience import wait_for
from trainer.gui import services
from trainer.gui.background import finish_background
from trainer.gui.services import SettingsKeeper
from trainer.settings import (
    Paths,
    Settings,
    load_settings,
    paths_from,
    recover_settings,
    save_changes,
    save_settings,
)


@pytest.fixture
def paths(own_home: Path) -> Paths:
    return paths_from({"TRAINER_HOME": str(own_home)})


def keeper(paths: Paths) -> SettingsKeeper:
    return SettingsKeeper(recover_settings(paths.settings_file)[0], paths)


def test_a_window_that_closes_last_keeps_what_the_other_saved(
    application: QApplication, paths: Paths
) -> None:
    save_settings(Settings(templates={"both": "x"}), paths.settings_file)
    first, second = keeper(paths), keeper(paths)
    first.change(templates={"both": "x", "of the first": "text"}, code_size=15)
    first.save_waiting()

    second.change(window_geometry="moved", templates={"both": "x", "of the second": "text"})
    second.save_waiting()

    saved = load_settings(paths.settings_file)
    assert dict(saved.templates) == {"both": "x", "of the first": "text", "of the second": "text"}
    assert (saved.code_size, saved.window_geometry) == (15, "moved")


def test_each_save_writes_only_what_was_changed_since_the_last(
    application: QApplication, paths: Paths
) -> None:
    first, second = keeper(paths), keeper(paths)
    first.change(theme="dark")
    first.save_now()
    second.change(theme="light")
    second.save_now()

    first.change(code_size=15)
    first.save_now()

    assert load_settings(paths.settings_file) == Settings(theme="light", code_size=15)


def test_what_the_disk_refused_is_written_at_the_end(
    application: QApplication, paths: Paths
) -> None:
    paths.config.parent.mkdir(parents=True)
    paths.config.write_text("a file where the folder should be")
    window, told = keeper(paths), []
    window.save_failed.connect(told.append)
    window.change(theme="dark")
    window.save_now()

    paths.config.unlink()
    window.save_waiting()

    assert len(told) == 1
    assert load_settings(paths.settings_file) == Settings(theme="dark")


@dataclass
class SlowDisk:
    """A disk that writes settings when it is let, and remembers who waited for it."""

    is_free: threading.Event = field(default_factory=threading.Event)
    writers: list[threading.Thread] = field(default_factory=list)

    def write(self, before: Settings, now: Settings, file: Path) -> None:
        self.writers.append(threading.current_thread())
        self.is_free.wait(60)
        save_changes(before, now, file)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    disk = SlowDisk()
    monkeypatch.setattr(services, "save_changes", disk.write)
    yield disk
    disk.is_free.set()


def test_the_window_does_not_wait_for_the_disk(
    application: QApplication, paths: Paths, disk: SlowDisk
) -> None:
    window = keeper(paths)
    window.change(theme="dark")
    wait_for(lambda: disk.writers)
    window.change(code_size=15)
    disk.is_free.set()
    wait_for(lambda: load_settings(paths.settings_file).code_size == 15)

    assert load_settings(paths.settings_file) == Settings(theme="dark", code_size=15)
    assert threading.main_thread() not in disk.writers


def test_a_write_begins_however_busy_the_program_is(
    application: QApplication, paths: Paths
) -> None:
    busy, window = threading.Event(), keeper(paths)
    pool = QThreadPool.globalInstance()
    for _ in range(2 * pool.maxThreadCount()):
        pool.start(lambda: busy.wait(60) and None)
    window.change(theme="dark")
    try:
        wait_for(paths.settings_file.exists)
        saved = load_settings(paths.settings_file)
    finally:
        busy.set()

    assert saved == Settings(theme="dark")


def test_what_was_changed_last_is_on_disk_when_the_window_is_closed(
    application: QApplication, paths: Paths, disk: SlowDisk
) -> None:
    window = keeper(paths)
    window.change(theme="dark")
    wait_for(lambda: disk.writers)
    window.change(theme="light", code_size=15)
    disk.is_free.set()
    window.save_waiting()
    finish_background()

    assert load_settings(paths.settings_file) == Settings(theme="light", code_size=15)


class Door:
    """In place of a lock: keeps the first thread but the window's from entering until it may."""

    def __init__(self) -> None:
        self.lock, self.may_enter = threading.Lock(), threading.Event()
        self.has_come = threading.Event()

    def __enter__(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            self.has_come.set()
            self.may_enter.wait(60)
        self.lock.acquire()

    def __exit__(self, *_error: object) -> None:
        self.lock.release()


def test_a_write_that_comes_late_takes_nothing_back(
    application: QApplication, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = Door()
    monkeypatch.setattr(services, "Lock", lambda: door)
    window = keeper(paths)
    window.change(theme="dark")
    wait_for(door.has_come.is_set)
    window.change(theme="light")
    window.save_waiting()
    door.may_enter.set()
    finish_background()

    assert load_settings(paths.settings_file) == Settings(theme="light")


def test_a_refusal_in_the_background_is_told_and_written_at_the_end(
    application: QApplication, paths: Paths
) -> None:
    paths.config.parent.mkdir(parents=True)
    paths.config.write_text("a file where the folder should be")
    window, told = keeper(paths), []
    window.save_failed.connect(told.append)
    window.change(theme="dark")
    wait_for(lambda: told)

    paths.config.unlink()
    window.save_waiting()

    assert load_settings(paths.settings_file) == Settings(theme="dark")
