# ruff: noqa: T201
"""Which number ranks people best on a team's board: simulated learners whose true skill is known.

    python -m tests.bench.team_ranks [--learners N]

They review exercises that ship, each in an order of their own (`tests.bench.learners`). Each
candidate ranks them by their first reviews; the figure is Spearman's correlation with the true
general skill. In the last column each learner has 5, 10 or 20 reviews. The last table has ways to
review without reading (`tests.core.strategies`). Seeded.
"""

import argparse
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import fmean, stdev

from tests.bench import learners
from tests.bench.skill import unlike
from tests.core import strategies
from trainer.core.domain.exercise import AnswerId, AnswerKey, Exercise, ExerciseId, Severity
from trainer.core.domain.kinds import FindingKind
from trainer.core.domain.review import Review, Verdict
from trainer.core.scoring.matching import BARE_CREDIT, SEVERITY_WEIGHTS
from trainer.core.scoring.scorer import APPROVED_BLOCKER_CAP, FOOLED_COST, score_review
from trainer.core.skill.observation import Evidence, Observation, Outcome
from trainer.team.boards import lower_bound
from trainer.team.skills import general_skill, observed

SEED = 5
COUNTS = (3, 5, 10, 20)
_STRAY_COST = FindingKind.FALSE_ALARM.traits.cost


@dataclass(frozen=True)
class Reviewed:
    """What one review came to: its score, and what the server knows of it."""

    score: float
    observations: tuple[Observation, ...]


@dataclass(frozen=True)
class Person:
    """A learner's reviews in their order, and their true skill after each."""

    reviews: tuple[Reviewed, ...]
    skill: tuple[float, ...]


def score_of(evidence: Evidence, exercise: Exercise) -> float:
    """The score of a review by the arithmetic of `core.scoring.scorer`."""
    answers = {each.id: each for each in exercise.answers}
    weights: dict[AnswerId, int] = {}
    earned, costs = Fraction(0), _STRAY_COST * evidence.stray
    for each in evidence.observations:
        if each.outcome.is_about_defect:
            weights[each.answer] = SEVERITY_WEIGHTS[answers[each.answer].severity]
    total = sum(weights.values())
    spoke = evidence.stray > 0
    for each in evidence.observations:
        spoke = spoke or each.outcome in (Outcome.HIT, Outcome.LOCATED, Outcome.FALSE_ALARM)
        if each.outcome is Outcome.HIT:
            earned += Fraction(weights[each.answer], total)
        elif each.outcome is Outcome.LOCATED:
            earned += BARE_CREDIT * Fraction(weights[each.answer], total)
        elif each.outcome is Outcome.FALSE_ALARM:
            share = Fraction(0)
            if total and not each.is_decoy:
                weight = SEVERITY_WEIGHTS[answers[each.answer].severity]
                share = min(Fraction(1), Fraction(weight, total))
            costs += max(FOOLED_COST, share)
    if not total:
        return 0.0 if spoke else 100.0
    score = max(0.0, float(100 * (earned - costs)))
    has_blocker = any(answers[each].severity is Severity.BLOCKER for each in weights)
    if has_blocker and not spoke:
        return min(score, APPROVED_BLOCKER_CAP)
    return score


def as_served(evidence: Evidence, exercise: Exercise) -> tuple[Observation, ...]:
    """What the server sees: right code that was left alone is silence, on the screen or not."""
    met = {each.answer for each in evidence.observations}
    unseen = [each for each in learners.items(exercise, frozenset()) if each.answer not in met]
    return (*evidence.observations, *unseen)


def _as_drawn(learner: learners.Learner) -> learners.Learner:
    return learner


def simulated(
    kind: Callable[[random.Random], learners.Learner],
    world: learners.World,
    number: int,
    change: Callable[[learners.Learner], learners.Learner] = _as_drawn,
) -> Person:
    """One learner of a kind, and their first reviews."""
    chance = random.Random(f"{SEED} {kind.__name__} {number}")
    learner = change(kind(chance))
    by_id: Mapping[ExerciseId, Exercise] = {each.id: each for each in world.exercises}
    found: list[Reviewed] = []
    for evidence in learners.reviews(learner, world, chance):
        assert evidence.exercise is not None
        exercise = by_id[evidence.exercise]
        found.append(Reviewed(score_of(evidence, exercise), as_served(evidence, exercise)))
        if len(found) > max(COUNTS):
            break
    return Person(tuple(found), tuple(learner.history))


Candidate = Callable[[Sequence[Reviewed]], float]


def _observations(reviews: Sequence[Reviewed]) -> list[Observation]:
    return [one for each in reviews for one in each.observations]


def _wilson(reviews: Sequence[Reviewed]) -> float:
    return lower_bound(sum(round(10 * each.score) for each in reviews), len(reviews))


def _share_found(reviews: Sequence[Reviewed]) -> float:
    met = [each for each in _observations(reviews) if each.outcome.is_about_defect]
    return fmean(each.outcome is Outcome.HIT for each in met) if met else 0.0


CANDIDATES: Mapping[str, Candidate] = {
    "lower bound of general skill": lambda reviews: general_skill(_observations(reviews)).bound,
    "likely general skill": lambda reviews: general_skill(_observations(reviews)).likely,
    "Wilson's bound of scores": _wilson,
    "average score": lambda reviews: fmean(each.score for each in reviews),
    "share of defects found": _share_found,
}


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """The correlation of two rankings; ties have their mean rank."""
    left, right = _ranks(one), _ranks(other)
    middle, average = fmean(left), fmean(right)
    together = sum((a - middle) * (b - average) for a, b in zip(left, right, strict=True))
    return together / (len(left) - 1) / (stdev(left) * stdev(right))


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(ordered):
        end = start
        while end < len(ordered) and values[ordered[end]] == values[ordered[start]]:
            end += 1
        for at in ordered[start:end]:
            ranks[at] = (start + end - 1) / 2
        start = end
    return ranks


def show(title: str, people: Sequence[Person]) -> None:
    """The table of one population."""
    heads = "".join(f"{f'{count} reviews':>12}" for count in COUNTS)
    print(f"{title}\n{'':<32}{heads}{'5, 10 or 20':>14}")
    mixed = [(5, 10, 20)[number % 3] for number in range(len(people))]
    for name, candidate in CANDIDATES.items():
        figures = []
        for counts in (*([count] * len(people) for count in COUNTS), mixed):
            ranked = [
                candidate(each.reviews[:count]) for each, count in zip(people, counts, strict=True)
            ]
            truth = [each.skill[count - 1] for each, count in zip(people, counts, strict=True)]
            figures.append(spearman(ranked, truth))
        row = "".join(f"{each:>12.3f}" for each in figures[:-1])
        print(f"{name:<32}{row}{figures[-1]:>14.3f}")
    print()


def show_without_reading(exercises: int) -> None:
    """What ways to review without reading come to, beside honest ones, over the same variants."""
    chance = random.Random(f"{SEED} variants")
    folders = strategies.shipped_folders()
    every = [strategies.keys_of(each) for each in chance.sample(folders, exercises)]
    served = [(keys, chance.choice(list(keys.by_planted.values()))) for keys in every]

    def honest(skill: float) -> Callable[[strategies.Keys, AnswerKey], Review]:
        return lambda _, key: strategies.honest(key, skill, chance)[0]

    ways: dict[str, Callable[[strategies.Keys, AnswerKey], Review]] = {
        **{f"honest reviewer at {skill:.0%}": honest(skill) for skill in (0.3, 0.6, 0.9)},
        "another variant's review, copied": _neighbour(chance),
        "a crib: every wording, on every hunk": lambda keys, key: strategies.crib(
            keys, key, joined=" ", defects_only=False
        ),
        "a crib: titles of all defects": lambda keys, _: strategies.titles_on_the_change(keys),
        **{
            name: lambda _, key, way=way: way(key)  # type: ignore[misc]
            for name, way in strategies.blind_strategies().items()
        },
    }
    print(f"{exercises} reviews each\n{'':<52}{'score':>8}{'likely':>8}{'surely':>8}")
    for name, way in ways.items():
        cards = [(keys, key, score_review(way(keys, key), key)) for keys, key in served]
        skill = general_skill(
            one for keys, key, card in cards for one in observed(card, key, keys.exercise)
        )
        score = fmean(card.score for _, _, card in cards)
        print(f"{name:<52}{score:>8.1f}{100 * skill.likely:>8.1f}{100 * skill.bound:>8.1f}")


def _neighbour(chance: random.Random) -> Callable[[strategies.Keys, AnswerKey], Review]:
    def copied(keys: strategies.Keys, key: AnswerKey) -> Review:
        others = [each for each in keys.by_planted.values() if each != key]
        other = chance.choice(others) if others else key
        if other.planted:
            return strategies.own_answers(other)
        return Review(Verdict.APPROVE)

    return copied


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--learners", type=int, default=400)
    number = parser.parse_args().learners
    world = learners.World.of_library(SEED)
    honest = [
        simulated(learners.HONEST[each % len(learners.HONEST)], world, each)
        for each in range(number)
    ]
    others = [
        simulated(learners.OTHERS[each % len(learners.OTHERS)], world, each)
        for each in range(number // 4)
    ]
    show(f"{number} honest learners", honest)
    strangers = [
        simulated(learners.HONEST[each % len(learners.HONEST)], world, each, unlike)
        for each in range(number)
    ]
    show(f"the same and {len(others)} who flag all, flag nothing or tire", [*honest, *others])
    show(f"{number} learners unlike the priors", strangers)
    show_without_reading(20)


if __name__ == "__main__":
    main()
