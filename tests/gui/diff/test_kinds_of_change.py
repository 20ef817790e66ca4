"""Every kind of change that git knows, made with git and opened in the view."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from trainer.core.diffing.diff import parse_diff
from trainer.gui.diff.view import DiffView

LINES = "".join(f"line {number}\n" for number in range(20))
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
WHO = (
    "-c",
    "user.name=Nobody",
    "-c",
    "user.email=nobody@example.invalid",
    "-c",
    "core.autocrlf=false",
)

Tree = Mapping[str, bytes]
"""Contents by path."""

BEFORE: Tree = {
    "renamed_old.py": LINES.encode(),
    "moved.py": f"{LINES}moved\n".encode(),
    "original.py": f"{LINES}original\n".encode(),
    "picture.bin": b"\0\1" * 75,
    "gone.bin": b"\0\1" * 135,
    "emptied": b"",
    "unix.txt": b"a\nb\n",
    "windows.txt": b"a\r\nb\r\n",
    "no_end.txt": b"a\nb",
}
AFTER: Tree = {
    "renamed_new.py": LINES.replace("line 7", "line seven").encode(),
    "deep/er/moved.py": f"{LINES}moved\n".encode(),
    "original.py": f"{LINES}original\nmore\n".encode(),
    "picture.bin": b"\0\1" * 90,
    "new.bin": b"\0" * 1234,
    "filled": b"new\n",
    "hollow": b"",
    "unix.txt": b"a\r\nb\r\n",
    "windows.txt": b"a\nb\n",
    "no_end.txt": b"a\nb\n",
}


def run(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    command = ["git", *WHO, *arguments]
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, input=given, check=True, capture_output=True
    ).stdout


def write_tree(folder: Path, tree: Tree) -> str:
    """Put the tree into git without a work tree."""
    run(folder, "read-tree", "--empty")
    for path, content in tree.items():
        sha = run(folder, "hash-object", "-w", "--stdin", given=content).decode().strip()
        run(folder, "update-index", "--add", "--cacheinfo", f"100644,{sha},{path}")
    return run(folder, "write-tree").decode().strip()


@pytest.fixture
def shown(empty_view: DiffView, tmp_path: Path) -> dict[str, str]:
    """What the view shows of each file: its header's words, and its rows."""
    run(tmp_path, "init", "-q")
    trees = [write_tree(tmp_path, tree) for tree in (BEFORE, AFTER)]
    diff = run(
        tmp_path,
        "diff-tree",
        "-r",
        "-p",
        "-M",
        "--full-index",
        *trees,
    )
    empty_view.show_diff(parse_diff(diff), BEFORE, AFTER)
    files = empty_view.rows_as_text().split("=== ")[1:]
    return {text.split(" ", 1)[0].strip(): text for text in files}


SAID = {
    "renamed_new.py": "(renamed from renamed_old.py, 92 % alike) +1 -1",
    "deep/er/moved.py": "(renamed from moved.py) +0 -0\n⋯ 21 lines",
    "picture.bin": "Binary file, 150 → 180 bytes",
    "new.bin": "(added) +0 -0\nBinary file, 1,234 bytes",
    "gone.bin": "(deleted) +0 -0\nBinary file, 270 bytes",
    "filled": "(added) +1 -0\n",
    "unix.txt": "(line ends LF → CRLF) +2 -2",
    "windows.txt": "(line ends CRLF → LF) +2 -2",
    "no_end.txt": "+1 -1",
}


def test_each_kind_is_told_in_its_header_and_shown_below_it(shown: dict[str, str]) -> None:
    assert {path: said for path, said in SAID.items() if said not in shown[path]} == {}


def test_an_empty_file_says_that_it_is_empty(shown: dict[str, str]) -> None:
    # Git takes a new empty file for the one that went.
    assert "Empty file" in shown["hollow"]
