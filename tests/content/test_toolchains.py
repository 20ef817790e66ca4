import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.sandbox import confinement as sandbox
from trainer.sandbox import toolchains
from trainer.sandbox.confinement import run

ELF = b"\x7fELF"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with things in it that are nobody's business."""
    home = tmp_path / "home"
    (home / ".local" / "share" / "keyrings").mkdir(parents=True)
    (home / ".local" / "share" / "keyrings" / "login").write_text("secret")
    (home / ".local" / "bin").mkdir()
    (home / "bin").mkdir()
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Path], None]:
    """Lets a program be found there, before all others of its name."""
    which, places = shutil.which, dict[str, str]()
    monkeypatch.setattr("shutil.which", lambda name: places.get(name) or which(name))

    def install(name: str, place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            place.write_bytes(ELF)
            place.chmod(0o755)
        places[name] = str(place)

    return install


@pytest.mark.parametrize("place", [".local/bin/node", "bin/node"])
def test_a_program_in_the_home_is_opened_alone(
    place: str, home: Path, installed: Callable[[str, Path], None]
) -> None:
    installed("node", home / place)

    assert [path for path in toolchains.opened_pieces() if path.is_relative_to(home)] == [
        home / place
    ]
    assert toolchains.unsafe_toolchains(("node",)) == ()


def test_a_root_of_go_is_opened_and_not_what_lies_around_it(
    home: Path, installed: Callable[[str, Path], None]
) -> None:
    root = home / ".local" / "go"
    (root / "src" / "runtime").mkdir(parents=True)
    (root / "pkg").mkdir()
    (root / "secret").mkdir()
    installed("go", root / "bin" / "go")
    (home / ".local" / "bin" / "go").symlink_to(root / "bin" / "go")
    installed("go", home / ".local" / "bin" / "go")

    opened = [
        path.relative_to(root).name
        for path in toolchains.opened_pieces()
        if path.is_relative_to(home)
    ]

    assert opened == ["bin", "pkg", "src"]
    assert toolchains.opened_programs()["go"] == root / "bin" / "go"


@pytest.mark.parametrize(
    ("name", "need", "package"),
    [
        ("go", "go", "golang-go"),
        ("gcc", "gcc", "gcc libc6-dev"),
        ("java", "java", "default-jdk-headless"),
    ],
)
def test_what_is_no_installation_of_its_own_is_refused(
    name: str, need: str, package: str, home: Path, installed: Callable[[str, Path], None]
) -> None:
    place = home / ".local" / "bin" / name
    installed(name, place)

    (sentence,) = toolchains.unsafe_toolchains((need,))

    assert sentence == (
        f"“{name}” is {place}, and cannot be opened to the sandbox without what lies beside it: "
        f"install {package}."
    )
    assert not any(path.is_relative_to(home) for path in toolchains.opened_pieces())


def test_a_script_of_a_version_manager_is_refused(
    home: Path, installed: Callable[[str, Path], None]
) -> None:
    shim = home / ".local" / "bin" / "node"
    shim.write_text("#!/bin/sh\nexec ~/.nvm/node\n")
    installed("node", shim)

    assert len(toolchains.unsafe_toolchains(("node",))) == 1


def test_a_go_that_was_unpacked_into_the_home_itself_opens_no_common_folder(
    home: Path, installed: Callable[[str, Path], None]
) -> None:
    for name in ("src/runtime", "pkg"):
        (home / name).mkdir(parents=True)
    installed("go", home / "bin" / "go")

    assert not any(path.is_relative_to(home) for path in toolchains.opened_pieces())
    assert len(toolchains.unsafe_toolchains(("go",))) == 1


@pytest.mark.usefixtures("sandboxed")
def test_from_inside_a_program_of_the_home_runs_and_nothing_else_of_the_home_is_there(
    home: Path, installed: Callable[[str, Path], None], tmp_path: Path
) -> None:
    node = home / ".local" / "bin" / "node"
    shutil.copy(shutil.which("true") or "", node)
    installed("node", node)
    (tmp_path / "work").mkdir()
    sandbox.problem()

    outcome = run(
        ["sh", "-c", f"node && find {home} -type f"], folder=tmp_path / "work", seconds=30
    )

    assert outcome.output == f"{node}\n"


@pytest.mark.parametrize("name", [".local", ".local/share", ".config", "bin", ".", ".."])
def test_common_folders_are_private(name: str, home: Path) -> None:
    assert toolchains.is_private(Path(os.path.normpath(home / name)))


def test_a_toolchain_below_usr_is_no_piece(installed: Callable[[str, Path], None]) -> None:
    installed("node", Path("/usr/bin/env"))

    assert Path("/usr/bin/env") not in toolchains.opened_pieces()
    assert toolchains.unsafe_toolchains(("node",)) == ()
