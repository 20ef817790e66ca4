"""What a screen of the main window declares of itself, and what it may ask of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from trainer.core.domain.practice import Mode
from trainer.gui.keys.action import Action, ActionGroup, MenuPlace

if TYPE_CHECKING:
    from trainer.gui.page import Page
    from trainer.gui.services import Services


class Navigator(Protocol):
    """The ways from one screen to the next: what the signals of a page are connected to."""

    @property
    def is_started(self) -> bool:
        """Whether there are services, and so pages."""

    def show_home(self) -> None:
        """Show what to do now."""

    def show_screen(self, name: str) -> None:
        """Show a screen that is in the rail."""

    def open_review(
        self, exercise_id: str, seed: str | None = None, *, mode: Mode = Mode.QUEUE
    ) -> None:
        """Begin a review of the exercise in that mode, or go on with the one that is under way."""

    def resume_review(self, review_id: str) -> None:
        """Show a review that is under way."""

    def show_debrief(self, review_id: str, answer: str = "") -> None:
        """Show what a review that was handed in came to; at that answer, where one is named."""

    def start_reviewing(self) -> None:
        """Go on with what is under way, or begin what is due."""

    def start_guided_review(self) -> None:
        """Go on with the guided review, or begin one."""

    def open_warmups(self, wanted: str = "") -> None:
        """Begin a run of warm-ups: those of today, `5 min` of them, or those of one pattern."""

    def choose_practice(self) -> None:
        """Let the learner choose how to practise."""

    def show_submitted(self, review_id: str) -> None:
        """Show what follows a review that was just submitted: its debrief, or the set it is in."""

    def show_set(self, series_id: str) -> None:
        """Show how far a set has come, or what it came to."""

    def go_on_with_set(self, series_id: str) -> None:
        """Begin the next review of a set, or go on with the one that is under way."""

    def start_set(self, mode: Mode, seed: str) -> None:
        """Begin a set in that mode, or go on with the one that is under way."""

    def leave_page(self) -> None:
        """Go back to the place from which a review or debrief was opened."""

    def open_packs_folder(self) -> None:
        """Show the learner's packs folder."""

    def add_packs_folder(self) -> None:
        """Ask for a further folder of packs."""

    def install_pack(self) -> None:
        """Ask for a pack and install it."""

    def check_packs(self) -> None:
        """Ask where each installed pack came from if there is an update."""

    def update_pack(self, name: str) -> None:
        """Install a pack again from where it came."""

    def remove_pack(self, name: str) -> None:
        """Ask, and take an installed pack away."""


@dataclass(frozen=True, eq=False)
class Screen:
    """One screen: how it is built and wired and, where the rail leads to it, what it is called.

    `build` is given the services, the ways out and the id of what is to be shown, which is empty
    for a screen in the rail. `title` is its entry in the menu Go, `icon` the drawing in the rail,
    `groups` gives the actions that it has. Both are asked only when they are needed: what they
    import would hold up the first paint.
    """

    name: str
    build: Callable[[Services, Navigator, str], Page]
    groups: Callable[[], tuple[ActionGroup, ...]] = tuple
    title: str = ""
    icon: str = ""
    keys: tuple[str, ...] = ()
    words: str = ""

    @property
    def is_place(self) -> bool:
        """Whether the rail leads to it."""
        return bool(self.title)

    @property
    def text(self) -> str:
        """What the rail calls it."""
        return self.title.replace("&", "")

    @cached_property
    def show(self) -> Action[Navigator]:
        """The action that shows it."""
        return Action(
            f"window.show_{self.name}",
            self.text,
            run=lambda window: window.show_screen(self.name),
            keys=self.keys,
            slot=MenuPlace("Go"),
            title=self.title,
            words=self.words,
            mouse=f"{self.text}, at the left",
            is_possible=lambda window: window.is_started,
        )
