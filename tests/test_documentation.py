"""The documentation tells the truth: its commands run, and what it must name it names."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from trainer.cli.main import main
from trainer.content import pack_limits
from trainer.content.checker import RULES
from trainer.core.domain.taxonomy import CLASSES, TOPICS
from trainer.sandbox.toolchains import TOOLCHAINS
from trainer.settings import paths_from
from trainer.store.database import Store

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "exercises" / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BESIDE_TRAINER = (
    "sudo apt-get ",
    "make ",
    "python3 -m venv .venv",
    ".venv/bin/python -m pip install ",
    "py -m venv .venv",
    r".venv\Scripts\python -m pip install ",
    r".venv\Scripts\trainer",
    ".venv/bin/trainer",
)
INSTALL = "sudo apt-get update && sudo apt-get install -y --no-install-recommends "


def commands(text: str) -> list[str]:
    """Every line of every fenced block without a language."""
    blocks = re.findall(r"^```\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [
        line.split("#")[0].strip() for block in blocks for line in block.split("\n") if line.strip()
    ]


INSTALLED = [
    line.removeprefix(INSTALL).split() for line in commands(README) if line.startswith("sudo ")
]
TRAINER_COMMANDS = [line for line in commands(README) if line.startswith("trainer ")]
WINDOW_COMMANDS = [line for line in TRAINER_COMMANDS if " --exercise " in line]


def test_every_command_of_the_readme_is_known_to_these_tests() -> None:
    others = [
        line for line in commands(README) if not line.startswith(("trainer ", *BESIDE_TRAINER))
    ]

    assert others == []
    assert len(TRAINER_COMMANDS) >= 10


@pytest.mark.parametrize(
    "command", [line for line in TRAINER_COMMANDS if line not in WINDOW_COMMANDS]
)
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


def test_the_readme_begins_with_what_make_needs_and_updates_the_lists_first() -> None:
    assert commands(README)[:3] == [f"{INSTALL}git make python3-venv", "make run", "make test"]
    assert all(line.startswith(INSTALL) for line in commands(README) if "apt-get" in line)


def test_ci_installs_the_toolchains_that_the_readme_names() -> None:
    in_ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").split()

    assert set(INSTALLED[1]) <= set(in_ci)
    provided = {"bash"}.union(*(PROVIDED[package] for package in INSTALLED[1]))
    assert provided >= {program for each in TOOLCHAINS.values() for program in each.programs}


PROVIDED = {
    "default-jdk-headless": {"java", "javac"},
    "gcc": {"gcc"},
    "golang-go": {"go"},
    # gcc only recommends it, and compiles nothing without.
    "libc6-dev": set[str](),
    "nodejs": {"node"},
}
"""The programs that packages of Debian bring."""


def test_the_readme_says_where_the_trainer_is_before_it_is_used() -> None:
    assert README.index("`trainer` stands for `.venv/bin/trainer`") < README.index("\ntrainer ")


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_link_leads_somewhere(text: str) -> None:
    links = [
        link.partition("#")[0] or "README.md"
        for link in re.findall(r"\]\(([^)\s]+)\)", text)
        if "://" not in link
    ]

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_leads_to_the_keys_and_to_the_rules_of_scoring() -> None:
    assert "](docs/keys.md)" in README
    assert "](docs/scoring.md)" in README


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", "docs/keys.md"])
def test_what_a_learner_sets_is_called_preferences(file: str) -> None:
    assert "Settings" not in (ROOT / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_of_the_checker_is_in_the_guide(rule: str) -> None:
    assert f"| `{rule}` | {RULES[rule]} |" in GUIDE


@pytest.mark.parametrize(
    ("what", "most"),
    [
        ("a file of a tree", f"{pack_limits.MOST_FILE_BYTES // 1_000_000} MB"),
        ("pack.toml", f"{pack_limits.MOST_HEADER_BYTES // 1000} kB"),
        (
            "the front matter",
            f"{pack_limits.MOST_TOML_BYTES // 1000} kB, {pack_limits.MOST_KEYS} keys",
        ),
        ("request.md", f"{pack_limits.MOST_PROSE_BYTES // 1000} kB"),
        (
            "all files of an exercise",
            (
                f"{pack_limits.MOST_EXERCISE_BYTES // 1_000_000} MB, "
                f"{pack_limits.MOST_EXERCISE_FILES} files, "
                f"{pack_limits.MOST_EXERCISE_LINES} lines"
            ),
        ),
        ("files and folders in one tree", f"{pack_limits.MOST_TREE_ENTRIES}"),
        ("files and folders in one tree", f"{pack_limits.MOST_ENTRIES}"),
        ("folders inside one another", f"{pack_limits.MOST_DEPTH}"),
        ("a path inside a tree", f"{pack_limits.MOST_PATH} characters"),
        ("the name of a pack", f"{pack_limits.MOST_ID} characters"),
        (
            "files with markers",
            (
                f"{pack_limits.MOST_MARKED_BYTES // 1000} kB, {pack_limits.MOST_MARKERS} marked "
                f"stretches"
            ),
        ),
        ("commits", f"{pack_limits.MOST_COMMITS}"),
        ("answers", f"{pack_limits.MOST_ANSWERS}, of which {pack_limits.MOST_DEFECTS} defects"),
        (
            "rulings",
            (
                f"{pack_limits.MOST_RULINGS}; their wordings times answers times variants "
                f"{pack_limits.MOST_JUDGEMENTS}"
            ),
        ),
        ("titles, wordings", f"{pack_limits.MOST_COMPARED_CHARACTERS} characters"),
        (
            "wordings of all rulings",
            (
                f"{pack_limits.MOST_RULED_WORDINGS}, with {pack_limits.MOST_RULED_CHARACTERS} "
                f"characters"
            ),
        ),
        ("fixed copies", f"{pack_limits.MOST_COPIES} files"),
        ("a title", f"{pack_limits.MOST_TITLE} characters, one line"),
        ("a language", f"{pack_limits.MOST_LANGUAGE} characters"),
        ("any other text", f"{pack_limits.MOST_LINE} characters, one line"),
        ("a list", f"{pack_limits.MOST_LIST} entries"),
        ("`disputes`", f"{pack_limits.MOST_DISPUTES} entries"),
        ("`minutes`", f"{pack_limits.MOST_MINUTES}"),
        (
            "`shows`",
            (
                f"{pack_limits.MOST_PATTERN} characters, {pack_limits.MOST_PATTERN_REPEATS} "
                f"repeats without an end, "
                f"{pack_limits.MOST_PATTERN_GROUPS} groups"
            ),
        ),
        ("exercises of a pack", f"{pack_limits.MOST_EXERCISES}"),
        (
            "packs in one folder",
            (
                f"{pack_limits.MOST_PACKS}, with {pack_limits.MOST_EXERCISES_OF_FOLDER} exercises "
                f"in all"
            ),
        ),
    ],
)
def test_every_limit_is_in_the_guide(what: str, most: str) -> None:
    assert re.search(rf"(?m)^\| {re.escape(what)}[^|]* \| {re.escape(most)} \|$", GUIDE)


@pytest.mark.parametrize("word", [*TOPICS, *(each.key for each in CLASSES), *TOOLCHAINS])
def test_every_word_that_an_author_may_use_is_in_the_guide(word: str) -> None:
    assert re.search(rf"\b{re.escape(word)}\b", GUIDE)


def named_commands(group: click.Group, before: str = "") -> Iterator[str]:
    """Every command by its words, those of groups included."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from named_commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"


@pytest.mark.parametrize("command", list(named_commands(main)))
def test_every_command_has_help_with_an_example_and_speaks_json(command: str) -> None:
    result = CliRunner().invoke(main, [*command.split(), "--help"])

    assert "Example:" in result.output
    assert "--json" in result.output
    assert is_in_readme(command)


def is_in_readme(command: str) -> bool:
    """Whether a row names the command, by itself or behind others of its group."""
    group, _space, name = command.rpartition(" ")
    rows = [line for line in README.split("\n") if group and f"`trainer {group} " in line]
    return f"`trainer {command}" in README or any(f"`{name}`" in row for row in rows)
