"""A learner whose days pass in no time: reviews and warm-ups on a clock that is moved by hand."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from trainer.app.series import begin_next
from trainer.app.serve import served_in, start_review
from trainer.app.submit import submit
from trainer.app.warmups import answer, ask, new_run, next_warmups
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import ExerciseId, Side
from trainer.core.domain.practice import Choice
from trainer.core.domain.review import Annotation, Confidence, Location, Verdict
from trainer.core.scoring.debrief import location_of
from trainer.gui.services import Services
from trainer.store.series import StoredSeries

FIRST_DAY = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
"""A Monday."""
RIGHT = 0.75
"""The share of questions that the learner answers rightly."""


@dataclass
class MovedClock:
    """A clock that stands still until it is moved."""

    now: datetime = FIRST_DAY

    def __call__(self) -> datetime:
        """The moment at which it stands."""
        return self.now

    def move_to_day(self, day: int) -> None:
        """The morning of that day of practice, the first being 1."""
        self.now = FIRST_DAY + timedelta(days=day - 1)


@dataclass
class Learner:
    """Practises by the clock; the same every time, by the seed."""

    services: Services
    clock: MovedClock
    chance: random.Random = field(default_factory=lambda: random.Random("learner"))

    def review(self) -> None:
        """One full review of the next exercise in the library's order, half of it found."""
        store, library = self.services.store, self.services.library
        ids = [each.id for each in library.summaries() if not each.id.startswith("start/")]
        met = len(store.reviews())
        exercise = library.exercise(ExerciseId(ids[(7 * met) % len(ids)]))
        review = start_review(store, exercise, str(met))
        served = served_in(exercise, review)
        for number, placed in enumerate(served.key.planted):
            if self.chance.random() < RIGHT:
                told = placed.answer
                note = Annotation(
                    f"{review.id}-{number}",
                    location_of(placed),
                    told.wordings[0],
                    told.class_,
                    told.severity,
                    Confidence.LIKELY,
                )
                store.save_annotation(review.id, note)
        verdict = Verdict.REQUEST_CHANGES if served.key.planted else Verdict.APPROVE
        store.save_verdict(review.id, verdict)
        self.clock.now += timedelta(minutes=15)
        submit(store, served, review.id)

    def review_of(self, series: StoredSeries, *, seconds: int) -> bool:
        """Approve the next change of a set after so many seconds on each of its lines; False where
        all are done.
        """
        store, library = self.services.store, self.services.library
        review = begin_next(store, library, series)
        if review is None:
            return False
        served = served_in(library.exercise(review.exercise_id), review)
        store.coverage.begin(review.id)
        seen = Coverage()
        for path, content in served.change.tree.items():
            seen.see(Location(path, Side.NEW, 1, max(1, content.count(b"\n"))), seconds)
        store.coverage.save(review.id, seen)
        store.save_verdict(review.id, Verdict.APPROVE)
        self.clock.now += timedelta(minutes=15)
        submit(store, served, review.id)
        return True

    def warm_up(self, count: int = 5) -> None:
        """A run of warm-ups."""
        store, now = self.services.store, self.clock()
        run = new_run(now, now.isoformat())
        for each in next_warmups(store, self.services.library, now, now.isoformat(), count=count):
            ask(store, each, run, self.clock())
            self.clock.now += timedelta(seconds=40)
            is_right = self.chance.random() < RIGHT
            merges = each.shown.is_right_code is is_right
            answer(store, each, Choice.MERGE if merges else Choice.STOP, self.clock(), 40.0)

    def practise_until(self, day: int) -> None:
        """Warm-ups on most days and a review now and then, up to the morning of that day."""
        today = (self.clock() - FIRST_DAY).days + 1
        while today < day:
            self.clock.move_to_day(today)
            if (self.chance.random() < 2 / 3 and today < 60) or today % 20 == 0:
                self.warm_up()
            if (today % 3 == 1 and today < 40) or today % 25 == 0:
                self.review()
            today += 1
        self.clock.move_to_day(day)
