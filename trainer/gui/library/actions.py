"""The keys of the library: those that can be changed, and those that every list has."""

from typing import NamedTuple

from trainer.gui.page import KeyGroup, KeyRow


class LibraryAction(NamedTuple):
    """One thing that can be done in the library; keys as Qt writes them."""

    name: str
    text: str
    keys: tuple[str, ...]


LIBRARY_ACTIONS = (LibraryAction("search", "Search exercises", ("/", "Ctrl+F")),)

_OF_LISTS = (
    KeyRow(("Up", "Down"), "From exercise to exercise"),
    KeyRow(("Return",), "Start reviewing, or continue"),
    KeyRow(("Esc",), "Clear the search, back to the table"),
)


def library_key_group() -> KeyGroup:
    """The keys of this screen, for the key sheet."""
    return KeyGroup(
        "Library",
        (
            *(KeyRow(row.keys, row.text, f"library.{row.name}") for row in LIBRARY_ACTIONS),
            *_OF_LISTS,
        ),
    )
