# ruff: noqa: T201
"""How good the skill estimate is, beside what no estimate can beat and what others use, and who
reaches which level.

    python -m tests.bench.skill [--learners N] [--seed N] [--part PART]

Simulated learners (`tests.bench.learners`) review the exercises that ship. The error of our
estimate is held against that of the exact posterior that knows how hard every item really is, and
how people differ (`tests.bench.exact_skill`), Elo, Glicko-2 and the share of right answers (and
openskill, girth and catsim where they are installed) against the same. Those give no skill in our
unit: each is turned into it by the straight line that fits the true skills of these very learners
best, which flatters them. Seeded.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import sqrt
from statistics import NormalDist, fmean

from tests.bench import exact_skill, learners, raters
from tests.bench.skill_speed import show_speed
from trainer.core.domain.exercise import Level
from trainer.core.skill.beliefs import Beliefs
from trainer.core.skill.items import Gaussian, Items
from trainer.core.skill.learning import learned_items
from trainer.core.skill.observation import Evidence
from trainer.core.skill.standing import standing_of

SEED = 11
COUNTS = (10, 30, 100)
Truths = Sequence[tuple[float, Mapping[tuple[str, str], float]]]
Z90 = NormalDist().inv_cdf(0.95)
FITTING = 200
"""Learners from whom the difficulty of items is learned; they are in no other figure."""


@dataclass(frozen=True)
class Past:
    """A learner, all that they did, and their general skill before each review."""

    learner: learners.Learner
    evidence: tuple[Evidence, ...]
    general: tuple[float, ...]

    def up_to(self, count: int) -> list[Evidence]:
        """The first so many observations."""
        cut: list[Evidence] = []
        for each in self.evidence:
            if count <= 0:
                break
            kept = each.observations[:count]
            cut.append(Evidence(each.at, kept))
            count -= len(kept)
        return cut

    def truth(self, count: int) -> tuple[float, dict[tuple[str, str], float]]:
        """The general skill then, and the skill of every class and topic that was met."""
        cut = self.up_to(count)
        general = self.general[len(cut) - 1]
        return general, {name: general + self.learner.offsets[name] for name in sorted(_met(cut))}


def _met(cut: Sequence[Evidence]) -> set[tuple[str, str]]:
    return {
        name
        for each in cut
        for one in each.observations
        for name in (("class", one.class_), ("topic", one.topic))
    }


def unlike(learner: learners.Learner) -> learners.Learner:
    """Somebody from another population: better, readier, more varied."""
    usual = learners.NATURE["general"].first.mean
    return replace(
        learner,
        general=usual + 0.8 + 1.3 * (learner.general - usual),
        criterion=learner.criterion - 0.4,
        offsets={name: 1.3 * each for name, each in learner.offsets.items()},
    )


def simulated(
    kind: Callable[[random.Random], learners.Learner],
    world: learners.World,
    number: int,
    change: Callable[[learners.Learner], learners.Learner] = lambda learner: learner,
) -> Past:
    chance = random.Random(f"{world.seed} {kind.__name__} {number}")
    learner = change(kind(chance))
    first = learner.general
    evidence = tuple(learners.reviews(learner, world, chance))
    return Past(learner, evidence, (first, *learner.history[:-1]))


@dataclass(frozen=True)
class Guess:
    """What an estimate says of one learner: general skill, and by class and topic."""

    general: Gaussian
    each: Mapping[tuple[str, str], Gaussian]


def ours(past: Past, count: int, items: Items) -> Guess:
    beliefs = Beliefs()
    cut = past.up_to(count)
    for before, each in zip([None, *cut], cut, strict=False):
        if before is not None:
            beliefs.pass_days((each.at - before.at).total_seconds() / 86400)
        beliefs.observe(each.observations, items)
    return Guess(beliefs.skill(), {name: beliefs.skill(name) for name in _met(cut)})


@dataclass(frozen=True)
class Pairs:
    """Estimate and truth of each learner: the general skill, and every class and topic met."""

    general: list[tuple[float, float]]
    each: list[list[tuple[float, float]]]

    def errors(self, few: int | None = None) -> tuple[float, float]:
        """Of the first few learners, or of all."""
        flat = [pair for listed in self.each[:few] for pair in listed]
        return _error(self.general[:few]), _error(flat)


def _error(pairs: Sequence[tuple[float, float]]) -> float:
    """Root mean square."""
    return sqrt(fmean((one - other) ** 2 for one, other in pairs))


def pairs_of(guesses: Sequence[Guess], truths: Truths) -> Pairs:
    return Pairs(
        [(one.general.mean, true) for one, (true, _) in zip(guesses, truths, strict=True)],
        [
            [(one.each[name].mean, true) for name, true in trues.items()]
            for one, (_, trues) in zip(guesses, truths, strict=True)
        ],
    )


def fitted(told: Sequence[raters.Ratings], truths: Truths) -> Pairs:
    """After the best straight line; a class or topic without a rating has the general one."""
    general = [(one[raters.ALL], true) for one, (true, _) in zip(told, truths, strict=True)]
    each = [
        [(one.get(name, one[raters.ALL]), true) for name, true in trues.items()]
        for one, (_, trues) in zip(told, truths, strict=True)
    ]
    line, lines = _best_line(general), _best_line([pair for listed in each for pair in listed])
    return Pairs(
        [(line(rating), true) for rating, true in general],
        [[(lines(rating), true) for rating, true in listed] for listed in each],
    )


def _best_line(pairs: Sequence[tuple[float, float]]) -> Callable[[float], float]:
    x, y = fmean(a for a, _ in pairs), fmean(b for _, b in pairs)
    spread = sum((a - x) ** 2 for a, _ in pairs)
    slope = sum((a - x) * (b - y) for a, b in pairs) / spread if spread else 0.0
    return lambda rating: y + slope * (rating - x)


def coverage(guesses: Sequence[Guess], truths: Truths) -> str:
    """How many of the 90 % intervals hold the truth: of general skills, of all others."""

    def within(guess: Gaussian, true: float) -> bool:
        return abs(guess.mean - true) <= Z90 * sqrt(guess.variance)

    zipped = list(zip(guesses, truths, strict=True))
    general = fmean(within(one.general, true) for one, (true, _) in zipped)
    others = fmean(
        within(one.each[name], true) for one, (_, trues) in zipped for name, true in trues.items()
    )
    return f"{general:.3f} {others:.3f}"


def show_estimates(count: int, few: int, rounds: int, seed: int) -> None:
    """The errors after so many observations, beside the exact posterior of the first few."""
    world = learners.World.of_library(seed)
    pasts = _honest(world, count)
    fitting = _honest(world, FITTING, first=10_000_000)
    known = {
        "ours, difficulties by level": {},
        f"ours, learned from {FITTING} others": learned_items([each.evidence for each in fitting]),
        "ours, true difficulties": world.known(),
    }
    print(
        f"{len(pasts)} learners over {len(world.exercises)} exercises; the exact posterior of the"
        f" first {few} in {rounds} rounds; seed {seed}"
    )
    for made in COUNTS:
        truths = [past.truth(made) for past in pasts]
        floor = pairs_of(exact(pasts[:few], made, world, rounds), truths[:few]).errors()
        title = f"after {made} observations"
        print(f"\n{title:36}{'general':>9} ratio  {'by class':>9} ratio  in 90 %")
        _show("exact posterior, true difficulties", floor, floor, floor)
        for name, items in known.items():
            guesses = [ours(past, made, items) for past in pasts]
            pairs = pairs_of(guesses, truths)
            _show(name, pairs.errors(), pairs.errors(few), floor, coverage(guesses, truths))
        for name, rate in raters.RATERS.items():
            pairs = fitted([rate(past.up_to(made)) for past in pasts], truths)
            _show(name, pairs.errors(), pairs.errors(few), floor)


def exact(pasts: Sequence[Past], made: int, world: learners.World, rounds: int) -> list[Guess]:
    problem = exact_skill.Problem([past.evidence for past in pasts], made, world)
    general, each = exact_skill.posterior_means(problem, rounds, world.seed)
    return [
        Guess(
            Gaussian(float(general[number]), 0.0),
            {name: Gaussian(float(each[number, at]), 0.0) for at, name in enumerate(problem.names)},
        )
        for number in range(len(pasts))
    ]


def _show(
    name: str,
    every: tuple[float, float],
    first: tuple[float, float],
    floor: tuple[float, float],
    held: str = "",
) -> None:
    """Errors over all learners, and how many times those of the exact posterior over the first."""
    cells = [
        f"{one:9.3f} {few / least:5.3f}"
        for one, few, least in zip(every, first, floor, strict=True)
    ]
    print(f"{name:36}" + "  ".join(cells) + f"  {held}")


def show_unlike(count: int, seed: int) -> None:
    """The same of people from another population."""
    world = learners.World.of_library(seed)
    pasts = _honest(world, count // 5, unlike)
    print(f"\n{len(pasts)} other learners: error, and intervals that hold the truth")
    for made in COUNTS:
        truths = [past.truth(made) for past in pasts]
        guesses = [ours(past, made, {}) for past in pasts]
        general, each = pairs_of(guesses, truths).errors()
        held = coverage(guesses, truths)
        print(f"after {made:3} observations  {general:9.3f} {each:9.3f}   {held}")


def show_items(count: int, seed: int) -> None:
    """What it is worth to learn how hard items are, from few and many, alike and unlike."""
    world = learners.World.of_library(seed)
    pasts = _honest(world, count // 4)
    teams = {
        f"{size} {name}": learned_items(
            [each.evidence for each in _honest(world, size, change, first=10_000_000)]
        )
        for name, change in (("others", lambda learner: learner), ("unlike them", unlike))
        for size in (8, 20, 60, 200)
    }
    known = {"by level": {}, **{f"from {name}": each for name, each in teams.items()}}
    known["true"] = world.known()
    print(
        f"\n{len(pasts)} learners, difficulties learned: error, and intervals that hold the truth"
    )
    for made in COUNTS[1:]:
        truths = [past.truth(made) for past in pasts]
        print(f"after {made} observations")
        for name, items in known.items():
            guesses = [ours(past, made, items) for past in pasts]
            general, each = pairs_of(guesses, truths).errors()
            print(f"  {name:22} {general:9.3f} {each:9.3f}   {coverage(guesses, truths)}")


def _honest(
    world: learners.World,
    count: int,
    change: Callable[[learners.Learner], learners.Learner] = lambda learner: learner,
    *,
    first: int = 0,
) -> list[Past]:
    kinds = len(learners.HONEST)
    return [
        simulated(kind, world, first + number, change)
        for number in range(count // kinds)
        for kind in learners.HONEST
    ]


def show_ladder(count: int, seed: int) -> None:
    """The share of each kind that reaches each level, over what ships and three times as much."""
    for copies in (1, 3):
        world = learners.World.of_library(seed, copies)
        print(f"\nreached over {len(world.exercises)} exercises{'':9} mid  senior   staff")
        for kind in (*learners.HONEST, *learners.OTHERS):
            pasts = [simulated(kind, world, number) for number in range(max(count // 7, 1))]
            _show_levels(pasts[0].learner.kind, pasts)
            if kind is learners.HONEST[0]:
                for name, low, high in (("  weak", -9.0, 0.0), ("  strong", 1.0, 9.0)):
                    part = [each for each in pasts if low <= each.general[-1] < high]
                    if part:
                        _show_levels(name, part)


def _show_levels(name: str, pasts: Sequence[Past]) -> None:
    reached: Counter[Level] = Counter()
    for past in pasts:
        standing = standing_of(past.evidence, past.evidence[-1].at)
        reached.update(each.level for each in standing.reached)
    shares = (reached[level] / len(pasts) for level in (Level.MID, Level.SENIOR, Level.STAFF))
    print(f"{name:32}" + "".join(f"{share:8.3f}" for share in shares) + f"   of {len(pasts)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--learners", type=int, default=2000)
    parser.add_argument("--exact", type=int, default=200, help="learners with an exact posterior")
    parser.add_argument("--rounds", type=int, default=1600)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--part", choices=("estimates", "unlike", "items", "ladder", "speed"))
    asked = parser.parse_args()
    parts = {
        "estimates": partial(show_estimates, asked.learners, asked.exact, asked.rounds, asked.seed),
        "unlike": partial(show_unlike, asked.learners, asked.seed),
        "items": partial(show_items, asked.learners, asked.seed),
        "ladder": partial(show_ladder, asked.learners, asked.seed),
        "speed": show_speed,
    }
    for name, part in parts.items():
        if asked.part in (None, name):
            part()


if __name__ == "__main__":
    main()
