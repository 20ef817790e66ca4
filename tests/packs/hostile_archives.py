"""Every kind of hostile `.reviewpack`: a name, its bytes, and a word of the sentence that refuses
it.
"""

import gzip
import io
import json
import struct
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.content.archive import write_archive
from trainer.content.folder import read_pack
from trainer.content.headers import MANIFEST, SIGNATURE
from trainer.content.manifest import cargo_in, cargo_of, manifest_text
from trainer.core.domain.exercise import Pack

TINY = Path(__file__).parents[1] / "data" / "packs" / "tiny"
REQUEST = "receipts/request.md"
CENTRAL, LOCAL, END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"


@dataclass(frozen=True)
class HostileArchive:
    """How it is made, and what the refusal says."""

    make: Callable[[], bytes]
    says: str


KINDS: dict[str, HostileArchive] = {}


def kind(says: str) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Add a function as a kind, by its name."""

    def add(make: Callable[[], bytes]) -> Callable[[], bytes]:
        KINDS[make.__name__] = HostileArchive(make, says)
        return make

    return add


def good_files() -> dict[str, bytes]:
    """The files of the good pack, without its manifest."""
    return dict(cargo_in(TINY).files)


def good() -> bytes:
    """The good pack."""
    return cargo_in(TINY).archive()


def pack() -> Pack:
    """What its header says."""
    return read_pack(TINY)


def packed(files: dict[str, bytes]) -> bytes:
    """An archive of those files whose manifest fits them."""
    return cargo_of(pack(), files).archive()


def with_file(name: str, content: bytes = b"x\n") -> bytes:
    """The good pack with a file more, named in the manifest."""
    return packed({**good_files(), name: content})


def without_manifest(extra: dict[str, bytes]) -> bytes:
    """Files as they are, in an archive without the right manifest."""
    return write_archive({**extra, **dict(sorted(good_files().items()))})


def foreign_zip(**options: Any) -> zipfile.ZipFile:
    """A zip file as other programs make it."""
    return zipfile.ZipFile(io.BytesIO(), "w", **options)


def bytes_of(archive: zipfile.ZipFile) -> bytes:
    """What was written into it."""
    stream = archive.fp
    archive.close()
    assert isinstance(stream, io.BytesIO)
    return stream.getvalue()


def patched_entry(name: str, at: int, form: str, value: int) -> bytes:
    """The good pack with one number of the listed entry of that name changed."""
    content = bytearray(good())
    place = content.index(name.encode(), content.index(CENTRAL)) - 46
    assert content[place : place + 4] == CENTRAL
    struct.pack_into(form, content, place + at, value)
    return bytes(content)


def patched_end(at: int, form: str, value: int) -> bytes:
    """The good pack with one number of its last record changed."""
    content = bytearray(good())
    struct.pack_into(form, content, len(content) - 22 + at, value)
    return bytes(content)


def with_manifest(change: Callable[[dict[str, Any]], object]) -> bytes:
    """The good pack with a manifest that says something else."""
    cargo = cargo_in(TINY)
    manifest = json.loads(cargo.signed)
    change(manifest)
    return without_manifest({MANIFEST: manifest_text(manifest)})


# What is no archive of ours at all


@kind("is empty")
def empty() -> bytes:
    return b""


@kind("gzip")
def gzip_file() -> bytes:
    return gzip.compress(good())


@kind("tar file")
def tar_file() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        archive.add(TINY / "pack.toml", arcname="pack.toml")
    return stream.getvalue()


@kind("web page")
def web_page() -> bytes:
    return b"<!doctype html><title>Sign in</title>"


@kind("Git LFS")
def lfs_pointer() -> bytes:
    return b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n"


@kind("not a .reviewpack")
def noise() -> bytes:
    return bytes(range(256)) * 40


@kind("cut off")
def half() -> bytes:
    return good()[: len(good()) // 2]


@kind("cut off")
def last_byte_missing() -> bytes:
    return good()[:-1]


@kind("cut off")
def trailing_bytes() -> bytes:
    return good() + b"MZ\x90\x00"


@kind("not a .reviewpack")
def program_before() -> bytes:
    return b"#!/bin/sh\nid\n" + good()


@kind("not where it says")
def second_archive_behind() -> bytes:
    return good() + good()


# What zip files can be, and ours are not


@kind("compressed")
def bomb() -> bytes:
    with foreign_zip(compression=zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("receipts/zeros.bin", b"\0" * 60_000_000)
        return bytes_of(archive)


@kind("compressed")
def bomb_of_bombs() -> bytes:
    with foreign_zip(compression=zipfile.ZIP_DEFLATED) as archive:
        for number in range(50):
            archive.writestr(f"receipts/{number}.zip", b"\0" * 900_000)
        return bytes_of(archive)


@kind("compressed")
def bzip2_entries() -> bytes:
    with foreign_zip(compression=zipfile.ZIP_BZIP2) as archive:
        archive.writestr("pack.toml", "x" * 100)
        return bytes_of(archive)


@kind("compressed")
def lzma_entries() -> bytes:
    with foreign_zip(compression=zipfile.ZIP_LZMA) as archive:
        archive.writestr("pack.toml", "x" * 100)
        return bytes_of(archive)


@kind("encrypted")
def encrypted() -> bytes:
    return patched_entry(REQUEST, 8, "<H", 0x801)


@kind("encrypted")
def strongly_encrypted() -> bytes:
    return patched_entry(REQUEST, 8, "<H", 0x840)


@kind("lists them in another way")
def sizes_behind_the_data() -> bytes:
    return patched_entry(REQUEST, 8, "<H", 0x808)


@kind("symbolic link")
def symbolic_link() -> bytes:
    return patched_entry(REQUEST, 38, "<I", 0o120777 << 16)


@kind("not a regular file")
def device() -> bytes:
    return patched_entry(REQUEST, 38, "<I", 0o060666 << 16)


@kind("not a regular file")
def pipe() -> bytes:
    return patched_entry(REQUEST, 38, "<I", 0o010666 << 16)


@kind("lists them in another way")
def set_user_id() -> bytes:
    return patched_entry(REQUEST, 38, "<I", 0o104755 << 16)


@kind("two sizes")
def two_sizes() -> bytes:
    return patched_entry(REQUEST, 20, "<I", 3)


@kind("two sizes")
def size_of_gigabytes() -> bytes:
    return patched_entry(REQUEST, 24, "<I", 0xFFFFFFF0)


@kind("larger than 1 MB")
def large_file() -> bytes:
    return with_file("receipts/before/large.bin", b"\0" * 1_000_001)


@kind("wrong sizes")
def one_megabyte_named_often() -> bytes:
    body = b"\0" * 900_000
    archive = bytearray(write_archive({"a": body}))
    start = archive.index(CENTRAL)
    entry = archive[start : start + 47]
    listed = b"".join(bytes(entry[:46]) + bytes([97 + number]) for number in range(26)) * 1
    end = struct.pack("<4s4H2IH", END, 0, 0, 26, 26, len(listed), start, 0)
    return bytes(archive[:start]) + listed + end


@kind("is damaged")
def wrong_checksum() -> bytes:
    return patched_entry(REQUEST, 16, "<I", 7)


@kind("not where the list says")
def points_outside() -> bytes:
    return patched_entry(REQUEST, 42, "<I", 0x7FFFFFFF)


@kind("not where the list says")
def points_into_another_file() -> bytes:
    return patched_entry(REQUEST, 42, "<I", 11)


@kind("lists them in another way")
def other_date() -> bytes:
    return patched_entry(REQUEST, 14, "<H", 0x5A21)


@kind("lists them in another way")
def other_version() -> bytes:
    return patched_entry(REQUEST, 6, "<H", 63)


@kind("lists them in another way")
def other_name_inside() -> bytes:
    content = bytearray(good())
    place = content.index(REQUEST.encode(), content.index(b"+++"))
    content[place : place + 8] = b"Receipts"
    return bytes(content)


@kind("lists them in another way")
def bytes_between_the_files() -> bytes:
    files = {MANIFEST: b"{}", "pack.toml": b"x"}
    content = write_archive(files)
    start = content.index(CENTRAL)
    fixed = bytearray(content[:start] + b"GAP!" + content[start:])
    struct.pack_into("<I", fixed, len(fixed) - 6, start + 4)
    return bytes(fixed)


@kind("has a comment")
def comment() -> bytes:
    with foreign_zip() as archive:
        archive.comment = b""
        archive.writestr("pack.toml", "x")
        content = bytearray(bytes_of(archive))
    # A comment that ends like an archive: what ends where is then a matter of opinion.
    fake = bytearray(content[-22:])
    struct.pack_into("<H", fake, 20, 5)
    return bytes(content[:-22]) + bytes(fake)


@kind("do not belong there")
def extra_field() -> bytes:
    with foreign_zip() as archive:
        info = zipfile.ZipInfo("pack.toml")
        info.extra = struct.pack("<HH4s", 0x7075, 4, b"evil")
        archive.writestr(info, b"x")
        return bytes_of(archive)


@kind("do not belong there")
def comment_of_a_file() -> bytes:
    with foreign_zip() as archive:
        info = zipfile.ZipInfo("pack.toml")
        info.comment = b"hello"
        archive.writestr(info, b"x")
        return bytes_of(archive)


@kind("zip64")
def zip64() -> bytes:
    return patched_end(16, "<I", 0xFFFFFFFF)


@kind("part of several")
def several_disks() -> bytes:
    return patched_end(4, "<H", 3)


@kind("part of several")
def counts_that_differ() -> bytes:
    return patched_end(8, "<H", 3)


@kind("another way")
def fewer_entries_than_there_are() -> bytes:
    content = bytearray(good())
    count = struct.unpack_from("<H", content, len(content) - 12)[0]
    struct.pack_into("<2H", content, len(content) - 14, count - 1, count - 1)
    return bytes(content)


@kind("fewer files than it says")
def more_entries_than_there_are() -> bytes:
    content = bytearray(good())
    count = struct.unpack_from("<H", content, len(content) - 12)[0]
    struct.pack_into("<2H", content, len(content) - 14, count + 9, count + 9)
    return bytes(content)


@kind("more than 20000")
def huge_count() -> bytes:
    content = bytearray(good())
    struct.pack_into("<2H", content, len(content) - 14, 60_000, 60_000)
    return bytes(content)


@kind("more than 20000")
def many_files() -> bytes:
    return write_archive({f"receipts/{number}": b"" for number in range(20_001)})


@kind("not where it says")
def list_elsewhere() -> bytes:
    return patched_end(16, "<I", 0)


@kind("damaged list")
def list_overwritten() -> bytes:
    content = bytearray(good())
    place = content.index(CENTRAL)
    content[place : place + 4] = b"\0\0\0\0"
    return bytes(content)


# Names


def _named(name: str, says: str, called: str) -> None:
    KINDS[called] = HostileArchive(lambda: with_file(name), says)


_named("../outside.txt", "leaves its folder", "name_above")
_named("receipts/../../outside.txt", "leaves its folder", "name_above_inside")
_named("/etc/passwd", "is absolute", "name_absolute")
_named("C:/Windows/x", "is absolute", "name_drive")
_named("receipts\\..\\x", "some systems", "name_backslash")
_named("receipts//x", "leaves its folder", "name_double_slash")
_named("receipts/./x", "leaves its folder", "name_dot")
_named("receipts/before/.git/config", "reserved name", "name_git")
_named("receipts/before/GIT~1/config", "reserved name", "name_git_short")
_named("receipts/before/nul", "reserved name", "name_device")
_named("receipts/before/a\u202etxt.exe", "cannot be seen", "name_turned")
_named("receipts/before/e\u0301.py", "composed form", "name_decomposed")
_named("receipts/before/a\x00b", "some systems", "name_nul")
_named("receipts/before/" + "a" * 300, "longer than", "name_long")
_named("Receipts/request.md", "same on some systems", "name_case")
_named("pack.toml/x", "can't be next to", "name_file_as_folder")


@kind("not UTF-8")
def name_latin() -> bytes:
    return write_archive({"abc.md": b"x"}).replace(b"abc.md", b"ab\xe9.md")


@kind("the folder")
def folder_entry() -> bytes:
    with foreign_zip() as archive:
        archive.writestr("receipts/", b"")
        return bytes_of(archive)


@kind("twice")
def name_twice() -> bytes:
    first, second = write_archive({"pack.toml": b"one"}), write_archive({"pack.toml": b"two"})
    cut = first.index(CENTRAL)
    entry, other = first[:cut], second[:cut]
    listed = bytearray(second[cut : second.index(END)])
    struct.pack_into("<I", listed, 42, cut)
    whole = first[cut : first.index(END)] + bytes(listed)
    end = struct.pack("<4s4H2IH", END, 0, 0, 2, 2, len(whole), cut * 2, 0)
    return entry + other + whole + end


# The manifest and the signature


@kind("has no manifest")
def no_manifest() -> bytes:
    return write_archive(dict(sorted(good_files().items())))


@kind("no JSON")
def manifest_no_json() -> bytes:
    return without_manifest({MANIFEST: b"{"})


@kind("no JSON")
def manifest_no_text() -> bytes:
    return without_manifest({MANIFEST: b"\xff\xfe\xff"})


@kind("not of format 1")
def manifest_is_a_list() -> bytes:
    return without_manifest({MANIFEST: b"[]\n"})


@kind("not of format 1")
def manifest_of_tomorrow() -> bytes:
    return with_manifest(lambda told: told.update(format=2))


@kind("without “licence”")
def manifest_without_licence() -> bytes:
    return with_manifest(lambda told: told.pop("licence"))


@kind("edited")
def manifest_edited() -> bytes:
    return without_manifest({MANIFEST: cargo_in(TINY).signed + b"\n"})


@kind("somebody edited")
def manifest_of_half_a_letter() -> bytes:
    text = cargo_in(TINY).signed.replace(b'"A tiny pack"', b'"\\ud800"')
    return write_archive({MANIFEST: text, **good_files()})


@kind("has no name")
def manifest_named_outside() -> bytes:
    return with_manifest(lambda told: told.update(pack="../outside"))


@kind("does not agree")
def manifest_of_other_bytes() -> bytes:
    return with_manifest(lambda told: told["files"].update({REQUEST: "0" * 64}))


@kind("does not agree")
def file_without_mention() -> bytes:
    files = good_files()
    return write_archive(
        {MANIFEST: cargo_in(TINY).signed, **dict(sorted({**files, "receipts/x.md": b"x"}.items()))}
    )


@kind("does not agree")
def file_missing() -> bytes:
    files = good_files()
    del files[REQUEST]
    return write_archive({MANIFEST: cargo_in(TINY).signed, **dict(sorted(files.items()))})


@kind("in order")
def files_out_of_order() -> bytes:
    files = dict(sorted(good_files().items(), reverse=True))
    return write_archive({MANIFEST: cargo_in(TINY).signed, **files})


@kind("other things")
def manifest_of_another_version() -> bytes:
    return with_manifest(lambda told: told.update(version="9.9.9"))


@kind("signature of")
def signature_of_megabytes() -> bytes:
    return _with_signature(b"-----BEGIN SSH SIGNATURE-----\n" + b"A" * 900_000)


def _with_signature(signature: bytes) -> bytes:
    files = dict(sorted(good_files().items()))
    return write_archive({MANIFEST: cargo_in(TINY).signed, SIGNATURE: signature, **files})


@kind("signature is not good")
def signature_is_noise() -> bytes:
    return _with_signature(b"hello\n")


@kind("signature is not good")
def signature_without_content() -> bytes:
    return _with_signature(b"-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n")


@kind("signature is not good")
def signature_of_option() -> bytes:
    return _with_signature(b"-oProxyCommand=id\n")


# The pack inside


@kind("is missing")
def exercise_broken() -> bytes:
    return packed({**good_files(), "receipts/exercise.toml": b"format = 1\n"})


@kind("is not UTF-8")
def header_broken() -> bytes:
    return packed({**good_files(), "pack.toml": b"\xff"})


@kind("no exercise")
def no_exercise() -> bytes:
    return packed({"pack.toml": good_files()["pack.toml"]})


@kind("the id is")
def another_pack_inside() -> bytes:
    header = good_files()["pack.toml"].replace(b'"tiny"', b'"huge"')
    return packed({**good_files(), "pack.toml": header})


@kind("control character")
def steering_text() -> bytes:
    return packed({**good_files(), REQUEST: b"# Hello \x1b[2J\n"})


@kind("does not agree")
def own_record_inside() -> bytes:
    return write_archive(
        {
            MANIFEST: cargo_in(TINY).signed,
            **dict(sorted({**good_files(), "installed.json": b"{}"}.items())),
        }
    )
