import subprocess
import sys

import pytest

from trainer.gui.shell import application
from trainer.gui.shell.display import display_problem
from trainer.settings import Settings, paths_from
from trainer.system import LINUX_PARTS, SystemPart, how_to_install


def everything(_part: SystemPart) -> bool:
    return True


def test_without_a_display_the_sentence_says_what_to_do() -> None:
    problem = display_problem("linux", {}, everything)

    assert problem is not None
    assert "xvfb-run" in problem
    assert "ssh -X" in problem


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":0"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "vnc:size=800x600"},
    ],
)
def test_with_a_display_or_a_platform_that_needs_none_there_is_no_problem(
    environment: dict[str, str],
) -> None:
    assert display_problem("linux", environment, everything) is None


@pytest.mark.parametrize(
    "environment", [{"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "wayland"}]
)
def test_a_platform_that_needs_a_display_needs_one(environment: dict[str, str]) -> None:
    assert display_problem("linux", environment, everything) is not None


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_display(platform: str) -> None:
    assert display_problem(platform, {}, lambda _part: False) is None


@pytest.mark.parametrize("environment", [{"DISPLAY": ":0"}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_one_line_that_can_be_pasted_installs_everything_that_is_missing(
    environment: dict[str, str],
) -> None:
    there = {"git", "libglib-2.0.so.0"}

    problem = display_problem("linux", environment, lambda part: part.name in there)

    assert problem is not None
    assert problem.startswith("This system lacks libEGL.so.1, ")
    assert problem.endswith(how_to_install(part for part in LINUX_PARTS if part.name not in there))
    assert "\n" not in problem


def test_what_only_proofs_need_keeps_no_window_from_opening() -> None:
    assert (
        display_problem("linux", {"DISPLAY": ":0"}, lambda part: part.name != "bubblewrap") is None
    )


@pytest.mark.parametrize(
    "environment", [{"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "offscreen"}]
)
def test_libraries_of_x11_are_asked_for_only_where_x11_is_used(environment: dict[str, str]) -> None:
    assert display_problem("linux", environment, lambda part: "xcb" not in part.name) is None


def test_run_says_the_sentence_on_stderr_and_returns_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")

    assert application.run(paths_from({"TRAINER_HOME": "/nowhere"}), Settings()) == 2

    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert "No display" in output.err


def test_asking_for_a_display_loads_nothing_of_qt() -> None:
    program = (
        "import sys, trainer.gui.shell.application; sys.exit(any(name.startswith('PySide6') "
        "for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
