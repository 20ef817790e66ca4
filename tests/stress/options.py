"""How long and by which seed a stress run goes."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Options:
    """`rounds` counts what a part repeats, `seconds` is the time of what goes on by time; 0 is the
    part's own number.
    """

    folder: Path
    rounds: int
    seconds: float
    seed: int
    jobs: int = 2
    short: bool = True
    only: str = ""
    """A part of the name of the cases to run; empty for all."""
