"""The window in a home of its own, which is gone afterwards."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from trainer.gui.background import finish_background
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.wiring import (
    Shell,
    make_application,
    make_services,
    make_shell,
    read_library,
    utc_now,
)
from trainer.settings import Settings, paths_from

SIZE = (1440, 900)
LIGHT = Settings(theme="light")


@contextmanager
def open_stage(
    settings: Settings = LIGHT,
    *,
    size: tuple[int, int] = SIZE,
    packs: Sequence[Path] = (),
    clock: Callable[[], datetime] = utc_now,
) -> Iterator[tuple[MainWindow, Shell]]:
    """The window at Home, `size` in pixels of the interface, with the packs that ship and
    `packs`, by that clock.
    """
    with tempfile.TemporaryDirectory(prefix="trainer-self-test-") as home:
        paths = paths_from({"TRAINER_HOME": home})
        shell = make_shell(make_application(), paths, settings)
        window = shell.window
        window.resize(*size)
        window.show()
        window.activateWindow()
        services = make_services(shell, paths, tuple(packs), clock)
        window.start(services, lambda: read_library(shell, paths, tuple(packs)))
        window.show_home()
        try:
            yield window, shell
        finally:
            finish_background()
            window.close()
            window.deleteLater()
            services.store.close()
            QApplication.processEvents()
