import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.gui.review.submit_dialog import SubmitDialog
from trainer.gui.review.verdict_bar import VerdictBar, state_in_words

DONE = Annotation("a", Location("a.py", Side.NEW, 3, 3), "It <b>is</b> lost.")
DRAFT = Annotation("b", Location(), "Perhaps", draft=True)


@pytest.mark.parametrize(
    ("annotations", "verdict", "words"),
    [
        ((), None, "No annotations yet · choose a verdict before you submit"),
        ((DONE,), None, "1 annotation · choose a verdict before you submit"),
        ((DONE, DONE, DRAFT), Verdict.APPROVE, "3 annotations (1 draft)"),
    ],
)
def test_the_bar_says_what_is_missing(annotations, verdict, words: str) -> None:
    assert state_in_words(annotations, verdict) == words


def test_a_review_without_a_verdict_cannot_be_submitted(application) -> None:
    bar = VerdictBar()
    bar.show_state((), None)
    without = bar.submit.isEnabled()
    bar.show_state((), Verdict.APPROVE)

    assert (without, bar.submit.isEnabled()) == (False, True)
    bar.deleteLater()


def test_a_click_gives_the_verdict_and_another_takes_it_back(application) -> None:
    bar = VerdictBar()
    chosen: list[Verdict | None] = []
    bar.verdict_chosen.connect(chosen.append)

    for _ in range(2):
        QTest.mouseClick(bar.verdict.button(Verdict.REQUEST_CHANGES), Qt.MouseButton.LeftButton)

    assert chosen == [Verdict.REQUEST_CHANGES, None]
    bar.deleteLater()


def test_the_dialog_shows_exactly_what_is_sent(application) -> None:
    dialog = SubmitDialog([DONE, DRAFT], Verdict.REQUEST_CHANGES)

    texts = [label.text() for label in dialog.findChildren(QLabel)]

    assert "Request changes, 1 annotation" in texts
    assert "It <b>is</b> lost." in texts
    assert not dialog.includes_drafts
    dialog.deleteLater()


def test_the_dialog_is_no_higher_than_what_it_says(application) -> None:
    dialog = SubmitDialog([DONE], Verdict.REQUEST_CHANGES)
    dialog.show()
    application.processEvents()

    title, told, *_ = dialog.findChildren(QLabel)

    assert told.geometry().top() - title.geometry().bottom() <= 17
    assert title.height() <= 2 * title.fontMetrics().lineSpacing()
    dialog.deleteLater()


def test_the_bar_gives_way_where_there_is_no_room(application) -> None:
    bar = VerdictBar()
    bar.show_state((DONE, DRAFT), None)
    bar.resize(460, 48)
    bar.show()
    application.processEvents()

    assert bar.state.text().endswith("…")
    assert bar.state.toolTip() == "2 annotations (1 draft) · choose a verdict before you submit"
    assert bar.submit.geometry().right() < bar.width()
    bar.deleteLater()


def test_without_drafts_the_dialog_does_not_speak_of_them(application) -> None:
    dialog = SubmitDialog([DONE], Verdict.APPROVE)

    assert dialog.with_drafts.isHidden()
    dialog.deleteLater()


SAID = (
    "When a key calls more often than every 100 ms, then earned is 0 but filled is still moved "
    "to now, so the fraction is thrown away and the bucket never refills: after the burst the key "
    "gets 429 for ever, even harbourcam at 9/s with a little jitter. Move filled only by earned * "
    "perToken."
)


@pytest.mark.parametrize("count", [1, 2])
def test_a_few_lines_need_no_scroll_bar_in_the_dialog(application, count: int) -> None:
    long = Annotation("a", Location("a.go", Side.NEW, 7, 7), SAID)
    dialog = SubmitDialog([long] * count, Verdict.REQUEST_CHANGES)
    dialog.show()
    application.processEvents()
    area = dialog.findChild(QScrollArea)

    assert area.verticalScrollBar().maximum() == 0
    dialog.close()
    dialog.deleteLater()
