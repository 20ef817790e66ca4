"""Which answer was meant, where the words alone did not settle it: the learner chooses among
titles, once, before the debrief.

For each right title there are three wrong ones of the same class, in an order that only the seed
decides.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trainer.core.domain.exercise import Answer, AnswerId, AnswerKey, AnswerKind, PlacedAnswer
from trainer.core.domain.review import Review
from trainer.core.scoring.hearing import key_index
from trainer.core.scoring.matching import InQuestion, in_question
from trainer.core.scoring.meaning_titles import COMMON_TITLES
from trainer.core.scoring.wording import compare

WRONG_FOR_EACH: Final = 3
NONE_OF_THESE: Final = "None of these"
# A title that comes this near to a right answer could be chosen by one who means that.
_TOO_LIKE: Final = 0.3


@dataclass(frozen=True)
class Option:
    """A title to choose; `answer` is the answer of the exercise that has it, None where it is not
    of this exercise.
    """

    title: str
    answer: AnswerId | None = None


@dataclass(frozen=True)
class Question:
    """What is asked of one annotation; that none of the options was meant can always be said."""

    annotation: str
    options: tuple[Option, ...]


def questions(
    review: Review, key: AnswerKey, *, seed: str, pool: Iterable[Answer] = ()
) -> tuple[Question, ...]:
    """What to ask of a review, annotation by annotation; `pool` holds defects of other exercises,
    `seed` decides the order.
    """
    others = tuple(pool)
    return tuple(
        question(asked, key, f"{seed}/{asked.annotation.id}", others)
        for asked in in_question(review, key)
    )


def answers_meant(
    chosen: Mapping[str, str | None], asked: Iterable[Question]
) -> dict[str, AnswerId | None]:
    """By annotation the answer whose title was chosen; None where that is no answer of the
    exercise, or none was chosen.
    """
    return {each.annotation: _answer(each, chosen.get(each.annotation)) for each in asked}


def _answer(asked: Question, title: str | None) -> AnswerId | None:
    return next((option.answer for option in asked.options if option.title == title), None)


def question(asked: InQuestion, key: AnswerKey, seed: str, pool: Sequence[Answer] = ()) -> Question:
    """The titles to choose from for one annotation: those in question and three wrong ones for
    each.
    """
    right = [Option(placed.answer.title, placed.answer.id) for placed in asked.answers]
    options = {option.title: option for option in right}
    for placed in asked.answers:
        wanted = len(options) + WRONG_FOR_EACH
        for option in _wrong(placed, asked, key, seed=seed, pool=pool):
            if len(options) < wanted:
                options.setdefault(option.title, option)
    return Question(
        asked.annotation.id,
        tuple(sorted(options.values(), key=lambda option: _digest("order", seed, option.title))),
    )


def _wrong(
    placed: PlacedAnswer, asked: InQuestion, key: AnswerKey, *, seed: str, pool: Sequence[Answer]
) -> Iterator[Option]:
    """Wrong titles of the class, the most plausible first: of this exercise, of others, of no
    exercise.
    """
    right = placed.answer
    here = [
        each
        for each in key.answers
        if each.answer.class_ == right.class_ and each not in asked.answers
    ]
    # What the debrief will tell anyway goes before a defect that is fixed here and may be planted
    # the next time.
    for other in sorted(
        here, key=lambda each: (not each.planted, _digest("pick", seed, each.answer.title))
    ):
        yield Option(other.answer.title, other.answer.id)
    elsewhere = [
        each.title
        for each in pool
        if each.kind is AnswerKind.DEFECT
        and each.class_ == right.class_
        and not (right.pattern and each.pattern == right.pattern)
    ]
    common = [title for titles in COMMON_TITLES.values() for title in titles]
    for titles in (elsewhere, COMMON_TITLES.get(right.class_, ()), common):
        for title in sorted(set(titles), key=lambda title: _digest("pick", seed, title)):
            if not _is_like(title, asked, key):
                yield Option(title)


def _is_like(title: str, asked: InQuestion, key: AnswerKey) -> bool:
    compared = compare(title, key_index(key).words)
    return any(
        compared[key.answers.index(placed)].likeness >= _TOO_LIKE for placed in asked.answers
    )


def _digest(*parts: str) -> bytes:
    return hashlib.sha256("\0".join(parts).encode()).digest()
