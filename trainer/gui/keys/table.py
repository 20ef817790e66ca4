"""The one table of all actions: from it come the key settings, the documentation and the test that
holds the menus to it.
"""

from typing import NamedTuple

from trainer.gui.debrief.actions import DEBRIEF_ACTIONS
from trainer.gui.debrief.meaning_keys import MEANING_ACTIONS
from trainer.gui.diff.keys import DIFF_KEYS
from trainer.gui.library.actions import LIBRARY_ACTIONS
from trainer.gui.progress.actions import PROGRESS_ACTIONS
from trainer.gui.review.actions import REVIEW_ACTIONS, VIEW_SECTIONS
from trainer.gui.review.card_keys import CARD_ACTIONS
from trainer.gui.review.search_keys import SEARCH_ACTIONS
from trainer.gui.shell.window_actions import WINDOW_ACTIONS, plain_text

PLACES = {
    "window": "Everywhere",
    "review": "Review",
    "code": "Code",
    "search": "Searching",
    "writing": "Writing an annotation",
    "meaning": "What did you mean?",
    "debrief": "Debrief",
    "library": "Library",
    "progress": "Progress",
}
"""Where actions apply, by the first part of their name: the headings of the key sheet."""


class Action(NamedTuple):
    """One thing that can be done: its name in the settings, what it is called, its keys unless the
    learner gives it others.
    """

    name: str
    text: str
    keys: tuple[str, ...]
    menu: str = ""

    @property
    def place(self) -> str:
        """Where it applies: a key of `PLACES`."""
        return self.name.partition(".")[0]


def _code_menu(name: str) -> str:
    return "View" if any(name in section for section in VIEW_SECTIONS) else "Code"


def _all() -> list[Action]:
    return [
        *(
            Action(f"window.{row.name}", plain_text(row), row.keys, row.menu)
            for row in WINDOW_ACTIONS
        ),
        *(Action(f"review.{row.name}", row.text, row.keys, "Review") for row in REVIEW_ACTIONS),
        *(
            Action(f"code.{name}", entry.description, entry.sequences, _code_menu(name))
            for name, entry in DIFF_KEYS.items()
        ),
        *(Action(f"search.{row.name}", row.text, row.keys, "Code") for row in SEARCH_ACTIONS),
        *(Action(f"writing.{row.name}", row.text, row.keys) for row in CARD_ACTIONS),
        *(Action(f"meaning.{row.name}", row.text, row.keys) for row in MEANING_ACTIONS),
        *(Action(f"debrief.{row.name}", row.text, row.keys, "Debrief") for row in DEBRIEF_ACTIONS),
        *(Action(f"library.{row.name}", row.text, row.keys) for row in LIBRARY_ACTIONS),
        *(Action(f"progress.{row.name}", row.text, row.keys) for row in PROGRESS_ACTIONS),
    ]


ACTIONS: dict[str, Action] = {action.name: action for action in _all()}
