"""Letters that wait in the mail room."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Letter:
    """One letter: who it goes to, and its weight in grams."""

    to: str
    grams: int


def total_weight(letters: list[Letter]) -> int:
    """The weight of all letters in grams."""
    return sum(letter.grams for letter in letters)
