"""Counts what ships: `python -m tools.exercises [PACKS]`.

Prints exercises, defects and decoys by pack, language and level, how many defects an exercise has,
the lines that its change touches with every defect planted, how many faulty variants that learners
are served have a single defect, and why the change's own tests miss the defects, as
tools/missed_by_tests.toml says.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from trainer.content.library import Library
from trainer.content.repository import build_change
from trainer.content.variants import choose_planted
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import AnswerKind, Exercise

MISSED = Path(__file__).with_name("missed_by_tests.toml")
MISSES = ("neighbour", "weak", "double", "together", "wrong", "untested")
"""Why tests miss a defect; the file explains each word."""
DRAWS = 500
"""How many variants of each exercise are drawn to see what learners are served."""
GUIDE = "start"
"""The pack that teaches the first review; it is not practice and is not counted."""


@dataclass(frozen=True)
class Counted:
    """An exercise with the figures that the table needs; `lines` are added and removed ones."""

    exercise: Exercise
    pack: str
    decoys: int
    lines: int


def counted(library: Library) -> Iterator[Counted]:
    """Every exercise but those of the guide, in the order of the library."""
    for summary in library.summaries():
        pack = summary.id.partition("/")[0]
        if pack == GUIDE:
            continue
        exercise = library.exercise(summary.id)
        everything = frozenset(answer.id for answer in exercise.defects)
        files = parse_diff(build_change(exercise, everything).diff).files
        yield Counted(
            exercise=exercise,
            pack=pack,
            decoys=sum(answer.kind is AnswerKind.DECOY for answer in exercise.answers),
            lines=sum(file.added + file.removed for file in files),
        )


def table(title: str, every: Sequence[Counted], key: Callable[[Counted], str]) -> Iterator[str]:
    """One row for each value of the key, and one for all."""
    yield f"{title:<16} exercises  defects  decoys  lines (median)"
    for value in [*sorted(set(map(key, every))), ""]:
        rows = [each for each in every if not value or key(each) == value]
        defects = sum(len(each.exercise.defects) for each in rows)
        decoys = sum(each.decoys for each in rows)
        lines = median(each.lines for each in rows)
        yield f"{value or 'all':<16} {len(rows):>9} {defects:>8} {decoys:>7} {lines:>15.0f}"
    yield ""


def report(every: Sequence[Counted]) -> Iterator[str]:
    """All tables, line by line."""
    yield from table("pack", every, lambda each: each.pack)
    yield from table("language", every, lambda each: each.exercise.language)
    yield from table("level", every, lambda each: each.exercise.level.value)
    defects = [answer for each in every for answer in each.exercise.defects]
    levels = Counter(str(answer.level) for answer in defects)
    yield "defects by level  " + ", ".join(f"{name} {n}" for name, n in sorted(levels.items()))
    sizes = Counter(len(each.exercise.defects) for each in every)
    yield "defects in one    " + ", ".join(f"{n}: {sizes[n]}" for n in sorted(sizes))
    alone = served_alone([each.exercise for each in every])
    yield f"served            {alone:.0%} of faulty variants have exactly one defect"
    yield missed_line(every)


def served_alone(exercises: Sequence[Exercise]) -> float:
    """The share of the faulty variants that learners are served which have exactly one defect."""
    drawn = [len(choose_planted(exercise, seed)) for exercise in exercises for seed in range(DRAWS)]
    faulty = [count for count in drawn if count]
    return faulty.count(1) / len(faulty)


def missed_by_tests() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Why the tests miss a defect, and a sentence on it: by exercise, then by defect."""
    return tomllib.loads(MISSED.read_text(encoding="utf-8"))


def missed_line(every: Sequence[Counted]) -> str:
    """How many defects the tests miss for each reason, of those that the file knows."""
    known = missed_by_tests()
    reasons = Counter(
        known[each.exercise.id][answer.id][0]
        for each in every
        if each.exercise.id in known
        for answer in each.exercise.defects
        if answer.id in known[each.exercise.id]
    )
    shares = (f"{reason} {n} ({n / reasons.total():.0%})" for reason, n in reasons.most_common())
    return "tests miss by     " + ", ".join(shares)


def main(arguments: list[str]) -> None:
    """Print the tables of the packs that ship, or of a folder of packs."""
    library = Library(shipped=Path(arguments[0])) if arguments else Library()
    for line in report(list(counted(library))):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
