"""Cut one hunk out of a change, for a warm-up: where an answer stands, and enough around it.

The rest of the change is taken as made already, so that the diff of the cut is this hunk alone.
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from trainer.content.main_span import FileRole, main_first, role_of
from trainer.content.variants import MarkedSpans, marked_spans, materialise
from trainer.core.code.outline import block_end, enclosing_block
from trainer.core.diffing.diff import Block, Diff, Edits, FileDiff, FileStatus, Hunk, Hunks
from trainer.core.diffing.lines import Lines, split_lines
from trainer.core.diffing.tree_diff import tree_diff
from trainer.core.domain.exercise import Answer, AnswerId, Exercise, Level, Span, WarmUpUse

MOST_LINES: Final = 40
"""Lines of new text in a hunk: what two minutes are enough for."""
_AROUND: Final = 12
"""Lines on either side of the answer where its function is longer than that."""
_CONTEXT: Final = 3


class Unfair(StrEnum):
    """Why nobody can be asked about an answer by its hunk alone."""

    VETOED = "vetoed"
    SEVERAL_FILES = "several_files"
    OUTSIDE_CHANGE = "outside_change"
    TOO_LONG = "too_long"
    OMISSION = "omission"
    BEYOND_HUNK = "beyond_hunk"
    NO_CODE = "no_code"
    OPEN_REMARK = "open_remark"

    @property
    def can_be_allowed(self) -> bool:
        """Whether the author may say that it is fair all the same."""
        return self in (Unfair.OMISSION, Unfair.BEYOND_HUNK, Unfair.NO_CODE, Unfair.OPEN_REMARK)


@dataclass(frozen=True)
class Cut:
    """One hunk: the file's text before and after it, and the diff between them.

    `span` are the lines of the answer in the text after it.
    """

    path: str
    old: bytes
    new: bytes
    diff: Diff
    span: Span
    is_planted: bool


def cut_of(exercise: Exercise, answer: Answer, *, is_planted: bool) -> Cut | Unfair:
    """The hunk that shows the answer, planted or not, or why there is none that is fair.

    All other defects are fixed in it.
    """
    if answer.warm_up is WarmUpUse.NEVER:
        return Unfair.VETOED
    planted = frozenset({answer.id} if answer.kind.can_be_planted else ())
    shown = planted if is_planted else frozenset[AnswerId]()
    # What is fair is decided on the planted text, so that a fixed text gives nothing away by being
    # asked about more often.
    places = marked_spans(exercise, planted)
    fault = _fault(exercise, answer, places[answer.id])
    if fault is None and not is_planted:
        fault = _open_remark(exercise, places[answer.id])
    if fault is not None and not (fault.can_be_allowed and answer.warm_up is not WarmUpUse.RULE):
        return fault
    return _cut(exercise, shown, main_first(marked_spans(exercise, shown)[answer.id].own))


def gives_away(exercise: Exercise, answer: Answer, cut: Cut) -> bool:
    """Whether the hunk shows lines of another defect: whoever meets the exercise later would know
    its right text.
    """
    hunk = next(iter(cut.diff.files[0].hunks))
    first, last = hunk.new_start + 1, hunk.new_start + hunk.new_count
    planted = frozenset({answer.id} if cut.is_planted else ())
    return any(
        found.span.path == cut.path and found.span.start <= last and found.span.end >= first
        for other in exercise.defects
        if other.id != answer.id
        for found in marked_spans(exercise, planted)[other.id].own
    )


def _fault(exercise: Exercise, answer: Answer, places: MarkedSpans) -> Unfair | None:
    if not places.own or answer.older:
        return Unfair.OUTSIDE_CHANGE
    spans = main_first(places.own)
    if len({span.path for span in spans}) > 1:
        return Unfair.SEVERAL_FILES
    if all(not line.strip() for line in _planted_lines(exercise, answer)):
        return Unfair.OMISSION
    role = role_of(spans[0].path)
    if role is FileRole.DOCUMENT or (role is FileRole.TEST and answer.class_ != "verify"):
        return Unfair.NO_CODE
    if _needs_more(answer, spans[0].path, places.accepted):
        return Unfair.BEYOND_HUNK
    return None


def _planted_lines(exercise: Exercise, answer: Answer) -> list[str]:
    """The lines that are there because of the answer; of a fixed copy those that it replaces."""
    if not answer.kind.can_be_planted:
        return ["a decoy stands in every variant"]
    found = [
        line
        for stage in (exercise.before, *(commit.files for commit in exercise.commits))
        for file in stage
        for piece in getattr(file, "pieces", ())
        if piece.answer == answer.id and piece.kind.has_fix
        for line in piece.lines
    ]
    if answer.id in exercise.right_copies:
        found.append("a fixed copy replaces what is there")
    return found


def _needs_more(answer: Answer, path: str, accepted: Iterable[Span]) -> bool:
    """Whether the sign of it is outside its file: a senior looks there, and the author marked such
    a place.
    """
    if answer.kind.can_be_planted and answer.level in (Level.SENIOR, Level.STAFF):
        return True
    return any(
        span.path != path and role_of(span.path) in (FileRole.CODE, FileRole.DATA)
        for span in accepted
    )


def _open_remark(exercise: Exercise, places: MarkedSpans) -> Unfair | None:
    """Right code with a fair remark next to it: whoever stops there is not wrong."""
    near = {
        span.path: (span.start - _AROUND, span.end + _AROUND) for span in main_first(places.own)
    }
    free = [answer.id for answer in exercise.answers if answer.kind.is_free_to_flag]
    marked = marked_spans(exercise, frozenset())
    for answer_id in free:
        for found in marked[answer_id].own if answer_id in marked else ():
            first, last = near.get(found.span.path, (0, -1))
            if found.span.start <= last and found.span.end >= first:
                return Unfair.OPEN_REMARK
    return None


def _cut(exercise: Exercise, planted: frozenset[AnswerId], spans: tuple[Span, ...]) -> Cut | Unfair:
    if not spans:
        return Unfair.OUTSIDE_CHANGE
    stages = materialise(exercise, planted)
    path = spans[0].path
    before, after = stages[0].get(path), stages[-1].get(path)
    if after is None or before == after:
        return Unfair.OUTSIDE_CHANGE
    new = split_lines(after)
    diff = tree_diff({} if before is None else {path: before}, {path: after})
    blocks = tuple(diff.files[0].edits)
    asked = min(span.start for span in spans) - 1, max(span.end for span in spans)
    if not any(_meets(block, asked) for block in blocks):
        return Unfair.OUTSIDE_CHANGE
    window = _window(path, new, asked)
    if window[1] - window[0] > MOST_LINES:
        return Unfair.TOO_LONG
    kept = [_clipped(block, window) for block in blocks if _meets(block, window)]
    return _of_blocks(path, split_lines(before or b""), new, kept, spans[0], bool(planted))


def _window(path: str, new: Lines, asked: tuple[int, int]) -> tuple[int, int]:
    """The lines of the function around the answer, or some lines around it where that is long."""
    start = enclosing_block(path, new, min(asked[0], len(new) - 1))
    if start is not None:
        end = block_end(new, start)
        if start <= asked[0] and asked[1] <= end <= start + MOST_LINES:
            return start, end
    room = max(0, min(_AROUND, (MOST_LINES - (asked[1] - asked[0])) // 2))
    return (
        _whole_from(path, new, max(0, asked[0] - room), asked),
        _whole_to(path, new, min(len(new), asked[1] + room), asked),
    )


def _whole_from(path: str, new: Lines, first: int, asked: tuple[int, int]) -> int:
    """The first line of a window, behind a function that would be cut off and ends before the
    answer.
    """
    start = enclosing_block(path, new, first)
    if start is None or start == first:
        return first
    end = block_end(new, start)
    return end if end <= asked[0] else first


def _whole_to(path: str, new: Lines, end: int, asked: tuple[int, int]) -> int:
    """The line behind a window, before a function that would be cut off and begins after the
    answer.
    """
    start = enclosing_block(path, new, end - 1) if end > asked[1] else None
    if start is None or start < asked[1] or block_end(new, start) <= end:
        return end
    return start


def _meets(block: Block, lines: tuple[int, int]) -> bool:
    """Whether a block changes any of these new lines, or removes some between them."""
    end = block.new_start + max(block.new_count, 1)
    return block.new_start < lines[1] and lines[0] < end


def _clipped(block: Block, window: tuple[int, int]) -> Block:
    """The part of a block in the window: of a long one the added lines alone."""
    if block.new_count <= MOST_LINES and block.old_count <= MOST_LINES and block.old_count:
        return block
    start, end = max(block.new_start, window[0]), min(block.new_start + block.new_count, window[1])
    return Block(block.old_start, 0, start, end - start)


def _of_blocks(
    path: str, old: Lines, new: Lines, kept: list[Block], span: Span, is_planted: bool
) -> Cut:
    """The text before is the one after with the kept blocks undone."""
    pieces: list[bytes] = []
    blocks: list[Block] = []
    done = shift = 0
    for block in kept:
        pieces.append(_text(new, done, block.new_start))
        pieces.append(_text(old, block.old_start, block.old_start + block.old_count))
        blocks.append(block._replace(old_start=block.new_start + shift))
        done = block.new_start + block.new_count
        shift += block.old_count - block.new_count
    pieces.append(_text(new, done, len(new)))
    before = b"".join(pieces)
    hunk = _hunk(blocks, len(new))
    file = FileDiff(
        old_path=path if before else None,
        new_path=path,
        status=FileStatus.MODIFIED if before else FileStatus.ADDED,
        binary=False,
        similarity=0,
        hunks=Hunks.of([hunk]),
        edits=Edits(*(array("i", column) for column in zip(*blocks, strict=True))),
    )
    return Cut(path, before, new.data, Diff((file,)), span, is_planted)


def _hunk(blocks: list[Block], new_count: int) -> Hunk:
    first, last = blocks[0], blocks[-1]
    before = min(_CONTEXT, first.new_start)
    behind = last.new_start + last.new_count
    after = min(_CONTEXT, new_count - behind)
    return Hunk(
        first.old_start - before,
        last.old_start + last.old_count + after - (first.old_start - before),
        first.new_start - before,
        behind + after - (first.new_start - before),
        "",
    )


def _text(lines: Lines, start: int, end: int) -> bytes:
    return lines.data[lines.offsets[start] : lines.offsets[end]]
