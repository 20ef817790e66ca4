import re
from dataclasses import fields, replace

import pytest

import trainer.gui.shell.screens  # noqa: F401 - importing the window fills the registry
from trainer.gui.guide.steps import (
    DEBRIEF_STEPS,
    REVIEW_STEPS,
    Seen,
    Step,
    current_step,
    filled,
    number_text,
)
from trainer.gui.keys.registry import ACTIONS

STEPS = (*REVIEW_STEPS, *DEBRIEF_STEPS)
CONDITIONS = {field.name for field in fields(Seen)}


def name_of(steps: tuple[Step, ...], **seen: bool) -> str:
    step = current_step(steps, Seen(**seen))
    return step.name if step is not None else ""


def test_every_condition_is_something_that_can_be_seen() -> None:
    assert {step.done for step in STEPS} == CONDITIONS


def test_every_key_that_is_named_is_that_of_an_action() -> None:
    named = set(
        re.findall(r"\{([^}]+)\}", " ".join(f"{each.text} {each.detail}" for each in STEPS))
    )

    keys = named - {"hint", "next hint"}
    assert keys <= set(ACTIONS)
    assert all(ACTIONS[name].keys for name in keys)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_a_step_is_short_and_has_a_detail(step: Step) -> None:
    assert len(step.text) <= 120
    assert len(re.findall(r"[.:?!](?= |$)", step.text)) <= 2
    assert step.detail
    assert len(step.detail) <= 100


def test_a_step_is_over_when_it_was_done_and_not_before() -> None:
    walked, seen = [], Seen(is_not_astray=False)
    while (step := current_step(REVIEW_STEPS, seen)) is not None:
        walked.append(step.name)
        seen = replace(seen, **{step.done: True})

    assert walked == [step.name for step in REVIEW_STEPS]


def test_what_is_deleted_has_to_be_done_again() -> None:
    assert name_of(REVIEW_STEPS, code_is_open=True, has_verdict=True) == "annotate"


def test_whoever_saves_without_a_severity_is_led_back_to_the_annotation() -> None:
    done = {"code_is_open": True, "has_annotation": True, "words_are_left": True, "is_saved": True}

    assert name_of(REVIEW_STEPS, **done) == "reopen"
    assert name_of(REVIEW_STEPS, **done, is_writing_or_rated=True) == "severity"


def test_a_debrief_without_a_question_begins_with_the_score() -> None:
    assert name_of(DEBRIEF_STEPS) == "meaning"
    assert name_of(DEBRIEF_STEPS, is_answered=True) == "score"
    assert name_of(DEBRIEF_STEPS, is_answered=True, score_is_read=True) == "lesson"


def test_steps_are_counted_without_detours() -> None:
    assert {step.name: number_text(step) for step in STEPS} == {
        "request": "Step 1 of 9",
        "elsewhere": "Step 2 of 9",
        "annotate": "Step 2 of 9",
        "words": "Step 3 of 9",
        "reopen": "Step 4 of 9",
        "severity": "Step 4 of 9",
        "save": "Step 5 of 9",
        "verdict": "Step 6 of 9",
        "submit": "Step 7 of 9",
        "meaning": "Step 8 of 9",
        "score": "Step 8 of 9",
        "lesson": "Step 9 of 9",
    }


def test_keys_and_the_hints_are_filled_in() -> None:
    keys = {"writing.save": "F7"}.__getitem__
    text = "Press {writing.save} ({hint}). {next hint}"

    assert filled(text, keys, ("What {x}?", "Why?")) == "Press F7 (What {x}?). Why?"
    assert filled(text, keys, ("What?",)) == "Press F7 (What?)."
