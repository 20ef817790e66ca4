"""Rulings: what the author decided about things that reviewers said, and what that makes of the
answer key.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from trainer.core.domain.exercise import Answer, Ruling
from trainer.core.domain.kinds import AnswerKind, RulingKind
from trainer.core.domain.scorecard import Finding

_MADE_BY: Final = {
    kind.traits.flagged: (kind.traits.ruling, RulingKind.WORDING) for kind in AnswerKind
}
"""The rulings that can have made a finding what it is."""


def with_ruled_wordings(answers: Iterable[Answer], rulings: Iterable[Ruling]) -> tuple[Answer, ...]:
    """The answers, each with the wordings that rulings add to it behind its own."""
    added: dict[str, tuple[str, ...]] = {}
    for ruling in rulings:
        if ruling.kind is RulingKind.WORDING and ruling.answer is not None:
            added[ruling.answer] = added.get(ruling.answer, ()) + ruling.wordings
    return tuple(
        replace(each, wordings=each.wordings + added[each.id]) if each.id in added else each
        for each in answers
    )


def ruling_on(finding: Finding, rulings: Iterable[Ruling]) -> Ruling | None:
    """The ruling about the annotation of a finding: one that was made for it, or else one that made
    the finding what it is.
    """
    listed = tuple(rulings)
    own = (
        each
        for each in listed
        if finding.annotation is not None and finding.annotation in each.disputes
    )
    like = (
        each
        for each in listed
        if finding.answer is not None
        and each.answer == finding.answer
        and each.kind in _MADE_BY.get(finding.kind, ())
    )
    # A decision about this very annotation outweighs one about others like it.
    return next(own, None) or next(like, None)


def agrees_with_reviewer(ruling: Ruling, answers: Iterable[Answer]) -> bool:
    """Whether what was said is acceptable or right: not a rejection, and no complaint of what is
    right.
    """
    right = {each.id for each in answers if each.kind.is_mistake_to_flag}
    return ruling.kind is not RulingKind.REJECTED and ruling.answer not in right
