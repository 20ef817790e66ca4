"""Real reviews by people who did not know what is planted: the scorer says of them what a fair
expert would.
"""

import json
from pathlib import Path

import pytest

from tests.bench.agreement import UNMET, Judged, judged, kappa
from trainer.content.library import Library

FOLDER = Path(__file__).parent / "data" / "blind_reviews"


@pytest.fixture(scope="module")
def pairs() -> list[Judged]:
    return list(judged())


FIRST_REVIEWERS = 5
"""Those who reviewed the first twelve exercises."""
NOT_REVIEWED = {
    # A first review, shown how it is done: nobody reads it blind.
    *("start/go", "start/java", "start/javascript", "start/python"),
    "data/member-addresses",
    "everyday/homework-grader",
    "everyday/library-transfers",
    "everyday/storage-rent",
    "infrastructure/container-deployment",
    "infrastructure/pull-request-report",
    "kafka/metered-charges",
    "kafka/toll-charges",
    "oauth/remote-tools",
    "payments/charge-retries",
    "payments/shared-bills",
    "systems/gauge-files",
    "systems/search-cache",
    "systems/stop-boards",
    "systems/stream-links",
    "systems/tide-limits",
    "tokens/sealed-connections",
    "web/google-sign-in",
}
"""Exercises that fewer than three people have reviewed without knowing their answers."""


def test_exercises_were_reviewed_three_times_with_everything_planted() -> None:
    library = Library()
    planted = {
        each.id: {answer.id for answer in library.exercise(each.id).defects}
        for each in library.summaries()
        if each.id not in NOT_REVIEWED
    }
    for reviewer in (1, 2, 3):
        lines = (FOLDER / f"reviewer-{reviewer}.jsonl").read_text(encoding="utf-8").splitlines()
        reviewed = {line["exercise"]: set(line["planted"]) for line in map(json.loads, lines)}

        assert reviewed == planted


def test_the_scorer_agrees_with_a_careful_reading(pairs: list[Judged]) -> None:
    assert len(pairs) >= 150
    assert sum(pair.agrees for pair in pairs) / len(pairs) >= 0.94
    assert sum(pair.same_answer for pair in pairs) / len(pairs) >= 0.97
    assert kappa(pairs) >= 0.88


def test_the_scorer_agrees_in_words_that_the_key_has_not_foreseen() -> None:
    pairs = list(judged(withhold=True))
    first = [pair for pair in pairs if pair.reviewer <= FIRST_REVIEWERS]
    assert sum(pair.agrees for pair in first) / len(first) >= 0.88
    assert kappa(first) >= 0.77
    # Later reviewers made many fair remarks that have a wording of their own alone: without it
    # nothing is left to know them by.
    assert sum(pair.agrees for pair in pairs) / len(pairs) >= 0.86
    assert kappa(pairs) >= 0.77
    assert {pair.scorer for pair in pairs if pair.expert == "hit"} <= {"hit", "duplicate"}


def test_right_annotations_of_a_reviewer_whom_no_key_has_met_are_all_seen(
    pairs: list[Judged],
) -> None:
    unmet = [pair for pair in pairs if pair.reviewer in UNMET]
    right = [pair for pair in unmet if pair.expert in ("hit", "duplicate")]

    assert (len(unmet), len(right)) == (15, 10)
    assert [pair.place for pair in right if not pair.agrees] == []


def test_no_right_annotation_is_called_wrong(pairs: list[Judged]) -> None:
    assert [pair.place for pair in pairs if pair.expert == "hit" and not pair.agrees] == []
