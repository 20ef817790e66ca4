"""What can be done with the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup

if TYPE_CHECKING:
    from trainer.gui.guide.strip import GuideStrip


def _actions() -> tuple[Action[GuideStrip], ...]:
    # In a function, so that the types of the strip are known when it is checked.
    return (
        Action(
            "guide.next",
            "Next step of the guide, where it has one",
            run=lambda strip: strip.next.click(),
            keys=("Alt+N",),
            mouse="the button Next, on the guide",
        ),
        Action(
            "guide.skip",
            "Skip the guide",
            run=lambda strip: strip.skip.click(),
            keys=("Alt+K",),
            mouse="the button Skip the guide",
        ),
    )


GUIDE_ACTIONS = _actions()

GUIDE = ActionGroup(
    "guide",
    "Guided review",
    GUIDE_ACTIONS,
    heard_with=("review", "code", "search", "writing", "meaning", "debrief"),
    is_typed_in=True,
)
