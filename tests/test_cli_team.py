"""The commands of a team where its libraries are not installed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def without(module: str, *words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a Python that lacks a module."""
    code = f"import sys; sys.modules[{module!r}] = None; from trainer.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, "team", *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TRAINER_HOME": str(home)},
    )


@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("sqlalchemy", ("serve",)),
        ("sqlalchemy", ("invite", "Ada")),
        ("alembic", ("upgrade",)),
        ("uvicorn", ("serve",)),
        ("httpx", ("join", "http://127.0.0.1:9", "CODE")),
    ],
)
def test_what_is_not_installed_is_said_in_one_line(
    module: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    done = without(module, *words, home=tmp_path)

    assert done.returncode == 1
    assert "code-review-trainer[team]" in done.stderr
    assert len(done.stderr.splitlines()) == 1
