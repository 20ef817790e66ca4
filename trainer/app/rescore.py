"""Rescore reviews that earlier rules or answers scored; the older scorecards stay."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.app.serve import served_in
from trainer.app.served_text import digest_of, is_same_text
from trainer.app.served_variant import ServedVariant
from trainer.content.library import Library
from trainer.core.domain.exercise import Exercise
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.reading import read_or_void
from trainer.core.scoring.rescoring import Move, move
from trainer.core.scoring.scorer import SCORING_VERSION, score_review
from trainer.errors import ContentError, IncomparableError
from trainer.report.rescoring import move_reason, moves_told
from trainer.store.database import Store
from trainer.store.meanings import chosen_answers
from trainer.store.opening import is_there
from trainer.store.records import ReviewId, Scoring, review_to_score


@dataclass(frozen=True)
class Scored:
    """A scorecard, and the digest of the text that it is for."""

    card: Scorecard
    digest: str


def score_today(store: Store, served: ServedVariant, review_id: ReviewId) -> Scored:
    """Score a submitted review by today's rules and answers, with the learner's clarifications;
    writes nothing.

    IncomparableError where the reviewed text has changed: line numbers may mean other lines.
    """
    review = store.review(review_id)
    annotations = store.annotations(review_id)
    digest = digest_of(served.change, annotations)
    if not is_same_text(store, served.exercise, review, digest):
        raise IncomparableError("The code in this review may have changed.", where=review.title)
    meant = chosen_answers(store, review_id)
    given = review_to_score(review, annotations)
    card = score_review(given, served.key, meant=meant)
    seen = store.coverage.known(review_id)
    return Scored(read_or_void(card, given, served.key, seen), digest)


@dataclass(frozen=True)
class Outdated:
    """A review whose scorecard is by other rules or answers than those of today."""

    review_id: ReviewId
    exercise: Exercise


@dataclass(frozen=True)
class Rescored:
    """A review scored again, and where its score went; `scored` is None where it cannot be compared
    and keeps what it has.
    """

    outdated: Outdated
    title: str
    move: Move
    scored: Scored | None = None


def outdated(store: Store, library: Library) -> Iterator[Outdated]:
    """The reviews to score again, exercise by exercise; one whose exercise is missing or broken is
    left alone.

    Lazy: an exercise is read, to know its answers, when its first review comes up.
    """
    scorings = store.scorings()
    known = {summary.id for summary in library.summaries()}
    for exercise_id in dict.fromkeys(
        each.exercise_id for each in scorings if each.exercise_id in known
    ):
        try:
            exercise = library.exercise(exercise_id)
        except ContentError:
            continue
        for each in scorings:
            if each.exercise_id == exercise_id and _is_outdated(each, exercise.key_version):
                yield Outdated(each.review_id, exercise)


def _is_outdated(scoring: Scoring, key_version: str) -> bool:
    """Scored by earlier rules or by other answers, not by the rules of a later program, and not
    known to be beyond compare.
    """
    is_older = scoring.scoring_version < SCORING_VERSION
    is_other = scoring.scoring_version == SCORING_VERSION and scoring.key_version != key_version
    return (is_older or is_other) and scoring.incomparable_with != key_version


def rescored(store: Store, each: Outdated) -> Rescored:
    """Score it again, or find that it cannot be compared; nothing is written."""
    review = store.review(each.review_id)
    before = store.scorecard(each.review_id)
    if before is None:
        raise ValueError("a review without a scorecard was not submitted")
    try:
        scored = score_today(store, served_in(each.exercise, review), each.review_id)
    except IncomparableError:
        stays = Move(
            before.score, before.score, new_rules=False, new_answers=False, comparable=False
        )
        return Rescored(each, review.title, stays)
    return Rescored(each, review.title, move(before, scored.card), scored)


def keep_rescored(store: Store, each: Rescored) -> None:
    """Write it down, in one step; the older scorecards stay."""
    review_id = each.outdated.review_id
    if each.scored is None:
        store.set_incomparable(review_id, each.outdated.exercise.key_version)
    else:
        store.add_newer_scorecard(review_id, each.scored.card, served=each.scored.digest)


@dataclass(frozen=True)
class Report:
    """How many reviews there are, and those that were scored again or proved to be beyond
    compare.
    """

    reviews: int
    rescored: tuple[Rescored, ...]

    def lines(self) -> Iterator[str]:
        """A line for each review, and a sentence."""
        for each in self.rescored:
            move = each.move
            yield (
                f"{move.before:5.1f} → {move.now:5.1f}  {each.outdated.exercise.id}  "
                f"({move_reason(move)})"
            )
        every = (each.move for each in self.rescored)
        yield (
            moves_told(every, reviews=self.reviews)
            if self.reviews
            else "You have not submitted a review yet."
        )

    def as_json(self) -> dict[str, Any]:
        """The same as JSON-able values."""
        return {"reviews": self.reviews, "rescored": [_as_json(each) for each in self.rescored]}


def rescore(
    database: Path, library: Library, progress: Callable[[str], None] | None = None
) -> Report:
    """Score every outdated review again, one after the other; what is done stays done, whenever
    this ends. Makes no database.
    """
    if not is_there(database):
        return Report(0, ())
    with closing(Store.open(database)) as store:
        waiting = tuple(outdated(store, library))
        done = []
        for number, each in enumerate(waiting, start=1):
            if progress is not None:
                progress(f"{number} of {len(waiting)}: {each.exercise.id}")
            done.append(rescored(store, each))
            keep_rescored(store, done[-1])
        return Report(store.review_count(), tuple(done))


def _as_json(each: Rescored) -> dict[str, Any]:
    return {
        "review": each.outdated.review_id,
        "exercise": each.outdated.exercise.id,
        "before": each.move.before,
        "now": each.move.now,
        "new_rules": each.move.new_rules,
        "new_answers": each.move.new_answers,
        "comparable": each.move.comparable,
    }
