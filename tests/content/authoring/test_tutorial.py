"""The tutorial for instructors, done as it says: every file is written, every command is run."""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from tests.content.authoring.library_past import make_library
from trainer.cli.main import main
from trainer.content.folder import read_exercise
from trainer.content.variants import materialise
from trainer.core.domain.exercise import AnswerId
from trainer.settings import paths_from
from trainer.store.database import Store

TUTORIAL = Path(__file__).parents[3] / "docs" / "tutorial.md"
BLOCK = re.compile(
    r"(?:^`(?P<file>[^`\n]+)`:\n\n)?^```(?P<info>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
WINDOW = " --exercise "
SIGNS = shutil.which("ssh-keygen") is not None or "CI" in os.environ


class Step(NamedTuple):
    """A file to write, or a command to run where there is none."""

    file: str
    text: str


def steps() -> Iterator[Step]:
    for block in BLOCK.finditer(TUTORIAL.read_text(encoding="utf-8")):
        if block["file"]:
            yield Step(block["file"], block["text"])
        elif not block["info"]:
            yield from (Step("", line) for line in block["text"].splitlines() if line.strip())


def test_the_tutorial_writes_files_and_runs_commands() -> None:
    listed = list(steps())

    assert sum(bool(step.file) for step in listed) >= 7
    assert [step.text for step in listed if not step.file and "trainer " not in step.text] == []


def make_key(file: Path) -> None:
    if SIGNS:
        file.parent.mkdir(parents=True)
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(file)]
        subprocess.run(command, check=True)


@pytest.mark.slow
@pytest.mark.usefixtures("sandboxed")
def test_the_tutorial_leads_to_a_proved_exercise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_library(tmp_path / "lending")
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    make_key(tmp_path / "home" / ".ssh" / "id_ed25519")
    Store.open(paths_from(os.environ).database).close()

    said = ""
    for step in steps():
        if step.file:
            file = desk / step.file
            # Only what the commands began is written on: a path that is misspelled is found.
            assert file.parent.is_dir(), step.file
            file.write_text(step.text, encoding="utf-8")
        elif WINDOW not in step.text and (SIGNS or " sign " not in step.text):
            words = [os.path.expanduser(word) for word in shlex.split(step.text)[1:]]  # noqa: PTH111
            result = CliRunner().invoke(main, words)
            assert result.exit_code == 0, f"{step.text}\n{result.output}"
            said += result.output

    assert (desk / "ourteam-0.1.0.reviewpack").is_file()
    exercise = read_exercise(desk / "ourteam" / "late-fees")
    planted = {str(answer.id) for answer in exercise.defects}
    assert planted == {"negative-fees-are-taken", "limit-itself-is-not-blocked"}
    assert set(exercise.transcripts) == planted
    wrong = materialise(exercise, frozenset(map(AnswerId, planted)))[-1]
    assert b"owed > limit" in wrong["lending/accounts.py"]
    assert b"never negative" not in wrong["lending/accounts.py"]
    assert "ourteam/late-fees: holds with warnings" in said
