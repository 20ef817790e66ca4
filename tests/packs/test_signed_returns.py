"""A returned review is signed with the learner's own SSH key, and counts only if it is theirs."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.packs.hostile_archives import TINY
from tests.packs.ssh_keys import new_key
from tests.packs.test_returned import SEED, returned
from trainer.app.graded import Grades, grade_folder
from trainer.app.pack_files import build, sign_pack
from trainer.app.release import read_learners
from trainer.app.returned import read_returned, write_return
from trainer.app.signed_returns import (
    KnownSigners,
    key_for_reviews,
    known_signers,
    sign_if_possible,
    sign_return,
    signer_of_return,
)
from trainer.cli.main import main
from trainer.content.signatures import fingerprint_of
from trainer.core.formats.returned_review import (
    ReturnedReview,
    returned_from_json,
    returned_to_json,
)
from trainer.errors import ReviewFileError, TrainerError
from trainer.settings import Settings

ANYBODY = KnownSigners()


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """Ada's key."""
    return new_key(tmp_path / "ada_key")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Somebody else's."""
    return new_key(tmp_path / "other_key")


def public(key: Path) -> str:
    return key.with_name(f"{key.name}.pub").read_text(encoding="utf-8").strip()


def graded(
    folder: Path, signers: KnownSigners = ANYBODY, *, to_write: ReturnedReview | None = None
) -> Grades:
    """The grades of the reviews in a folder, and of that one."""
    if to_write is not None:
        write_return(to_write, folder)
    return grade_folder(folder, TINY, seed=SEED, signers=signers)


def table(folder: Path, text: str) -> Path:
    file = folder / "names.csv"
    file.write_text(text, encoding="utf-8")
    return file


def by_table(folder: Path, key: Path, **options: bool) -> KnownSigners:
    """Who grades knows Ada's key, and Bob without one."""
    return known_signers(table(folder, f"name,key\nAda,{public(key)}\nBob,\n"), None, **options)


def by_file(folder: Path, key: Path, name: str = "ada", options: str = "") -> KnownSigners:
    """Who grades has a file of allowed signers."""
    file = folder / "allowed_signers"
    file.write_text(f"{name} {options} {public(key)}\n", encoding="utf-8")
    return known_signers(None, file)


def test_a_signed_review_is_read_as_it_was_written(tmp_path: Path, key: Path) -> None:
    signed = sign_return(returned(), key)
    again = read_returned(write_return(signed.returned, tmp_path / "in"))
    assert again == signed.returned
    assert signer_of_return(again, "x") == signed.signer


def test_anyone_can_check_a_signature_without_the_trainer(tmp_path: Path, key: Path) -> None:
    file = write_return(sign_return(returned(), key).returned, tmp_path / "in")
    told = json.loads(file.read_text(encoding="utf-8"))
    signature = tmp_path / "x.sig"
    signature.write_text(told["signature"], encoding="utf-8")
    asked = ["ssh-keygen", "-Y", "check-novalidate", "-n", "review", "-s", str(signature)]
    done = subprocess.run(
        asked, input=f"{told['seal']}\n".encode(), capture_output=True, check=True
    )
    assert fingerprint_of(public(key)).encode() in done.stdout


def test_ssh_keygen_and_we_compute_the_same_fingerprint(key: Path) -> None:
    done = subprocess.run(["ssh-keygen", "-lf", str(key)], capture_output=True, check=True)
    assert done.stdout.decode().split()[1] == fingerprint_of(public(key))
    assert fingerprint_of(fingerprint_of(public(key))) == fingerprint_of(public(key))


@pytest.mark.parametrize("text", ["", "ssh-ed25519", "ssh-ed25519 !!", "ssh-rsa AAAAC3NzaC1lZDI1"])
def test_what_is_no_public_key_has_no_fingerprint(text: str) -> None:
    with pytest.raises(ValueError, match="no public key"):
        fingerprint_of(text)


def test_a_signed_review_counts_and_tells_who_signed(tmp_path: Path, key: Path) -> None:
    signed = sign_return(returned(), key)
    grades = graded(tmp_path / "in", by_table(tmp_path, key), to_write=signed.returned)
    [one] = grades.reviews
    assert one.signer == signed.signer
    assert one.as_json()["signed_by"] == fingerprint_of(public(key))
    assert grades.problems == ()


def test_a_review_by_another_key_does_not_count(tmp_path: Path, key: Path, other: Path) -> None:
    forged = sign_return(returned(), other).returned
    grades = graded(tmp_path / "in", by_table(tmp_path, key), to_write=forged)
    assert grades.reviews == ()
    assert f"is signed by {fingerprint_of(public(other))}" in grades.problems[0]


def test_an_unsigned_review_of_somebody_whose_key_is_known_does_not_count(
    tmp_path: Path, key: Path
) -> None:
    grades = graded(tmp_path / "in", by_table(tmp_path, key), to_write=returned())
    assert grades.reviews == ()
    assert "is not signed. Ask Ada" in grades.problems[0]
    lenient = by_table(tmp_path, key, accepts_unsigned=True)
    assert len(graded(tmp_path / "in", lenient).reviews) == 1


def test_who_gave_no_key_needs_no_signature(tmp_path: Path, key: Path) -> None:
    grades = graded(tmp_path / "in", by_table(tmp_path, key), to_write=returned("Bob"))
    assert [each.signer for each in grades.reviews] == [None]


def test_who_is_not_in_the_table_does_not_count(tmp_path: Path, key: Path) -> None:
    grades = graded(tmp_path / "in", by_table(tmp_path, key), to_write=returned("Eve"))
    assert "whom names.csv doesn't name" in grades.problems[0]


def test_a_signature_of_another_review_does_not_count(tmp_path: Path, key: Path) -> None:
    signed = sign_return(returned(), key).returned
    moved = replace(signed, submitted_at="2020-01-01T00:00:00+00:00")
    grades = graded(tmp_path / "in", to_write=moved)
    assert "its signature is not good" in grades.problems[0]


def test_a_signature_for_a_pack_does_not_do_for_a_review(tmp_path: Path, key: Path) -> None:
    from trainer.content.signatures import sign
    from trainer.core.formats.returned_review import signed_text

    made = returned()
    signature = sign(signed_text(made), key, "x").decode()
    grades = graded(tmp_path / "in", to_write=replace(made, signature=signature))
    assert "its signature is not good" in grades.problems[0]


def test_a_forged_earlier_review_does_not_take_the_place_of_the_signed_one(
    tmp_path: Path, key: Path
) -> None:
    write_return(sign_return(returned(), key).returned, tmp_path / "in" / "ada")
    write_return(returned(submitted_at="2020-01-01T00:00:00+00:00"), tmp_path / "in" / "eve")
    grades = graded(tmp_path / "in", by_table(tmp_path, key))
    assert [each.returned.submitted_at for each in grades.reviews] == ["2026-03-01T10:00:00+00:00"]


@pytest.mark.parametrize("name", ["ada", "Ada", '"Ada"', "bob,ada", "*"])
def test_a_file_of_allowed_signers_names_learners(tmp_path: Path, key: Path, name: str) -> None:
    signed = sign_return(returned(), key).returned
    grades = graded(tmp_path / "in", by_file(tmp_path, key, name), to_write=signed)
    assert grades.problems == ()


@pytest.mark.parametrize(
    ("name", "options"),
    [("bob", ""), ("ada", 'namespaces="git"'), ("ada", 'valid-before="20200101"')],
)
def test_what_the_file_does_not_allow_does_not_count(
    tmp_path: Path, key: Path, name: str, options: str
) -> None:
    signed = sign_return(returned(), key).returned
    grades = graded(tmp_path / "in", by_file(tmp_path, key, name, options), to_write=signed)
    assert "doesn't allow Ada" in grades.problems[0]


def test_a_file_of_allowed_signers_that_is_not_there_is_named(tmp_path: Path, key: Path) -> None:
    signed = sign_return(returned(), key).returned
    with pytest.raises(TrainerError, match="There is no such file"):
        graded(tmp_path / "in", KnownSigners(allowed=tmp_path / "gone"), to_write=signed)


def test_a_key_that_is_none_in_the_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="the key of “Ada” is no public key"):
        read_learners(table(tmp_path, "name,key\nAda,hello\n"))


@pytest.mark.parametrize("signature", [3, None, ["x"], "x" * 20_001])
def test_a_signature_that_is_no_text_is_refused(signature: object) -> None:
    with pytest.raises(ReviewFileError, match="signature: must be a text"):
        returned_from_json({**returned_to_json(returned()), "signature": signature})


def test_a_key_with_a_passphrase_is_never_asked_for(tmp_path: Path) -> None:
    locked = new_key(tmp_path / "locked", "a passphrase")
    sent = sign_if_possible(returned(), locked)
    assert sent.signer is None
    assert sent.returned == returned()
    assert "has a passphrase" in sent.problem
    assert f"ssh-add {locked}" in sent.problem


@pytest.fixture
def agent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An agent of the learner."""
    socket = tmp_path / "agent"
    monkeypatch.setenv("SSH_AUTH_SOCK", str(socket))
    told = subprocess.run(
        ["ssh-agent", "-s", "-a", str(socket)], capture_output=True, check=True, text=True
    ).stdout
    process = int(told.partition("SSH_AGENT_PID=")[2].partition(";")[0])
    yield
    os.kill(process, signal.SIGTERM)


@pytest.mark.usefixtures("agent")
def test_an_agent_signs_with_a_key_that_has_a_passphrase(key: Path) -> None:
    subprocess.run(["ssh-add", "-q", str(key)], check=True, capture_output=True)
    change = ["ssh-keygen", "-q", "-p", "-P", "", "-N", "a passphrase", "-f", str(key)]
    subprocess.run(change, check=True, capture_output=True)
    sent = sign_if_possible(returned(), key)
    assert sent.problem == ""
    assert sent.signer is not None


def test_the_key_in_the_settings_comes_before_the_usual_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert key_for_reviews(Settings()) is None
    (tmp_path / ".ssh").mkdir()
    usual = new_key(tmp_path / ".ssh" / "id_ed25519")
    assert key_for_reviews(Settings()) == usual
    assert key_for_reviews(Settings(signing_key="/mine")) == Path("/mine")
    assert key_for_reviews(Settings(sign_reviews=False, signing_key="/mine")) is None


def verified(*arguments: object) -> tuple[int, str]:
    """What `trainer pack verify` ends with and says."""
    done = CliRunner().invoke(main, ["pack", "verify", *map(str, arguments)])
    return done.exit_code, done.output


def test_a_pack_is_verified_against_allowed_signers(tmp_path: Path, key: Path, other: Path) -> None:
    file = build(TINY, tmp_path / "tiny.reviewpack")
    allowed = tmp_path / "allowed"
    allowed.write_text(f"maker@example.org {public(key)}\n", encoding="utf-8")
    asked = (file, "--allowed-signers", allowed)
    assert verified(*asked)[0] == 1
    assert "is not signed" in verified(*asked)[1]
    sign_pack(file, key)
    status, said = verified(*asked)
    assert status == 0
    assert "as maker@example.org" in said
    sign_pack(file, other)
    status, said = verified(*asked)
    assert status == 1
    assert "doesn't allow" in said


@pytest.mark.parametrize(
    "learner",
    [pytest.param("a\x00b", id="a zero"), pytest.param("a\ud800b", id="half a letter")],
)
def test_a_name_that_no_program_can_be_given_is_no_crash(
    tmp_path: Path, key: Path, learner: str
) -> None:
    signed = sign_return(replace(returned(), learner=learner), key).returned
    [problem] = problems_of(tmp_path, returned_to_json(signed), by_file(tmp_path, key))
    assert "learner: must be a short text" in problem


def test_a_signature_with_half_a_letter_is_no_crash(tmp_path: Path) -> None:
    told = {**returned_to_json(returned()), "signature": "\ud800"}
    [problem] = problems_of(tmp_path, told, ANYBODY)
    assert "signature: must be a text" in problem


def problems_of(folder: Path, told: dict[str, Any], signers: KnownSigners) -> tuple[str, ...]:
    """What is wrong with a file of that content."""
    file = folder / "in" / "x.review.json"
    file.parent.mkdir()
    file.write_text(json.dumps(told), encoding="utf-8")
    return tuple(graded(file.parent, signers).problems)
