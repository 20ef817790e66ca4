"""What the database and the packs say of a learner's skill."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.past_reviews import PLANTED, RECEIPTS, hit, library_of, own_pack, review
from trainer.app.queue import standings
from trainer.app.standing import evidence, exercises_left, standing
from trainer.content.library import Library
from trainer.content.variants import places
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Level, Side
from trainer.core.domain.review import Verdict
from trainer.core.domain.scorecard import Scorecard
from trainer.core.skill.observation import Outcome
from trainer.store.database import Store
from trainer.store.records import ReviewId

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(own_pack(tmp_path / "packs"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    moments = (NOW + timedelta(minutes=minute) for minute in range(10_000))
    with closing(Store.open(tmp_path / "reviews.db", lambda: next(moments))) as opened:
        yield opened


def first_hit(store: Store, library: Library) -> ReviewId:
    """The review of `hit` without the one that it begins and discards to find its place."""
    review_id = hit(store, library)
    with store.writing() as execute:
        execute("delete from reviews where discarded_at is not null", [])
    return review_id


def outcomes(store: Store, library: Library) -> dict[str, Outcome]:
    return {
        each.answer: each.outcome
        for shown in evidence(store, library)
        for each in shown.observations
    }


def test_an_exercise_is_left_until_its_first_review_is_submitted(
    store: Store, library: Library
) -> None:
    exercise = library.exercise(RECEIPTS)
    left = [exercises_left(standings(store, library))]
    begun = store.begin_review(
        exercise.id, title="T", seed="1", planted=(), key_version=exercise.key_version
    )
    left.append(exercises_left(standings(store, library)))
    store.discard_review(begun.id)
    left.append(exercises_left(standings(store, library)))

    every = sum(not each.id.startswith("start/") for each in library.summaries())
    assert left == [every, every, every - 1]


def test_nobody_starts_above_junior(store: Store, library: Library) -> None:
    found = standing(store, library, NOW)

    assert found.level is Level.JUNIOR
    assert found.next_level is Level.MID
    assert (found.classes, found.topics, found.rated) == ((), (), 0)
    assert found.general.low < found.general.mean < found.general.high


def screen(store: Store, library: Library, review_id: ReviewId, *, whole: bool) -> None:
    """Note that the screen was watched, and that every file of the change was on it, or none."""
    store.coverage.begin(review_id)
    if whole:
        everywhere = {
            (span.path, Side.NEW): [(1, 500, 3)]
            for spans in places(library.exercise(RECEIPTS), frozenset(PLANTED)).values()
            for span in spans
        }
        store.coverage.save(review_id, Coverage(everywhere))


def test_a_first_review_says_what_was_found_and_what_was_missed(
    store: Store, library: Library
) -> None:
    first_hit(store, library)

    assert outcomes(store, library) == {PLANTED[0]: Outcome.HIT, PLANTED[1]: Outcome.MISSED}
    assert standing(store, library, NOW).general.found == 1


def test_a_decoy_left_alone_counts_only_where_it_was_on_the_screen(
    store: Store, library: Library
) -> None:
    review_id = first_hit(store, library)
    screen(store, library, review_id, whole=False)
    assert "half-up-by-fifty" not in outcomes(store, library)

    screen(store, library, review_id, whole=True)
    assert outcomes(store, library)["half-up-by-fifty"] is Outcome.SILENT


def test_right_code_counts_for_nothing_where_nobody_watched_the_screen(
    store: Store, library: Library
) -> None:
    first_hit(store, library)

    assert standing(store, library, NOW).general.right == 0


def test_a_neutral_remark_is_no_observation(store: Store, library: Library) -> None:
    screen(store, library, first_hit(store, library), whole=True)

    assert "read-at-import" not in outcomes(store, library)


def test_the_same_exercise_once_more_says_nothing(store: Store, library: Library) -> None:
    first_hit(store, library)
    before = standing(store, library, NOW + timedelta(days=1))
    first_hit(store, library)

    assert standing(store, library, NOW + timedelta(days=1)) == before


def test_who_saw_a_variant_and_discarded_it_is_not_rated_on_the_next(
    store: Store, library: Library
) -> None:
    seen = review(store, library, ())
    store.discard_review(seen)
    hit(store, library)

    assert evidence(store, library) == ()


@pytest.mark.parametrize(
    ("mode", "weight", "is_rated"),
    [
        ("queue", 1.0, True),
        ("field", 1.0, True),
        ("exam", 1.0, True),
        ("drill", 0.5, False),
        ("free", 0.5, False),
        ("of a later version", 0.5, False),
    ],
)
def test_what_the_learner_knew_before_weighs_less(
    store: Store, library: Library, mode: str, weight: float, is_rated: bool
) -> None:
    review_id = first_hit(store, library)
    with store.writing() as execute:
        execute("update reviews set mode = ? where id = ?", [mode, review_id])

    (found,) = evidence(store, library)

    assert found.is_rated is is_rated
    assert {each.weight for each in found.observations} == {weight}


def warm_up(store: Store, answer: str, at: datetime, *, right: bool | None = True) -> None:
    with store.writing() as execute:
        execute(
            "insert into warmups (id, run, exercise, answer, shown, pattern, asked_at, is_right)"
            " values (?, 'r', ?, ?, 'planted', 'p', ?, ?)",
            [f"{answer} {at}", RECEIPTS, answer, at.isoformat(), right],
        )


def test_a_warm_up_weighs_little_and_is_not_rated(store: Store, library: Library) -> None:
    warm_up(store, PLANTED[0], NOW)
    warm_up(store, PLANTED[0], NOW + timedelta(days=1), right=False)

    (found,) = evidence(store, library)

    assert (found.is_rated, found.is_review) == (False, False)
    assert [(each.outcome, each.weight) for each in found.observations] == [(Outcome.HIT, 0.1)]


def test_what_a_warm_up_showed_before_is_no_first_meeting(store: Store, library: Library) -> None:
    warm_up(store, PLANTED[0], NOW - timedelta(days=1))
    first_hit(store, library)

    _, of_review = evidence(store, library)

    assert [each.answer for each in of_review.observations] == [PLANTED[1]]


def test_a_warm_up_without_an_answer_has_shown_its_place(store: Store, library: Library) -> None:
    warm_up(store, PLANTED[0], NOW - timedelta(days=1), right=None)
    first_hit(store, library)

    (of_review,) = evidence(store, library)

    assert [each.answer for each in of_review.observations] == [PLANTED[1]]


def test_a_warm_up_of_what_is_gone_says_nothing(store: Store, library: Library) -> None:
    warm_up(store, "no-such-answer", NOW)

    assert evidence(store, library) == ()


def test_an_approval_that_was_not_read_says_nothing(store: Store, library: Library) -> None:
    review_id = clean_approval(store, library, unread=True)
    screen(store, library, review_id, whole=False)

    assert evidence(store, library) == ()


def test_a_clean_change_counts_as_approved_only_where_the_screen_was_watched(
    store: Store, library: Library
) -> None:
    review_id = clean_approval(store, library, unread=False)
    assert not evidence(store, library)[0].is_clean_approval

    screen(store, library, review_id, whole=True)
    assert evidence(store, library)[0].is_clean_approval


def clean_approval(store: Store, library: Library, *, unread: bool) -> ReviewId:
    review_id = review(store, library, (), planted=())
    store.save_verdict(review_id, Verdict.APPROVE)
    exercise = library.exercise(RECEIPTS)
    card = Scorecard(100.0, 1.0, 0.0, (), (), True, 2, exercise.key_version, unread=unread)
    store.submit(review_id, card)
    return review_id


def test_a_review_of_what_is_not_installed_says_nothing(store: Store, tmp_path: Path) -> None:
    first_hit(store, library_of(own_pack(tmp_path / "packs")))
    empty = tmp_path / "empty"
    empty.mkdir()

    assert evidence(store, Library(shipped=empty)) == ()
