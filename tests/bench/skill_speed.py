# ruff: noqa: T201
"""How long it takes to estimate skill and level anew from 50,000 observations, beside reading
them.
"""

import json
import random
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import process_time
from typing import Final

from tests.bench.learners import ON_SCREEN, START
from trainer.app.standing import evidence
from trainer.content.library import ExerciseSummary, Library
from trainer.content.variants import choose_planted, places
from trainer.core.domain.exercise import Exercise, ExerciseId
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.skill.standing import standing_of
from trainer.store.card_formats import scorecard_text
from trainer.store.database import Store

OBSERVATIONS: Final = 50_000
_KINDS: Final = (FindingKind.HIT, FindingKind.LOCATED, FindingKind.MISSED)


class ManyExercises(Library):
    """What ships, as often as is needed, each time under another name; read already."""

    def __init__(self) -> None:
        super().__init__()
        self._read = [
            super(ManyExercises, self).exercise(each.id)
            for each in self.summaries()
            if not each.id.startswith("start/")
        ]

    def number(self, number: int) -> Exercise:
        original = self._read[number % len(self._read)]
        return replace(original, id=ExerciseId(f"{original.id}-{number}"))

    def exercise(self, exercise_id: ExerciseId) -> Exercise:
        return self.number(int(exercise_id.rpartition("-")[2]))

    def summaries(self) -> tuple[ExerciseSummary, ...]:
        return super().summaries()


def write_history(store: Store, library: ManyExercises) -> int:
    """Reviews of as many exercises as make so many observations; returns how many reviews."""
    chance = random.Random(3)
    written = number = 0
    with store.writing() as execute:
        while written * ON_SCREEN < OBSERVATIONS:
            exercise = library.number(number)
            planted = choose_planted(exercise, number)
            found = [
                Finding(chance.choice(_KINDS), None, each, Reason(ReasonCode.SAYS_WHY))
                for each in sorted(planted)
            ]
            card = Scorecard(50, 0.5, 0, tuple(found), (), not planted, 2, exercise.key_version)
            at = (START + timedelta(hours=number)).isoformat()
            name = f"r{number}"
            execute(
                "insert into reviews (id, exercise, title, seed, planted, key_version, started_at,"
                " submitted_at, verdict, active_seconds, view_state)"
                " values (?, ?, 'T', '1', ?, ?, ?, ?, 'request_changes', 0, '{}')",
                [name, exercise.id, json.dumps(sorted(planted)), exercise.key_version, at, at],
            )
            execute(
                "insert into scorecards (review, scoring_version, key_version, score, card,"
                " scored_at) values (?, 2, ?, 50, ?, ?)",
                [name, exercise.key_version, scorecard_text(card), at],
            )
            for path in ("", *_paths(exercise, planted)):
                execute(
                    "insert into coverage (review, path, side, runs) values (?, ?, 'new', ?)",
                    [name, path, "[[1,40,3],[41,90,7]]" if chance.random() < ON_SCREEN else "[]"],
                )
            written += sum(not each.kind.is_free_to_flag for each in exercise.answers)
            number += 1
    return number


def _paths(exercise: Exercise, planted: frozenset[str]) -> Iterator[str]:
    marked = places(exercise, frozenset(planted))  # type: ignore[arg-type]
    yield from sorted({span.path for spans in marked.values() for span in spans})


def show_speed() -> None:
    """Prints the seconds of both, and how many times the one is of the other."""
    with tempfile.TemporaryDirectory() as folder:
        library = ManyExercises()
        with closing(Store.open(Path(folder) / "reviews.db")) as store:
            count = write_history(store, library)
            begun = process_time()
            read = evidence(store, library)
            reading = process_time() - begun
            begun = process_time()
            standing_of(read, read[-1].at)
            computing = process_time() - begun
    made = sum(len(each.observations) for each in read)
    print(
        f"\n{made:,} observations of {count:,} reviews: read in {reading:.1f} s of the processor,"
        f" skill and level computed in {computing:.1f} s, {computing / reading:.2f} × reading"
    )
