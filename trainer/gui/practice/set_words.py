"""A set of reviews in words: how far it is, what it came to, and whether scrutiny held."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from trainer.core.domain.practice import Mode
from trainer.core.skill.scrutiny import Gauge, Half

NAMES = {Mode.FIELD: "This week's set", Mode.EXAM: "Exam"}
NOTHING = "–"


class GaugeRow(NamedTuple):
    """One measure, early and late."""

    name: str
    early: str
    late: str


def progress_text(done: int, count: int) -> str:
    """How many reviews are done."""
    return f"{done} of {count} done"


def until_text(until: datetime) -> str:
    """When the debriefs open."""
    return (
        f"Scores and debriefs open when the set ends, on {until.day} {until:%B} at {until:%H:%M} "
        "at the latest."
    )


def gauge_rows(gauge: Gauge) -> tuple[GaugeRow, ...]:
    """What is compared."""
    early, late = gauge.early, gauge.late
    return (
        GaugeRow("Changed lines that you read", _share(early), _share(late)),
        GaugeRow("Time for each of them", _pace(early), _pace(late)),
        GaugeRow(
            "Changes approved that had a defect",
            f"{early.false_approvals} of {early.reviews}",
            f"{late.false_approvals} of {late.reviews}",
        ),
    )


def gauge_text(gauge: Gauge | None) -> str:
    """What the comparison says, in one sentence."""
    if gauge is None:
        return "One review says nothing about habit."
    if gauge.early.share_read is None or not gauge.early.share_read:
        return "Too little was on the screen early in the set to compare with."
    if gauge.has_fallen:
        return (
            "Your scrutiny fell. It does for most who review one assistant's changes day after "
            "day: read the next one as if it were the first."
        )
    return "Your scrutiny held: you looked as closely at the end as at the beginning."


def _share(half: Half) -> str:
    return NOTHING if half.share_read is None else f"{half.share_read * 100:.0f} %"


def _pace(half: Half) -> str:
    return NOTHING if half.seconds_per_line is None else f"{half.seconds_per_line:.1f} s"
