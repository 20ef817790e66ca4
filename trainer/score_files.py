"""Reviews in files, scored: one, or a line each."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from trainer.content.library import Library
from trainer.content.repository import build_change
from trainer.content.variants import answer_key, choose_planted
from trainer.core.exercise import AnswerId, AnswerKey, Change, Exercise, ExerciseId
from trainer.core.foreign_reviews import review_from_any
from trainer.core.review import Review, Verdict
from trainer.core.review_json import scorecard_to_json
from trainer.core.scoring import score_review
from trainer.errors import ReviewFileError, TrainerError
from trainer.report.review import finding_text, line_text, names_in

Json = dict[str, Any]
Variant = tuple[ExerciseId, frozenset[AnswerId]]
_ALARMS = ("false_alarm", "fooled")


def read_review_file(file: Path, change: Change, *, verdict: Verdict | None = None) -> Review:
    """The review of a change in a file: ours, SARIF or GitHub's; `verdict` is for one that has none of its own.

    Raises ReviewFileError with every reason why it cannot be read.
    """
    return review_from_any(_parse(_read(file), str(file)), change, verdict=verdict, where=str(file))


def compare(files: Iterable[Path], change: Change, key: AnswerKey, *, verdict: Verdict | None = None) -> Json:
    """Several reviews of one variant side by side: the scores, and what each made of every answer that any of them met."""
    results = {str(file): score(read_review_file(file, change, verdict=verdict), key) for file in files}
    met = {finding["answer"] for result in results.values() for finding in result["findings"]}
    answers = [placed.answer.id for placed in key.answers if placed.answer.id in met]
    made = {answer: {file: _best(result["findings"], answer) for file, result in results.items()} for answer in answers}
    alarms = {file: sum(each["kind"] in _ALARMS for each in result["findings"]) for file, result in results.items()}
    return {"scores": {file: result["score"] for file, result in results.items()}, "answers": made, "false_alarms": alarms}


def comparison_lines(beside: Json) -> Iterator[str]:
    """What `compare` gives as a table: a column for each review."""
    files = list(beside["scores"])
    rows = {
        "": [str(number) for number, _ in enumerate(files, start=1)],
        "score": [f"{beside['scores'][file]:.0f}" for file in files],
        "false alarms": [str(beside["false_alarms"][file]) for file in files],
        **{answer: [(made[file] or "-").replace("_", " ") for file in files] for answer, made in beside["answers"].items()},
    }
    width = max(map(len, rows))
    for name, cells in rows.items():
        yield f"{name:{width}}" + "".join(f"  {cell:>11}" for cell in cells)
    yield ""
    yield from (f"{number}  {file}" for number, file in enumerate(files, start=1))


def _best(findings: Iterable[Json], answer: str) -> str | None:
    """The first thing that findings say of an answer: a hit comes before what repeats it."""
    kinds = [each["kind"] for each in findings if each["answer"] == answer]
    return min(kinds, key=lambda kind: kind == "duplicate", default=None)


def score(review: Review, key: AnswerKey) -> Json:
    """What a review earned, as JSON-able values; annotations are named by their place in the review."""
    card = score_review(review, key)
    result, names = scorecard_to_json(card, review), names_in(key, review.annotations)
    for told, finding in zip(result["findings"], card.findings, strict=True):
        told["why"] = finding_text(finding, names)
    for told, line in zip(result["lines"], card.lines, strict=True):
        told["label"] = line_text(line, names)
    return result


def score_lines(result: Json) -> Iterator[str]:
    """What `score` gives, for a person: the score, its arithmetic, the findings."""
    yield f"{result['score']:.0f} of 100"
    for line in result["lines"]:
        yield f"{line['points']:+7.1f}  {line['label']}"
    for finding in result["findings"]:
        place = f"annotation {finding['annotation'] + 1}" if finding["annotation"] is not None else finding["answer"]
        yield f"{finding['kind'].replace('_', ' ')}: {place}: {finding['why']}"


def score_batch(library: Library, file: Path) -> Iterator[Json]:
    """A result for each line; a line that cannot be scored gives `{"line", "error"}` and the others go on."""
    served: dict[Variant, tuple[Change, AnswerKey]] = {}
    for number, line in enumerate(_read(file).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield {"line": number, **_score_line(library, _parse(line, f"{file}:{number}"), f"{file}:{number}", served)}
        except TrainerError as error:
            yield {"line": number, "error": str(error)}


def _score_line(library: Library, content: Any, where: str, served: dict[Variant, tuple[Change, AnswerKey]]) -> Json:
    if not isinstance(content, dict) or not isinstance(content.get("exercise"), str) or "review" not in content:
        raise ReviewFileError('A line holds an object with "exercise", "review" and "seed" or "planted".', where=where)
    exercise = library.exercise(ExerciseId(content["exercise"]))
    planted = _variant(exercise, content, where)
    if (exercise.id, planted) not in served:
        change = build_change(exercise, planted)
        served[exercise.id, planted] = change, answer_key(exercise, planted, change.diff)
    change, key = served[exercise.id, planted]
    result = score(review_from_any(content["review"], change, where=where), key)
    return {"exercise": exercise.id, "planted": sorted(planted), **result}


def _variant(exercise: Exercise, content: Json, where: str) -> frozenset[AnswerId]:
    """The chosen subset; every defect where nothing was chosen."""
    known = frozenset(answer.id for answer in exercise.defects)
    if "seed" in content and "planted" in content:
        raise ReviewFileError('Choose one of "seed" and "planted".', where=where)
    if "planted" in content:
        return _planted(content["planted"], known, where)
    if "seed" not in content:
        return known
    seed = content["seed"]
    # True is an int to Python and a seed to nobody.
    if isinstance(seed, bool) or not isinstance(seed, str | int):
        raise ReviewFileError('"seed" is a text or a whole number.', where=where)
    return choose_planted(exercise, seed)


def _planted(content: Any, known: frozenset[AnswerId], where: str) -> frozenset[AnswerId]:
    wished = content.split(",") if isinstance(content, str) else content
    if not isinstance(wished, list) or not all(isinstance(each, str) for each in wished):
        raise ReviewFileError('"planted" is a list of answer ids.', where=where)
    chosen = frozenset(AnswerId(each) for each in wished if each)
    if chosen - known:
        raise ReviewFileError(f"There is no defect {', '.join(sorted(chosen - known))}.", where=where)
    return chosen


def _read(file: Path) -> str:
    try:
        # Some editors begin a file with a byte order mark.
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ReviewFileError(f"The file cannot be read: {reason}.", where=str(file)) from error


def _parse(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        place = f"{where}:{error.lineno}" if isinstance(error, json.JSONDecodeError) else where
        raise ReviewFileError("This is not JSON.", where=place, remedy=_remedy(text)) from error


def _remedy(text: str) -> str:
    try:
        first = json.loads(text.lstrip().partition("\n")[0])
    except (ValueError, RecursionError):
        first = None
    if isinstance(first, dict) and "review" in first:
        return "It holds a review in each line: score it with `--batch`."
    return "`trainer score --schema` prints what a review looks like."
