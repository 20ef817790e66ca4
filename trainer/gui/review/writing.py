"""What a learner writes annotations with: their keys, templates, and the font of code."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trainer.gui.keys.keymap import KeysOf, default_keys, keys_in
from trainer.gui.services import SettingsKeeper

TEMPLATES: Mapping[str, str] = {
    "What breaks, how to see it, what to do": "What breaks: …\nHow to see it: …\nWhat to do: …",
    "When this happens, then that": "When …, then …",
    "A question": "Why …? I would expect …",
}
"""Those that every learner has, by name; … is where something is to be written.

Their own words must speak of no defect: a template that nobody filled in is to earn no more than
any words at that place.
"""
BLANK = "…"


@dataclass(frozen=True)
class WritingAids:
    """What a card asks for when it is opened."""

    keys: KeysOf = default_keys
    own_templates: Callable[[], Mapping[str, str]] = dict
    code_family: Callable[[], str] = str


PLAIN_AIDS = WritingAids()
"""Those of somebody who has set nothing."""


def aids_in(settings: SettingsKeeper) -> WritingAids:
    """As the learner has set them at the moment of the question."""
    return WritingAids(
        keys_in(settings), lambda: settings.current.templates, lambda: settings.current.code_font
    )


def next_blank(text: str, position: int) -> int:
    """Where the next blank of a template stands at or after that position, counted from 0; -1 where
    none is left.
    """
    return text.find(BLANK, position)


def quoted(words: str) -> str:
    """Words of the code as Markdown quotes them: in the line, or as a block where there are several
    lines.
    """
    if "\n" in words:
        return "".join(f"> {line}\n" for line in words.split("\n"))
    ticks = "``" if "`" in words else "`"
    air = " " if "`" in words else ""
    return f"{ticks}{air}{words}{air}{ticks} "
