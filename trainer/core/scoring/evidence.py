"""How likely an annotation speaks of each answer: its words, its place and, weakly, its class,
added as log odds.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from trainer.core.domain.exercise import AnswerKey, AnswerKind, PlacedAnswer, Severity
from trainer.core.domain.kinds import Effect
from trainer.core.domain.review import Annotation
from trainer.core.scoring.claim import SHORT
from trainer.core.scoring.hearing import Heard, KeyIndex, Part, hear
from trainer.core.scoring.place import ELSEWHERE, SAME_FILE, WHOLE_CHANGE, WHOLE_FILE, Fit, fit
from trainer.core.scoring.purpose import Purpose
from trainer.core.scoring.stance import finds_the_code_right, raises_no_objection
from trainer.core.scoring.wording import (
    SAYS_NOTHING,
    THRESHOLD,
    UNSURE_HIGH,
    Comparison,
    logistic,
)
from trainer.core.scoring.words import words_of

# A place that fits adds 1.2 to the log odds of the words; one that does not takes up to 2.8 away.
_PLACE_LOWEST: Final = -2.8
_PLACE_RANGE: Final = 4.0
_CLASS_SHIFT: Final = 0.4
# As log odds: what a note loses that more likely finds the code right than not.
_MAY_APPROVE: Final = 2.0
# Below this an annotation says nothing that has to do with the answer.
_RELATED: Final = 0.12
# "I am not sure about this" comes to less by itself, of any answer.
_COMES_NEAR: Final = 0.13
_MOST_CLAIMS: Final = 3
_MANY_FILES: Final = 3
# Who says that much at the very lines is believed a little sooner.
_AT_PLACE: Final = 0.33
# Nobody calls that a blocker which they think is right, whatever soothing words come with it.
_GRAVE: Final = (Severity.BLOCKER, Severity.MAJOR)
# Few remark on something else at the lines of a planted defect, fewest where they call it grave; a
# decoy is the less likely to be meant, the further off it stands.
_ELSE_AT_DEFECT: Final[Mapping[Severity | None, float]] = {
    Severity.BLOCKER: -3.0,
    Severity.MAJOR: -3.0,
    None: -1.0,
    Severity.MINOR: 0.0,
}
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
    nothing, `may_approve` that this is more likely than not; `clears` that it finds the code right
    and may object to the tests alone; `is_small` that nothing hangs on what it asks for; `is_topic`
    that it only names a subject; `against` holds the planted defects at whose lines it claims the
    opposite or another cause; `recites` that it repeats the answers of the exercise one after the
    other; `named` holds the places of the planted defects of which it would speak if it said where
    they are, `astray` of those that it claims at a file that has nothing to do with them, `listed`
    of those that it lists; `meant` is the place of the answer that the learner chose.
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
    may_approve: bool = False
    is_small: bool = False
    is_topic: bool = False
    against: frozenset[int] = frozenset()
    recites: bool = False
    named: frozenset[int] = frozenset()
    astray: frozenset[int] = frozenset()
    listed: frozenset[int] = frozenset()
    meant: int | None = None

    @property
    def is_nowhere(self) -> bool:
        """Whether it names a planted defect, but not where that is, and claims nothing else."""
        return bool(self.named) and not any(map(any, self.claims))


def read(
    annotation: Annotation, key: AnswerKey, index: KeyIndex, *, scattered: bool = False
) -> Reading:
    """Weighs what the annotation says, as a whole and by its statements, against every answer.

    A `scattered` one says the same at several places of the review, so its file says nothing.
    """
    grave = annotation.severity in _GRAVE
    heard = hear(annotation.text, index)
    # Whoever calls it grave objects, and so does whoever says a wording of a defect: what is denied
    # is no longer in it.
    purpose = Purpose() if grave or heard.says_a_wording else heard.purpose
    approves = not grave and (
        raises_no_objection(annotation.text) or heard.denies or purpose.approves
    )
    clears = not (grave or approves) and finds_the_code_right(annotation.text)
    fits = [fit(annotation.location, placed) for placed in key.answers]
    scales = _Scales(
        annotation,
        key,
        fits,
        clears=clears,
        is_list=heard.is_list,
        may_approve=purpose.may_approve,
    )
    rows = [scales.weigh(part) for part in heard.parts]
    evidence, close_evidence = ([getattr(row, name) for row in rows] for name in ("near", "close"))
    said = scales.listen(heard.parts[0])
    eligible = [*(row.eligible for row in rows), *_apart(heard, scales)]
    placed, named = eligible, frozenset[int]()
    if any(heard.tells_no_more):
        file_tells = _has_many_files(key) and not scattered
        far = [
            each.near < WHOLE_FILE or (each.near == WHOLE_FILE and not file_tells) for each in fits
        ]
        placed = [_with_a_place(row, heard, far) for row in eligible]
        named = _dropped(eligible, placed) | _repeated(heard, far, key.planted_places)
    claims = () if approves or purpose.is_surely_small else _claims(placed)
    astray = frozenset[int]()
    if annotation.location.start is not None and (astray := _astray(claims, fits)):
        claims = ((0.0,) * len(fits),)
    return Reading(
        annotation=annotation,
        claims=claims,
        evidence=_greatest(evidence),
        close_evidence=_greatest(close_evidence),
        related=tuple(
            [_is_related(each, shift) for each, shift in zip(said, scales.shifts, strict=True)]
        ),
        tight=tuple([each.tight for each in fits]),
        open=_open(heard.text, said, fits),
        approves=approves,
        clears=clears,
        may_approve=purpose.may_approve,
        is_small=purpose.is_small,
        is_topic=purpose.is_topic,
        against=frozenset(
            place
            for place in key.planted_places
            if fits[place].tight and any(part.against[place] for part in heard.parts)
        ),
        recites=bool(heard.listed),
        named=frozenset() if approves else named | astray,
        astray=astray,
        listed=heard.listed & frozenset(key.planted_places),
    )


def _repeated(heard: Heard, far: Sequence[bool], planted: Iterable[int]) -> frozenset[int]:
    """The places of the planted defects whose title or wording it repeats far from them, however
    little that claims.
    """
    return frozenset(
        place
        for place in planted
        if heard.tells_no_more[place]
        and far[place]
        and heard.parts[0].said[place].likeness >= THRESHOLD
    )


def _astray(claims: Iterable[Sequence[float]], fits: Sequence[Fit]) -> frozenset[int]:
    """The places of the defects that it claims, where it stands in the file of none of them.

    Whoever stands at one defect may speak of others; whoever points at a file that has nothing to
    do with what they claim sends the author astray.
    """
    claimed = frozenset(_leader(claim) for claim in claims if any(claim))
    is_near = any(fits[place].near > ELSEWHERE for place in claimed)
    return frozenset() if is_near else claimed


def _dropped(
    eligible: Sequence[Sequence[float]], placed: Sequence[Sequence[float]]
) -> frozenset[int]:
    """The places of the answers that some part claims and none still claims."""
    before, now = (
        {place for row in rows for place, claim in enumerate(row) if claim}
        for rows in (eligible, placed)
    )
    return frozenset(before - now)


def _has_many_files(key: AnswerKey) -> bool:
    """Whether one who names a file of the change has told it from others."""
    return len({span.path for span in key.changed}) >= _MANY_FILES


def _with_a_place(row: Sequence[float], heard: Heard, far: Sequence[bool]) -> list[float]:
    """The claims of a part, without those that tell no more than a title or a wording and are far
    from the answer.

    Titles are told in every debrief: who repeats one and points nowhere near has found nothing.
    """
    return [
        0.0 if bare and is_far else claim
        for claim, bare, is_far in zip(row, heard.tells_no_more, far, strict=True)
    ]


class _Row(NamedTuple):
    """The evidence of one part of a note for each answer, and what of it may be a claim."""

    near: list[float]
    close: list[float]
    eligible: list[float]


class _Scales:
    """What does not change from one part of a note to the next: its place, its class, how grave it
    is called.
    """

    def __init__(
        self,
        annotation: Annotation,
        key: AnswerKey,
        fits: Sequence[Fit],
        *,
        clears: bool,
        is_list: bool,
        may_approve: bool,
    ) -> None:
        self.shifts = [0.0] * len(key.answers)
        if annotation.class_ is not None:
            self.shifts = [_class_shift(annotation.class_, placed) for placed in key.answers]
        if may_approve:
            self.shifts = [shift - _MAY_APPROVE for shift in self.shifts]
        self._fits = fits
        self._near, self._close = [each.near for each in fits], [each.close for each in fits]
        if is_list:
            self._near = [max(WHOLE_CHANGE, each) for each in self._near]
            self._close = [max(WHOLE_CHANGE, each) for each in self._close]
        self._planted = [placed.is_planted_defect for placed in key.answers]
        self._minor = annotation.severity is Severity.MINOR
        self._doubts = _doubts(fits, key, _ELSE_AT_DEFECT[annotation.severity])
        self._heard = [_is_heard(placed) for placed in key.answers] if clears else []

    def listen(self, part: Part) -> Sequence[Comparison]:
        """What the part says of each answer that it can mean."""
        if not self._heard:
            return part.said
        return [
            each if is_heard else _NOTHING
            for each, is_heard in zip(part.said, self._heard, strict=True)
        ]

    def _raised(self, part: Part) -> list[Comparison]:
        """The same, with what it claims at the very lines in words of its own."""
        return [
            each._replace(belief=max(each.belief, SHORT))
            if meant and at.near >= 1.0 and each is not _NOTHING
            else each
            for each, meant, at in zip(self.listen(part), part.meant, self._fits, strict=True)
        ]

    def weigh(self, part: Part) -> _Row:
        """The evidence of the part."""
        said = self._raised(part)
        near = _weigh(said, self._near, self.shifts)
        close = near if self._near == self._close else _weigh(said, self._close, self.shifts)
        least = self._least(part)
        return _Row(near, close, _eligible(near, close, self._planted, self._doubts, least))

    def _least(self, part: Part) -> list[float]:
        """How much evidence is enough for each answer: a little less at its very lines, said in
        some words, and more of a short note that is called minor.
        """
        if self._minor:
            return [UNSURE_HIGH if capped else THRESHOLD for capped in part.capped]
        return [
            _AT_PLACE if telling and each.tight else THRESHOLD
            for telling, each in zip(part.telling, self._fits, strict=True)
        ]


def _apart(heard: Heard, scales: _Scales) -> Iterator[list[float]]:
    """The claims of the two halves of a sentence, where they speak of two different defects."""
    for pair in heard.halves:
        first, second = (scales.weigh(half).eligible for half in pair)
        if any(first) and any(second) and _leader(first) != _leader(second):
            yield first
            yield second


def _leader(row: Sequence[float]) -> int:
    return row.index(max(row))


def _is_heard(placed: PlacedAnswer) -> bool:
    """Whether one who finds the code right can still mean this answer."""
    answer = placed.answer
    return answer.kind.is_free_to_flag or _ABOUT_TESTS in (answer.class_, *answer.also)


def _doubts(fits: Sequence[Fit], key: AnswerKey, most: float) -> list[float]:
    """What a note that is not called minor takes from the log odds of each answer that is no
    defect: `most` of it at the lines of a planted one.
    """
    if not most:
        return [0.0] * len(fits)
    nearest = max((fits[place].near for place in key.planted_places), default=0.0)
    if nearest <= SAME_FILE:
        return [0.0] * len(fits)
    return [
        most * _nearer(nearest, each.close, placed.answer.kind)
        for each, placed in zip(fits, key.answers, strict=True)
    ]


def _nearer(at_defect: float, at_answer: float, kind: AnswerKind) -> float:
    # By the furthest line at the defect and the nearest at the answer: a range that grows never
    # gains by it.
    if kind.effect is Effect.EARNS:
        return 0.0
    from_place = at_answer if kind.effect is Effect.COSTS else SAME_FILE
    return max(0.0, at_defect - from_place) / (1 - SAME_FILE)


def _class_shift(class_: str, placed: PlacedAnswer) -> float:
    if not placed.answer.class_:
        return 0.0
    return _CLASS_SHIFT if class_ in (placed.answer.class_, *placed.answer.also) else -_CLASS_SHIFT


def _weigh(
    compared: Sequence[Comparison], fits: Sequence[float], by_class: Sequence[float]
) -> list[float]:
    # No place and no class makes likelier what the words do not say: of that _shifted makes 0.
    return [
        _shifted(each.belief, _PLACE_LOWEST + _PLACE_RANGE * how_well + shift)
        if each.belief >= SAYS_NOTHING
        else 0.0
        for each, how_well, shift in zip(compared, fits, by_class, strict=True)
    ]


def _shifted(likely: float, shift: float) -> float:
    # No place or class makes up for words that say nothing.
    if likely < SAYS_NOTHING:
        return 0.0
    if not shift:
        return likely
    return 1.0 if likely >= 1.0 else round(logistic(math.log(likely / (1 - likely)) + shift), 6)


def _is_related(compared: Comparison, shift: float) -> bool:
    return compared.likeness >= SAYS_NOTHING and _shifted(compared.likeness, shift) >= _RELATED


def _open(text: str, said: Sequence[Comparison], fits: Sequence[Fit]) -> tuple[bool, ...]:
    near = tuple(
        [
            each.near >= 1.0 and words.belief >= _COMES_NEAR
            for words, each in zip(said, fits, strict=True)
        ]
    )
    # One word is no reason, and none to ask for one.
    return near if any(near) and len(words_of(text).counts) > 1 else (False,) * len(near)


def _eligible(
    evidence: Sequence[float],
    close_evidence: Sequence[float],
    planted: Sequence[bool],
    doubts: Sequence[float],
    least: Sequence[float],
) -> list[float]:
    # What speaks more clearly of a decoy, of a neutral remark or of a defect that is not there
    # speaks of that.
    rivals = zip(close_evidence, planted, doubts, strict=True)
    rival = max(
        (_shifted(close, doubt) if doubt else close for close, there, doubt in rivals if not there),
        default=0.0,
    )
    return [
        value if there and value >= max(enough, rival) else 0.0
        for value, there, enough in zip(evidence, planted, least, strict=True)
    ]


def _claims(eligible: Sequence[Sequence[float]]) -> tuple[tuple[float, ...], ...]:
    """As many claims as there are defects of which a statement speaks best, three at most; else
    one.
    """
    best: dict[int, tuple[float, ...]] = {}
    for row in eligible[1:]:
        greatest = max(row, default=0.0)
        place = row.index(greatest) if greatest else -1
        if place >= 0 and greatest > max(best.get(place, (0.0,))):
            best[place] = tuple(row)
    if len(best) > 1:
        dearest = sorted(best, key=lambda place: (-max(best[place]), place))[:_MOST_CLAIMS]
        return tuple(best[place] for place in dearest)
    return (_greatest(eligible),)


def _greatest(rows: Sequence[Sequence[float]]) -> tuple[float, ...]:
    return tuple(rows[0]) if len(rows) == 1 else tuple(map(max, zip(*rows, strict=True)))
