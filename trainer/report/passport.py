"""The reviewer's passport in words and as JSON; `trainer.gui.passport` draws the same page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from trainer.core.formats.json_values import JsonObject
from trainer.core.skill.confidence import Trust, WordUse
from trainer.core.skill.passport import Passport, ReviewedExercise
from trainer.core.skill.standing import Estimate
from trainer.core.text.counting import counted
from trainer.report.progress import class_name, of_n
from trainer.report.standing import (
    estimate_text,
    found_text,
    level_name,
    standing_as_json,
    topic_name,
)

TITLE: Final = "Reviewer’s passport"
ESTIMATES_MEAN: Final = (
    "The chance to find a defect of middle difficulty, with its 90 % interval. Only first meetings "
    "count: no topic was announced, no answer was known."
)
CAVEATS: Final = (
    "Made on the reviewer’s own computer; nobody watched.",
    "Measured on defects planted in exercises, not at work.",
    "Speed, tone and knowledge of a code base are not measured.",
)
"""What holds of every passport."""
NOTHING: Final = "No rated review yet. Review exercises from the queue to fill this page."
_TRUST: Final = {
    Trust.TOO_FEW: "too few to judge",
    Trust.OVERCONFIDENT: "promises too much",
    Trust.FITTING: "as good as their word",
    Trust.UNDERCONFIDENT: "better than their word",
}
_KEY_LETTERS: Final = 12
"""Of a key version, enough to tell it from another."""


@dataclass(frozen=True)
class Row:
    """A class or a topic: its name, its estimate, and the counts behind it in words."""

    name: str
    estimate: Estimate
    found: str
    alarms: str


def level_line(made: Passport) -> str:
    """The level and since when."""
    name = level_name(made.standing.level)
    if made.standing.reached:
        return f"{name} since {day(made.standing.reached[-1].at)}"
    return name


def evidence_line(made: Passport) -> str:
    """How much there is to judge by, and from when."""
    if not made.reviewed:
        return NOTHING
    first, last = made.reviewed[0].at, made.reviewed[-1].at
    days = len({each.at.date() for each in made.reviewed})
    defects = made.standing.general.shown
    return (
        f"{counted(len(made.reviewed), 'review')} on {counted(days, 'day')}, {day(first)} to "
        f"{day(last)}: {counted(defects, 'planted defect')}, "
        f"{counted(made.standing.general.right, 'place')} of correct code"
    )


def facts(made: Passport) -> tuple[str, ...]:
    """What else the reviews say, each in a sentence."""
    general = made.standing.general
    return (
        f"{found_text(general).capitalize()} planted defects.",
        f"Flagged {general.false_alarms} of {general.right} correct places; {made.stray} others.",
        f"Read and approved {counted(made.clean_approvals, 'clean change')}.",
        *(_word_fact(use) for use in made.words if use.right.n),
    )


def _word_fact(use: WordUse) -> str:
    return f"“{use.confidence.value.capitalize()}”: right {of_n(use.right)}, {_TRUST[use.trust]}."


def rows(made: Passport) -> tuple[Row, ...]:
    """All classes together, then each class of which a defect was met: what is said of the others
    is only what the others say.
    """
    return (
        _row(class_name(""), made.standing.general),
        *(_row(class_name(key), each) for key, each in made.standing.classes if each.shown),
    )


def topic_rows(made: Passport) -> tuple[Row, ...]:
    """Each topic of which a defect was met."""
    return tuple(
        _row(topic_name(topic), each) for topic, each in made.standing.topics if each.shown
    )


def _row(name: str, estimate: Estimate) -> Row:
    return Row(
        name,
        estimate,
        f"{estimate.found} of {estimate.shown}",
        f"{estimate.false_alarms} of {estimate.right}",
    )


def untested_lines(made: Passport) -> tuple[str, ...]:
    """What no rated review has met, then what no passport says."""
    untested = made.untested
    named = (
        ("Classes never met", map(class_name, untested.classes)),
        ("Topics never met", map(topic_name, untested.topics)),
        ("Levels of defects never met", map(level_name, untested.levels)),
        ("Languages never met", untested.languages),
    )
    return (*_named(named), *CAVEATS)


def _named(named: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    for what, names in named:
        listed = ", ".join(names)
        if listed:
            yield f"{what}: {listed}."


def unrated_line(made: Passport) -> str:
    """What is left out, and why; empty where nothing is."""
    if not made.unrated:
        return ""
    return (
        f"Left out: {counted(made.unrated, 'review or warm-up', 'reviews and warm-ups')} for which "
        f"something prepared the reviewer."
    )


def version_line(made: Passport) -> str:
    """By which program and rules, and when."""
    return (
        f"Code-review trainer {made.program_version}, scoring version {made.scoring_version}, "
        f"{day(made.at)}"
    )


def exercise_cells(each: ReviewedExercise) -> tuple[str, str, str]:
    """One exercise, the answers that it was scored by, and what was found of it."""
    if each.planted:
        found = f"{each.found} of {each.planted}"
    else:
        found = "clean"
    return each.id, each.key_version[:_KEY_LETTERS], found


def day(moment: datetime) -> str:
    """`2026-03-01`."""
    return f"{moment:%Y-%m-%d}"


def passport_lines(made: Passport) -> Iterator[str]:
    """The whole page, for a terminal."""
    yield f"{TITLE}: {level_line(made)}"
    yield evidence_line(made)
    if not made.reviewed:
        return
    yield from ("", *facts(made), "")
    listed = (*rows(made), *topic_rows(made))
    width = max(len(row.name) for row in listed)
    yield f"{'':{width}}  {'chance':>14}  {'found':>9}  {'false alarms':>12}"
    for row in listed:
        yield (
            f"{row.name:{width}}  {estimate_text(row.estimate):>14}  {row.found:>9}  "
            f"{row.alarms:>12}"
        )
    yield from (ESTIMATES_MEAN, "", "Not tested", *(f"  {line}" for line in untested_lines(made)))
    yield from ("", "Exercises, with the versions of their answers")
    yield from (f"  {'  '.join(exercise_cells(each))}" for each in made.reviewed)
    yield from filter(None, ("", unrated_line(made), version_line(made)))


def passport_as_json(made: Passport) -> JsonObject:
    """Everything on the page, and every exercise behind it."""
    return {
        "made_at": made.at.isoformat(),
        "program_version": made.program_version,
        "scoring_version": made.scoring_version,
        **standing_as_json(made.standing),
        "clean_approvals": made.clean_approvals,
        "stray_false_alarms": made.stray,
        "confidence": {
            use.confidence.value: {
                "count": use.right.count,
                "n": use.right.n,
                "trust": use.trust.value,
            }
            for use in made.words
        },
        "exercises": [
            {
                "exercise": each.id,
                "language": each.language,
                "submitted_at": each.at.isoformat(),
                "key_version": each.key_version,
                "found": each.found,
                "planted": each.planted,
                "false_alarms": each.false_alarms,
            }
            for each in made.reviewed
        ],
        "unrated": made.unrated,
        "not_tested": {
            "classes": list(made.untested.classes),
            "topics": list(made.untested.topics),
            "levels": [each.value for each in made.untested.levels],
            "languages": list(made.untested.languages),
            "caveats": list(CAVEATS),
        },
    }
