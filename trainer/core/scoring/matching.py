"""Annotations and answers become findings.

Whether an annotation costs anything depends on that annotation and the key alone; who is credited
with which defect is then one assignment over all of them, so that neither order nor repetition
matters.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from trainer.core.domain.exercise import (
    AnswerId,
    AnswerKey,
    PlacedAnswer,
    Severity,
    Side,
)
from trainer.core.domain.kinds import Effect
from trainer.core.domain.review import Annotation, Location, Review
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode
from trainer.core.scoring.assignment import assign
from trainer.core.scoring.evidence import Reading, read
from trainer.core.scoring.explaining import reason_of_hit, reason_of_located, reason_of_rest
from trainer.core.scoring.hearing import key_index
from trainer.core.scoring.place import TOLERANCE, is_around, least_gap, least_overhang
from trainer.core.scoring.wording import THRESHOLD, UNSURE_HIGH, UNSURE_LOW, leads_by

SEVERITY_WEIGHTS: Final[Mapping[Severity, int]] = {
    Severity.BLOCKER: 5,
    Severity.MAJOR: 3,
    Severity.MINOR: 1,
}
HIT_CREDIT: Final = Fraction(1)
RELATED_CREDIT: Final = Fraction(1, 2)
BARE_CREDIT: Final = Fraction(1, 4)
# Who guesses among the titles is right once in four times: that much of a hit is not earned by
# choosing.
MEANT_CREDIT: Final = Fraction(3, 4)
MOST_ASKED: Final = 3
MOST_IN_QUESTION: Final = 2
# Who misses in more than a tenth of the change has not found a place by pointing at it.
MOST_MISSED: Final = Fraction(1, 10)

# So much more must be said of a decoy or a remark than of the defect at hand.
_CLEAR_LEAD: Final = 0.25
_CLEAR_ODDS: Final = 40
# Evidence only decides between assignments of the same credit.
_EVIDENCE_GAIN: Final = 1e-3
_NOTHING: Final = Fraction(0)
MISTAKES: Final = tuple(kind for kind in FindingKind if kind.traits.is_mistake)
_ASKED_ABOUT: Final = (FindingKind.LOCATED, *MISTAKES)
NOTHING_MEANT: Final[Mapping[str, AnswerId | None]] = MappingProxyType({})


@dataclass(frozen=True)
class Outcome:
    """A finding, the share of its answer's weight that it earns, and whether a mistake may repeat
    another about its answer.
    """

    finding: Finding
    credit: Fraction = Fraction(0)
    again: bool = False


@dataclass(frozen=True)
class _Standing:
    """What one annotation is by itself; `answer` is the place of an answer in the key."""

    kind: FindingKind
    answer: int | None = None
    unsure: bool = False


def match(review: Review, key: AnswerKey) -> tuple[Finding, ...]:
    """What each annotation that is handed in came to, in their order, then the defects that were
    missed.
    """
    return tuple(outcome.finding for outcome in outcomes(review, key))


def match_each(annotations: Iterable[Annotation], key: AnswerKey) -> Iterator[Finding]:
    """What each annotation comes to where no other is handed in."""
    index = key_index(key)
    for annotation in annotations:
        yield _outcomes([read(annotation, key, index)], key)[0].finding


@dataclass(frozen=True)
class InQuestion:
    """An annotation whose words alone did not settle it, and the planted defects that it may be
    about, the likeliest first.
    """

    annotation: Annotation
    answers: tuple[PlacedAnswer, ...]


def outcomes(
    review: Review, key: AnswerKey, meant: Mapping[str, AnswerId | None] = NOTHING_MEANT
) -> tuple[Outcome, ...]:
    """As match, with what each finding earns; `meant` is what the learner, asked, said that an
    annotation is about.

    Only what `in_question` names is heard: to have chosen anything else, or nothing, is as if
    nobody had asked.
    """
    readings = _readings(review, key)
    judged = _outcomes(readings, key)
    if not meant:
        return judged
    heard = {
        asked.annotation.id: key.answers.index(placed)
        for asked in _in_question(readings, judged, key)
        for placed in asked.answers
        if placed.answer.id == meant.get(asked.annotation.id)
    }
    if not heard:
        return judged
    return _outcomes([replace(each, meant=heard.get(each.annotation.id)) for each in readings], key)


def in_question(review: Review, key: AnswerKey) -> tuple[InQuestion, ...]:
    """The annotations to ask the learner about, in their order: few, at the right lines, and not
    settled by their words.
    """
    return judge(review, key).in_question


@dataclass(frozen=True)
class Judgement:
    """The outcomes of a review, and the annotations whose words leave something open."""

    outcomes: tuple[Outcome, ...]
    in_question: tuple[InQuestion, ...]


def judge(review: Review, key: AnswerKey) -> Judgement:
    """Match a review that nothing was asked of yet, and find the questions; reads each annotation
    once.
    """
    readings = _readings(review, key)
    judged = _outcomes(readings, key)
    return Judgement(judged, _in_question(readings, judged, key))


def _in_question(
    readings: Sequence[Reading], judged: Sequence[Outcome], key: AnswerKey
) -> tuple[InQuestion, ...]:
    # Who marks everything is at every right place, and has found none.
    if not _points_for_pointing(readings, [_standing(reading, key) for reading in readings], key):
        return ()
    hits = [outcome.finding for outcome in judged if outcome.finding.kind is FindingKind.HIT]
    unsure = {
        outcome.finding.annotation
        for outcome in judged
        if outcome.finding.unsure and outcome.finding.kind in _ASKED_ABOUT
    }
    unsettled = unsure - {finding.annotation for finding in hits}
    found = {finding.answer for finding in hits}
    open_ = [place for place in key.planted_places if key.answers[place].answer.id not in found]
    asked = [
        (reading.annotation, places)
        for reading in readings
        if reading.annotation.id in unsettled and (places := _likeliest(reading, open_))
    ]
    dearest = sorted(asked, key=lambda each: (-_weight(key, each[1][0]), _rank(each[0])))[
        :MOST_ASKED
    ]
    return tuple(
        InQuestion(each[0], tuple(key.answers[place] for place in each[1]))
        for each in asked
        if each in dearest
    )


def _likeliest(reading: Reading, places: Iterable[int]) -> list[int]:
    """The answers at whose lines the annotation stands and that its words may be about."""
    likely = [
        place for place in places if reading.open[place] and reading.evidence[place] >= UNSURE_LOW
    ]
    return sorted(likely, key=lambda place: (-reading.evidence[place], place))[:MOST_IN_QUESTION]


def _readings(review: Review, key: AnswerKey) -> list[Reading]:
    index = key_index(key)
    written = [annotation for annotation in review.annotations if not annotation.draft]
    scattered = _scattered(written)
    return [
        read(annotation, key, index, scattered=_said(annotation) in scattered)
        for annotation in written
    ]


def _said(annotation: Annotation) -> str:
    return " ".join(annotation.text.casefold().split())


def _scattered(annotations: Iterable[Annotation]) -> Set[str]:
    """The texts that stand at more than one place."""
    places: dict[str, set[Location]] = {}
    for annotation in annotations:
        places.setdefault(_said(annotation), set()).add(annotation.location)
    return {text for text, every in places.items() if len(every) > 1}


def _outcomes(readings: Sequence[Reading], key: AnswerKey) -> tuple[Outcome, ...]:
    standings = [_standing(reading, key) for reading in readings]
    credits_ = _credits(readings, standings, key)
    found = {place for earned in credits_ for place in earned}
    judged = [
        (reading.annotation, outcome)
        for reading, standing, earned in zip(readings, standings, credits_, strict=True)
        for outcome in _judge(reading, standing, earned, key, found)
    ]
    missed = (
        Outcome(
            Finding(
                FindingKind.MISSED,
                None,
                key.answers[place].answer.id,
                Reason(_why_missed(place, readings)),
            )
        )
        for place in key.planted_places
        if place not in found
    )
    return (*_each_mistake_once(judged), *missed)


def _why_missed(place: int, readings: Iterable[Reading]) -> ReasonCode:
    """Why a defect is missed: it was named without its place, in a list of answers, or never."""
    listed = False
    for reading in readings:
        if place in reading.named:
            return ReasonCode.NAMED_WITHOUT_PLACE
        listed = listed or place in reading.listed
    return ReasonCode.NAMED_IN_A_LIST if listed else ReasonCode.NOT_MENTIONED


def _standing(reading: Reading, key: AnswerKey) -> _Standing:
    """What the annotation would be if it stood alone, the kindest reading first among those that
    cost nothing.
    """
    # Before all else: a list of answers would pass for any of them.
    if reading.recites:
        return _Standing(FindingKind.FALSE_ALARM)
    # A choice is heard only where it was asked for, and then it settles what the words left open.
    if reading.meant is not None:
        return _Standing(FindingKind.HIT, reading.meant)
    if reading.approves:
        return _Standing(FindingKind.NEUTRAL)
    # What can earn comes before what can only cost: whoever is near a planted defect is not charged
    # for an answer that is merely as near.
    if any(map(any, reading.claims)):
        place = _place_of_greatest(map(max, zip(*reading.claims, strict=True)))
        return _Standing(FindingKind.HIT, place, unsure=reading.evidence[place] < UNSURE_HIGH)
    # A small request is free, whatever lines it is about.
    if reading.is_small:
        remark = _remark(reading, key)
        return _Standing(FindingKind.NEUTRAL if remark is None else _flagged(key, remark), remark)
    standing = _standing_without_claim(reading, key)
    # Who rather finds the lines right has neither found nor claimed a fault there, unless it is one
    # that is clearly named.
    if reading.may_approve and not _is_clearly_named(standing):
        return _Standing(FindingKind.NEUTRAL)
    return standing


def _is_clearly_named(standing: _Standing) -> bool:
    """Whether it is a mistake about an answer, by words that leave no doubt."""
    return standing.kind in MISTAKES and standing.answer is not None and not standing.unsure


def _standing_without_claim(reading: Reading, key: AnswerKey) -> _Standing:
    # Who claims the opposite at the very lines speaks of them, whatever else that is like.
    if reading.against and not reading.clears:
        place = max(reading.against, key=lambda place: (reading.evidence[place], -place))
        return _Standing(FindingKind.LOCATED, place, unsure=True)
    if reading.is_nowhere and _remark(reading, key) is None:
        # To name no place is no mistake, to point at a wrong one is.
        astray = _points_astray(reading, key)
        return _Standing(FindingKind.FALSE_ALARM if astray else FindingKind.NEUTRAL)
    if (meant := _nearly_meant(reading, key)) is not None:
        return _Standing(FindingKind.LOCATED, meant, unsure=True)
    return _standing_by_words(reading, key) or _standing_by_place(reading, key)


def _points_astray(reading: Reading, key: AnswerKey) -> bool:
    """Whether it points at lines, or at a file that has none of what it names."""
    location = reading.annotation.location
    if location.path is None or location.start is not None:
        return location.path is not None
    named = (key.answers[place] for place in reading.named)
    return all(location.path not in placed.paths for placed in named)


def _standing_by_words(reading: Reading, key: AnswerKey) -> _Standing | None:
    """What it is where it speaks of an answer that is no planted defect.

    A remark comes first, since it costs nothing; a fixed defect before a decoy, since its words
    must be clear.
    """
    if (remark := _remark(reading, key)) is not None:
        return _Standing(_flagged(key, remark), remark)
    fixed, decoys = (_by_words(reading, key, effect) for effect in (Effect.EARNS, Effect.COSTS))
    if fixed is not None and reading.close_evidence[fixed] >= max(
        UNSURE_HIGH, _evidence(reading, decoys)
    ):
        return _Standing(FindingKind.FALSE_ALARM, fixed)
    # Right on the lines of a planted defect, words that may as well be about something else are no
    # reason to charge for that.
    at_hand = max(
        (reading.evidence[place] for place in key.planted_places if reading.tight[place]),
        default=None,
    )
    leads = at_hand is None or _leads_clearly(_evidence(reading, decoys), at_hand)
    enough = THRESHOLD if leads else UNSURE_HIGH
    if decoys is not None and reading.close_evidence[decoys] >= enough:
        return _Standing(
            _flagged(key, decoys), decoys, unsure=reading.close_evidence[decoys] < UNSURE_HIGH
        )
    return _Standing(FindingKind.NEUTRAL) if reading.clears else None


def _remark(reading: Reading, key: AnswerKey) -> int | None:
    """The remark of which it speaks more than of anything that is not there, or of a defect that it
    names without its place.
    """
    remark, *others = (
        _by_words(reading, key, effect) for effect in (Effect.NEITHER, Effect.EARNS, Effect.COSTS)
    )
    if remark is None:
        return None
    rivals = [_evidence(reading, other) for other in others]
    named = [reading.close_evidence[place] for place in reading.named]
    enough = reading.evidence[remark] >= max(THRESHOLD, *rivals, *named)
    return remark if enough else None


def _flagged(key: AnswerKey, place: int) -> FindingKind:
    return key.answers[place].answer.kind.traits.flagged


def _nearly_meant(reading: Reading, key: AnswerKey) -> int | None:
    """The planted defect at whose lines it stands and whose words it nearly says, unless it says
    clearly more of another answer.
    """
    near = [
        place
        for place in key.planted_places
        if reading.tight[place] and reading.evidence[place] >= UNSURE_LOW
    ]
    if not near:
        return None
    place = max(near, key=lambda place: (reading.evidence[place], -place))
    others = (
        reading.close_evidence[other]
        for other, placed in enumerate(key.answers)
        if not placed.is_planted_defect
    )
    other = max(others, default=0.0)
    return None if _leads_clearly(other, reading.evidence[place]) else place


def _leads_clearly(other: float, at_hand: float) -> bool:
    """Whether so much more is said of another answer that the lines at hand don't count: a quarter,
    or, where both are likely, odds of forty to one.
    """
    return other >= at_hand + _CLEAR_LEAD or (
        at_hand >= THRESHOLD and leads_by(other, at_hand, _CLEAR_ODDS)
    )


def _standing_by_place(reading: Reading, key: AnswerKey) -> _Standing:
    unsure = any(reading.evidence[place] >= UNSURE_LOW for place in key.planted_places)
    located = [place for place in key.planted_places if reading.tight[place]]
    if located:
        place = max(
            located, key=lambda place: (reading.related[place], reading.evidence[place], -place)
        )
        return _Standing(FindingKind.LOCATED, place, unsure)
    around = [place for place in key.planted_places if _is_subject_of(reading, key, place)]
    if around:
        place = max(around, key=lambda place: (reading.evidence[place], -place))
        return _Standing(FindingKind.LOCATED, place, unsure)
    for place, placed in enumerate(key.answers):
        if placed.answer.kind.is_free_to_flag and reading.tight[place] and reading.related[place]:
            return _Standing(_flagged(key, place), place)
    for place, placed in enumerate(key.answers):
        if (
            placed.answer.kind.is_mistake_to_flag
            and least_gap(reading.annotation.location, placed.spans) == 0
        ):
            return _Standing(_flagged(key, place), place, unsure)
    return _Standing(FindingKind.FALSE_ALARM, unsure=unsure)


def _is_subject_of(reading: Reading, key: AnswerKey, place: int) -> bool:
    """Whether it only names a subject, at a stretch around the defect.

    People mark the function around a defect: that is no mistake, and worth nothing by its place.
    """
    spans = key.answers[place].spans
    return reading.is_topic and is_around(reading.annotation.location, spans)


def _by_words(reading: Reading, key: AnswerKey, effect: Effect) -> int | None:
    """The answer of that effect, other than the planted defects, that the annotation speaks of
    most.
    """
    places = [
        place
        for place, placed in enumerate(key.answers)
        if placed.answer.kind.effect is effect and not placed.is_planted_defect
    ]
    return max(places, key=lambda place: (reading.close_evidence[place], -place), default=None)


def _evidence(reading: Reading, place: int | None) -> float:
    return 0.0 if place is None else reading.close_evidence[place]


def _place_of_greatest(values: Iterable[float]) -> int:
    listed = list(values)
    return listed.index(max(listed))


def _credits(
    readings: Sequence[Reading], standings: Sequence[_Standing], key: AnswerKey
) -> list[dict[int, Fraction]]:
    """For each annotation which answers it is credited with, and how far: the assignment that is
    best for the learner.
    """
    planted = key.planted_places
    points = _points_for_pointing(readings, standings, key)
    order = sorted(range(len(readings)), key=lambda place: _rank(readings[place].annotation))
    owners, rows = [], []
    # A copy claims nothing more: of two, one could be a hit and the other a place.
    first: dict[tuple[object, ...], int] = {}
    for place in order:
        first.setdefault(_content(readings[place]), place)
    for owner in first.values():
        for claim in _rows(readings[owner], standings[owner], points, key):
            owners.append(owner)
            rows.append(claim)
    gains = [[_gain(*row[place], _weight(key, place)) for place in planted] for row in rows]
    earned: list[dict[int, Fraction]] = [{} for _ in readings]
    for row, column in assign(gains):
        earned[owners[row]][planted[column]] = rows[row][planted[column]][0]
    return earned


def _gain(credit: Fraction, evidence: float, weight: int) -> float:
    # Most credits are 0, and the arithmetic of fractions is slow.
    points = float(credit * weight) if credit else 0.0
    return points + _EVIDENCE_GAIN * evidence


def _rows(
    reading: Reading, standing: _Standing, pointing: Fraction, key: AnswerKey
) -> list[dict[int, tuple[Fraction, float]]]:
    """What the claims of an annotation may earn: by planted defect the credit and the evidence."""
    if standing.kind not in (FindingKind.HIT, FindingKind.LOCATED):
        return []
    rows = []
    for claim in reading.claims:
        row = {}
        for place in key.planted_places:
            if claim[place]:
                row[place] = HIT_CREDIT, 1 + claim[place]
                continue
            credit, near = _NOTHING, 0.0
            if reading.tight[place]:
                credit = RELATED_CREDIT if reading.related[place] else pointing
                near = 1 + reading.evidence[place]
            elif _is_subject_of(reading, key, place):
                near = reading.evidence[place] or _EVIDENCE_GAIN
            if place == reading.meant:
                credit = max(credit, MEANT_CREDIT)
            row[place] = credit, near
        rows.append(row)
    return rows


def _content(reading: Reading) -> tuple[object, ...]:
    """What two annotations share that are the same in all but their ids."""
    annotation = reading.annotation
    return (
        annotation.location,
        _said(annotation),
        annotation.class_,
        annotation.severity,
        reading.meant,
    )


def _weight(key: AnswerKey, place: int) -> int:
    return SEVERITY_WEIGHTS[key.answers[place].answer.severity]


def _points_for_pointing(
    readings: Sequence[Reading], standings: Sequence[_Standing], key: AnswerKey
) -> Fraction:
    """What a right place earns whose words have nothing to do with the defect: nothing for one who
    marks everything.
    """
    wasted = [
        reading.annotation.location
        for reading, standing in zip(readings, standings, strict=True)
        if standing.kind in MISTAKES
    ]
    missed: set[tuple[str | None, Side, int]] = set()
    for location in wasted:
        if location.start is not None and location.end is not None:
            lines = key.changed_lines.get((location.path, location.side), ())
            first = bisect_left(lines, location.start - TOLERANCE)
            last = bisect_right(lines, location.end + TOLERANCE)
            missed.update((location.path, location.side, line) for line in lines[first:last])
    total = sum(map(len, key.changed_lines.values()))
    return BARE_CREDIT if len(missed) <= MOST_MISSED * total else _NOTHING


def _rank(annotation: Annotation) -> tuple[str, ...]:
    """An order that the order of writing has no part in."""
    location = annotation.location
    numbers = (f"{number or 0:08}" for number in (location.start, location.end))
    return (
        location.path or "",
        location.side,
        *numbers,
        annotation.text,
        annotation.class_ or "",
        annotation.severity or "",
        annotation.id,
    )


def _judge(
    reading: Reading,
    standing: _Standing,
    earned: Mapping[int, Fraction],
    key: AnswerKey,
    found: Set[int],
) -> list[Outcome]:
    if earned:
        return [_earned(reading, key, place, credit) for place, credit in sorted(earned.items())]
    annotation = reading.annotation
    if reading.is_nowhere and standing.answer is None and reading.astray & found:
        # Whoever found a defect may say of another file that it has to do with it.
        standing = replace(standing, kind=FindingKind.HIT, answer=min(reading.astray & found))
    placed = None if standing.answer is None else key.answers[standing.answer]
    answer = None if placed is None else placed.answer.id
    if standing.kind in (FindingKind.HIT, FindingKind.LOCATED):
        reason = Reason(ReasonCode.ALREADY_CREDITED)
        return [
            Outcome(Finding(FindingKind.DUPLICATE, annotation.id, answer, reason, standing.unsure))
        ]
    if reading.recites:
        reason = Reason(ReasonCode.LISTS_ANSWERS)
    elif reading.is_nowhere and placed is None:
        reason = Reason(ReasonCode.NO_PLACE)
    elif standing.kind is FindingKind.NEUTRAL and reading.is_small and not reading.approves:
        reason = Reason(ReasonCode.FAIR_REMARK)
    else:
        reason = reason_of_rest(standing.kind, annotation, placed)
    finding = Finding(standing.kind, annotation.id, answer, reason, standing.unsure)
    return [
        Outcome(
            finding,
            again=placed is not None and _is_no_wider(reading, standing.answer or 0, placed),
        )
    ]


def _is_no_wider(reading: Reading, place: int, placed: PlacedAnswer) -> bool:
    """Whether its furthest line, too, is about that answer: a range that grows never becomes a
    repetition.
    """
    return (
        reading.evidence[place] >= UNSURE_HIGH
        or least_overhang(reading.annotation.location, placed.spans) == 0
    )


def _earned(reading: Reading, key: AnswerKey, place: int, credit: Fraction) -> Outcome:
    placed, annotation = key.answers[place], reading.annotation
    if credit == HIT_CREDIT:
        sure = reading.evidence[place] >= UNSURE_HIGH
        reason = reason_of_hit(
            annotation, placed, ReasonCode.SAYS_WHY if sure else ReasonCode.COMES_CLOSE
        )
        return Outcome(
            Finding(FindingKind.HIT, annotation.id, placed.answer.id, reason, not sure), credit
        )
    if place == reading.meant:
        reason = reason_of_hit(annotation, placed, ReasonCode.CHOSEN)
        return Outcome(Finding(FindingKind.HIT, annotation.id, placed.answer.id, reason), credit)
    unsure = reading.evidence[place] >= UNSURE_LOW
    reason = reason_of_located(
        related=reading.related[place], paid=bool(credit), empty=not annotation.text.strip()
    )
    return Outcome(
        Finding(FindingKind.LOCATED, annotation.id, placed.answer.id, reason, unsure), credit
    )


def _each_mistake_once(judged: Sequence[tuple[Annotation, Outcome]]) -> list[Outcome]:
    """The same mistake made again costs nothing more; the dearest of them stands."""
    dearest: dict[tuple[object, ...], int] = {}
    for place, (annotation, outcome) in enumerate(judged):
        if outcome.finding.kind in MISTAKES:
            mistake = _mistake(annotation, outcome)
            stands = dearest.setdefault(mistake, place)
            if _dearness(annotation) < _dearness(judged[stands][0]):
                dearest[mistake] = place
    told = []
    for place, (annotation, outcome) in enumerate(judged):
        is_mistake = outcome.finding.kind in MISTAKES
        if is_mistake and dearest[_mistake(annotation, outcome)] != place:
            reason = Reason(ReasonCode.REPEATED_MISTAKE)
            finding = replace(outcome.finding, kind=FindingKind.DUPLICATE, reason=reason)
            outcome = replace(outcome, finding=finding)
        told.append(outcome)
    return told


def _mistake(annotation: Annotation, outcome: Outcome) -> tuple[object, ...]:
    if outcome.again:
        return (outcome.finding.answer,)
    return annotation.location, _said(annotation)


def _dearness(annotation: Annotation) -> tuple[bool, tuple[str, ...]]:
    return annotation.severity is Severity.MINOR, _rank(annotation)
