"""Real reviews by people who did not know what is planted: the scorer says of them what a fair
expert would.
"""

import json
from collections import Counter
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
EARLY_REVIEWERS = 8
"""Those whose fair remarks have mostly been put into several words."""
# A first review, shown how it is done: nobody reads it blind.
NOT_REVIEWED = {"start/go", "start/java", "start/javascript", "start/python"}
READINGS = 2
"""So many blind readings at least each exercise has with defects planted, and without."""


def test_each_exercise_was_read_twice_with_defects_and_twice_without() -> None:
    library = Library()
    faulty: Counter[str] = Counter()
    clean: Counter[str] = Counter()
    for file in FOLDER.glob("reviewer-*.jsonl"):
        for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            (faulty if line["planted"] else clean)[line["exercise"]] += 1
    ids = {each.id for each in library.summaries()} - NOT_REVIEWED

    assert {each for each in ids if clean[each] < READINGS} == set()
    can_be_faulty = {each for each in ids if library.exercise(each).defects}
    assert {each for each in can_be_faulty if faulty[each] < READINGS} == set()


def test_stored_reviews_are_of_defects_that_ship() -> None:
    library = Library()
    for file in FOLDER.glob("reviewer-*.jsonl"):
        for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()):
            shipped = {answer.id for answer in library.exercise(line["exercise"]).defects}

            assert set(line["planted"]) <= shipped, f"{file.name}: {line['exercise']}"


def test_the_scorer_agrees_with_a_careful_reading(pairs: list[Judged]) -> None:
    met = [pair for pair in pairs if pair.reviewer not in UNMET]
    assert len(met) >= 350
    assert sum(pair.agrees for pair in met) / len(met) >= 0.94
    assert sum(pair.same_answer for pair in met) / len(met) >= 0.97
    assert kappa(met) >= 0.88


def test_the_scorer_agrees_in_words_that_the_key_has_not_foreseen() -> None:
    pairs = list(judged(withhold=True))
    for reviewers, least in ((FIRST_REVIEWERS, 0.88), (EARLY_REVIEWERS, 0.86)):
        first = [pair for pair in pairs if pair.reviewer <= reviewers]
        assert sum(pair.agrees for pair in first) / len(first) >= least
        assert kappa(first) >= 0.77
    # Later reviewers made many fair remarks that have a wording of their own alone: without it
    # nothing is left to know them by. What they found is known all the same.
    assert {pair.scorer for pair in pairs if pair.expert == "hit"} <= {"hit", "duplicate"}


def test_right_annotations_of_reviewers_whom_no_key_has_met_are_all_seen(
    pairs: list[Judged],
) -> None:
    hits = [pair for pair in pairs if pair.reviewer in UNMET and pair.expert == "hit"]

    assert len(hits) >= 40
    assert [pair.place for pair in hits if not pair.agrees] == []


def test_three_of_four_annotations_of_such_reviewers_are_read_as_an_expert_would(
    pairs: list[Judged],
) -> None:
    unmet = [pair for pair in pairs if pair.reviewer in UNMET]

    assert len(unmet) >= 150
    assert sum(pair.agrees for pair in unmet) / len(unmet) >= 0.75
    assert sum(pair.same_answer for pair in unmet) / len(unmet) >= 0.84
    assert kappa(unmet) >= 0.63


def test_no_right_annotation_is_called_wrong(pairs: list[Judged]) -> None:
    assert [pair.place for pair in pairs if pair.expert == "hit" and not pair.agrees] == []
