# ruff: noqa: T201
"""What a key costs that is typed into an annotation, beside the same key in a bare text field.

    python -m tests.bench.bench_card_key [KEYS]

From the press to the painted frame, with the write to the store in between; the review holds
several annotations. Keys go in turn to the annotation and to the bare field.
"""

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from trainer.gui.review.page import ReviewPage

EXERCISE = "kafka/order-consumer"
ANNOTATIONS = 6
KEYS = 200


def main() -> None:
    """Print the median milliseconds of either and their ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else KEYS
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = (median(taken) for taken in times(Path(folder), count))
    print(f"bare text field        {bare:7.2f} ms")
    print(f"text of an annotation  {ours:7.2f} ms, {ours / bare:.1f} times the bare field")


def times(folder: Path, count: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each key in an annotation and in a bare field."""
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    application = QApplication([])
    page = _open_review(folder)
    for line in range(ANNOTATIONS):
        page.view.trigger("next_hunk")
        page.view.trigger("annotate")
        _type(_focused(), f"note {line} of what stands here")
    in_card, bare = _focused(), QPlainTextEdit()
    bare.show()
    application.processEvents()
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(count):
        for widget, taken in ((bare, theirs), (in_card, ours)):
            begun = perf_counter()
            _type(widget, "x")
            taken.append((perf_counter() - begun) * 1000)
    page.page_left()
    return ours, theirs


def _open_review(folder: Path) -> "ReviewPage":
    from PySide6.QtCore import QEventLoop

    from trainer.app.serve import start_review
    from trainer.content.library import Library
    from trainer.gui.review.page import ReviewPage
    from trainer.gui.services import Appearance, Notices, Services, SettingsKeeper
    from trainer.gui.shell import screens as _registered  # noqa: F401 - the actions of all screens
    from trainer.gui.style.theme import load_theme
    from trainer.settings import Settings, paths_from
    from trainer.store.database import Store

    paths = paths_from({"TRAINER_HOME": str(folder)})
    store, library = Store.open(paths.database), Library()
    review = start_review(store, library.exercise(EXERCISE), "1")
    services = Services(
        paths=paths,
        library=library,
        store=store,
        settings=SettingsKeeper(Settings(), paths),
        appearance=Appearance(load_theme("light")),
        notices=Notices(),
        clock=lambda: datetime.now(UTC),
    )
    page, wait = ReviewPage(services, review.id), QEventLoop()
    page.ready.connect(wait.quit)
    page.resize(1200, 800)
    page.show()
    wait.exec()
    page.activateWindow()
    page.focus_code()
    return page


def _type(widget: "QWidget", text: str) -> None:
    """Press keys and paint what they change."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    QTest.keyClicks(widget, text)
    QApplication.processEvents()


def _focused() -> "QWidget":
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    widget = QApplication.focusWidget()
    if widget is None:
        raise SystemExit("Nothing has the focus: is there a window system?")
    return widget


if __name__ == "__main__":
    main()
