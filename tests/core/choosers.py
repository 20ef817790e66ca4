"""Ways to choose which answer was meant, and vague reviews that hope to be asked."""

import random
import re
from collections.abc import Callable, Iterable

from tests.core.strategies import Keys, annotation_at, hunks, request_changes
from trainer.content.variants import materialise
from trainer.core.domain.exercise import Answer, AnswerId, AnswerKey, Span
from trainer.core.domain.review import Review
from trainer.core.domain.scorecard import Scorecard
from trainer.core.domain.taxonomy import CLASSES
from trainer.core.scoring.meaning import Question, answers_meant, questions
from trainer.core.scoring.scorer import score_review
from trainer.core.scoring.wording import Wordings, compare, index_of

Chooser = Callable[[Question, Review, AnswerKey], str | None]
Vague = Callable[[Keys, AnswerKey], Review]

_WORDS_OF_FAILURE = (
    "is wrong here: lost, twice, unchecked, too early or never, and no test would notice."
)


def score_choosing(
    review: Review, key: AnswerKey, choose: Chooser, pool: Iterable[Answer] = ()
) -> Scorecard:
    """What the review earns when its questions are answered in that way."""
    asked = questions(review, key, seed=str(key.exercise_id), pool=pool)
    chosen = {question.annotation: choose(question, review, key) for question in asked}
    return score_review(review, key, meant=answers_meant(chosen, asked))


def at_random(question: Question, review: Review, key: AnswerKey) -> str | None:
    """Any title."""
    del review
    return random.Random(f"{key.exercise_id}{question.annotation}").choice(question.options).title


def best_looking(question: Question, review: Review, key: AnswerKey) -> str | None:
    """The title that is most like what was written, else that names a class."""
    del key
    (text,) = (each.text for each in review.annotations if each.id == question.annotation)
    compared = compare(text, index_of(tuple(Wordings(option.title) for option in question.options)))
    best = max(range(len(compared)), key=lambda place: (compared[place].likeness, -place))
    return question.options[best].title


def all_knowing(question: Question, review: Review, key: AnswerKey) -> str | None:
    """Always a right title where there is one: more than anybody can tell from the titles."""
    del review
    planted = {placed.answer.id for placed in key.planted}
    return next((option.title for option in question.options if option.answer in planted), None)


CHOOSERS: dict[str, Chooser] = {
    "at random": at_random,
    "best-looking": best_looking,
    "all-knowing": all_knowing,
}


def vague_strategies() -> dict[str, Vague]:
    """Reviews that say what the code is made of and that something is wrong with it."""
    vague: dict[str, Vague] = {
        "every hunk, its names": lambda keys, key: _quoting(keys, key, hunks(key)),
        "three hunks, their names": lambda keys, key: _quoting(keys, key, _some(hunks(key), key)),
        "three lines, their names": lambda keys, key: _quoting(keys, key, _some(_lines(key), key)),
        "three lines, their code": lambda keys, key: _quoting(
            keys, key, _some(_lines(key), key), whole=True
        ),
        "three stretches, their names": lambda keys, key: _quoting(
            keys, key, _some(_stretches(key), key)
        ),
    }
    for entry in CLASSES:
        if entry.key in ("delivery", "authz", "verify", "numeric"):
            vague[(f"three stretches, their names and {entry.key}")] = (
                lambda keys, key, entry=entry: _quoting(  # type: ignore[misc]
                    keys, key, _some(_stretches(key), key), more=f"{entry.name}: {entry.summary}"
                )
            )
    return vague


def _lines(key: AnswerKey) -> list[Span]:
    return [
        Span(span.path, span.side, line, line)
        for span in hunks(key)
        for line in range(span.start, span.end + 1)
    ]


def _stretches(key: AnswerKey) -> list[Span]:
    return [
        Span(span.path, span.side, line, min(line + 7, span.end))
        for span in hunks(key)
        for line in range(span.start, span.end + 1, 8)
    ]


def _some(spans: list[Span], key: AnswerKey) -> list[Span]:
    chance = random.Random(f"{key.exercise_id}{[placed.answer.id for placed in key.planted]}")
    return chance.sample(spans, min(3, len(spans)))


def _quoting(
    keys: Keys, key: AnswerKey, spans: list[Span], *, whole: bool = False, more: str = ""
) -> Review:
    tree = _tree(keys.exercise.id, frozenset(placed.answer.id for placed in key.planted), keys)
    notes = []
    for span in spans:
        code = "\n".join(
            tree[span.path].decode(errors="replace").splitlines()[span.start - 1 : span.end]
        )
        names = " ".join(dict.fromkeys(re.findall(r"[A-Za-z_]{4,}", code)))
        notes.append(
            annotation_at(0, span, f"{code if whole else names} {more or _WORDS_OF_FAILURE}")
        )
    return request_changes(notes)


_TREES: dict[tuple[str, frozenset[AnswerId]], dict[str, bytes]] = {}


def _tree(exercise_id: str, planted: frozenset[AnswerId], keys: Keys) -> dict[str, bytes]:
    if (exercise_id, planted) not in _TREES:
        _TREES[exercise_id, planted] = dict(materialise(keys.exercise, planted)[-1])
    return _TREES[exercise_id, planted]
