"""What kinds of answers, rulings, findings and lines of arithmetic there are, and what follows from
each: one record per kind.

A new kind of answer is a member of `AnswerKind` and of `PieceKind` and a record in `_ANSWERS`;
reading, checking, scoring and every screen ask the record. Where flagging it is a finding of its
own, that is a record in `_FINDINGS` too. If that has a mark of its own, its sign and its words are
in `trainer.gui.diff.marks`, its drawing in `trainer.gui.diff.shapes`, its colour in the themes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Final


class AnswerKind(StrEnum):
    """A defect is to be found, a decoy to be left alone, a neutral remark earns and costs
    nothing.

    They are listed in this order wherever a key is printed.
    """

    DEFECT = "defect"
    DECOY = "decoy"
    NEUTRAL = "neutral"

    @cached_property
    def traits(self) -> "AnswerTraits":
        """What follows from the kind."""
        return _ANSWERS[self]

    @cached_property
    def effect(self) -> "Effect":
        """What flagging an answer of this kind does to the score."""
        if self.traits.flagged.traits.is_about_planted:
            return Effect.EARNS
        if self.traits.flagged.traits.is_mistake:
            return Effect.COSTS
        return Effect.NEITHER

    @cached_property
    def can_be_planted(self) -> bool:
        """Whether an answer of this kind is in some variants only, and earns points there."""
        return self.effect is Effect.EARNS

    @cached_property
    def is_mistake_to_flag(self) -> bool:
        """Whether flagging an answer of this kind costs points in every variant."""
        return self.effect is Effect.COSTS

    @cached_property
    def is_free_to_flag(self) -> bool:
        """Whether flagging an answer of this kind neither earns nor costs points."""
        return self.effect is Effect.NEITHER


class Effect(StrEnum):
    """What flagging an answer does to the score."""

    EARNS = "earns"
    COSTS = "costs"
    NEITHER = "neither"


class PieceKind(StrEnum):
    """What a stretch of a marked file is: plain, of an answer of the kind of that name, or a
    further place where an answer may be spoken of.
    """

    PLAIN = "plain"
    DEFECT = "defect"
    ACCEPT = "accept"
    DECOY = "decoy"
    NEUTRAL = "neutral"

    @cached_property
    def marks(self) -> frozenset[AnswerKind]:
        """The kinds of answers that a marker of this kind can name."""
        if self is PieceKind.ACCEPT:
            return frozenset(kind for kind in AnswerKind if kind.traits.may_be_accepted_elsewhere)
        return frozenset(kind for kind in AnswerKind if kind.value == self.value)

    @cached_property
    def has_fix(self) -> bool:
        """Whether its marker holds a planted and a fixed text."""
        return self is not PieceKind.ACCEPT and any(kind.can_be_planted for kind in self.marks)


class RulingKind(StrEnum):
    """What an author decided about something that a reviewer said."""

    NEUTRAL = "neutral"
    DECOY = "decoy"
    WORDING = "wording"
    REJECTED = "rejected"


class FindingKind(StrEnum):
    """What one annotation or one answer came to after matching."""

    HIT = "hit"
    LOCATED = "located"
    MISSED = "missed"
    FALSE_ALARM = "false_alarm"
    FOOLED = "fooled"
    NEUTRAL = "neutral"
    DUPLICATE = "duplicate"

    @cached_property
    def traits(self) -> "FindingTraits":
        """What follows from the kind."""
        return _FINDINGS[self]

    @cached_property
    def is_unfound(self) -> bool:
        """Whether a planted defect is still to be understood: it was missed, or only its place was
        found.
        """
        return self.traits.is_about_planted and self.traits.line is not LineKind.FOUND

    @cached_property
    def place_in_debrief(self) -> int:
        """How early a debrief tells it, from 0."""
        return _TOLD_IN_ORDER.index(self)


class LineKind(StrEnum):
    """What a line of the arithmetic is for."""

    NOTHING_PLANTED = "nothing_planted"
    FOUND = "found"
    FOUND_BY_CHOICE = "found_by_choice"
    LOCATED = "located"
    MISSED = "missed"
    FIXED_FLAGGED = "fixed_flagged"
    DECOY_FLAGGED = "decoy_flagged"
    FALSE_ALARM = "false_alarm"
    FLOOR = "floor"
    CLEAN_SENT_BACK = "clean_sent_back"
    BLOCKER_APPROVED = "blocker_approved"
    UNREAD = "unread"
    UNSTATED = "unstated"
    """What a newer program wrote and this one does not know."""


@dataclass(frozen=True)
class FindingTraits:
    """What follows from a kind of finding.

    `label` is its name on the screen, `mark` that of its mark and of its colour in a theme, and
    `called` what an author reads about a wording that comes to it. `line` is the line of the
    arithmetic that it makes, if any; `cost` what that line takes, as a share of full marks.
    `lesson` says how much there is to learn from it, 0 for nothing. `is_about_planted` says that it
    is what became of a planted defect, `is_mistake` that it flags code that is right,
    `is_at_answer` that it speaks of the lines of its answer, `is_open_at_first` that its card opens
    by itself.
    """

    label: str
    mark: str
    called: str = ""
    line: LineKind | None = None
    cost: Fraction = Fraction(0)
    lesson: int = 0
    is_about_planted: bool = False
    is_mistake: bool = False
    is_at_answer: bool = False
    is_open_at_first: bool = False


@dataclass(frozen=True)
class AnswerTraits:
    """What follows from a kind of answer.

    `flagged` is what an annotation that speaks of it comes to: of a defect, where it is planted.
    `required` holds the fields that its file must have, each with the least length of a list.
    `headings` are the parts of its prose. `ruling` is the ruling that adds such an answer to the
    key, if one can.
    """

    flagged: FindingKind
    required: Mapping[str, int]
    headings: tuple[str, ...]
    ruling: RulingKind | None = None
    must_be_marked: bool = True
    may_be_accepted_elsewhere: bool = False


# In the order of a debrief: what was found, then what teaches most.
_FINDINGS: Final[Mapping[FindingKind, FindingTraits]] = {
    FindingKind.HIT: FindingTraits(
        label="Hit",
        called="a hit on",
        mark="hit",
        line=LineKind.FOUND,
        lesson=1,
        is_about_planted=True,
        is_at_answer=True,
    ),
    FindingKind.MISSED: FindingTraits(
        label="Missed",
        mark="missed",
        line=LineKind.MISSED,
        lesson=5,
        is_about_planted=True,
        is_at_answer=True,
        is_open_at_first=True,
    ),
    FindingKind.LOCATED: FindingTraits(
        label="Right place",
        called="only located at",
        mark="located",
        line=LineKind.LOCATED,
        lesson=4,
        is_about_planted=True,
        is_at_answer=True,
        is_open_at_first=True,
    ),
    FindingKind.FOOLED: FindingTraits(
        label="Correct code flagged",
        called="an objection to",
        mark="fooled",
        line=LineKind.DECOY_FLAGGED,
        cost=Fraction(15, 100),
        lesson=3,
        is_mistake=True,
        is_at_answer=True,
        is_open_at_first=True,
    ),
    FindingKind.FALSE_ALARM: FindingTraits(
        label="False alarm",
        called="a false alarm",
        mark="false_alarm",
        line=LineKind.FALSE_ALARM,
        cost=Fraction(10, 100),
        lesson=2,
        is_mistake=True,
    ),
    FindingKind.NEUTRAL: FindingTraits(label="Neutral", called="neutral, as", mark="neutral"),
    # Marked as what earns nothing and costs nothing.
    FindingKind.DUPLICATE: FindingTraits(
        label="Duplicate", called="a duplicate on", mark="neutral"
    ),
}
_TOLD_IN_ORDER: Final = tuple(_FINDINGS)

_ANSWERS: Final[Mapping[AnswerKind, AnswerTraits]] = {
    AnswerKind.DEFECT: AnswerTraits(
        flagged=FindingKind.HIT,
        required={
            "title": 0,
            "class": 0,
            "pattern": 0,
            "also": 0,
            "severity": 0,
            "level": 0,
            "cwe": 0,
            "hints": 2,
            "wordings": 3,
            "tempting": 1,
            "proof": 1,
            "shows": 0,
            "references": 0,
        },
        headings=("What breaks", "Why it slipped through", "How to see it"),
        may_be_accepted_elsewhere=True,
    ),
    AnswerKind.DECOY: AnswerTraits(
        flagged=FindingKind.FOOLED,
        required={"title": 0, "class": 0, "severity": 0, "wordings": 3, "tempting": 0},
        headings=("Why it looks wrong", "Why it is right"),
        ruling=RulingKind.DECOY,
        may_be_accepted_elsewhere=True,
    ),
    AnswerKind.NEUTRAL: AnswerTraits(
        flagged=FindingKind.NEUTRAL,
        required={"title": 0, "wordings": 1},
        headings=("Why it earns nothing",),
        ruling=RulingKind.NEUTRAL,
        # A fair remark may be about what is not there.
        must_be_marked=False,
    ),
}
