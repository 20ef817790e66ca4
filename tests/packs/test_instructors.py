"""The page for instructors, done as it says: every command of it is run, in its order."""

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.packs.hostile_archives import TINY
from tests.packs.learners import library_at, review
from tests.packs.ssh_keys import new_key
from tests.packs.test_git_source import git
from trainer.app.pack_files import build
from trainer.app.returned import return_of, write_return
from trainer.cli.main import main
from trainer.cli.packs import pack
from trainer.content import git_fetching, pack_sources
from trainer.core.domain.exercise import ExerciseId
from trainer.settings import paths_from
from trainer.store.database import Store

PAGE = (Path(__file__).parents[2] / "docs" / "instructors.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^ *```(?P<info>\w*)\n(?P<text>.*?)^ *```$", re.MULTILINE | re.DOTALL)
ADDRESS = "https://example.org/"
LEARNERS = ("ada", "ben")


def blocks() -> Iterator[tuple[str, str]]:
    for block in BLOCK.finditer(PAGE):
        yield block["info"], block["text"]


def commands() -> list[str]:
    """Every command of a block without a language, every inline one that is whole, and those of the
    job.
    """
    found = [
        line.strip()
        for info, text in blocks()
        if not info
        for line in text.splitlines()
        if line.strip()
    ]
    jobs = [text for info, text in blocks() if info == "yaml"]
    return found + [
        line.partition("run: ")[2] for text in jobs for line in text.splitlines() if "run: " in line
    ]


def test_every_command_of_the_page_is_known_to_this_test() -> None:
    assert len(commands()) >= 11
    assert [line for line in commands() if not line.startswith("trainer pack ")] == []


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the page is worked through: the pack, the names, a key, and the servers it speaks
    of.
    """
    packs = tmp_path / "packs"
    shutil.copytree(TINY, packs / "ourteam")
    header = packs / "ourteam" / "pack.toml"
    header.write_text(header.read_text(encoding="utf-8").replace('"tiny"', '"ourteam"'))
    (tmp_path / "names.csv").write_text("name\nAda\nBen\n", encoding="utf-8")
    (tmp_path / "home" / ".ssh").mkdir(parents=True)
    new_key(tmp_path / "home" / ".ssh" / "id_ed25519")
    shutil.copytree(packs / "ourteam", tmp_path / "elsewhere")
    git(tmp_path / "elsewhere", "init", "--quiet")
    git(tmp_path / "elsewhere", "add", "--all", "--force")
    git(tmp_path / "elsewhere", "commit", "--quiet", "-m", "A pack")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    Store.open(paths_from(os.environ).database).close()
    # No test asks the network: this machine stands for that server.
    served = build(packs / "ourteam", tmp_path / "served.reviewpack").read_bytes()
    monkeypatch.setattr(pack_sources, "fetch", lambda _url, _how: served)
    monkeypatch.setattr(
        pack_sources,
        "fetched_tree",
        lambda _url, _transports, **limits: git_fetching.fetched_tree(
            f"file://{tmp_path / 'elsewhere'}", ("file",), **limits
        ),
    )
    return tmp_path


def returned(desk: Path) -> None:
    """Each learner reviews what they were given, and returns it."""
    for name in LEARNERS:
        home = desk / f"home-of-{name}"
        environment = {"TRAINER_HOME": str(home)}
        invoke(f"trainer pack install out/{name}.reviewpack", environment)
        paths = paths_from(environment)
        library = library_at(paths.packs)
        store = Store.open(paths.database)
        review_id = review(store, library, "ourteam-release/receipts", [])
        exercise = library.exercise(ExerciseId("ourteam-release/receipts"))
        for folder in ("returned", "course/returned"):
            write_return(return_of(store, library, exercise, review_id), desk / folder)
        store.close()


def invoke(command: str, environment: dict[str, str] | None = None) -> str:
    """Run a command of the page; it has to succeed."""
    words = [os.path.expandvars(os.path.expanduser(word)) for word in shlex.split(command)]  # noqa: PTH111
    done = CliRunner().invoke(main, words[1:], env=environment or {})
    assert done.exit_code == 0, f"{command}\n{done.output}"
    return done.output


def test_the_page_is_done_as_it_says(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: dict[str, str] = {}
    [seed] = {found[1] for found in re.finditer(r"--seed (\w{16,})", PAGE)}
    monkeypatch.setenv("SEED", seed)
    for command in commands():
        if " grade " in command and not (desk / "returned").is_dir():
            returned(desk)
        if command.startswith("trainer pack install"):
            # Each way of installing is tried by somebody who hasn't the pack yet.
            shutil.rmtree(paths_from(os.environ).packs, ignore_errors=True)
            (paths_from(os.environ).data / "signers.json").unlink(missing_ok=True)
        said[command] = invoke(command)

    assert (desk / "ourteam-1.0.0.reviewpack").is_file()
    told = {command.split()[2]: text for command, text in said.items()}
    assert "Signed by SHA256:" in told["verify"]
    assert "ourteam 1.0.0" in said["trainer pack list"]
    assert told["list"] == "ourteam: 1.0.0 is up to date\n"
    assert "removed 1.0.0" in told["remove"]
    assert "Ada  receipts" in told["grade"]
    assert "receipts" in told["stats"]
    assert {each.name for each in (desk / "graded").iterdir()} == {
        *("scores.json", "scores.csv", "board.html", "debriefs")
    }


def test_every_option_that_the_page_names_is_one() -> None:
    known = {
        name
        for command in pack.commands.values()
        for option in command.params
        for name in option.opts
    }
    named = set(re.findall(r"`(--[a-z-]+)", PAGE))
    assert named - known == set()
