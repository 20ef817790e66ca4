"""Reading counts: submitting says what was not opened, and says it once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.gui.review.desk import CTRL, EXERCISE, SHIFT, Desk, answer_dialog, say
from trainer.core.domain.review import Location, Severity
from trainer.gui.review.submit_dialog import (
    NOT_COUNTED,
    SubmitDialog,
    Unopened,
    listed_paths,
    open_text,
    unopened_text,
)
from trainer.gui.review.submitting import WHAT_MUST_CHANGE


def submit(desk: Desk, act: str = "submit") -> list[str]:
    """Submit by key and do what the dialog offers; the texts that it showed."""
    shown: list[str] = []

    def look(dialog: QWidget) -> None:
        shown.extend(label.text() for label in dialog.findChildren(QLabel))
        buttons = {each.text(): each for each in dialog.findChildren(QPushButton)}
        buttons[act].click()

    answer_dialog(SubmitDialog, look)
    desk.press(Qt.Key.Key_Return, CTRL | SHIFT)
    return shown


def look_at_everything(desk: Desk) -> None:
    seen = desk.page.code.coverage.coverage
    for path in ("receipts/split.py", "receipts/tips.py", "tests/test_split.py"):
        seen.see(Location(path, start=1, end=200), 3)
    seen.see(Location("receipts/limits.json", start=1, end=200), 3)
    desk.page.code.coverage.save()


def test_an_approval_of_what_was_never_opened_is_told_and_earns_nothing(coding: Desk) -> None:
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)

    shown = submit(coding, "Submit review")

    assert any(text.startswith("You have not looked at ") for text in shown)
    assert NOT_COUNTED in shown
    card = coding.services.store.scorecards(coding.review.id)[-1].card
    assert card.unread
    assert card.score == 0
    assert coding.services.store.reviews()[0].score is None
    assert coding.services.store.exercise_records()[EXERCISE].last_score is None


def test_an_approval_of_what_was_read_counts(coding: Desk) -> None:
    look_at_everything(coding)
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)

    shown = submit(coding, "Submit review")

    assert not any(text.startswith("You have not looked at ") for text in shown)
    assert not coding.services.store.scorecards(coding.review.id)[-1].card.unread


def test_the_dialog_leads_to_the_first_file_that_was_not_opened(coding: Desk) -> None:
    coding.press(Qt.Key.Key_A, CTRL | SHIFT)

    submit(coding, "Open the first one")

    location = coding.page.view.line_cursor.location()
    assert location is not None
    assert location.path == "receipts/limits.json"
    assert not coding.services.store.review(coding.review.id).is_submitted


def test_changes_are_not_requested_without_a_word(coding: Desk) -> None:
    told: list[str] = []
    coding.services.notices.posted.connect(lambda notice: told.append(notice.text))
    coding.press(Qt.Key.Key_R, CTRL | SHIFT)

    coding.press(Qt.Key.Key_Return, CTRL | SHIFT)

    assert told == [WHAT_MUST_CHANGE]
    assert "add an annotation that says what must change" in coding.page.verdict_bar.state.text()
    assert not coding.services.store.review(coding.review.id).is_submitted


def test_a_screen_that_is_watched_is_told_from_one_that_was_not(desk: Desk) -> None:
    coverage = desk.services.store.coverage

    assert coverage.known(desk.review.id) is not None
    assert coverage.known(type(desk.review.id)("another")) is None


def test_drafts_alone_request_changes_only_where_they_are_sent(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("The rest is lost")
    coding.press(Qt.Key.Key_Escape)
    coding.press(Qt.Key.Key_R, CTRL | SHIFT)
    able: list[bool] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, SubmitDialog)
        for sent in (True, False, True):
            dialog.with_drafts.setChecked(sent)
            able.append(dialog.submit.isEnabled())
        dialog.back.click()

    answer_dialog(SubmitDialog, look)
    coding.press(Qt.Key.Key_Return, CTRL | SHIFT)

    assert able == [True, False, True]


@pytest.mark.parametrize(
    ("unopened", "text"),
    [
        (Unopened(("a.py",), 1), "You have not looked at the changed file."),
        (Unopened(("a.py", "b.py"), 2), "You have not looked at any of the 2 changed files."),
        (Unopened(("a.py",), 8), "You have not looked at 1 of 8 changed files."),
    ],
)
def test_what_was_not_opened_is_counted(unopened: Unopened, text: str) -> None:
    assert unopened_text(unopened) == text


@pytest.mark.parametrize(
    ("unopened", "text"),
    [
        (Unopened(("a.py",), 3), "Open it"),
        (Unopened(("a.py", "b.py"), 3), "Open the first one"),
    ],
)
def test_the_button_says_whether_there_are_more(unopened: Unopened, text: str) -> None:
    assert open_text(unopened) == text


def test_of_many_files_a_few_are_named() -> None:
    assert listed_paths([f"{n}.py" for n in range(7)]).split("\n")[-2:] == ["4.py", "and 2 more"]


def test_leaving_an_annotation_that_counts_does_not_take_it_back(coding: Desk) -> None:
    written = say(coding, "The rest is lost")
    coding.page.code.cards.edit(written.id)
    coding.type(" here")

    coding.press(Qt.Key.Key_Escape)

    (stored,) = coding.stored
    assert (stored.text, stored.draft) == ("The rest is lost here", False)


@pytest.mark.parametrize(
    ("keys", "severity"),
    [
        ((Qt.Key.Key_Right,), Severity.MAJOR),
        ((Qt.Key.Key_Down, Qt.Key.Key_Down), Severity.MINOR),
        ((Qt.Key.Key_Left,), Severity.MINOR),
    ],
)
def test_arrow_keys_choose_among_the_severities(
    coding: Desk, keys: tuple[Qt.Key, ...], severity: Severity
) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("x")
    before = coding.page.view.line_cursor.location()
    coding.button("Blocker").setFocus()

    for key in keys:
        coding.press(key)

    assert coding.stored[0].severity is severity
    assert coding.page.view.line_cursor.location() == before
