"""What an exercise is: a project, a change in commits, and the answers to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import NewType

from trainer.core.domain.kinds import AnswerKind as AnswerKind
from trainer.core.domain.kinds import PieceKind as PieceKind
from trainer.core.domain.kinds import RulingKind as RulingKind

PackId = NewType("PackId", str)
ExerciseId = NewType("ExerciseId", str)
AnswerId = NewType("AnswerId", str)


class Severity(StrEnum):
    """How bad a defect is, most severe first."""

    BLOCKER = "blocker"
    MAJOR = "major"
    MINOR = "minor"


class Level(StrEnum):
    """Who should find it, and who has."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    STAFF = "staff"


class Side(StrEnum):
    """Which text a line number counts in: before the change or after it."""

    NEW = "new"
    OLD = "old"


@dataclass(frozen=True)
class Span:
    """Lines `start` to `end` of one text, counted from 1, both included."""

    path: str
    side: Side
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """Consecutive lines of a marked file, without line ends; `right` is what stands there
    when the answer is not planted, where its kind has a fix.

    `main` says that the author calls this the main place of its answer.
    """

    kind: PieceKind
    lines: tuple[str, ...]
    answer: AnswerId | None = None
    right: tuple[str, ...] = ()
    line: int = 0
    main: bool = False


@dataclass(frozen=True)
class MarkedFile:
    """A text with its markers taken out and remembered."""

    path: str
    pieces: tuple[Piece, ...]
    final_newline: bool = True


@dataclass(frozen=True)
class PlainFile:
    """A file without markers, byte for byte."""

    path: str
    content: bytes


File = MarkedFile | PlainFile


@dataclass(frozen=True)
class Section:
    """A part of an answer's prose, as Markdown under its heading."""

    heading: str
    text: str


class WarmUpUse(StrEnum):
    """What its author says of an answer as a warm-up: nothing, so that the rule decides; that it is
    none; that one hunk is fair; that it may also come before its exercise was met.
    """

    RULE = ""
    NEVER = "never"
    FAIR = "fair"
    EARLY = "early"


@dataclass(frozen=True)
class Answer:
    """One entry of the answer key."""

    id: AnswerId
    kind: AnswerKind
    title: str
    class_: str = ""
    pattern: str = ""
    also: tuple[str, ...] = ()
    severity: Severity = Severity.MINOR
    level: Level = Level.MID
    cwe: int = 0
    hints: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    tempting: tuple[str, ...] = ()
    proof: tuple[str, ...] = ()
    shows: str = ""
    references: tuple[str, ...] = ()
    older: bool = False
    warm_up: WarmUpUse = WarmUpUse.RULE
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class Ruling:
    """What the author decided about something that a reviewer said, and why.

    `answer` is the answer that it adds to the key (of its own id) or whose wordings it adds to,
    None where it rejects; `disputes` holds the ids of the annotations that it was made for.
    """

    id: AnswerId
    kind: RulingKind
    answer: AnswerId | None
    wordings: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Commit:
    """One commit of the change: its message and the full text of each file that it adds or
    changes; `date`, and `author` by name, where the author of the exercise gave one.
    """

    name: str
    message: str
    files: tuple[File, ...]
    removes: tuple[str, ...] = ()
    date: datetime | None = None
    author: str = ""


@dataclass(frozen=True)
class Transcript:
    """What the proof of one answer printed when it was last blessed."""

    planted: str
    fixed: str


@dataclass(frozen=True)
class Exercise:
    """A whole exercise as its author wrote it.

    `answers` has what the rulings added; `right_copies` holds, by answer, full right texts of files
    that cannot carry markers; `proofs` the files of the proofs folder by their path inside it;
    `key_version` a digest of all that a score depends on; `licence` and `provenance` say of a
    change that was really made under which terms it may be shared, and where it comes from;
    `released` says that it is one variant without its answers, to be scored where those are.
    """

    id: ExerciseId
    title: str
    language: str
    level: Level
    minutes: int
    topics: tuple[str, ...]
    tests: tuple[str, ...]
    needs: tuple[str, ...]
    request: str
    pull_request_title: str
    pull_request: str
    before: tuple[File, ...]
    commits: tuple[Commit, ...]
    answers: tuple[Answer, ...]
    proofs: tuple[PlainFile, ...]
    right_copies: Mapping[AnswerId, tuple[PlainFile, ...]] = field(default_factory=dict)
    transcripts: Mapping[AnswerId, Transcript] = field(default_factory=dict)
    rulings: tuple[Ruling, ...] = ()
    key_version: str = ""
    licence: str = ""
    provenance: str = ""
    released: bool = False

    @property
    def defects(self) -> tuple[Answer, ...]:
        """The answers that can be planted, in the order of their ids."""
        return tuple(answer for answer in self.answers if answer.kind.can_be_planted)

    def answer(self, answer_id: str) -> Answer:
        """The answer of that id; KeyError where there is none."""
        for answer in self.answers:
            if answer.id == answer_id:
                return answer
        raise KeyError(answer_id)


@dataclass(frozen=True)
class Pack:
    """Exercises shipped together."""

    id: PackId
    version: str
    title: str
    summary: str
    authors: tuple[str, ...]
    licence: str
    exercise_ids: tuple[ExerciseId, ...]


@dataclass(frozen=True)
class PlacedAnswer:
    """An answer in one variant: whether it is planted there, and the lines that it speaks of.

    `spans` are the answer's own places, the main one first, and `code` their text, `accepted` the
    further places where an annotation may speak of it. A decoy and a neutral answer count as
    planted in every variant; a defect that is fixed keeps the spans of its right text. `repair`
    holds names of code that would mend a planted defect, in lower case, and `repair_runs` runs of
    tokens that only the right text has.
    """

    answer: Answer
    planted: bool
    spans: tuple[Span, ...]
    accepted: tuple[Span, ...] = ()
    code: str = ""
    repair: tuple[str, ...] = ()
    repair_runs: tuple[str, ...] = ()

    @cached_property
    def is_planted_defect(self) -> bool:
        """Whether it is a defect that is really there."""
        return self.planted and self.answer.kind.can_be_planted

    @cached_property
    def places(self) -> tuple[Span, ...]:
        """Everywhere that an annotation may speak of it."""
        return (*self.spans, *self.accepted)

    @cached_property
    def paths(self) -> frozenset[str]:
        """The files of its places."""
        return frozenset(span.path for span in self.places)


@dataclass(frozen=True)
class AnswerKey:
    """All answers of one variant, placed, with the lines that its change touches."""

    exercise_id: ExerciseId
    key_version: str
    answers: tuple[PlacedAnswer, ...]
    changed: tuple[Span, ...]

    @cached_property
    def planted_places(self) -> tuple[int, ...]:
        """Where among the answers the defects are that are really there."""
        return tuple(place for place, placed in enumerate(self.answers) if placed.is_planted_defect)

    @property
    def planted(self) -> tuple[PlacedAnswer, ...]:
        """The defects that are really there."""
        return tuple(self.answers[place] for place in self.planted_places)

    @cached_property
    def changed_lines(self) -> Mapping[tuple[str | None, Side], tuple[int, ...]]:
        """The numbers of the changed lines by file and side, in order."""
        lines: dict[tuple[str | None, Side], set[int]] = {}
        for span in self.changed:
            lines.setdefault((span.path, span.side), set()).update(range(span.start, span.end + 1))
        return {place: tuple(sorted(numbers)) for place, numbers in lines.items()}

    @property
    def is_clean(self) -> bool:
        """Whether no defect is planted."""
        return not self.planted_places


@dataclass(frozen=True)
class CommitView:
    """One commit as the learner sees it; `tree` is the whole project after it, by path, `author`
    the name of who made it.
    """

    sha: str
    title: str
    message: str
    diff: str
    tree: Mapping[str, bytes]
    author: str = ""


@dataclass(frozen=True)
class Change:
    """One variant as the learner sees it: nothing in here knows an answer.

    `diff` is git's own, of the whole change; `base` is the whole project before it, by path; the
    last commit's tree is the project after it.
    """

    exercise_id: ExerciseId
    title: str
    request: str
    description: str
    base: Mapping[str, bytes]
    commits: tuple[CommitView, ...]
    diff: str

    @property
    def tree(self) -> Mapping[str, bytes]:
        """The whole project after the change, by path."""
        if self.commits:
            return self.commits[-1].tree
        return self.base
