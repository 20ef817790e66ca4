"""What a review came to, in words: one sentence, its findings, and the arithmetic of its score."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trainer.core.domain.exercise import AnswerId, AnswerKey, Severity
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.domain.scorecard import (
    Finding,
    FindingKind,
    LineKind,
    PlaceFit,
    PointLine,
    Reason,
    ReasonCode,
    Scorecard,
)
from trainer.core.scoring.debrief import location_of
from trainer.core.scoring.scorer import APPROVED_BLOCKER_CAP
from trainer.core.text.path_text import visible

_PLACES: Final[Mapping[PlaceFit, str]] = {
    PlaceFit.ANYWHERE: "Not tied to a place",
    PlaceFit.WHOLE_CHANGE: "On the change as a whole",
    PlaceFit.WHOLE_FILE: "On the file as a whole",
    PlaceFit.RIGHT_LINES: "On the right lines",
    PlaceFit.WIDE_RANGE: "On a wide range around the right lines",
    PlaceFit.OTHER_SIDE: "On the other side of the diff",
    PlaceFit.OTHER_FILE: "In another file",
}
_FITTING: Final = {
    PlaceFit.ANYWHERE,
    PlaceFit.WHOLE_CHANGE,
    PlaceFit.WHOLE_FILE,
    PlaceFit.RIGHT_LINES,
    PlaceFit.FEW_LINES_AWAY,
}
_LOCATED: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.RELATED_REASON: "Your words come near it, but don't say what breaks",
    ReasonCode.NO_REASON: "It doesn't say what is wrong",
    ReasonCode.UNRELATED_REASON: "Your words don't say what breaks",
}
# Each with the place of the defect.
_MISSED: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.NOT_MENTIONED: "None of your annotations mentions this{}.",
    ReasonCode.NAMED_WITHOUT_PLACE: "You named this, but not where it is. Point at the lines{}.",
    ReasonCode.NAMED_IN_A_LIST: (
        "You named this in a list of answers only. Write a note of its own at the lines{}."
    ),
}
_PLAIN: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.ALREADY_CREDITED: "Another annotation already gets the credit for this defect.",
    ReasonCode.REPEATED_MISTAKE: "The same mistake as in another annotation. It counts once.",
    ReasonCode.NO_OBJECTION: "It reads as approval: it doesn't object to anything.",
    ReasonCode.FAIR_REMARK: "A fair remark, but no reason to block the change.",
    ReasonCode.LEFT_ALONE: "It looks wrong but is right. You left it alone.",
    ReasonCode.NEVER_SEEN: "It looks wrong but is right. It was never on your screen.",
    ReasonCode.FIXED_HERE: (
        "It describes a defect that this variant does not have: the code is right here."
    ),
    ReasonCode.NOTHING_TO_CHECK: "It makes no claim that can be checked.",
    ReasonCode.NOT_IN_KEY: "No answer in this exercise is about this.",
    ReasonCode.LISTS_ANSWERS: (
        "It lists answers of this exercise one after the other. That is not a finding."
    ),
    ReasonCode.NO_PLACE: (
        "It names a defect, but not where it is. Put it on the lines, or name the file or the code."
    ),
    ReasonCode.UNSTATED: "This version of the trainer does not know the recorded reason.",
}
_LINES: Final[Mapping[LineKind, str]] = {
    LineKind.NOTHING_PLANTED: "No defects were planted",
    LineKind.FOUND: "Found: {answer} ({severity}, weight {weight})",
    LineKind.FOUND_BY_CHOICE: "Found after your choice: {answer} ({severity}, weight {weight})",
    LineKind.LOCATED: "Right place, but not what breaks: {answer} ({severity}, weight {weight})",
    LineKind.MISSED: "Missed: {answer} ({severity}, weight {weight})",
    LineKind.FIXED_FLAGGED: "Not a defect here: {answer}",
    LineKind.DECOY_FLAGGED: "Correct code flagged: {answer}",
    LineKind.FALSE_ALARM: "False alarm at {place}",
    LineKind.FLOOR: "A score can't go below 0",
    LineKind.CLEAN_SENT_BACK: "You requested changes, but none were needed",
    LineKind.BLOCKER_APPROVED: f"You approved a blocker: at most {APPROVED_BLOCKER_CAP}",
    LineKind.UNREAD: "You approved it unread: this review doesn't count",
    LineKind.UNSTATED: "Unknown item from another version of the trainer",
}

VERDICTS: Final[Mapping[Verdict | None, str]] = {
    Verdict.APPROVE: "You approved it",
    Verdict.REQUEST_CHANGES: "You requested changes",
    None: "No verdict",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Names:
    """What results refer to by id: the titles of answers, where they stand, and where annotations
    stand.
    """

    titles: Mapping[AnswerId, str]
    answers_at: Mapping[AnswerId, Location]
    annotations_at: Mapping[str, Location]


def names_in(key: AnswerKey, annotations: Iterable[Annotation]) -> Names:
    """Collect the names that findings and lines of one review need."""
    return Names(
        titles={placed.answer.id: placed.answer.title for placed in key.answers},
        answers_at={
            placed.answer.id: location_of(placed) for placed in key.answers if placed.spans
        },
        annotations_at={annotation.id: annotation.location for annotation in annotations},
    )


def finding_text(finding: Finding, names: Names) -> str:
    """Say in one sentence why a finding is what it is."""
    answer = finding.answer
    if answer is None:
        return reason_text(finding.reason)
    return reason_text(
        finding.reason, title=names.titles.get(answer, answer), at=names.answers_at.get(answer)
    )


def reason_text(reason: Reason, *, title: str = "", at: Location | None = None) -> str:
    """Say a reason in one sentence; `title` and `at` are those of the answer that it is about, if
    any.
    """
    if reason.place is not None:
        return _hit_text(reason, reason.place)
    if reason.code in _LOCATED:
        if reason.unpaid:
            unpaid = ", and you flagged too much of the change for the place alone to count"
        else:
            unpaid = ""
        return f"Right place. {_LOCATED[reason.code]}{unpaid}."
    if reason.code in _MISSED:
        if at is not None and at.path is not None:
            where = f" ({visible(at.path)}:{at.start})"
        else:
            where = ""
        return _MISSED[reason.code].format(where)
    if reason.code is ReasonCode.LOOKS_WRONG:
        if title:
            named = f": “{title}” is not a defect here"
        else:
            named = ""
        return f"This looks wrong but is right{named}."
    return _PLAIN[reason.code]


def _hit_text(reason: Reason, place: PlaceFit) -> str:
    where = _PLACES.get(place) or f"{reason.lines} line{'s' if reason.lines > 1 else ''} away"
    if reason.code is ReasonCode.CHOSEN:
        return f"{where}. You chose it as what you meant: worth three quarters of a hit."
    link = "and" if place in _FITTING else "but"
    if reason.code is ReasonCode.SAYS_WHY:
        says = "it names the defect"
    else:
        says = "it comes close to naming the defect"
    if reason.other_class:
        other_class = ", filed under another class"
    else:
        other_class = ""
    return f"{where}, {link} {says}{other_class}."


def line_text(line: PointLine, names: Names) -> str:
    """Say what one line of the arithmetic is for."""
    place = names.annotations_at.get(line.annotation) if line.annotation is not None else None
    return _LINES[line.kind].format(
        answer=names.titles.get(line.answer, line.answer) if line.answer is not None else "",
        severity=line.severity or "",
        weight=line.weight,
        place=place if place is not None else "a deleted place",
    )


def summary(card: Scorecard, key: AnswerKey, verdict: Verdict | None) -> str:
    """One sentence: what was found, what was missed, what was right and still complained of."""
    if card.unread:
        return _unread_summary(card)
    wrong = sum(finding.kind.traits.is_mistake for finding in card.findings)
    if card.clean:
        return _clean_summary(wrong, verdict)
    planted = len(key.planted)
    hits = _count(card, FindingKind.HIT)
    located = _count(card, FindingKind.LOCATED)
    parts = [_found(hits, planted)]
    if located and planted == 1:
        # The only defect was not missed: its place was found.
        parts = ["marked the right place, but didn't say what breaks"]
    elif located:
        parts.append(f"marked the right place of {_number(located)} without saying what breaks")
    if wrong:
        parts.append(f"flagged {_lines(wrong)} right")
    elif hits == planted:
        parts.append("flagged nothing that was right")
    sentence = "You " + _joined(parts) + "."
    missed_blocker = any(
        finding.kind is FindingKind.MISSED
        and each.answer.id == finding.answer
        and each.answer.severity is Severity.BLOCKER
        for finding in card.findings
        for each in key.planted
    )
    if verdict is Verdict.APPROVE and missed_blocker:
        return sentence + " You approved it with a blocker in it."
    return sentence


def _unread_summary(card: Scorecard) -> str:
    if card.clean:
        luck = "You were right by luck"
    else:
        luck = "Something was wrong with it"
    return f"You approved this change without reading it. {luck}. This review doesn't count."


def _clean_summary(wrong: int, verdict: Verdict | None) -> str:
    if verdict is not Verdict.APPROVE:
        return "Nothing was wrong with this change, but you requested changes."
    if wrong:
        return (
            f"Nothing was wrong with this change. You approved it, but flagged {_lines(wrong)} "
            f"right."
        )
    return "Nothing was wrong with this change, and you approved it."


def _found(hits: int, planted: int) -> str:
    if hits == planted:
        if planted == 1:
            return "found what was wrong"
        return f"found all {_number(planted)}"
    if planted == 1:
        return "missed what was wrong"
    return f"found {_number(hits) if hits else 'none'} of {_number(planted)}"


def _lines(number: int) -> str:
    if number == 1:
        return "one place that was"
    return f"{_number(number)} places that were"


def _joined(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    return ", ".join(parts[:-1]) + ", and " + parts[-1]


def _number(number: int) -> str:
    if number < len(_NUMBERS):
        return _NUMBERS[number]
    return str(number)


def _count(card: Scorecard, kind: FindingKind) -> int:
    return sum(finding.kind is kind for finding in card.findings)
