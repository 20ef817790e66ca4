"""Preferences of the day."""

from trainer.gui.practice.daily_pane import DailyPane
from trainer.gui.services import Services


def test_minutes_easy_days_and_the_reminder_hold_at_once(services: Services) -> None:
    pane = DailyPane(services.settings)

    pane.minutes.setValue(35)
    pane.days["sunday"].click()
    pane.days["friday"].click()
    pane.reminder.click()

    current = services.settings.current
    assert (current.daily_minutes, current.easy_days, current.reminder) == (
        35,
        ("friday", "sunday"),
        True,
    )


def test_nobody_is_reminded_unless_asked(services: Services) -> None:
    pane = DailyPane(services.settings)

    assert not services.settings.current.reminder
    assert not pane.reminder.isChecked()


def test_it_shows_what_another_place_sets(services: Services) -> None:
    pane = DailyPane(services.settings)
    services.settings.change(daily_minutes=15, easy_days=("monday",), reminder=True)

    assert pane.minutes.value() == 15
    assert [day for day, box in pane.days.items() if box.isChecked()] == ["monday"]
    assert pane.reminder.isChecked()


def test_a_day_that_is_unticked_is_usual_again(services: Services) -> None:
    services.settings.change(easy_days=("monday", "sunday"))
    pane = DailyPane(services.settings)
    pane.days["monday"].click()

    assert services.settings.current.easy_days == ("sunday",)
