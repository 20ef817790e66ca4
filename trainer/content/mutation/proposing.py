"""Mistakes that could be planted in a clean change, most easily missed first.

The rule of the rank, in points: how hidden the kind of mistake is (10 to 50); nothing is left to
see, for it only takes something away (20); few characters differ (up to 10); it stands late in the
change (up to 10); a comment right above it still says how it should be (10); the name of the test
speaks of what is no longer asserted (10). Two of each kind come first, then two more of each.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trainer.content.authoring.languages import is_test, language_of
from trainer.content.folder import load_exercise
from trainer.content.headers import EXERCISE_FILE, PACK_FILE
from trainer.content.mutation import care, numbers, order, trust
from trainer.content.mutation.edits import applied
from trainer.content.mutation.operators import Operator
from trainer.content.mutation.staging import Drafted, looks_staged
from trainer.content.mutation.syntax import Source
from trainer.content.problems import raise_problems
from trainer.content.reading import is_file, is_there
from trainer.content.repository import build_change
from trainer.content.variants import Tree, final_files, materialise
from trainer.core.diffing.diff import changed_lines, parse_diff
from trainer.core.domain.exercise import (
    AnswerId,
    Exercise,
    MarkedFile,
    PieceKind,
    PlainFile,
    Side,
)
from trainer.errors import ContentError, TrainerError

OPERATORS: Final[tuple[Operator, ...]] = (
    *order.OPERATORS,
    *trust.OPERATORS,
    *numbers.OPERATORS,
    *care.OPERATORS,
)
_TO_BE_WRITTEN: Final = frozenset({"bad-front-matter"})
MOST_PROPOSALS: Final = 500
_OF_A_KIND: Final = 2
_MOST_BYTES: Final = 200_000
_TEST_NAME: Final = re.compile(r"\s*(?:(?:async )?def test|(?:test|it)\(|func Test|.*\bvoid test)")
_NAME_PART: Final = re.compile(r"[A-Z]?[a-z]+")
_STEM: Final = 4
_OF_EVERY_TEST: Final = frozenset({"test", "asse", "equa", "true", "fals", "stat", "asyn", "func"})
_COMMENT_SIGNS: Final = ("#", "//", "/*", "*", '"""')
RANK_RULE: Final = (
    "Ranked by how easily a reader misses it: the kind of mistake (10 to 50 points), nothing left "
    "to see (20), few characters (up to 10), late in the change (up to 10), a comment above that "
    "still says how it should be (10), a test whose name speaks of what it no longer asserts (10). "
    "Two of each kind come first, then two more."
)


@dataclass(frozen=True)
class Proposal:
    """One mistake at one place: lines `start` to `end` (the last excluded, from 1) of the clean
    text of a file give way to others.

    `number` counts all proposals of the exercise as it is, in the order of their rank.
    """

    number: int
    operator: Operator
    path: str
    start: int
    old: tuple[str, ...]
    new: tuple[str, ...]
    points: int
    content: bytes

    @property
    def end(self) -> int:
        """The line behind the last that is replaced."""
        return self.start + len(self.old)


def unfinished(folder: Path) -> Exercise:
    """The exercise in a folder, whose answers may still lack what an author has to write;
    ContentError for anything else that is wrong with it.
    """
    if is_file(folder / PACK_FILE) and not is_there(folder / EXERCISE_FILE):
        raise ContentError(
            "is a pack, not an exercise.", where=str(folder), remedy="Name PACK/ID, its exercise."
        )
    loaded = load_exercise(folder)
    problems = [problem for problem in loaded.problems if problem.rule not in _TO_BE_WRITTEN]
    raise_problems(str(folder), problems)
    if loaded.exercise is None:
        raise ContentError(
            "is not an exercise.", where=str(folder), remedy="Name PACK/ID, the folder of one."
        )
    return loaded.exercise


def proposals(exercise: Exercise) -> tuple[Proposal, ...]:
    """Every mistake that an operator can make in the lines of the change, with every defect fixed,
    outside of what is marked already.
    """
    tree = materialise(exercise, frozenset())[-1]
    free = _free_lines(exercise, tree)
    total = sum(map(len, free.values())) or 1
    found: list[Proposal] = []
    behind = 0
    for path, lines in sorted(free.items()):
        for operator, start, old, new, content in _in_file(path, tree[path], lines):
            place = behind + sum(1 for line in lines if line < start)
            points = _points(operator, tree[path], start, old, new) + 10 * place // total
            found.append(Proposal(0, operator, path, start, old, new, points, content))
        behind += len(lines)
    ranked = _mixed(sorted(found, key=lambda each: (-each.points, each.path, each.start, each.new)))
    return tuple(
        Proposal(number, *_fields(each)) for number, each in enumerate(ranked[:MOST_PROPOSALS], 1)
    )


def chosen(listed: tuple[Proposal, ...], number: int) -> Proposal:
    """The proposal of that number; TrainerError where there is none."""
    for each in listed:
        if each.number == number:
            return each
    raise TrainerError(
        f"There is no proposal {number}.", remedy="`trainer pack mutate` lists them with --no-run."
    )


def _fields(
    each: Proposal,
) -> tuple[Operator, str, int, tuple[str, ...], tuple[str, ...], int, bytes]:
    return (each.operator, each.path, each.start, each.old, each.new, each.points, each.content)


def _mixed(ranked: list[Proposal]) -> list[Proposal]:
    """Of each operator a few in front, then a few more: one that fits everywhere must not take all
    the places.
    """
    met: Counter[str] = Counter()
    rounds: list[int] = []
    for each in ranked:
        rounds.append(met[each.operator.name] // _OF_A_KIND)
        met[each.operator.name] += 1
    order = sorted(range(len(ranked)), key=lambda at: (rounds[at], at))
    return [ranked[at] for at in order]


def _free_lines(exercise: Exercise, tree: Tree) -> Mapping[str, frozenset[int]]:
    """By path, the lines of the clean text that the change wrote and that no answer speaks of."""
    diff = parse_diff(build_change(exercise, frozenset()).diff)
    written: dict[str, set[int]] = {}
    for span in changed_lines(diff):
        if span.side is Side.NEW and span.path in tree:
            written.setdefault(span.path, set()).update(range(span.start, span.end + 1))
    files = final_files(exercise)
    copied = {copy.path for copies in exercise.right_copies.values() for copy in copies}
    return {
        path: frozenset(lines) - _marked_lines(files.get(path))
        for path, lines in written.items()
        if path not in copied
    }


def _marked_lines(file: MarkedFile | PlainFile | None) -> frozenset[int]:
    if not isinstance(file, MarkedFile):
        return frozenset()
    found: set[int] = set()
    at = 1
    for piece in file.pieces:
        shown = piece.right if piece.kind.has_fix else piece.lines
        if piece.kind is not PieceKind.PLAIN:
            found.update(range(at, at + len(shown)))
        at += len(shown)
    return frozenset(found)


_Found = tuple[Operator, int, tuple[str, ...], tuple[str, ...], bytes]


def _in_file(path: str, content: bytes, free: frozenset[int]) -> Iterator[_Found]:
    language = language_of(path)
    if language is None or len(content) > _MOST_BYTES or b"\r" in content or not _is_utf8(content):
        return
    source = Source(language.key, content)
    seen: set[bytes] = set()
    for operator in OPERATORS:
        if operator.in_tests != is_test(path):
            continue
        for edit in operator.edits(source):
            after = applied(source, edit)
            start, old, new = _lines(content.decode(), after.decode())
            if not old or after in seen or not free.issuperset(range(start, start + len(old))):
                continue
            seen.add(after)
            texts = (content.decode(), after.decode())
            if not looks_staged(Drafted(operator.name, language.key, *texts, start, old, new)):
                yield operator, start, old, new, after


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _lines(before: str, after: str) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """The first line that differs, from 1, and all those that differ in both texts."""
    old, new = before.split("\n"), after.split("\n")
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    return first + 1, tuple(old[first : len(old) - last]), tuple(new[first : len(new) - last])


def _points(
    operator: Operator, content: bytes, start: int, old: tuple[str, ...], new: tuple[str, ...]
) -> int:
    points = 10 * operator.hidden
    if not new:
        points += 20
    differing = abs(len("".join(old)) - len("".join(new))) + sum(
        one != other for one, other in zip("".join(old), "".join(new), strict=False)
    )
    points += max(0, 10 - differing // 4)
    above = content.decode().split("\n")[start - 2].strip() if start > 1 else ""
    if above.startswith(_COMMENT_SIGNS) and operator.name != "comment-contradicts":
        points += 10
    if operator.in_tests and _is_named_for(content.decode().split("\n"), start, old):
        points += 10
    return points


def _is_named_for(lines: list[str], start: int, old: tuple[str, ...]) -> bool:
    """Whether the name of the test around a line shares a word, in any of its forms, with what
    stands there.
    """
    name = next((line for line in lines[start - 2 :: -1] if _TEST_NAME.match(line)), "")
    return bool(_stems(name) & _stems("\n".join(old)))


def _stems(text: str) -> set[str]:
    words = _NAME_PART.findall(text)
    return {word.casefold()[:_STEM] for word in words if len(word) >= _STEM} - _OF_EVERY_TEST


def answer_id(exercise: Exercise, proposal: Proposal) -> AnswerId:
    """An id for the answer that no other answer has."""
    taken = {answer.id for answer in exercise.answers}
    name = proposal.operator.name
    count = 1
    while (given := AnswerId(name if count == 1 else f"{name}-{count}")) in taken:
        count += 1
    return given
