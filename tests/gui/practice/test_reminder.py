"""The reminder in the tray: only where it is wanted, once a day, never to somebody who looks."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QWidget

from tests.gui.conftest import Clock
from trainer.core.domain.exercise import ExerciseId
from trainer.gui.home.day import Day, WarmUpsToday
from trainer.gui.home.today import Today
from trainer.gui.practice.reminder import Reminder, reminder_text
from trainer.gui.services import Services


@dataclass
class MadeTray:
    """Keeps what it is to show."""

    shown: list[str] = field(default_factory=list)
    is_hidden: bool = False

    def show_message(self, title: str, text: str) -> None:
        self.shown.append(f"{title}: {text}")

    def hide(self) -> None:
        self.is_hidden = True


@pytest.fixture
def tray() -> MadeTray:
    return MadeTray()


@pytest.fixture
def reminder(services: Services, tray: MadeTray) -> Reminder:
    """On a window that is not in front, with a review under way."""
    services.store.begin_review(
        ExerciseId("shop/cart"), title="Cart", seed="1", planted=(), key_version="k"
    )
    window = QWidget()
    reminder = Reminder(lambda: services, window, lambda _reminder: tray)
    reminder.setProperty("window", window)
    return reminder


def test_nobody_is_reminded_who_does_not_want_it(reminder: Reminder, tray: MadeTray) -> None:
    reminder.look()

    assert not reminder.is_on
    assert tray.shown == []


def test_it_begins_and_ends_with_the_setting(
    reminder: Reminder, tray: MadeTray, services: Services
) -> None:
    services.settings.change(reminder=True)
    was_on = reminder.is_on
    services.settings.change(reminder=False)

    assert was_on
    assert not reminder.is_on
    assert tray.is_hidden


def test_it_tells_once_a_day(
    reminder: Reminder, tray: MadeTray, services: Services, clock: Clock
) -> None:
    services.settings.change(reminder=True)

    reminder.look()
    reminder.look()
    told_today = list(tray.shown)
    clock.advance(days=1)
    reminder.look()

    said = "Code-review trainer: A review waits where you stopped: Shopping cart."
    assert told_today == [said]
    assert tray.shown == [said] * 2


def test_nobody_is_told_who_looks_at_the_window(
    reminder: Reminder, tray: MadeTray, services: Services, show: Callable[[QWidget], None]
) -> None:
    services.settings.change(reminder=True)
    show(reminder.property("window"))

    reminder.look()

    assert tray.shown == []


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (Day(), ""),
        (Day(WarmUpsToday(left=1, minutes=1)), "A warm-up waits: about 1 minute."),
        (Day(WarmUpsToday(left=6, minutes=6)), "6 warm-ups wait: about 6 minutes."),
    ],
)
def test_what_is_due_is_told_in_one_sentence(day: Day, text: str) -> None:
    assert reminder_text(Today((), (), (), day=day)) == text
