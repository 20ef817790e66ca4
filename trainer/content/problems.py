"""What is wrong with a pack or an exercise, each with its place, its remedy and the rule that it
breaks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from heapq import nsmallest
from typing import Final

from trainer.content.pack_limits import MOST_PROBLEM_TEXT, MOST_PROBLEMS
from trainer.core.text.counting import counted
from trainer.core.text.path_text import visible
from trainer.errors import ContentError

LIMIT_RULE: Final = "limit"
_MOST_QUOTED: Final = 80
"""Characters of a quoted text."""
_MOST_GUESSED: Final = 20_000
"""Characters of a name times names that it is held against: the nearest of very many is not worth
the time.
"""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong; `line` is 0 where the whole file is meant; a warning does not fail a
    check.

    Path, fault and remedy quote what a pack says: they are cut where they are long, and what cannot
    be seen is written out.
    """

    path: str
    line: int
    what: str
    remedy: str
    rule: str
    warning: bool = False
    detail: str = ""

    def __post_init__(self) -> None:
        for name in ("path", "what", "remedy"):
            object.__setattr__(self, name, _shown(getattr(self, name)))

    def __str__(self) -> str:
        if self.line:
            place = f"{self.path}:{self.line}"
        else:
            place = self.path
        mark = "warning: " if self.warning else ""
        return f"{place}: {mark}{self.what}, {self.remedy} [{self.rule}]"


def quoted(text: str) -> str:
    """A text of a pack in quotes, short enough that the sentence around it can be read."""
    return f"“{text if len(text) <= _MOST_QUOTED else text[:_MOST_QUOTED] + '…'}”"


def _shown(text: str) -> str:
    return visible(text if len(text) <= MOST_PROBLEM_TEXT else f"{text[:MOST_PROBLEM_TEXT]}…")


def first_problems(
    shown: str, problems: Sequence[Problem], most: int = MOST_PROBLEMS
) -> tuple[Problem, ...]:
    """The problems, in their order; of very many the first in order of their places, and how many
    more there are.
    """
    if len(problems) <= most:
        return tuple(problems)
    # Faults before warnings: a warning alone must not hide that the rest is unsound.
    kept = nsmallest(most, problems, key=lambda problem: (problem.warning, problem))
    left = more_problems(len(problems) - most)
    return (*kept, Problem(shown, 0, f"has {left}", "correct these first", LIMIT_RULE))


def more_problems(count: int) -> str:
    """How many more there are, in words."""
    return counted(count, "more problem")


def raise_problems(where: str, problems: Iterable[Problem]) -> None:
    """Raise one ContentError that holds every problem but the warnings; nothing where there is
    none.
    """
    texts = [str(problem) for problem in sorted(problems) if not problem.warning]
    if not texts:
        return
    count = counted(len(texts), "problem")
    raise ContentError(
        f"has {count}: {texts[0]}",
        problems=texts,
        where=where,
        remedy="Run `trainer check` to see them all.",
    )


def nearest(name: str, known: Sequence[str]) -> str:
    """A remedy that names what was probably meant, or all that is known."""
    close = (
        get_close_matches(name, known, n=1, cutoff=0.6)
        if len(name) * len(known) <= _MOST_GUESSED
        else []
    )
    if close:
        return f"did you mean “{close[0]}”?"
    return f"use one of: {', '.join(known[:MOST_PROBLEM_TEXT])}"
