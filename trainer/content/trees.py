"""Folders read without trust: no links, nothing outside, nothing huge, and nothing is ever run."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trainer.content.problems import Problem

RULE: Final = "unsafe-path"
MOST_BYTES: Final = 1_000_000
MOST_FILES: Final = 2_000
MOST_DEPTH: Final = 20

SKIPPED_NAMES: Final = frozenset(
    {"__pycache__", ".DS_Store", "Thumbs.db", "desktop.ini", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"}
)
_SKIPPED_ENDINGS: Final = (".pyc", ".pyo", "~", ".swp", ".orig")
_UNSAFE_NAME: Final = re.compile(r'[\x00-\x1f\x7f\\:"<>|?*]|[. ]$|^ ')
_RESERVED_NAME: Final = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|\.git|git~\d")


@dataclass(frozen=True)
class StoredFile:
    """A file below a folder: `stored` is its path there, `path` what it is called in the tree (`dot-NAME` is `.NAME`)."""

    path: str
    stored: str
    content: bytes


def is_skipped(name: str) -> bool:
    """Whether tools leave such files behind and nobody means them."""
    return name in SKIPPED_NAMES or name.endswith(_SKIPPED_ENDINGS)


def unsafe_reason(path: str) -> str:
    """Why a path inside a tree cannot be used on every machine, or an empty text."""
    if path.startswith("/") or re.match(r"[A-Za-z]:", path):
        return "is absolute"
    for part in path.split("/"):
        if part in {"", ".", ".."}:
            return "leaves its folder or is not in its shortest form"
        if _UNSAFE_NAME.search(part):
            return "has a character that not every system allows"
        if _RESERVED_NAME.fullmatch(part):
            return f"has the reserved name “{part}”"
    return ""


def read_tree(folder: Path, shown: str) -> tuple[tuple[StoredFile, ...], tuple[Problem, ...]]:
    """Every file below a folder, ordered by path; `shown` is the folder's name in problems."""
    files: list[StoredFile] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in _walk(folder, "", shown, problems):
        if len(files) == MOST_FILES:
            problems.append(Problem(shown, 0, f"holds more than {MOST_FILES} files", "make the project smaller", RULE))
            break
        called = "/".join(f".{part[4:]}" if part.startswith("dot-") and part != "dot-" else part for part in path.split("/"))
        place = f"{shown}/{path}"
        if reason := unsafe_reason(called):
            problems.append(Problem(place, 0, f"“{called}” {reason}", "rename it", RULE))
        elif called.casefold() in seen:
            problems.append(Problem(place, 0, f"is the same file as {seen[called.casefold()]}", "keep one of them", RULE))
        elif (content := read_bytes(folder / path, place, problems)) is not None:
            seen[called.casefold()] = place
            files.append(StoredFile(called, place, content))
    return tuple(sorted(files, key=lambda file: file.path)), tuple(problems)


def read_bytes(file: Path, shown: str, problems: list[Problem]) -> bytes | None:
    """The content of one regular file of bearable size; None, and a problem, for anything else."""
    status = file.lstat()
    if stat.S_ISLNK(status.st_mode):
        problems.append(Problem(shown, 0, "is a symbolic link", "put the file itself there", RULE))
    elif not stat.S_ISREG(status.st_mode):
        problems.append(Problem(shown, 0, "is not a regular file", "remove it", RULE))
    elif status.st_size > MOST_BYTES:
        problems.append(Problem(shown, 0, f"is {status.st_size / 1e6:.1f} MB", "keep files under 1 MB", RULE))
    else:
        return file.read_bytes()
    return None


def read_text(file: Path, shown: str, problems: list[Problem]) -> str | None:
    """The text of one file in UTF-8 with LF line ends; None, and a problem, where it is not."""
    content = read_bytes(file, shown, problems)
    if content is None:
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        problems.append(Problem(shown, line, "is not UTF-8 text", "save it as UTF-8", RULE))
        return None
    if "\r\n" in text:
        problems.append(
            Problem(shown, text[: text.index("\r\n")].count("\n") + 1, "has CR LF line ends", "save it with LF", RULE)
        )
    return text


def entries(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds, by name, without what tools leave behind."""
    with os.scandir(folder) as found:
        return sorted((entry for entry in found if not is_skipped(entry.name)), key=lambda entry: entry.name)


def _walk(folder: Path, below: str, shown: str, problems: list[Problem], depth: int = 0) -> Iterator[str]:
    for entry in entries(folder):
        path = f"{below}{entry.name}"
        if not entry.is_dir(follow_symlinks=False):
            yield path
        elif entry.name.casefold() in {".git", "dot-git"}:
            problems.append(Problem(f"{shown}/{path}", 0, "is a git repository inside a tree", "remove it", RULE))
        elif depth == MOST_DEPTH:
            problems.append(Problem(f"{shown}/{path}", 0, f"is nested more than {MOST_DEPTH} deep", "flatten it", RULE))
        else:
            yield from _walk(Path(entry.path), f"{path}/", shown, problems, depth + 1)
