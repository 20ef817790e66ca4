"""What comes next in a drill."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.app.practice import Learner, learner_in, shipped
from trainer.app.drill import drill_after, next_of_topic, topics_of
from trainer.app.series import start_series
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.practice import Mode

DAY = date(2026, 3, 2)


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = learner_in(tmp_path)
    yield learner
    learner.store.close()


def topics(exercise_id: str) -> tuple[str, ...]:
    return next(each.topics for each in shipped().summaries() if each.id == exercise_id)


def test_every_topic_that_is_offered_has_an_exercise(learner: Learner) -> None:
    for topic in topics_of(shipped()):
        found = next_of_topic(learner.store, shipped(), topic, DAY)
        assert found is not None
        assert topic in topics(found)


def test_what_was_done_gives_way_to_what_is_new(learner: Learner) -> None:
    first = next_of_topic(learner.store, shipped(), "kafka", DAY)
    assert first is not None
    learner.review(first)

    assert next_of_topic(learner.store, shipped(), "kafka", DAY) not in (None, first)


def test_a_language_that_is_read_comes_first(learner: Learner) -> None:
    for language in ("Go", "Python"):
        found = next_of_topic(learner.store, shipped(), "kafka", DAY, (language,))
        assert next(s.language for s in shipped().summaries() if s.id == found) == language


def test_nothing_is_taken_out_of_a_set_under_way(learner: Learner) -> None:
    series = start_series(learner.store, shipped(), Mode.FIELD, seed="s")
    held: set[ExerciseId] = set(series.exercise_ids)

    found = {next_of_topic(learner.store, shipped(), each, DAY) for each in topics_of(shipped())}
    assert not found & held


def test_a_topic_that_nobody_has_gives_nothing(learner: Learner) -> None:
    assert next_of_topic(learner.store, shipped(), "gardening", DAY) is None


def test_a_drill_goes_on_with_the_next_of_its_topic_and_counts(learner: Learner) -> None:
    first = next_of_topic(learner.store, shipped(), "kafka", DAY)
    assert first is not None
    review = learner.store.review(learner.review(first, mode=Mode.DRILL))

    drill = drill_after(learner.store, shipped(), review, "kafka", DAY)
    assert drill is not None
    assert "kafka" in topics(drill.next)
    assert drill.next != first
    assert drill.done == 1
    assert drill.count == sum("kafka" in each.topics for each in shipped().summaries())


def test_no_other_review_is_part_of_a_drill(learner: Learner) -> None:
    first = next_of_topic(learner.store, shipped(), "kafka", DAY)
    assert first is not None
    queued = learner.store.review(learner.review(first, mode=Mode.QUEUE))
    drilled = learner.store.review(learner.review(first, mode=Mode.DRILL))

    assert drill_after(learner.store, shipped(), queued, "kafka", DAY) is None
    assert drill_after(learner.store, shipped(), drilled, "no such topic", DAY) is None
