"""Drive the real window through the main job: what is shipped is tested where it is installed."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.app.serve import served_in
from trainer.core.domain.review import Location, Verdict
from trainer.core.scoring.debrief import location_of
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.submit_dialog import SubmitDialog
from trainer.gui.self_test.camera import Camera
from trainer.gui.self_test.stage import open_stage
from trainer.gui.self_test.walker import SelfTestError, Walker

SHOWN = ("kafka/order-consumer", "0")
"""What pictures show: an exercise, and a seed that plants all of its defects."""


def run_self_test() -> list[str]:
    """The steps that were seen to work, in a home of its own; SelfTestError at the first that did
    not.
    """
    with open_stage() as (window, shell):
        return list(MainJob(window, Camera(None, (), shell.appearance)).steps())


class MainJob(Walker):
    """The way of a learner through one review; each step says what it saw."""

    def steps(self) -> Iterator[str]:
        """Home, Library, Review, Debrief, Progress and back, and the next review."""
        yield self._see_home()
        yield self._see_library()
        yield self._begin()
        yield self._read_code()
        yield self._look_around()
        yield self._annotate()
        yield self._give_verdict()
        yield self._submit()
        yield self._read_debrief()
        yield self._see_progress()
        yield self._go_on()

    def _see_home(self) -> str:
        self._until(lambda: self._primary_button() is not None, "Home offers nothing to start")
        self._picture("home")
        return "Home offers a review to start"

    def _see_library(self) -> str:
        self._window.show_screen("library")
        QApplication.processEvents()
        count = len(self._window.services.library.summaries())
        self._expect(count > 0, "the library is empty")
        self._picture("library")
        self._window.show_home()
        return f"Library lists {count} exercises"

    def _begin(self) -> str:
        button = self._primary_button()
        if button is None:
            raise SelfTestError("Home has no primary button.")
        if not self._camera.is_loaded:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            self._window.open_review(*SHOWN)
        self._until(lambda: self._review().session is not None, "the review does not open")
        self._picture("request")
        return f"Review opens: {self._review().title()}"

    def _read_code(self) -> str:
        page = self._review()
        QTest.keyClick(page.overview, Qt.Key.Key_Return)
        self._until(lambda: page.view.isVisible(), "the code is not shown")
        QTest.keyClick(page.view, Qt.Key.Key_N)
        self._picture("review")
        QTest.keyClick(page.view, Qt.Key.Key_M)
        self._picture("review-split")
        QTest.keyClick(page.view, Qt.Key.Key_M)
        location = page.view.line_cursor.location()
        self._expect(
            location is not None and location.start is not None, "N does not go to a changed line"
        )
        return f"Code is shown, the cursor stands at {location}"

    def _look_around(self) -> str:
        page = self._review()
        page.view.setFocus()
        QTest.keyClick(page.view, Qt.Key.Key_Slash)
        # Whatever the change, there is an e in it.
        QTest.keyClicks(self._focused(), "e" if not self._camera.is_loaded else "commit")
        QTest.keyClick(self._focused(), Qt.Key.Key_Return)
        current, found = page.view.search.position()
        self._expect(current > 0, "the search finds nothing")
        self._picture("search")
        QTest.keyClick(self._focused(), Qt.Key.Key_Escape)
        self._window.show_palette()
        QTest.keyClicks(self._focused(), "next")
        self._picture("palette")
        QTest.keyClick(self._focused(), Qt.Key.Key_Escape)
        self._expect(page.view.hasFocus(), "the palette does not give the focus back")
        return f"Search finds {found} places, the palette opens and closes"

    def _annotate(self) -> str:
        page = self._review()
        place, words = self._something_to_say(page)
        page.view.line_cursor.go_to(place)
        QTest.keyClick(page.view, Qt.Key.Key_C)
        QApplication.processEvents()
        for key in (Qt.Key.Key_S, Qt.Key.Key_U):
            QTest.keyClick(self._focused(), key, Qt.KeyboardModifier.AltModifier)
        QTest.keyClicks(self._focused(), words)
        self._picture("annotation")
        QTest.keyClick(self._focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        written = page.session.annotations if page.session is not None else ()
        self._expect(len(written) == 1 and not written[0].draft, "the annotation was not saved")
        stored = self._window.services.store.annotations(
            self._window.services.store.unfinished_reviews()[0].id
        )
        self._expect(stored == written, "the annotation is not in the database")
        return f"Annotation on {written[0].location} is saved"

    def _something_to_say(self, page: ReviewPage) -> tuple[Location, str]:
        """Where a defect is planted and what may be said of it; in a clean variant, a question on
        the cursor's line.
        """
        services = self._window.services
        review = services.store.unfinished_reviews()[0]
        exercise = services.library.exercise(review.exercise_id)
        for placed in served_in(exercise, review).key.planted:
            return location_of(placed), placed.answer.wordings[0]
        return (
            page.view.line_cursor.location() or Location(),
            "What happens here when the second call fails?",
        )

    def _give_verdict(self) -> str:
        page = self._review()
        QTest.mouseClick(
            page.verdict_bar.verdict.button(Verdict.REQUEST_CHANGES), Qt.MouseButton.LeftButton
        )
        self._expect(
            page.session is not None and page.session.verdict is Verdict.REQUEST_CHANGES,
            "the verdict is not taken",
        )
        return "Verdict is taken"

    def _submit(self) -> str:
        page = self._review()

        def answer(dialog: QWidget) -> None:
            self._picture("submit", dialog)
            if isinstance(dialog, SubmitDialog):
                dialog.submit.click()

        with self._answering(answer):
            QTest.mouseClick(page.verdict_bar.submit, Qt.MouseButton.LeftButton)
        return "What will be sent is shown, and sent"

    def _read_debrief(self) -> str:
        self._until(
            lambda: isinstance(self._window.current_page(), DebriefPage), "no debrief follows"
        )
        page = self._debrief()
        self._until(
            lambda: bool(getattr(page, "stories", ())) or page.meaning is not None,
            "the debrief tells nothing",
        )
        if page.meaning is not None:
            QTest.mouseClick(page.meaning.pass_over, Qt.MouseButton.LeftButton)
            self._until(
                lambda: bool(getattr(page, "stories", ())), "no debrief follows the question"
            )
        page.score.toggle.setChecked(True)
        self._picture("debrief")
        self._expect(bool(page.heading.sentence.text()), "the debrief has no sentence")
        return f"Debrief says: {page.heading.sentence.text()}"

    def _see_progress(self) -> str:
        self._window.show_screen("progress")
        self._until(
            lambda: bool(self._progress().sections.scores.scores), "Progress shows no review"
        )
        self._picture("progress")
        said = self._progress().headline.text()
        QTest.keyClick(self._progress().sections.scores, Qt.Key.Key_Return)
        self._until(
            lambda: bool(getattr(self._debrief(), "stories", ())),
            "Progress does not lead back to the debrief",
        )
        return f"Progress says: {said}"

    def _go_on(self) -> str:
        QTest.mouseClick(self._debrief().heading.next, Qt.MouseButton.LeftButton)
        self._until(
            lambda: isinstance(self._window.current_page(), ReviewPage), "no next review opens"
        )
        self._until(lambda: self._review().session is not None, "the next review does not open")
        return f"Next review opens: {self._review().title()}"
