"""How a review is begun or gone on with."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from trainer.core.domain.practice import Mode
from trainer.errors import StoreError, TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.due import due_today, next_of_set, planned_today

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from trainer.core.domain.exercise import Exercise
    from trainer.gui.screen import Navigator
    from trainer.gui.services import Services


def review_under_way(services: Services, exercise_id: str, seed: str | None) -> str | None:
    """The id of an unfinished review of the exercise, of that variant where a seed is given."""
    for review in services.store.unfinished_reviews():
        if review.exercise_id == exercise_id and seed in (None, review.seed):
            return review.id
    return None


SeedOf = Callable[["Exercise"], str]
"""From an exercise to the seed of the variant that is wanted."""


def begin_review(
    services: Services,
    exercise_id: str,
    seed: str | SeedOf | None,
    on_begun: Callable[[str], None],
    on_error: Callable[[TrainerError], None],
    parent: QObject,
    *,
    mode: Mode = Mode.QUEUE,
) -> Job | None:
    """Read the exercise in the background and begin a review of it; `on_begun` is given its id.
    None where the exercise was read before, and there is nothing to wait for.
    """
    from trainer.core.domain.exercise import ExerciseId

    def on_read(exercise: Exercise) -> None:
        from trainer.app.serve import start_review

        chosen = seed(exercise) if callable(seed) else seed
        try:
            begun = start_review(services.store, exercise, chosen, mode=mode)
        except StoreError as error:
            on_error(error)
        else:
            on_begun(begun.id)

    def read(_job: Job) -> Exercise:
        import trainer.app.serve  # noqa: F401 - git takes long to load, and this is not the GUI thread

        return services.library.exercise(ExerciseId(exercise_id))

    prepared = services.library.at_hand(ExerciseId(exercise_id))
    if prepared is not None and "trainer.app.serve" in sys.modules:
        on_read(prepared)
        return None
    return run_in_background(read, on_read, on_error, parent=parent)


def begin_guided_review(
    services: Services,
    on_begun: Callable[[str], None],
    on_error: Callable[[TrainerError], None],
    parent: QObject,
) -> Job | None:
    """Go on with the guided review that is under way, or begin one with its defect planted;
    `on_begun` is given its id. None where there is nothing to wait for.
    """
    from trainer.app.guided import guided_exercise, planting_seed

    def begin(review_id: str) -> None:
        services.settings.change(guided_review=review_id, is_welcomed=True)
        on_begun(review_id)

    exercise = guided_exercise(services.library, services.settings.current.languages)
    if exercise is None:
        return None
    for review in services.store.unfinished_reviews():
        if review.exercise_id == exercise.id and review.planted:
            begin(review.id)
            return None
    return begin_review(services, exercise.id, planting_seed, begin, on_error, parent)


def has_guided_review(services: Services) -> bool:
    """Whether a guided review is installed."""
    from trainer.app.guided import guided_exercise

    return guided_exercise(services.library, ()) is not None


def is_first_start(services: Services) -> bool:
    """Whether the learner has not been welcomed and has no review, and there is something to
    review.
    """
    return (
        not services.settings.current.is_welcomed
        and bool(services.library.summaries())
        and not services.store.reviews()
        and not services.store.unfinished_reviews()
    )


def start_what_is_due(services: Services, window: Navigator) -> None:
    """Go on with the review that is under way, or begin the one whose turn it is."""
    planned = planned_today(services)
    first, of_set = due_today(services, planned).first, next_of_set(planned)
    if of_set is not None and of_set.series is not None and (first is None or not first.review):
        window.go_on_with_set(of_set.series.id)
        return
    if first is None:
        window.show_home()
    elif first.review is not None:
        window.resume_review(first.review.id)
    else:
        window.open_review(first.summary.id)


def set_of(services: Services, review_id: str) -> str:
    """The id of the set to which a review belongs; empty where it belongs to none."""
    from trainer.store.records import ReviewId

    return services.store.review(ReviewId(review_id)).series or ""


def set_that_holds(services: Services, review_id: str) -> str:
    """The id of the set under way to which a review belongs; empty where its debrief is open."""
    from trainer.app.series import held
    from trainer.store.records import ReviewId

    waiting = held(services.store, services.store.review(ReviewId(review_id)))
    return waiting.series.id if waiting is not None else ""


def begin_set(services: Services, mode: Mode, seed: str) -> str:
    """The id of the set of that mode that is under way, or of a new one; TrainerError where there
    is too little to choose from.
    """
    from trainer.app.series import start_series
    from trainer.store.series import open_series

    for series in open_series(services.store):
        if series.mode is mode:
            return series.id
    current = services.settings.current
    return start_series(
        services.store,
        services.library,
        mode,
        seed=seed or services.clock().isoformat(),
        languages=current.languages,
    ).id


def begin_next_of_set(
    services: Services,
    series_id: str,
    on_begun: Callable[[str], None],
    on_error: Callable[[TrainerError], None],
    parent: QObject,
) -> Job | None:
    """Go on with the review of a set that is under way, or begin its next in the background;
    `on_begun` is given its id. None where there is nothing to wait for.
    """
    from trainer.app.series import begin_next, next_in
    from trainer.store.records import StoredReview
    from trainer.store.series import series_of

    series = series_of(services.store, series_id)
    following = next_in(services.store, series)
    if isinstance(following, StoredReview):
        on_begun(following.id)
        return None
    if following is None:
        return None
    exercise_id = following

    def read(_job: Job) -> None:
        import trainer.app.serve  # noqa: F401 - git takes long to load, and this is not the GUI thread

        services.library.exercise(exercise_id)

    def on_read(_result: None) -> None:
        try:
            begun = begin_next(services.store, services.library, series)
        except TrainerError as error:
            on_error(error)
            return
        if begun is not None:
            on_begun(begun.id)

    return run_in_background(read, on_read, on_error, parent=parent)


def choose_practice(services: Services, window: Navigator, parent: QWidget) -> None:
    """Ask how to practise, and begin it."""
    from trainer.gui.practice.begin import ask_and_begin

    ask_and_begin(services, window, parent)


def list_moved_scores(services: Services, window: Navigator, parent: QWidget) -> None:
    """List the reviews that were scored again, and from there open a debrief."""
    from trainer.gui.rescoring.dialog import MovedScoresDialog

    dialog = MovedScoresDialog(services, parent)
    dialog.debrief_requested.connect(window.show_debrief)
    dialog.exec()
