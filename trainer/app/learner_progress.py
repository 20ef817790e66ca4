"""Everything that the Progress screen tells, read from the database and the packs together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from trainer.app.habits import habits
from trainer.app.history import SubmittedReview, past_reviews, submitted_reviews
from trainer.app.standing import standing
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId
from trainer.core.domain.practice import CardId, card_of
from trainer.core.domain.scorecard import FindingKind
from trainer.core.skill.habits import Habits
from trainer.core.skill.progress import PastReview, Progress, progress_of
from trainer.core.skill.proportion import Proportion
from trainer.core.skill.standing import LearnerStanding
from trainer.store.database import Store
from trainer.store.meetings import coverage_by_review

WEEK: Final = timedelta(days=7)


@dataclass(frozen=True)
class Told:
    """What some reviews come to."""

    progress: Progress
    habits: Habits


@dataclass(frozen=True)
class LearnerProgress:
    """All reviews, and the latest of them; `practice` says by class which pattern to practise,
    `warm_ups` when each was answered.
    """

    everything: Told
    latest: Told
    standing: LearnerStanding
    practice: Mapping[str, CardId]
    warm_ups: tuple[datetime, ...]
    week: Proportion
    """What was found of the defects that were planted in the last seven days."""


def read_progress(
    database: Path, library: Library, now: datetime, *, latest: int
) -> LearnerProgress | None:
    """Read it all, with a connection of its own, for that takes a while; None before the first
    review.
    """
    with closing(Store.read(database)) as store:
        submitted = submitted_reviews(store)
        if not submitted:
            return None
        past = past_reviews(submitted, library)
        seen = coverage_by_review(store)

        def told(count: int | None) -> Told:
            return Told(progress_of(past[:count]), habits(submitted[:count], seen, library))

        return LearnerProgress(
            told(None),
            told(latest),
            standing(store, library, now),
            practice_by_class(submitted, past, library),
            tuple(_answered(store)),
            progress_of(each for each in past if each.submitted_at > now - WEEK).overall.found,
        )


def _answered(store: Store) -> Iterator[datetime]:
    for row in store.rows("select answered_at from warmups where answered_at is not null", []):
        yield datetime.fromisoformat(row["answered_at"])


def practice_by_class(
    submitted: Sequence[SubmittedReview], past: Iterable[PastReview], library: Library
) -> dict[str, CardId]:
    """By class the pattern that was missed most, else the one that was met last; reviews come
    newest first.
    """
    languages = {each.id: each.language for each in library.summaries()}
    met: dict[str, Counter[CardId]] = {}
    for each, review in zip(submitted, past, strict=True):
        answers = {answer.id: answer for answer in review.answers or ()}
        language = languages.get(each.review.exercise_id, "")
        for finding in review.card.findings:
            answer = answers.get(finding.answer or AnswerId(""))
            card = card_of(answer, language) if answer is not None else None
            if answer is None or card is None or not finding.kind.traits.is_about_planted:
                continue
            met.setdefault(answer.class_, Counter())[card] += finding.kind is not FindingKind.HIT
    # Of those missed equally often, `most_common` keeps the one that was met last.
    return {class_: counts.most_common(1)[0][0] for class_, counts in met.items()}
