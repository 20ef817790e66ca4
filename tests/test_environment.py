"""`.ci/environment`, which make runs first, against Pythons that only pretend: no environment is
made and nothing is fetched.
"""

import os
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / ".ci" / "environment"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="make is not used on Windows")

# Answers `-c` as a Python of that version would, makes an environment that holds a copy of itself,
# and logs what pip is asked.
PRETENDER = """#!/bin/sh
case $1 in
-c)
    exec {real} -IS -c 'import sys; sys.version_info = tuple(map(int, sys.argv.pop(1).split(".")))
if "{lacks}": sys.modules["{lacks}"] = None
exec(sys.argv.pop(1))' {version} "$2" ;;
-m)
    [ "$2" = venv ] && {{
        rm -rf "$4"; mkdir -p "$4/bin"; touch "$4/pyvenv.cfg"; cp "$0" "$4/bin/python"
    }}
    echo "{version} $*" >>"$LOG" ;;
esac
"""


@dataclass(frozen=True)
class Machine:
    """A checkout in a folder of its own, and programs that pretend to be Pythons."""

    folder: Path

    def add(self, name: str, version: str, *, lacks: str = "") -> None:
        program = self.folder / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(
            PRETENDER.format(real=sys.executable, version=version, lacks=lacks), encoding="utf-8"
        )
        program.chmod(0o755)

    def ready(
        self, python: str = "python3", kind: str = "run", **variables: str
    ) -> "subprocess.CompletedProcess[str]":
        path = f"{self.folder / 'bin'}:/usr/bin:/bin"
        environment = {"PATH": path, "LOG": str(self.folder / "log"), **variables}
        argv = [str(self.folder / ".ci" / "environment"), python, ".venv", kind]
        return subprocess.run(
            argv, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    @property
    def done(self) -> list[str]:
        """What was made and installed, oldest first."""
        log = self.folder / "log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return [line.split(" --")[0] for line in lines]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".ci" / "environment").symlink_to(SCRIPT)
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).touch()
    return Machine(tmp_path)


def test_the_least_python_is_that_of_the_package() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "requires-python"
    ]

    assert wanted == ">=3.11"
    assert "least='3, 11'" in SCRIPT.read_text(encoding="utf-8")


def test_ci_looks_for_every_python_that_the_package_promises_to_run_on() -> None:
    classifiers = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "classifiers"
    ]
    promised = [
        each.rpartition(" ")[2]
        for each in classifiers
        if each.startswith("Programming Language :: Python :: 3.")
    ]

    assert f"for version in {' '.join(promised)}; do" in (ROOT / ".ci" / "run").read_text(
        encoding="utf-8"
    )


def test_a_new_machine_is_told_what_is_being_done_and_the_next_start_is_silent(
    machine: Machine,
) -> None:
    machine.add("python3", "3.11.2")

    first, second = machine.ready(), machine.ready()

    assert first.stdout.splitlines() == [
        "Making .venv with Python 3.11.2",
        "Installing the trainer's packages into .venv (about 300 MB, once)",
    ]
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert machine.done == ["3.11.2 -m venv", "3.11.2 -m pip install"]


def test_changed_requirements_are_installed_into_the_same_environment(machine: Machine) -> None:
    machine.add("python3", "3.11.2")
    machine.ready()
    later = (machine.folder / ".venv" / ".ready-run").stat().st_mtime + 10
    os.utime(machine.folder / "constraints.txt", (later, later))

    machine.ready()

    assert machine.done.count("3.11.2 -m venv") == 1
    assert machine.done.count("3.11.2 -m pip install") == 2


@pytest.mark.parametrize("here", ["python3.13", "python3.12", "python3.11"])
def test_a_python_that_is_too_old_is_refused_before_pip_and_one_that_fits_is_named(
    machine: Machine, here: str
) -> None:
    machine.add("python3", "3.10.13")
    machine.add(here, f"{here.removeprefix('python')}.1")
    for name in {"python3.13", "python3.12", "python3.11"} - {here}:
        machine.add(name, "3.9.2")

    refused = machine.ready(GOAL="test")

    assert refused.returncode == 1
    assert refused.stderr == (
        f"python3 is Python 3.10.13. The trainer needs Python 3.11 or later; name another, as in: "
        f"make test PYTHON={here}\n"
    )
    assert machine.done == []


def test_a_python_that_is_not_there_is_refused_by_its_name(machine: Machine) -> None:
    refused = machine.ready("python3.99")

    assert refused.returncode == 1
    assert refused.stderr.startswith(
        "There is no program python3.99. The trainer needs Python 3.11 or later"
    )


@pytest.mark.parametrize(
    ("python", "package"), [("python3", "python3-venv"), ("python3.12", "python3.12-venv")]
)
def test_where_no_environment_can_be_made_the_missing_package_is_named(
    machine: Machine, python: str, package: str
) -> None:
    machine.add(python, "3.12.1", lacks="ensurepip")

    refused = machine.ready(python)

    assert refused.returncode == 1
    assert "apt-get update && " in refused.stderr
    assert refused.stderr.endswith(f"apt-get install -y --no-install-recommends {package}\n")
    assert machine.done == []


def made(machine: Machine, version: str) -> None:
    """A finished environment of that version."""
    machine.add("python-before", version)
    machine.ready("python-before", ASKED="yes")
    (machine.folder / "log").unlink(missing_ok=True)


def half_made(machine: Machine, version: str) -> None:
    """What an older Makefile, or one that was stopped, leaves behind."""
    machine.add("python-before", version)
    subprocess.run(
        [machine.folder / "bin" / "python-before", "-m", "venv", "--clear", ".venv"],
        cwd=machine.folder,
        env={"LOG": os.devnull, "PATH": "/usr/bin:/bin"},
        check=True,
    )


def test_a_half_made_environment_of_an_older_python_is_made_again(machine: Machine) -> None:
    half_made(machine, "3.10.13")
    machine.add("python3", "3.12.1")

    machine.ready()

    assert machine.done[0] == "3.12.1 -m venv"


def test_an_environment_of_another_python_is_made_again_where_one_was_named(
    machine: Machine,
) -> None:
    made(machine, "3.11.2")
    machine.add("python3", "3.13.0")

    assert machine.ready().stdout == ""
    machine.ready(ASKED="command")

    assert machine.done[0] == "3.13.0 -m venv"


def test_an_environment_that_works_outlives_a_default_python_that_is_too_old(
    machine: Machine,
) -> None:
    made(machine, "3.12.1")
    machine.add("python3", "3.10.13")

    assert machine.ready().returncode == 0


def test_an_environment_is_made_again_where_the_folder_was_moved_or_the_system_was_upgraded(
    machine: Machine,
) -> None:
    made(machine, "3.11.2")
    machine.add("python3", "3.13.5")
    (machine.folder / ".venv" / "bin" / "python").write_bytes(
        (machine.folder / "bin" / "python3").read_bytes()
    )

    machine.ready()

    assert machine.done[0] == "3.13.5 -m venv"


def test_a_folder_that_is_no_environment_is_left_as_it_is(machine: Machine) -> None:
    machine.add("python3", "3.11.2")
    (machine.folder / ".venv").mkdir()
    (machine.folder / ".venv" / "letter.txt").touch()

    refused = machine.ready()

    assert refused.returncode == 1
    assert "is not a virtual environment" in refused.stderr
    assert (machine.folder / ".venv" / "letter.txt").exists()
