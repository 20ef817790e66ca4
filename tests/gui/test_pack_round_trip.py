"""A pack from its file to a score and back, in the window as a learner works in it."""

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.gui.patience import wait_for
from tests.gui.review.desk import CTRL, SHIFT, answer_dialog, focused
from tests.packs.hostile_archives import TINY
from tests.packs.ssh_keys import new_key
from trainer.app.release import plan_release, write_release
from trainer.app.returned import read_returned
from trainer.app.signed_returns import signer_of_return
from trainer.cli.main import main
from trainer.content.signatures import fingerprint_of
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.scorecard import FindingKind
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.library.install_dialog import InstallDialog
from trainer.gui.library.page import LibraryPage
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.submit_dialog import SCORED_LATER, SubmitDialog
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.wiring import Opening, make_shell, start
from trainer.gui.widgets import file_choice
from trainer.settings import Paths, Settings, paths_from
from trainer.store.records import StoredReview

SEED = "round trip in a window"
WORDS = "The module needs a licence header before it ships."


def trainer(*arguments: object) -> str:
    """What a command prints; it has to succeed."""
    done = CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


@dataclass
class Learner:
    """Somebody in front of the window."""

    window: MainWindow
    monkeypatch: pytest.MonkeyPatch

    @property
    def library(self) -> LibraryPage:
        page = self.window.current_page()
        assert isinstance(page, LibraryPage)
        return page

    @property
    def review(self) -> ReviewPage:
        page = self.window.current_page()
        assert isinstance(page, ReviewPage)
        return page

    @property
    def debrief(self) -> DebriefPage:
        page = self.window.current_page()
        assert isinstance(page, DebriefPage)
        return page

    @property
    def stored(self) -> StoredReview:
        [review] = self.window.services.store.reviews()
        return review

    def go_to_library(self) -> None:
        QTest.mouseClick(self.window.rail.button("library"), Qt.MouseButton.LeftButton)
        assert self.window.current_name() == "library"

    def press_button(self, text: str) -> None:
        """Click the button of the page that says so."""
        page = self.window.current_page()
        assert page is not None
        [button] = [each for each in page.findChildren(QPushButton) if each.text() == text]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def install(self, file: Path) -> str:
        """Install a pack file by the dialog; all that it showed before it was installed."""
        self.monkeypatch.setattr(file_choice, "choose_file", lambda *_: str(file))
        self.go_to_library()
        self.press_button("Install a pack…")
        [dialog] = self.window.findChildren(InstallDialog)
        QTest.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
        wait_for(lambda: dialog.arrived is not None)
        shown = texts(dialog)
        before = self.window.services.library
        QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
        wait_for(lambda: self.window.services.library is not before)
        # No window manager hands the keys back here.
        self.window.activateWindow()
        QApplication.processEvents()
        return shown

    def open_exercise(self, exercise_id: str) -> None:
        """Find it in the library, and begin its review."""
        self.go_to_library()
        QTest.keyClick(focused(), Qt.Key.Key_Slash)
        QTest.keyClicks(focused(), exercise_id)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        assert self.library.current_exercise_id() == exercise_id
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        wait_for(lambda: isinstance(self.window.current_page(), ReviewPage))
        wait_for(lambda: self.review.session is not None)
        self.review.focus_code()
        QApplication.processEvents()

    def annotate(self, text: str) -> None:
        """Annotate the whole change: no variant has its defects there."""
        QTest.keyClick(focused(), Qt.Key.Key_C, CTRL | SHIFT)
        QApplication.processEvents()
        QTest.keyClicks(focused(), text)
        QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
        QApplication.processEvents()

    def submit(self) -> str:
        """Request changes and submit; what the dialog said."""
        said: list[str] = []

        def look(dialog: QWidget) -> None:
            assert isinstance(dialog, SubmitDialog)
            said.append(texts(dialog))
            QTest.mouseClick(dialog.submit, Qt.MouseButton.LeftButton)

        QTest.keyClick(focused(), Qt.Key.Key_R, CTRL | SHIFT)
        answer_dialog(SubmitDialog, look)
        QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL | SHIFT)
        wait_for(lambda: isinstance(self.window.current_page(), DebriefPage))
        return "\n".join(said)

    def notices(self) -> str:
        return "\n".join(bar.notice.text for bar in self.window.notice_area.bars())


def texts(widget: QWidget) -> str:
    """All that the labels of a widget say."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def paths(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """A learner's folders, with an SSH key in their home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".ssh").mkdir()
    new_key(tmp_path / ".ssh" / "id_ed25519")
    return paths_from({"TRAINER_HOME": str(own_home)})


@pytest.fixture
def learner(
    application: QApplication, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Learner]:
    """The program, started, at Home."""
    with ExitStack() as ending:
        shell = make_shell(application, paths, Settings(theme="light", is_welcomed=True))
        shell.window.first_painted.connect(lambda: start(shell, paths, Opening(), ending))
        shell.window.resize(1280, 820)
        shell.window.show()
        shell.window.activateWindow()
        wait_for(lambda: shell.window.current_name() == "home")
        yield Learner(shell.window, monkeypatch)
        shell.window.close()


def published(source: Path, key: Path) -> Path:
    """The pack in a folder, built and signed."""
    file = source.parent / "tiny.reviewpack"
    trainer("pack", "build", source, "--out", file)
    trainer("pack", "sign", file, "--key", key)
    return file


def test_install_review_dispute_rule_update_rescore(learner: Learner, tmp_path: Path) -> None:
    source = tmp_path / "source" / "tiny"
    shutil.copytree(TINY, source)
    key = new_key(tmp_path / "maker")
    public = (tmp_path / "maker.pub").read_text(encoding="utf-8")

    shown = learner.install(published(source, key))
    assert fingerprint_of(public) in shown
    assert "tiny: installed 1.0.0" in learner.notices()

    learner.open_exercise("tiny/receipts")
    learner.annotate(WORDS)
    learner.submit()
    wait_for(lambda: bool(getattr(learner.debrief, "stories", ())))
    store = learner.window.services.store
    before = store.scorecard(learner.stored.id)
    assert before is not None

    cards = [learner.debrief.cards.get(story) for story in learner.debrief.stories]
    [stand_by] = [card.stand_by for card in cards if card is not None and card.stand_by]
    stand_by.stand_by()
    stand_by.reason.setPlainText("Our house rule asks for one.")

    told = json.loads(trainer("disputes", "--out", tmp_path / "drafts", "--json"))
    [draft] = map(Path, told["drafts"])
    text = draft.read_text(encoding="utf-8").replace('title = ""', 'title = "No licence header"')
    (source / "receipts" / "rulings").mkdir()
    ruled = f"{text}\nA house may ask for one, and this change may go without.\n"
    (source / "receipts" / "rulings" / draft.name).write_text(ruled, encoding="utf-8")
    header = source / "pack.toml"
    header.write_text(header.read_text(encoding="utf-8").replace("1.0.0", "1.1.0"))
    published(source, key)

    learner.go_to_library()
    learner.press_button("Update")
    wait_for(lambda: "rescored" in learner.notices())
    assert "tiny: updated from 1.0.0 to 1.1.0" in learner.notices()
    after = store.scorecard(learner.stored.id)
    assert after is not None
    assert after.key_version != before.key_version
    assert FindingKind.FALSE_ALARM in {finding.kind for finding in before.findings}
    assert FindingKind.NEUTRAL in {finding.kind for finding in after.findings}


def test_a_released_pack_is_reviewed_returned_and_graded(learner: Learner, tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    public = (tmp_path / ".ssh" / "id_ed25519.pub").read_text(encoding="utf-8").strip()
    names.write_text(f"name,key\nAda,{public}\n", encoding="utf-8")
    report = write_release(plan_release(TINY, names, SEED), tmp_path / "out")

    assert "not signed" in learner.install(report.folder / "ada.reviewpack").casefold()
    learner.open_exercise("tiny-release/receipts")
    learner.annotate(WORDS)
    assert SCORED_LATER in learner.submit()
    wait_for(lambda: learner.debrief.returned is not None)
    panel = learner.debrief.returned
    assert panel is not None
    assert "Your score comes later" in texts(panel)

    file = tmp_path / "returned" / "ada--tiny--receipts.review.json"
    learner.monkeypatch.setattr(file_choice, "choose_new_file", lambda *_: str(file))
    QTest.mouseClick(panel.save, Qt.MouseButton.LeftButton)
    wait_for(panel.saved.isVisible)
    signer = signer_of_return(read_returned(file), "x")
    assert signer is not None
    assert signer.fingerprint == fingerprint_of(public)

    graded = tmp_path / "graded"
    asked = ("--pack", TINY, "--seed", SEED, "--for", names, "--out", graded)
    told = trainer("pack", "grade", file.parent, *asked)
    assert "Ada  receipts\n" in told
    assert (graded / "debriefs" / "ada" / "receipts.md").is_file()
    assert learner.window.services.store.scorecard(learner.stored.id) is None
    exercise = learner.window.services.library.exercise(ExerciseId("tiny-release/receipts"))
    assert exercise.released
