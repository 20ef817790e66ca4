"""A pack is built, signed, installed, updated and removed; nothing is half done."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packs.hostile_archives import TINY
from trainer.app.pack_files import build, look, sign_pack, write_pack_file
from trainer.app.packs import (
    Differences,
    NotWantedError,
    arrive,
    install,
    installed_packs,
    known_signer,
    put,
    remove,
    update,
)
from trainer.content.authoring.examples import new_exercise
from trainer.content.library import open_library
from trainer.content.manifest import cargo_in
from trainer.content.pack_sources import cargo_at
from trainer.core.domain.exercise import ExerciseId
from trainer.errors import ContentError, TrainerError
from trainer.settings import Paths, paths_from

pytestmark = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None and "CI" not in os.environ, reason="needs ssh-keygen"
)


def test_a_pack_without_an_author_is_neither_built_nor_signed(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    new_exercise(folder / "first", "python", "")
    file = tmp_path / "ours.reviewpack"
    write_pack_file(cargo_in(folder), file)

    with pytest.raises(TrainerError, match=r"“Your name”.*pack.toml"):
        build(folder, tmp_path / "again.reviewpack")
    for place in (folder, file):
        with pytest.raises(TrainerError, match=r"“Your name”.*pack.toml"):
            sign_pack(place, tmp_path / "key")
    assert not (tmp_path / "again.reviewpack").exists()

    header = folder / "pack.toml"
    header.write_text(header.read_text().replace("Your name", "Ada"))
    assert build(folder, file) == file


def test_a_licence_of_an_imported_project_is_told_beside_that_of_the_pack(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "ours"
    new_exercise(folder / "first", "python", "Ada")
    header = folder / "first" / "exercise.toml"
    header.write_text(header.read_text() + 'licence = "MIT"\n')

    told = look(str(build(folder, tmp_path / "ours.reviewpack"))).lines()

    assert told[1] == "By Ada; licence CC-BY-4.0, in part MIT."


@pytest.fixture
def paths() -> Paths:
    """The learner's folders."""
    return paths_from(os.environ)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack to be changed."""
    shutil.copytree(TINY, tmp_path / "tiny")
    return tmp_path / "tiny"


def key(folder: Path, name: str = "key") -> Path:
    """A new key of an instructor."""
    file = folder / name
    subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(file)], check=True
    )
    return file


def replace_in(file: Path, old: str, new: str) -> None:
    """Change a text of a pack."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_same_folder_gives_the_same_bytes_wherever_and_whenever(
    folder: Path, tmp_path: Path
) -> None:
    first = build(TINY, tmp_path / "first.reviewpack").read_bytes()
    for number, file in enumerate(sorted(folder.rglob("*"), reverse=True)):
        os.utime(file, (number * 1000, number * 1000))
        file.chmod(0o755)
    (folder / "receipts" / "__pycache__").mkdir()
    assert build(folder, tmp_path / "second.reviewpack").read_bytes() == first


def test_a_pack_that_cannot_be_read_is_not_built(folder: Path, tmp_path: Path) -> None:
    (folder / "receipts" / "request.md").unlink()
    with pytest.raises(ContentError, match=r"request\.md"):
        build(folder, tmp_path / "x.reviewpack")
    assert not (tmp_path / "x.reviewpack").exists()


def test_a_link_in_a_pack_is_not_built(folder: Path, tmp_path: Path) -> None:
    (folder / "README.md").symlink_to("/etc/passwd")
    with pytest.raises(ContentError, match="symbolic link"):
        build(folder, tmp_path / "x.reviewpack")


def test_an_installed_pack_is_in_the_library(paths: Paths, tmp_path: Path) -> None:
    done = install(paths, str(build(TINY, tmp_path / "x.reviewpack")))
    assert done.differences == Differences(added=("receipts",))
    library = open_library(paths.packs)
    assert library.exercise(ExerciseId("tiny/receipts")).title
    assert library.problems() == ()


def test_a_pack_is_installed_from_a_folder(paths: Paths) -> None:
    install(paths, str(TINY))
    assert [each.version for each in installed_packs(paths)] == ["1.0.0"]


def test_a_signature_is_checked_by_openssh_alone(folder: Path, tmp_path: Path) -> None:
    file = build(folder, tmp_path / "x.reviewpack")
    signer = sign_pack(file, key(tmp_path))
    cargo = cargo_at(str(file))
    (tmp_path / "sig").write_bytes(cargo.signature)
    public = (tmp_path / "key.pub").read_text(encoding="utf-8")
    (tmp_path / "allowed").write_text(f"ada {public}", encoding="utf-8")
    command = ["ssh-keygen", "-Y", "verify", "-f", str(tmp_path / "allowed"), "-I", "ada"]
    done = subprocess.run(
        [*command, "-n", "reviewpack", "-s", str(tmp_path / "sig")],
        input=cargo.signed,
        capture_output=True,
        check=True,
    )
    assert signer.fingerprint in done.stdout.decode()


def test_signing_changes_no_file_of_the_pack(folder: Path, tmp_path: Path) -> None:
    file = build(folder, tmp_path / "x.reviewpack")
    before = cargo_at(str(file))
    sign_pack(file, key(tmp_path))
    after = cargo_at(str(file))
    assert (after.files, after.signed) == (before.files, before.signed)
    assert look(str(file)).signer is not None


def test_a_signature_of_another_version_is_not_good(folder: Path, tmp_path: Path) -> None:
    file = build(folder, tmp_path / "x.reviewpack")
    sign_pack(file, key(tmp_path))
    signature = cargo_at(str(file)).signature
    replace_in(folder / "pack.toml", "1.0.0", "1.0.1")
    (folder / "manifest.json").write_bytes(cargo_in(folder).signed)
    (folder / "manifest.json.sig").write_bytes(signature)
    with pytest.raises(ContentError, match="signature is not good"):
        look(str(folder))


def test_a_signature_for_another_purpose_is_not_good(folder: Path, tmp_path: Path) -> None:
    signed = tmp_path / "signed"
    signed.write_bytes(cargo_in(folder).signed)
    command = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(key(tmp_path)), "-n", "git"]
    subprocess.run([*command, str(signed)], check=True, capture_output=True)
    (folder / "manifest.json").write_bytes(signed.read_bytes())
    (folder / "manifest.json.sig").write_bytes((tmp_path / "signed.sig").read_bytes())
    with pytest.raises(ContentError, match="signature is not good"):
        look(str(folder))


def test_a_signed_folder_stays_signed_where_it_is_cloned(folder: Path, tmp_path: Path) -> None:
    sign_pack(folder, key(tmp_path))
    assert look(str(folder)).signer is not None
    replace_in(folder / "receipts" / "request.md", ".", "!")
    with pytest.raises(ContentError, match="does not agree"):
        look(str(folder))


def test_the_first_key_is_trusted_and_another_is_refused(
    paths: Paths, folder: Path, tmp_path: Path
) -> None:
    first, second = (build(folder, tmp_path / f"{name}.reviewpack") for name in "ab")
    sign_pack(first, key(tmp_path))
    other = sign_pack(second, key(tmp_path, "other"))
    assert install(paths, str(first)).is_new_signer
    assert not install(paths, str(first)).is_new_signer
    with pytest.raises(ContentError, match="another key than before"):
        install(paths, str(second))
    assert install(paths, str(second), accepted_key=other.fingerprint).is_new_signer
    with pytest.raises(ContentError, match="another key than before"):
        install(paths, str(first))


def test_a_pack_that_was_signed_is_not_taken_unsigned(
    paths: Paths, folder: Path, tmp_path: Path
) -> None:
    file = build(folder, tmp_path / "x.reviewpack")
    sign_pack(file, key(tmp_path))
    install(paths, str(file))
    remove(paths, "tiny")
    with pytest.raises(ContentError, match="is not signed, and earlier versions were"):
        install(paths, str(folder))


def test_a_pack_that_ships_is_not_replaced(paths: Paths, folder: Path, tmp_path: Path) -> None:
    kafka = folder.rename(tmp_path / "kafka")
    replace_in(kafka / "pack.toml", '"tiny"', '"kafka"')
    with pytest.raises(ContentError, match="comes with the trainer"):
        install(paths, str(kafka))


def test_an_update_says_what_changed(paths: Paths, folder: Path) -> None:
    shutil.copytree(folder / "receipts", folder / "gone")
    shutil.copytree(folder / "receipts", folder / "coded")
    install(paths, str(folder))
    shutil.rmtree(folder / "gone")
    shutil.copytree(folder / "receipts", folder / "fresh")
    replace_in(folder / "receipts" / "answers" / "rest-is-lost.md", "remainder", "rest")
    replace_in(folder / "coded" / "request.md", ".", "!")
    replace_in(folder / "pack.toml", "1.0.0", "1.1.0")
    done = update(paths, "tiny")
    assert (done.before, done.version) == ("1.0.0", "1.1.0")
    assert done.differences == Differences(("fresh",), ("coded",), ("receipts",), ("gone",))
    assert any("your reviews of it stay" in line for line in done.lines())


def test_what_somebody_changed_by_hand_is_not_overwritten(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    own = paths.packs / "tiny" / "receipts" / "request.md"
    own.write_text("# Mine\n", encoding="utf-8")
    with pytest.raises(TrainerError, match="was changed here"):
        update(paths, "tiny")
    assert own.read_text(encoding="utf-8") == "# Mine\n"
    update(paths, "tiny", replace_edited=True)
    assert own.read_text(encoding="utf-8") != "# Mine\n"


def test_an_update_that_fails_leaves_the_old_version(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(paths, str(folder))
    replace_in(folder / "pack.toml", "1.0.0", "1.1.0")
    rename = Path.rename

    def fails_the_second_time(self: Path, target: Path) -> Path:
        if ".staged-" in str(self):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails_the_second_time)
    with pytest.raises(TrainerError, match="No space left"):
        update(paths, "tiny")
    assert [each.version for each in installed_packs(paths)] == ["1.0.0"]
    assert [each.name for each in paths.packs.iterdir()] == ["tiny"]


@pytest.mark.parametrize("before", ["", "1.0.0"])
def test_what_is_not_wanted_any_more_changes_nothing(
    paths: Paths, folder: Path, tmp_path: Path, before: str
) -> None:
    file = build(folder, tmp_path / "x.reviewpack")
    if before:
        install(paths, str(file))
    sign_pack(file, key(tmp_path))
    arrived = arrive(paths, str(file))
    with pytest.raises(NotWantedError):
        put(paths, arrived, is_wanted=lambda: False)
    assert [(each.version, each.signer) for each in installed_packs(paths)] == (
        [(before, None)] if before else []
    )
    assert [each.name for each in paths.packs.iterdir()] == (["tiny"] if before else [])
    assert known_signer(paths, "tiny") is None


def test_a_power_cut_between_two_places_is_made_good(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    (paths.packs / "tiny").rename(paths.packs / ".old-tiny")
    assert install(paths, str(folder)).before == "1.0.0"
    assert [each.name for each in paths.packs.iterdir()] == ["tiny"]


def test_a_removed_pack_is_gone(paths: Paths, folder: Path) -> None:
    install(paths, str(folder))
    remove(paths, "tiny")
    assert installed_packs(paths) == ()
    with pytest.raises(TrainerError, match="is not installed"):
        remove(paths, "tiny")


def test_a_pack_that_nobody_installed_has_no_update(paths: Paths) -> None:
    shutil.copytree(TINY, paths.packs / "tiny")
    with pytest.raises(TrainerError, match="was not installed by"):
        update(paths, "tiny")
