"""Variants: which defects are planted, what the project then looks like, and where its answers
stand.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import Final

from trainer.content.main_span import MarkedSpan, main_first
from trainer.content.markers import line_range, render
from trainer.content.repair_names import repair_names, repair_runs
from trainer.core.diffing.diff import Diff, changed_lines
from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKey,
    Exercise,
    File,
    MarkedFile,
    PieceKind,
    PlacedAnswer,
    PlainFile,
    Side,
    Span,
)

Tree = Mapping[str, bytes]

_CLEAN_IN: Final = 5
_PROVED_WHOLLY: Final = 4


def variant_seed(learner: str, exercise_id: str, times_met: int, attempt: int = 0) -> str:
    """The seed of the variant that a learner is served when they have met the exercise that often;
    attempts give further ones.
    """
    return _digest(
        "variant", learner, exercise_id, times_met, *([attempt] if attempt else [])
    ).hex()[:16]


def unlike(seeds: Iterable[str], exercise: Exercise, last: frozenset[AnswerId] | None) -> str:
    """The first of the seeds that does not plant the last defects once more; ValueError without a
    seed.

    A clean variant may follow a clean one, and where there is but one defect it may come again:
    else the last debrief would tell what the next variant holds.
    """
    listed = list(seeds)
    if not listed:
        raise ValueError("a variant needs a seed")
    if not last or len(exercise.defects) < 2:
        return listed[0]
    return next((seed for seed in listed if choose_planted(exercise, seed) != last), listed[0])


def choose_planted(exercise: Exercise, seed: str | int) -> frozenset[AnswerId]:
    """The defects that a seed plants, the same everywhere: none once in five times, else any number
    and any of them alike.
    """
    ids = [answer.id for answer in exercise.defects]
    if not ids or _below(_CLEAN_IN, exercise.id, seed, "clean") == 0:
        return frozenset()
    count = 1 + _below(len(ids), exercise.id, seed, "count")
    ranked = sorted(ids, key=lambda answer_id: _digest(exercise.id, seed, "rank", answer_id))
    return frozenset(ranked[:count])


def all_subsets(ids: Iterable[AnswerId]) -> tuple[frozenset[AnswerId], ...]:
    """Every subset, smaller ones first."""
    ordered = sorted(ids)
    return tuple(
        frozenset(chosen)
        for count in range(len(ordered) + 1)
        for chosen in combinations(ordered, count)
    )


def subsets_to_prove(ids: Iterable[AnswerId]) -> tuple[frozenset[AnswerId], ...]:
    """Every subset of up to four defects; of more: none, each alone, each left out, all."""
    ordered = sorted(ids)
    if len(ordered) <= _PROVED_WHOLLY:
        return all_subsets(ordered)
    every = frozenset(ordered)
    alone = (frozenset({answer_id}) for answer_id in ordered)
    left_out = (every - {answer_id} for answer_id in ordered)
    return (frozenset(), *alone, *left_out, every)


def materialise(exercise: Exercise, planted: Set[AnswerId]) -> tuple[Tree, ...]:
    """The whole project by path: before the change, and after each of its commits."""
    stages = [dict(_stored(exercise.before, planted))]
    for commit in exercise.commits:
        removed = frozenset(commit.removes)
        kept = {path: content for path, content in stages[-1].items() if path not in removed}
        stages.append(kept | _stored(commit.files, planted))
    copies = [
        copy
        for answer_id, listed in exercise.right_copies.items()
        if answer_id not in planted
        for copy in listed
    ]
    for copy in copies:
        _lay_over(exercise, stages, copy)
    return tuple(dict(sorted(stage.items())) for stage in stages)


def last_stage_of(exercise: Exercise, path: str) -> int | None:
    """The last stage that holds a text of that path: 0 is before the change, 1 its first commit;
    None where there is none.
    """
    held = (exercise.before, *(commit.files for commit in exercise.commits))
    return next(
        (
            stage
            for stage in range(len(held) - 1, -1, -1)
            if any(file.path == path for file in held[stage])
        ),
        None,
    )


def final_files(exercise: Exercise) -> Mapping[str, File]:
    """The files of the finished project by path, with their markers."""
    files = {file.path: file for file in exercise.before}
    for commit in exercise.commits:
        for path in commit.removes:
            files.pop(path, None)
        files.update({file.path: file for file in commit.files})
    return files


def equal_pairs(wrong: bytes, right: bytes) -> int:
    """How many pairs of equal lines two texts have: the time to align them grows with those."""
    old, new = (
        Counter(content.decode(errors="replace").splitlines()) for content in (wrong, right)
    )
    return sum(count * new[line] for line, count in old.items())


@lru_cache(maxsize=1024)
def unlike_lines(wrong: bytes, right: bytes) -> tuple[tuple[int, int, int, int, int, int], ...]:
    """Where two texts differ: first line and the line behind the last, counted from 0, in either,
    and how many lines each has.

    Kept, because every variant of an exercise asks for the same.
    """
    old, new = (content.decode(errors="replace").splitlines() for content in (wrong, right))
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple((*places, len(old), len(new)) for tag, *places in codes if tag != "equal")  # type: ignore[misc]


def answer_key(exercise: Exercise, planted: Set[AnswerId], diff: Diff) -> AnswerKey:
    """The answers of one variant placed on its final text; `diff` is that of the whole change."""
    placed = marked_spans(exercise, planted)
    files = final_files(exercise)
    return AnswerKey(
        exercise_id=exercise.id,
        key_version=exercise.key_version,
        answers=tuple(
            _placed(answer, planted, placed[answer.id], files) for answer in exercise.answers
        ),
        changed=changed_lines(diff),
    )


@dataclass
class MarkedSpans:
    """Where one answer is marked in a variant."""

    own: list[MarkedSpan] = field(default_factory=list)
    accepted: list[Span] = field(default_factory=list)


def marked_spans(exercise: Exercise, planted: Set[AnswerId]) -> Mapping[AnswerId, MarkedSpans]:
    """Every place of every answer on the final text of a variant."""
    found: defaultdict[AnswerId, MarkedSpans] = defaultdict(MarkedSpans)
    files = final_files(exercise)
    for path, file in files.items():
        if isinstance(file, MarkedFile):
            rendered = render(file, planted)
            lines = rendered.text.split("\n")
            for place in rendered.places:
                span = Span(path, Side.NEW, place.start, place.end)
                if place.kind is PieceKind.ACCEPT:
                    found[place.answer].accepted.append(span)
                else:
                    shown = tuple(lines[place.start - 1 : place.end])
                    found[place.answer].own.append(MarkedSpan(span, shown, place.main))
    for answer_id, copies in exercise.right_copies.items():
        for copy in copies:
            file = files.get(copy.path, copy)
            if isinstance(file, PlainFile):
                found[answer_id].own.extend(_copy_spans(file, copy, planted=answer_id in planted))
    return found


def places(exercise: Exercise, planted: Set[AnswerId]) -> Mapping[AnswerId, tuple[Span, ...]]:
    """The lines of every answer on the final text of a variant, its own and those accepted."""
    return {
        answer: (*(each.span for each in marked.own), *marked.accepted)
        for answer, marked in marked_spans(exercise, planted).items()
    }


def _placed(
    answer: Answer, planted: Set[AnswerId], places: MarkedSpans, files: Mapping[str, File]
) -> PlacedAnswer:
    is_there = not answer.kind.can_be_planted or answer.id in planted
    code = "\n".join(line for place in places.own for line in place.lines)
    spans = main_first(places.own)
    file = files.get(spans[0].path) if spans and answer.id in planted else None
    repair, runs = (
        (repair_names(file, answer.id), repair_runs(file, answer.id))
        if isinstance(file, MarkedFile)
        else ((), ())
    )
    return PlacedAnswer(answer, is_there, spans, tuple(places.accepted), code, repair, runs)


def _copy_spans(wrong: PlainFile, right: PlainFile, *, planted: bool) -> list[MarkedSpan]:
    shown_text = (wrong if planted else right).content.decode(errors="replace").splitlines()
    spans = []
    for old_start, old_end, new_start, new_end, old, new in unlike_lines(
        wrong.content, right.content
    ):
        if planted:
            shown = old_start, old_end - old_start, old
        else:
            shown = new_start, new_end - new_start, new
        start, end = line_range(*shown)
        lines = tuple(shown_text[start - 1 : end])
        spans.append(MarkedSpan(Span(wrong.path, Side.NEW, start, end), lines))
    return spans


def _stored(files: Iterable[File], planted: Set[AnswerId]) -> dict[str, bytes]:
    return {
        file.path: file.content
        if isinstance(file, PlainFile)
        else render(file, planted).text.encode()
        for file in files
    }


def _lay_over(exercise: Exercise, stages: Sequence[dict[str, bytes]], copy: PlainFile) -> None:
    first = last_stage_of(exercise, copy.path)
    for stage in stages[first:] if first is not None else ():
        if copy.path in stage:
            stage[copy.path] = copy.content


def _below(limit: int, *parts: object) -> int:
    return int.from_bytes(_digest(*parts)) % limit


def _digest(*parts: object) -> bytes:
    return hashlib.sha256("\0".join(str(part) for part in parts).encode()).digest()
