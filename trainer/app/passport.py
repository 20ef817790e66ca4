"""The reviewer's passport: what the evidence says that one can be trusted with, and what it does
not.
"""

from collections.abc import Iterable
from datetime import datetime

import trainer
from trainer.app.standing import evidence
from trainer.content.library import Library
from trainer.core.domain.exercise import Exercise, Level
from trainer.core.domain.taxonomy import TOPICS, class_keys
from trainer.core.scoring.scorer import SCORING_VERSION
from trainer.core.skill.confidence import word_uses
from trainer.core.skill.observation import Evidence, Outcome
from trainer.core.skill.passport import Passport, ReviewedExercise, Untested
from trainer.core.skill.standing import standing_of
from trainer.store.database import Store


def passport(store: Store, library: Library, now: datetime) -> Passport:
    """Make the passport from everything that is stored."""
    everything = evidence(store, library)
    rated = tuple(each for each in everything if each.is_rated)
    reviewed = tuple(
        _reviewed(each, library.exercise(each.exercise)) for each in rated if each.exercise
    )
    return Passport(
        at=now,
        standing=standing_of(rated, now),
        reviewed=reviewed,
        clean_approvals=sum(each.is_clean_approval for each in rated),
        stray=sum(each.stray for each in rated),
        words=word_uses(claim for each in rated for claim in each.claims),
        untested=_untested(rated, {each.language for each in reviewed}, library),
        unrated=len(everything) - len(rated),
        scoring_version=SCORING_VERSION,
        program_version=trainer.__version__,
    )


def _reviewed(each: Evidence, exercise: Exercise) -> ReviewedExercise:
    about_defects = [one for one in each.observations if one.outcome.is_about_defect]
    return ReviewedExercise(
        id=exercise.id,
        title=exercise.title,
        language=exercise.language,
        at=each.at,
        key_version=each.key_version,
        found=sum(one.outcome is Outcome.HIT for one in about_defects),
        planted=len(about_defects),
        false_alarms=each.stray
        + sum(one.outcome is Outcome.FALSE_ALARM for one in each.observations),
    )


def _untested(rated: Iterable[Evidence], languages: set[str], library: Library) -> Untested:
    met = [one for each in rated for one in each.observations if one.outcome.is_about_defect]
    installed = {each.language for each in library.summaries()}
    return Untested(
        classes=_without(class_keys(), (one.class_ for one in met)),
        topics=_without(TOPICS, (one.topic for one in met)),
        levels=tuple(each for each in Level if each not in {one.level for one in met}),
        languages=tuple(sorted(installed - languages, key=str.casefold)),
    )


def _without(names: Iterable[str], met: Iterable[str]) -> tuple[str, ...]:
    known = set(met)
    return tuple(name for name in names if name not in known)
