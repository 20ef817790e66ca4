from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from trainer.app.history import past_reviews, submitted_reviews
from trainer.app.serve import served_in, start_review
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, ExerciseId, Severity
from trainer.core.domain.review import Annotation, Confidence, Location, Verdict
from trainer.core.skill.progress import progress_of
from trainer.core.skill.sensitivity import Trials
from trainer.store.database import Store
from trainer.store.records import ReviewId

RECEIPTS = ExerciseId("tiny/receipts")


@pytest.fixture
def library(data: Path) -> Library:
    return Library((data / "packs",))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "trainer.db")
    yield opened
    opened.close()


def review_of(store: Store, library: Library, planted: str) -> ReviewId:
    """A review, handed in, of the first variant that has that defect planted; it says so."""
    exercise = library.exercise(RECEIPTS)
    review = start_review(store, exercise, seed="1")
    store._write("update reviews set planted = ? where id = ?", [f'["{planted}"]', review.id])
    review = store.review(review.id)
    answer = exercise.answer(planted)
    served = served_in(exercise, review)
    (span,) = (placed.spans[0] for placed in served.key.planted)
    said = Annotation(
        f"a-{review.id}",
        Location(span.path, span.side, span.start, span.end),
        answer.wordings[0],
        answer.class_,
        Severity.MINOR,
        Confidence.CERTAIN,
        draft=False,
    )
    store.save_annotation(review.id, said)
    store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
    submit(store, served, review.id)
    return review.id


def test_past_reviews_come_with_the_answers_of_their_exercise(
    store: Store, library: Library
) -> None:
    review_id = review_of(store, library, "rest-is-lost")

    (past,) = past_reviews(submitted_reviews(store), library)

    assert (past.id, past.answers) == (review_id, library.exercise(RECEIPTS).answers)
    assert past.card == store.scorecard(review_id)
    assert past.annotations == store.annotations(review_id)
    progress = progress_of([past])
    answers = library.exercise(RECEIPTS).answers
    noise = sum(answer.kind != "neutral" for answer in answers) - 1
    assert progress.overall.trials == Trials(1, 1, 0, noise)


def test_reviews_under_way_are_not_past_and_the_last_are_the_newest(
    store: Store, library: Library
) -> None:
    review_of(store, library, "rest-is-lost")
    newest = review_of(store, library, "table-size-unchecked")
    start_review(store, library.exercise(RECEIPTS))

    assert len(submitted_reviews(store)) == 2
    assert [each.review.id for each in submitted_reviews(store, last=1)] == [newest]


def test_the_newest_scorecard_counts(store: Store, library: Library) -> None:
    review_id = review_of(store, library, "rest-is-lost")
    card = store.scorecard(review_id)
    assert card is not None
    store.add_scorecard(review_id, replace(card, score=12.0))

    assert [each.card.score for each in submitted_reviews(store)] == [12.0]


def test_an_exercise_that_has_changed_since_is_read_as_it_is_now(
    store: Store, library: Library
) -> None:
    review_id = review_of(store, library, "rest-is-lost")
    card = store.scorecard(review_id)
    assert card is not None
    store.add_scorecard(review_id, replace(card, key_version="older"))

    assert [past.answers for past in past_reviews(submitted_reviews(store), library)] == [
        library.exercise(RECEIPTS).answers
    ]


def test_answers_of_which_one_that_was_judged_is_gone_and_of_a_pack_that_is_gone_are_not_known(
    store: Store, library: Library, tmp_path: Path
) -> None:
    review_id = review_of(store, library, "rest-is-lost")
    without = past_reviews(submitted_reviews(store), Library((), shipped=tmp_path))
    card = store.scorecard(review_id)
    assert card is not None
    gone = replace(card.findings[0], answer=AnswerId("gone"))
    store.add_scorecard(review_id, replace(card, findings=(gone,)))

    assert [past.answers for past in without] == [None]
    assert [past.answers for past in past_reviews(submitted_reviews(store), library)] == [None]


def test_a_deleted_annotation_is_not_among_those_of_its_review(store: Store) -> None:
    review = store.begin_review(
        RECEIPTS, title="x", seed="1", planted=[AnswerId("rest-is-lost")], key_version="k"
    )
    for name in ("b", "gone", "a"):
        store.save_annotation(review.id, Annotation(name, Location()))
    store.delete_annotation("gone")
    assert store.annotations_by_review() == {}

    store._write("update reviews set submitted_at = started_at where id = ?", [review.id])

    assert [each.id for each in store.annotations_by_review()[review.id]] == ["b", "a"]


def test_the_guided_review_does_not_count(store: Store, library: Library) -> None:
    kept = review_of(store, library, "rest-is-lost")
    guided = store.begin_review(
        ExerciseId("start/python"), title="x", seed="1", planted=[], key_version="k"
    )
    card = store.scorecard(kept)
    assert card is not None
    store.submit(guided.id, card)

    assert [each.review.id for each in submitted_reviews(store)] == [kept]
    assert [each.review.id for each in submitted_reviews(store, last=1)] == [kept]
