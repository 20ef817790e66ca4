"""What a review came to: stories, the most telling first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Answer, AnswerKey, PlacedAnswer, Severity, Side
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.scoring.reading import was_seen

_SEVERITIES = tuple(Severity)


@dataclass(frozen=True)
class Story:
    """One finding with all that there is to tell about it; `answer` is None for a false alarm about
    nothing in the key.
    """

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


def stories(
    card: Scorecard, key: AnswerKey, annotations: Sequence[Annotation]
) -> tuple[Story, ...]:
    """Every finding, missed defects first and the most severe of them before the others."""
    placed: dict[str, PlacedAnswer] = {each.answer.id: each for each in key.answers}
    written = {each.id: each for each in annotations}
    told = [_story(finding, placed, written) for finding in card.findings]
    return tuple(sorted(told, key=_rank))


def left_alone(
    card: Scorecard, key: AnswerKey, coverage: Coverage | None = None
) -> tuple[Story, ...]:
    """A story for each decoy that the learner did not fall for.

    Where `coverage` knows what was on the screen, a decoy that was not is told apart: leaving
    alone what one never saw is no merit.
    """
    flagged = {finding.answer for finding in card.findings if finding.kind.traits.is_mistake}
    decoys = [
        each
        for each in key.answers
        if each.answer.kind.is_mistake_to_flag and each.answer.id not in flagged
    ]
    return tuple(
        Story(
            Finding(FindingKind.NEUTRAL, None, each.answer.id, _why_left_alone(each, coverage)),
            each.answer,
            None,
            location_of(each),
        )
        for each in decoys
    )


def _why_left_alone(decoy: PlacedAnswer, coverage: Coverage | None) -> Reason:
    if coverage is not None and not was_seen(decoy, coverage):
        return Reason(ReasonCode.NEVER_SEEN)
    return Reason(ReasonCode.LEFT_ALONE)


def _story(
    finding: Finding, placed: Mapping[str, PlacedAnswer], written: Mapping[str, Annotation]
) -> Story:
    answer = placed.get(finding.answer) if finding.answer is not None else None
    annotation = written.get(finding.annotation) if finding.annotation is not None else None
    if annotation is not None:
        location = annotation.location
    elif answer is not None:
        location = location_of(answer)
    else:
        location = Location()
    return Story(finding, answer.answer if answer is not None else None, annotation, location)


def location_of(placed: PlacedAnswer) -> Location:
    """Where an answer stands: its first own lines, or the whole change where it has none."""
    if not placed.spans:
        return Location()
    span = placed.spans[0]
    return Location(span.path, span.side, span.start, span.end)


def _rank(story: Story) -> tuple[int, int, str, bool, int]:
    if story.answer is not None:
        severity = _SEVERITIES.index(story.answer.severity)
    else:
        severity = len(_SEVERITIES)
    where = story.location
    # What was not seen and is worst comes first; then as one reads the change, the removed lines
    # of a file before those that took their place.
    return (
        story.finding.kind.place_in_debrief,
        severity,
        where.path or "",
        where.side is Side.NEW,
        where.start or 0,
    )
