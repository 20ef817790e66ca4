"""The lessons of a notebook: what a reviewer missed or was fooled by, and how to see it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.core.domain.exercise import Answer, AnswerId, ExerciseId, Span
from trainer.core.domain.practice import card_of
from trainer.core.domain.taxonomy import class_keys, class_named


class Order(StrEnum):
    """By what the lessons of a class are ordered."""

    NEWEST = "newest"
    MOST_MISSED = "most_missed"


@dataclass(frozen=True)
class Slip:
    """One time that a defect was missed, or that right code was taken for wrong; `review_id` is
    empty where it was a warm-up.
    """

    exercise_id: ExerciseId
    answer_id: AnswerId
    at: datetime
    review_id: str = ""
    is_told: bool = True
    """Whether the learner has read what was there; until then a notebook keeps quiet about it."""


@dataclass(frozen=True)
class Excerpt:
    """The lines that an answer speaks of, as they were reviewed."""

    span: Span
    lines: tuple[str, ...]

    @property
    def place(self) -> str:
        """`path:12` or `path:12–15`."""
        if self.span.start == self.span.end:
            return f"{self.span.path}:{self.span.start}"
        return f"{self.span.path}:{self.span.start}–{self.span.end}"


@dataclass(frozen=True)
class Lesson:
    """One answer that was missed or fell for, how to see it, and the learner's own words.

    `how` is Markdown, `own` what the learner wrote, `slips` how often, the newest last.
    """

    exercise_id: ExerciseId
    exercise_title: str
    language: str
    answer: Answer
    how: str
    slips: tuple[Slip, ...]
    own: str = ""
    excerpt: Excerpt | None = None

    @property
    def key(self) -> tuple[ExerciseId, AnswerId]:
        """A name for it."""
        return self.exercise_id, self.answer.id

    @property
    def times(self) -> int:
        """How often it was missed, or fooled the learner."""
        return len(self.slips)

    @property
    def last_at(self) -> datetime:
        """When that was, the last time."""
        return self.slips[-1].at

    @property
    def review_id(self) -> str:
        """The newest review in which that was; empty where it was in warm-ups only."""
        return next((slip.review_id for slip in reversed(self.slips) if slip.review_id), "")

    @property
    def was_fooled(self) -> bool:
        """Whether the code was right."""
        return self.answer.kind.is_mistake_to_flag

    @property
    def pattern(self) -> str:
        """What a warm-up of it is about: a pattern in a family of languages; empty where there is
        none.
        """
        return card_of(self.answer, self.language) or ""


@dataclass(frozen=True)
class Notebook:
    """The lessons; `untold` are slips that the learner has not read the answer of yet, `waiting`
    counts lessons that would give away what is under way.
    """

    lessons: tuple[Lesson, ...] = ()
    untold: tuple[Slip, ...] = ()
    waiting: int = 0


@dataclass(frozen=True)
class LessonGroup:
    """The lessons of one class."""

    class_: str
    lessons: tuple[Lesson, ...]


def grouped(lessons: Iterable[Lesson], order: Order = Order.NEWEST) -> tuple[LessonGroup, ...]:
    """By class, in the order of the taxonomy; those without a class come last."""
    listed = sorted(lessons, key=lambda each: _rank(each, order))
    classes = [*class_keys(), ""]
    held = {
        class_: tuple(each for each in listed if _class_of(each, classes) == class_)
        for class_ in classes
    }
    return tuple(LessonGroup(class_, inside) for class_, inside in held.items() if inside)


def matching(lessons: Iterable[Lesson], text: str) -> tuple[Lesson, ...]:
    """Those in which every word of `text` stands somewhere, whatever its case."""
    words = text.casefold().split()
    return tuple(lesson for lesson in lessons if all(word in _searched(lesson) for word in words))


def _class_of(lesson: Lesson, classes: Sequence[str]) -> str:
    return lesson.answer.class_ if lesson.answer.class_ in classes else ""


def _rank(lesson: Lesson, order: Order) -> tuple[int, float, str]:
    times = lesson.times if order is Order.MOST_MISSED else 0
    return -times, -lesson.last_at.timestamp(), lesson.answer.title


def _searched(lesson: Lesson) -> str:
    answer = lesson.answer
    class_ = class_named(answer.class_).name if answer.class_ in class_keys() else ""
    return "\n".join(
        (
            answer.title,
            answer.pattern,
            class_,
            lesson.how,
            lesson.own,
            lesson.exercise_title,
            lesson.language,
            lesson.excerpt.place if lesson.excerpt is not None else "",
        )
    ).casefold()
