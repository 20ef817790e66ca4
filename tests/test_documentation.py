"""The documentation tells the truth: its commands run, and what it must name it names."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from trainer.cli import main
from trainer.content.checker import RULES
from trainer.content.toolchains import TOOLCHAINS
from trainer.core.taxonomy import CLASSES, TOPICS
from trainer.settings import paths_from
from trainer.store.database import Store

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "exercises" / "README.md").read_text(encoding="utf-8")
BY_MAKE_OR_PIP = ("make ", "python -m venv", ".venv/bin/pip ")


def commands(text: str) -> list[str]:
    """Every line of every fenced block without a language."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [line.split("#")[0].strip() for block in blocks for line in block.split("\n") if line.strip()]


TRAINER_COMMANDS = [line for line in commands(README) if line.startswith("trainer ")]
WINDOW_COMMANDS = [line for line in TRAINER_COMMANDS if " --exercise " in line]


def test_every_command_of_the_readme_is_known_to_these_tests() -> None:
    others = [line for line in commands(README) if not line.startswith(("trainer ", ".venv/bin/trainer", *BY_MAKE_OR_PIP))]

    assert others == []
    assert len(TRAINER_COMMANDS) >= 10


@pytest.mark.parametrize("command", [line for line in TRAINER_COMMANDS if line not in WINDOW_COMMANDS])
def test_a_command_of_the_readme_works(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    if "self-test" in command:
        pytest.importorskip("PySide6", reason="the window is tested where Qt is installed")
    Store.open(paths_from(os.environ).database).close()
    result = CliRunner().invoke(main, shlex.split(command)[1:])

    assert result.exit_code == 0, result.output
    assert result.output.strip()


@pytest.mark.parametrize("command", WINDOW_COMMANDS)
def test_a_command_that_opens_the_window_begins_the_review(command: str, tmp_path: Path) -> None:
    pytest.importorskip("PySide6", reason="the window is tested where Qt is installed")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TRAINER_HOME": str(tmp_path)}
    argv = [sys.executable, "-m", "trainer", *shlex.split(command)[1:]]
    with subprocess.Popen(argv, cwd=ROOT, env=environment, stderr=subprocess.PIPE) as process:
        try:
            review = first_review(tmp_path, process)
        finally:
            process.send_signal(signal.SIGKILL)

    assert review in command


def first_review(home: Path, process: "subprocess.Popen[bytes]") -> str:
    """The exercise of the first review that the other process writes down."""
    database = paths_from({"TRAINER_HOME": str(home)}).database
    limit = time.monotonic() + 60
    while time.monotonic() < limit and process.poll() is None:
        if database.exists():
            store = Store.open(database)
            reviews = store.unfinished_reviews()
            store.close()
            if reviews:
                return reviews[0].exercise_id
        process_wait(process)
    pytest.fail("no review was begun")


def process_wait(process: "subprocess.Popen[bytes]") -> None:
    try:
        process.wait(0.1)
    except subprocess.TimeoutExpired:
        return


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_of_the_checker_is_in_the_guide(rule: str) -> None:
    assert f"| `{rule}` | {RULES[rule]} |" in GUIDE


@pytest.mark.parametrize("word", [*TOPICS, *(each.key for each in CLASSES), *TOOLCHAINS])
def test_every_word_that_an_author_may_use_is_in_the_guide(word: str) -> None:
    assert re.search(rf"\b{re.escape(word)}\b", GUIDE)


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_has_help_with_an_example_and_speaks_json(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])

    assert "Example:" in result.output
    assert "--json" in result.output
    assert f"`trainer {command}" in README
