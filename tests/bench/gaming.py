# ruff: noqa: T201
"""Plays every way to review without reading over all shipped exercises, beside honest reviewers of
three skills.

    python -m tests.bench.gaming [--rounds N]

Prints mean scores on planted variants, on clean ones, and over a mix with one clean variant in
five. Seeded.

The last part is about choosing what was meant: what honest reviewers gain by it, and vague ones who
quote the code and are asked nothing, choose at random, take the best-looking title, or always know
the right one, which nobody can.
"""

import argparse
import random
from collections.abc import Callable, Sequence
from statistics import fmean

from tests.core import choosers, strategies
from trainer.core.domain.exercise import Answer, AnswerKey
from trainer.core.domain.review import Review
from trainer.core.scoring.scorer import score_review

SEED = 20
SKILLS = (0.3, 0.6, 0.9)


def means(
    score: Callable[[strategies.Keys, AnswerKey], float], every: Sequence[strategies.Keys]
) -> tuple[float, float, float]:
    """Mean scores on planted variants (each exercise counts alike), on clean ones, and in the
    mix.
    """
    planted = fmean(
        fmean(score(keys, key) for key in keys.planted) for keys in every if keys.planted
    )
    clean = fmean(score(keys, keys.clean) for keys in every)
    return planted, clean, 0.8 * planted + 0.2 * clean


def neighbour(
    keys: strategies.Keys, key: AnswerKey, alter: Callable[[Review], Review] = lambda review: review
) -> float:
    """The review of one who found everything in another variant, copied, perhaps altered."""
    others = [
        alter(strategies.own_answers(other))
        if other.planted
        else strategies.Review(strategies.Verdict.APPROVE)
        for other in keys.by_planted.values()
        if other != key
    ]
    return fmean(score_review(review, key).score for review in others) if others else 0.0


def blameless(keys: strategies.Keys, key: AnswerKey) -> float:
    """As neighbour, where one wrong claim costs everything: the rest is right in every word, no
    rule could pay less.
    """
    planted = {placed.answer.id for placed in key.planted}
    scores = [
        score_review(strategies.own_answers(other), key).score
        if other.planted and subset <= planted
        else 0.0
        for subset, other in keys.by_planted.items()
        if other != key
    ]
    return fmean(scores) if scores else 0.0


def honest(
    skill: float, rounds: int, choose: choosers.Chooser | None = None
) -> Callable[[strategies.Keys, AnswerKey], float]:
    def score(_: strategies.Keys, key: AnswerKey) -> float:
        chance = random.Random(
            f"{SEED}/{skill}/{key.exercise_id}/{sorted(placed.answer.id for placed in key.planted)}"
        )
        reviews = [strategies.honest(key, skill, chance) for _ in range(rounds)]
        if choose is None:
            return fmean(score_review(*each).score for each in reviews)
        return fmean(choosers.score_choosing(*each, choose).score for each in reviews)

    return score


def vague(
    strategy: choosers.Vague,
    defects: dict[str, tuple[Answer, ...]],
    choose: choosers.Chooser | None = None,
) -> Callable[[strategies.Keys, AnswerKey], float]:
    def score(keys: strategies.Keys, key: AnswerKey) -> float:
        review = strategy(keys, key)
        if choose is None:
            return score_review(review, key).score
        elsewhere = [
            answer
            for name, answers in defects.items()
            if name != keys.exercise.id
            for answer in answers
        ]
        return choosers.score_choosing(review, key, choose, elsewhere).score

    return score


def show_choosing(every: Sequence[strategies.Keys], rounds: int, yardstick: float) -> None:
    """What choosing which answer was meant earns."""
    for skill in SKILLS:
        show(
            f"honest reviewer at {skill:.0%}, who chooses",
            *means(honest(skill, rounds, choosers.all_knowing), every),
            yardstick,
        )
    defects = {str(keys.exercise.id): keys.exercise.defects for keys in every}
    for name, strategy in choosers.vague_strategies().items():
        show(name, *means(vague(strategy, defects), every), yardstick)
        for how, choose in choosers.CHOOSERS.items():
            show(f"  {how}", *means(vague(strategy, defects, choose), every), yardstick)


def show(name: str, planted: float, clean: float, mix: float, yardstick: float) -> None:
    print(
        f"{name:<52} {planted:>8.1f} {clean:>8.1f} {mix:>8.1f} "
        f"{mix / yardstick if yardstick else 0:>8.2f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    every = [strategies.keys_of(folder) for folder in strategies.shipped_folders()]
    print(
        f"{len(every)} exercises, {sum(len(keys.by_planted) for keys in every)} variants, seed "
        f"{SEED}\n"
    )
    print(f"{'':<52} {'planted':>8} {'clean':>8} {'mix':>8} {'/ 60 %':>8}")
    reviewers = {skill: means(honest(skill, rounds), every) for skill in SKILLS}
    yardstick = reviewers[0.6][2]
    for skill, figures in reviewers.items():
        show(f"honest reviewer at {skill:.0%}", *figures, yardstick)
    show(
        "the key's own answers",
        *means(lambda _, key: score_review(strategies.own_answers(key), key).score, every),
        yardstick,
    )
    show("a neighbour's perfect review of another variant", *means(neighbour, every), yardstick)
    show("the same, if one wrong claim cost everything", *means(blameless, every), yardstick)
    show(
        "the same, hedged",
        *means(lambda keys, key: neighbour(keys, key, strategies.hedged), every),
        yardstick,
    )
    for name, joined, defects_only in (
        ("a crib: every wording, on every hunk", " ", False),
        ("a crib: every wording, one a line, on every hunk", "\n", False),
        ("a crib: every wording of a defect, on every hunk", " ", True),
    ):
        show(
            name,
            *means(
                lambda keys, key, joined=joined, defects_only=defects_only: (
                    score_review(
                        strategies.crib(keys, key, joined=joined, defects_only=defects_only), key
                    ).score
                ),
                every,
            ),
            yardstick,
        )
    show(
        "a crib: the titles of all defects, on the change",
        *means(
            lambda keys, key: score_review(strategies.titles_on_the_change(keys), key).score, every
        ),
        yardstick,
    )
    for name, crib in strategies.CRIBS.items():
        show(
            f"a crib: {name}"[:52],
            *means(lambda keys, key, crib=crib: score_review(crib(keys, key), key).score, every),
            yardstick,
        )
    for name, strategy in strategies.blind_strategies().items():
        show(
            name,
            *means(lambda _, key, strategy=strategy: score_review(strategy(key), key).score, every),
            yardstick,
        )
    print()
    show_choosing(every, rounds, yardstick)


if __name__ == "__main__":
    main()
