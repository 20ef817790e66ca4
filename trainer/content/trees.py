"""Folders of project files read without trust: no links, nothing outside, nothing huge, and nothing
is ever run.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.content.names import Claims
from trainer.content.names import unsafe_reason as unsafe_reason
from trainer.content.pack_limits import MOST_DEPTH, MOST_TREE_ENTRIES
from trainer.content.problems import LIMIT_RULE, Problem, first_problems, quoted
from trainer.content.reading import RULE, Allowance, entries, read_bytes


@dataclass(frozen=True)
class StoredFile:
    """A file below a folder: `stored` is its path there, `path` what it is called in the tree
    (`dot-NAME` is `.NAME`).
    """

    path: str
    stored: str
    content: bytes


def read_tree(
    folder: Path, shown: str, allowance: Allowance | None = None
) -> tuple[tuple[StoredFile, ...], tuple[Problem, ...]]:
    """Every file below a folder, ordered by path; `shown` is the folder's name in problems."""
    files: list[StoredFile] = []
    problems: list[Problem] = []
    places: dict[str, str] = {}
    claims = Claims()
    if allowance is not None:
        spent = allowance
    else:
        spent = Allowance(shown)
    for path in _Walk(shown, problems).files(folder):
        if spent.is_spent:
            break
        called = "/".join(
            f".{part[4:]}" if part.startswith("dot-") and part != "dot-" else part
            for part in path.split("/")
        )
        place = f"{shown}/{path}"
        if reason := unsafe_reason(called):
            problems.append(Problem(place, 0, f"{quoted(called)} {reason}", "rename it", RULE))
        elif called in places:
            problems.append(
                Problem(place, 0, f"is the same file as {places[called]}", "keep one of them", RULE)
            )
        elif clash := claims.clash(called):
            problems.append(Problem(place, 0, f"“{called}” {clash}", "keep one of them", RULE))
        elif (content := read_bytes(folder / path, place, problems, allowance=spent)) is not None:
            places[called] = place
            files.append(StoredFile(called, place, content))
    return tuple(sorted(files, key=lambda file: file.path)), first_problems(shown, problems)


def stored_path(path: str) -> str:
    """The path under which a file of a tree is stored: `.NAME` as `dot-NAME`."""
    return "/".join(f"dot-{part[1:]}" if part.startswith(".") else part for part in path.split("/"))


class _Walk:
    """Goes through a tree and counts what it holds: folders in folders are as many as one likes,
    though each holds few.
    """

    def __init__(self, shown: str, problems: list[Problem]) -> None:
        self._shown = shown
        self._problems = problems
        self._left = MOST_TREE_ENTRIES

    def files(self, folder: Path, below: str = "", depth: int = 0) -> Iterator[str]:
        """The path of everything that is no folder."""
        shown = f"{self._shown}/{below}".removesuffix("/")
        for entry in entries(folder, shown, self._problems, most=MOST_TREE_ENTRIES):
            self._left -= 1
            if self._left < 0:
                break
            path = f"{below}{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                yield path
            elif self._may_enter(entry, path, depth):
                yield from self.files(Path(entry.path), f"{path}/", depth + 1)
        if depth == 0 and self._left < 0:
            what = f"holds more than {MOST_TREE_ENTRIES} files and folders"
            self._problems.append(
                Problem(self._shown, 0, what, "make the project smaller", LIMIT_RULE)
            )

    def _may_enter(self, entry: os.DirEntry[str], path: str, depth: int) -> bool:
        fault = None
        if entry.name.casefold() in {".git", "dot-git"}:
            fault = ("is a git repository inside a tree", "remove it")
        elif depth == MOST_DEPTH:
            fault = (f"is nested more than {MOST_DEPTH} deep", "flatten it")
        if fault is not None:
            self._problems.append(Problem(f"{self._shown}/{path}", 0, *fault, RULE))
        return fault is None
