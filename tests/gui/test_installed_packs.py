"""The library shows installed packs, and a released exercise says that its score comes later."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.gui.patience import wait_for
from tests.packs.hostile_archives import TINY
from tests.packs.learners import review
from tests.packs.ssh_keys import new_key
from trainer.app.packs import InstalledPack, install, installed_packs
from trainer.app.release import plan_release, write_release
from trainer.app.returned import read_returned
from trainer.app.signed_returns import signer_of_return
from trainer.content.library import Library
from trainer.content.signatures import Signer
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.errors import ContentError, TrainerError
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.debrief.returning import NO_KEY, ReturnedPanel
from trainer.gui.library.packs import MOST_SHOWN, PacksCard
from trainer.gui.library.page import LibraryPage
from trainer.gui.review.submit_dialog import SCORED_LATER, SubmitDialog
from trainer.gui.services import Notice, NoticeKind, Services
from trainer.gui.widgets import file_choice
from trainer.gui.widgets.labels import PlainLabel
from trainer.store.database import Store
from trainer.store.records import ReviewId

Show = Callable[[QWidget], None]


def texts(widget: QWidget) -> str:
    """All that its labels say, told whole."""
    return "\n".join(
        label.accessibleName() or label.text() for label in widget.findChildren(PlainLabel)
    )


def finish_reading() -> None:
    """Wait for what is read in the background, and show it."""
    assert QThreadPool.globalInstance().waitForDone(60_000)
    QApplication.processEvents()


def test_without_installed_packs_there_is_no_card(services: Services, show: Show) -> None:
    page = LibraryPage(services)
    show(page)
    page.page_shown()
    finish_reading()
    assert not page.packs.isVisible()


def test_an_installed_pack_is_shown_with_its_maker_and_version(
    services: Services, show: Show
) -> None:
    install(services.paths, str(TINY))
    page = LibraryPage(services)
    show(page)
    page.page_shown()
    assert not page.packs.isVisible()
    finish_reading()
    assert page.packs.isVisible()
    told = texts(page.packs)
    for part in ("A tiny pack", "1.0.0", "Code-review trainer maintainers", "not signed"):
        assert part in told


def test_a_packs_folder_that_cannot_be_read_shows_no_card(
    services: Services, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(services.paths, str(TINY))
    page = LibraryPage(services)
    show(page)
    page.page_shown()
    finish_reading()
    before = page.packs.isVisible()

    close_folder(monkeypatch, services.paths.packs)
    page.page_shown()
    finish_reading()

    assert before
    assert not page.packs.isVisible()


def test_a_packs_folder_that_cannot_be_read_is_told_with_a_remedy(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.paths.packs.mkdir(parents=True)
    close_folder(monkeypatch, services.paths.packs)
    with pytest.raises(ContentError, match=r"packs: can't be read: Permission denied\. Give"):
        installed_packs(services.paths)


def close_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let the system refuse to list it, as it does where one is not root."""
    iterdir = Path.iterdir

    def listed(path: Path) -> Iterator[Path]:
        if path == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", listed)


def test_a_signed_pack_shows_its_fingerprint(services: Services, show: Show) -> None:
    card = PacksCard(services.paths, services.appearance)
    signer = Signer("ED25519", "SHA256:abcdefghijklmnop")
    card.show_packs([InstalledPack("x", "2", "X", ("Ada",), signer, "x.reviewpack", 3)])
    show(card)
    assert "signed by SHA256:abcdefg…" in texts(card)


def test_of_thousands_of_packs_the_card_shows_the_first_and_says_so(
    services: Services,
) -> None:
    card = PacksCard(services.paths, services.appearance)
    packs = [
        InstalledPack(f"p{number}", "1", f"P{number}", ("Ada",), None, "", 1)
        for number in range(2_000)
    ]

    card.show_packs(packs)

    assert card.heading.text() == "2,000 installed packs"
    removes = [each for each in card.findChildren(QPushButton) if each.text() == "Remove"]
    assert len(removes) == MOST_SHOWN
    assert "And 1,940 more. `trainer pack list` lists them all." in texts(card)


def test_update_asks_for_that_pack(services: Services, show: Show) -> None:
    install(services.paths, str(TINY))
    page = LibraryPage(services)
    asked: list[str] = []
    page.update_requested.connect(asked.append)
    show(page)
    page.page_shown()
    finish_reading()
    [button] = [each for each in page.packs.findChildren(QPushButton) if each.text() == "Update"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["tiny"]


def test_remove_asks_for_that_pack(services: Services, show: Show) -> None:
    install(services.paths, str(TINY))
    page = LibraryPage(services)
    asked: list[str] = []
    page.remove_requested.connect(asked.append)
    show(page)
    page.page_shown()
    finish_reading()
    [button] = [each for each in page.packs.findChildren(QPushButton) if each.text() == "Remove"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["tiny"]


@pytest.fixture
def released(services: Services, tmp_path: Path) -> tuple[Services, ReviewId]:
    """A learner who submitted a review of a released exercise."""
    names = tmp_path / "names.csv"
    names.write_text("Ada\n", encoding="utf-8")
    report = write_release(plan_release(TINY, names, "a seed of a test"), tmp_path / "out")
    install(services.paths, str(report.folder / "ada.reviewpack"))
    library = Library(shipped=services.paths.packs)
    note = Annotation("note", Location("receipts/split.py", start=1, end=1), "Why is this here?")
    review_id = review(services.store, library, "tiny-release/receipts", [note])
    return replace(services, library=library), review_id


def test_the_debrief_of_a_released_exercise_says_that_the_score_comes_later(
    released: tuple[Services, ReviewId], show: Show
) -> None:
    services, review_id = released
    page = DebriefPage(services, review_id)
    show(page)
    wait_for(lambda: page.returned is not None)
    assert "Your score comes later" in texts(page)
    page.page_shown()
    assert page.menus() == []
    page.page_left()


def panel(services: Services, review_id: ReviewId, answer: str) -> ReturnedPanel:
    """The panel, with a dialog that gives that answer."""
    stored = services.store.review(review_id)
    exercise = services.library.exercise(stored.exercise_id)
    return ReturnedPanel(services, exercise, stored, ask_for_file=lambda _parent, _name: answer)


def test_the_review_is_saved_where_the_learner_says(
    released: tuple[Services, ReviewId], tmp_path: Path, show: Show
) -> None:
    services, review_id = released
    file = tmp_path / "mine.review.json"
    shown = panel(services, review_id, str(file))
    show(shown)
    QTest.mouseClick(shown.save, Qt.MouseButton.LeftButton)
    wait_for(shown.saved.isVisible)
    returned = read_returned(file)
    assert (returned.learner, returned.pack, returned.exercise) == ("Ada", "tiny", "receipts")
    assert returned.review["annotations"][0]["text"] == "Why is this here?"
    assert str(file) in shown.saved.text()


def test_a_review_that_is_not_saved_after_all_is_not_written(
    released: tuple[Services, ReviewId], show: Show
) -> None:
    services, review_id = released
    shown = panel(services, review_id, "")
    show(shown)
    shown.save_file()
    assert not shown.saved.isVisible()


def test_a_disk_that_refuses_is_told(
    released: tuple[Services, ReviewId], tmp_path: Path, show: Show
) -> None:
    services, review_id = released
    (tmp_path / "file").write_text("x", encoding="utf-8")
    told: list[Notice] = []
    services.notices.posted.connect(told.append)
    shown = panel(services, review_id, str(tmp_path / "file" / "x.json"))
    show(shown)
    shown.save_file()
    wait_for(lambda: bool(told))
    assert told[0].kind is NoticeKind.ERROR
    assert not shown.saved.isVisible()


@pytest.fixture
def ssh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The learner's folder of keys, with the usual one."""
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / ".ssh"
    folder.mkdir()
    new_key(folder / "id_ed25519")
    return folder


def test_without_a_key_the_panel_says_that_nobody_signs(
    released: tuple[Services, ReviewId],
    tmp_path: Path,
    show: Show,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    shown = panel(*released, str(tmp_path / "mine.json"))
    show(shown)
    assert shown.signs.text() == NO_KEY
    assert not shown.signs.isEnabled()
    assert not shown.signs.isChecked()
    shown.save_file()
    wait_for(shown.saved.isVisible)
    assert "not signed" in shown.saved.text()
    assert released[0].settings.current.sign_reviews


@pytest.mark.usefixtures("ssh")
def test_the_usual_key_signs_unless_the_learner_does_not_want_it(
    released: tuple[Services, ReviewId], tmp_path: Path, show: Show
) -> None:
    shown = panel(*released, str(tmp_path / "mine.json"))
    show(shown)
    assert shown.signs.text() == "Sign with ~/.ssh/id_ed25519"
    shown.save_file()
    wait_for(shown.saved.isVisible)
    assert "signed by SHA256:" in shown.saved.text()
    signer = signer_of_return(read_returned(tmp_path / "mine.json"), "x")
    assert signer is not None
    assert signer.fingerprint in shown.saved.text()
    QTest.mouseClick(shown.signs, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    shown.saved.hide()
    shown.save_file()
    wait_for(shown.saved.isVisible)
    assert read_returned(tmp_path / "mine.json").signature == ""


def test_another_key_is_chosen_and_remembered(
    released: tuple[Services, ReviewId],
    ssh: Path,
    show: Show,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    work = new_key(ssh / "work")
    monkeypatch.setattr(file_choice, "choose_file", lambda *_: str(work))
    shown = panel(*released, "")
    show(shown)
    QTest.mouseClick(shown.other_key, Qt.MouseButton.LeftButton)
    assert shown.signs.text() == "Sign with ~/.ssh/work"
    assert released[0].settings.current.signing_key == str(work)


def test_a_locked_key_is_told_and_the_review_is_saved_all_the_same(
    released: tuple[Services, ReviewId], ssh: Path, tmp_path: Path, show: Show
) -> None:
    services, review_id = released
    locked = new_key(ssh / "locked", "a passphrase")
    services.settings.change(signing_key=str(locked))
    shown = panel(services, review_id, str(tmp_path / "mine.json"))
    show(shown)
    shown.save_file()
    wait_for(shown.saved.isVisible)
    assert f"ssh-add {locked}" in shown.saved.text()
    assert read_returned(tmp_path / "mine.json").signature == ""


def test_the_next_review_is_written_where_the_last_one_went(
    released: tuple[Services, ReviewId], tmp_path: Path, show: Show
) -> None:
    services, review_id = released
    folder = tmp_path / "returned"
    folder.mkdir()
    services.settings.change(returns_folder=str(folder))
    shown = panel(services, review_id, "")
    show(shown)
    wait_for(shown.saved.isVisible)
    [file] = folder.iterdir()
    assert read_returned(file).learner == "Ada"
    file.write_text("earlier", encoding="utf-8")
    again = panel(services, review_id, "")
    show(again)
    wait_for(again.saved.isVisible)
    assert "is there already" in again.saved.text()
    assert file.read_text(encoding="utf-8") == "earlier"


def test_the_dialog_says_that_the_score_comes_later(show: Show) -> None:
    dialog = SubmitDialog([], Verdict.APPROVE, next_step=SCORED_LATER)
    show(dialog)
    assert SCORED_LATER in texts(dialog)


def test_a_released_exercise_is_never_scored_here(
    released: tuple[Services, ReviewId],
) -> None:
    from trainer.app.serve import serve, start_review
    from trainer.app.submit import submit

    services, review_id = released
    with closing(Store.open(services.paths.database)) as store:
        assert store.scorecard(review_id) is None
        exercise = services.library.exercise(store.review(review_id).exercise_id)
        begun = start_review(store, exercise)
        with pytest.raises(TrainerError, match="scored by whoever released it"):
            submit(store, serve(exercise, frozenset()), begun.id)
