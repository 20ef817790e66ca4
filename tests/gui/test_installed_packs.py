"""The library shows installed packs, and a released exercise says that its score comes later."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.gui.patience import wait_for
from tests.packs.hostile_archives import TINY
from tests.packs.learners import review
from trainer.app.packs import InstalledPack, install
from trainer.app.release import plan_release, write_release
from trainer.app.returned import read_returned
from trainer.content.library import Library
from trainer.content.signatures import Signer
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.errors import TrainerError
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.debrief.returned import ReturnedPanel
from trainer.gui.library.packs import PacksCard
from trainer.gui.library.page import LibraryPage
from trainer.gui.review.submit_dialog import SCORED_LATER, SubmitDialog
from trainer.gui.services import Notice, NoticeKind, Services
from trainer.gui.widgets.labels import PlainLabel
from trainer.store.database import Store
from trainer.store.records import ReviewId

Show = Callable[[QWidget], None]


def texts(widget: QWidget) -> str:
    """All that its labels say, told whole."""
    return "\n".join(
        label.accessibleName() or label.text() for label in widget.findChildren(PlainLabel)
    )


def test_without_installed_packs_there_is_no_card(services: Services, show: Show) -> None:
    page = LibraryPage(services)
    show(page)
    page.page_shown()
    assert not page.packs.isVisible()


def test_an_installed_pack_is_shown_with_its_maker_and_version(
    services: Services, show: Show
) -> None:
    install(services.paths, str(TINY))
    page = LibraryPage(services)
    show(page)
    page.page_shown()
    assert page.packs.isVisible()
    told = texts(page.packs)
    for part in ("A tiny pack", "1.0.0", "Code-review trainer maintainers", "not signed"):
        assert part in told


def test_a_signed_pack_shows_its_fingerprint(services: Services, show: Show) -> None:
    card = PacksCard(services.paths, services.appearance)
    signer = Signer("ED25519", "SHA256:abcdefghijklmnop")
    card.show_packs([InstalledPack("x", "2", "X", ("Ada",), signer, "x.reviewpack", 3)])
    show(card)
    assert "signed by SHA256:abcdefg…" in texts(card)


def test_update_asks_for_that_pack(services: Services, show: Show) -> None:
    install(services.paths, str(TINY))
    page = LibraryPage(services)
    asked: list[str] = []
    page.update_requested.connect(asked.append)
    show(page)
    page.page_shown()
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
    assert told[0].kind is NoticeKind.ERROR


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
