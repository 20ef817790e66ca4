"""What every action does: how the stage is set before it, and what is to be seen after it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.gui.actions.effects_of_code import CODE, SEARCH
from tests.gui.actions.effects_of_pages import PAGES
from tests.gui.actions.effects_of_review import REVIEW, WRITING
from tests.gui.actions.stage import Stage


class Effect(NamedTuple):
    """`prepare` returns what `holds` may compare with; `holds` is false before the action and true
    after it.
    """

    prepare: Callable[[Stage], Any]
    holds: Callable[[Stage, Any], bool]


EFFECTS: dict[str, Effect] = {
    name: Effect(*row) for name, row in {**CODE, **SEARCH, **REVIEW, **WRITING, **PAGES}.items()
}
