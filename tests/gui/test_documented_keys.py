"""docs/keys.md is made from the tables that the program takes its keys from.

`python -m tests.gui.test_documented_keys > docs/keys.md` writes it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QKeySequence

# Importing the window fills the registry.
import trainer.gui.shell.screens  # noqa: F401
from trainer.gui.keys.action import KeyGroup, told_keys
from trainer.gui.keys.registry import ACTIONS

DOCUMENT = Path(__file__).parents[2] / "docs" / "keys.md"


def groups() -> list[KeyGroup]:
    """Every group of keys, in the order of the document."""
    return [group.key_group() for group in ACTIONS.groups()]


def lines() -> Iterator[str]:
    """The document, line by line."""
    yield "# Keys"
    yield ""
    yield (
        "`?` shows those that work where you are. Menus name them too; letters wait while you type."
    )
    yield (
        "Where the keyboard types Cyrillic, Greek, Hebrew or another script, a letter is the "
        "key at its place on QWERTY."
    )
    yield "Preferences, Keys changes them, but for those that every list and text field has."
    yield "Every action is in a menu, too, or has a button beside what it is about."
    for group in groups():
        yield from ("", f"## {group.title}", "", "| keys | what they do | mouse |", "|---|---|---|")
        for row in group.rows:
            by_mouse = ACTIONS[row.name].mouse_way if row.name else ""
            yield (
                f"| {', '.join(f'`{keys}`' for keys in row.keys)} | {row.text.replace('&', '')} "
                f"| {by_mouse} |"
            )


def test_the_documentation_names_every_action_with_its_keys_and_the_way_of_the_mouse() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == "\n".join(lines()) + "\n"


def test_the_groups_hold_every_action_of_the_table_with_its_keys() -> None:
    rows = {row.name: (row.text, row.keys) for group in groups() for row in group.rows if row.name}

    assert rows == {name: (action.text, told_keys(action.keys)) for name, action in ACTIONS.items()}
    assert [group.title for group in groups()] == [
        "Everywhere",
        "Review",
        "Code",
        "Searching",
        "Writing an annotation",
        "Guided review",
        "What did you mean?",
        "Debrief",
        "Warm-up",
        "Library",
        "Progress",
        "Notebook",
        "Team",
    ]


def test_every_key_is_one_that_qt_knows() -> None:
    keys = [keys for group in groups() for row in group.rows for keys in row.keys]

    assert [
        each
        for each in keys
        if QKeySequence(each, QKeySequence.SequenceFormat.PortableText).toString() == ""
    ] == []


def test_no_key_of_one_place_means_two_things() -> None:
    for group in groups():
        keys = [keys for row in group.rows for keys in row.keys]
        assert len(keys) == len(set(keys)), group.title


if __name__ == "__main__":
    sys.stdout.write("\n".join(lines()) + "\n")
