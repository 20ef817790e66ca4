"""A learner who never stops: types annotations into a real review screen and says what is done,
until somebody kills the process.

Each line on stdout is one finished edit, printed after the program took it: `typed ID TEXT`, `saved
ID TEXT`, `deleted ID`, `verdict VALUE`.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.gui.review.page import ReviewPage
from trainer.gui.services import Appearance, Notices, Services, SettingsKeeper
from trainer.gui.shell import screens as _registered  # noqa: F401 - the actions of all screens
from trainer.gui.style.theme import load_theme
from trainer.settings import Settings, paths_from
from trainer.store.database import Store

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = ("lost", "twice", "order", "close", "retry", "commit")


def say(*parts: str) -> None:
    sys.stdout.write(" ".join(parts) + "\n")
    sys.stdout.flush()


def main(home: str, packs: str) -> None:
    application = QApplication([])
    paths = paths_from({"TRAINER_HOME": home})
    services = Services(
        paths=paths,
        library=Library(shipped=Path(packs)),
        store=Store.open(paths.database),
        settings=SettingsKeeper(Settings(), paths),
        appearance=Appearance(load_theme("light")),
        notices=Notices(),
        clock=lambda: datetime.now(UTC),
    )
    exercise = services.library.exercise(ExerciseId("tiny/receipts"))
    review = services.store.begin_review(
        exercise.id,
        title="T",
        seed="1",
        planted=[AnswerId("rest-is-lost")],
        key_version=exercise.key_version,
    )
    page = ReviewPage(services, review.id)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    while page.session is None:
        application.processEvents()
    QTest.keyClick(page.overview, Qt.Key.Key_Return)
    say("ready")
    work(page)


def work(page: ReviewPage) -> None:
    session = page.session
    assert session is not None
    number = 0
    while True:
        number += 1
        QTest.keyClick(page.view, Qt.Key.Key_J if number % 3 else Qt.Key.Key_N)
        QTest.keyClick(page.view, Qt.Key.Key_C)
        QApplication.processEvents()
        begun = session.annotations[-1].id
        for letter in f"{number} {WORDS[number % len(WORDS)]}":
            QTest.keyClicks(QApplication.focusWidget(), letter)
            written = session.annotation(begun)
            assert written is not None
            say("typed", begun, written.text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
        saved = session.annotation(begun)
        assert saved is not None
        assert not saved.draft
        say("saved", begun, saved.text)
        if number % 4 == 0:
            session.delete(begun)
            say("deleted", begun)
        if number % 5 == 0:
            (page.approve if number % 2 else page.request_changes)()
            say("verdict", str(session.verdict))
        QApplication.processEvents()


if __name__ == "__main__":
    main(*sys.argv[1:])
