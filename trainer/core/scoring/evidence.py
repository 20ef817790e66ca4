"""How likely an annotation speaks of each answer: its words, its place and, weakly, its class,
added as log odds.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from trainer.core.domain.exercise import AnswerKey, AnswerKind, PlacedAnswer, Severity
from trainer.core.domain.kinds import Effect
from trainer.core.domain.review import Annotation
from trainer.core.scoring.place import SAME_FILE, Fit, fit
from trainer.core.scoring.stance import finds_the_code_right, raises_no_objection
from trainer.core.scoring.wording import (
    THRESHOLD,
    Comparison,
    WordingIndex,
    Wordings,
    compare,
    index_of,
    logistic,
)
from trainer.core.scoring.words import statements, words_of

# A place that fits adds 1.2 to the log odds of the words; one that does not takes up to 2.8 away.
_PLACE_LOWEST: Final = -2.8
_PLACE_RANGE: Final = 4.0
_CLASS_SHIFT: Final = 0.4
# Below this an annotation says nothing that has to do with the answer.
_RELATED: Final = 0.12
_SAYS_NOTHING: Final = 0.01
# "I am not sure about this" comes to less by itself, of any answer.
_COMES_NEAR: Final = 0.1
# Who writes more statements than this in one annotation is read as a whole only: a list of guesses
# is no finding.
_MOST_STATEMENTS: Final = 4
# Nobody calls that a blocker which they think is right, whatever soothing words come with it.
_GRAVE: Final = (Severity.BLOCKER, Severity.MAJOR)
# Few call a remark grave that is made in passing at the lines of a planted defect; a decoy is the
# less likely to be meant, the further off it stands.
_GRAVE_AT_DEFECT: Final = -3.0
_ABOUT_TESTS: Final = "verify"
_NOTHING: Final = Comparison(0.0, 0.0)


@dataclass(frozen=True)
class Reading:
    """An annotation held against a key, with one number in 0..1 for each of its answers.

    `claims` holds the one or two things that it says, as evidence for planted defects (0 where it
    is too little); `evidence` counts the width of the range against it, `close_evidence` does not;
    `related` says that the words have to do with the answer at all; `tight` that all lines are at
    the answer; `open` that all are there or at a place that the author accepts and the words by
    themselves come near it, so that one may ask what was meant; `approves` that it objects to
    nothing; `clears` that it finds the code right and may object to the tests alone; `meant` is the
    place of the answer that the learner chose.
    """

    annotation: Annotation
    claims: tuple[tuple[float, ...], ...]
    evidence: tuple[float, ...]
    close_evidence: tuple[float, ...]
    related: tuple[bool, ...]
    tight: tuple[bool, ...]
    open: tuple[bool, ...]
    approves: bool
    clears: bool
    meant: int | None = None


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
    grave = annotation.severity in _GRAVE
    approves = not grave and raises_no_objection(annotation.text)
    clears = not (grave or approves) and finds_the_code_right(annotation.text)
    said = _said(annotation.text, index)
    if clears:
        heard = [_is_heard(placed) for placed in key.answers]
        said = [
            [each if is_heard else _NOTHING for each, is_heard in zip(part, heard, strict=True)]
            for part in said
        ]
    fits = [fit(annotation.location, placed) for placed in key.answers]
    shifts = [_class_shift(annotation.class_, placed) for placed in key.answers]
    near, close = [each.near for each in fits], [each.close for each in fits]
    evidence = [_weigh(part, near, shifts) for part in said]
    close_evidence = evidence if near == close else [_weigh(part, close, shifts) for part in said]
    planted = [placed.planted and placed.answer.kind.can_be_planted for placed in key.answers]
    doubts = _doubts(fits, key) if grave else [0.0] * len(fits)
    eligible = [
        _eligible(*both, planted, doubts) for both in zip(evidence, close_evidence, strict=True)
    ]
    return Reading(
        annotation=annotation,
        claims=() if approves else _claims(eligible),
        evidence=_greatest(evidence),
        close_evidence=_greatest(close_evidence),
        related=tuple(
            _is_related(each, shift) for each, shift in zip(said[0], shifts, strict=True)
        ),
        tight=tuple(each.tight for each in fits),
        open=_open(annotation.text, said[0], fits),
        approves=approves,
        clears=clears,
    )


def _said(text: str, index: WordingIndex) -> list[Sequence[Comparison]]:
    """What the whole text says, then what each of its statements says, where they are few and more
    than one.
    """
    parts = statements(text)
    return [
        compare(part, index)
        for part in (text, *(parts if 1 < len(parts) <= _MOST_STATEMENTS else ()))
    ]


def _is_heard(placed: PlacedAnswer) -> bool:
    """Whether one who finds the code right can still mean this answer."""
    answer = placed.answer
    return answer.kind.is_free_to_flag or _ABOUT_TESTS in (answer.class_, *answer.also)


def _doubts(fits: Sequence[Fit], key: AnswerKey) -> list[float]:
    """What a grave note takes from the log odds of each answer that is no defect, the more the
    nearer to a planted one.
    """
    planted = {placed.answer.id for placed in key.planted}
    nearest = max(
        (
            each.near
            for each, placed in zip(fits, key.answers, strict=True)
            if placed.answer.id in planted
        ),
        default=0.0,
    )
    return [
        _doubt(nearest, each.close, placed.answer.kind)
        for each, placed in zip(fits, key.answers, strict=True)
    ]


def _doubt(at_defect: float, at_answer: float, kind: AnswerKind) -> float:
    # By the furthest line at the defect and the nearest at the answer: a range that grows never
    # gains by it.
    nearer = {
        Effect.EARNS: 0.0,
        Effect.COSTS: at_defect - at_answer,
        Effect.NEITHER: at_defect - SAME_FILE,
    }[kind.effect]
    return _GRAVE_AT_DEFECT * max(0.0, nearer) / (1 - SAME_FILE)


def _class_shift(class_: str | None, placed: PlacedAnswer) -> float:
    if class_ is None or not placed.answer.class_:
        return 0.0
    return _CLASS_SHIFT if class_ in (placed.answer.class_, *placed.answer.also) else -_CLASS_SHIFT


def _weigh(
    compared: Sequence[Comparison], fits: Sequence[float], by_class: Sequence[float]
) -> list[float]:
    return [
        _shifted(each.belief, _PLACE_LOWEST + _PLACE_RANGE * how_well + shift)
        if each.belief
        else 0.0
        for each, how_well, shift in zip(compared, fits, by_class, strict=True)
    ]


def _shifted(likely: float, shift: float) -> float:
    # No place or class makes up for words that say nothing.
    if likely < _SAYS_NOTHING:
        return 0.0
    return 1.0 if likely >= 1.0 else round(logistic(math.log(likely / (1 - likely)) + shift), 6)


def _is_related(compared: Comparison, shift: float) -> bool:
    return compared.likeness >= _SAYS_NOTHING and _shifted(compared.likeness, shift) >= _RELATED


def _open(text: str, said: Sequence[Comparison], fits: Sequence[Fit]) -> tuple[bool, ...]:
    near = tuple(
        each.near >= 1.0 and words.belief >= _COMES_NEAR
        for words, each in zip(said, fits, strict=True)
    )
    # One word is no reason, and none to ask for one.
    return near if any(near) and len(words_of(text).counts) > 1 else (False,) * len(near)


def _eligible(
    evidence: Sequence[float],
    close_evidence: Sequence[float],
    planted: Sequence[bool],
    doubts: Sequence[float],
) -> list[float]:
    # What speaks more clearly of a decoy, of a neutral remark or of a defect that is not there
    # speaks of that.
    rivals = zip(close_evidence, planted, doubts, strict=True)
    enough = max(
        (
            THRESHOLD,
            *(
                _shifted(close, doubt) if doubt else close
                for close, there, doubt in rivals
                if not there
            ),
        )
    )
    return [
        value if there and value >= enough else 0.0
        for value, there in zip(evidence, planted, strict=True)
    ]


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
    return tuple(rows[0]) if len(rows) == 1 else tuple(map(max, zip(*rows, strict=True)))
