"""Reading JSON of which nothing is certain: what is not there, or of another kind, is None or
empty.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeGuard

Json = Mapping[str, Any]
"""An object that was read."""
JsonObject = dict[str, Any]
"""An object that is made."""


def inside(value: object, *names: str) -> Any:
    """The value at that chain of names; None where the chain breaks."""
    for name in names:
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def items(value: object) -> Sequence[Any]:
    """The list; empty for anything else."""
    if isinstance(value, list):
        return value
    return ()


def item_at(listed: object, index: object) -> Any:
    """The item at that index from 0; None where there is none."""
    found = items(listed)
    if is_whole(index) and 0 <= index < len(found):
        return found[index]
    return None


def first_text(value: object, *chains: tuple[str, ...]) -> str:
    """The first non-empty text at any of the chains of names."""
    return next(
        (text for chain in chains if isinstance(text := inside(value, *chain), str) and text), ""
    )


def is_whole(value: object) -> TypeGuard[int]:
    """Whether it is a whole number; True is an int to Python and a number to nobody."""
    return isinstance(value, int) and not isinstance(value, bool)


def is_line(value: object) -> TypeGuard[int]:
    """Whether it can be the number of a line, counted from 1."""
    return is_whole(value) and value >= 1
