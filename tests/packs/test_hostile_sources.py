"""Hostile repositories, servers, signatures, files and folders are refused whole, in a sentence."""

import os
import re
from pathlib import Path

import pytest

from tests.packs.hostile_archives import TINY
from tests.packs.hostile_sources import (
    HERE,
    MARK,
    SOURCES,
    address,
    beside_the_pack,
    blob,
    made,
    repository,
)
from trainer.app.packs import install, installed_packs
from trainer.content.manifest import cargo_in
from trainer.errors import TrainerError
from trainer.settings import paths_from

_SENTENCE = 1500


@pytest.mark.parametrize("name", SOURCES)
def test_a_hostile_source_is_refused_whole(name: str, tmp_path: Path) -> None:
    paths = paths_from(os.environ)
    with made(name, tmp_path) as source, pytest.raises(TrainerError) as refused:
        install(paths, source, ways=SOURCES[name].ways)
    said = str(refused.value)
    assert re.search(SOURCES[name].says, said), said
    assert len(said) < _SENTENCE + len(source)
    assert not paths.packs.exists()
    assert not (tmp_path / MARK).exists()


def test_objects_that_lie_elsewhere_are_their_servers_business(tmp_path: Path) -> None:
    place = repository(tmp_path)
    objects = place / ".git" / "objects"
    objects.rename(tmp_path / "objects")
    (objects / "info").mkdir(parents=True)
    (objects / "info" / "alternates").write_text(f"{tmp_path / 'objects'}\n")
    install(paths_from(os.environ), address(place), ways=HERE)


def test_attributes_change_no_byte(tmp_path: Path) -> None:
    place = repository(tmp_path)
    wanted = dict(cargo_in(TINY).files)
    rules = "* text eol=crlf ident working-tree-encoding=UTF-16 export-ignore export-subst\n"
    beside_the_pack(place, b"100644", b".gitattributes", blob(place, rules.encode()))
    paths = paths_from(os.environ)
    install(paths, address(place), ways=HERE)
    assert dict(cargo_in(paths.packs / "tiny").files).items() >= wanted.items()
    assert len(installed_packs(paths)) == 1
