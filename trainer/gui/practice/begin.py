"""From the chooser to what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.practice.dialog import PracticeDialog
from trainer.gui.practice.modes import Chosen, Way
from trainer.gui.warmup.screen import FIVE_MINUTES_WANTED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from trainer.gui.screen import Navigator
    from trainer.gui.services import Services


def ask_and_begin(services: Services, window: Navigator, parent: QWidget) -> None:
    """Ask how to practise, and begin it."""
    topics = topics_of(services)
    dialog = PracticeDialog(topics, impossible_ways(services, topics), parent)
    if dialog.exec():
        begin(dialog.chosen(), window)
    dialog.deleteLater()


def topics_of(services: Services) -> tuple[str, ...]:
    """The topics of the exercises that are installed, by name."""
    return tuple(sorted({topic for each in services.library.summaries() for topic in each.topics}))


def impossible_ways(services: Services, topics: tuple[str, ...]) -> Mapping[Way, str]:
    """Why a way can't be chosen now."""
    reasons: dict[Way, str] = {}
    if not topics:
        reasons[Way.DRILL] = "No exercise that is installed has a topic."
    if not services.library.summaries():
        reasons[Way.QUEUE] = "No exercise is installed."
    return reasons


def begin(chosen: Chosen, window: Navigator) -> None:
    """Do what was chosen."""
    if chosen.way is Way.QUEUE:
        window.start_reviewing()
    elif chosen.way is Way.WARM_UPS:
        window.open_warmups(FIVE_MINUTES_WANTED)
    else:
        window.show_screen("library")
