"""From the open review to its debrief: what is costly is done once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.counting import count_calls
from tests.gui.review.desk import (
    CTRL,
    EXERCISE,
    PLANTED,
    SHIFT,
    Desk,
    answer_dialog,
    open_page,
    wait_for,
)
from tests.gui.review.desk import say as annotate
from trainer.app import serve, submit  # noqa: F401 - loaded, so that their functions are counted
from trainer.content.repository import build_change
from trainer.core.diffing.diff import parse_diff
from trainer.core.scoring import evidence
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.review.submit_dialog import SubmitDialog
from trainer.gui.services import Services


def test_a_change_is_built_parsed_and_read_once_from_review_to_debrief(
    real_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = replace(real_services)
    built = count_calls(monkeypatch, build_change, lambda exercise, *_: exercise.id)
    parsed = count_calls(monkeypatch, parse_diff, str)
    read = count_calls(monkeypatch, evidence.read, lambda annotation, *_: annotation.text)
    exercise = services.library.exercise(EXERCISE)
    review = services.store.begin_review(
        EXERCISE, title="Receipts", seed="1", planted=PLANTED, key_version=exercise.key_version
    )
    page = open_page(services, review)
    desk = Desk(services, page, review)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    annotate(desk, "The rest of the division is lost.")
    desk.press(Qt.Key.Key_A, CTRL | SHIFT)
    answer_dialog(SubmitDialog, lambda dialog: dialog.submit.click())  # type: ignore[attr-defined]
    desk.press(Qt.Key.Key_Return, CTRL | SHIFT)
    page.page_left()

    debrief = DebriefPage(services, review.id)
    wait_for(lambda: bool(getattr(debrief, "stories", ())))

    assert built == {EXERCISE: 1}
    assert set(parsed.values()) == {1}
    assert len(parsed) == 1 + len(exercise.commits)
    assert read == {"The rest of the division is lost.": 1}
    debrief.page_left()
