import subprocess
import sys

import pytest

from trainer import system
from trainer.errors import TrainerError
from trainer.system import LINUX_PARTS, SystemPart, install_command, missing_parts, provide

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


def test_one_line_installs_every_package() -> None:
    assert install_command((WANTED, NEEDED)) == "apt-get install -y --no-install-recommends bubblewrap libthere9"


def test_where_nothing_is_missing_nothing_is_said(said: list[str]) -> None:
    provide((), said.append)

    assert said == []


def test_what_a_window_needs_is_refused_with_a_line_to_paste(as_user: None, said: list[str]) -> None:
    with pytest.raises(TrainerError, match="libThere") as caught:
        provide((NEEDED, WANTED), said.append)

    assert "sudo apt-get install -y --no-install-recommends bubblewrap libthere9" in str(caught.value)


def test_what_only_proofs_need_is_named_and_no_more(as_user: None, said: list[str]) -> None:
    provide((WANTED,), said.append)

    assert len(said) == 1
    assert "proofs cannot be run" in said[0]
    assert "sudo apt-get install" in said[0]


@pytest.fixture
def as_root(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Root on a machine with apt; the commands that would be run."""
    run: list[list[str]] = []

    def pretend(command: list[str], **_options: object) -> "subprocess.CompletedProcess[str]":
        run.append(command)
        status = 100 if "broken" in command else 0
        return subprocess.CompletedProcess(command, status, "", "E: Unable to locate package broken\n")

    monkeypatch.setattr(system.os, "geteuid", lambda: 0)
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system.subprocess, "run", pretend)
    return run


def test_root_installs_what_is_missing_after_an_update(as_root: list[list[str]], said: list[str]) -> None:
    provide((NEEDED,), said.append)

    assert [command[:2] for command in as_root] == [["apt-get", "update"], ["apt-get", "install"]]
    assert as_root[1][-1] == "libthere9"
    assert "libthere9" in said[0]


def test_an_installation_that_fails_says_why(as_root: list[list[str]], said: list[str]) -> None:
    broken = SystemPart("x", "broken", needed=True, is_present=lambda: False)

    with pytest.raises(TrainerError, match="Unable to locate package broken"):
        provide((broken,), said.append)


def test_every_part_names_a_package_of_its_own() -> None:
    assert len({part.package for part in LINUX_PARTS}) == len(LINUX_PARTS)
