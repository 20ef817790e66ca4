from dataclasses import replace

import pytest

from tests.core.sample_key import APP, RETRYING, TOKENS, new, sample_key
from tests.core.strategies import annotation_at, request_changes
from trainer.core.domain.exercise import Severity
from trainer.core.domain.review import Review, Verdict
from trainer.core.scoring.scorer import SCORING_VERSION, score_review

KEY, CLEAN = sample_key(), sample_key(commit=False, retry=False)
COMMIT = annotation_at(
    0, new(APP, 21), "Offsets are committed before processing, a crash loses the batch"
)
RETRY = annotation_at(0, new(RETRYING, 30), "the exception of the final attempt is dropped")
ELSEWHERE = annotation_at(0, new(RETRYING, 3), "rename this module")
DECOY = annotation_at(0, new(APP, 101), "flushing every record ruins the throughput")


def score(*annotations, key=KEY, verdict=Verdict.REQUEST_CHANGES):
    return score_review(Review(verdict, request_changes(annotations).annotations), key).score


def test_finding_everything_is_full_marks():
    assert score(COMMIT, RETRY) == 100.0


def test_a_blocker_weighs_five_and_a_major_three():
    assert score(COMMIT) == 62.5
    assert score(RETRY) == 37.5


def test_a_false_alarm_costs_a_tenth_and_a_decoy_more():
    assert score(COMMIT, RETRY, ELSEWHERE) == 90.0
    assert score(COMMIT, RETRY, DECOY) == 85.0


def test_a_mistake_called_minor_costs_half():
    minor = annotation_at(0, new(RETRYING, 3), "rename this module", severity=Severity.MINOR)
    assert score(COMMIT, RETRY, minor) == 95.0


def test_a_mistake_made_again_costs_once():
    assert score(COMMIT, RETRY, ELSEWHERE, ELSEWHERE, DECOY, DECOY) == score(
        COMMIT, RETRY, ELSEWHERE, DECOY
    )


def test_a_wordless_mark_beside_a_decoy_is_not_forgiven_for_being_stretched_over_it():
    beside = annotation_at(0, new(APP, 103), "")
    stretched = annotation_at(0, new(APP, 102, 103), "")
    within = annotation_at(0, new(APP, 101), "")

    assert (
        score(COMMIT, DECOY, key=sample_key(retry=False))
        == score(COMMIT, DECOY, within, key=sample_key(retry=False))
        == 85.0
    )
    assert score(COMMIT, DECOY, stretched, key=sample_key(retry=False)) < score(
        COMMIT, DECOY, beside, key=sample_key(retry=False)
    )


def test_a_place_without_a_reason_earns_a_quarter():
    assert score(annotation_at(0, new(APP, 21), "")) == pytest.approx(62.5 / 4, abs=0.1)


def test_a_place_without_a_reason_earns_nothing_for_one_who_marks_everything():
    marks = [annotation_at(0, new(APP, start, start + 4), "hm") for start in range(1, 60, 5)]
    assert score(*marks) == 0.0
    assert score(COMMIT, *marks[6:10]) == score(
        COMMIT, *marks[6:10], annotation_at(0, new(RETRYING, 30), "")
    )


def test_a_defect_of_another_variant_costs_what_it_would_have_earned():
    token = annotation_at(
        0, new(TOKENS, 8), "session tokens come from random.choice, an attacker can guess them"
    )
    only_token_fixed = sample_key(commit=False)
    assert score(RETRY, token, key=only_token_fixed) == pytest.approx(100 - 100 / 3, abs=0.1)
    assert score(RETRY, COMMIT, key=only_token_fixed) == 0.0


def test_approving_a_clean_variant_is_full_marks():
    assert score(key=CLEAN, verdict=Verdict.APPROVE) == 100.0
    assert score(ELSEWHERE, key=CLEAN, verdict=Verdict.APPROVE) == 90.0


def test_requesting_changes_of_a_clean_variant_is_nothing():
    assert score(key=CLEAN) == 0.0


def test_approving_a_blocker_caps_the_score():
    assert score(COMMIT, RETRY, verdict=Verdict.APPROVE) == 50.0
    assert score(RETRY, verdict=Verdict.APPROVE) == 37.5
    assert score(RETRY, key=sample_key(commit=False), verdict=Verdict.APPROVE) == 100.0


def test_a_review_without_a_verdict_has_no_score():
    with pytest.raises(ValueError, match="not submitted"):
        score_review(Review(None), KEY)


def test_drafts_neither_earn_nor_cost():
    draft = annotation_at(0, new(RETRYING, 3), "rename this module", draft=True)
    assert score(COMMIT, RETRY, draft) == 100.0


@pytest.mark.parametrize("key", [KEY, CLEAN, sample_key(commit=False)])
@pytest.mark.parametrize("verdict", [Verdict.APPROVE, Verdict.REQUEST_CHANGES])
@pytest.mark.parametrize(
    "annotations", [(), (COMMIT,), (COMMIT, ELSEWHERE, DECOY), (ELSEWHERE,) * 3, (RETRY, DECOY)]
)
def test_the_lines_add_up_to_the_score(key, verdict, annotations):
    card = score_review(Review(verdict, request_changes(annotations).annotations), key)
    assert sum(line.points for line in card.lines) == pytest.approx(card.score, abs=1e-9)
    assert 0.0 <= card.score <= 100.0


def test_a_scorecard_says_by_which_rules_and_answers():
    card = score_review(Review(Verdict.APPROVE), KEY)
    assert (card.scoring_version, card.key_version, card.clean) == (SCORING_VERSION, "1", False)


class Walked(tuple):
    """Answers that count how often one of them is looked at."""

    steps = 0

    def __iter__(self):
        for each in super().__iter__():
            Walked.steps += 1
            yield each


def steps_with(copies):
    base = sample_key()
    answers = [
        replace(
            placed,
            answer=replace(
                placed.answer,
                id=f"{placed.answer.id}-{number}",
                title=f"{placed.answer.title} {number}",
            ),
        )
        for number in range(copies)
        for placed in base.answers
    ]
    Walked.steps = 0
    score_review(request_changes(), replace(base, answers=Walked(answers)))
    return Walked.steps


def test_ten_times_the_answers_are_ten_times_the_work():
    assert steps_with(50) <= 12 * steps_with(5)
