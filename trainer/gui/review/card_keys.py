"""The keys that a card hears while it is written."""

from typing import NamedTuple


class CardAction(NamedTuple):
    """One thing that can be done in the card; keys as Qt writes them."""

    name: str
    text: str
    keys: tuple[str, ...]


CARD_ACTIONS = (
    CardAction("save", "Save", ("Ctrl+Return", "Ctrl+Enter")),
    CardAction("leave", "Back to the code; what is written stays as a draft", ("Esc",)),
    CardAction("choose_class", "Class", ("Alt+C",)),
    CardAction("next_severity", "Severity, goes round", ("Alt+S",)),
    CardAction("next_confidence", "How sure you are, goes round", ("Alt+U",)),
    CardAction("insert_template", "Template", ("Ctrl+T",)),
    CardAction("delete", "Delete", ("Ctrl+Shift+Backspace",)),
)
