from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.app.practice import Learner, learner_in, shipped
from trainer.app.history import submitted_reviews
from trainer.app.queue import queue
from trainer.app.series import (
    DEFECTS_IN_FIELD,
    LASTS,
    SIZES,
    begin_next,
    end_if_done,
    end_overdue,
    held,
    refuse_held,
    seed_in,
    start_series,
)
from trainer.app.warm_up_sources import sources
from trainer.content.variants import choose_planted
from trainer.core.domain.practice import Mode
from trainer.core.domain.scorecard import Scorecard
from trainer.errors import TrainerError
from trainer.store.database import Store
from trainer.store.records import StoredReview
from trainer.store.series import StoredSeries, end_series, series_of

CARD = Scorecard(50, 0.5, 0, (), (), clean=False, scoring_version=1, key_version="k")


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    made = learner_in(tmp_path)
    yield made
    made.store.close()


def begin(learner: Learner, mode: Mode, seed: str = "s") -> StoredSeries:
    return start_series(learner.store, shipped(), mode, seed=seed)


def hand_in(learner: Learner, series: StoredSeries) -> StoredReview:
    """Do the next review of a set, as `submit` ends it."""
    review = begin_next(learner.store, shipped(), series)
    assert review is not None
    learner.store.submit(review.id, CARD)
    end_if_done(learner.store, review.id)
    return learner.store.review(review.id)


@pytest.mark.parametrize("mode", [Mode.FIELD, Mode.EXAM])
def test_a_set_is_done_in_order_and_ends_with_its_last_review(learner: Learner, mode: Mode) -> None:
    series = begin(learner, mode)
    done = [hand_in(learner, series) for _ in range(SIZES[mode])]

    assert [each.exercise_id for each in done] == list(series.exercise_ids)
    assert {each.mode for each in done} == {mode}
    assert not series_of(learner.store, series.id).is_open
    assert begin_next(learner.store, shipped(), series) is None


def test_most_variants_of_the_field_are_clean(learner: Learner) -> None:
    for seed in ("a", "b", "c"):
        series = begin(learner, Mode.FIELD, seed)
        end_series(learner.store, series.id)
        exercises = [shipped().exercise(each) for each in series.exercise_ids]
        planted = [len(choose_planted(each, seed_in(series, each))) for each in exercises]
        assert max(planted) <= 1
        assert 1 <= sum(planted) <= DEFECTS_IN_FIELD


def test_an_exam_is_the_same_for_everybody_with_its_seed(learner: Learner, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = learner_in(tmp_path / "other")
    other.review("tokens/password-reset")

    ours, theirs = begin(learner, Mode.EXAM, "spring"), begin(other, Mode.EXAM, "spring")

    other.store.close()
    assert ours.exercise_ids == theirs.exercise_ids
    exercise = shipped().exercise(ours.exercise_ids[0])
    assert seed_in(ours, exercise) == seed_in(theirs, exercise)


def test_no_score_and_no_debrief_is_open_before_the_set_ends(learner: Learner) -> None:
    series = begin(learner, Mode.FIELD)
    review = hand_in(learner, series)

    assert review.score is None
    assert submitted_reviews(learner.store) == ()
    assert learner.store.exercise_records()[review.exercise_id].last_score is None
    waiting = held(learner.store, review)
    assert waiting is not None
    assert (waiting.done, waiting.count) == (1, SIZES[Mode.FIELD])
    with pytest.raises(TrainerError, match="opens when the set ends"):
        refuse_held(learner.store, review)

    end_series(learner.store, series.id)
    assert held(learner.store, review) is None
    refuse_held(learner.store, review)
    assert learner.store.review(review.id).score == 50
    assert len(submitted_reviews(learner.store)) == 1


def test_a_review_outside_a_set_is_never_held(learner: Learner) -> None:
    review = learner.review("tokens/password-reset")

    assert held(learner.store, next(iter(learner.store.reviews()))) is None
    assert learner.store.reviews()[0].id == review


@pytest.mark.parametrize("mode", [Mode.FIELD, Mode.EXAM])
def test_a_set_whose_time_is_over_ends(learner: Learner, mode: Mode) -> None:
    series = begin(learner, mode)

    assert end_overdue(learner.store, learner.now + LASTS[mode] - timedelta(seconds=1)) == ()
    assert [each.id for each in end_overdue(learner.store, learner.now + LASTS[mode])] == [
        series.id
    ]
    assert not series_of(learner.store, series.id).is_open


def test_one_set_of_a_mode_at_a_time(learner: Learner) -> None:
    begin(learner, Mode.FIELD)

    with pytest.raises(TrainerError, match="under way"):
        begin(learner, Mode.FIELD)
    assert begin(learner, Mode.EXAM).is_open


@pytest.mark.parametrize("mode", [Mode.QUEUE, Mode.DRILL, Mode.FREE])
def test_other_modes_have_no_sets(learner: Learner, mode: Mode) -> None:
    with pytest.raises(TrainerError, match="belongs to no set"):
        begin(learner, mode)


def test_the_review_of_a_set_that_is_under_way_is_gone_on_with(learner: Learner) -> None:
    series = begin(learner, Mode.EXAM)
    first = begin_next(learner.store, shipped(), series)

    again = begin_next(learner.store, shipped(), series)
    assert first is not None
    assert again == first


def test_nothing_of_an_open_set_comes_as_a_warm_up_or_in_the_queue(learner: Learner) -> None:
    series = begin(learner, Mode.FIELD)

    asked = {each.exercise.id for each in sources(learner.store, shipped())}
    assert not asked & set(series.exercise_ids)
    suggested = queue(learner.store, shipped(), learner.now.date()).due
    assert not {each.summary.id for each in suggested} & set(series.exercise_ids)


def test_a_set_outlives_the_program(learner: Learner, tmp_path: Path) -> None:
    series = begin(learner, Mode.FIELD)

    again = Store.open(tmp_path / "reviews.db")
    assert series_of(again, series.id) == series
    again.close()
