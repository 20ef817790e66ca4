"""Copies of the tiny exercise, sound or with one fault laid over it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.content.folder import read_exercise
from trainer.core.domain.exercise import Exercise
from trainer.sandbox import confinement as sandbox

DATA = Path(__file__).parents[1] / "data"
TINY = DATA / "packs" / "tiny"
BROKEN = DATA / "broken_exercises"


@pytest.fixture
def tiny() -> Exercise:
    """The tiny exercise."""
    return read_exercise(TINY / "receipts")


@pytest.fixture
def tiny_folder(tmp_path: Path) -> Path:
    """A copy of the tiny exercise inside its pack, to be changed."""
    shutil.copytree(TINY, tmp_path / "tiny")
    return tmp_path / "tiny" / "receipts"


@pytest.fixture
def broken_exercise(tiny_folder: Path) -> Callable[[str], Path]:
    """Lays the fault that breaks a rule over the copy of the tiny exercise."""

    def lay_over(rule: str) -> Path:
        fault = BROKEN / rule
        if (fault / "overlay").is_dir():
            shutil.copytree(fault / "overlay", tiny_folder, dirs_exist_ok=True)
        if (fault / "removed.txt").is_file():
            for path in (fault / "removed.txt").read_text(encoding="utf-8").split():
                (tiny_folder / path).unlink()
        return tiny_folder

    return lay_over


@pytest.fixture
def sandboxed() -> None:
    """Skips where this machine cannot have a sandbox; one that is there and does not work is a
    failure.
    """
    # Where tests are the only proof, a sandbox that does not work is a failure and no excuse.
    if sandbox.problem() and not os.environ.get("CI"):
        pytest.skip(sandbox.problem())
