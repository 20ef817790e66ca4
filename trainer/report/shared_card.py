"""What a picture to share says of a review or of a week: never an answer, nor the title of one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from trainer.core.domain.scorecard import FindingKind, Scorecard
from trainer.core.skill.proportion import Proportion
from trainer.core.text.counting import counted
from trainer.report.points import points

DAYS: Final = 7


class DotKind(StrEnum):
    """What a dot stands for: a defect that was found, located or missed; a day with practice or
    without.
    """

    FOUND = "hit"
    LOCATED = "located"
    MISSED = "missed"
    DONE = "accent"
    NOTHING = "border_strong"


@dataclass(frozen=True)
class Dot:
    """One dot, and what stands below it."""

    kind: DotKind
    label: str = ""

    @property
    def is_filled(self) -> bool:
        """Whether it is filled: not by colour alone."""
        return self.kind in (DotKind.FOUND, DotKind.DONE)


@dataclass(frozen=True)
class SharedCard:
    """The texts of a picture and its dots."""

    heading: str
    title: str
    figure: str
    unit: str
    facts: tuple[str, ...]
    dots: tuple[Dot, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it in one sentence, for who does not see it."""
        parts = (self.heading, self.title, f"{self.figure} {self.unit}".strip(), *self.facts)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True)
class Practised:
    """What was done on one day."""

    day: date
    scores: tuple[float, ...] = ()
    warm_ups: int = 0


def card_of_review(title: str, card: Scorecard, on: date) -> SharedCard:
    """What may be told of a review: how many were found, not which."""
    kinds = Counter(finding.kind for finding in card.findings)
    hits, located, missed = (
        kinds[kind] for kind in (FindingKind.HIT, FindingKind.LOCATED, FindingKind.MISSED)
    )
    wrong = sum(finding.kind.traits.is_mistake for finding in card.findings)
    planted = hits + located + missed
    found = f"Found {hits} of {counted(planted, 'defect')}" if planted else "A clean change"
    alarms = counted(wrong, "false alarm", none="no").capitalize()
    return SharedCard(
        f"A review on {_day(on)}",
        title,
        "–" if card.unread else points(card.score),
        "not counted" if card.unread else "of 100",
        (found, alarms),
        (
            *(Dot(DotKind.FOUND) for _ in range(hits)),
            *(Dot(DotKind.LOCATED) for _ in range(located)),
            *(Dot(DotKind.MISSED) for _ in range(missed)),
        ),
    )


def card_of_week(days: Iterable[Practised], today: date, found: Proportion) -> SharedCard:
    """What was done in the seven days up to today; `found` is of all defects that were planted
    then.
    """
    known = {each.day: each for each in days}
    week = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    done = [known.get(day, Practised(day)) for day in week]
    scores = [score for each in done for score in each.scores]
    warm_ups = sum(each.warm_ups for each in done)
    active = sum(_is_active(each) for each in done)
    facts = [
        f"{counted(len(scores), 'review', none='no')}, "
        f"{counted(warm_ups, 'warm-up', none='no')}".capitalize(),
        f"Found {found.count} of {counted(found.n, 'defect')}" if found.n else "",
        f"Average score {points(sum(scores) / len(scores))} of 100" if scores else "",
    ]
    return SharedCard(
        f"My week, {_day(week[0])} to {_day(today)}",
        "Reviewing changes written by an assistant",
        str(active),
        f"{'day' if active == 1 else 'days'} of practice",
        tuple(filter(None, facts)),
        tuple(
            Dot(DotKind.DONE if _is_active(each) else DotKind.NOTHING, f"{each.day:%a}")
            for each in done
        ),
    )


def practised_by_day(
    scores: Sequence[tuple[date, float]], warm_ups: Sequence[date]
) -> tuple[Practised, ...]:
    """What was done on each day on which something was."""
    counts = Counter(warm_ups)
    days = sorted({day for day, _ in scores} | set(counts))
    return tuple(
        Practised(day, tuple(score for on, score in scores if on == day), counts[day])
        for day in days
    )


def _is_active(each: Practised) -> bool:
    return bool(each.scores or each.warm_ups)


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
