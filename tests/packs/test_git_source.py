"""A pack from a git repository: its newest tree is read, and nothing in it acts."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packs.hostile_archives import TINY
from trainer.app.packs import install, installed_packs
from trainer.content.pack_sources import Ways
from trainer.errors import TrainerError
from trainer.settings import paths_from

# A repository of this machine stands for one elsewhere.
HERE = Ways(transports=("file",), git_url=re.compile(r"git\+(?P<url>file://\S+)"))


def git(folder: Path, *arguments: str) -> None:
    """Run git as nobody in particular."""
    settings = ("-c", "user.name=Ada", "-c", "user.email=ada@example.invalid")
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", "-C", str(folder), *settings, *arguments],
        check=True,
        capture_output=True,
        env=environment,
    )


def repository(folder: Path, prepare: Callable[[Path], None] = lambda _: None) -> str:
    """The address of a repository that holds the good pack, bent by `prepare`."""
    shutil.copytree(TINY, folder)
    prepare(folder)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "-m", "A pack")
    return f"git+file://{folder}"


def test_a_pack_is_installed_from_a_repository(tmp_path: Path) -> None:
    paths = paths_from(os.environ)
    install(paths, repository(tmp_path / "x"), ways=HERE)
    assert [each.version for each in installed_packs(paths)] == ["1.0.0"]
    assert not (paths.packs / "tiny" / ".git").exists()


def in_a_folder(folder: Path) -> None:
    """The pack one folder down, beside what a host wants."""
    inside = folder / "packs-tiny"
    inside.mkdir()
    for each in (folder / "receipts", folder / "pack.toml"):
        each.rename(inside / each.name)
    (folder / "README.md").write_text("Hello\n", encoding="utf-8")
    (folder / ".github").mkdir()
    (folder / ".github" / "x.yml").write_text("on: push\n", encoding="utf-8")


def test_a_pack_in_a_folder_of_a_repository_is_found(tmp_path: Path) -> None:
    paths = paths_from(os.environ)
    install(paths, repository(tmp_path / "x", in_a_folder), ways=HERE)
    assert [each.name for each in installed_packs(paths)] == ["tiny"]


def link(folder: Path) -> None:
    (folder / "receipts" / "before" / "link").symlink_to("/etc/passwd")


def link_folder(folder: Path) -> None:
    (folder / "receipts" / "proofs2").symlink_to("/etc")


def two_packs(folder: Path) -> None:
    in_a_folder(folder)
    shutil.copytree(folder / "packs-tiny", folder / "packs-other")


def no_pack(folder: Path) -> None:
    (folder / "pack.toml").unlink()


def no_id(folder: Path) -> None:
    (folder / "pack.toml").write_text("format = 1\n", encoding="utf-8")


def id_outside(folder: Path) -> None:
    text = (folder / "pack.toml").read_text(encoding="utf-8")
    (folder / "pack.toml").write_text(text.replace('"tiny"', '"../../x"'), encoding="utf-8")


def case_clash(folder: Path) -> None:
    (folder / "receipts" / "before" / "readme.MD").write_text("x\n", encoding="utf-8")
    (folder / "receipts" / "before" / "README.md").write_text("x\n", encoding="utf-8")


def backslash(folder: Path) -> None:
    (folder / "receipts" / "before" / "a\\b").write_text("x\n", encoding="utf-8")


def latin(folder: Path) -> None:
    name = os.fsencode(folder / "receipts" / "before") + b"/r\xe9sum\xe9"
    Path(os.fsdecode(name)).write_text("x\n", encoding="utf-8")


def large(folder: Path) -> None:
    (folder / "receipts" / "before" / "large").write_bytes(b"\0" * 60_000_000)


def many(folder: Path) -> None:
    for number in range(20_001):
        (folder / "receipts" / "before" / str(number)).touch()


def broken(folder: Path) -> None:
    (folder / "receipts" / "exercise.toml").write_text("x\n", encoding="utf-8")


def bad_signature(folder: Path) -> None:
    (folder / "manifest.json").write_text("{}\n", encoding="utf-8")
    (folder / "manifest.json.sig").write_text("x\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("prepare", "says"),
    [
        (link, "symbolic link"),
        (link_folder, "symbolic link"),
        (two_packs, "2 packs"),
        (no_pack, "0 packs"),
        (no_id, "without an id"),
        (id_outside, "without an id"),
        (case_clash, "same on some systems"),
        (backslash, "some systems"),
        (latin, "not UTF-8"),
        (large, "more than 20000 files or 50 MB|larger than"),
        (many, "more than 20000 files"),
        (broken, "exercise.toml"),
        (bad_signature, "format 1"),
    ],
)
def test_a_hostile_repository_is_refused_whole(
    tmp_path: Path, prepare: Callable[[Path], None], says: str
) -> None:
    paths = paths_from(os.environ)
    address = repository(tmp_path / "x", prepare)
    with pytest.raises(TrainerError, match=says):
        install(paths, address, ways=HERE)
    assert not paths.packs.exists()


def test_a_submodule_is_refused_and_not_fetched(tmp_path: Path) -> None:
    address = repository(tmp_path / "x")
    entry = f"160000,{'1' * 40},receipts/before/sub"
    git(tmp_path / "x", "update-index", "--add", "--cacheinfo", entry)
    git(tmp_path / "x", "commit", "--quiet", "-m", "A submodule")
    with pytest.raises(TrainerError, match="submodule"):
        install(paths_from(os.environ), address, ways=HERE)


def test_neither_hooks_nor_filters_nor_settings_of_a_repository_act(tmp_path: Path) -> None:
    touched = tmp_path / "touched"

    def prepare(folder: Path) -> None:
        (folder / ".gitattributes").write_text("* filter=evil diff=evil\n", encoding="utf-8")
        (folder / ".gitmodules").write_text(
            f'[submodule "x"]\n\tpath = x\n\turl = ext::touch {touched}\n', encoding="utf-8"
        )

    address = repository(tmp_path / "x", prepare)
    for name in ("post-checkout", "post-upload", "reference-transaction"):
        hook = tmp_path / "x" / ".git" / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch {touched}\n", encoding="utf-8")
        hook.chmod(0o755)
    git(tmp_path / "x", "config", "filter.evil.smudge", f"touch {touched}")
    git(tmp_path / "x", "config", "core.fsmonitor", f"touch {touched}")
    install(paths_from(os.environ), address, ways=HERE)
    assert not touched.exists()


def test_settings_of_the_learner_do_not_bend_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "gitconfig"
    settings.write_text('[url "ext::touch /tmp/x "]\n\tinsteadOf = file://\n', encoding="utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    paths = paths_from(os.environ)
    install(paths, repository(tmp_path / "x"), ways=HERE)
    assert [each.name for each in installed_packs(paths)] == ["tiny"]


def test_a_repository_by_a_local_path_is_a_folder_to_us(tmp_path: Path) -> None:
    with pytest.raises(TrainerError):
        install(paths_from(os.environ), repository(tmp_path / "x"))
