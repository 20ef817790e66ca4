"""The change as a whole: where its defects stand, how large it is, what tempts."""

from collections.abc import Iterator
from typing import Final

from trainer.content.checker.subject import Subject, Subset
from trainer.content.main_span import rivals
from trainer.content.problems import Problem
from trainer.content.repository import whole_diffs
from trainer.content.variants import answer_key, marked_spans
from trainer.core.diffing.diff import Diff, parse_diff
from trainer.core.domain.exercise import Answer, Exercise, Span

FEWEST_LINES: Final = 30
MOST_LINES: Final = 400
MOST_COMMITS: Final = 4
_GOOD_DECOYS: Final = 2


def check_shape(subject: Subject) -> Iterator[Problem]:
    """Defects outside the diff, missing decoys, and changes that are too small or too large."""
    yield from _outside_change(subject)
    yield from _main_spans(subject)
    yield from _decoys(subject)
    yield from _size(subject)


def _outside_change(subject: Subject) -> Iterator[Problem]:
    everything = _Variant(subject.exercise, subject.everything, subject.change.diff)
    for answer, alone in _each_alone(subject, everything):
        if not answer.older and not (alone.meets(answer) and everything.meets(answer)):
            remedy = "mark it where the change is, or write `older = true`"
            yield subject.answer_problem(
                answer.id,
                "title",
                "the defect lies outside the diff",
                remedy,
                "defect-inside-change",
            )


def _main_spans(subject: Subject) -> Iterator[Problem]:
    placed = marked_spans(subject.exercise, subject.everything)
    for answer in subject.exercise.defects:
        if doubtful := rivals(placed[answer.id].own):
            places = ", ".join(f"{span.path}:{span.start}" for span in doubtful)
            yield subject.answer_problem(
                answer.id,
                "title",
                f"each of {places} could be the main place of the defect",
                f"write `main` behind the id in one marker: `~ defect {answer.id} main`",
                "main-span",
            )


class _Variant:
    """Where the answers of one variant stand, and where its diff is."""

    def __init__(self, exercise: Exercise, planted: Subset, diff: str) -> None:
        # Where an answer stands does not depend on which lines the change touches.
        self._spans = {
            placed.answer.id: placed.spans
            for placed in answer_key(exercise, planted, Diff()).answers
        }
        self._diff = parse_diff(diff)

    def meets(self, answer: Answer) -> bool:
        """Whether the answer's own lines meet the diff."""
        return any(_meets(span, self._diff) for span in self._spans[answer.id])


def _each_alone(subject: Subject, everything: _Variant) -> Iterator[tuple[Answer, _Variant]]:
    """Each defect with the variant that plants it alone."""
    defects = subject.exercise.defects
    if len(defects) < 2:
        yield from ((answer, everything) for answer in defects)
        return
    variants = [frozenset({answer.id}) for answer in defects]
    for answer, planted, diff in zip(
        defects, variants, whole_diffs(subject.exercise, variants), strict=True
    ):
        yield answer, _Variant(subject.exercise, planted, diff)


def _meets(span: Span, diff: Diff) -> bool:
    file = diff.file(span.path)
    return file is not None and any(
        span.start <= hunk.new_start + hunk.new_count and span.end > hunk.new_start
        for hunk in file.hunks
    )


def _decoys(subject: Subject) -> Iterator[Problem]:
    count = sum(answer.kind.is_mistake_to_flag for answer in subject.exercise.answers)
    if count < _GOOD_DECOYS:
        if count == 0:
            what = "there is no decoy"
        else:
            what = "there is only one decoy"
        yield Problem(
            f"{subject.shown}/answers",
            0,
            what,
            "add what looks wrong and is right",
            "decoys-present",
            warning=count > 0,
        )


def _size(subject: Subject) -> Iterator[Problem]:
    lines = sum(file.added + file.removed for file in parse_diff(subject.change.diff).files)
    if not FEWEST_LINES <= lines <= MOST_LINES:
        remedy = f"aim at {FEWEST_LINES} to {MOST_LINES}"
        yield Problem(
            f"{subject.shown}/commits",
            0,
            f"the change has {lines} changed lines",
            remedy,
            "size",
            warning=True,
        )
    commits = len(subject.exercise.commits)
    if commits > MOST_COMMITS:
        yield Problem(
            f"{subject.shown}/commits",
            0,
            f"the change has {commits} commits",
            "use 1 to 4",
            "size",
            warning=True,
        )
