"""What the reviews of real reviewers came to, line for line: a change that is not meant to move a
score moves none.

Where it is meant to, SCORING_VERSION rises and the file is written anew; so it is where so many
answers have changed since that too few reviews can be compared:

    python -m tests.core.test_scored_alike > tests/data/blind_scores.jsonl
"""

import json
from functools import cache

from tests.core.strategies import ROOT, plain_diff
from trainer.content.folder import read_exercise
from trainer.content.variants import answer_key
from trainer.core.diffing.diff import parse_diff
from trainer.core.formats.review_json import review_from_json
from trainer.core.scoring.scorer import score_review

LEAST_COMPARED = 20
RECORDED = ROOT / "tests/data/blind_scores.jsonl"


@cache
def key_of(name, planted):
    exercise = read_exercise(ROOT / "exercises" / name)
    return answer_key(exercise, frozenset(planted), parse_diff(plain_diff(exercise, planted)))


def scored():
    for file in sorted((ROOT / "tests/data/blind_reviews").glob("reviewer-*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            given = json.loads(line)
            key = key_of(given["exercise"], frozenset(given["planted"]))
            card = score_review(review_from_json(given["review"]), key)
            yield {
                "reviewer": file.stem,
                "exercise": given["exercise"],
                "planted": sorted(given["planted"]),
                "version": card.scoring_version,
                "key": card.key_version,
                "score": card.score,
                "detection": card.detection,
                "costs": card.costs,
                "findings": [
                    [each.kind, each.annotation, each.answer, each.reason.code, each.unsure]
                    for each in card.findings
                ],
            }


def by_review(cards):
    """The cards by what they are of, and by the version of the answers."""
    return {
        (card["reviewer"], card["exercise"], *card["planted"], card["key"]): card for card in cards
    }


def test_real_reviews_come_to_what_they_came_to():
    lines = RECORDED.read_text(encoding="utf-8").splitlines()
    recorded, now = (
        by_review(map(json.loads, lines)),
        by_review(json.loads(json.dumps([*scored()]))),
    )
    both = recorded.keys() & now.keys()

    assert len(both) >= LEAST_COMPARED
    assert {each: now[each] for each in both} == {each: recorded[each] for each in both}


if __name__ == "__main__":
    for each in scored():
        print(json.dumps(each))  # noqa: T201
