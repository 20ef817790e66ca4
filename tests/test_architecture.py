import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def modules_after(statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after that statement."""
    code = f"import sys; {statement}; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_import_contracts_hold() -> None:
    pytest.importorskip("importlinter", reason="the contracts are checked where the developers' tools are installed")
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "statement",
    [
        "import trainer.cli",
        "import trainer.core.scoring, trainer.core.debrief",
        "import trainer.content.library, trainer.content.checker",
        "import trainer.store.database, trainer.practice, trainer.score_files, trainer.doctor",
    ],
)
def test_nothing_outside_gui_loads_qt(statement: str) -> None:
    assert not {name for name in modules_after(statement) if name.startswith("PySide6")}


def test_the_command_line_starts_without_git_and_without_pygments() -> None:
    assert not {"git", "pygments", "sqlite_utils"} & modules_after("import trainer.cli")


def test_no_file_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"util", "utils", "helper", "helpers", "misc", "common", "manager"}

    assert [path for path in (ROOT / "trainer").rglob("*.py") if path.stem in drawers] == []


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    tables = {"wording_table.py"}
    long = {
        str(path.relative_to(ROOT)): count
        for path in (ROOT / "trainer").rglob("*.py")
        if path.name not in tables and (count := len(path.read_text(encoding="utf-8").split("\n"))) > 401
    }

    assert long == {}


def test_the_versions_that_are_installed_are_pinned() -> None:
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (ROOT / "constraints.txt").read_text().split("\n")
        if "==" in line
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {name.split(">")[0].split("=")[0].split("[")[0].lower().replace("_", "-") for name in wanted}

    assert names - pinned == set()


def test_no_file_names_the_host_of_a_package_registry() -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "registry." + "npmjs")
    named = [
        path.name
        for path in (ROOT / "pyproject.toml", ROOT / "constraints.txt", ROOT / "Makefile", ROOT / ".ci" / "run")
        if any(host in path.read_text(encoding="utf-8") for host in hosts)
    ]

    assert named == []
