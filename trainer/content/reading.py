"""The one place that opens what lies in a pack: regular files of bearable size, and folders with
bearably many entries.

Whatever keeps one from being read becomes a problem with its place and its remedy. What makes a
reader wait, as a pipe or a device does, is never opened.
"""

import errno
import os
import stat
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from trainer.content.names import is_text
from trainer.content.pack_limits import (
    MOST_ENTRIES,
    MOST_EXERCISE_BYTES,
    MOST_EXERCISE_FILES,
    MOST_EXERCISE_LINES,
    MOST_FILE_BYTES,
    MOST_PROSE_BYTES,
)
from trainer.content.plain_text import steering_in_text
from trainer.content.problems import LIMIT_RULE, Problem
from trainer.core.text.path_text import visible

RULE: Final = "unsafe-path"
TEXT_RULE: Final = "plain-text"

SKIPPED_NAMES: Final = frozenset(
    {
        "__pycache__",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        ".pytest_cache",
        ".mypy_cache",
        ".ruff_cache",
        ".hypothesis",
    }
)
_SKIPPED_ENDINGS: Final = (".pyc", ".pyo", "~", ".swp", ".orig")
_REMEDIES: Final[Mapping[int, str]] = {
    errno.EACCES: "give yourself read permission",
    errno.EPERM: "give yourself read permission",
    errno.ENOENT: "put it back, and read again",
    errno.ENAMETOOLONG: "shorten its name",
    errno.EMFILE: "close other programs, and try again",
    errno.ENFILE: "close other programs, and try again",
}
# A pipe must not be waited for, and a link that took the file's place since it was looked at must
# not be followed.
_FLAGS: Final = os.O_RDONLY | sum(
    getattr(os, name, 0)
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY")
)


@dataclass
class Allowance:
    """What the files of one exercise may still come to, all of its folders together."""

    shown: str
    size: int = MOST_EXERCISE_BYTES
    files: int = MOST_EXERCISE_FILES
    lines: int = MOST_EXERCISE_LINES
    is_spent: bool = False

    def take(
        self, problems: list[Problem], *, size: int = 0, files: int = 0, lines: int = 0
    ) -> bool:
        """Count what was found; False, and once a problem, where that is too much."""
        self.size -= size
        self.files -= files
        self.lines -= lines
        if self.is_spent:
            return False
        if self.size >= 0 and self.files >= 0 and self.lines >= 0:
            return True
        left = {
            f"{MOST_EXERCISE_BYTES // 1_000_000} MB": self.size,
            f"{MOST_EXERCISE_FILES} files": self.files,
            f"{MOST_EXERCISE_LINES} lines": self.lines,
        }
        for most, count in left.items():
            if count < 0:
                self.is_spent = True
                problems.append(
                    Problem(
                        self.shown,
                        0,
                        f"holds more than {most} in all",
                        "make the project smaller",
                        LIMIT_RULE,
                    )
                )
        return False


def is_skipped(name: str) -> bool:
    """Whether tools leave such files behind and nobody means them."""
    return name in SKIPPED_NAMES or name.endswith(_SKIPPED_ENDINGS)


def is_folder(path: Path) -> bool:
    """Whether a folder is there, links followed; False also where that cannot be found out."""
    return os.path.isdir(path)  # noqa: PTH112 - `Path.is_dir` raises where a folder above cannot be entered


def is_file(path: Path) -> bool:
    """Whether a regular file is there, links followed; False also where that cannot be found
    out.
    """
    return os.path.isfile(path)  # noqa: PTH113 - as above


def is_there(path: Path) -> bool:
    """Whether anything of that name is there, a broken link included; False also where that cannot
    be found out.
    """
    return os.path.lexists(path)


def real_path(path: Path) -> Path:
    """The path without links, as far as they can be followed: `Path.resolve` raises for a loop of
    links.
    """
    return Path(os.path.realpath(path))


def unreadable(shown: str, error: OSError) -> Problem:
    """The problem that the system does not let something be read."""
    said = error.strerror or type(error).__name__
    return Problem(
        shown,
        0,
        f"cannot be read: {said}",
        _REMEDIES.get(error.errno or 0, "check its disk"),
        RULE,
    )


def answers_within(folder: Path, seconds: float) -> bool:
    """Whether the system says anything of a folder, be it a refusal, in that time."""
    answered = threading.Event()

    def look() -> None:
        with suppress(OSError, ValueError):
            folder.stat()
        answered.set()

    # Nothing can end a look at a disk that is gone; as a daemon it does not keep the program from
    # ending.
    threading.Thread(target=look, name="look at a packs folder", daemon=True).start()
    return answered.wait(seconds)


def read_bytes(
    file: Path,
    shown: str,
    problems: list[Problem],
    *,
    most: int = MOST_FILE_BYTES,
    allowance: Allowance | None = None,
) -> bytes | None:
    """The content of one regular file of at most `most` bytes; None, and a problem, for anything
    else.
    """
    try:
        status = file.lstat()
        if fault := _fault(status, most):
            problems.append(Problem(shown, 0, *fault, RULE))
            return None
        if allowance is not None and not allowance.take(problems, size=status.st_size, files=1):
            return None
        content = _content(file, most)
    except OSError as error:
        # The file was another thing a moment ago, when it was looked at.
        is_link = error.errno == errno.ELOOP
        problems.append(Problem(shown, 0, *_LINK, RULE) if is_link else unreadable(shown, error))
        return None
    if content is None:
        problems.append(Problem(shown, 0, "changed while it was being read", "try again", RULE))
    elif allowance is not None and not allowance.take(problems, lines=content.count(b"\n")):
        return None
    return content


_LINK: Final = ("is a symbolic link", "put the file itself there")


def _fault(status: os.stat_result, most: int) -> tuple[str, str] | None:
    if stat.S_ISLNK(status.st_mode):
        return _LINK
    if not stat.S_ISREG(status.st_mode):
        return "is not a regular file", "remove it"
    if status.st_size > most:
        if most >= 1_000_000:
            size = f"{status.st_size / 1e6:.1f} MB"
        else:
            size = f"{status.st_size / 1e3:.1f} kB"
        return (
            f"is {size}",
            f"keep it under {most // 1_000_000} MB"
            if most >= 1_000_000
            else f"keep it under {most // 1000} kB",
        )
    return None


def _content(file: Path, most: int) -> bytes | None:
    descriptor = os.open(file, _FLAGS)
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        content = stream.read(most + 1)
    if len(content) <= most:
        return content
    return None


def read_text(
    file: Path,
    shown: str,
    problems: list[Problem],
    *,
    most: int = MOST_PROSE_BYTES,
    allowance: Allowance | None = None,
) -> str | None:
    """The text of one file in UTF-8 with LF line ends that steers nothing; None, and a problem,
    where it is not.
    """
    content = read_bytes(file, shown, problems, most=most, allowance=allowance)
    if content is None:
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        problems.append(Problem(shown, line, "is not UTF-8 text", "save it as UTF-8", RULE))
        return None
    if "\r\n" in text:
        line = text.count("\n", 0, text.index("\r\n")) + 1
        problems.append(Problem(shown, line, "has CR LF line ends", "save it with LF", RULE))
    line, code = steering_in_text(text)
    if line:
        what = f"holds the control character {code}"
        remedy = "remove it: text must not contain control characters"
        problems.append(Problem(shown, line, what, remedy, TEXT_RULE))
    return text


def entries(
    folder: Path, shown: str, problems: list[Problem], *, most: int = MOST_ENTRIES
) -> list[os.DirEntry[str]]:
    """What a folder holds, by name, without what tools leave behind; none, and a problem, where it
    is unreadable or too full.
    """
    try:
        with os.scandir(folder) as scanned:
            found = list(islice(scanned, most + 1))
    except OSError as error:
        problems.append(unreadable(shown, error))
        return []
    if len(found) > most:
        what = f"holds more than {most} files and folders"
        problems.append(Problem(shown, 0, what, "take out what does not belong there", LIMIT_RULE))
        return []
    for entry in found:
        if not is_text(entry.name):
            what = f"the name “{visible(entry.name)}” is not UTF-8"
            problems.append(Problem(f"{shown}/{entry.name}", 0, what, "rename it", RULE))
    named = (entry for entry in found if not is_skipped(entry.name) and is_text(entry.name))
    return sorted(named, key=lambda entry: entry.name)
