from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.actions.stage import Stage, build_pack, library_of
from trainer.gui.services import Services
from trainer.gui.shell import packs_folders
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.widgets import file_choice

IN_REVIEW = ("review", "code", "search", "writing")


@pytest.fixture
def stage_for(
    services: Services,
    data: Path,
    tmp_path: Path,
    application: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[[str], Stage]:
    """The window where the actions of that place are at home."""
    monkeypatch.setattr(packs_folders, "choose_packs_folder", lambda _parent: str(tmp_path))
    monkeypatch.setattr(packs_folders.show_packs_folder, "__defaults__", (lambda _url: True,))
    monkeypatch.setattr(
        file_choice,
        "choose_new_file",
        lambda _parent, _title, name, _kinds: str(tmp_path / name),
    )
    monkeypatch.setattr(
        file_choice, "choose_file", lambda _parent, _title, _kinds: str(tmp_path / "theirs.json")
    )
    library = library_of(build_pack(data, tmp_path / "packs"))

    def stage_for(where: str) -> Stage:
        window = MainWindow(services.settings, services.appearance, services.notices)
        own = replace(services, library=library())
        window.start(own, library)
        window.resize(1280, 820)
        window.show()
        window.activateWindow()
        window.show_home()
        application.processEvents()
        stage = Stage(window, own, tmp_path)
        if where in IN_REVIEW:
            stage.open_review()
        return stage

    return stage_for
