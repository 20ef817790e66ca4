"""What a review came to, told in words: one sentence first, then stories, the most telling first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.core.exercise import Answer, AnswerKey, AnswerKind, PlacedAnswer, Severity, Side
from trainer.core.review import Annotation, Location, Verdict
from trainer.core.scorecard import Finding, FindingKind, Scorecard

_ORDER = (
    FindingKind.MISSED,
    FindingKind.LOCATED,
    FindingKind.FOOLED,
    FindingKind.FALSE_ALARM,
    FindingKind.HIT,
    FindingKind.NEUTRAL,
    FindingKind.DUPLICATE,
)
_SEVERITIES = tuple(Severity)

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Story:
    """One finding with all that there is to tell about it; `answer` is None for a false alarm about nothing in the key."""

    finding: Finding
    answer: Answer | None
    annotation: Annotation | None
    location: Location

    @property
    def is_left_alone(self) -> bool:
        """Whether it tells of a decoy that the learner did not fall for."""
        return self.finding.kind is FindingKind.NEUTRAL and self.annotation is None

    @property
    def key(self) -> str:
        """A name for it, unique in its debrief."""
        return self.finding.annotation or str(self.finding.answer)


def stories(card: Scorecard, key: AnswerKey, annotations: Sequence[Annotation]) -> tuple[Story, ...]:
    """Every finding, missed defects first and the most severe of them before the others."""
    placed: dict[str, PlacedAnswer] = {each.answer.id: each for each in key.answers}
    written = {each.id: each for each in annotations}
    told = [_story(finding, placed, written) for finding in card.findings]
    return tuple(sorted(told, key=_rank))


def left_alone(card: Scorecard, key: AnswerKey) -> tuple[Story, ...]:
    """A story for each decoy that the learner did not fall for."""
    fooled = {finding.answer for finding in card.findings if finding.kind is FindingKind.FOOLED}
    decoys = [each for each in key.answers if each.answer.kind is AnswerKind.DECOY and each.answer.id not in fooled]
    why = "It looks wrong and is right. You left it alone."
    return tuple(
        Story(Finding(FindingKind.NEUTRAL, None, each.answer.id, why), each.answer, None, location_of(each)) for each in decoys
    )


def summary(card: Scorecard, key: AnswerKey, verdict: Verdict | None) -> str:
    """One sentence: what was found, what was missed, what was right and still complained of."""
    wrong = _count(card, FindingKind.FALSE_ALARM, FindingKind.FOOLED)
    if card.clean:
        return _clean_summary(wrong, verdict)
    planted, hits = len(key.planted), _count(card, FindingKind.HIT)
    parts = [_found(hits, planted)]
    located = _count(card, FindingKind.LOCATED)
    if located:
        parts.append(f"stood at {_number(located)} without saying why")
    if wrong:
        parts.append(f"stopped on {_lines(wrong)} right")
    elif hits == planted:
        parts.append("stopped on nothing that was right")
    sentence = "You " + _joined(parts) + "."
    missed_blocker = any(
        finding.kind is FindingKind.MISSED and each.answer.id == finding.answer and each.answer.severity is Severity.BLOCKER
        for finding in card.findings
        for each in key.planted
    )
    if verdict is Verdict.APPROVE and missed_blocker:
        return sentence + " It was approved with a blocker in it."
    return sentence


def _clean_summary(wrong: int, verdict: Verdict | None) -> str:
    if verdict is not Verdict.APPROVE:
        return "Nothing was wrong with this change, and it was sent back."
    if wrong:
        return f"Nothing was wrong with this change: you let it through, but stopped on {_lines(wrong)} right."
    return "Nothing was wrong with this change, and you let it through."


def _found(hits: int, planted: int) -> str:
    if hits == planted:
        return "found what was wrong" if planted == 1 else f"found all {_number(planted)}"
    if planted == 1:
        return "missed what was wrong"
    return f"found {_number(hits) if hits else 'none'} of {_number(planted)}"


def _lines(number: int) -> str:
    return "one place that was" if number == 1 else f"{_number(number)} places that were"


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + ", and " + parts[-1]


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _count(card: Scorecard, *kinds: FindingKind) -> int:
    return sum(finding.kind in kinds for finding in card.findings)


def _story(finding: Finding, placed: Mapping[str, PlacedAnswer], written: Mapping[str, Annotation]) -> Story:
    answer = placed.get(finding.answer) if finding.answer is not None else None
    annotation = written.get(finding.annotation) if finding.annotation is not None else None
    location = annotation.location if annotation is not None else location_of(answer) if answer is not None else Location()
    return Story(finding, answer.answer if answer is not None else None, annotation, location)


def location_of(placed: PlacedAnswer) -> Location:
    """Where an answer stands: its first own lines, or the whole change where it has none."""
    if not placed.spans:
        return Location()
    span = placed.spans[0]
    return Location(span.path, span.side, span.start, span.end)


def _rank(story: Story) -> tuple[int, int, str, bool, int]:
    severity = _SEVERITIES.index(story.answer.severity) if story.answer is not None else len(_SEVERITIES)
    where = story.location
    return (_ORDER.index(story.finding.kind), severity, where.path or "", where.side is Side.NEW, where.start or 0)
