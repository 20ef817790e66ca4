"""The lines with which git begins each file of a diff."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trainer.core.diffing.lines import Lines

_ESCAPE = re.compile(rb'\\([0-7]{3}|[abfnrtv"\\])')
_NAMED = {
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"v": b"\v",
    b'"': b'"',
    b"\\": b"\\",
}
_START = b"diff --git "


class FileStatus(StrEnum):
    """What a change does to a file; `unchanged` for one that is shown beside it."""

    ADDED = "added"
    DELETED = "deleted"
    MODIFIED = "modified"
    RENAMED = "renamed"
    UNCHANGED = "unchanged"


_EXTENDED = (
    (b"rename from ", FileStatus.RENAMED, "old_path"),
    (b"rename to ", FileStatus.RENAMED, "new_path"),
)
# The modes themselves are not read: a variant has plain files only.
_STATUSES = (
    (b"new file mode ", FileStatus.ADDED),
    (b"deleted file mode ", FileStatus.DELETED),
)


@dataclass
class FileHeader:
    """What the header of one file says."""

    old_path: str | None
    new_path: str | None
    status: FileStatus = FileStatus.MODIFIED
    binary: bool = False
    similarity: int = 100


def is_file_start(line: bytes) -> bool:
    """Whether a file's header begins here."""
    return line.startswith(_START)


def read_header(lines: Lines, at: int) -> tuple[FileHeader, int]:
    """The header that begins at line `at`, and the line after it: a hunk, the next file or the
    end.
    """
    old_path, new_path = _paths_of_start(lines[at][len(_START) :])
    header = FileHeader(old_path, new_path)
    at += 1
    while at < len(lines) and not lines[at].startswith((b"@@ -", _START)):
        _read_line(header, lines[at])
        at += 1
    if header.status is FileStatus.ADDED:
        header.old_path = None
    elif header.status is FileStatus.DELETED:
        header.new_path = None
    return header, at


def _read_line(header: FileHeader, line: bytes) -> None:
    for prefix, status, attribute in _EXTENDED:
        if line.startswith(prefix):
            value = _text(_unquoted(line[len(prefix) :]))
            setattr(header, attribute, value)
            header.status = status
            return
    for prefix, status in _STATUSES:
        if line.startswith(prefix):
            header.status = status
            return
    if line.startswith(b"similarity index "):
        header.similarity = int(line[17:].rstrip(b"%"))
    elif line.startswith((b"Binary files ", b"GIT binary patch")):
        header.binary = True
    elif line.startswith((b"--- ", b"+++ ")) and line[4:] != b"/dev/null":
        path = _text(_without_prefix(_unquoted(line[4:].removesuffix(b"\t"))))
        setattr(header, "old_path" if line.startswith(b"-") else "new_path", path)


def _paths_of_start(rest: bytes) -> tuple[str, str]:
    """Both paths of `a/PATH b/PATH`; spaces are told apart by the two paths being equal (a rename
    names them again).
    """
    if rest.startswith(b'"'):
        end = _closing_quote(rest)
        old, new = rest[: end + 1], rest[end + 2 :]
    elif rest.endswith(b'"'):
        old, _, new = rest.partition(b' "')
        new = b'"' + new
    else:
        half = len(rest) // 2
        old, new = rest[:half], rest[half + 1 :]
    return _text(_without_prefix(_unquoted(old))), _text(_without_prefix(_unquoted(new)))


def _closing_quote(text: bytes) -> int:
    at = 1
    while at < len(text) and text[at : at + 1] != b'"':
        at += 2 if text[at : at + 1] == b"\\" else 1
    return at


def _unquoted(path: bytes) -> bytes:
    if not (path.startswith(b'"') and path.endswith(b'"') and len(path) > 1):
        return path
    return _ESCAPE.sub(
        lambda match: _NAMED.get(match[1]) or bytes([int(match[1], 8) & 255]), path[1:-1]
    )


def _without_prefix(path: bytes) -> bytes:
    if path[1:2] == b"/" and path[:1] in b"abciow":
        return path[2:]
    return path


def _text(path: bytes) -> str:
    return path.decode("utf-8", "surrogateescape")
