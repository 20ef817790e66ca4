"""The change as a whole: where its defects stand, how large it is, what tempts."""

from collections.abc import Iterator, Set
from typing import Final

from trainer.content.checker.subject import Subject, Subset
from trainer.content.main_span import rivals
from trainer.content.problems import Problem
from trainer.content.repository import whole_diffs
from trainer.content.variants import answer_key, final_files, marked_spans
from trainer.core.diffing.diff import Diff, parse_diff
from trainer.core.domain.exercise import Answer, Exercise, MarkedFile, Span

FEWEST_LINES: Final = 30
MOST_LINES: Final = 400
MOST_COMMITS: Final = 4
_GOOD_DECOYS: Final = 2
_FILE_START: Final = "\ndiff --git "


def check_shape(subject: Subject) -> Iterator[Problem]:
    """Defects outside the diff, missing decoys, and changes that are too small or too large."""
    yield from _outside_change(subject)
    yield from _main_spans(subject)
    yield from _decoys(subject)
    yield from _size(subject)


def _outside_change(subject: Subject) -> Iterator[Problem]:
    everything = _Variant(subject.exercise, subject.everything, subject.diff)
    for answer, alone in _each_alone(subject, everything):
        if not answer.older and not (alone.meets(answer) and everything.meets(answer)):
            remedy = "mark it where the change is, or write `older = true`"
            yield subject.answer_problem(
                answer.id,
                "title",
                "the defect is outside the diff",
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
                f"each of {places} could be the main span of the defect",
                f"write `main` behind the id in one marker: `~ defect {answer.id} main`",
                "main-span",
            )


class _Variant:
    """Where the answers of one variant stand, and where its diff is."""

    def __init__(self, exercise: Exercise, planted: Subset, diff: Diff) -> None:
        # Where an answer stands does not depend on which lines the change touches.
        self._spans = {
            placed.answer.id: placed.spans
            for placed in answer_key(exercise, planted, Diff()).answers
        }
        self._diff = diff

    def meets(self, answer: Answer) -> bool:
        """Whether the answer's own lines meet the diff."""
        return any(_meets(span, self._diff) for span in self._spans[answer.id])


def _each_alone(subject: Subject, everything: _Variant) -> Iterator[tuple[Answer, _Variant]]:
    """Each defect with the variant that plants it alone."""
    exercise, defects = subject.exercise, subject.exercise.defects
    if len(defects) < 2:
        yield from ((answer, everything) for answer in defects)
        return
    paths = _paths_of_defects(exercise)
    variants = [frozenset({answer.id}) for answer in defects]
    diffs = whole_diffs(exercise, variants, paths)
    for answer, planted, diff in zip(defects, variants, diffs, strict=True):
        yield answer, _Variant(exercise, planted, parse_diff(_about(diff, paths)))


def _paths_of_defects(exercise: Exercise) -> frozenset[str]:
    files = final_files(exercise).values()
    marked = {file.path for file in files if isinstance(file, MarkedFile)}
    copied = {copy.path for copies in exercise.right_copies.values() for copy in copies}
    return frozenset(marked | copied)


def _about(diff: str, paths: Set[str]) -> str:
    """The files of a diff that may be of those paths: thousands of others need not be read."""
    files = f"\n{diff}".split(_FILE_START)[1:]
    named = (file for file in files if any(path in file.partition("\n")[0] for path in paths))
    return "\n".join(f"{_FILE_START[1:]}{file}" for file in named)


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
            "add code that looks wrong but is right",
            "decoys-present",
            warning=count > 0,
        )


def _size(subject: Subject) -> Iterator[Problem]:
    lines = sum(file.added + file.removed for file in subject.diff.files)
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
