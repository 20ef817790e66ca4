"""The learner's own words for what they missed; every edit is on disk when the call returns."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.store.database import Store
from trainer.store.trouble import ChangedElsewhereError

LessonId = tuple[ExerciseId, AnswerId]

ALSO: Final = "\n\n— Also written elsewhere —\n\n"
"""Stands between the newest words and each of those that were written elsewhere meanwhile."""


@dataclass(frozen=True)
class LessonWords:
    """What the learner wrote on one answer, and when; `older` are digests of words that these took
    the place of.
    """

    words: str
    updated_at: datetime
    older: tuple[str, ...] = ()


def lesson_words(store: Store) -> dict[LessonId, LessonWords]:
    """Every lesson that has words of the learner's own, by exercise and answer."""
    return {
        (ExerciseId(row["exercise"]), AnswerId(row["answer"])): _words(row)
        for row in store.rows("select * from lessons", [])
    }


def save_words(
    store: Store, lesson: LessonId, words: str, *, seen: str, begun_with: str | None = None
) -> None:
    """Write down the words of a lesson; empty ones take them back.

    `seen` are the words that the writer knows of: where there are others, ChangedElsewhereError.
    `begun_with` are those with which the writer began; a copy of the database that still holds
    them is older, and merging with it does not bring them back.
    """
    with store.writing() as execute:
        there = lesson_words(store).get(lesson)
        held = there.words if there is not None else ""
        if held not in (seen, words):
            raise ChangedElsewhereError(
                "Another window changed this lesson.", where=str(store.path)
            )
        older = set(there.older if there is not None else ())
        if begun_with is not None:
            older.add(digest(begun_with))
        older.discard(digest(words))
        execute(
            "insert into lessons (exercise, answer, words, updated_at, older)"
            " values (?, ?, ?, ?, ?) on conflict (exercise, answer) do update set"
            " words = excluded.words, updated_at = excluded.updated_at, older = excluded.older",
            [*lesson, words, store.now(), json.dumps(sorted(older))],
        )


def joined_lesson(one: dict[str, Any], two: dict[str, Any]) -> dict[str, Any]:
    """Two versions of one row: the newer words, and below them those that were written elsewhere
    meanwhile.
    """
    newest = max((one, two), key=_rank)
    own = _parts(newest)[0]
    older = {*json.loads(one["older"]), *json.loads(two["older"])}
    texts = {part for row in (one, two) for part in _parts(row) if part}
    beside = sorted(text for text in texts if text != own and digest(text) not in older)
    return {**newest, "words": ALSO.join([own, *beside]), "older": json.dumps(sorted(older))}


def digest(words: str) -> str:
    """A short name for some words."""
    return hashlib.sha256(words.strip().encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _rank(row: dict[str, Any]) -> tuple[float, str]:
    # By its own words alone: what stands below them may be there in one copy only.
    return datetime.fromisoformat(row["updated_at"]).timestamp(), _parts(row)[0]


def _parts(row: dict[str, Any]) -> list[str]:
    if ALSO.strip() not in row["words"]:
        return [row["words"]]
    return [part.strip() for part in row["words"].split(ALSO.strip())]


def _words(row: dict[str, Any]) -> LessonWords:
    return LessonWords(
        row["words"], datetime.fromisoformat(row["updated_at"]), tuple(json.loads(row["older"]))
    )
