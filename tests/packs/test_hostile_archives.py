"""A hostile pack file is refused whole, in a sentence, and leaves nothing behind."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.packs.hostile_archives import KINDS, good
from trainer.app.packs import install
from trainer.content.archive import read_archive, write_archive
from trainer.content.manifest import cargo_from
from trainer.errors import ContentError, TrainerError
from trainer.settings import paths_from

GOOD = good()


def everything_below(folder: Path) -> list[str]:
    """Every path, to be compared."""
    return sorted(str(path) for path in folder.rglob("*"))


@pytest.mark.parametrize("name", KINDS)
def test_a_hostile_archive_is_refused_whole(name: str, tmp_path: Path) -> None:
    kind = KINDS[name]
    file = tmp_path / "pack.reviewpack"
    file.write_bytes(kind.make())
    paths = paths_from(os.environ)
    with pytest.raises(TrainerError) as refused:
        install(paths, str(file))
    assert kind.says in str(refused.value)
    assert len(str(refused.value)) < 700
    assert everything_below(paths.packs.parent) == []
    assert everything_below(tmp_path) == [str(file)]


def test_a_good_archive_is_read_to_the_files_that_were_written() -> None:
    assert write_archive(read_archive(GOOD, "x")) == GOOD


@given(st.binary(max_size=400))
@settings(max_examples=300)
def test_bytes_are_an_archive_or_refused(content: bytes) -> None:
    try:
        files = read_archive(b"PK\x05\x06" + content, "x")
    except ContentError:
        return
    assert write_archive(files) == b"PK\x05\x06" + content


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
@settings(max_examples=400)
def test_no_changed_byte_of_a_pack_goes_unnoticed(place: int, by: int) -> None:
    changed = bytearray(GOOD)
    changed[place] ^= by
    with pytest.raises(ContentError):
        cargo_from(bytes(changed), "x")


_TAIL = GOOD.index(b"PK\x01\x02")


@given(st.lists(st.tuples(st.integers(_TAIL, len(GOOD) - 1), st.binary(min_size=1, max_size=4))))
@settings(max_examples=300)
def test_a_bent_list_of_files_is_refused_or_the_same(
    changes: list[tuple[int, bytes]],
) -> None:
    bent = bytearray(GOOD)
    for place, content in changes:
        bent[place : place + len(content)] = content
    try:
        files = read_archive(bytes(bent), "x")
    except ContentError:
        return
    assert write_archive(files) == bytes(bent)


NAMES = st.text(alphabet="abcdefgh", min_size=1, max_size=6)


@given(st.dictionaries(NAMES, st.binary(max_size=50), max_size=8))
def test_any_files_come_back_as_they_were(files: dict[str, bytes]) -> None:
    assert read_archive(write_archive(files), "x") == files
