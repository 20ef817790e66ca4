"""The changed lines of an exercise in the order in which they are read, without git."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.content.main_span import main_first
from trainer.content.variants import marked_spans, materialise, unlike_lines
from trainer.core.domain.exercise import AnswerId, Exercise, Side, Span


@dataclass(frozen=True)
class ReadingOrder:
    """`changed` are the new lines, file by file as a diff lists them; `positions` says how far into
    them each defect stands, 0 to 1.

    With every defect planted: other variants differ from that by a line or two.
    """

    changed: tuple[Span, ...]
    positions: Mapping[AnswerId, float]


def reading_order(exercise: Exercise) -> ReadingOrder:
    """The changed lines, and where the defects stand among them; some milliseconds."""
    planted = frozenset(answer.id for answer in exercise.defects)
    stages = materialise(exercise, planted)
    changed = tuple(_changed(stages[0], stages[-1]))
    marked = marked_spans(exercise, planted)
    mains = {
        answer.id: main_first(marked[answer.id].own)[:1]
        for answer in exercise.defects
        if answer.id in marked
    }
    total = sum(_length(span) for span in changed)
    return ReadingOrder(
        changed,
        {
            answer: _before(spans[0], changed) / total
            for answer, spans in mains.items()
            if spans and total
        },
    )


def _changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Sequence[Span]:
    return [
        Span(path, Side.NEW, start + 1, end)
        for path in sorted(after)
        if before.get(path) != after[path]
        for _, _, start, end, _, _ in unlike_lines(before.get(path, b""), after[path])
        if end > start
    ]


def _length(span: Span) -> int:
    return span.end - span.start + 1


def _before(place: Span, changed: Sequence[Span]) -> int:
    """How many changed lines stand before a place."""
    return sum(
        _length(span)
        if span.path < place.path
        else max(0, min(span.end + 1, place.start) - span.start)
        for span in changed
        if span.path <= place.path
    )
