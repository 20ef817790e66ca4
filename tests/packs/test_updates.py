"""Updates are looked for only when asked, told whole, and never installed by the look."""

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.packs.hostile_archives import TINY
from tests.packs.ssh_keys import new_key
from tests.packs.test_git_source import HERE, git, repository
from trainer.app.pack_files import build, sign_pack
from trainer.app.pack_updates import Checked, Found, checked_pack, checked_packs
from trainer.app.packs import install, installed_packs
from trainer.cli.main import main
from trainer.content.pack_sources import USUAL_WAYS, Ways
from trainer.settings import Paths, paths_from


@pytest.fixture
def paths() -> Paths:
    """The learner's folders."""
    return paths_from(os.environ)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack to be changed."""
    return Path(shutil.copytree(TINY, tmp_path / "made" / "tiny"))


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def to_version(folder: Path, version: str) -> None:
    """Give the pack in a folder that version."""
    header = folder / "pack.toml"
    lines = header.read_text(encoding="utf-8").split("\n")
    told = [f'version = "{version}"' if each.startswith("version") else each for each in lines]
    header.write_text("\n".join(told), encoding="utf-8")


def checked(paths: Paths, ways: Ways = USUAL_WAYS) -> Checked:
    """What is found of the one pack that is installed."""
    [pack] = installed_packs(paths)
    return checked_pack(paths, pack, ways=ways)


def test_what_lies_there_as_before_is_up_to_date(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    assert checked(paths).found is Found.SAME


def test_an_update_tells_its_version_and_what_changes(paths: Paths, folder: Path) -> None:
    shutil.copytree(folder / "receipts", folder / "gone")
    install(paths, str(folder))
    shutil.rmtree(folder / "gone")
    shutil.copytree(folder / "receipts", folder / "fresh")
    replace_in(folder / "receipts" / "answers" / "rest-is-lost.md", "remainder", "rest")
    to_version(folder, "1.1.0")

    found = checked(paths)

    assert found.found is Found.UPDATE
    assert list(found.lines()) == [
        "tiny: 1.0.0 → 1.1.0",
        "  tiny/fresh: new",
        "  tiny/receipts: new answers; your reviews of it are scored again",
        "  tiny/gone: removed; your reviews of it stay",
        "  Not signed: anyone may have made it",
    ]
    assert [each.version for each in installed_packs(paths)] == ["1.0.0"]


def test_an_update_in_a_repository_is_found(paths: Paths, tmp_path: Path) -> None:
    address = repository(tmp_path / "x")
    install(paths, address, ways=HERE)
    assert checked(paths, HERE).found is Found.SAME
    to_version(tmp_path / "x", "1.0.1")
    git(tmp_path / "x", "commit", "--quiet", "--all", "-m", "A later version")

    found = checked(paths, HERE)

    assert (found.found, found.version) == (Found.UPDATE, "1.0.1")


def test_an_update_in_a_file_names_the_key_of_its_maker(
    paths: Paths, folder: Path, tmp_path: Path
) -> None:
    key = new_key(tmp_path / "key")
    file = build(folder, tmp_path / "x.reviewpack")
    signer = sign_pack(file, key)
    install(paths, str(file))
    to_version(folder, "1.1.0")
    build(folder, file)
    sign_pack(file, key)

    found = checked(paths)

    assert found.found is Found.UPDATE
    assert found.key_line() == f"Signed by {signer.fingerprint} (ED25519), the same key as before"


def test_another_key_is_no_update(paths: Paths, folder: Path, tmp_path: Path) -> None:
    file = build(folder, tmp_path / "x.reviewpack")
    sign_pack(file, new_key(tmp_path / "key"))
    install(paths, str(file))
    to_version(folder, "1.1.0")
    build(folder, file)
    other = sign_pack(file, new_key(tmp_path / "other"))

    found = checked(paths)

    assert found.found is Found.OTHER_KEY
    assert found.sentence() == "1.1.0 is signed by another key, so it isn't installed"
    assert other.fingerprint in found.key_line()


def test_a_pack_that_is_not_signed_any_more_is_no_update(
    paths: Paths, folder: Path, tmp_path: Path
) -> None:
    file = build(folder, tmp_path / "x.reviewpack")
    sign_pack(file, new_key(tmp_path / "key"))
    install(paths, str(file))
    build(folder, file)
    assert checked(paths).found is Found.NO_KEY


@pytest.mark.parametrize(
    ("version", "wanted"),
    [("0.9.9", Found.OLDER), ("1.0", Found.OLDER), ("1.0.10", Found.UPDATE), ("two", Found.UPDATE)],
)
def test_an_older_version_is_no_update(
    paths: Paths, folder: Path, version: str, wanted: Found
) -> None:
    install(paths, str(folder))
    to_version(folder, version)
    assert checked(paths).found is wanted


def test_the_same_version_with_other_content_is_an_update(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    replace_in(folder / "receipts" / "request.md", ".", "!")
    assert checked(paths).sentence() == "1.0.0 has other content now"


def test_what_the_learner_changed_here_is_no_update(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    replace_in(paths.packs / "tiny" / "receipts" / "request.md", ".", "!")
    assert checked(paths).found is Found.SAME


def test_a_source_that_is_gone_says_so(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    shutil.rmtree(folder)
    found = checked(paths)
    assert found.found is Found.FAILED
    assert "neither a file nor a folder" in found.problem


def test_of_a_pack_that_nobody_installed_no_update_is_known(paths: Paths) -> None:
    shutil.copytree(TINY, paths.packs / "tiny")
    assert checked(paths).found is Found.NO_SOURCE


def test_another_pack_in_its_place_is_no_update(paths: Paths, folder: Path, tmp_path: Path) -> None:
    file = build(folder, tmp_path / "x.reviewpack")
    install(paths, str(file))
    other = folder.rename(folder.with_name("other"))
    replace_in(other / "pack.toml", '"tiny"', '"other"')
    build(other, file)
    found = checked(paths)
    assert found.found is Found.FAILED
    assert "holds the pack “other” now" in found.problem


def test_each_pack_is_asked_for_when_it_is_wanted(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    [pack] = installed_packs(paths)
    asked = checked_packs(paths, [pack, pack])
    assert next(asked).found is Found.SAME
    to_version(folder, "2.0.0")
    assert next(asked).found is Found.UPDATE


def listed(*arguments: str) -> str:
    done = CliRunner().invoke(main, ["pack", "list", *arguments])
    assert done.exit_code == 0, done.output
    return done.output


def test_the_list_asks_nobody_unless_told_to(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    to_version(folder, "1.1.0")
    assert "1.1.0" not in listed()
    told = listed("--updates")
    assert "tiny: 1.0.0 → 1.1.0\n" in told
    assert "trainer pack update" in told
    [found] = json.loads(listed("--updates", "--json"))["packs"]
    assert (found["found"], found["version"], found["available"]) == ("update", "1.0.0", "1.1.0")
    assert [each.version for each in installed_packs(paths)] == ["1.0.0"]
