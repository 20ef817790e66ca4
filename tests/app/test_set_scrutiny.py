"""How closely the changes of a set were read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.practice import Learner, learner_in, shipped
from trainer.app.series import begin_next, start_series
from trainer.app.serve import served_in
from trainer.app.set_scrutiny import scrutiny_of
from trainer.app.submit import submit
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Side
from trainer.core.domain.practice import Mode
from trainer.core.domain.review import Location, Verdict


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = learner_in(tmp_path)
    yield learner
    learner.store.close()


def test_lines_seconds_and_false_approvals_are_counted(learner: Learner) -> None:
    store = learner.store
    series = start_series(store, shipped(), Mode.FIELD, seed="s")
    while (review := begin_next(store, shipped(), series)) is not None:
        served = served_in(shipped().exercise(review.exercise_id), review)
        seen = Coverage()
        for path, content in served.change.tree.items():
            seen.see(Location(path, Side.NEW, 1, content.count(b"\n") + 1), 2)
        store.coverage.save(review.id, seen)
        store.save_verdict(review.id, Verdict.APPROVE)
        submit(store, served, review.id)

    told = scrutiny_of(store, shipped(), series)

    assert len(told) == len(series.exercise_ids)
    assert all(each.read == each.changed > 0 for each in told)
    assert all(each.seconds == 2 * each.read for each in told)
    assert sum(each.is_false_approval for each in told) == 2


def test_what_was_not_read_or_not_submitted_says_so(learner: Learner) -> None:
    store = learner.store
    series = start_series(store, shipped(), Mode.FIELD, seed="s")
    review = begin_next(store, shipped(), series)
    assert review is not None
    assert scrutiny_of(store, shipped(), series) == ()

    store.save_verdict(review.id, Verdict.APPROVE)
    submit(store, served_in(shipped().exercise(review.exercise_id), review), review.id)

    [told] = scrutiny_of(store, shipped(), series)
    assert (told.read, told.seconds) == (0, 0)
