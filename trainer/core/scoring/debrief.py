"""What a review came to: stories, what was found first, then what there is to learn from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Answer, AnswerKey, PlacedAnswer, Severity, Side
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.scoring.place import TOLERANCE, gap, least_gap
from trainer.core.scoring.reading import was_seen

_ABOUT_NOTHING = {FindingKind.FALSE_ALARM, FindingKind.NEUTRAL}
_SEVERITIES = tuple(Severity)


@dataclass(frozen=True)
class Story:
    """One finding with all that there is to tell about it; `answer` is None for a false alarm about
    nothing in the key.

    `also` are the answer's other places: it stands at `location` and shows there as well.
    """

    finding: Finding
    answer: Answer | None
    annotation: Annotation | None
    location: Location
    also: tuple[Location, ...] = ()

    @property
    def is_left_alone(self) -> bool:
        """Whether it tells of a decoy that the learner did not fall for."""
        return self.finding.kind is FindingKind.NEUTRAL and self.annotation is None

    @property
    def was_never_seen(self) -> bool:
        """Whether it tells of a decoy that was never on the screen."""
        return self.finding.reason.code is ReasonCode.NEVER_SEEN

    @property
    def key(self) -> str:
        """A name for it, unique in its debrief."""
        return self.finding.annotation or str(self.finding.answer)


def stories(
    card: Scorecard, key: AnswerKey, annotations: Sequence[Annotation]
) -> tuple[Story, ...]:
    """Every finding: what was found, then what was missed, the most severe before the others."""
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
            _elsewhere(each, location_of(each)),
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
    if answer is None:
        return Story(finding, None, annotation, location)
    also = _elsewhere(answer, location) if finding.kind.traits.is_at_answer else ()
    return Story(finding, answer.answer, annotation, location, also)


def to_learn_from(told: Sequence[Story]) -> Story | None:
    """The story to begin with: the gravest miss, else the worst mistake, else the gravest found."""
    lessons = [story for story in told if story.finding.kind.traits.lesson]
    # What is equally bad stays in its order: by severity, then from top to bottom.
    return max(lessons, key=lambda story: story.finding.kind.traits.lesson, default=None)


def longest_look(story: Story, coverage: Coverage) -> int | None:
    """The seconds that the best seen of a story's places was on the screen; None where it has no
    lines.
    """
    places = (story.location, *story.also)
    looks = [seconds for each in places if (seconds := coverage.seconds_on(each)) is not None]
    return max(looks, default=None)


def within(here: Location, place: Location) -> bool:
    """Whether the lines of one location lie within those of another."""
    if here.start is None or here.end is None or place.start is None or place.end is None:
        return here == place
    same = (here.path, here.side) == (place.path, place.side)
    return same and place.start <= here.start and here.end <= place.end


def explained_by(story: Story, told: Sequence[Story], key: AnswerKey) -> Story | None:
    """The story that says why an annotation about nothing in the key is mistaken: that of the
    nearest answer within a few lines, a decoy before a defect; None where there is none.
    """
    if story.annotation is None or story.finding.kind not in _ABOUT_NOTHING or story.answer:
        return None
    of_answer = {each.finding.answer: each for each in told if each.finding.answer is not None}
    near = [
        (lines, not placed.answer.kind.is_mistake_to_flag, of_answer[placed.answer.id])
        for placed in key.answers
        if placed.answer.id in of_answer
        and (lines := least_gap(story.annotation.location, placed.spans)) is not None
        and lines <= TOLERANCE
    ]
    return min(near, key=lambda each: each[:2])[2] if near else None


def _elsewhere(placed: PlacedAnswer, location: Location) -> tuple[Location, ...]:
    """The answer's own places that the location does not touch."""
    return tuple(Location.of(span) for span in placed.spans if gap(location, span) != 0)


def location_of(placed: PlacedAnswer) -> Location:
    """Where an answer stands: its main lines, or the whole change where it has none."""
    if not placed.spans:
        return Location()
    return Location.of(placed.spans[0])


def _rank(story: Story) -> tuple[int, int, str, bool, int]:
    if story.answer is not None:
        severity = _SEVERITIES.index(story.answer.severity)
    else:
        severity = len(_SEVERITIES)
    where = story.location
    # What was found comes first, then the gravest of what was not; then as one reads the change,
    # the removed lines of a file before those that took their place.
    return (
        story.finding.kind.place_in_debrief,
        severity,
        where.path or "",
        where.side is Side.NEW,
        where.start or 0,
    )
