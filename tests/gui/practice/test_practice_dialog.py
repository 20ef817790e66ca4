"""The chooser of modes: one sentence each, by keyboard and by mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.gui.patience import wait_for
from trainer.gui.practice.dialog import PracticeDialog
from trainer.gui.practice.modes import WAYS, Chosen, Way

Show = Callable[[QWidget], None]


@pytest.fixture
def dialog(application: QApplication, show: Show) -> PracticeDialog:
    dialog = PracticeDialog(("kafka", "web"), {Way.EXAM: "Four exercises are needed."})
    show(dialog)
    return dialog


def test_every_way_has_one_sentence_and_says_how_it_counts(dialog: PracticeDialog) -> None:
    said = [label.text() for label in dialog.findChildren(QLabel)]

    assert set(dialog.buttons) == set(Way)
    for text in WAYS:
        assert text.counts in said
        wanted = "Four exercises are needed." if text.way is Way.EXAM else text.sentence
        assert wanted in said
        assert wanted in dialog.buttons[text.way].accessibleDescription()


def test_the_queue_is_chosen_at_first_and_return_starts_it(dialog: PracticeDialog) -> None:
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert dialog.result() == PracticeDialog.DialogCode.Accepted
    assert dialog.chosen() == Chosen(Way.QUEUE)


def test_arrows_and_letters_choose(dialog: PracticeDialog) -> None:
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    by_arrow = dialog.chosen()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    # Qt shows the button pressed for a moment.
    wait_for(lambda: dialog.buttons[Way.WARM_UPS].isChecked())

    assert by_arrow == Chosen(Way.DRILL, "kafka")
    assert dialog.chosen() == Chosen(Way.WARM_UPS)


def test_a_topic_that_is_chosen_means_the_drill(dialog: PracticeDialog) -> None:
    dialog.topic.setFocus()
    QTest.keyClick(dialog.topic, Qt.Key.Key_Down)
    dialog.topic.activated.emit(1)

    assert dialog.chosen() == Chosen(Way.DRILL, "web")


def test_what_cannot_be_begun_cannot_be_chosen(dialog: PracticeDialog) -> None:
    assert not dialog.buttons[Way.EXAM].isEnabled()


def test_the_button_says_what_comes(dialog: PracticeDialog) -> None:
    dialog.buttons[Way.FREE].click()

    assert dialog.start.text() == "Open the &library"


def test_a_set_under_way_goes_on(application: QApplication, show: Show) -> None:
    dialog = PracticeDialog(("web",), {}, under_way={Way.FIELD: "2 of 5 done."})
    show(dialog)
    dialog.buttons[Way.FIELD].click()

    assert dialog.start.text() == "&Go on"
    assert "2 of 5 done." in [label.text() for label in dialog.findChildren(QLabel)]


def test_escape_leaves_everything_as_it_is(dialog: PracticeDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == PracticeDialog.DialogCode.Rejected
