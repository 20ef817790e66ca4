"""How much of a text a screen reader gets at once."""

from typing import Final

from trainer.core.text.counting import counted

SPOKEN: Final = 300
"""Characters: some twenty seconds of speech. Screen readers stand still over announcements of
hundreds of thousands.
"""


def spoken(text: str) -> str:
    """A text as it is told: its first `SPOKEN` characters, and how many more there are."""
    more = len(text) - SPOKEN
    if more <= 0:
        return text
    return f"{text[:SPOKEN]}… and {counted(more, 'more character')}"
