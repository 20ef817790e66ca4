"""What is wrong with a pack or an exercise, each with its place, its remedy and the rule that it breaks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from trainer.errors import ContentError


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong; `line` is 0 where the whole file is meant; a warning does not fail a check."""

    path: str
    line: int
    what: str
    remedy: str
    rule: str
    warning: bool = False
    detail: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        mark = "warning: " if self.warning else ""
        return f"{place}: {mark}{self.what}, {self.remedy} [{self.rule}]"


def raise_problems(where: str, problems: Iterable[Problem]) -> None:
    """Raise one ContentError that holds every problem but the warnings; nothing where there is none."""
    texts = [str(problem) for problem in sorted(problems) if not problem.warning]
    if not texts:
        return
    count = "1 problem" if len(texts) == 1 else f"{len(texts)} problems"
    raise ContentError(f"has {count}: {texts[0]}", problems=texts, where=where, remedy="Run `trainer check` to see them all.")


def nearest(name: str, known: Sequence[str]) -> str:
    """A remedy that names what was probably meant, or all that is known."""
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"did you mean “{close[0]}”?" if close else f"use one of: {', '.join(known)}"
