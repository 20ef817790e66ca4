"""Running a proof in the debrief: asked first where the pack did not come with the program, and
never running for ever.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.patience import wait_for
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, ExerciseId, Transcript
from trainer.core.domain.review import Verdict
from trainer.errors import SandboxError
from trainer.gui.debrief import proof_runs
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.debrief.panes import ProofPanes
from trainer.gui.debrief.story_card import StoryCard
from trainer.gui.debrief.tabs import Tabs
from trainer.gui.services import Services

DEFECT = AnswerId("table-size-unchecked")


@pytest.fixture
def opened(
    services: Services, data: Path, tmp_path: Path
) -> Iterator[Callable[[bool], DebriefPage]]:
    """Opens the debrief of a review that missed a defect, of a pack that ships or of one that does
    not.
    """
    shown: list[DebriefPage] = []

    def open_page(ships: bool) -> DebriefPage:
        library = (
            Library(shipped=data / "packs")
            if ships
            else Library((data / "packs",), shipped=tmp_path / "none")
        )
        here = replace(services, library=library)
        exercise = library.exercise(ExerciseId("tiny/receipts"))
        review = here.store.begin_review(
            exercise.id, title="T", seed="1", planted=[DEFECT], key_version=exercise.key_version
        )
        here.store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
        submit(here.store, served_in(exercise, review), review.id)
        page = DebriefPage(here, review.id)
        shown.append(page)
        page.resize(1200, 800)
        page.show()
        wait_for(lambda: bool(getattr(page, "stories", ())))
        QApplication.processEvents()
        return page

    yield open_page
    for page in shown:
        page.page_left()
        page.close()


@pytest.fixture
def proved(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Stands for runs of proofs; one entry for each."""
    runs: list[object] = []

    def prove(served: object, *_others: object) -> Transcript:
        runs.append(served)
        return Transcript("planted", "fixed")

    monkeypatch.setattr(proof_runs, "prove", prove)
    return runs


def panes_of(page: DebriefPage) -> ProofPanes:
    card = page.view.cards.get(DEFECT)
    assert isinstance(card, StoryCard)
    if card.is_untold:
        card.tell_all()
    tabs = card.findChild(Tabs)
    assert tabs is not None
    titles = [tabs.bar.tabText(index) for index in range(tabs.bar.count())]
    tabs.bar.setCurrentIndex(titles.index("The proof"))
    assert card.proof is not None
    return card.proof


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_a_pack_that_ships_is_not_asked_about(
    opened: Callable[[bool], DebriefPage], proved: list[object]
) -> None:
    panes = panes_of(opened(True))

    click(panes.run)
    wait_for(lambda: panes.state.text() == "Run here, just now.")

    assert len(proved) == 1


@pytest.mark.usefixtures("proved")
def test_who_runs_a_proof_by_keyboard_stays_at_its_button(
    opened: Callable[[bool], DebriefPage],
) -> None:
    panes = panes_of(opened(True))
    panes.run.setFocus()

    QTest.keyClick(panes.run, Qt.Key.Key_Space)
    running = QApplication.focusWidget()
    wait_for(lambda: panes.state.text() == "Run here, just now.")

    assert running is panes.cancel
    assert QApplication.focusWidget() is panes.run


def test_another_pack_is_asked_about_before_its_first_run_and_not_again(
    opened: Callable[[bool], DebriefPage], proved: list[object]
) -> None:
    page = opened(False)
    panes = panes_of(page)

    click(panes.run)
    asked, before = panes.state.text(), len(proved)
    shown = [
        button.text()
        for button in (panes.run, panes.cancel, panes.allow, panes.refuse)
        if button.isVisible()
    ]
    click(panes.allow)
    wait_for(lambda: panes.state.text() == "Run here, just now.")
    click(panes.run)
    wait_for(lambda: len(proved) == 2)

    assert (
        "The pack “tiny” did not come with the program. Its proof runs `python -m unittest" in asked
    )
    assert shown == ["Run it", "Don't run it"]
    assert before == 0
    assert list(page._services.settings.current.allowed_proofs) == ["tiny/receipts"]


def test_what_was_allowed_holds_for_that_text_alone(
    opened: Callable[[bool], DebriefPage], proved: list[object]
) -> None:
    page = opened(False)
    panes = panes_of(page)
    page._services.settings.change(allowed_proofs={"tiny/receipts": "digest of an older text"})

    click(panes.run)
    QApplication.processEvents()

    assert panes.allow.isVisible()
    assert proved == []


def test_a_proof_that_is_refused_is_not_run_and_can_be_asked_for_again(
    opened: Callable[[bool], DebriefPage], proved: list[object]
) -> None:
    page = opened(False)
    panes = panes_of(page)

    click(panes.run)
    click(panes.refuse)
    state = panes.state.text()
    click(panes.run)

    assert state == "As recorded when the exercise was checked."
    assert panes.allow.isVisible()
    assert proved == []
    assert page._services.settings.current.allowed_proofs == {}


def test_keys_that_are_pressed_twice_do_not_allow_what_was_not_read(
    opened: Callable[[bool], DebriefPage], proved: list[object]
) -> None:
    page = opened(False)
    page.activateWindow()
    panes = panes_of(page)
    panes.run.setFocus()

    QTest.keyClick(panes.run, Qt.Key.Key_Space)
    focus = page.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Space)

    assert proved == []
    assert page._services.settings.current.allowed_proofs == {}


def fail_with(error: Exception) -> Callable[..., Transcript]:
    def prove(*_everything: object) -> Transcript:
        raise error

    return prove


def test_why_a_proof_cannot_be_run_stands_where_it_was_asked_for(
    opened: Callable[[bool], DebriefPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        proof_runs, "prove", fail_with(SandboxError("No room.", where="/x", remedy="Make some."))
    )
    panes = panes_of(opened(True))

    click(panes.run)
    wait_for(panes.run.isEnabled)

    assert panes.state.text() == "/x: No room. Make some."


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), ValueError("embedded null byte")]
)
def test_a_mistake_of_ours_ends_the_waiting_and_reaches_the_crash_dialog(
    error: Exception, opened: Callable[[bool], DebriefPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[BaseException] = []
    monkeypatch.setattr(proof_runs, "prove", fail_with(error))
    monkeypatch.setattr(sys, "excepthook", lambda _kind, raised, _trace: heard.append(raised))
    panes = panes_of(opened(True))

    click(panes.run)
    wait_for(panes.run.isEnabled)
    wait_for(lambda: bool(heard))

    assert panes.state.text() == "The proof could not be run because of a bug in the trainer."
    assert heard == [error]
