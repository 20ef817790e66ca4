"""A warm-up in plain values: the hunk that is shown, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from trainer.core.diffing.diff import Diff
from trainer.core.domain.review import Location

MERGE, BREAKS = "merge", "breaks"
"""The two answers."""


@dataclass(frozen=True)
class Lesson:
    """The answer to a warm-up: `title` says how it is here, `about` what it is about where that is
    another thing.

    `why` and `move` are Markdown, `move` is empty where nobody wrote down how to see it;
    `why_heading` stands above `why` where that is not what breaks, or why it is right.
    """

    title: str
    why: str
    move: str = ""
    lines: tuple[Location, ...] = ()
    why_heading: str = ""
    about: str = ""


@dataclass(frozen=True)
class Question:
    """One hunk of a change, with the projects around it; `breaks` says whether a defect is planted
    in it, `is_replay` that the learner may remember this very code.
    """

    key: str
    about: str
    diff: Diff
    old: Mapping[str, bytes] = field(repr=False)
    new: Mapping[str, bytes] = field(repr=False)
    breaks: bool
    lesson: Lesson
    is_replay: bool = False

    def is_right(self, choice: str) -> bool:
        """Whether that is the right answer."""
        return (choice == BREAKS) is self.breaks


@dataclass(frozen=True)
class Given:
    """What the learner answered, after how many seconds; `words` may be empty."""

    choice: str
    is_right: bool
    seconds: float
    words: str = ""
    is_again: bool = False


class Warmups(Protocol):
    """Where the questions come from and the answers go. Only `question` may be asked on another
    thread: the rest reads and writes the store.
    """

    def plan(self, *, in_minutes: int | None) -> Sequence[str]:
        """The keys of the warm-ups to ask, in their order; as many as `in_minutes` may take where
        that is given.
        """

    def question(self, key: str) -> Question:
        """Read one; TrainerError where its exercise is gone or broken."""

    def asked(self, question: Question) -> None:
        """Note that it is on the screen."""

    def answered(self, question: Question, given: Given) -> None:
        """Keep the answer; StoreError where that cannot be done."""

    def comes_back(self, key: str) -> str:
        """When its pattern is due again, in words; empty where nobody knows."""
