import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.app.practice import Learner, learner_in, shipped
from trainer.app.queue import queue
from trainer.app.series import begin_next, start_series
from trainer.app.today import EASY_MINUTES, EntryKind, Plan, Today, today
from trainer.app.today_lines import today_as_json, today_lines
from trainer.app.warmups import answer, ask, new_run
from trainer.cli.main import main
from trainer.core.domain.practice import Choice, DueCode, Mode
from trainer.core.domain.scorecard import FindingKind
from trainer.core.skill.next_exercise import Reason

EVERY_DAY = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    made = learner_in(tmp_path)
    yield made
    made.store.close()


def day_of(learner: Learner, plan: Plan | None = None) -> Today:
    return today(learner.store, shipped(), learner.now, languages=("Python",), plan=plan)


def day_in_every_language(learner: Learner) -> Today:
    return today(learner.store, shipped(), learner.now)


def kinds(told: Today) -> list[EntryKind]:
    return [each.kind for each in told.entries]


def do_warm_ups(learner: Learner, told: Today) -> None:
    run = new_run(learner.now, "run")
    for each in told.warm_ups:
        ask(learner.store, each, run, learner.now)
        answer(learner.store, each, Choice.STOP, learner.now, 20)


def test_the_first_day_has_warm_ups_and_a_short_review_that_is_new(learner: Learner) -> None:
    told = day_of(learner)

    assert kinds(told) == [EntryKind.WARM_UPS, EntryKind.REVIEW]
    assert told.entries[0].count == len(told.warm_ups) >= 3
    assert told.entries[1].review_reason is Reason.NOT_MET
    assert told.minutes <= told.budget
    assert told.due == ()


def test_a_review_under_way_comes_first_and_no_other_beside_it(learner: Learner) -> None:
    exercise = shipped().exercise(shipped().summaries()[3].id)
    review = learner.store.begin_review(
        exercise.id, title="T", seed="1", planted=(), key_version="k"
    )

    told = day_of(learner)
    assert kinds(told) == [EntryKind.UNFINISHED, EntryKind.WARM_UPS]
    assert told.first is not None
    assert told.first.review == review


@pytest.mark.parametrize("language", ["Python", "SQL", "YAML"])
def test_the_review_of_the_day_is_the_first_of_the_queue(learner: Learner, language: str) -> None:
    for _ in range(5):
        told = today(learner.store, shipped(), learner.now, languages=(language,))
        waiting = queue(learner.store, shipped(), learner.now.date(), (language,), known=told.known)

        assert waiting.first is not None
        assert told.entries[-1].exercise == waiting.first.summary
        learner.wait(days=1)


def test_one_full_review_a_day(learner: Learner) -> None:
    learner.review("tokens/password-reset")

    assert EntryKind.REVIEW not in kinds(day_of(learner))


def test_what_was_missed_is_due_on_the_next_day_with_its_reason(learner: Learner) -> None:
    learner.review("tokens/password-reset", ("guessable-generator", FindingKind.MISSED))
    assert [each.due_on for each in day_of(learner).coming] == [
        learner.now.date() + timedelta(days=1)
    ]
    learner.wait(days=1)

    (due,) = day_of(learner).due
    assert due.card == "non-crypto-random/python"
    assert (due.reason.code, due.reason.missed, due.reason.met) == (DueCode.MISSED, 1, 1)
    assert due.reason.days == 1


def test_a_reason_counts_the_defects_of_its_own_language(learner: Learner) -> None:
    learner.review("kafka/order-consumer", ("commits-own-offset", FindingKind.MISSED))
    learner.review("kafka/cdc-applier", ("tail-dropped-at-close", FindingKind.HIT))
    learner.wait(days=9)

    told = day_in_every_language(learner)

    counts = {each.reason.family: (each.reason.missed, each.reason.met) for each in told.due}
    assert counts == {"python": (1, 1), "go": (0, 1)}


def test_warm_ups_that_were_done_are_not_offered_again(learner: Learner) -> None:
    do_warm_ups(learner, day_in_every_language(learner))

    told = day_in_every_language(learner)
    assert EntryKind.WARM_UPS not in kinds(told)
    assert told.week[-1].warm_ups > 0


@pytest.mark.parametrize("answered", [1, 2, 3, 4])
def test_the_rest_of_a_run_that_was_stopped_is_offered(learner: Learner, answered: int) -> None:
    told = day_in_every_language(learner)
    planned = len(told.warm_ups)
    do_warm_ups(learner, replace(told, warm_ups=told.warm_ups[:answered]))
    # On the screen when the learner stopped.
    ask(learner.store, told.warm_ups[-1], "run", learner.now)

    rest = day_in_every_language(learner)
    known = {each.id for each in told.warm_ups[:answered]}
    assert rest.week[-1].warm_ups == answered
    # As many as are left, or one less: half of them is right code.
    assert 0 <= planned - answered - len(rest.warm_ups) <= 1
    assert rest.warm_ups
    assert not known & {each.id for each in rest.warm_ups}
    while rest.warm_ups:
        do_warm_ups(learner, rest)
        rest = day_in_every_language(learner)
    assert rest.week[-1].warm_ups == planned


def test_an_easy_day_has_warm_ups_alone_and_fewer_minutes(learner: Learner) -> None:
    told = day_of(learner, Plan(60, EVERY_DAY))

    assert kinds(told) == [EntryKind.WARM_UPS]
    assert told.is_easy
    assert told.minutes <= told.budget == EASY_MINUTES


def test_the_minutes_of_a_week_are_kept_and_a_long_review_comes_all_the_same(
    learner: Learner,
) -> None:
    plan = Plan(10)
    reviews: list[date] = []
    spent: dict[date, int] = {}
    for _ in range(60):
        told = day_of(learner, plan)
        for entry in told.entries:
            if entry.kind is EntryKind.REVIEW and entry.exercise is not None:
                learner.review(entry.exercise.id)
                reviews.append(told.day)
                spent[told.day] = entry.minutes
        if told.warm_ups:
            do_warm_ups(learner, told)
            spent[told.day] = spent.get(told.day, 0) + len(told.warm_ups)
        learner.wait(days=1)

    for day in spent:
        week = {day - timedelta(days=back) for back in range(7)}
        minutes = sum(spent.get(each, 0) for each in week)
        assert minutes <= plan.minutes_of_week(day) or len(week & set(reviews)) == 1
    gaps = [(later - earlier).days for earlier, later in pairwise(reviews)]
    assert max(gaps) <= 8


def test_the_same_history_and_day_give_the_same_queue(learner: Learner) -> None:
    learner.review("tokens/password-reset", ("guessable-generator", FindingKind.MISSED))
    learner.wait(days=3)

    assert today_as_json(day_of(learner)) == today_as_json(day_of(learner))
    assert [each.id for each in day_of(learner).warm_ups] == [
        each.id for each in day_of(learner).warm_ups
    ]


def test_a_set_under_way_takes_the_place_of_the_queue(learner: Learner) -> None:
    series = start_series(learner.store, shipped(), Mode.FIELD, seed="s", languages=("Python",))

    told = day_of(learner)
    assert kinds(told) == [EntryKind.WARM_UPS, EntryKind.SERIES]
    assert told.entries[1].exercise is not None
    assert told.entries[1].exercise.id == series.exercise_ids[0]
    begun = begin_next(learner.store, shipped(), series)
    assert day_of(learner).entries[0].review == begun


def test_the_week_has_seven_days_that_end_today(learner: Learner) -> None:
    learner.review("tokens/password-reset")
    learner.wait(days=2)

    week = day_of(learner).week
    assert [each.day for each in week] == [
        learner.now.date() - timedelta(days=back) for back in range(6, -1, -1)
    ]
    assert [each.reviews for each in week] == [0, 0, 0, 0, 1, 0, 0]


def test_a_learner_of_another_language_is_not_asked_about_python(learner: Learner) -> None:
    told = today(learner.store, shipped(), learner.now, languages=("Go",))

    assert {each.language for each in told.warm_ups} == {"Go"}


def test_lines_and_json_say_the_same_and_give_no_pattern_of_a_review_away(
    learner: Learner,
) -> None:
    learner.review("tokens/password-reset", ("guessable-generator", FindingKind.MISSED))
    learner.wait(days=9)
    told = day_of(learner)

    lines = list(today_lines(told))
    assert lines[0] == f"Today: {told.minutes} minutes"
    assert "  You missed the only cryptography defect you met; last seen nine days ago." in lines
    values = json.loads(json.dumps(today_as_json(told)))
    assert values["due"][0]["reason"]["why"] == (
        "You missed the only cryptography defect you met; last seen nine days ago."
    )
    assert all("reasons" not in each for each in values["entries"])


def test_nothing_to_do_is_said(learner: Learner) -> None:
    told = replace(day_of(learner), entries=(), warm_ups=())

    assert next(today_lines(told)) == "Nothing is due today."


def test_the_command_shows_a_day_before_there_is_a_database() -> None:
    result = CliRunner().invoke(main, ["today"])

    assert result.exit_code == 0, result.output
    assert "warm-ups" in result.output
    assert json.loads(CliRunner().invoke(main, ["today", "--json"]).stdout)["budget"] == 20
