import subprocess
import sys
from pathlib import Path

import pytest

from trainer import system
from trainer.app import doctor
from trainer.errors import TrainerError
from trainer.sandbox import confinement as sandbox
from trainer.sandbox.toolchains import is_private
from trainer.settings import paths_from
from trainer.system import (
    LINUX_PARTS,
    SystemPart,
    how_to_install,
    install_command,
    missing_parts,
    provide,
)

NEEDED = SystemPart("libThere.so.9", "libthere9", needed=True, is_present=lambda: False)
WANTED = SystemPart("sandbox", "bubblewrap", needed=False, is_present=lambda: False)
PRESENT = SystemPart("git", "git", needed=True, is_present=lambda: True)


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def as_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system.os, "geteuid", lambda: 1000)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked for nothing")
def test_only_what_is_not_there_is_missing() -> None:
    assert missing_parts((NEEDED, PRESENT, WANTED)) == (NEEDED, WANTED)


def test_a_library_that_nobody_has_is_not_present() -> None:
    assert not system._loads("libNobodyHasThis.so.99")


def test_one_line_updates_the_lists_and_installs_every_package(as_user: None) -> None:
    assert install_command(("libthere9", "bubblewrap")) == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends bubblewrap "
        "libthere9"
    )


def test_root_needs_no_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system.os, "geteuid", lambda: 0)

    assert (
        install_command(("git",))
        == "apt-get update && apt-get install -y --no-install-recommends git"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked for nothing")
def test_every_message_about_something_missing_ends_with_the_same_line(
    as_user: None, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system.shutil, "which", lambda _name: None)
    for module in ("trainer.app.doctor", "trainer.sandbox.confinement"):
        monkeypatch.setattr(f"{module}.missing_parts", lambda: (NEEDED, WANTED))
    with pytest.raises(TrainerError) as caught:
        provide((NEEDED, WANTED), said.append)

    line = how_to_install((NEEDED, WANTED))
    assert str(caught.value).endswith(line)
    assert doctor.facts(paths_from({"TRAINER_HOME": "/nowhere"}))["system"]["missing"].endswith(
        line
    )
    assert sandbox.problem().endswith(line)


def test_where_nothing_is_missing_nothing_is_said(said: list[str]) -> None:
    provide((), said.append)

    assert said == []


def test_what_a_window_needs_is_refused_with_a_line_to_paste(
    as_user: None, said: list[str]
) -> None:
    with pytest.raises(TrainerError, match="libThere") as caught:
        provide((NEEDED, WANTED), said.append)

    assert (
        str(caught.value)
        == f"This system lacks libThere.so.9, sandbox. {how_to_install((NEEDED, WANTED))}"
    )


def test_what_only_proofs_need_is_named_and_no_more(as_user: None, said: list[str]) -> None:
    provide((WANTED,), said.append)

    assert said == [
        (
            f"This system lacks sandbox. The trainer works without, but not proofs and signatures. "
            f"{how_to_install((WANTED,))}"
        )
    ]


@pytest.fixture
def as_root(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Root on a machine with apt; the commands that would be run."""
    run: list[list[str]] = []

    def pretend(command: list[str], **_options: object) -> "subprocess.CompletedProcess[str]":
        run.append(command)
        status = 100 if "broken" in command else 0
        return subprocess.CompletedProcess(
            command, status, "", "E: Unable to locate package broken\n"
        )

    monkeypatch.setattr(system.os, "geteuid", lambda: 0)
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", pretend)
    return run


def test_root_installs_what_is_missing_after_an_update(
    as_root: list[list[str]], said: list[str]
) -> None:
    provide((NEEDED,), said.append)

    assert [command[:2] for command in as_root] == [["apt-get", "update"], ["apt-get", "install"]]
    assert as_root[1][-1] == "libthere9"
    assert "libthere9" in said[0]


def test_an_installation_that_fails_says_why(as_root: list[list[str]], said: list[str]) -> None:
    broken = SystemPart("x", "broken", needed=True, is_present=lambda: False)

    with pytest.raises(TrainerError, match="Unable to locate package broken"):
        provide((broken,), said.append)


def test_root_without_a_network_is_let_in_where_only_proofs_need_what_is_missing(
    as_root: list[list[str]], said: list[str]
) -> None:
    optional = SystemPart("sandbox", "broken", needed=False, is_present=lambda: False)

    provide((optional,), said.append)

    assert said[-1] == (
        "`apt-get install` failed: E: Unable to locate package broken. "
        f"The trainer works without, but not proofs and signatures. {how_to_install((optional,))}"
    )


def test_the_packages_stand_in_one_place_only() -> None:
    ours = {part.package for part in LINUX_PARTS} - {"git"}
    text = (Path(__file__).parents[1] / ".ci" / "run").read_text(encoding="utf-8")

    assert not ours & set(text.split())
    assert "make system" in text


def test_every_part_names_a_package_of_its_own() -> None:
    assert len({part.package for part in LINUX_PARTS}) == len(LINUX_PARTS)


def test_a_user_without_a_home_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", no_home)

    assert system.home_folder() is None
    assert isinstance(system.missing_parts(), tuple)
    assert not is_private(Path("/opt/toolchains/go"))
