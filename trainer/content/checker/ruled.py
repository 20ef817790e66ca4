"""A ruling does what it says: its own words, said at the lines of its answer, are judged as it
rules.
"""

from collections.abc import Iterator

from trainer.content.checker.agreement import subset_text
from trainer.content.checker.subject import Subject, Subset
from trainer.content.problems import Problem
from trainer.content.variants import answer_key
from trainer.core.diffing.diff import Diff
from trainer.core.domain.exercise import AnswerId, PlacedAnswer
from trainer.core.domain.review import Annotation
from trainer.core.domain.scorecard import Finding, FindingKind
from trainer.core.scoring.debrief import location_of
from trainer.core.scoring.matching import match_each


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
    said = [
        (ruling, placed, Annotation("worded", location_of(placed), wording))
        for ruling in subject.exercise.rulings
        if (placed := there.get(ruling.answer)) is not None
        for wording in ruling.wordings
    ]
    findings = match_each((annotation for _, _, annotation in said), key)
    for (ruling, placed, annotation), found in zip(said, findings, strict=True):
        if not _is_as_it_should_be(found, placed):
            what = f"“{annotation.text}” is {_called(found)} with {subset_text(planted)}"
            remedy = f"word it so that it can only mean “{placed.answer.id}”"
            place = f"{subject.shown}/rulings/{ruling.id}.md"
            yield annotation.text, Problem(place, 0, what, remedy, "ruling-holds")


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
