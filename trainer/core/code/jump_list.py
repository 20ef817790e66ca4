"""Where a reader came from, and where they came back from."""

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

Target = TypeVar("Target")
LONGEST: Final = 100


@dataclass(frozen=True)
class JumpList(Generic[Target]):
    """Places behind and ahead, the nearest one last."""

    behind: tuple[Target, ...] = ()
    ahead: tuple[Target, ...] = ()

    def left(self, place: Target) -> "JumpList[Target]":
        """After a jump away from a place; what was ahead is forgotten, and the same place is not
        remembered twice in a row.
        """
        if self.behind[-1:] == (place,):
            behind = self.behind
        else:
            behind = (*self.behind, place)
        return JumpList(behind[-LONGEST:])

    def back(self, here: Target) -> tuple[Target, "JumpList[Target]"] | None:
        """The place before, and the list once one is there; None at the start."""
        if not self.behind:
            return None
        return self.behind[-1], JumpList(self.behind[:-1], (*self.ahead, here))

    def forward(self, here: Target) -> tuple[Target, "JumpList[Target]"] | None:
        """The place from which one went back; None at the end."""
        if not self.ahead:
            return None
        return self.ahead[-1], JumpList((*self.behind, here), self.ahead[:-1])
