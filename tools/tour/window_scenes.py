"""Scenes of the window around the code: dialogs, notices, empty pages and pages after many
reviews.
"""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from trainer.app.guided import planting_seed
from trainer.app.packs import install, remove
from trainer.app.release import plan_release, write_release
from trainer.app.serve import served_in, start_review
from trainer.app.submit import hand_in, submit
from trainer.content.library import shipped_folder
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Confidence, Verdict
from trainer.core.scoring.debrief import location_of
from trainer.gui.notebook.page import NotebookPage
from trainer.gui.review.unreadable import UnreadablePanel
from trainer.gui.self_test.walker import Walker
from trainer.gui.services import Notice, NoticeKind
from trainer.gui.shell.crash_dialog import CrashDialog, crash_report
from trainer.gui.shell.help_dialog import HelpDialog
from trainer.gui.shell.preferences import PreferencesDialog
from trainer.sandbox.scratch import scratch_folder
from trainer.store.hints import open_answer
from trainer.store.records import ReviewId

REVIEWED = (
    "everyday/password-storage",
    "everyday/wallet-audit",
    "oauth/pkce",
    "tokens/password-reset",
    "web/open-cors-api",
)
VAGUE = "is this really the offset to commit?"


class WindowScenes(Walker):
    """Each scene stands alone."""

    def walk(self) -> None:
        """Every scene, in their order."""
        for scene in (
            self._welcome,
            self._guide,
            self._empty_pages,
            self._preferences,
            self._keys,
            self._help,
            self._notices,
            self._crash,
            self._unreadable,
            self._meaning,
            self._released,
            self._after_many_reviews,
        ):
            scene()

    def _welcome(self) -> None:
        self._window.show_screen("welcome")
        QApplication.processEvents()
        QTest.keyClick(self._focused(), Qt.Key.Key_Space)
        self._picture("welcome")

    def _guide(self) -> None:
        """A review of its own, put aside again: Home is that of somebody who is new."""
        services = self._window.services
        exercise = services.library.exercise(ExerciseId("start/python"))
        review = start_review(services.store, exercise, planting_seed(exercise))
        services.settings.change(guided_review=review.id)
        self._window.resume_review(review.id)
        self._until(lambda: self._review().session is not None, "the guided review does not open")
        QTest.keyClick(self._review().overview, Qt.Key.Key_Return)
        QApplication.processEvents()
        self._picture("guide")
        services.settings.change(guided_review="")
        services.store.discard_review(review.id)

    def _empty_pages(self) -> None:
        self._window.show_screen("progress")
        QApplication.processEvents()
        self._picture("progress-empty")
        self._window.show_screen("notebook")
        self._until(lambda: self._notebook().empty.isVisible(), "the notebook is not read")
        self._picture("notebook-empty")
        self._window.show_screen("library")
        QApplication.processEvents()
        QTest.keyClick(self._window.current_page() or self._window, Qt.Key.Key_Slash)
        QTest.keyClicks(self._focused(), "nothing like it")
        self._picture("library-nothing")
        QTest.keyClick(self._focused(), Qt.Key.Key_Escape)
        self._window.show_home()

    def _preferences(self) -> None:
        def look(dialog: QWidget) -> None:
            if isinstance(dialog, PreferencesDialog):
                for tab in range(dialog.tabs.count()):
                    dialog.tabs.setCurrentIndex(tab)
                    self._picture(f"preferences-{dialog.tabs.tabText(tab).lower()}", dialog)
            dialog.close()

        with self._answering(look):
            self._window.show_preferences()

    def _keys(self) -> None:
        def look(dialog: QWidget) -> None:
            self._picture("keys", dialog)
            dialog.close()

        with self._answering(look):
            self._window.show_keys()

    def _help(self) -> None:
        def look(dialog: QWidget) -> None:
            if isinstance(dialog, HelpDialog):
                for row in range(dialog.list.count()):
                    dialog.list.setCurrentRow(row)
                    self._picture(f"help-{dialog.page.name}", dialog)
            dialog.close()

        with self._answering(look):
            self._window.show_help("scoring")

    def _notices(self) -> None:
        post = self._window.services.notices.post
        post(
            Notice(
                "Three reviews were scored again by the rules of now.",
                action_text="Show them",
                action=lambda: None,
            )
        )
        post(
            Notice(
                "The settings can't be saved: No space left on device. Make room there or allow "
                "writing; "
                "until then changes last as long as the window.",
                NoticeKind.ERROR,
            )
        )
        self._picture("notices")
        for bar in self._window.notice_area.bars():
            bar.close_button.click()

    def _crash(self) -> None:
        services = self._window.services
        try:
            raise RuntimeError("a picture of what nobody should see")
        except RuntimeError as error:
            report = crash_report(error, services.clock())
        dialog = CrashDialog(
            report, services.paths.reports / "report-20250310-093000-000000.txt", self._window
        )
        dialog.show()
        self._picture("crash", dialog)
        dialog.close()
        dialog.deleteLater()
        self._window.activateWindow()

    def _unreadable(self) -> None:
        store = self._window.services.store
        review = store.begin_review(
            ExerciseId("gone/away"),
            title="A change that is gone",
            seed="1",
            planted=[],
            key_version="1",
        )
        self._window.resume_review(review.id)
        self._until(
            lambda: bool(self._review().findChildren(UnreadablePanel)),
            "nothing says that the exercise is gone",
        )
        self._picture("unreadable")
        store.discard_review(review.id)

    def _meaning(self) -> None:
        review = self._handed_in(
            ExerciseId("kafka/order-consumer"), "0", vaguely="commits-own-offset"
        )
        self._window.show_debrief(review)
        self._until(lambda: self._debrief().meaning is not None, "nothing is asked")
        self._picture("meaning")

    def _released(self) -> None:
        """A pack without answers: in the library, and after its review."""
        services = self._window.services
        source = shipped_folder() / "kafka"
        with scratch_folder() as scratch:
            names = scratch / "names.csv"
            names.write_text("Ada\n", encoding="utf-8")
            wanted = ["order-consumer", "toll-charges"]
            plan = plan_release(source, names, "a seed for pictures", wanted=wanted)
            report = write_release(plan, scratch / "out")
            install(services.paths, str(report.folder / report.files[0].learner.file))
        before = services.library
        self._window.read_packs_again()
        self._until(lambda: self._window.services.library is not before, "no packs are read")
        self._window.show_screen("library")
        QApplication.processEvents()
        self._picture("library-packs")
        services = self._window.services
        exercise = services.library.exercise(ExerciseId("kafka-release/order-consumer"))
        review = start_review(services.store, exercise)
        services.store.save_verdict(review.id, Verdict.APPROVE)
        hand_in(services.store, served_in(exercise, review), review.id)
        self._window.show_debrief(review.id)
        self._until(lambda: self._debrief().returned is not None, "nothing says what comes next")
        self._picture("returned")
        remove(services.paths, "kafka-release")
        self._window.read_packs_again()

    def _after_many_reviews(self) -> None:
        for number in range(2 * len(REVIEWED)):
            self._handed_in(ExerciseId(REVIEWED[number % len(REVIEWED)]), str(number))
        self._window.show_screen("progress")
        self._until(
            lambda: bool(self._progress().sections.scores.scores), "Progress shows no review"
        )
        self._picture("progress-later")
        self._progress().details.setChecked(True)
        self._picture("progress-details")
        self._progress().tables.setChecked(True)
        self._picture("progress-tables")
        self._notebook_later()
        self._window.show_home()
        QApplication.processEvents()
        self._picture("home-later")

    def _notebook_later(self) -> None:
        """Every miss was read; one lesson has words of the learner's own."""
        store = self._window.services.store
        for review in store.reviews():
            for answer in review.planted:
                open_answer(store, review.id, answer)
        self._window.show_screen("notebook")
        page = self._notebook()
        self._until(lambda: bool(page.list.lessons()), "the notebook has no lesson")
        QTest.keyClick(page.list, Qt.Key.Key_E)
        QTest.keyClicks(self._focused(), "Where is this checked? If nowhere: say so.")
        page.list.setFocus()
        QApplication.processEvents()
        self._picture("notebook-later")

    def _notebook(self) -> NotebookPage:
        return self._page(NotebookPage, "notebook")

    def _handed_in(self, exercise_id: ExerciseId, seed: str, *, vaguely: str = "") -> ReviewId:
        """A review of every second planted defect in its author's words; or of one alone, in words
        that leave it open.
        """
        services = self._window.services
        exercise = services.library.exercise(exercise_id)
        review = start_review(services.store, exercise, seed)
        served = served_in(exercise, review)
        planted = served.key.planted
        if vaguely:
            chosen = tuple(placed for placed in planted if placed.answer.id == vaguely)
        else:
            chosen = planted[::2]
        for number, placed in enumerate(chosen):
            answer = placed.answer
            confidence = list(Confidence)[number % len(Confidence)]
            said = VAGUE if vaguely else answer.wordings[0]
            note = Annotation(
                f"{review.id}-{number}",
                location_of(placed),
                said,
                # Whoever names the class as well leaves less open.
                None if vaguely else answer.class_,
                None if vaguely else answer.severity,
                confidence,
            )
            services.store.save_annotation(review.id, note)
        services.store.save_verdict(
            review.id, Verdict.REQUEST_CHANGES if planted else Verdict.APPROVE
        )
        submit(services.store, served, review.id)
        return review.id
