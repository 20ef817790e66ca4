"""A `.reviewpack`: a zip file of one form, so that the same files always are the same bytes.

Its entries are stored as they are, in order, with one date and one mode. So it can be read by being
written again: whatever is not byte for byte what would be written is refused, and what an archive
can lie about (sizes, places, names, what lies between entries) has nowhere to stand. Nothing is
unpacked, so nothing can grow.
"""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from trainer.content.names import Claims, unsafe_reason
from trainer.content.pack_limits import MOST_ARCHIVE_BYTES, MOST_ARCHIVE_FILES, MOST_FILE_BYTES
from trainer.content.problems import quoted
from trainer.errors import ContentError

ENDING: Final = ".reviewpack"

_ENTRY: Final = struct.Struct("<4s5H3I2H")
_LISTED: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_VERSION: Final = 20
_MADE_BY: Final = (3 << 8) | _VERSION
_UTF8: Final = 0x800
_ENCRYPTED: Final = 0x1 | 0x40 | 0x2000
_STORED: Final = 0
_TIME: Final = 0
_DATE: Final = (1 << 5) | 1
"""The first day that a zip file can name."""
_MODE: Final = 0o100644 << 16
_FILE_TYPES: Final = 0o170000
_LINK: Final = 0o120000
_BUILD: Final = "Build it again with `trainer pack build`."
_OTHER_KINDS: Final = {
    b"\x1f\x8b": "a gzip file",
    b"BZh": "a bzip2 file",
    b"\xfd7zXZ": "an xz file",
    b"7z\xbc\xaf": "a 7z file",
    b"Rar!": "a RAR file",
    b"\x28\xb5\x2f\xfd": "a zstd file",
    b"<": "a web page",
    b"{": "a JSON file",
    b"version https://git-lfs": "a pointer of Git LFS",
}


@dataclass(frozen=True)
class _Listed:
    """One entry as the list at the end of a zip file has it."""

    name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    extra: int
    comment: int
    mode: int
    at: int


def write_archive(files: Mapping[str, bytes]) -> bytes:
    """The archive of those files, in the order in which they are given."""
    body: list[bytes] = []
    listed: list[bytes] = []
    at = 0
    for name, content in files.items():
        called = name.encode()
        crc = zlib.crc32(content)
        common = (_VERSION, _UTF8, _STORED, _TIME, _DATE, crc, len(content), len(content))
        entry = _ENTRY.pack(b"PK\x03\x04", *common, len(called), 0) + called
        listed.append(
            _LISTED.pack(b"PK\x01\x02", _MADE_BY, *common, len(called), 0, 0, 0, 0, _MODE, at)
            + called
        )
        body += [entry, content]
        at += len(entry) + len(content)
    ending = b"".join(listed)
    count = len(listed)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(ending), at, 0)
    return b"".join((*body, ending, end))


def read_archive(content: bytes, shown: str) -> dict[str, bytes]:
    """The files of an archive by path; ContentError, in one sentence, where it is not exactly what
    `write_archive` would write of them.
    """
    # The order is that of the cost: nothing is read that the check before it has not made cheap,
    # and nothing is copied before its name and size are known to be fair.
    if len(content) > MOST_ARCHIVE_BYTES:
        raise _refusal(shown, f"is larger than {MOST_ARCHIVE_BYTES // 1_000_000} MB")
    _check_kind(content, shown)
    files: dict[str, bytes] = {}
    claims = Claims()
    listed = _entries(content, shown)
    named = [(_checked_name(entry, shown), entry) for entry in listed]
    # Before any is copied: twenty thousand entries may all name the same megabyte.
    if sum(entry.size for entry in listed) > len(content):
        raise _refusal(shown, "holds files that overlap, or says wrong sizes")
    for name, entry in named:
        if name in files:
            raise _refusal(shown, f"holds {quoted(name)} twice")
        if clash := claims.clash(name):
            raise _refusal(shown, f"holds {quoted(name)}, which {clash}")
        files[name] = _content_of(content, entry, name, shown)
    # Last, and enough by itself for all that was not looked at: gaps, flags, dates, a second list.
    # The checks above only say what is wrong, in the words of the one who built it.
    if write_archive(files) != content:
        raise _refusal(shown, "holds more than its files, or lists them in another way")
    return files


def _refusal(shown: str, what: str) -> ContentError:
    return ContentError(f"{what}.", where=shown, remedy=_BUILD)


def _check_kind(content: bytes, shown: str) -> None:
    if not content:
        raise _refusal(shown, "is empty")
    if content[:4] not in {b"PK\x03\x04", b"PK\x05\x06"}:
        kind = next(
            (called for begin, called in _OTHER_KINDS.items() if content.startswith(begin)),
            "not a .reviewpack file",
        )
        if content[257:262] == b"ustar":
            kind = "a tar file"
        raise _refusal(shown, f"is {kind}")


def _entries(content: bytes, shown: str) -> list[_Listed]:
    """What the list at the end names; its numbers are not believed yet."""
    if len(content) < _END.size or content[-_END.size :][:4] != b"PK\x05\x06":
        raise _refusal(shown, "is cut off, or something follows its end")
    _mark, disk, first, here, count, size, at, comment = _END.unpack(content[-_END.size :])
    if disk or first or here != count:
        raise _refusal(shown, "is one part of several")
    if 0xFFFF in {count, here} or 0xFFFFFFFF in {size, at}:
        raise _refusal(shown, "is in the zip64 form")
    if comment:
        raise _refusal(shown, "has a comment")
    if count > MOST_ARCHIVE_FILES:
        raise _refusal(shown, f"holds {count} files, more than {MOST_ARCHIVE_FILES}")
    if at + size != len(content) - _END.size:
        raise _refusal(shown, "has a list of files that is not where it says")
    entries: list[_Listed] = []
    place = at
    for _number in range(count):
        if place + _LISTED.size > at + size:
            raise _refusal(shown, "lists fewer files than it says")
        fields = _LISTED.unpack_from(content, place)
        if fields[0] != b"PK\x01\x02":
            raise _refusal(shown, "has a damaged list of files")
        length, extra, comment = fields[10:13]
        name = content[place + _LISTED.size : place + _LISTED.size + length]
        flags, method = fields[3:5]
        crc, packed, whole = fields[7:10]
        mode, start = fields[15:17]
        entries.append(
            _Listed(name, flags, method, crc, packed, whole, extra, comment, mode, start)
        )
        place += _LISTED.size + length + extra + comment
    return entries


def _checked_name(entry: _Listed, shown: str) -> str:
    try:
        name = entry.name.decode()
    except UnicodeDecodeError:
        raise _refusal(shown, "holds a file whose name is not UTF-8") from None
    if name.endswith("/"):
        raise _refusal(shown, f"lists the folder {quoted(name)}, and only files belong there")
    if reason := unsafe_reason(name):
        raise _refusal(shown, f"holds {quoted(name)}, which {reason}")
    _check_entry(entry, name, shown)
    return name


def _check_entry(entry: _Listed, name: str, shown: str) -> None:
    file_type = (entry.mode >> 16) & _FILE_TYPES
    faults = (
        (entry.flags & _ENCRYPTED, "is encrypted"),
        (file_type == _LINK, "is a symbolic link"),
        (file_type not in {0, _MODE >> 16 & _FILE_TYPES}, "is not a regular file"),
        (entry.method != _STORED, "is compressed"),
        (entry.packed != entry.size, "says two sizes"),
        (entry.size > MOST_FILE_BYTES, f"is larger than {MOST_FILE_BYTES // 1_000_000} MB"),
        (entry.extra or entry.comment, "has fields that do not belong there"),
    )
    for is_wrong, what in faults:
        if is_wrong:
            raise _refusal(shown, f"holds {quoted(name)}, which {what}")


def _content_of(content: bytes, entry: _Listed, name: str, shown: str) -> bytes:
    start = entry.at + _ENTRY.size + len(entry.name)
    held = content[start : start + entry.size]
    is_entry = content[entry.at : entry.at + 4] == b"PK\x03\x04"
    if not is_entry or len(held) != entry.size:
        raise _refusal(shown, f"holds {quoted(name)}, which is not where the list says")
    if zlib.crc32(held) != entry.crc:
        raise _refusal(shown, f"holds {quoted(name)}, which is damaged")
    return held
