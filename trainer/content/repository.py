"""A variant as a git repository: the same commits, dates and ids on every machine, whatever its git
is told to do.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from git import Git, GitCommandError, GitCommandNotFound

from trainer.content.variants import Tree, materialise
from trainer.core.domain.exercise import AnswerId, Change, CommitView, Exercise
from trainer.errors import TrainerError
from trainer.sandbox.scratch import scratch_folder

BRANCH: Final = "change"
_PERSON: Final = b"Assistant <assistant@example.invalid>"
_FIRST_DATE: Final = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)
_BETWEEN: Final = timedelta(minutes=7)
_REMEDY: Final = "Is git 2.32 or later installed?"
_ROOM: Final = "Make room there, or set TMPDIR to a folder that can be written."
_SETTINGS: Final[Mapping[str, str]] = {
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.excludesFile": os.devnull,
    "core.autocrlf": "false",
    "core.quotePath": "false",
    "core.fsmonitor": "false",
    "fastimport.unpackLimit": "0",
    "gc.auto": "0",
}
_DIFF: Final = (
    *(
        "diff-tree",
        "--stdin",
        "--always",
        "-r",
        "-p",
        "--root",
        "-M",
        # Of more than 200 files that came and went only those are paired that are the same: each is
        # compared with each.
        "-l200",
        "--full-index",
        "--no-ext-diff",
        "--no-textconv",
        "--no-color",
    ),
    *(
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "-U3",
        "--inter-hunk-context=0",
        "--diff-algorithm=histogram",
        "--indent-heuristic",
    ),
    *("--ignore-submodules=none", "--no-relative", "-O/dev/null"),
)


def build_change(exercise: Exercise, planted: Set[AnswerId], folder: Path | None = None) -> Change:
    """The variant as the learner sees it; its repository, with the branch checked out, stays in
    `folder` where one is given.
    """
    trees = materialise(exercise, planted)
    messages = [
        b"Start of the project\n",
        *(commit.message.encode() for commit in exercise.commits),
    ]
    with _disk_errors_told(), scratch_folder() as scratch:
        repository = _Repository(scratch / "variant.git")
        shas = repository.add_commits(trees, messages)
        diffs = repository.diffs(
            [
                *((shas[index], shas[index - 1]) for index in range(1, len(shas))),
                (shas[-1], shas[0]),
            ]
        )
        if folder is not None:
            _keep(repository, folder)
    commits = tuple(
        CommitView(
            sha=sha,
            title=commit.message.split("\n")[0],
            message=commit.message,
            diff=diff,
            tree=tree,
        )
        for commit, sha, diff, tree in zip(
            exercise.commits, shas[1:], diffs, trees[1:], strict=False
        )
    )
    return Change(
        exercise_id=exercise.id,
        title=exercise.pull_request_title,
        request=exercise.request,
        description=exercise.pull_request,
        base=trees[0],
        commits=commits,
        diff=diffs[-1] if commits else "",
    )


def whole_diffs(
    exercise: Exercise,
    variants: Iterable[Set[AnswerId]],
    paths: Set[str] | None = None,
) -> Iterator[str]:
    """git's diff of the whole change for each of the variants, out of one repository.

    With `paths`, other files may be missing from it; what it says of those is the same.
    """
    built = (materialise(exercise, planted) for planted in variants)
    ends = [(stages[0], stages[-1]) for stages in built]
    if paths is not None:
        ends = [_which_may_tell(older, newer, paths) for older, newer in ends]
    # In this order most trees are like the one before them: git is given what differs.
    trees = [*(older for older, _newer in ends), *(newer for _older, newer in ends)]
    with _disk_errors_told(), scratch_folder() as scratch:
        repository = _Repository(scratch / "variants.git")
        shas = repository.add_commits(trees, [b"\n"] * len(trees)) if trees else []
        for older, newer in zip(shas[: len(ends)], shas[len(ends) :], strict=True):
            yield from repository.diffs([(newer, older)])


def _which_may_tell(older: Tree, newer: Tree, paths: Set[str]) -> tuple[Tree, Tree]:
    """Both trees without the files that keep their path: git takes none of those for renamed."""
    stay = (older.keys() & newer.keys()) - paths

    def without(tree: Tree) -> Tree:
        return {path: content for path, content in tree.items() if path not in stay}

    return without(older), without(newer)


@contextmanager
def _disk_errors_told() -> Iterator[None]:
    """What the disk refuses is something that a person can act on."""
    try:
        yield
    except OSError as error:
        what = f"The change can't be prepared for git: {error.strerror or type(error).__name__}."
        raise TrainerError(what, where=str(error.filename or ""), remedy=_ROOM) from error


class _Repository:
    """A bare repository that no setting of the machine or its user reaches."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("objects", "refs"):
            (folder / name).mkdir(parents=True)
        # HEAD stays unborn while diffs are made, or newer git reads .gitattributes of the project
        # itself.
        (folder / "HEAD").write_text("ref: refs/heads/none\n", encoding="ascii")
        (folder / "config").write_text(
            "[core]\n\trepositoryformatversion = 0\n\tbare = true\n", encoding="ascii"
        )
        self._git = Git(folder)
        self._environment = _masked_environment(folder)

    def add_commits(self, trees: Sequence[Tree], messages: Sequence[bytes]) -> list[str]:
        """One commit for each tree, in a line; their ids."""
        marks = self.folder / "marks"
        self.run(
            "fast-import",
            "--quiet",
            f"--export-marks={marks}",
            given=b"".join(_fast_import(trees, messages)),
        )
        shas = dict(line.split() for line in marks.read_text(encoding="ascii").splitlines())
        return [shas[f":{number}"] for number in range(1, len(trees) + 1)]

    def diffs(self, pairs: Sequence[tuple[str, str]]) -> list[str]:
        """The diff of each pair of commits, the newer one named first."""
        asked = "".join(f"{newer} {older}\n" for newer, older in pairs)
        # git heads each diff with the id of the newer commit, on a line of its own; no line of a
        # diff begins like that.
        rest = b"\n" + self.run(*_DIFF, given=asked.encode())
        found: list[bytes] = []
        for newer, _older in pairs:
            before, _heading, rest = rest.partition(b"\n%s\n" % newer.encode())
            found.append(before + b"\n" if before else b"")
            rest = b"\n" + rest
        return [diff[1:].decode(errors="replace") for diff in (*found[1:], rest)]

    def run(self, *arguments: str, given: bytes = b"", work_tree: Path | None = None) -> bytes:
        """What git prints; TrainerError where git is missing or fails."""
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        asked = self.folder / "asked"
        asked.write_bytes(given)
        try:
            with asked.open("rb") as stream:
                output = self._git.execute(
                    ["git", *settings, *arguments],
                    istream=stream,
                    env=self._environment
                    | ({"GIT_WORK_TREE": str(work_tree)} if work_tree else {}),
                    stdout_as_string=False,
                    strip_newline_in_stdout=False,
                )
        except GitCommandNotFound as error:
            raise TrainerError("git was not found.", remedy=_REMEDY) from error
        except GitCommandError as error:
            said = str(error.stderr).strip()
            if os.strerror(errno.ENOSPC) in said:
                remedy = _ROOM
            else:
                remedy = _REMEDY
            raise TrainerError(f"git {arguments[0]} failed: {said}", remedy=remedy) from error
        return output


def _masked_environment(folder: Path) -> dict[str, str]:
    # GitPython hands the whole environment on, so what is set there can only be covered, not taken
    # away.
    covered = {
        name: ""
        for name in os.environ
        if name.startswith("GIT_") and not name.startswith("GIT_PYTHON")
    }
    return covered | {
        "GIT_DIR": str(folder),
        "GIT_WORK_TREE": str(folder),
        "GIT_COMMON_DIR": str(folder),
        "GIT_OBJECT_DIRECTORY": str(folder / "objects"),
        "GIT_INDEX_FILE": str(folder / "index"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_DEFAULT_HASH": "sha1",
        "GIT_TERMINAL_PROMPT": "0",
    }


def _fast_import(trees: Sequence[Tree], messages: Sequence[bytes]) -> Iterator[bytes]:
    before: Tree = {}
    for number, (tree, message) in enumerate(zip(trees, messages, strict=True), start=1):
        date = int((_FIRST_DATE + number * _BETWEEN).timestamp())
        yield b"commit refs/heads/%s\nmark :%d\n" % (BRANCH.encode(), number)
        for role in (b"author", b"committer"):
            yield b"%s %s %d +0000\n" % (role, _PERSON, date)
        yield b"data %d\n%s\n" % (len(message), message)
        # Only what differs: a large project must not be written once for each of its commits. What
        # goes is taken away first, or a folder could not take the place of a file.
        for path in sorted(before.keys() - tree.keys()):
            yield b"D %s\n" % path.encode()
        for path, content in sorted(tree.items()):
            if before.get(path) != content:
                yield b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(content), content)
        before = tree


def _keep(repository: _Repository, folder: Path) -> None:
    """Put the repository into `folder/.git` with the branch checked out."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise TrainerError(
            "is not empty.", where=str(folder), remedy="Name an empty or a new folder."
        )
    repository.run("symbolic-ref", "HEAD", f"refs/heads/{BRANCH}")
    repository.run("read-tree", "HEAD")
    repository.run("checkout-index", "--all", work_tree=folder)
    repository.run("update-index", "-q", "--refresh", work_tree=folder)
    repository.run("config", "core.bare", "false")
    for scrap in ("asked", "marks"):
        (repository.folder / scrap).unlink()
    shutil.move(repository.folder, folder / ".git")
