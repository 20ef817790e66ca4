"""Answers that their author allows as warm-ups: one hunk shows each, and gives nothing away."""

from collections.abc import Iterator
from typing import Final

from trainer.content.checker.subject import Subject
from trainer.content.problems import Problem
from trainer.content.warm_up_cuts import MOST_LINES, Unfair, cut_of, gives_away
from trainer.core.domain.exercise import Answer, WarmUpUse

RULE: Final = "warm-up"
_KEY: Final = "warm_up"
_WHY: Final = {
    Unfair.SEVERAL_FILES: "it stands in several files",
    Unfair.OUTSIDE_CHANGE: "it stands outside the change",
    Unfair.TOO_LONG: f"it takes more than {MOST_LINES} lines to show",
}


def check_warm_ups(subject: Subject) -> Iterator[Problem]:
    """A problem for each answer that is allowed as a warm-up and can't be one."""
    for answer in subject.exercise.answers:
        if answer.warm_up in (WarmUpUse.FAIR, WarmUpUse.EARLY):
            yield from _check(subject, answer)


def _check(subject: Subject, answer: Answer) -> Iterator[Problem]:
    forms = (True, False) if answer.kind.can_be_planted else (False,)
    for is_planted in forms:
        found = cut_of(subject.exercise, answer, is_planted=is_planted)
        if isinstance(found, Unfair):
            what = f"one hunk can't show the {answer.kind}: {_WHY.get(found, 'it is no code')}"
            yield subject.answer_problem(answer.id, _KEY, what, "leave out `warm_up`", RULE)
            return
        if answer.warm_up is WarmUpUse.EARLY and gives_away(subject.exercise, answer, found):
            what = "its hunk shows lines of another defect before the exercise is met"
            remedy = 'write `warm_up = "fair"`, or let another answer come early'
            yield subject.answer_problem(answer.id, _KEY, what, remedy, RULE)
            return
