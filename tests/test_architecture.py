import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tools.measure import read_modules, table

ROOT = Path(__file__).parents[1]


def modules_after(statement: str) -> set[str]:
    """The modules that a fresh interpreter holds after that statement."""
    code = f"import sys; {statement}; print('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_the_import_contracts_hold() -> None:
    pytest.importorskip(
        "importlinter", reason="the contracts are checked where the developers' tools are installed"
    )
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "statement",
    [
        "import trainer.cli.main",
        "import trainer.core.scoring.scorer, trainer.core.scoring.debrief",
        "import trainer.content.library, trainer.content.checker",
        (
            "import trainer.store.database, trainer.app.submit, trainer.app.score, "
            "trainer.app.doctor"
        ),
    ],
)
def test_nothing_outside_gui_loads_qt(statement: str) -> None:
    assert not {name for name in modules_after(statement) if name.startswith("PySide6")}


def test_the_command_line_starts_without_git_and_without_pygments() -> None:
    assert not {"git", "pygments", "sqlite_utils"} & modules_after("import trainer.cli.main")


def test_the_window_opens_without_the_commands() -> None:
    loaded = modules_after("import trainer.cli.main, trainer.gui.shell.application")

    assert not {"trainer.cli.packs", "trainer.cli.team", "trainer.core.domain.exercise"} & loaded


def test_no_file_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"util", "utils", "helper", "helpers", "misc", "common", "manager"}

    assert [path for path in (ROOT / "trainer").rglob("*.py") if path.stem in drawers] == []


OWN_IMPORTS = 20
"""How many of our own modules one module may import: past that it has more than one reason to
change.
"""
OVER_THE_LIMIT = {}
"""The command line, and pages that still do several jobs: how many modules each imports. These may
only fall.
"""


def own_imports(path: Path) -> set[str]:
    imported: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            imported.add(node.module)
        elif isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
    return {name for name in imported if name.partition(".")[0] == "trainer"}


def test_a_module_imports_a_bounded_number_of_our_own_modules() -> None:
    counts = {
        str(path.relative_to(ROOT)): len(own_imports(path))
        for path in (ROOT / "trainer").rglob("*.py")
    }

    assert {
        name: count
        for name, count in counts.items()
        if count > OVER_THE_LIMIT.get(name, OWN_IMPORTS)
    } == {}


def test_no_conditional_expression_is_a_part_of_another() -> None:
    """`a if x else b if y else c` decides twice in one line: that is what if statements are for."""
    chained = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for folder in ("trainer", "tools")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.IfExp)
        and any(isinstance(part, ast.IfExp) for part in (node.test, node.body, node.orelse))
    ]

    assert chained == []


def test_the_versions_that_are_installed_are_pinned() -> None:
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (ROOT / "constraints.txt").read_text().split("\n")
        if "==" in line
    }
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {
        name.split(">")[0].split("=")[0].split("[")[0].lower().replace("_", "-") for name in wanted
    }

    assert names - pinned == set()


def test_no_file_names_the_host_of_a_package_registry() -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "registry." + "npmjs")
    named = [
        path.name
        for path in (
            ROOT / "pyproject.toml",
            ROOT / "constraints.txt",
            ROOT / "Makefile",
            ROOT / ".ci" / "run",
        )
        if any(host in path.read_text(encoding="utf-8") for host in hosts)
    ]

    assert named == []


def test_only_its_own_methods_change_what_a_diff_view_shows() -> None:
    folder = ROOT / "trainer" / "gui" / "diff"
    assigned = [
        f"{path.name}:{target.lineno}"
        for path in folder.glob("*.py")
        if path.name != "state.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for target in targets_of(node)
        if isinstance(target, ast.Attribute) and is_state(target.value)
    ]

    assert assigned == []


def targets_of(node: ast.AST) -> list[ast.expr]:
    """What a statement assigns to, one by one."""
    found: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        found = node.targets
    elif isinstance(node, ast.AugAssign | ast.AnnAssign):
        found = [node.target]
    return [
        each
        for target in found
        for each in (target.elts if isinstance(target, ast.Tuple) else [target])
    ]


def is_state(value: ast.expr) -> bool:
    """Whether it reads as the state of a view, or as the cursor in it."""
    name = value.attr if isinstance(value, ast.Attribute) else getattr(value, "id", "")
    return name in {"state", "_state", "cursor"}


def test_no_more_than_three_modules_import_each_other_in_a_circle() -> None:
    figures = dict(table(read_modules(ROOT / "trainer")))

    assert figures["import circles at load"] == "none"
    assert [size for size in figures["import circles"].split(", ") if int(size) > 3] == []
