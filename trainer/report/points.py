"""Scores and points as they are written, everywhere the same."""

from typing import Final

NONE: Final = "–"


def points(value: float) -> str:
    """Points with one decimal, left out where it is 0: `61.5`, `60`."""
    return f"{value:.1f}".removesuffix(".0")


def signed(value: float | None) -> str:
    """Points with their sign: `+7`, `−3.5`, `0`; a dash where there are none."""
    if value is None:
        return NONE
    written = points(abs(value))
    if value == 0:
        return written
    return f"{'+' if value > 0 else '−'}{written}"
