"""Ten years of a learner, day by day on a clock that is passed in."""

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
from fsrs import Card, Rating

from trainer.app.memory import scheduler
from trainer.app.today import Plan
from trainer.core.domain.exercise import Level
from trainer.core.domain.practice import CardId
from trainer.core.skill.aim import Ability
from trainer.core.skill.urgency import (
    MANY_NEW,
    NEW_IN_A_BLOCK,
    Asked,
    Basis,
    Freshness,
    Known,
    by_urgency,
    freshness,
)
from trainer.settings import WEEKDAYS

START = datetime(2026, 1, 1, 9, tzinfo=UTC)
DAYS = 3652
A_DAY = 4
CLASSES = ("race", "data", "numeric", "authz")
LONGEST_WAIT = 21
"""Days for which a pattern may wait that is due."""


@dataclass
class Years:
    """What happened: questions by day, and for how many days each pattern waited at the most."""

    asked: list[tuple[str, ...]] = field(default_factory=list)
    waits: dict[CardId, int] = field(default_factory=dict)
    intervals: list[int] = field(default_factory=list)


def offered() -> list[Asked]:
    return [
        Asked(
            f"answer {number}",
            CardId(f"pattern-{number}/python"),
            CLASSES[number % len(CLASSES)],
            tuple(Level)[number % 4],
            None,
        )
        for number in range(40)
    ]


def live(days: int, *, seed: int) -> Years:
    chance = random.Random(seed)
    model = scheduler()
    cards: dict[CardId, Card] = {}
    seen: dict[str, datetime] = {}
    told = Years()
    listed = offered()
    for day in range(days):
        now = START + timedelta(days=day)
        known = {
            name: Known(
                "", model.get_card_retrievability(card, now), (now.date() - card.due.date()).days
            )
            for name, card in cards.items()
        }
        basis = Basis(known, {}, Ability(), now, f"{now:%F}")
        ordered = by_urgency(
            [
                Asked(each.name, each.card, each.class_, each.level, seen.get(each.name))
                for each in listed
            ],
            basis,
        )
        chosen = [each for each in ordered if freshness(each.seen_at, now) is not Freshness.TODAY][
            :A_DAY
        ]
        for each in chosen:
            card = cards.get(each.card) or Card(card_id=1, due=now)
            told.waits[each.card] = max(told.waits.get(each.card, 0), (now - card.due).days)
            rating = Rating.Good if chance.random() < 0.75 else Rating.Again
            cards[each.card] = model.review_card(card, rating, now)[0]
            told.intervals.append((cards[each.card].due - now).days)
            seen[each.name] = now
        told.asked.append(tuple(each.name for each in chosen))
    return told


@pytest.fixture(scope="module")
def years() -> Years:
    return live(DAYS, seed=1)


def test_no_day_asks_more_than_it_has_room_for(years: Years) -> None:
    assert max(len(each) for each in years.asked) <= A_DAY
    assert all(len(set(each)) == len(each) for each in years.asked)


def test_nothing_is_planned_into_the_past(years: Years) -> None:
    assert min(years.intervals) >= 1


def test_no_pattern_starves(years: Years) -> None:
    assert len(years.waits) == len(offered())
    assert max(years.waits.values()) <= LONGEST_WAIT


def test_the_same_input_gives_the_same_queue(years: Years) -> None:
    assert live(200, seed=1).asked == years.asked[:200]


def test_new_patterns_come_in_blocks_of_one_class() -> None:
    classes = {each.name: each.class_ for each in offered()}
    first = live(3, seed=1).asked

    begun = [classes[name] for day in first for name in day]
    assert len(set(begun[:NEW_IN_A_BLOCK])) == 1


@pytest.mark.parametrize(("new_count", "new_of_six"), [(MANY_NEW, 2), (MANY_NEW + 1, 4)])
def test_where_very_many_are_new_they_have_more_turns(new_count: int, new_of_six: int) -> None:
    due = [Asked(f"due {n}", CardId(f"due-{n}/go"), "data", Level.MID, None) for n in range(9)]
    new = [
        Asked(f"new {n}", CardId(f"new-{n}/go"), "data", Level.MID, None) for n in range(new_count)
    ]
    basis = Basis({each.card: Known("data", 0.8, 1) for each in due}, {}, Ability(), START, "seed")

    ordered = by_urgency([*due, *new], basis)

    assert sum(each.card not in basis.known for each in ordered[:6]) == new_of_six


@pytest.mark.parametrize("minutes", [5, 10, 20, 45, 120, 240])
@pytest.mark.parametrize("easy", [(), ("saturday", "sunday"), WEEKDAYS])
def test_the_minutes_of_a_plan_hold_on_every_day_of_ten_years(
    minutes: int, easy: tuple[str, ...]
) -> None:
    plan = Plan(minutes, easy)
    for number in range(0, DAYS, 5):
        day = date(2026, 1, 1) + timedelta(days=number)
        assert 3 <= plan.warm_ups_of(day) <= 10
        assert plan.warm_ups_of(day) <= plan.minutes_of(day) <= minutes
        assert 0 <= plan.review_minutes_of_week(day) <= plan.minutes_of_week(day) <= 7 * minutes
