"""Warm-ups over a made-up project: what a run needs, without a library."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from trainer.core.diffing.tree_diff import tree_diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.errors import ContentError, StoreError
from trainer.gui.warmup.question import Given, Lesson, Question

PATH = "shop/pages.py"
_REST = "".join(
    f"\n\ndef step_{number}(value):\n    return value + {number}\n" for number in range(8)
)
BEFORE = f"def pages(items, size):\n    return items\n{_REST}"
BROKEN = f"def pages(items, size):\n    return range(len(items) // size)\n{_REST}"
FIXED = f"def pages(items, size):\n    return range(-(-len(items) // size))\n{_REST}"
LINES = Location(PATH, Side.NEW, 2, 2)


def made_question(key: str, *, breaks: bool = True, is_replay: bool = False) -> Question:
    """A hunk in which the last page is lost or, where it does not break, is not."""
    after = BROKEN if breaks else FIXED
    old, new = {PATH: BEFORE.encode()}, {PATH: after.encode()}
    if breaks:
        lesson = Lesson(
            "The last page is lost",
            "Seven items in pages of three make **two** pages: the seventh is nowhere.",
            "Try a number that does not divide.",
            (LINES,),
        )
    else:
        lesson = Lesson(
            "A floor of a negative number rounds up", "`-(-7 // 3)` is 3.", lines=(LINES,)
        )
    return Question(
        key, "Show items in pages", tree_diff(old, new), old, new, breaks, lesson, is_replay
    )


@dataclass
class MadeWarmups:
    """Asks about those questions, and keeps what it is told.

    The keys in `broken` can't be read; where the disk `is_full`, no answer can be kept.
    """

    questions: Sequence[Question]
    broken: frozenset[str] = frozenset()
    is_full: bool = False
    on_screen: list[str] = field(default_factory=list)
    answers: list[tuple[str, Given]] = field(default_factory=list)

    def plan(self, *, in_minutes: int | None) -> Sequence[str]:
        return [each.key for each in self.questions]

    def question(self, key: str) -> Question:
        if key in self.broken:
            raise ContentError(f"The exercise of {key} is gone.", remedy="Install its pack again.")
        return next(each for each in self.questions if each.key == key)

    def asked(self, question: Question) -> None:
        self.on_screen.append(question.key)

    def answered(self, question: Question, given: Given) -> None:
        if self.is_full:
            raise StoreError("The disk is full.", where="reviews.db", remedy="Make room there.")
        self.answers.append((question.key, given))

    def comes_back(self, key: str) -> str:
        return "comes back in two days"
