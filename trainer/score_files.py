"""Reviews in files, scored: one, or a line each."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from trainer.content.library import Library
from trainer.content.repository import build_change
from trainer.content.variants import answer_key, choose_planted
from trainer.core.exercise import AnswerId, AnswerKey, ExerciseId
from trainer.core.review import Review
from trainer.core.review_json import review_from_json, scorecard_to_json
from trainer.core.scoring import score_review
from trainer.errors import ReviewFileError, TrainerError

Json = dict[str, Any]


def read_review_file(file: Path) -> Review:
    """The review in a JSON file; ReviewFileError with every reason why it is not one."""
    return review_from_json(_parse(_read(file), str(file)), where=str(file))


def score(review: Review, key: AnswerKey) -> Json:
    """What a review earned, as JSON-able values; annotations are named by their place in the review."""
    return scorecard_to_json(score_review(review, key), review)


def score_batch(library: Library, file: Path) -> Iterator[Json]:
    """A result for each line; a line that cannot be scored gives `{"line", "error"}` and the others go on."""
    keys: dict[tuple[ExerciseId, frozenset[AnswerId]], AnswerKey] = {}
    for number, line in enumerate(_read(file).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield {"line": number, **_score_line(library, _parse(line, f"{file}:{number}"), f"{file}:{number}", keys)}
        except TrainerError as error:
            yield {"line": number, "error": str(error)}


def _score_line(
    library: Library, content: Any, where: str, keys: dict[tuple[ExerciseId, frozenset[AnswerId]], AnswerKey]
) -> Json:
    if not isinstance(content, dict) or not isinstance(content.get("exercise"), str) or "review" not in content:
        raise ReviewFileError('A line holds an object with "exercise", "review" and "seed" or "planted".', where=where)
    exercise = library.exercise(ExerciseId(content["exercise"]))
    if "planted" in content:
        planted = _planted(content["planted"], {answer.id for answer in exercise.defects}, where)
    else:
        planted = choose_planted(exercise, content["seed"]) if "seed" in content else frozenset(a.id for a in exercise.defects)
    if (exercise.id, planted) not in keys:
        keys[exercise.id, planted] = answer_key(exercise, planted, build_change(exercise, planted).diff)
    result = score(review_from_json(content["review"], where=where), keys[exercise.id, planted])
    return {"exercise": exercise.id, "planted": sorted(planted), **result}


def _planted(content: Any, known: set[AnswerId], where: str) -> frozenset[AnswerId]:
    wished = content.split(",") if isinstance(content, str) else content
    if not isinstance(wished, list) or not all(isinstance(each, str) for each in wished):
        raise ReviewFileError('"planted" is a list of answer ids.', where=where)
    chosen = frozenset(AnswerId(each) for each in wished if each)
    if chosen - known:
        raise ReviewFileError(f"There is no defect {', '.join(sorted(chosen - known))}.", where=where)
    return chosen


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ReviewFileError(f"The file cannot be read: {reason}.", where=str(file)) from error


def _parse(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        place = f"{where}:{error.lineno}" if isinstance(error, json.JSONDecodeError) else where
        raise ReviewFileError("This is not JSON.", where=place, remedy="See docs/schemas/review.schema.json.") from error
