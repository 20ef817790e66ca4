"""Run the change's own tests against production code in which one rule is different."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    failed: bool
    passed: int
    output: str


def run_tests_with(scratch: Path, module: str, *changes: tuple[str, str]) -> Run:
    """Copy the project to a scratch folder, change a rule of one module there and run the tests."""
    project = scratch / "project"
    for folder in ("pricing", "tests"):
        shutil.copytree(folder, project / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy("pyproject.toml", project)

    source = (project / module).read_text(encoding="utf-8")
    for rule, changed in changes:
        if source.count(rule) != 1:
            raise LookupError(f"{module} holds {rule!r} {source.count(rule)} times")
        source = source.replace(rule, changed)
    (project / module).write_text(source, encoding="utf-8")

    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    finished = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
        cwd=project,
        env={**own, "PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    if finished.returncode not in (0, 1):
        raise RuntimeError(finished.stdout + finished.stderr)
    passed = re.search(r"(\d+) passed", finished.stdout)
    return Run(finished.returncode == 1, int(passed.group(1)) if passed else 0, finished.stdout)
