"""What the learner stands by, listed, and as drafts that an instructor can make rulings of."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from trainer.app.serve import planted_in, serve
from trainer.app.served_variant import RecentVariants
from trainer.content.library import Library
from trainer.content.variants import last_stage_of
from trainer.core.domain.exercise import Exercise, Ruling, Side
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.rulings import agrees_with_reviewer, ruling_on
from trainer.core.domain.scorecard import Finding
from trainer.errors import ContentError, TrainerError
from trainer.report.review import Names, finding_text
from trainer.store.database import Store
from trainer.store.disputes import Dispute
from trainer.store.records import StoredReview

_MOST_LINES: Final = 12
_SLUG_WORDS: Final = 5


@dataclass(frozen=True)
class Disputed:
    """One annotation that the learner stands by; `exercise` is None where it is no longer there,
    `code` the lines it is about.
    """

    dispute: Dispute
    review: StoredReview
    annotation: Annotation
    finding: Finding | None
    key_version: str
    exercise: Exercise | None
    code: tuple[tuple[int, str], ...]

    @property
    def ruling(self) -> Ruling | None:
        """What was ruled on it."""
        if self.exercise is None or self.finding is None:
            return None
        return ruling_on(self.finding, self.exercise.rulings)

    @property
    def is_upheld(self) -> bool:
        """Whether that ruling agrees with the learner."""
        ruling, exercise = self.ruling, self.exercise
        return (
            ruling is not None
            and exercise is not None
            and agrees_with_reviewer(ruling, exercise.answers)
        )


def disputed(database: Path, library: Library) -> list[Disputed]:
    """Everything that the learner stands by, in the order in which it was begun. Makes no
    database.
    """
    # A review may hold several, one after the other.
    variants = RecentVariants(serve)
    with closing(Store.read(database)) as store:
        return [_disputed(store, library, each, variants) for each in store.disputes.standing()]


def _disputed(
    store: Store, library: Library, dispute: Dispute, variants: RecentVariants
) -> Disputed:
    review = store.review(dispute.review_id)
    card = store.scorecard(dispute.review_id)
    annotation = next(
        each for each in store.annotations(review.id) if each.id == dispute.annotation_id
    )
    findings = card.findings if card is not None else ()
    try:
        exercise = library.exercise(review.exercise_id)
    except ContentError:
        exercise = None
    return Disputed(
        dispute,
        review,
        annotation,
        next((each for each in findings if each.annotation == annotation.id), None),
        card.key_version if card is not None else review.key_version,
        exercise,
        _code(exercise, review, annotation.location, variants) if exercise is not None else (),
    )


def _code(
    exercise: Exercise, review: StoredReview, location: Location, variants: RecentVariants
) -> tuple[tuple[int, str], ...]:
    if location.path is None or location.start is None or location.end is None:
        return ()
    change = variants.variant(exercise, planted_in(exercise, review)).change
    content = (change.tree if location.side is Side.NEW else change.base).get(location.path, b"")
    lines = enumerate(content.decode(errors="replace").split("\n"), start=1)
    return tuple(
        (number, line) for number, line in lines if location.start <= number <= location.end
    )[:_MOST_LINES]


def dispute_lines(listed: Iterable[Disputed]) -> Iterator[str]:
    """What the learner stands by, for the terminal."""
    nothing = True
    for each in listed:
        nothing = False
        yield f"{each.review.exercise_id}  {each.annotation.location}  {_came_to(each)}"
        yield f"    You wrote: {_one_line(each.annotation.text)}"
        yield f"    You dispute it: {_one_line(each.dispute.reason) or '(no reason given)'}"
        if each.ruling is not None:
            yield (
                f"    A ruling {'agrees' if each.is_upheld else 'does not agree'}: "
                f"{_one_line(each.ruling.reason)}"
            )
    if nothing:
        yield "You have no disputes. To add one, open a debrief and press D on a finding."


def disputes_as_json(listed: Iterable[Disputed]) -> list[dict[str, Any]]:
    """The same as JSON-able values."""
    return [_as_json(each) for each in listed]


def _as_json(each: Disputed) -> dict[str, Any]:
    annotation, finding, ruling = each.annotation, each.finding, each.ruling
    place = annotation.location
    return {
        "exercise": each.review.exercise_id,
        "key_version": each.key_version,
        "planted": sorted(each.review.planted),
        "annotation": {
            "id": annotation.id,
            "path": place.path,
            "side": str(place.side),
            "start": place.start,
            "end": place.end,
            "class": annotation.class_,
            "severity": str(annotation.severity) if annotation.severity is not None else None,
            "text": annotation.text,
        },
        "finding": _finding_as_json(finding, each.exercise) if finding is not None else None,
        "reason": each.dispute.reason,
        "created_at": each.dispute.created_at.isoformat(),
        "updated_at": each.dispute.updated_at.isoformat(),
        "ruling": {"id": ruling.id, "kind": str(ruling.kind), "agrees": each.is_upheld}
        if ruling is not None
        else None,
    }


def _finding_as_json(finding: Finding, exercise: Exercise | None) -> dict[str, Any]:
    answers = exercise.answers if exercise is not None else ()
    names = Names({answer.id: answer.title for answer in answers}, {}, {})
    reason = str(finding.reason.code)
    return {
        "kind": str(finding.kind),
        "answer": finding.answer,
        "reason": reason,
        "why": finding_text(finding, names),
    }


def write_drafts(listed: Iterable[Disputed], folder: Path) -> list[Path]:
    """Write a draft for each that has no ruling, under the folder of its exercise; a file that is
    there stays as it is.
    """
    written = []
    for each in listed:
        if each.ruling is None:
            path = folder / each.review.exercise_id / "rulings" / f"{_draft_id(each)}.md"
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    file.write(ruling_draft(each))
            except FileExistsError:
                continue
            except OSError as error:
                raise TrainerError(
                    f"The draft can't be written: {error.strerror}.", where=str(path)
                ) from error
            written.append(path)
    return written


def ruling_draft(each: Disputed) -> str:
    """A ruling that lacks its title and its reason, with all that an instructor needs to know in
    comments.
    """
    comments = "\n".join(f"# {line}".rstrip() for line in _told(each))
    wording = json.dumps(_one_line(each.annotation.text), ensure_ascii=False)
    return (
        f'+++\n{comments}\nkind = "neutral"\ntitle = ""\nwordings = [{wording}]\n'
        f"disputes = [{json.dumps(each.annotation.id)}]\n+++\n## Why it earns nothing\n"
    )


def _told(each: Disputed) -> Iterator[str]:
    planted = ", ".join(sorted(each.review.planted)) or "nothing"
    yield (
        f"{each.review.exercise_id}, {each.annotation.location}; planted: {planted}; key "
        f"{each.key_version}"
    )
    yield f"It was scored as: {_came_to(each)}."
    yield from (f"    {number} | {_printable(line)}" for number, line in each.code)
    yield "The learner wrote:"
    yield from _quoted(each.annotation.text)
    yield "and disputes the score:"
    yield from _quoted(each.dispute.reason or "(no reason given)")
    yield (
        "Kinds: neutral, decoy, wording (with `answer` instead of `title`), rejected (with "
        "neither, nor `wordings`)."
    )
    yield (
        "Each kind has its own headings: see “A ruling” in exercises/README.md. Shorten the "
        "wording, and say it in your own words."
    )
    if (stored := _stored(each)) is not None:
        yield f"To bind it to its lines, mark them in {stored}: ~ neutral {_draft_id(each)} … ~ end"


def _stored(each: Disputed) -> str | None:
    """The file, inside the exercise, that holds the text which the annotation is about."""
    path = each.annotation.location.path
    stage = (
        last_stage_of(each.exercise, path)
        if each.exercise is not None and path is not None
        else None
    )
    if each.exercise is None or stage is None or each.annotation.location.side is Side.OLD:
        return None
    if stage:
        return f"commits/{each.exercise.commits[stage - 1].name}/{path}"
    return f"before/{path}"


def _draft_id(each: Disputed) -> str:
    words = re.findall(r"[a-z0-9]+", each.annotation.text.lower())[:_SLUG_WORDS]
    unique = re.sub(r"[^a-z0-9]", "", each.annotation.id.lower())[:6]
    return "-".join((*words, unique or "x"))


def _came_to(each: Disputed) -> str:
    if each.finding is None:
        return "nothing yet"
    kind = str(each.finding.kind).replace("_", " ")
    if each.finding.answer is not None:
        return f"{kind}, {each.finding.answer}"
    return kind


def _quoted(text: str) -> Iterator[str]:
    yield from (f"    {_printable(line)}" for line in text.splitlines())


def _one_line(text: str) -> str:
    return " ".join(_printable(text).split())


def _printable(text: str) -> str:
    """Without what a TOML comment or text may not hold."""
    return re.sub(r"[\x00-\x08\x0a-\x1f\x7f]", " ", text)
