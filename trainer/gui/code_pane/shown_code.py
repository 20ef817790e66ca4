"""What the code pane asks of the screen that it is part of."""

from typing import Protocol

from trainer.core.diffing.diff import Diff
from trainer.core.diffing.line_map import Tree
from trainer.core.domain.review import Location


class ShownCode(Protocol):
    """The change that the view shows, in the project around it."""

    @property
    def diff(self) -> Diff:
        """What is shown of the change, without unchanged files."""

    @property
    def trees(self) -> tuple[Tree, Tree]:
        """The projects before and after what is shown."""

    def go_to(self, location: Location) -> bool:
        """Put the cursor on a location in what is shown, to be gone back from; an unchanged file is
        opened.
        """
