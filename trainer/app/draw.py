"""Draw the variant of an exercise that a learner is served next."""

from dataclasses import dataclass
from typing import Final

from trainer.content.variants import choose_planted, unlike, variant_seed
from trainer.core.domain.exercise import AnswerId, Exercise, ExerciseId
from trainer.store.database import Store

_ATTEMPTS: Final = 16
"""How often to draw again while a variant plants the same defects as the last one."""


@dataclass(frozen=True)
class Draw:
    """The facts that decide the next variant: the learner, and what they met before."""

    learner: str
    exercise_id: ExerciseId
    times_met: int
    last_planted: frozenset[AnswerId] | None

    def seed(self, exercise: Exercise) -> str:
        """The seed of the next variant; another one than the last, where there is another."""
        seeds = (
            variant_seed(self.learner, self.exercise_id, self.times_met, attempt)
            for attempt in range(_ATTEMPTS)
        )
        return unlike(seeds, exercise, self.last_planted)

    def planted(self, exercise: Exercise) -> frozenset[AnswerId]:
        """The defects that the next variant plants."""
        return choose_planted(exercise, self.seed(exercise))


def next_draw(store: Store, exercise_id: ExerciseId) -> Draw:
    """Read from the store the facts that decide the learner's next variant of the exercise."""
    return Draw(
        store.learner_id,
        exercise_id,
        store.times_met(exercise_id),
        store.last_planted(exercise_id),
    )
