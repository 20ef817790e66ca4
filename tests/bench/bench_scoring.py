# ruff: noqa: T201
"""How many reviews of ten annotations are scored in a second, on one core.

    python -m tests.bench.bench_scoring

Every text is new to the scorer: nothing is remembered from one review to the next but the key.
"""

import random
from statistics import median
from time import process_time

from tests.core import strategies
from trainer.core.domain.exercise import AnswerKey
from trainer.core.domain.review import Review
from trainer.core.scoring.scorer import score_review
from trainer.core.scoring.wording import compare

SEED, REVIEWS, ANNOTATIONS = 20, 60, 10
AIM = 300


def reviews(key: AnswerKey, chance: random.Random) -> list[Review]:
    """Reviews whose annotations say what an answer of the key says, with a word of their own, or
    make a slip.
    """
    wordings = [wording for placed in key.answers for wording in placed.answer.wordings]
    lines = strategies.changed_lines(key)
    return [
        strategies.request_changes(
            [
                strategies.annotation_at(
                    0,
                    chance.choice(lines),
                    f"{chance.choice([*wordings, *strategies.SLIPS])} w{number}x{each}",
                )
                for each in range(ANNOTATIONS)
            ]
        )
        for number in range(REVIEWS)
    ]


def main() -> None:
    """Prints the rate for each exercise, and the median."""
    rates = []
    for folder in strategies.shipped_folders():
        keys = strategies.keys_of(folder)
        key = max(keys.by_planted.values(), key=lambda key: len(key.planted))
        batch = reviews(key, random.Random(SEED))
        score_review(batch[0], key)
        compare.cache_clear()
        started = process_time()
        for review in batch:
            score_review(review, key)
        rates.append(REVIEWS / (process_time() - started))
        print(f"{key.exercise_id:<32} {len(key.answers):>3} answers {rates[-1]:>8.0f} reviews/s")
    print(f"{'median':<44} {median(rates):>8.0f} reviews/s, aim {AIM}")


if __name__ == "__main__":
    main()
