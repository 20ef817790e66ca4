"""The settings of two windows on one data folder."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from trainer.gui.services import SettingsKeeper
from trainer.settings import (
    Paths,
    Settings,
    load_settings,
    paths_from,
    recover_settings,
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
