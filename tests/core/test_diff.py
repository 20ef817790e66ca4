"""Git's own diffs of odd texts, read and put together again."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.core.diffing.diff import (
    DiffError,
    FileStatus,
    changed_lines,
    parse_diff,
    translate_line,
)
from trainer.core.domain.exercise import Side, Span

ENVIRONMENT = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *arguments: str) -> bytes:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    return subprocess.run(
        ["git", *identity, *arguments], cwd=folder, env=ENVIRONMENT, check=True, capture_output=True
    ).stdout


def diff_of(
    folder: Path, before: dict[str, bytes], after: dict[str, bytes], *options: str
) -> bytes:
    git(folder, "init", "-q")
    for files in (before, after):
        for path in folder.rglob("*"):
            if path.is_file() and ".git" not in path.parts:
                path.unlink()
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        git(folder, "add", "-A")
        git(folder, "commit", "-q", "--allow-empty", "-m", "c")
    return git(folder, "diff", "-M", *options, "HEAD~1", "HEAD")


TWO_BLOCKS = b"""diff --git a/a.py b/a.py
index 1..2 100644
--- a/a.py
+++ b/a.py
@@ -1,5 +1,6 @@ def start():
 one
-two
+TWO
+two and a half
 three
 four
-five
\\ No newline at end of file
+five
"""


def test_blocks_of_a_hunk_are_told_apart_by_the_lines_between_them():
    file = parse_diff(TWO_BLOCKS).files[0]
    assert list(file.edits) == [(1, 1, 1, 2), (4, 1, 5, 1)]
    assert (file.added, file.removed) == (3, 2)
    assert file.hunks.headings == ["def start():"]


def test_changed_lines_are_one_span_for_each_block_and_side():
    assert changed_lines(parse_diff(TWO_BLOCKS)) == (
        Span("a.py", Side.OLD, 2, 2),
        Span("a.py", Side.NEW, 2, 3),
        Span("a.py", Side.OLD, 5, 5),
        Span("a.py", Side.NEW, 6, 6),
    )


@pytest.mark.parametrize(
    ("line", "other"), [(1, 1), (2, None), (3, 4), (4, 5), (5, None), (6, 7), (90, 91)]
)
def test_an_old_line_is_found_again_in_the_new_text(line: int, other: int | None):
    file = parse_diff(TWO_BLOCKS).files[0]
    assert translate_line(file, line, Side.OLD) == other
    if other is not None:
        assert translate_line(file, other, Side.NEW) == line


def test_text_of_a_removed_line_may_look_like_a_file_header():
    diff = parse_diff(
        b"diff --git a/a.sql b/a.sql\n--- a/a.sql\n+++ b/a.sql\n@@ -1,2 +1,2 @@\n--- b\n+++ c\n "
        b"x\n-- \n2.39\n"
    )
    assert list(diff.files[0].edits) == [(0, 1, 0, 1)]
    assert diff.files[0].path == "a.sql"


@pytest.mark.parametrize("rest", ["+ more", "- less", " same", "\\ no newline"])
def test_what_follows_a_hunk_is_no_part_of_it(rest: str):
    diff = parse_diff(
        f"diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-a\n+b\n c\n{rest}\n"
    )
    assert list(diff.files[0].edits) == [(0, 1, 0, 1)]


def test_a_hunk_that_is_shorter_than_its_header_says_is_refused():
    with pytest.raises(DiffError, match="header says -3 \\+3"):
        parse_diff("diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n a\n")


def test_an_empty_text_is_a_diff_without_files():
    assert parse_diff("").files == ()


def test_git_tells_what_happened_to_each_file(tmp_path: Path):
    long_text = b"".join(b"line %d\n" % number for number in range(30))
    before = {
        "gone.txt": b"x\n",
        "old name.txt": long_text,
        "same.txt": b"1\n",
        "blob.bin": b"\0\1",
        "tab\tin \xc3\xa4.txt".encode().decode("latin-1"): b"q\n",
    }
    odd = next(name for name in before if "tab" in name)
    after = {
        "new.txt": b"",
        "new name.txt": long_text + b"more\n",
        "same.txt": b"2\n",
        "blob.bin": b"\0\2",
        odd: b"r\n",
    }
    files = {file.path: file for file in parse_diff(diff_of(tmp_path, before, after)).files}
    assert files["gone.txt"].status is FileStatus.DELETED
    assert (files["gone.txt"].old_path, files["gone.txt"].new_path) == ("gone.txt", None)
    assert files["new.txt"].status is FileStatus.ADDED
    assert len(files["new.txt"].hunks) == 0
    renamed = files["new name.txt"]
    assert (renamed.status, renamed.old_path, renamed.added) == (
        FileStatus.RENAMED,
        "old name.txt",
        1,
    )
    assert 50 < renamed.similarity < 100
    assert files["blob.bin"].binary
    assert files[odd].status is FileStatus.MODIFIED


def test_modes_are_passed_over(tmp_path: Path):
    git(tmp_path, "init", "-q")
    (tmp_path / "run.sh").write_text("true\n", encoding="utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "c")
    git(tmp_path, "update-index", "--chmod=+x", "run.sh")
    file = parse_diff(git(tmp_path, "diff", "--cached")).files[0]
    assert (file.status, file.path, len(file.hunks)) == (FileStatus.MODIFIED, "run.sh", 0)


PATHS = st.text(
    st.characters(min_codepoint=1, max_codepoint=0x2FF, exclude_characters="/\0"),
    min_size=1,
    max_size=12,
)


@settings(max_examples=25, deadline=None)
@given(name=PATHS.filter(lambda name: name.strip(". ") and not name.startswith(".git")))
def test_any_path_that_git_can_write_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, name: str
):
    folder = tmp_path_factory.mktemp("repository")
    assert [file.path for file in parse_diff(diff_of(folder, {}, {name: b"1\n"})).files] == [name]
