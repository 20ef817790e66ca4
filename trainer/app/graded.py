"""Grade what learners sent back: each review against the full pack, with the variant that was
released to its learner.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from trainer.app.grading import grade_served
from trainer.app.release import file_name_of
from trainer.app.returned import Incoming, incoming
from trainer.app.serve import serve
from trainer.app.served_variant import ServedVariant
from trainer.app.signed_returns import KnownSigners
from trainer.content.folder import read_exercise, read_pack
from trainer.content.released import find_planted, planted_for, variant_digest
from trainer.content.signatures import Signer
from trainer.core.domain.exercise import AnswerId, Exercise, Pack
from trainer.core.domain.review import Review
from trainer.core.domain.scorecard import FindingKind, Scorecard
from trainer.core.formats.foreign_reviews import review_from_any
from trainer.core.formats.returned_review import ReturnedReview
from trainer.core.formats.review_json import scorecard_to_json
from trainer.errors import ReviewFileError, TrainerError
from trainer.report.graded import board_html, debrief_text, table_text

_Planted = frozenset[AnswerId]
_NOBODY: Final = KnownSigners()


@dataclass(frozen=True)
class GradedReview:
    """One review with its score; `file` is where it came from."""

    file: Path
    returned: ReturnedReview
    served: ServedVariant
    review: Review
    card: Scorecard
    signer: Signer | None = None

    def count(self, *kinds: FindingKind) -> int:
        """How many findings are of those kinds."""
        return sum(finding.kind in kinds for finding in self.card.findings)

    def as_json(self) -> dict[str, Any]:
        """The row of a table, with the scorecard: it holds answers, and is for the instructor."""
        returned = self.returned
        return {
            "learner": returned.learner,
            "exercise": returned.exercise,
            "score": self.card.score,
            "verdict": str(self.review.verdict),
            "planted": sorted(self.served.planted),
            "found": self.count(FindingKind.HIT),
            "located": self.count(FindingKind.LOCATED),
            "missed": self.count(FindingKind.MISSED),
            "false_alarms": self.count(FindingKind.FALSE_ALARM),
            "fooled": self.count(FindingKind.FOOLED),
            "seconds": returned.seconds,
            "submitted_at": returned.submitted_at,
            "signed_by": self.signer.fingerprint if self.signer is not None else None,
            "disputed": list(returned.disputed),
            "annotations": list(returned.review.get("annotations", ())),
            "scorecard": scorecard_to_json(self.card, self.review),
        }


@dataclass(frozen=True)
class Grades:
    """All graded reviews, by learner and exercise, and what could not be graded."""

    pack: Pack
    reviews: tuple[GradedReview, ...]
    problems: tuple[str, ...]


def grade_folder(
    folder: Path,
    pack_folder: Path,
    *,
    seed: str = "",
    signers: KnownSigners = _NOBODY,
    progress: Callable[[str], None] | None = None,
) -> Grades:
    """Grade every returned review in a folder. One whose signature is no good, or not its learner's
    as far as `signers` knows, doesn't count.

    With the seed of the release, a review counts only for the variant that its learner was given.
    Without it, the variant is told by the digest of the text that was reviewed.
    """
    came = (signers.judged(each) for each in incoming(folder))
    return grade_reviews(came, pack_folder, seed=seed, progress=progress)


def grade_reviews(
    came: Iterable[Incoming],
    pack_folder: Path,
    *,
    seed: str = "",
    progress: Callable[[str], None] | None = None,
) -> Grades:
    """The same for reviews that were read already."""
    grader = _Grader(pack_folder, seed)
    graded: list[GradedReview] = []
    problems: list[str] = []
    for each in _first_of_each(came, problems):
        if progress is not None:
            progress(f"Grading {each.file.name}")
        try:
            graded.append(grader.graded(each))
        except TrainerError as error:
            problems.append(str(error))
    ordered = sorted(graded, key=lambda one: (one.returned.learner, one.returned.exercise))
    return Grades(grader.pack, tuple(ordered), tuple(problems))


class _Grader:
    """Grades reviews of one pack; a variant that several learners have is built once."""

    def __init__(self, folder: Path, seed: str) -> None:
        self.pack = read_pack(folder)
        self._folder = folder
        self._seed = seed
        self._exercises: dict[str, Exercise] = {}
        self._planted: dict[tuple[str, str], _Planted | None] = {}
        self._served: dict[tuple[str, _Planted], ServedVariant] = {}

    def graded(self, came: Incoming) -> GradedReview:
        """The review with its score; TrainerError where it is not one of this pack's."""
        returned = came.returned
        if returned is None:
            raise ReviewFileError(came.problem)
        where = str(came.file)
        exercise = self._exercise(returned, where)
        served = self._variant(exercise, self._drawn(exercise, returned, where))
        given = review_from_any(dict(returned.review), served.change, where=where)
        card = grade_served(served, given.review)
        return GradedReview(came.file, returned, served, given.review, card, came.signer)

    def _exercise(self, returned: ReturnedReview, where: str) -> Exercise:
        exercise_id = f"{self.pack.id}/{returned.exercise}"
        if returned.pack != self.pack.id or exercise_id not in self.pack.exercise_ids:
            raise ReviewFileError(
                f"It is a review of {returned.pack}/{returned.exercise}, which this pack has not.",
                where=where,
                remedy="Name the pack that was released with `--pack`.",
            )
        if returned.exercise not in self._exercises:
            self._exercises[returned.exercise] = read_exercise(self._folder / returned.exercise)
        return self._exercises[returned.exercise]

    def _drawn(self, exercise: Exercise, returned: ReturnedReview, where: str) -> _Planted:
        """The defects of the variant that was reviewed."""
        if self._seed:
            planted = planted_for(exercise, self._seed, returned.learner)
            if variant_digest(exercise, planted) != returned.variant:
                raise ReviewFileError(
                    f"It is not of the variant that {returned.learner} was given.",
                    where=where,
                    remedy="Check the seed, the name, and that the pack is as it was released.",
                )
            return planted
        known = (exercise.id, returned.variant)
        if known not in self._planted:
            self._planted[known] = find_planted(exercise, returned.variant)
        found = self._planted[known]
        if found is None:
            raise ReviewFileError(
                "It is of a text that this pack does not have.",
                where=where,
                remedy="Name the pack as it was when it was released.",
            )
        return found

    def _variant(self, exercise: Exercise, planted: _Planted) -> ServedVariant:
        key = (exercise.id, planted)
        if key not in self._served:
            self._served[key] = serve(exercise, planted)
        return self._served[key]


def _first_of_each(came: Iterable[Incoming], problems: list[str]) -> Iterator[Incoming]:
    """Of several reviews of one learner and exercise the one that was submitted first: the others
    were written after it, perhaps after a debrief.
    """
    first: dict[tuple[str, str, str], Incoming] = {}
    for each in came:
        if each.returned is None:
            problems.append(each.problem)
            continue
        whose = (each.returned.learner, each.returned.pack, each.returned.exercise)
        there = first.setdefault(whose, each)
        if there is each or there.returned is None:
            continue
        kept, left = there, each
        if each.returned.submitted_at < there.returned.submitted_at:
            kept, left = each, there
        first[whose] = kept
        problems.append(
            f"{left.file}: is not counted, since {kept.file.name} was submitted before it."
        )
    yield from first.values()


def write_grades(grades: Grades, out: Path) -> tuple[Path, ...]:
    """Write scores.json and scores.csv for the instructor, board.html for all, and a debrief for
    each learner and exercise; the files.
    """
    rows = [each.as_json() for each in grades.reviews]
    content = {"pack": grades.pack.id, "version": grades.pack.version, "reviews": rows}
    problems = {"problems": list(grades.problems)}
    files = {
        out / "scores.json": json.dumps({**content, **problems}, ensure_ascii=False, indent=1)
        + "\n",
        out / "scores.csv": table_text(rows),
        out / "board.html": board_html(grades.pack.title, rows),
    }
    for each in grades.reviews:
        place = out / "debriefs" / file_name_of(each.returned.learner)
        title = each.served.exercise.pull_request_title
        text = debrief_text(title, each.review, each.card, each.served.key)
        files[place / f"{each.returned.exercise}.md"] = text
    try:
        for file, text in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        remedy = "Name another folder with `--out`."
        raise TrainerError(f"can't be written: {reason}.", where=str(out), remedy=remedy) from error
    return tuple(files)
