from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.app.practice import Learner, learner_in, shipped
from trainer.app.memory import meetings
from trainer.app.queue import queue
from trainer.app.today import today
from trainer.app.warmups import (
    WarmUp,
    answer,
    ask,
    is_time_up,
    new_run,
    next_warmups,
    repeats,
    summary_of,
)
from trainer.core.domain.exercise import WarmUpUse
from trainer.core.domain.practice import Choice, DueCode, Shown
from trainer.core.domain.review import Confidence
from trainer.core.domain.scorecard import FindingKind
from trainer.core.skill.urgency import Freshness, freshness
from trainer.store.warmups import asked_in_run


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    made = learner_in(tmp_path)
    yield made
    made.store.close()


def questions(learner: Learner, count: int = 5, *, language: str = "Python") -> tuple[WarmUp, ...]:
    return next_warmups(
        learner.store,
        shipped(),
        learner.now,
        learner.now.date().isoformat(),
        count=count,
        languages=(language,) if language else (),
    )


def do(learner: Learner, asked: tuple[WarmUp, ...], *, right: bool = True) -> str:
    run = new_run(learner.now, "run")
    for each in asked:
        ask(learner.store, each, run, learner.now)
        is_merge = each.shown.is_right_code == right
        answer(learner.store, each, Choice.MERGE if is_merge else Choice.STOP, learner.now, 20)
    return run


@pytest.mark.parametrize("language", ["Python", "Go", "JavaScript", "Java", ""])
def test_a_new_learner_has_five_warm_ups_on_the_first_day(learner: Learner, language: str) -> None:
    for _ in range(10):
        assert len(questions(learner, language=language)) == 5
        # Another day, another choice.
        learner.wait(days=1)


@pytest.mark.parametrize("language", ["C", "SQL", "TypeScript", "YAML"])
def test_in_a_language_with_two_exercises_the_one_that_is_not_next_is_asked_about(
    learner: Learner, language: str
) -> None:
    for _ in range(10):
        offered, asked = offered_and_asked(learner, language)

        assert asked == {offered[1]}
        learner.wait(days=1)


@pytest.mark.parametrize("language", ["Python", "Go", "JavaScript", "Java"])
def test_where_little_is_left_more_is_right_but_not_all(learner: Learner, language: str) -> None:
    asked = questions(learner, language=language)

    assert 2 <= sum(each.shown.is_right_code for each in asked) <= 4


def test_of_what_home_offers_only_what_is_missing_is_asked(learner: Learner) -> None:
    offered, _ = offered_and_asked(learner, "Java")
    asked = questions(learner, language="Java")

    assert "everyday/storage-rent" not in offered
    assert sum(each.exercise_id == "everyday/storage-rent" for each in asked) == 3
    assert sum(each.exercise_id in offered for each in asked) == 2


def test_before_an_exercise_is_met_only_what_its_author_marks_is_asked(learner: Learner) -> None:
    for count in (3, 5, 10):
        for each in questions(learner, count, language=""):
            is_guided = each.exercise_id.startswith("start/")
            assert each.answer.warm_up is WarmUpUse.EARLY or is_guided


def test_the_guided_review_that_is_to_come_is_not_given_away(learner: Learner) -> None:
    assert all(each.exercise_id != "start/python" for each in questions(learner, 10))


def offered_and_asked(learner: Learner, language: str) -> tuple[list[str], set[str]]:
    """What Home offers, first to last, and of what its warm-ups and five minutes of them ask."""
    languages = (language,) if language else ()
    day = today(learner.store, shipped(), learner.now, languages=languages)
    waiting = queue(learner.store, shipped(), learner.now.date(), languages, known=day.known)
    planned = [each.exercise.id for each in day.entries if each.exercise is not None]
    warm_ups = (*day.warm_ups, *questions(learner, 10, language=language))
    names = [*planned, *(each.summary.id for each in waiting.due)]
    return list(dict.fromkeys(names)), {each.exercise_id for each in warm_ups}


@pytest.mark.parametrize("language", ["Python", "Go", "JavaScript", "Java", ""])
def test_what_home_offers_next_is_not_given_away(learner: Learner, language: str) -> None:
    for _ in range(10):
        offered, asked = offered_and_asked(learner, language)

        assert asked
        assert offered[0] not in asked
        learner.wait(days=1)


def test_nor_is_what_home_offers_after_it_where_there_is_enough_else(learner: Learner) -> None:
    for _ in range(10):
        offered, asked = offered_and_asked(learner, "Python")

        assert len(offered) >= 3
        assert asked.isdisjoint(offered)
        learner.wait(days=1)


@pytest.mark.parametrize("count", range(2, 11))
def test_half_of_a_run_is_right_code(learner: Learner, count: int) -> None:
    asked = questions(learner, count, language="")
    right = sum(each.shown.is_right_code for each in asked)

    assert abs(2 * right - len(asked)) <= 1


def test_the_same_history_day_and_seed_give_the_same_run(learner: Learner) -> None:
    assert [each.id for each in questions(learner)] == [each.id for each in questions(learner)]


def test_no_two_questions_of_a_run_are_about_one_file_or_one_pattern(learner: Learner) -> None:
    asked = questions(learner, 10, language="")
    files = [(each.exercise_id, each.path) for each in asked]
    patterns = [each.answer.pattern for each in asked if each.card]

    assert len(set(files)) == len(files)
    assert len(set(patterns)) == len(patterns)


def test_an_exercise_under_way_is_not_given_away(learner: Learner) -> None:
    learner.review("tokens/password-reset", ("guessable-generator", FindingKind.MISSED))
    learner.wait(days=90)
    before = {each.exercise_id for each in questions(learner, 10)}
    learner.store.begin_review(
        shipped().exercise(next(iter(before))).id, title="T", seed="1", planted=(), key_version="k"
    )

    asked = {each.exercise_id for each in questions(learner, 10)}
    assert next(iter(before)) not in asked


def test_what_was_missed_in_a_review_comes_back_as_a_warm_up(learner: Learner) -> None:
    learner.review("tokens/password-reset", ("guessable-generator", FindingKind.MISSED))
    learner.wait(days=70)

    asked = questions(learner)
    (again,) = [each for each in asked if each.answer_id == "guessable-generator"]
    assert again.is_replay
    assert (again.reason.code, again.reason.missed, again.reason.days) == (DueCode.MISSED, 1, 70)


def test_a_fixed_text_is_shown_planted_the_next_time(learner: Learner) -> None:
    last: dict[str, Shown] = {}
    after_fixed: list[Shown] = []
    for _ in range(4):
        asked = questions(learner, 100, language="")
        shown = {f"{each.exercise_id} {each.answer_id}": each.shown for each in asked if each.card}
        after_fixed += [text for name, text in shown.items() if last.get(name) is Shown.FIXED]
        last |= shown
        do(learner, asked)
        learner.wait(days=61)

    assert set(after_fixed) == {Shown.PLANTED}


def test_nothing_is_asked_twice_on_one_day(learner: Learner) -> None:
    first = questions(learner)
    do(learner, first)

    again = {(each.exercise_id, each.answer_id) for each in questions(learner)}
    assert not again & {(each.exercise_id, each.answer_id) for each in first}


def test_a_question_is_written_down_when_it_is_asked(learner: Learner) -> None:
    asked = questions(learner)
    run = new_run(learner.now, "run")
    ask(learner.store, asked[0], run, learner.now)

    (kept,) = asked_in_run(learner.store, run)
    assert (kept.id, kept.choice) == (asked[0].id, None)
    assert summary_of(learner.store, run).answered == 0
    assert not meetings(learner.store, shipped())


def test_the_outcome_tells_what_breaks_and_how_to_see_it(learner: Learner) -> None:
    asked = questions(learner, 10)
    run = new_run(learner.now, "run")
    for each in asked:
        ask(learner.store, each, run, learner.now)
        told = answer(learner.store, each, Choice.MERGE, learner.now, 20)
        assert told.is_right == each.shown.is_right_code
        assert told.why
        assert bool(told.reading_move) == (each.shown is not Shown.DECOY)


def test_mistakes_are_asked_once_more_and_count_once(learner: Learner) -> None:
    asked = questions(learner)
    run = do(learner, asked, right=False)

    again = repeats(learner.store, run, asked)
    assert [each.answer_id for each in again] == [each.answer_id for each in asked]
    for each in again:
        ask(learner.store, each, run, learner.now)
        answer(learner.store, each, Choice.STOP, learner.now, 5)
    assert repeats(learner.store, run, asked) == ()
    assert summary_of(learner.store, run).right == 0
    cards = {each.card for each in asked if each.card}
    assert len(meetings(learner.store, shipped())) == len(cards)


def test_what_was_right_is_not_asked_again(learner: Learner) -> None:
    asked = questions(learner)
    run = do(learner, asked)

    assert repeats(learner.store, run, asked) == ()


def test_five_minutes_are_the_seconds_that_were_needed(learner: Learner) -> None:
    asked = questions(learner)
    run = do(learner, asked)

    assert not is_time_up(learner.store, run)
    assert is_time_up(learner.store, run, limit=20.0 * len(asked))


def test_practice_of_one_pattern_asks_about_it_and_what_is_taken_for_it(learner: Learner) -> None:
    learner.review("tokens/password-reset", ("guessable-generator", FindingKind.MISSED))
    card = meetings(learner.store, shipped())[0].card

    asked = next_warmups(learner.store, shipped(), learner.now, "s", count=4, card=card)
    assert {each.card for each in asked if each.card} == {card}
    assert {each.answer.class_ for each in asked} == {"crypto"}


def test_certain_and_without_a_false_alarm_is_better_than_found(learner: Learner) -> None:
    learner.review(
        "tokens/password-reset",
        ("guessable-generator", FindingKind.HIT),
        confidence=Confidence.CERTAIN,
    )
    learner.wait(hours=1)
    learner.review(
        "tokens/opaque-tokens",
        ("uneven-characters", FindingKind.HIT),
        ("compared-digests", FindingKind.FOOLED),
        confidence=Confidence.CERTAIN,
    )

    assert [each.recall for each in meetings(learner.store, shipped())] == ["certain", "found"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, Freshness.TODAY),
        (1, Freshness.RECENT),
        (7, Freshness.REHEARSAL),
        (60, Freshness.FORGOTTEN),
    ],
)
def test_code_is_fresh_again_after_sixty_days(
    learner: Learner, days: int, expected: Freshness
) -> None:
    assert freshness(learner.now - timedelta(days=days), learner.now) is expected
    assert freshness(None, learner.now) is Freshness.NEVER_SEEN
