"""How likely an annotation speaks of each answer: its words, its place and, weakly, its class, added as log odds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from trainer.core.exercise import AnswerKey, AnswerKind, PlacedAnswer, Severity
from trainer.core.place import fit
from trainer.core.review import Annotation
from trainer.core.stance import raises_no_objection
from trainer.core.wording import THRESHOLD, Comparison, WordingIndex, Wordings, compare, index_of, logistic
from trainer.core.words import statements

# A place that fits adds 1.2 to the log odds of the words; one that does not takes up to 2.8 away.
_PLACE_LOWEST: Final = -2.8
_PLACE_RANGE: Final = 4.0
_CLASS_SHIFT: Final = 0.4
# Below this an annotation says nothing that has to do with the answer.
_RELATED: Final = 0.12
_SAYS_NOTHING: Final = 0.01
# Who writes more statements than this in one annotation is read as a whole only: a list of guesses is no finding.
_MOST_STATEMENTS: Final = 4
# Nobody calls that a blocker which they think is right, whatever soothing words come with it.
_GRAVE: Final = (Severity.BLOCKER, Severity.MAJOR)


@dataclass(frozen=True)
class Reading:
    """An annotation held against a key, with one number in 0..1 for each of its answers.

    `claims` holds the one or two things that it says, as evidence for planted defects (0 where it is too little); `evidence`
    counts the width of the range against it, `close_evidence` does not; `related` says that the words have to do with the answer
    at all; `tight` that all lines are at the answer.
    """

    annotation: Annotation
    claims: tuple[tuple[float, ...], ...]
    evidence: tuple[float, ...]
    close_evidence: tuple[float, ...]
    related: tuple[bool, ...]
    tight: tuple[bool, ...]
    approves: bool


@lru_cache(maxsize=512)
def _wordings(placed: PlacedAnswer) -> Wordings:
    answer = placed.answer
    explanation = answer.sections[0].text if answer.sections else ""
    return Wordings(answer.title, explanation, answer.wordings, answer.tempting)


def key_index(key: AnswerKey) -> WordingIndex:
    """The wordings of a key, laid out for comparison."""
    return index_of(tuple(_wordings(placed) for placed in key.answers))


def read(annotation: Annotation, key: AnswerKey, index: WordingIndex) -> Reading:
    """Weighs what the annotation says, as a whole and by its statements, against every answer."""
    whole = compare(annotation.text, index)
    parts = statements(annotation.text)
    said = [whole, *(compare(part, index) for part in parts)] if 1 < len(parts) <= _MOST_STATEMENTS else [whole]
    fits = [fit(annotation.location, placed) for placed in key.answers]
    by_class = [_class_shift(annotation, placed) for placed in key.answers]
    evidence = [_weigh(part, [each.near for each in fits], by_class) for part in said]
    close_evidence = [_weigh(part, [each.close for each in fits], by_class) for part in said]
    approves = annotation.severity not in _GRAVE and raises_no_objection(annotation.text)
    planted = [placed.planted and placed.answer.kind is AnswerKind.DEFECT for placed in key.answers]
    eligible = [_eligible(*both, planted) for both in zip(evidence, close_evidence, strict=True)]
    return Reading(
        annotation=annotation,
        claims=() if approves else _claims(eligible),
        evidence=_greatest(evidence),
        close_evidence=_greatest(close_evidence),
        related=tuple(_shifted(each.likeness, shift) >= _RELATED for each, shift in zip(whole, by_class, strict=True)),
        tight=tuple(each.tight for each in fits),
        approves=approves,
    )


def _class_shift(annotation: Annotation, placed: PlacedAnswer) -> float:
    if annotation.class_ is None or not placed.answer.class_:
        return 0.0
    return _CLASS_SHIFT if annotation.class_ in (placed.answer.class_, *placed.answer.also) else -_CLASS_SHIFT


def _weigh(compared: Sequence[Comparison], fits: Sequence[float], by_class: Sequence[float]) -> list[float]:
    return [
        _shifted(each.belief, _PLACE_LOWEST + _PLACE_RANGE * how_well + shift)
        for each, how_well, shift in zip(compared, fits, by_class, strict=True)
    ]


def _shifted(likely: float, shift: float) -> float:
    # No place or class makes up for words that say nothing.
    if likely < _SAYS_NOTHING:
        return 0.0
    return 1.0 if likely >= 1.0 else round(logistic(math.log(likely / (1 - likely)) + shift), 6)


def _eligible(evidence: Sequence[float], close_evidence: Sequence[float], planted: Sequence[bool]) -> list[float]:
    # What speaks more clearly of a decoy, of a neutral remark or of a defect that is not there speaks of that.
    rival = max((close for close, there in zip(close_evidence, planted, strict=True) if not there), default=0.0)
    enough = max(THRESHOLD, rival)
    return [value if there and value >= enough else 0.0 for value, there in zip(evidence, planted, strict=True)]


def _claims(eligible: Sequence[Sequence[float]]) -> tuple[tuple[float, ...], ...]:
    """Two claims where two statements speak best of two different defects, else one."""
    best: dict[int, tuple[float, ...]] = {}
    for row in eligible[1:]:
        greatest = max(row, default=0.0)
        place = row.index(greatest) if greatest else -1
        if place >= 0 and greatest > max(best.get(place, (0.0,))):
            best[place] = tuple(row)
    if len(best) > 1:
        first, second = sorted(best, key=lambda place: (-max(best[place]), place))[:2]
        return best[first], best[second]
    return (_greatest(eligible),)


def _greatest(rows: Sequence[Sequence[float]]) -> tuple[float, ...]:
    return tuple(map(max, zip(*rows, strict=True)))
