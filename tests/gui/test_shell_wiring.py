import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from tests.gui.patience import wait_for
from trainer.content.library import Library
from trainer.core.domain.exercise import Exercise, ExerciseId
from trainer.errors import SettingsError, StoreError
from trainer.gui.shell.crash_dialog import CrashDialog, CrashHandler
from trainer.gui.shell.wiring import Opening, Shell, exception_hook, make_shell, start
from trainer.gui.style.theme import load_theme
from trainer.gui.welcome.page import WelcomePage
from trainer.gui.widgets.waiting import WaitingLabel
from trainer.settings import (
    Paths,
    Settings,
    load_settings,
    paths_from,
    recover_settings,
    save_settings,
)
from trainer.store.database import Store


@pytest.fixture
def paths(own_home: Path) -> Paths:
    return paths_from({"TRAINER_HOME": str(own_home)})


@pytest.fixture
def ending() -> ExitStack:
    with ExitStack() as ending:
        yield ending


@pytest.fixture
def shell(application: QApplication, paths: Paths) -> Shell:
    return make_shell(application, paths, Settings(theme="light", is_welcomed=True))


@pytest.fixture(autouse=True)
def crash_dialogs(monkeypatch: pytest.MonkeyPatch) -> list[CrashDialog]:
    """The crash dialogs that were shown; a test cannot wait for somebody to close them."""
    shown: list[CrashDialog] = []
    monkeypatch.setattr(
        CrashHandler.__init__,
        "__kwdefaults__",
        {**CrashHandler.__init__.__kwdefaults__, "show": shown.append},
    )
    return shown


def open_window(
    application: QApplication, shell: Shell, paths: Paths, ending: ExitStack, opening: Opening
) -> None:
    shell.window.first_painted.connect(lambda: start(shell, paths, opening, ending))
    shell.window.show()
    application.processEvents()
    application.processEvents()
    # The packs are read in the background.
    wait_for(lambda: shell.window.current_name() or notices(shell))


def notices(shell: Shell) -> list[str]:
    return [bar.notice.text for bar in shell.window.notice_area.bars()]


def test_home_is_shown_after_the_first_paint_with_the_packs_that_were_named(
    application: QApplication, shell: Shell, paths: Paths, ending: ExitStack, data: Path
) -> None:
    assert shell.window.current_name() == ""
    open_window(application, shell, paths, ending, Opening(packs=(data / "packs",)))

    assert shell.window.current_name() == "home"
    assert "tiny/receipts" in {summary.id for summary in shell.window.services.library.summaries()}
    assert notices(shell) == []


def test_the_entries_of_the_rail_stay_where_they_are_when_the_theme_changes(
    application: QApplication, shell: Shell
) -> None:
    # As in the program, where the window alone has a style sheet.
    application.setStyleSheet("")
    shell.window.resize(1000, 700)
    shell.window.show()
    places = []
    for theme in ("light", "dark", "light"):
        shell.settings.change(theme=theme)
        application.processEvents()
        entries = [shell.window.rail.button(name) for name in ("home", "library", "progress")]
        places.append([each.geometry() for each in entries])

    assert places[1:] == places[:1] * 2


def test_packs_are_found_in_the_learners_folder_and_in_those_of_the_settings(
    application: QApplication, paths: Paths, ending: ExitStack, data: Path, tmp_path: Path
) -> None:
    shutil.copytree(data / "packs" / "tiny", paths.packs / "mine")
    pack = paths.packs / "mine" / "pack.toml"
    pack.write_text(pack.read_text().replace('"tiny"', '"mine"'))
    shell = make_shell(
        application, paths, Settings(packs_folders=(str(data / "packs"),), is_welcomed=True)
    )
    open_window(application, shell, paths, ending, Opening())

    assert {"tiny/receipts", "mine/receipts"} <= {
        summary.id for summary in shell.window.services.library.summaries()
    }


def test_a_packs_folder_that_is_gone_is_told_in_the_library(
    application: QApplication, paths: Paths, ending: ExitStack, tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone")
    shell = make_shell(application, paths, Settings(packs_folders=(gone,)))
    open_window(application, shell, paths, ending, Opening())
    shell.window.show_screen("library")

    assert gone in shell.window.current_page().problems.text.toPlainText()  # type: ignore[union-attr]


def test_a_folder_of_the_command_line_that_is_not_there_is_told_at_once(
    application: QApplication, shell: Shell, paths: Paths, ending: ExitStack, tmp_path: Path
) -> None:
    open_window(application, shell, paths, ending, Opening(packs=(tmp_path / "nope",)))

    assert notices(shell) == [
        f"{tmp_path}/nope: is not a folder. Name a folder of packs, a pack or an exercise."
    ]


def test_broken_settings_are_told_once_the_window_is_there(
    application: QApplication, paths: Paths, ending: ExitStack
) -> None:
    paths.config.mkdir(parents=True)
    paths.settings_file.write_text("{")
    settings, problem = recover_settings(paths.settings_file)
    shell = make_shell(application, paths, settings)
    open_window(application, shell, paths, ending, Opening(settings_problem=problem))

    [text] = notices(shell)
    assert (
        "The settings are not JSON. The defaults are used; the file is kept as "
        "settings.broken-1.json."
    ) in text


def test_a_database_that_cannot_be_used_is_told_and_the_way_out_is_quit(
    application: QApplication, shell: Shell, paths: Paths, ending: ExitStack
) -> None:
    paths.database.parent.mkdir(parents=True)
    paths.database.write_bytes(b"not a database, but long enough to be looked at" * 30)
    open_window(application, shell, paths, ending, Opening())

    [bar] = shell.window.notice_area.bars()
    assert "not a database" in bar.notice.text
    assert shell.window.current_name() == ""
    QTest.mouseClick(bar.action_button, Qt.MouseButton.LeftButton)
    assert not shell.window.isVisible()


def test_an_exercise_that_was_asked_for_and_is_not_there_is_told(
    application: QApplication, shell: Shell, paths: Paths, ending: ExitStack, data: Path
) -> None:
    open_window(
        application,
        shell,
        paths,
        ending,
        Opening(exercise_id="tiny/receipt", packs=(data / "packs",)),
    )
    assert QThreadPool.globalInstance().waitForDone(5000)
    application.processEvents()

    [text] = notices(shell)
    assert "tiny/receipts" in text


def test_settings_that_cannot_be_saved_are_told(
    application: QApplication, shell: Shell, paths: Paths
) -> None:
    shell.settings.save_failed.emit(SettingsError("The settings can't be saved: no room."))

    assert notices(shell) == ["The settings can't be saved: no room."]


def test_the_whole_application_takes_the_theme(application: QApplication, shell: Shell) -> None:
    shell.settings.change(theme="dark")
    dark = application.palette().window().color()
    shell.settings.change(theme="light")

    assert dark == shell.appearance.theme.color("surface") or dark.lightness() < 60
    assert application.palette().window().color() == shell.appearance.theme.color("surface")


def test_the_first_paint_waits_for_no_module_that_it_does_not_show(
    application: QApplication,
) -> None:
    program = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from trainer.gui.shell.wiring import make_application, make_shell\n"
        "from trainer.settings import Settings, paths_from\n"
        "application = make_application()\n"
        "shell = make_shell(application, paths_from({'TRAINER_HOME': '/nowhere'}), Settings())\n"
        "shell.window.show()\n"
        "application.processEvents()\n"
        "late = {'git', 'pygments', 'sqlite3', 'sqlite_utils', 'difflib', 'hypothesis',\n"
        "    'trainer.core.domain.exercise', 'trainer.gui.diff.state',\n"
        "    'trainer.gui.keys.by_place'}\n"
        "sys.exit(', '.join(late & set(sys.modules)))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )

    assert run.stderr.strip() == ""


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (StoreError("There is no review x."), "There is no review x."),
        (
            sqlite3.OperationalError("database or disk is full"),
            "The database cannot be used: the disk is full. Free some disk space.",
        ),
    ],
)
def test_what_a_person_can_act_on_is_told_in_a_notice(
    application: QApplication, shell: Shell, paths: Paths, error: Exception, told: str
) -> None:
    exception_hook(application, shell, paths)(type(error), error, None)

    assert told in notices(shell)[0]


def test_a_bug_is_told_in_the_crash_dialog_and_then_in_a_notice(
    application: QApplication,
    shell: Shell,
    paths: Paths,
    crash_dialogs: list[CrashDialog],
    capsys: pytest.CaptureFixture[str],
) -> None:
    hook = exception_hook(application, shell, paths)
    for _ in range(2):
        hook(ZeroDivisionError, ZeroDivisionError("a bug"), None)

    [dialog] = crash_dialogs
    assert dialog.parent() is shell.window
    assert len(list(paths.reports.iterdir())) == 1
    assert "occurred again" in notices(shell)[0]
    assert "a bug" in capsys.readouterr().err


def test_the_program_opens_and_closes_as_a_whole(own_home: Path, data: Path) -> None:
    save_settings(
        Settings(is_welcomed=True), paths_from({"TRAINER_HOME": str(own_home)}).settings_file
    )
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from trainer.gui.shell.application import run\n"
        "from trainer.gui.shell.main_window import MainWindow\n"
        "from trainer.settings import paths_from, recover_settings\n"
        "paths = paths_from(os.environ)\n"
        "settings, problem = recover_settings(paths.settings_file)\n"
        "def show_home(window, show_home=MainWindow.show_home):\n"
        "    show_home(window)\n"
        "    sys.stdout.write(window.windowTitle())\n"
        "    window.close()\n"
        "MainWindow.show_home = show_home\n"
        "sys.exit(run(paths, settings, packs=[Path(sys.argv[1])], settings_problem=problem))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(data / "packs")],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == "Home — Code-review trainer"
    assert load_settings(paths_from({"TRAINER_HOME": str(own_home)}).settings_file).window_geometry


class StyledLabel(QLabel):
    """Counts how often its style is worked out."""

    styled = 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.styled += event.type() is QEvent.Type.StyleChange


def test_another_theme_works_out_the_style_of_a_widget_as_often_however_deep_it_stands(
    application: QApplication, shell: Shell
) -> None:
    inner: QWidget = shell.window
    for _ in range(10):
        inner = QWidget(inner)
    label, dialog = StyledLabel("text", inner), QDialog(shell.window)
    in_dialog = StyledLabel("text", dialog)
    shell.window.show()
    dialog.show()
    application.processEvents()
    before = label.styled, in_dialog.styled
    shell.settings.change(theme="dark")
    # Once for the palette and once for the style sheet; that of the application would count for
    # each widget above as well.
    assert (label.styled, in_dialog.styled) == (before[0] + 2, before[1] + 2)
    for each in (label, in_dialog):
        assert each.palette().color(QPalette.ColorRole.WindowText) == load_theme("dark").color(
            "text"
        )


def test_the_first_start_shows_the_welcome_page_once(
    application: QApplication, paths: Paths, ending: ExitStack
) -> None:
    shell = make_shell(application, paths, Settings(theme="light"))
    open_window(application, shell, paths, ending, Opening())
    page = shell.window.current_page()
    assert isinstance(page, WelcomePage)
    page.skip.click()
    left_for = shell.window.current_name()
    shell.window.show_first()

    assert left_for == "home"
    assert shell.window.current_name() == "home"
    assert shell.settings.current.is_welcomed


def test_whoever_has_a_review_is_not_welcomed(
    application: QApplication, paths: Paths, ending: ExitStack
) -> None:
    store = Store.open(paths.database)
    store.begin_review(
        ExerciseId("tiny/receipts"), title="x", seed="1", planted=(), key_version="k"
    )
    store.close()
    shell = make_shell(application, paths, Settings(theme="light"))
    open_window(application, shell, paths, ending, Opening())

    assert shell.window.current_name() == "home"


def test_an_exercise_that_is_being_opened_is_told_and_no_page_takes_the_keys(
    application: QApplication,
    shell: Shell,
    paths: Paths,
    ending: ExitStack,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gate, read = threading.Event(), Library.exercise

    def slowly(library: Library, exercise_id: ExerciseId) -> Exercise:
        gate.wait(60)
        return read(library, exercise_id)

    monkeypatch.setattr(Library, "exercise", slowly)
    opening = Opening(exercise_id="tiny/receipts", packs=(data / "packs",))
    shell.window.first_painted.connect(lambda: start(shell, paths, opening, ending))
    shell.window.show()
    wait_for(lambda: waiting_words(shell) == ["Opening the exercise…"])
    before = shell.window.current_name()
    gate.set()
    wait_for(lambda: shell.window.current_name() == "review")

    assert before == ""
    wait_for(lambda: not waiting_words(shell))
    shell.window.leave_page()
    assert shell.window.current_name() == "home"


def waiting_words(shell: Shell) -> list[str]:
    return [each.text() for each in shell.window.findChildren(WaitingLabel) if each.isVisible()]
