"""What is due, by the services and settings of the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.app.queue import Queue
    from trainer.app.season_work import SeasonWork
    from trainer.app.today import Entry, Plan, Today
    from trainer.gui.services import Services


def plan_of(services: Services) -> Plan:
    """How much the learner wants to do, by the settings."""
    from trainer.app.today import Plan

    current = services.settings.current
    return Plan(current.daily_minutes, current.easy_days)


def planned_today(services: Services) -> Today:
    """What is due today by the clock, the languages and the plan of the services."""
    from trainer.app.today import today

    return today(
        services.store,
        services.library,
        services.clock().astimezone(),
        languages=services.settings.current.languages,
        plan=plan_of(services),
        work=season_work_of(services),
    )


def season_work_of(services: Services) -> SeasonWork:
    """What the learner's team wants of the day."""
    from trainer.app.season_work import NO_SEASONS
    from trainer.app.team_kept import team_folder

    # Most are in no team, and wait for nothing that teams need.
    if not team_folder(services.paths).exists():
        return NO_SEASONS
    from trainer.app.team_seasons import season_work

    return season_work(services.paths, services.store, services.clock().astimezone())


def next_of_set(planned: Today) -> Entry | None:
    """The next review of a set, where that is what the day has."""
    return next((each for each in planned.entries if each.series is not None), None)


def due_today(services: Services, planned: Today | None = None) -> Queue:
    """The queue of today, in the languages that the learner reads: what is under way, the full
    review that the day has, then what comes after it.
    """
    from trainer.app.queue import Due, queue

    planned = planned or planned_today(services)
    languages = services.settings.current.languages
    work = season_work_of(services)
    found = queue(
        services.store, services.library, planned.day, languages, work=work, known=planned.known
    )
    first = tuple(
        Due(
            each.exercise,
            each.review_reason,
            each.review,
            work.due.get(each.exercise.id),
        )
        for each in planned.entries
        if each.exercise is not None and each.review_reason is not None
    )
    known = {each.summary.id for each in first}
    rest = tuple(each for each in found.due if each.summary.id not in known)
    return replace(found, due=(*first, *rest))
