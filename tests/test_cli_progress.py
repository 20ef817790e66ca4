import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from trainer.cli.main import main
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.review import Annotation, Confidence, Location
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.settings import paths_from
from trainer.store.database import Store

EXERCISE = ExerciseId("kafka/order-consumer")


@pytest.fixture
def scores(own_home: object) -> list[float]:
    """Two reviews in the learner's database, the second one clean."""
    moments = (datetime(2026, 1, 2, second=second, tzinfo=UTC) for second in range(60))
    store = Store.open(paths_from({"TRAINER_HOME": str(own_home)}).database, lambda: next(moments))
    findings = (
        Finding(FindingKind.HIT, "a0", AnswerId("gone"), Reason(ReasonCode.UNSTATED)),
        Finding(FindingKind.FALSE_ALARM, "b", None, Reason(ReasonCode.UNSTATED)),
    )
    for number, score in enumerate((40.0, 80.0)):
        review = store.begin_review(EXERCISE, title="Orders", seed="1", planted=(), key_version="k")
        store.save_annotation(
            review.id, Annotation(f"a{number}", Location(), "x", confidence=Confidence.LIKELY)
        )
        store.submit(review.id, Scorecard(score, 0, 0, findings, (), bool(number), 1, "k"))
    store.close()
    return [40.0, 80.0]


def test_progress_before_the_first_review_says_what_will_be_there() -> None:
    result = CliRunner().invoke(main, ["progress"])

    assert result.exit_code == 0
    assert result.stdout.startswith("Submit a review to see what you find")
    assert all(len(line) <= 79 for line in result.stdout.splitlines())


def test_progress_lists_scores_and_says_what_is_too_few(scores: list[float]) -> None:
    result = CliRunner().invoke(main, ["progress"])

    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == "Average score: 60 of 100 over 2 reviews"
    assert lines[2:4] == ["2026-01-02     40  Orders", "2026-01-02     80  Orders  (clean)"]
    assert "Confidence points: 2 from 1 annotation" in lines
    assert "Too early to tell" in result.stdout
    assert (
        "2 reviews are missing from the per-class figures: the exercise is not installed or has "
        "changed."
    ) in lines


def test_progress_as_json_has_n_and_nothing_where_there_is_too_little(scores: list[float]) -> None:
    told = json.loads(CliRunner().invoke(main, ["progress", "--json"]).stdout)

    assert [each["score"] for each in told["reviews"]] == scores
    assert told["confidence"]["words"]["likely"] == {
        "count": 1,
        "n": 1,
        "share": 1.0,
        "low": 0.2065,
        "high": 1.0,
        "asserts": 0.7333,
        "trust": "too_few",
    }
    assert (
        told["confidence"]["brier"],
        told["overall"]["d_prime"],
        told["severity"]["weighted_kappa"],
    ) == (None, None, None)
    assert (
        told["reviews_without_answers_here"],
        told["false_alarms_about_nothing_in_the_key"],
    ) == (2, 2)


def test_only_the_last_reviews_are_looked_at_where_that_is_asked_for(scores: list[float]) -> None:
    told = json.loads(CliRunner().invoke(main, ["progress", "--last", "1", "--json"]).stdout)

    assert [each["score"] for each in told["reviews"]] == scores[1:]
