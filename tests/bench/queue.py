# ruff: noqa: T201
"""What a day's choice is worth: simulated learners under our queue, at random, and easiest first.

    python -m tests.bench.queue [FIRST]

Every learner is asked the same number of questions a day, about the defects of what ships. Whether
they find one follows, once they have met its pattern, from the FSRS memory model; before that, from
their ability and its level. What is compared is what the same model says they retain on day 90, and
after how many full reviews, and minutes of them, their ability is known. Beside them stands what
knows too much: a choice that sees every memory, and one that does nothing but measure. FIRST is the
number of the first learner; the warm-ups were chosen on learners from 100 on, the reviews on those
from 10000 on.
"""

import random
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from math import exp, inf
from statistics import NormalDist, mean

from fsrs import Card, Rating, Scheduler

from trainer.app.guided import is_guided
from trainer.app.memory import scheduler
from trainer.content.library import Library
from trainer.core.domain.exercise import ExerciseId, Level
from trainer.core.domain.practice import CardId, card_of
from trainer.core.skill.aim import DIFFICULTIES, Ability, ability
from trainer.core.skill.next_exercise import Standing, suggest
from trainer.core.skill.urgency import (
    REHEARSED_AFTER,
    Asked,
    Basis,
    Freshness,
    Known,
    by_urgency,
    freshness,
)

LEARNERS = 20
REVIEWERS = 6000
FIRST_REVIEWS = 10
DAYS = 90
START = datetime(2026, 1, 1, 9, tzinfo=UTC)
CLEAN = 0.2
"""The share of variants in which nothing is planted."""
RETAINED = 0.9
"""The chance at which the model counts a pattern as known."""


@dataclass(frozen=True)
class Question:
    """A defect: its pattern, class and level."""

    name: str
    card: CardId
    class_: str
    level: Level


@dataclass
class Learner:
    """What one learner can do and remembers; `offsets` by class, in logits."""

    general: float
    offsets: dict[str, float]
    chance: random.Random
    truth: dict[CardId, Card] = field(default_factory=dict)
    planned: dict[CardId, Card] = field(default_factory=dict)
    seen: dict[str, datetime] = field(default_factory=dict)
    outcomes: list[tuple[Level, bool]] = field(default_factory=list)
    classes: dict[str, tuple[int, int]] = field(default_factory=dict)

    def finds(self, model: Scheduler, question: Question, now: datetime) -> bool:
        """Whether they see it, by memory or by ability."""
        card = self.truth.get(question.card)
        first = self.first_chance(question)
        if card is None:
            return self.chance.random() < first
        return self.chance.random() < model.get_card_retrievability(card, now)

    def first_chance(self, question: Question) -> float:
        """The chance to find a pattern that was never met."""
        skill = self.general + self.offsets[question.class_]
        return 1 / (1 + exp(DIFFICULTIES[question.level] - skill))


Policy = Callable[[Sequence[Question], Learner, datetime, int], list[Question]]


def questions(copies: int) -> tuple[Question, ...]:
    """The defects of what ships, each pattern so many times under another name."""
    library = Library()
    found = []
    for summary in library.summaries():
        for answer in library.exercise(summary.id).defects:
            card = card_of(answer, summary.language)
            for copy in range(copies if card else 0):
                name = f"{summary.id} {answer.id} {copy}"
                found.append(
                    Question(name, CardId(f"{card}{copy or ''}"), answer.class_, answer.level)
                )
    return tuple(found)


def ours(
    offered: Sequence[Question], learner: Learner, now: datetime, count: int
) -> list[Question]:
    """As the warm-ups of a day are chosen."""
    model = scheduler()
    known = {
        name: Known(
            next(each.class_ for each in offered if each.card == name),
            model.get_card_retrievability(card, now),
            (now.date() - card.due.date()).days,
        )
        for name, card in learner.planned.items()
    }
    basis = Basis(known, learner.classes, ability(learner.outcomes), now, f"{now:%F}")
    by_name = {each.name: each for each in offered}
    asked = [
        Asked(each.name, each.card, each.class_, each.level, learner.seen.get(each.name))
        for each in offered
    ]
    return _first_of_each_card(
        (by_name[each.name] for each in by_urgency(asked, basis)), learner, now, count
    )


def at_random(
    offered: Sequence[Question], learner: Learner, now: datetime, count: int
) -> list[Question]:
    """Any of them."""
    return _first_of_each_card(
        learner.chance.sample(list(offered), len(offered)), learner, now, count
    )


def easiest_first(
    offered: Sequence[Question], learner: Learner, now: datetime, count: int
) -> list[Question]:
    """By level, and by turns."""
    levels = list(Level)
    long_ago = START - timedelta(days=1)
    ordered = sorted(
        offered,
        key=lambda each: (
            learner.seen.get(each.name, long_ago),
            levels.index(each.level),
            each.name,
        ),
    )
    return _first_of_each_card(ordered, learner, now, count)


def knowing_all(
    offered: Sequence[Question], learner: Learner, now: datetime, count: int
) -> list[Question]:
    """What adds most to the sum of the chances on the last day, by the true memory: a bound."""
    model = scheduler()
    end = START + timedelta(days=DAYS)

    @cache
    def after(card: CardId, rating: Rating) -> float:
        before = learner.truth.get(card) or Card(card_id=1, due=now)
        return model.get_card_retrievability(model.review_card(before, rating, now)[0], end)

    def gain(each: Question) -> float:
        card = learner.truth.get(each.card)
        found, left = learner.first_chance(each), 0.0
        if card is not None:
            found = model.get_card_retrievability(card, now)
            left = model.get_card_retrievability(card, end)
        good, again = after(each.card, Rating.Good), after(each.card, Rating.Again)
        return found * good + (1 - found) * again - left

    return _first_of_each_card(sorted(offered, key=gain, reverse=True), learner, now, count)


def _first_of_each_card(
    ordered: Iterable[Question], learner: Learner, now: datetime, count: int
) -> list[Question]:
    chosen: dict[CardId, Question] = {}
    for each in ordered:
        if freshness(learner.seen.get(each.name), now) is not Freshness.TODAY:
            chosen.setdefault(each.card, each)
        if len(chosen) == count:
            break
    return list(chosen.values())


def learner(number: int, offered: Sequence[Question]) -> Learner:
    """One learner, the same under every policy."""
    chance = random.Random(number)
    classes = sorted({each.class_ for each in offered})
    return Learner(chance.gauss(0, 1), {each: chance.gauss(0, 0.5) for each in classes}, chance)


def practise(offered: Sequence[Question], number: int, policy: Policy, a_day: int) -> Learner:
    """Ninety days of one learner."""
    model = scheduler()
    one = learner(number, offered)
    for day in range(DAYS):
        now = START + timedelta(days=day)
        for question in policy(offered, one, now, a_day):
            is_found = one.finds(model, question, now)
            before = one.seen.get(question.name)
            rating = Rating.Good if is_found else Rating.Again
            one.truth[question.card] = _after(model, one.truth, question, rating, now)
            if is_found and before is not None and now - before < REHEARSED_AFTER:
                # What our schedule takes it for.
                rating = Rating.Hard
            if question.card not in one.planned:
                one.outcomes.append((question.level, is_found))
            one.planned[question.card] = _after(model, one.planned, question, rating, now)
            missed, met = one.classes.get(question.class_, (0, 0))
            one.classes[question.class_] = missed + (not is_found), met + 1
            one.seen[question.name] = now
    return one


def _after(
    model: Scheduler, cards: dict[CardId, Card], question: Question, rating: Rating, now: datetime
) -> Card:
    card = cards.get(question.card) or Card(card_id=1, due=now)
    return model.review_card(card, rating, now)[0]


@dataclass(frozen=True)
class Retained:
    """Of all patterns: those met, those known, and the sum of the chances."""

    met: float
    known: float
    chances: float


def retained(offered: Sequence[Question], policy: Policy, a_day: int, first: int) -> Retained:
    """What a policy leaves on the last day, on average."""
    model = scheduler()
    end = START + timedelta(days=DAYS)
    told = []
    for number in range(first, first + LEARNERS):
        one = practise(offered, number, policy, a_day)
        chances = [model.get_card_retrievability(card, end) for card in one.truth.values()]
        told.append((len(chances), sum(each >= RETAINED for each in chances), sum(chances)))
    return Retained(*(mean(column) for column in zip(*told, strict=True)))


@dataclass(frozen=True)
class Shelf:
    """An exercise as the choice sees it: its level, its minutes, and the levels of its defects."""

    exercise_id: ExerciseId
    level: Level
    minutes: int
    defects: tuple[Level, ...]


Choose = Callable[[Sequence[Shelf], Ability, random.Random], Shelf]


@cache
def shelves() -> tuple[Shelf, ...]:
    """The exercises that ship, without the guided ones."""
    library = Library()
    return tuple(
        Shelf(
            summary.id,
            summary.level,
            summary.minutes,
            tuple(answer.level for answer in library.exercise(summary.id).defects),
        )
        for summary in library.summaries()
        if not is_guided(summary.id)
    )


def our_review(left: Sequence[Shelf], skill: Ability, chance: random.Random) -> Shelf:
    """As the full review of a day is chosen."""
    by_id = {each.exercise_id: each for each in left}
    known = [
        Standing(
            each.exercise_id,
            each.level,
            minutes=each.minutes,
            worth=skill.worth(each.level, each.defects, each.minutes),
        )
        for each in left
    ]
    is_first = len(left) == len(shelves())
    chosen = suggest(known, seed=str(chance.random()), count=1, is_first=is_first)
    return by_id[chosen[0].exercise_id]


def any_review(left: Sequence[Shelf], skill: Ability, chance: random.Random) -> Shelf:
    """Any of them."""
    del skill
    return chance.choice(list(left))


def easy_review(left: Sequence[Shelf], skill: Ability, chance: random.Random) -> Shelf:
    """The easiest."""
    del skill
    levels = list(Level)
    return min(left, key=lambda each: (levels.index(each.level), chance.random()))


def measuring_review(left: Sequence[Shelf], skill: Ability, chance: random.Random) -> Shelf:
    """What tells most about the learner, whatever they learn from it: a bound."""
    return max(left, key=lambda each: (skill.gain(each.defects), chance.random()))


@dataclass(frozen=True)
class Measured:
    """After each number of reviews, on average over the learners: the root mean square error of the
    ability, in logits, and the minutes that it took; and the share of their defects that is found
    in the first `FIRST_REVIEWS`.
    """

    errors: tuple[float, ...]
    minutes: tuple[float, ...]
    found: float

    def until(self, wanted: float) -> tuple[float, float] | None:
        """How many reviews and minutes it takes, between two by a straight line; None where the
        library is too small.
        """
        steps = pairwise(zip((inf, *self.errors), (0.0, *self.minutes), strict=True))
        for number, ((before, begun), (after, ended)) in enumerate(steps):
            if after <= wanted:
                share = (before - wanted) / (before - after) if before < inf else 1.0
                return number + share, begun + share * (ended - begun)
        return None


@dataclass
class Course:
    """The reviews of one learner: the squared error and the minutes after each, and what was met in
    each.
    """

    squares: list[float] = field(default_factory=list)
    minutes: list[int] = field(default_factory=list)
    met: list[list[tuple[Level, bool]]] = field(default_factory=list)


def measured(choose: Choose, first: int) -> Measured:
    """How the ability of learners becomes known under a choice."""
    # Spread evenly, not drawn: who stands far out weighs much in a mean square.
    skills = [NormalDist().inv_cdf((each + 0.5) / REVIEWERS) for each in range(REVIEWERS)]
    courses = [
        course(choose, skill, random.Random(number)) for number, skill in enumerate(skills, first)
    ]
    early = [found for one in courses for met in one.met[:FIRST_REVIEWS] for _, found in met]
    return Measured(
        tuple(
            mean(column) ** 0.5 for column in zip(*(one.squares for one in courses), strict=True)
        ),
        tuple(mean(column) for column in zip(*(one.minutes for one in courses), strict=True)),
        mean(early),
    )


def course(choose: Choose, skill: float, chance: random.Random) -> Course:
    """All exercises once, in the order of a choice."""
    left = list(shelves())
    outcomes: list[tuple[Level, bool]] = []
    told, believed = Course(), ability(outcomes)
    while left:
        shelf = choose(left, believed, chance)
        left.remove(shelf)
        told.met.append(list(_met(shelf, skill, chance)))
        outcomes.extend(told.met[-1])
        believed = ability(outcomes)
        told.squares.append((believed.mean - skill) ** 2)
        told.minutes.append(shelf.minutes + (told.minutes[-1] if told.minutes else 0))
    return told


def _met(shelf: Shelf, skill: float, chance: random.Random) -> Iterator[tuple[Level, bool]]:
    """The defects of a variant, and whether each is found."""
    if not shelf.defects or chance.random() < CLEAN:
        return
    for level in chance.sample(shelf.defects, chance.randint(1, len(shelf.defects))):
        yield level, chance.random() < 1 / (1 + exp(DIFFICULTIES[level] - skill))


def print_errors(first: int) -> None:
    """Print how soon the ability is known under each choice."""
    choices: dict[str, Choose] = {
        "at random": any_review,
        "ours": our_review,
        "easiest first": easy_review,
        "measuring alone": measuring_review,
    }
    print(
        f"reviews, and minutes, until the ability of {REVIEWERS} learners is known;"
        " in brackets, of random"
    )
    random_order: dict[float, tuple[float, float]] = {}
    for name, choose in choices.items():
        told = measured(choose, first)
        cells = []
        for wanted in (0.7, 0.6, 0.5):
            needed = told.until(wanted)
            if needed is None:
                cells.append(f"{wanted}: never")
                continue
            by = random_order.setdefault(wanted, needed)
            ratios = [one / other for one, other in zip(needed, by, strict=True)]
            cells.append(
                f"{wanted}: {needed[0]:4.1f} ({ratios[0]:.2f}) {needed[1]:3.0f} ({ratios[1]:.2f})"
            )
        print(f"  {name:16} {'  '.join(cells)}  found of the first ten: {told.found:.2f}")


def main() -> None:
    """Print the table."""
    first = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    policies: dict[str, Policy] = {
        "ours": ours,
        "at random": at_random,
        "easiest first": easiest_first,
        "knowing all": knowing_all,
    }
    for copies, a_day in ((1, 3), (1, 5), (4, 5), (4, 10)):
        offered = questions(copies)
        cards = len({each.card for each in offered})
        print(f"{cards} patterns, {a_day} questions a day, {DAYS} days, {LEARNERS} learners")
        found = {name: retained(offered, policy, a_day, first) for name, policy in policies.items()}
        for name, each in found.items():
            print(
                f"  {name:14} met {each.met:6.1f}  known {each.known:6.1f}"
                f"  chances {each.chances:6.1f}"
                f"  of random: {each.known / found['at random'].known:.2f}"
                f" {each.chances / found['at random'].chances:.2f}"
            )
    print_errors(first)


if __name__ == "__main__":
    main()
