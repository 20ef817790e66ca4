"""Packs come to the server as pack files, and who signed them stays the same."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic import command
from httpx import Response
from sqlalchemy import text

from tests.team.clusters import Cluster
from tests.team.conftest import make_database
from tests.team.stage import EXERCISE, PACK, Stage, chance_of, earlier_archive
from trainer.app.pack_files import build, sign_pack
from trainer.content.manifest import Cargo, cargo_from
from trainer.team import upgrading
from trainer.team.database import Database, open_database, sqlite_url
from trainer.team.shelf import Shelf

Packed = Callable[..., bytes]


def key(file: Path) -> Path:
    line = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(file)]
    subprocess.run(line, check=True)
    return file


@pytest.fixture
def packed(tmp_path: Path) -> Packed:
    """Builds a version of the tiny pack, signed by a key of that name."""

    def build_it(version: str, signed_by: str = "") -> bytes:
        folder = tmp_path / version / "tiny"
        shutil.copytree(PACK, folder)
        header = folder / "pack.toml"
        header.write_text(header.read_text().replace('"1.0.0"', f'"{version}"'))
        file = build(folder, tmp_path / f"{version}.reviewpack")
        if signed_by:
            private = tmp_path / signed_by
            sign_pack(file, private if private.exists() else key(private))
        return file.read_bytes()

    return build_it


def publish(stage: Stage, who: str, pack: bytes, accept_key: str = "") -> Response:
    query = {"accept_key": accept_key} if accept_key else {}
    return stage.ask(who, "POST", "/api/packs", content=pack, params=query)


def test_who_signed_is_kept_and_shown(stage: Stage, packed: Packed, tmp_path: Path) -> None:
    kept = publish(stage, "Ines", packed("2.0.0", "ada")).json()

    shown = subprocess.run(
        ["ssh-keygen", "-l", "-f", str(tmp_path / "ada.pub")], capture_output=True, check=True
    )
    assert kept["signer"] in shown.stdout.decode()
    assert kept["signer_kind"] == "ED25519"
    assert kept in stage.get("Olive", "/api/packs")


def test_the_first_key_of_a_pack_stays_its_key(stage: Stage, packed: Packed) -> None:
    assert publish(stage, "Ines", packed("2.0.0", "ada")).status_code == 201
    assert publish(stage, "Ines", packed("2.1.0", "ada")).status_code == 201
    before = stage.get("Ines", "/api/packs")

    others = [publish(stage, who, packed(f"3.0.{who}", "eve")) for who in ("Ines", "Olive")]
    unsigned = publish(stage, "Olive", packed("3.1.0"))

    assert [each.status_code for each in (*others, unsigned)] == [409, 409, 409]
    assert {each.json()["error"] for each in (*others, unsigned)} == {"other_key"}
    assert stage.get("Ines", "/api/packs") == before


def test_an_owner_accepts_another_key_and_it_is_the_key_from_then_on(
    stage: Stage, packed: Packed
) -> None:
    old = publish(stage, "Ines", packed("2.0.0", "ada")).json()["signer"]
    stage.clock.move(minutes=1)
    pack = packed("3.0.0", "eve")
    refused = publish(stage, "Olive", pack, old)
    new = refused.json()["message"].rpartition(" ")[2]

    assert refused.status_code == 409
    assert publish(stage, "Ines", pack, new).status_code == 403
    assert publish(stage, "Olive", pack, new).json()["signer"] == new
    stage.clock.move(minutes=1)
    assert publish(stage, "Ines", packed("3.1.0", "ada")).status_code == 409
    assert publish(stage, "Ines", packed("3.2.0", "eve")).status_code == 201


def test_a_signature_of_something_else_is_refused(stage: Stage, packed: Packed) -> None:
    first, second = (cargo_from(packed(each, "ada"), each) for each in ("2.0.0", "2.1.0"))
    answer = publish(stage, "Ines", Cargo(first.manifest, first.files, second.signature).archive())

    assert (answer.status_code, answer.json()["error"]) == (422, "bad_pack")
    assert "signature is not good" in answer.json()["message"]


def test_a_server_that_cannot_check_signatures_keeps_nothing(
    stage: Stage, packed: Packed, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = packed("2.0.0", "ada")
    monkeypatch.setenv("PATH", "/nowhere")

    answer = publish(stage, "Ines", pack)

    assert answer.status_code == 503
    assert "OpenSSH" in answer.json()["message"]
    assert len(stage.get("Ines", "/api/packs")) == 1


@pytest.fixture(params=["sqlite", "postgresql"])
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of the first schema, with nothing in it."""
    url = sqlite_url(tmp_path / "earlier.db")
    if request.param == "postgresql":
        cluster: Cluster = request.getfixturevalue("cluster")
        make_database(cluster, "earlier")
        url = cluster.url("earlier")
    opened = open_database(url, chance=chance_of(5))
    with opened.writing() as work:
        command.upgrade(upgrading._config(work.connection), "0001")
    yield opened
    opened.engine.dispose()


def test_packs_of_an_earlier_server_are_read_after_an_upgrade(earlier: Database) -> None:
    """It kept them as compressed archives of their folders."""
    with earlier.writing() as work:
        work.run(
            text(
                "insert into packs (digest, name, version, archive, published_at) "
                "values ('a', 'tiny', '1.0.0', :archive, '2030-05-01T12:00:00+00:00')"
            ).bindparams(archive=earlier_archive())
        )
    upgrading.upgrade(earlier)

    exercise = Shelf(earlier).exercise("a", EXERCISE)

    assert {each.id for each in exercise.defects} >= {"rest-is-lost"}
