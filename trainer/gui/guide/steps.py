"""The steps of the guide: what to do, and by what it is seen that it was done. Knows no Qt."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final


@dataclass(frozen=True)
class Seen:
    """How far a review has come, as far as the guide cares. Every condition of a step is the name
    of a field.

    Nothing is remembered: who deletes the annotation is led back to writing one.
    """

    code_is_open: bool = False
    has_annotation: bool = False
    is_not_astray: bool = True
    """Nothing is annotated yet, or the defect is, or the learner keeps what is elsewhere."""
    is_writing_or_rated: bool = False
    """An annotation is open, or one has a severity."""
    words_are_left: bool = False
    """There are words, and the learner has gone on from them."""
    severity_is_left: bool = False
    """A severity is marked, and the learner has gone on: the first need not be the right one."""
    is_saved: bool = False
    has_verdict: bool = False
    is_answered: bool = False
    """Nothing is left to ask of what the learner meant."""
    score_is_read: bool = False
    is_submitted: bool = False
    is_over: bool = False


@dataclass(frozen=True)
class Step:
    """One step; it is over when the field `done` of `Seen` is true.

    `text` is one sentence with the key and the mouse way; `{review.submit}` stands for the first
    key of that action. `detail` is what helps; `{hint}` stands for the first hint of the exercise,
    and `{next hint}` for the second.
    A `detour` has no number of its own: it comes only when something is left out.
    """

    name: str
    title: str
    text: str
    done: str
    detail: str = ""
    detour: bool = False


REVIEW_STEPS: Final = (
    Step(
        "request",
        "Read the request",
        "Read what was asked for and what the assistant says it did. Then press Return, or click "
        "Read the changes.",
        "code_is_open",
        "Ask yourself what a change like this has to get right.",
    ),
    Step(
        "elsewhere",
        "Try another line",
        "Nothing is wrong here. Press {writing.delete}, or click Delete, and go to the line that "
        "is wrong.",
        "is_not_astray",
        "{next hint} To keep the annotation, press {guide.next}, or click Keep it.",
        detour=True,
    ),
    Step(
        "annotate",
        "Find the line that is wrong",
        "Go to it with Up and Down ({code.next_file} for the next file) and press {code.annotate}, "
        "or click its line number.",
        "has_annotation",
        "{hint}",
    ),
    Step(
        "words",
        "Say what breaks",
        "Type what goes wrong and for whom, in your own words. Then press {guide.next}, or click "
        "Next.",
        "words_are_left",
        "The trainer reads your words: name the effect, not only the line.",
    ),
    Step(
        "reopen",
        "Say how bad it is",
        "Go to your annotation and press {review.edit_annotation}, or click Edit on it.",
        "is_writing_or_rated",
        "How much a defect matters is part of what a reviewer says.",
        detour=True,
    ),
    Step(
        "severity",
        "Say how bad it is",
        "Press {writing.next_severity} until the right severity is marked, or click it. Then "
        "{guide.next}, or click Next.",
        "severity_is_left",
        "Blocker: data, money or access is lost. Major: users hit the bug. Minor: worth a remark.",
    ),
    Step(
        "save",
        "Save the annotation",
        "Press {writing.save}, or click Save.",
        "is_saved",
        "Until then it is a draft, and drafts are not sent. "
        'Class and "How sure are you?" are optional.',
    ),
    Step(
        "verdict",
        "Give your verdict",
        "Press {review.request_changes} to request changes or {review.approve} to approve, or "
        "click one below.",
        "has_verdict",
        "Is this change safe to merge as it is?",
    ),
    Step(
        "submit",
        "Submit the review",
        "Press {review.submit} and then Return, or click Submit review… below and then Submit "
        "review.",
        "is_submitted",
        "You see what will be sent first. The debrief follows at once.",
    ),
)
DEBRIEF_STEPS: Final = (
    Step(
        "meaning",
        "Say what you meant",
        "Press the number of the title that fits best, then Return. Or click it, then Show the "
        "debrief.",
        "is_answered",
        "Your words can mean more than one thing. A wrong choice costs nothing.",
        detour=True,
    ),
    Step(
        "score",
        "This is your score",
        "Defects that you find earn points, and false alarms cost points. Press {guide.next}, or "
        "click Next.",
        "score_is_read",
        "If nothing is wrong with a change, approving it earns all 100 points.",
    ),
    Step(
        "lesson",
        "This is the lesson",
        "Read on the card what breaks and how to see it. If closed, press "
        "{debrief.open_story}, or click Show the answer or More.",
        "is_over",
        "That is all: press {guide.next}, or click Go to Home.",
    ),
)

_PLACE: Final = re.compile(r"\{([a-z_. ]+)\}")


def current_step(steps: Sequence[Step], seen: Seen) -> Step | None:
    """The first step that is not done; None where all are."""
    return next((step for step in steps if not getattr(seen, step.done)), None)


def number_text(step: Step) -> str:
    """`Step 2 of 9`, counted over review and debrief; a detour has the number of the step that it
    leads to.
    """
    steps = (*REVIEW_STEPS, *DEBRIEF_STEPS)
    numbered = [each for each in steps if not each.detour]
    before = [each for each in steps[: steps.index(step)] if not each.detour]
    return f"Step {len(before) + 1} of {len(numbered)}"


def filled(text: str, key_of: Callable[[str], str], hints: Sequence[str] = ()) -> str:
    """The text with the keys that its actions have now, and with the exercise's hints."""
    told = dict(zip_longest(("hint", "next hint"), hints[:2], fillvalue=""))
    return _PLACE.sub(
        lambda found: told[found[1]] if found[1] in told else key_of(found[1]), text
    ).strip()
