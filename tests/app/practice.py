"""A learner with a clock that a test moves by days, over the exercises that ship."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.practice import Mode
from trainer.core.domain.review import Annotation, Confidence, Location, Verdict
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.store.database import Store

FIRST_DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@cache
def shipped() -> Library:
    """The exercises that ship, read once for all tests of a process."""
    return Library()


@dataclass
class Learner:
    """A store, and the time that it goes by."""

    store: Store
    now: datetime = FIRST_DAY

    def wait(self, **time: float) -> None:
        """Let time go by."""
        self.now += timedelta(**time)

    def review(
        self,
        exercise_id: str,
        *findings: tuple[str, FindingKind],
        confidence: Confidence = Confidence.LIKELY,
        mode: Mode = Mode.QUEUE,
        series: str | None = None,
    ) -> str:
        """Do a review of which this came out, and return its id."""
        exercise = shipped().exercise(ExerciseId(exercise_id))
        begun = self.store.begin_review(
            exercise.id,
            title=exercise.pull_request_title,
            seed="1",
            planted=[AnswerId(name) for name, kind in findings if kind.traits.is_about_planted],
            key_version=exercise.key_version,
            mode=mode,
            series=series,
        )
        found = []
        for name, kind in findings:
            note = f"{begun.id}-{name}"
            if kind is not FindingKind.MISSED:
                self.store.save_annotation(
                    begun.id, Annotation(note, Location(), "x", confidence=confidence)
                )
            found.append(
                Finding(
                    kind,
                    None if kind is FindingKind.MISSED else note,
                    AnswerId(name),
                    Reason(ReasonCode.UNSTATED),
                )
            )
        self.store.save_verdict(begun.id, Verdict.REQUEST_CHANGES)
        self.store.submit(
            begun.id, Scorecard(50, 0.5, 0, tuple(found), (), False, 1, exercise.key_version)
        )
        return begun.id


def learner_in(folder: Path) -> Learner:
    """A learner who has done nothing yet; its store is the caller's to close."""
    held: list[Learner] = []
    store = Store.open(folder / "reviews.db", lambda: held[0].now if held else FIRST_DAY)
    held.append(Learner(store))
    return held[0]
