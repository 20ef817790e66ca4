from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import Answer, AnswerId, AnswerKind, Severity
from trainer.core.domain.review import Annotation, Confidence, Location
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.skill.confidence import LEAST_CLAIMS, Claim
from trainer.core.skill.progress import Detection, PastReview, Progress, progress_of
from trainer.core.skill.proportion import Proportion
from trainer.core.skill.sensitivity import Trials
from trainer.report.progress import (
    NOTHING_YET,
    alarm_words,
    calibration_words,
    detection_words,
    found_words,
    headline,
    percent,
    signed,
    too_few,
    unread_words,
)
from trainer.report.progress_lines import NOTHING_YET as LINES_OF_NOTHING

START = datetime(2026, 1, 1, tzinfo=UTC)
ANSWERS = (
    Answer(
        AnswerId("lost"), AnswerKind.DEFECT, "Lost", class_="delivery", severity=Severity.BLOCKER
    ),
    Answer(AnswerId("open"), AnswerKind.DEFECT, "Open", class_="authz", severity=Severity.MAJOR),
    Answer(AnswerId("looks-open"), AnswerKind.DECOY, "Looks open", class_="authz"),
)
HIT = Finding(FindingKind.HIT, "a", AnswerId("lost"), Reason(ReasonCode.UNSTATED))
FOOLED = Finding(FindingKind.FOOLED, "b", AnswerId("looks-open"), Reason(ReasonCode.UNSTATED))
LOCATED = Finding(FindingKind.LOCATED, "a", AnswerId("lost"), Reason(ReasonCode.UNSTATED))
STRAY = Finding(FindingKind.FALSE_ALARM, "c", None, Reason(ReasonCode.UNSTATED))


def reviewed(
    number: int,
    *findings: Finding,
    score: float = 50.0,
    answers: tuple[Answer, ...] | None = ANSWERS,
) -> PastReview:
    card = Scorecard(score, 0, 0, findings, (), clean=False, scoring_version=1, key_version="k")
    annotations = (
        Annotation(
            "a",
            Location(),
            class_="delivery",
            severity=Severity.MAJOR,
            confidence=Confidence.CERTAIN,
        ),
    )
    return PastReview(
        f"r{number}", f"Review {number}", START + timedelta(days=number), card, annotations, answers
    )


def test_what_was_found_is_told_by_class_in_the_order_of_the_taxonomy() -> None:
    missed = Finding(FindingKind.MISSED, None, AnswerId("open"), Reason(ReasonCode.UNSTATED))

    progress = progress_of([reviewed(1, HIT, FOOLED, missed, STRAY), reviewed(2, HIT)])

    assert progress.classes == (
        Detection("delivery", 2, 0, 0, Trials(2, 2, 0, 0), course=(True, True)),
        Detection("authz", 0, 0, 1, Trials(0, 1, 1, 3), course=(False,)),
    )
    course = (True, False, True)
    assert progress.overall == Detection("", 2, 0, 1, Trials(2, 3, 1, 3), course=course)
    assert progress.overall.planted == 3
    assert progress.stray == 1
    assert progress.claims == (Claim(Confidence.CERTAIN, True),) * 2
    assert (progress.agreement.off_by_one, progress.agreement.class_.count) == (2, 2)


def test_a_false_alarm_about_a_fixed_defect_is_a_trial_and_not_astray() -> None:
    progress = progress_of(
        [
            reviewed(
                1,
                Finding(
                    FindingKind.FALSE_ALARM, "a", AnswerId("open"), Reason(ReasonCode.UNSTATED)
                ),
            )
        ]
    )

    assert (progress.stray, progress.overall.trials) == (0, Trials(0, 0, 1, 3))


def test_scores_stand_oldest_first_and_have_a_mean() -> None:
    progress = progress_of([reviewed(2, score=90.0), reviewed(1, score=20.0)])

    assert [(point.title, point.score) for point in progress.scores] == [
        ("Review 1", 20.0),
        ("Review 2", 90.0),
    ]
    assert progress.mean_score == 55.0


def test_a_review_whose_answers_are_not_known_counts_only_where_they_are_not_needed() -> None:
    progress = progress_of([reviewed(1, HIT, STRAY, answers=None)])

    assert (progress.without_answers, progress.stray) == (1, 1)
    assert (len(progress.claims), len(progress.scores)) == (1, 1)
    assert (progress.classes, progress.overall.trials.n, progress.agreement.exact.n) == ((), 0, 0)
    assert unread_words(progress) == (
        "1 review is missing from the per-class figures: the exercise is not installed or has "
        "changed."
    )


@given(
    st.permutations(
        [reviewed(1, HIT), reviewed(2, FOOLED), reviewed(3, STRAY), reviewed(4, answers=None)]
    )
)
def test_the_order_of_the_reviews_does_not_matter(reviews: list[PastReview]) -> None:
    assert progress_of(reviews) == progress_of(
        [reviewed(1, HIT), reviewed(2, FOOLED), reviewed(3, STRAY), reviewed(4, answers=None)]
    )


def test_classes_together_are_all() -> None:
    progress = progress_of([reviewed(1, HIT, FOOLED), reviewed(2)])

    assert sum((each.trials for each in progress.classes), Trials()) == progress.overall.trials


def test_before_the_first_review_the_headline_says_what_will_be_here() -> None:
    assert headline(progress_of([])) == NOTHING_YET
    assert " ".join(LINES_OF_NOTHING) == NOTHING_YET


def test_the_headline_says_where_one_stands() -> None:
    progress = progress_of([reviewed(1, HIT, FOOLED, score=64)])

    assert headline(progress) == "Average score: 64 of 100 over 1 review"
    assert found_words(progress) == "You found 1 of 1 defect, and raised 1 false alarm."
    assert found_words(progress_of([reviewed(1, answers=None)])) == ""
    assert found_words(progress_of([reviewed(1)])) == (
        "No defects were planted. You raised no false alarms."
    )


def test_a_located_defect_is_not_counted_as_missed() -> None:
    progress = progress_of([reviewed(1, HIT), reviewed(2, LOCATED)])

    assert found_words(progress) == (
        "You found 1 of 2 defects, marked the right place of 1 more, and raised no false alarms."
    )
    assert detection_words(progress.overall) == "1 more at the right place; too early to say"


def test_the_false_alarms_are_those_of_the_debriefs() -> None:
    progress = progress_of([reviewed(1, HIT, FOOLED, STRAY), reviewed(2, STRAY, answers=None)])

    assert (progress.false_alarms, progress.stray) == (3, 2)
    assert "raised 3 false alarms" in found_words(progress)
    assert alarm_words(progress) == (
        "False alarms in total: 3, 2 of them about code that no answer mentions."
    )


@pytest.mark.parametrize(
    ("trials", "words"),
    [
        (Trials(5, 10, 0, 2), "Too early to say"),
        (Trials(0, 0, 0, 40), "Too early to say"),
        (Trials(10, 20, 10, 20), "No better than chance"),
        (Trials(18, 20, 2, 20), "You flag the right places"),
        (Trials(15, 40, 0, 80), "You flag too little"),
        (Trials(40, 40, 30, 60), "You flag too much"),
    ],
)
def test_figures_are_told_in_words(trials: Trials, words: str) -> None:
    missed = trials.signal - trials.hits
    assert detection_words(Detection("authz", trials.hits, 0, missed, trials)) == words


@pytest.mark.parametrize(
    ("trials", "words"),
    [
        (Trials(5, 10, 0, 2), "Needs 20 places; 12 so far"),
        (Trials(1, 3, 0, 40), "Needs 5 planted defects; 3 so far"),
        (Trials(1, 40, 0, 3), "Needs 5 correct places; 3 so far"),
    ],
)
def test_what_is_needed_for_sensitivity_is_said(trials: Trials, words: str) -> None:
    assert too_few(Detection("authz", 0, 0, 0, trials)) == words


def claimed(*uses: tuple[Confidence, int, int]) -> Progress:
    made = tuple(Claim(word, number < right) for word, right, n in uses for number in range(n))
    return Progress((), Detection("", 0, 0, 0, Trials()), (), made, progress_of([]).agreement, 0, 0)


@pytest.mark.parametrize(
    ("uses", "words"),
    [
        (
            [(Confidence.CERTAIN, 9, 9)],
            (
                f"Too early to tell: this needs {LEAST_CLAIMS} annotations with a confidence, and "
                "you have 9."
            ),
        ),
        ([(Confidence.CERTAIN, 27, 30)], "Your confidence matches how often you are right."),
        (
            [(Confidence.LIKELY, 5, 20), (Confidence.CERTAIN, 10, 20)],
            (
                "You are overconfident: when you say “likely”, you are right 25 % of the time, and "
                "when you say “certain”, you are right 50 % of the time."
            ),
        ),
        (
            [(Confidence.GUESS, 30, 30)],
            "You are underconfident: when you say “guess”, you are right 100 % of the time.",
        ),
    ],
)
def test_confidence_is_told_in_words(uses: list[tuple[Confidence, int, int]], words: str) -> None:
    assert calibration_words(claimed(*uses)) == words


def test_figures_are_printed_as_one_reads_them() -> None:
    assert percent(Proportion(5, 8)) == "62 % (31–86)"
    assert percent(Proportion(0, 0)) == "–"
    assert (signed(-0.04), signed(-1.26), signed(2.0)) == ("0.0", "−1.3", "2.0")


def test_an_approval_that_was_not_read_counts_nowhere() -> None:
    read = reviewed(1, HIT, score=80.0)
    unread = replace(reviewed(2), card=replace(reviewed(2).card, unread=True, score=0.0))

    progress = progress_of([read, unread])

    assert (progress.mean_score, progress.unread, len(progress.scores)) == (80.0, 1, 1)
    assert progress.overall.trials == progress_of([read]).overall.trials
