"""What every screen of the main window offers to it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from trainer.gui.keys.action import KeyGroup as KeyGroup
from trainer.gui.keys.action import KeyRow as KeyRow
from trainer.gui.widgets.questions import ask


class Destination(NamedTuple):
    """One thing that the palette leads to: a name that stays, what it is called, what it is, the
    way there, its keys, and further words by which it is found.
    """

    name: str
    text: str
    detail: str
    go: Callable[[], object]
    keys: str = ""
    words: str = ""


class Page(QWidget):
    """A screen; override what it has to offer. `ready` says that its title and menus are others
    than before.
    """

    ready = Signal()

    more_keys: tuple[KeyGroup, ...] = ()
    """Keys of what others put on the page, above its own on the key sheet."""

    def title(self) -> str:
        """What the window's title says while the page is shown."""
        return ""

    def menus(self) -> list[QMenu]:
        """Menus of its own, put between Go and Help while the page is shown; the page keeps owning
        them.
        """
        return []

    def view_entries(self) -> list[QAction]:
        """What it adds to the menu View; the menu deletes them when another page comes to the
        front.
        """
        return []

    def key_groups(self) -> list[KeyGroup]:
        """Its keys, for the key sheet."""
        return []

    def destinations(self) -> list[Destination]:
        """Places on it, for the palette."""
        return []

    def page_shown(self) -> None:
        """Called each time the page comes to the front: fetch what may have changed, put the focus
        where work starts.
        """

    def scores_changed(self) -> None:
        """Called when reviews were scored again while the page is in front: show the scores of now,
        leave the focus alone.
        """

    def store_changed(self) -> None:
        """Called when another window or program wrote to the database: show what is there now,
        leave the focus alone.
        """

    def page_left(self) -> None:
        """Called when another page comes to the front and before the window closes: save what is
        not saved.
        """

    def go_to_subject(self, name: str) -> None:
        """Go to what is called that on the page, now or as soon as it is there."""

    def agreed(self, title: str, question: str) -> bool:
        """Ask the learner; whether the answer is yes."""
        return ask(self, title, question)

    def go_back(self) -> bool:
        """Go one step back within the page; False where there is none, and the window leaves the
        page.
        """
        return False
