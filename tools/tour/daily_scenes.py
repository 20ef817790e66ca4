"""Scenes of daily practice: Home on the first, the second, the ninth, the fortieth and the four
hundredth day of one learner, a run of warm-ups, and the chooser.
"""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tools.tour.learner import Learner, MovedClock
from trainer.app.series import start_series
from trainer.core.domain.practice import Mode
from trainer.gui.home.page import HomePage
from trainer.gui.notebook.page import NotebookPage
from trainer.gui.practice.dialog import PracticeDialog
from trainer.gui.practice.modes import Way
from trainer.gui.self_test.camera import Camera
from trainer.gui.self_test.walker import Walker
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.warmup.page import WarmupPage
from trainer.gui.warmup.screen import FIVE_MINUTES_WANTED
from trainer.settings import WEEKDAYS

DAYS = (2, 9, 40, 400)
ANSWERS = {
    f"warm-up-{answer}-{code}" for answer in ("right", "wrong") for code in ("defect", "code")
}
"""What can be said of an answer."""


class DailyScenes(Walker):
    """They build on each other, like days."""

    def __init__(self, window: MainWindow, camera: Camera, clock: MovedClock) -> None:
        super().__init__(window, camera)
        self._clock = clock
        self._taken: set[str] = set()
        self._learner = Learner(window.services, clock)

    def walk(self) -> None:
        """Every scene, in their order."""
        self._home("home-day-1")
        self._no_warm_ups()
        for day in DAYS:
            self._learner.practise_until(day)
            self._home(f"home-day-{day}")
            self._progress_and_notebook(day)
            if day == DAYS[1]:
                self._run()
                self._other_answers()
                self._done()
                self._easy_day()
                self._chooser()
                self._set()

    def _home(self, name: str) -> None:
        self._window.show_screen("library")
        self._window.show_home()
        QApplication.processEvents()
        self._expect(isinstance(self._window.current_page(), HomePage), "Home is not shown")
        self._picture(name)

    def _progress_and_notebook(self, day: int) -> None:
        self._window.show_screen("progress")
        self._until(lambda: self._progress().is_read, "Progress is not read")
        self._picture(f"progress-day-{day}")
        self._window.show_screen("notebook")
        notebook = self._page(NotebookPage, "notebook")
        self._until(lambda: notebook.is_read, "the notebook is not read")
        self._picture(f"notebook-day-{day}")

    def _no_warm_ups(self) -> None:
        self._window.open_warmups("no/pattern")
        self._until(lambda: self._warm_up().end is not None, "the empty run does not end")
        self._picture("warm-up-none")
        self._window.show_home()

    def _warm_up(self) -> WarmupPage:
        return self._page(WarmupPage, "warm-up")

    def _run(self) -> None:
        """A right answer with a sentence, then wrong ones, then the end."""
        self._window.open_warmups()
        self._asked()
        self._picture("warm-up-question")
        while self._warm_up().end is None:
            self._asked()
            page, question = self._warm_up(), self._warm_up().question
            breaks = question is not None and question.breaks
            if page.run.is_again:
                self._picture_once("warm-up-again")
            wants_right = not self._taken & {"warm-up-right-defect", "warm-up-right-code"}
            if breaks is wants_right:
                self._say_it_breaks()
            else:
                page.merge()
            self._until(lambda: self._warm_up().bar.next.hasFocus(), "no answer is told")
            given = self._warm_up().given
            is_right = given is not None and given.is_right
            told = ("right" if is_right else "wrong") + ("-defect" if breaks else "-code")
            self._picture_once(f"warm-up-{told}")
            QTest.keyClick(self._focused(), Qt.Key.Key_Return)
            QApplication.processEvents()
        self._picture("warm-up-end")

    def _other_answers(self) -> None:
        """Answers of the kinds that the run above did not have."""
        self._window.open_warmups(FIVE_MINUTES_WANTED)
        self._asked()
        while self._warm_up().end is None and not self._taken >= ANSWERS:
            question = self._warm_up().question
            breaks = question is not None and question.breaks
            kind = "defect" if breaks else "code"
            is_right = f"warm-up-wrong-{kind}" in self._taken
            if breaks is is_right:
                self._say_it_breaks()
            else:
                self._warm_up().merge()
            self._until(lambda: self._warm_up().bar.next.hasFocus(), "no answer is told")
            self._picture_once(f"warm-up-{'right' if is_right else 'wrong'}-{kind}")
            QTest.keyClick(self._focused(), Qt.Key.Key_Return)
            self._asked()
        self._warm_up().stop()

    def _asked(self) -> None:
        self._until(
            lambda: self._warm_up().is_asking or self._warm_up().end is not None,
            "no warm-up is asked",
        )

    def _say_it_breaks(self) -> None:
        self._warm_up().say_it_breaks()
        QTest.keyClicks(self._focused(), "The last one is lost when the number does not divide")
        self._picture_once("warm-up-sentence")
        QTest.keyClick(self._focused(), Qt.Key.Key_Return)

    def _picture_once(self, name: str) -> None:
        if name not in self._taken:
            self._taken.add(name)
            self._picture(name)

    def _done(self) -> None:
        self._learner.review()
        self._learner.warm_up(10)
        self._home("home-done")

    def _easy_day(self) -> None:
        settings = self._window.services.settings
        tomorrow = self._clock().weekday() + 1
        settings.change(easy_days=(WEEKDAYS[tomorrow % 7],))
        self._clock.move_to_day(10)
        self._home("home-easy-day")
        settings.change(easy_days=())

    def _chooser(self) -> None:
        def look(dialog: QWidget) -> None:
            if isinstance(dialog, PracticeDialog):
                self._picture("practice-chooser", dialog)
                dialog.buttons[Way.DRILL].click()
                self._picture("practice-chooser-drill", dialog)
            dialog.close()

        with self._answering(look):
            self._window.choose_practice()

    def _set(self) -> None:
        """A week in the field: under way, with its next on Home, and at its end."""
        services = self._window.services
        series = start_series(services.store, services.library, Mode.FIELD, seed="tour")
        self._learner.review_of(series, seconds=4)
        self._learner.review_of(series, seconds=3)
        self._window.show_set(series.id)
        QApplication.processEvents()
        self._picture("set-under-way")
        self._clock.move_to_day(11)
        self._home("home-set")
        while self._learner.review_of(series, seconds=1):
            pass
        self._window.show_set(series.id)
        QApplication.processEvents()
        self._picture("set-over")
        self._window.show_home()
