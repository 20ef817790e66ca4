"""A variant as a git repository: the same commits, dates and ids on every machine, whatever its git
is told to do.
"""

import shutil
from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from trainer.content.commit_times import Signature, signatures, signed_message
from trainer.content.plain_git import PlainRepository, disk_errors_told
from trainer.content.variants import Tree, materialise
from trainer.core.domain.exercise import AnswerId, Change, CommitView, Exercise
from trainer.errors import TrainerError
from trainer.sandbox.scratch import scratch_folder

BRANCH: Final = "change"
_FIRST_MESSAGE: Final = "Start of the project\n"
_NOBODY: Final = Signature("Nobody <nobody@example.invalid>", datetime(2025, 1, 6, tzinfo=UTC))
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
    signed = signatures(
        exercise.id,
        tuple(commit.date for commit in exercise.commits),
        tuple(commit.author for commit in exercise.commits),
    )
    messages = [
        signed_message(commit.message, signature)
        for commit, signature in zip(exercise.commits, signed[1:], strict=True)
    ]
    with disk_errors_told(), scratch_folder() as scratch:
        repository = _Repository(scratch / "variant.git")
        shas = repository.add_commits(trees, [_FIRST_MESSAGE, *messages], signed)
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
            title=message.split("\n")[0],
            message=message,
            diff=diff,
            tree=tree,
            author=signature.person.partition(" <")[0],
        )
        for message, sha, diff, tree, signature in zip(
            messages, shas[1:], diffs, trees[1:], signed[1:], strict=False
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
    with disk_errors_told(), scratch_folder() as scratch:
        repository = _Repository(scratch / "variants.git")
        shas = repository.add_commits(trees, ["\n"] * len(trees)) if trees else []
        for older, newer in zip(shas[: len(ends)], shas[len(ends) :], strict=True):
            yield from repository.diffs([(newer, older)])


def _which_may_tell(older: Tree, newer: Tree, paths: Set[str]) -> tuple[Tree, Tree]:
    """Both trees without the files that keep their path: git takes none of those for renamed."""
    stay = (older.keys() & newer.keys()) - paths

    def without(tree: Tree) -> Tree:
        return {path: content for path, content in tree.items() if path not in stay}

    return without(older), without(newer)


class _Repository(PlainRepository):
    """Holds commits in a line, and says how they differ."""

    def add_commits(
        self,
        trees: Sequence[Tree],
        messages: Sequence[str],
        signed: Sequence[Signature] | None = None,
    ) -> list[str]:
        """One commit for each tree, in a line; their ids. Where only their trees matter, they need
        no signatures.
        """
        marks = self.folder / "marks"
        self.run(
            "fast-import",
            "--quiet",
            f"--export-marks={marks}",
            given=b"".join(_fast_import(trees, messages, signed or [_NOBODY] * len(trees))),
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


def _fast_import(
    trees: Sequence[Tree], messages: Sequence[str], signed: Sequence[Signature]
) -> Iterator[bytes]:
    before: Tree = {}
    stages = enumerate(zip(trees, messages, signed, strict=True), start=1)
    for number, (tree, text, signature) in stages:
        message = text.encode()
        date = f"{int(signature.when.timestamp())} {signature.when:%z}"
        yield b"commit refs/heads/%s\nmark :%d\n" % (BRANCH.encode(), number)
        for role in ("author", "committer"):
            yield f"{role} {signature.person} {date}\n".encode()
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
