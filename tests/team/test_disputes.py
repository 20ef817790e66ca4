"""Who disagrees says so, and somebody else rules."""

from typing import Any

import pytest

from tests.team.stage import OBJECTION, Stage


@pytest.fixture
def review(stage: Stage) -> str:
    return str(stage.review("Lea", OBJECTION)["id"])


def dispute(stage: Stage, who: str, review: str, annotation: int = 0) -> Any:
    body = {"annotation": annotation, "reason": "The remainder is lost."}
    return stage.ask(who, "POST", f"/api/reviews/{review}/disputes", json=body)


def ruling(stage: Stage, who: str, dispute_id: str) -> Any:
    body = {"ruling": "upheld", "reason": "You are right."}
    return stage.ask(who, "POST", f"/api/disputes/{dispute_id}/ruling", json=body)


def test_a_dispute_waits_for_a_ruling(stage: Stage, review: str) -> None:
    made = dispute(stage, "Lea", review)

    assert (made.status_code, made.json()["ruling"]) == (201, None)
    assert [each["name"] for each in stage.get("Ines", "/api/disputes")] == ["Lea"]


def test_a_learner_sees_their_own_disputes_only(stage: Stage, review: str) -> None:
    dispute(stage, "Lea", review)

    assert len(stage.get("Lea", "/api/disputes")) == 1
    assert stage.get("Max", "/api/disputes") == []


@pytest.mark.parametrize("who", ["Max", "Ines"])
def test_nobody_disputes_the_review_of_another(stage: Stage, review: str, who: str) -> None:
    assert dispute(stage, who, review).status_code == 404


def test_an_annotation_that_is_not_there_cannot_be_disputed(stage: Stage, review: str) -> None:
    assert dispute(stage, "Lea", review, annotation=1).status_code == 404


def test_an_annotation_is_disputed_once(stage: Stage, review: str) -> None:
    assert [dispute(stage, "Lea", review).status_code for _ in range(2)] == [201, 409]


def test_a_ruling_is_given_once(stage: Stage, review: str) -> None:
    made = dispute(stage, "Lea", review).json()

    first, second = ruling(stage, "Ines", made["id"]), ruling(stage, "Olive", made["id"])

    assert (first.status_code, second.status_code) == (200, 409)
    [told] = stage.get("Lea", "/api/disputes")
    assert (told["ruling"], told["ruling_reason"]) == ("upheld", "You are right.")


def test_nobody_rules_on_their_own_dispute(stage: Stage) -> None:
    review = stage.review("Ines", OBJECTION)["id"]
    made = dispute(stage, "Ines", review).json()

    assert ruling(stage, "Ines", made["id"]).status_code == 403
    assert ruling(stage, "Olive", made["id"]).status_code == 200
