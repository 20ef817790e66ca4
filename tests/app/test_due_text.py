import pytest

from trainer.core.domain.practice import DueCode, DueReason
from trainer.core.domain.taxonomy import class_keys
from trainer.report.due import days_ago, defects_of, due_as_json, due_text


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (
            DueReason(DueCode.MISSED, "race", "go", missed=2, met=5, days=9),
            "You missed 2 of 5 races; last seen nine days ago.",
        ),
        (
            DueReason(DueCode.FADING, "race", "go", met=3, days=1),
            "You found all 3 races; last seen yesterday.",
        ),
        (
            DueReason(DueCode.MISSED, "race", "go", missed=1, met=1, days=40),
            "You missed the only race you met; last seen 40 days ago.",
        ),
        (
            DueReason(DueCode.FADING, "verify", "go", met=1, days=0),
            "You found the only test that doesn't test you met; last seen today.",
        ),
        (DueReason(DueCode.NEW, "data", "sql"), "New among data defects."),
        (
            DueReason(DueCode.CONTRAST, "crypto", "java", is_replay=True),
            "Looks like cryptography defects; code that you have seen.",
        ),
    ],
)
def test_a_reason_is_a_sentence(reason: DueReason, text: str) -> None:
    assert due_text(reason) == text
    assert due_as_json(reason)["why"] == text


def test_every_class_has_a_name_for_its_defects() -> None:
    assert all(defects_of(key) != "defects" for key in class_keys())


def test_days_are_words_up_to_nine() -> None:
    assert [days_ago(days) for days in (0, 1, 2, 9, 10)] == [
        "today",
        "yesterday",
        "two days ago",
        "nine days ago",
        "10 days ago",
    ]
