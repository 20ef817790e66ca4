"""From the chooser to what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.app.drill import next_of_topic, topics_of
from trainer.app.series import LEAST, end_overdue, ends_at
from trainer.core.domain.practice import Mode
from trainer.errors import TrainerError
from trainer.gui.practice.dialog import PracticeDialog
from trainer.gui.practice.modes import Chosen, Way
from trainer.gui.practice.set_words import progress_text
from trainer.gui.warmup.screen import FIVE_MINUTES_WANTED
from trainer.store.series import open_series, reviews_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from trainer.gui.screen import Navigator
    from trainer.gui.services import Services


def ask_and_begin(services: Services, window: Navigator, parent: QWidget) -> None:
    """Ask how to practise, and begin it."""
    end_overdue(services.store, services.clock())
    topics = topics_of(services.library)
    dialog = PracticeDialog(
        topics, impossible_ways(services, topics), parent, under_way=sets_under_way(services)
    )
    is_chosen, chosen = bool(dialog.exec()), dialog.chosen()
    dialog.deleteLater()
    if is_chosen:
        begin(chosen, services, window)


def impossible_ways(services: Services, topics: tuple[str, ...]) -> Mapping[Way, str]:
    """Why a way can't be chosen now."""
    reasons: dict[Way, str] = {}
    count = len(services.library.summaries())
    if not topics:
        reasons[Way.DRILL] = "No installed exercise has a topic."
    if count < LEAST:
        few = f"A set takes {LEAST} exercises or more."
        reasons |= {Way.FIELD: few, Way.EXAM: few}
    if not count:
        reasons |= {
            Way.QUEUE: "No exercise is installed.",
            Way.WARM_UPS: "No exercise is installed.",
        }
    return reasons


def sets_under_way(services: Services) -> Mapping[Way, str]:
    """What is under way, in words."""
    told: dict[Way, str] = {}
    for series in open_series(services.store):
        done = sum(each.is_submitted for each in reviews_in(services.store, series.id))
        until = ends_at(series).astimezone()
        far = progress_text(done, len(series.exercise_ids)).capitalize()
        told[Way(series.mode.value)] = f"{far}. It ends on {until.day} {until:%B} at {until:%H:%M}."
    return told


def begin(chosen: Chosen, services: Services, window: Navigator) -> None:
    """Do what was chosen."""
    way = chosen.way
    if way is Way.QUEUE:
        window.start_reviewing()
    elif way is Way.WARM_UPS:
        window.open_warmups(FIVE_MINUTES_WANTED)
    elif way is Way.FREE:
        window.show_screen("library")
    elif way is Way.DRILL:
        services.settings.change(drill_topic=chosen.topic)
        window.open_review(_of_topic(chosen.topic, services), mode=Mode.DRILL)
    else:
        window.start_set(Mode(way.value), chosen.seed)


def _of_topic(topic: str, services: Services) -> str:
    languages = services.settings.current.languages
    day = services.clock().astimezone().date()
    found = next_of_topic(services.store, services.library, topic, day, languages)
    if found is None:
        raise TrainerError(
            f"Every exercise about {topic} is in a set that is under way.",
            remedy="Finish the set, or choose another topic.",
        )
    return found
