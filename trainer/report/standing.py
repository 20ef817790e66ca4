"""Skill, level and what is missing for the next, in words and as JSON."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from trainer.core.domain.exercise import Level
from trainer.core.formats.json_values import JsonObject
from trainer.core.skill.ladder import LATEST, Criterion, CriterionKind
from trainer.core.skill.standing import Estimate, LearnerStanding
from trainer.core.text.counting import counted
from trainer.report.progress import class_name

SKILL_MEANS: Final = (
    "Skill is the chance that you find a defect of middle difficulty, with its 90 % interval. Only "
    "first meetings count."
)
_LEVEL_NAMES: Final = {
    Level.JUNIOR: "Junior",
    Level.MID: "Mid",
    Level.SENIOR: "Senior",
    Level.STAFF: "Staff",
}
_TOPIC_NAMES: Final = {"oauth": "OAuth", "cors": "CORS"}


def level_name(level: Level) -> str:
    """The name of a level, as a label."""
    return _LEVEL_NAMES[level]


def topic_name(topic: str) -> str:
    """The name of a topic, as a label."""
    return _TOPIC_NAMES.get(topic, topic.capitalize())


def chance_text(value: float) -> str:
    """`62 %`."""
    return f"{value * 100:.0f} %"


def estimate_text(estimate: Estimate) -> str:
    """`62 % (41–79)`: the chance with its 90 % interval."""
    return f"{chance_text(estimate.mean)} ({estimate.low * 100:.0f}–{estimate.high * 100:.0f})"


def found_text(estimate: Estimate) -> str:
    """`found 3 of 5`."""
    return f"found {estimate.found} of {estimate.shown}"


_CRITERIA: Final[Mapping[CriterionKind, Callable[[Criterion], str]]] = {
    CriterionKind.REVIEWS: lambda each: (
        f"Review {counted(int(each.needed), 'exercise')} for the first time: {each.have:.0f} so far"
    ),
    CriterionKind.DAYS: lambda each: (
        f"Review on {counted(int(each.needed), 'different day')}: {each.have:.0f} so far"
    ),
    CriterionKind.DEFECTS: lambda each: (
        f"Meet {counted(int(each.needed), 'defect')} for the first time: {each.have:.0f} so far"
    ),
    CriterionKind.CLEAN_APPROVALS: lambda each: (
        f"Read and approve {counted(int(each.needed), 'clean change')}: {each.have:.0f} so far"
    ),
    CriterionKind.SKILL: lambda each: (
        f"Reach a skill of {chance_text(each.needed)} at the low end of its interval: "
        f"{chance_text(each.have)} so far"
    ),
    CriterionKind.CLASSES: lambda each: (
        f"Reach {chance_text(each.of)} at the low end in "
        f"{counted(int(each.needed), 'class', 'classes')}: {each.have:.0f} so far"
    ),
    CriterionKind.FALSE_ALARMS: lambda each: (
        f"Keep false alarms at correct code to {chance_text(each.needed)} at the high end of the "
        f"interval: {chance_text(each.have)} so far"
    ),
    CriterionKind.STRAY_ALARMS: lambda each: (
        f"Keep false alarms about anything else to {each.needed:.1f} a review: "
        f"{each.have:.1f} so far"
    ),
    CriterionKind.SCRUTINY: lambda each: (
        f"Keep finding {chance_text(each.needed)} as much later as at first: "
        f"{chance_text(each.have)} so far"
    ),
    CriterionKind.LATE_MISSES: lambda each: (
        f"Miss at most {each.needed:.0f} of the last {LATEST} defects that you met: "
        f"{each.have:.0f} missed"
    ),
    CriterionKind.CALIBRATION: lambda each: (
        f"Say how sure you are of {counted(int(each.needed), 'annotation')}, and be right as often "
        f"as you say: {each.have:.0f} so far"
    ),
}


def criterion_text(criterion: Criterion) -> str:
    """What is asked, and how much of it there is."""
    return _CRITERIA[criterion.kind](criterion)


def shortage_text(standing: LearnerStanding, left: int) -> str:
    """That the next level asks for more exercises than are left to review for the first time;
    empty where there are enough.
    """
    wanted = (each for each in standing.next_criteria if each.kind is CriterionKind.REVIEWS)
    if standing.next_level is None or all(each.have + left >= each.needed for each in wanted):
        return ""
    level = level_name(standing.next_level).lower()
    return f"Your packs have {counted(left, 'more', 'more', none='no')}: too few for {level}."


def level_words(standing: LearnerStanding) -> str:
    """The level, and how much is missing for the next."""
    said = f"Level: {level_name(standing.level).lower()}."
    if standing.next_level is None:
        return said
    missing = sum(not each.is_met for each in standing.next_criteria)
    return (
        f"{said} {level_name(standing.next_level)} needs "
        f"{missing} more of {counted(len(standing.next_criteria), 'criterion', 'criteria')}."
    )


def standing_lines(standing: LearnerStanding) -> Iterator[str]:
    """The level, what the next one asks, and the skill by class and topic, for a terminal."""
    yield level_words(standing)
    for criterion in standing.next_criteria:
        yield f"  {'✓' if criterion.is_met else '·'} {criterion_text(criterion)}"
    shown = [
        ("All classes", standing.general),
        *((class_name(key), each) for key, each in standing.classes if each.shown),
        *((topic_name(topic), each) for topic, each in standing.topics if each.shown),
    ]
    width = max(len(name) for name, _ in shown)
    yield ""
    for name, each in shown:
        yield f"{name:{width}}  {estimate_text(each):>14}  {found_text(each)}"
    yield SKILL_MEANS


def standing_as_json(standing: LearnerStanding) -> JsonObject:
    """Everything that is known of the learner's skill, as JSON-able values."""
    return {
        "level": standing.level.value,
        "reached": [
            {"level": each.level.value, "at": each.at.isoformat()} for each in standing.reached
        ],
        "next_level": standing.next_level.value if standing.next_level else None,
        "next_criteria": [criterion_as_json(each) for each in standing.next_criteria],
        "rated_reviews": standing.rated,
        "general": estimate_as_json(standing.general),
        "classes": {key: estimate_as_json(each) for key, each in standing.classes},
        "topics": {key: estimate_as_json(each) for key, each in standing.topics},
    }


def criterion_as_json(criterion: Criterion) -> JsonObject:
    """One criterion, with what is needed and what there is."""
    return {
        "kind": criterion.kind.value,
        "needed": criterion.needed,
        "have": round(criterion.have, 4),
        "of": criterion.of,
        "met": criterion.is_met,
    }


def estimate_as_json(estimate: Estimate) -> JsonObject:
    """A chance with its 90 % interval, and the counts behind it."""
    return {
        "chance": round(estimate.mean, 4),
        "low": round(estimate.low, 4),
        "high": round(estimate.high, 4),
        "found": estimate.found,
        "shown": estimate.shown,
        "false_alarms": estimate.false_alarms,
        "right_places": estimate.right,
    }
