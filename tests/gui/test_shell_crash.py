from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import trainer
from trainer.gui.shell.crash_dialog import CrashDialog, CrashHandler, crash_report, save_report

Show = Callable[[QWidget], None]


def an_error(message: str = "a bug of ours") -> ValueError:
    try:
        raise ValueError(message)
    except ValueError as error:
        return error


@pytest.fixture
def told() -> list[CrashDialog]:
    return []


@pytest.fixture
def quits() -> list[str]:
    return []


@pytest.fixture
def handler(
    application: QApplication, tmp_path: Path, clock, told: list[CrashDialog], quits: list[str]
) -> CrashHandler:
    return CrashHandler(
        tmp_path / "reports",
        clock,
        quit_=lambda: quits.append("quit"),
        show=told.append,
        again=lambda: quits.append("again"),
    )


def raise_in(handler: CrashHandler, error: BaseException) -> None:
    handler(type(error), error, error.__traceback__)


def test_the_report_names_versions_and_the_place(application: QApplication, clock) -> None:
    report = crash_report(an_error(), clock())

    assert f"Code-review trainer {trainer.__version__}" in report
    assert "2025-03-10T09:30:00" in report
    assert "Qt 6." in report
    assert "ValueError: a bug of ours" in report
    assert "in an_error" in report


def test_a_bug_is_told_and_its_report_is_kept(
    handler: CrashHandler, told: list[CrashDialog], tmp_path: Path, capsys
) -> None:
    raise_in(handler, an_error())

    [report] = (tmp_path / "reports").iterdir()
    assert "a bug of ours" in report.read_text()
    assert len(told) == 1
    assert "a bug of ours" in capsys.readouterr().err


def test_the_same_bug_is_told_once_and_then_as_a_notice(
    handler: CrashHandler, told: list[CrashDialog], quits: list[str], capsys
) -> None:
    error = an_error()
    for _ in range(3):
        raise_in(handler, error)

    assert len(told) == 1
    assert quits == ["again", "again"]


def test_another_bug_is_told_too(handler: CrashHandler, told: list[CrashDialog], capsys) -> None:
    raise_in(handler, an_error("one"))
    raise_in(handler, an_error("two"))

    assert len(told) == 2


def test_a_bug_while_the_dialog_is_open_opens_no_second_one(
    application: QApplication, tmp_path: Path, clock, capsys
) -> None:
    shown: list[CrashDialog] = []

    def show(dialog: CrashDialog) -> None:
        shown.append(dialog)
        raise_in(handler, an_error("while painting"))

    handler = CrashHandler(tmp_path, clock, quit_=lambda: None, show=show)
    raise_in(handler, an_error())

    assert len(shown) == 1


def test_ctrl_c_quits_without_a_dialog(
    handler: CrashHandler, told: list[CrashDialog], quits: list[str]
) -> None:
    raise_in(handler, KeyboardInterrupt())

    assert (told, quits) == ([], ["quit"])


def test_quitting_from_the_dialog_quits(
    application: QApplication, tmp_path: Path, clock, quits: list[str], capsys
) -> None:
    def press_quit(dialog: CrashDialog) -> None:
        QTest.mouseClick(dialog.quit_button, Qt.MouseButton.LeftButton)

    raise_in(
        CrashHandler(tmp_path, clock, quit_=lambda: quits.append("quit"), show=press_quit),
        an_error(),
    )

    assert quits == ["quit"]


def test_return_keeps_going(application: QApplication, show: Show) -> None:
    dialog = CrashDialog("the report", Path("/reports/report.txt"))
    show(dialog)

    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.result() == CrashDialog.DialogCode.Accepted
    assert not dialog.quit_wanted


def test_the_report_can_be_copied(application: QApplication, show: Show) -> None:
    dialog = CrashDialog("the report", Path("/reports/report.txt"))
    show(dialog)

    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == "the report"
    assert dialog.isVisible()


def test_a_report_that_cannot_be_saved_is_still_shown(
    application: QApplication, tmp_path: Path, clock, show: Show
) -> None:
    (tmp_path / "reports").write_text("a file where the folder should be")

    assert save_report("text", tmp_path / "reports", clock()) is None
    dialog = CrashDialog("text", None)
    show(dialog)
    assert not dialog.folder_button.isEnabled()
