"""A ruling does what it says: its own words, said at the lines of its answer, are judged as it
rules.
"""

from collections.abc import Iterator

from trainer.content.checker.agreement import subset_text
from trainer.content.checker.subject import Subject, Subset
from trainer.content.problems import Problem
from trainer.content.variants import answer_key
from trainer.core.diffing.diff import Diff
from trainer.core.domain.exercise import AnswerId, AnswerKey, PlacedAnswer
from trainer.core.domain.review import Annotation, Review
from trainer.core.domain.scorecard import Finding, FindingKind
from trainer.core.scoring.debrief import location_of
from trainer.core.scoring.matching import match


def check_rulings_hold(subject: Subject) -> Iterator[Problem]:
    """Every wording of a ruling that some variant judges otherwise, each told once."""
    told: set[tuple[str, str]] = set()
    for planted in subject.subsets if subject.exercise.rulings else ():
        for wording, problem in _not_as_ruled(subject, planted):
            if (problem.path, wording) not in told:
                told.add((problem.path, wording))
                yield problem


def _not_as_ruled(subject: Subject, planted: Subset) -> Iterator[tuple[str, Problem]]:
    # What one wording comes to does not depend on which lines the change touches.
    key = answer_key(subject.exercise, planted, Diff())
    there: dict[AnswerId | None, PlacedAnswer] = {
        each.answer.id: each for each in key.answers if each.planted
    }
    for ruling in subject.exercise.rulings:
        placed = there.get(ruling.answer)
        if placed is None:
            continue
        for wording in ruling.wordings:
            found = _judged(wording, placed, key)
            if not _is_as_it_should_be(found, placed):
                what = f"“{wording}” is {_called(found)} with {subset_text(planted)}"
                remedy = f"word it so that it can only mean “{placed.answer.id}”"
                yield (
                    wording,
                    Problem(
                        f"{subject.shown}/rulings/{ruling.id}.md", 0, what, remedy, "ruling-holds"
                    ),
                )


def _judged(wording: str, placed: PlacedAnswer, key: AnswerKey) -> Finding:
    """What an annotation of those words at the lines of that answer comes to."""
    review = Review(None, (Annotation("worded", location_of(placed), wording),))
    return next(each for each in match(review, key) if each.annotation is not None)


def _is_as_it_should_be(found: Finding, placed: PlacedAnswer) -> bool:
    should_be = placed.answer.kind.traits.flagged
    # Two fair remarks may be alike: neither earns or costs anything.
    return found.kind is should_be and (
        placed.answer.kind.is_free_to_flag or found.answer == placed.answer.id
    )


def _called(found: Finding) -> str:
    if found.answer is None:
        if found.kind is FindingKind.FALSE_ALARM:
            return "a false alarm"
        return "no objection"
    if found.kind is FindingKind.FALSE_ALARM:
        about = " about"
    else:
        about = ""
    return f"{found.kind.traits.called}{about} “{found.answer}”"
