"""Reviews in files, scored: one, or a line each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.app.serve import serve
from trainer.app.served_variant import ServedVariant
from trainer.content.library import Library
from trainer.content.variants import choose_planted
from trainer.core.domain.exercise import AnswerId, AnswerKey, Change, Exercise, ExerciseId
from trainer.core.domain.review import Verdict
from trainer.core.formats.foreign_reviews import review_from_any
from trainer.core.formats.given_review import GivenReview
from trainer.core.formats.json_text import decoded, documents, parsed
from trainer.core.formats.json_values import JsonObject
from trainer.core.formats.review_json import scorecard_to_json
from trainer.core.scoring.scorer import score_review
from trainer.core.text.counting import counted
from trainer.errors import ReviewFileError, TrainerError
from trainer.report.points import points
from trainer.report.review import finding_text, line_text, names_in

Variant = tuple[ExerciseId, frozenset[AnswerId]]
_ALARMS = ("false_alarm", "fooled")

MOST_BYTES = 10_000_000
"""Of a review, alone or as a line of a batch."""
MOST_BATCH_BYTES = 50_000_000


@dataclass(frozen=True)
class Reading:
    """How reviews are read that leave something open: their verdict, and whose words on GitHub they
    are.
    """

    verdict: Verdict | None = None
    reviewer: str | None = None


_AS_IT_IS = Reading()


def read_review_file(file: Path, change: Change, reading: Reading = _AS_IT_IS) -> GivenReview:
    """The review of a change in a file: ours, SARIF or GitHub's, with notes on how it was read.

    Raises ReviewFileError with every reason why it cannot be read.
    """
    text = decoded(bytes_of(file, MOST_BYTES), str(file))
    return _given(_documents(text, str(file)), change, reading, str(file))


def compare(
    files: Iterable[Path], served: ServedVariant, reading: Reading = _AS_IT_IS
) -> JsonObject:
    """Several reviews of one variant side by side: the scores, and what each made of every answer
    that any of them met.
    """
    results = {
        str(file): score(read_review_file(file, served.change, reading), served.key)
        for file in files
    }
    met = {finding["answer"] for result in results.values() for finding in result["findings"]}
    answers = [placed.answer.id for placed in served.key.answers if placed.answer.id in met]
    made = {
        answer: {file: _best(result["findings"], answer) for file, result in results.items()}
        for answer in answers
    }
    alarms = {
        file: sum(each["kind"] in _ALARMS for each in result["findings"])
        for file, result in results.items()
    }
    return {
        "scores": {file: result["score"] for file, result in results.items()},
        "answers": made,
        "false_alarms": alarms,
        "notes": {file: result["notes"] for file, result in results.items()},
    }


def comparison_lines(beside: JsonObject) -> Iterator[str]:
    """What `compare` gives as a table: a column for each review."""
    files = list(beside["scores"])
    rows = {
        "": [str(number) for number, _ in enumerate(files, start=1)],
        "score": [points(beside["scores"][file]) for file in files],
        "false alarms": [str(beside["false_alarms"][file]) for file in files],
        **{
            answer: [(made[file] or "-").replace("_", " ") for file in files]
            for answer, made in beside["answers"].items()
        },
    }
    width = max(map(len, rows))
    for name, cells in rows.items():
        yield f"{name:{width}}" + "".join(f"  {cell:>11}" for cell in cells)
    yield ""
    for number, file in enumerate(files, start=1):
        yield f"{number}  {file}"
        yield from (f"   Note: {note}" for note in beside["notes"][file])


def _best(findings: Iterable[JsonObject], answer: str) -> str | None:
    """The first thing that findings say of an answer: a hit comes before what repeats it."""
    kinds = [each["kind"] for each in findings if each["answer"] == answer]
    return min(kinds, key=lambda kind: kind == "duplicate", default=None)


def score(given: GivenReview, key: AnswerKey) -> JsonObject:
    """What a review earned, as JSON-able values; annotations are named by their place in the
    review.
    """
    card = score_review(given.review, key)
    result = scorecard_to_json(card, given.review)
    names = names_in(key, given.review.annotations)
    for told, finding in zip(result["findings"], card.findings, strict=True):
        told["why"] = finding_text(finding, names)
    for told, line in zip(result["lines"], card.lines, strict=True):
        told["label"] = line_text(line, names)
    return {**result, "notes": list(given.notes)}


def score_lines(result: JsonObject) -> Iterator[str]:
    """What `score` gives, for a person: the score, its arithmetic, the findings."""
    yield f"{points(result['score'])} of 100"
    for line in result["lines"]:
        yield f"{line['points']:+7.1f}  {line['label']}"
    for finding in result["findings"]:
        if finding["annotation"] is not None:
            place = f"annotation {finding['annotation'] + 1}"
        else:
            place = finding["answer"]
        yield f"{finding['kind'].replace('_', ' ')}: {place}: {finding['why']}"
    yield from (f"Note: {note}" for note in result["notes"])


def score_batch(library: Library, file: Path) -> Iterator[JsonObject]:
    """A result for each line; a line that cannot be scored gives `{"line", "error"}` and the others
    go on.

    Raises ReviewFileError where the file is no batch at all.
    """
    text = decoded(bytes_of(file, MOST_BATCH_BYTES), str(file))
    lines = [
        (number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()
    ]
    if not lines:
        raise ReviewFileError(
            "The file is empty. A batch has one review per line.", where=str(file)
        )
    if len(lines) > 1 and not _is_json(lines[0][1]) and _is_json(text):
        raise ReviewFileError(
            "This is a single JSON document. A batch has one per line.",
            where=str(file),
            remedy="Leave out --batch.",
        )
    variants: dict[Variant, ServedVariant] = {}
    for number, line in lines:
        where = f"{file}:{number}"
        try:
            if len(line) > MOST_BYTES:
                raise ReviewFileError(
                    f"The line has {len(line):,} characters; at most {MOST_BYTES:,} are read.",
                    where=where,
                )
            yield {"line": number, **_score_line(library, parsed(line, where), where, variants)}
        except TrainerError as error:
            yield {"line": number, "error": str(error)}


def failure_of(results: Iterable[JsonObject]) -> str:
    """How many lines of a batch could not be scored, in a sentence; empty where all could."""
    failed = [("error" in each) for each in results]
    if any(failed):
        return f"{sum(failed):,} of {counted(len(failed), 'line')} could not be scored."
    return ""


def _score_line(
    library: Library, content: Any, where: str, variants: dict[Variant, ServedVariant]
) -> JsonObject:
    if (
        not isinstance(content, dict)
        or not isinstance(content.get("exercise"), str)
        or "review" not in content
    ):
        raise ReviewFileError(
            'A line must be an object with "exercise", "review" and "seed" or "planted".',
            where=where,
        )
    exercise = library.exercise(ExerciseId(content["exercise"]))
    planted = _variant(exercise, content, where)
    if (exercise.id, planted) not in variants:
        variants[exercise.id, planted] = serve(exercise, planted)
    served = variants[exercise.id, planted]
    given = _given(content["review"], served.change, _reading_of(content, where), where)
    result = score(given, served.key)
    return {"exercise": exercise.id, "planted": sorted(planted), **result}


def _reading_of(content: JsonObject, where: str) -> Reading:
    verdict, reviewer = content.get("verdict"), content.get("reviewer")
    if reviewer is not None and not isinstance(reviewer, str):
        raise ReviewFileError('"reviewer" must be a login name.', where=where)
    if verdict is None:
        return Reading(reviewer=reviewer)
    if not isinstance(verdict, str) or (spelt := verdict.replace("-", "_")) not in list(Verdict):
        raise ReviewFileError(f'"verdict" must be one of {", ".join(Verdict)}.', where=where)
    return Reading(Verdict(spelt), reviewer)


def _given(content: Any, change: Change, reading: Reading, where: str) -> GivenReview:
    return review_from_any(
        content, change, verdict=reading.verdict, reviewer=reading.reviewer, where=where
    )


def _variant(exercise: Exercise, content: JsonObject, where: str) -> frozenset[AnswerId]:
    """The chosen subset; every defect where nothing was chosen."""
    known = frozenset(answer.id for answer in exercise.defects)
    if "seed" in content and "planted" in content:
        raise ReviewFileError('Use either "seed" or "planted", not both.', where=where)
    if "planted" in content:
        return _planted(content["planted"], known, where)
    if "seed" not in content:
        return known
    seed = content["seed"]
    # True is an int to Python and a seed to nobody.
    if isinstance(seed, bool) or not isinstance(seed, str | int):
        raise ReviewFileError('"seed" must be a string or an integer.', where=where)
    return choose_planted(exercise, seed)


def _planted(content: Any, known: frozenset[AnswerId], where: str) -> frozenset[AnswerId]:
    if isinstance(content, str):
        wished = content.split(",")
    else:
        wished = content
    if not isinstance(wished, list) or not all(isinstance(each, str) for each in wished):
        raise ReviewFileError('"planted" must be a list of answer ids.', where=where)
    chosen = frozenset(AnswerId(each) for each in wished if each)
    if chosen - known:
        raise ReviewFileError(
            f"There is no defect {', '.join(sorted(chosen - known))}.", where=where
        )
    return chosen


def bytes_of(file: Path, most: int) -> bytes:
    """What the file holds; ReviewFileError where it cannot be read, or is larger: never more than
    that is read of it.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(most + 1)
    except (OSError, ValueError) as error:
        # A path with a NUL in it is a ValueError.
        if isinstance(error, OSError):
            reason = error.strerror
        else:
            reason = "no such path"
        raise ReviewFileError(f"The file can't be read: {reason}.", where=str(file)) from error
    if len(content) > most:
        raise ReviewFileError(
            f"The file is larger than {most // 1_000_000} MB, which is the limit.", where=str(file)
        )
    return content


def _documents(text: str, where: str) -> Any:
    """The JSON of a file; pages that a tool wrote one after the other as a list of them."""
    try:
        return parsed(text, where)
    except ReviewFileError:
        several = list(documents(text))
        if len(several) > 1 and all(
            isinstance(each, dict) and "exercise" in each for each in several
        ):
            raise ReviewFileError(
                "This file holds several reviews.", where=where, remedy="Pass it with --batch."
            ) from None
        # GraphQL pages are objects with data, REST pages are lists (gh api --paginate).
        if len(several) > 1 and all(
            isinstance(each, list) or "data" in each
            for each in several
            if isinstance(each, list | dict)
        ):
            return several
        raise


def _is_json(text: str) -> bool:
    try:
        parsed(text, "")
    except ReviewFileError:
        return False
    return True
