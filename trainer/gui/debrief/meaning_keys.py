"""The keys of the question that comes before a debrief: those that can be changed, and the numbers
of the titles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup, KeyRow

if TYPE_CHECKING:
    from trainer.gui.debrief.meaning_panel import MeaningPanel

MOST_OPTIONS = 9


def number_keys() -> tuple[str, ...]:
    """The keys of the titles, in their order."""
    return tuple(str(number) for number in range(1, MOST_OPTIONS + 1))


MEANING_ACTIONS: tuple[Action[MeaningPanel], ...] = (
    Action(
        "meaning.go_on",
        "Next question; after the last, the debrief",
        run=lambda panel: panel.go_on(),
        keys=("Return", "Enter"),
        mouse="the button below the questions",
    ),
    Action(
        "meaning.skip",
        "Skip the remaining questions",
        run=lambda panel: panel.skip(),
        keys=("Alt+S",),
        mouse="the button Skip",
    ),
)

MEANING = ActionGroup(
    "meaning",
    "What did you mean?",
    MEANING_ACTIONS,
    rows_before=(KeyRow(number_keys(), "Choose that title"),),
)
