"""What is left open when a review is handed in, asked, chosen and scored again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from trainer.app.clarify import open_questions, settle_questions, titles_elsewhere
from trainer.app.rescore import score_today
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, Exercise, ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.domain.scorecard import FindingKind
from trainer.store.database import Store
from trainer.store.meanings import are_open, choose, meanings
from trainer.store.records import StoredReview

REST = AnswerId("rest-is-lost")


@pytest.fixture
def library(data: Path) -> Library:
    return Library(shipped=data / "packs")


@pytest.fixture
def exercise(library: Library) -> Exercise:
    return library.exercise(ExerciseId("tiny/receipts"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "trainer.db")
    yield opened
    opened.close()


@pytest.fixture
def review(store: Store, exercise: Exercise) -> StoredReview:
    """Handed in with a note at the right lines whose words did not settle it."""
    begun = store.begin_review(
        exercise.id, title="T", seed="1", planted=[REST], key_version=exercise.key_version
    )
    served = served_in(exercise, begun)
    span = served.key.planted[0].spans[0]
    note = Annotation(
        "note",
        Location(span.path, span.side, span.start, span.end),
        "hm cents dubious whatever comes",
        "crypto",
    )
    store.save_annotation(begun.id, note)
    store.save_verdict(begun.id, Verdict.REQUEST_CHANGES)
    submit(store, served, begun.id)
    return store.review(begun.id)


def right_title(exercise: Exercise) -> str:
    return exercise.answer(REST).title


def test_what_the_words_left_open_is_asked_once_the_review_is_handed_in(
    store: Store, exercise: Exercise, review: StoredReview
) -> None:
    (question,) = open_questions(store, served_in(exercise, review), review.id)

    assert question.annotation == "note"
    assert right_title(exercise) in [option.title for option in question.options]
    assert review.score is None


def test_the_question_is_the_same_when_it_is_offered_again(
    store: Store, exercise: Exercise, review: StoredReview
) -> None:
    served = served_in(exercise, review)
    other = replace(
        exercise.answer(REST),
        id=AnswerId("other"),
        title="Another title",
        pattern="another",
        wordings=(),
    )

    first = open_questions(store, served, review.id)

    assert open_questions(store, served, review.id, elsewhere=(other,)) == first


def test_a_right_choice_counts_whenever_the_review_is_scored(
    store: Store, exercise: Exercise, review: StoredReview
) -> None:
    served = served_in(exercise, review)
    open_questions(store, served, review.id)
    before = score_today(store, served, review.id).card

    choose(store, review.id, "note", right_title(exercise))
    settle_questions(store, served, review.id)
    card = store.scorecard(review.id)

    assert before.findings[0].kind is FindingKind.LOCATED
    assert card is not None
    assert (card.score, card.findings[0].kind) == (75.0, FindingKind.HIT)
    assert store.review(review.id).score == 75.0
    assert store.scorecard(review.id) == score_today(store, served, review.id).card == card


def test_what_was_skipped_is_scored_as_before_and_not_asked_again(
    store: Store, exercise: Exercise, review: StoredReview
) -> None:
    served = served_in(exercise, review)
    before = store.scorecard(review.id)
    open_questions(store, served, review.id)

    settle_questions(store, served, review.id)
    card = store.scorecard(review.id)

    assert card == before
    assert not are_open(meanings(store, review.id))
    assert open_questions(store, served, review.id) == ()


def test_where_the_code_has_changed_nothing_is_asked_and_the_score_stays(
    store: Store, exercise: Exercise, review: StoredReview
) -> None:
    before = store.scorecard(review.id)
    served = served_in(exercise, review)
    (note,) = store.annotations(review.id)
    path = str(note.location.path)
    last = served.change.commits[-1]
    edited = replace(last, tree={**last.tree, path: b"# moved\n" + last.tree[path]})
    change = replace(served.change, commits=(*served.change.commits[:-1], edited))
    changed = replace(served, change=change)

    asked = open_questions(store, changed, review.id)
    settle_questions(store, changed, review.id)

    assert asked == ()
    assert store.scorecard(review.id) == before
    assert not are_open(meanings(store, review.id))


def test_a_review_whose_words_say_it_all_is_asked_nothing(store: Store, exercise: Exercise) -> None:
    begun = store.begin_review(
        exercise.id, title="T", seed="1", planted=[REST], key_version=exercise.key_version
    )
    store.save_verdict(begun.id, Verdict.REQUEST_CHANGES)

    served = served_in(exercise, begun)
    card = submit(store, served, begun.id)

    assert meanings(store, begun.id) == ()
    assert score_today(store, served, begun.id).card == card == store.scorecard(begun.id)


def test_titles_come_from_every_other_exercise_that_can_be_read(data: Path, tmp_path: Path) -> None:
    for name in ("whole", "broken"):
        copytree(data / "packs" / "tiny" / "receipts", tmp_path / "packs" / "tiny" / name)
    copytree(data / "packs" / "tiny" / "receipts", tmp_path / "packs" / "tiny" / "receipts")
    (tmp_path / "packs" / "tiny" / "pack.toml").write_bytes(
        (data / "packs" / "tiny" / "pack.toml").read_bytes()
    )
    (tmp_path / "packs" / "tiny" / "broken" / "answers" / "rest-is-lost.md").write_text(
        "no front matter"
    )

    titles = titles_elsewhere(Library(shipped=tmp_path / "packs"), ExerciseId("tiny/receipts"))

    assert [answer.id for answer in titles] == ["rest-is-lost", "table-size-unchecked"]
