"""A project cut to what its tests need: whatever can go, goes, as long as the tests still pass
before the change and after it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePosixPath
from typing import Final

from trainer.content.authoring.languages import is_test
from trainer.content.proofs import run_tests
from trainer.core.domain.exercise import Exercise, ExerciseId, Level
from trainer.core.text.counting import counted
from trainer.errors import TrainerError
from trainer.sandbox.judging import ProofEnd

MOST_TRIES: Final = 60
"""How often the tests are run in all; what was not tried by then stays."""
_READ_FIRST: Final = re.compile(r"(?i)(?:readme|licen[cs]e|copying)(?:\.\w+)?")

Tree = Mapping[str, bytes]


def cut_project(
    before: Tree,
    after: Tree,
    *,
    tests: tuple[str, ...],
    needs: tuple[str, ...],
    say: Callable[[str], None],
) -> frozenset[str]:
    """The paths to keep; TrainerError where the tests do not pass with the whole project.

    What the change touches stays, and so do tests that name a changed file and what a reader opens
    first.
    """
    runner = _Runner(before, after, tests, needs)
    everything = frozenset({*before, *after})
    problem = runner.problem(everything)
    if problem:
        raise TrainerError(
            f"The tests don't pass with the whole project, so it can't be cut:\n{problem}",
            remedy="Say how they are run with --tests, or leave out --cut.",
        )
    stays = _stays(before, after)
    kept = everything
    waiting = list(_groups(everything - stays))
    while waiting and runner.tries < MOST_TRIES:
        group = waiting.pop(0)
        files, groups = counted(len(kept), "file"), counted(len(waiting) + 1, "group")
        say(f"Cutting: {files} left, {groups} to try")
        if not runner.problem(kept - group):
            kept -= group
        elif len(group) > 1:
            waiting.extend(_halves(group))
    return kept


class _Runner:
    """Runs the tests on both ends of the change, with some of its files."""

    def __init__(self, before: Tree, after: Tree, tests: tuple[str, ...], needs: tuple[str, ...]):
        self.tries = 0
        self._ends = (before, after)
        self._exercise = Exercise(
            id=ExerciseId("import/cut"),
            title="",
            language="",
            level=Level.MID,
            minutes=1,
            topics=(),
            tests=tests,
            needs=needs,
            request="",
            pull_request_title="",
            pull_request="",
            before=(),
            commits=(),
            answers=(),
            proofs=(),
        )

    def problem(self, kept: frozenset[str]) -> str:
        """What the tests print where they do not pass; an empty text where they do."""
        self.tries += 1
        trees = [{path: tree[path] for path in tree if path in kept} for tree in self._ends]
        with ThreadPoolExecutor(2) as pool:
            outcomes = list(pool.map(lambda tree: run_tests(self._exercise, tree), trees))
        for outcome in outcomes:
            if outcome.held is not ProofEnd.PASSED:
                return "\n".join(outcome.output.splitlines()[-15:]) or outcome.held.value
        return ""


def _stays(before: Tree, after: Tree) -> frozenset[str]:
    paths = before.keys() | after
    changed = {path for path in paths if before.get(path) != after.get(path)}
    stems = {PurePosixPath(path).stem for path in changed if not is_test(path)}
    words = re.compile("|".join(rf"\b{re.escape(stem)}\b" for stem in sorted(stems)) or r"(?!)")
    wanted = frozenset(
        {
            *changed,
            *(path for path in paths if _READ_FIRST.fullmatch(path)),
            *(f"{folder}/__init__.py" for folder in _folders(changed)),
            *(path for path in paths if is_test(path) and words.search(_text(after, path))),
        }
    )
    return wanted & paths


def _folders(paths: Iterable[str]) -> frozenset[str]:
    return frozenset(path.rpartition("/")[0] for path in paths)


def _text(tree: Tree, path: str) -> str:
    return tree.get(path, b"").decode(errors="replace")


def _groups(paths: frozenset[str]) -> Iterator[frozenset[str]]:
    """Folders of the top, and each file beside them."""
    by_folder: dict[str, set[str]] = {}
    for path in sorted(paths):
        by_folder.setdefault(path.partition("/")[0], set()).add(path)
    yield from sorted(map(frozenset, by_folder.values()), key=len, reverse=True)


def _halves(group: frozenset[str]) -> list[frozenset[str]]:
    """The parts of a group: its folders, or both halves of its files."""
    ordered = sorted(group)
    depth = len(_shared(ordered))
    by_folder: dict[str, set[str]] = {}
    for path in ordered:
        by_folder.setdefault("/".join(path.split("/")[: depth + 1]), set()).add(path)
    parts = [frozenset(each) for each in by_folder.values()]
    if 1 < len(parts) <= 4:
        return parts
    middle = len(ordered) // 2
    return [frozenset(ordered[:middle]), frozenset(ordered[middle:])]


def _shared(paths: list[str]) -> list[str]:
    """The folders that all of the paths begin with."""
    first, last = paths[0].split("/")[:-1], paths[-1].split("/")[:-1]
    shared = []
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        shared.append(one)
    return shared
