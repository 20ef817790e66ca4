"""Scorecards as they are stored: JSON with a format number, read whatever version of the program
wrote it.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Any, Final, TypeVar

from trainer.core.domain.exercise import Severity
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
from trainer.core.formats.json_values import JsonObject

FORMAT: Final = 2
"""1 held findings and lines as English sentences; 2 holds codes and parameters."""

Code = TypeVar("Code", bound=StrEnum)


def scorecard_text(card: Scorecard) -> str:
    """Write a scorecard as JSON, complete."""
    return json.dumps({"format": FORMAT, **asdict(card)}, sort_keys=True)


def scorecard(text: str) -> Scorecard:
    """Read a scorecard of any format.

    Fields and codes of a later format that this program does not know are left out or read as
    UNSTATED; fields that an earlier format lacks take their defaults. ValueError, KeyError or
    TypeError where the text is no scorecard.
    """
    content = upgraded(json.loads(text))
    return Scorecard(
        score=float(content["score"]),
        detection=float(content.get("detection", 0.0)),
        costs=float(content.get("costs", 0.0)),
        findings=tuple(map(_finding, content.get("findings", ()))),
        lines=tuple(map(_line, content.get("lines", ()))),
        clean=bool(content.get("clean", False)),
        scoring_version=int(content["scoring_version"]),
        key_version=str(content["key_version"]),
        unread=bool(content.get("unread", False)),
    )


def upgraded(content: JsonObject) -> JsonObject:
    """The content of a stored scorecard in the present format, or in the later one that it has."""
    if "format" in content:
        return content
    return {**content, "format": 2, **_from_sentences(content["findings"], content["lines"])}


def _finding(data: JsonObject) -> Finding:
    reason = data.get("reason") or {}
    place = reason.get("place")
    return Finding(
        kind=FindingKind(data["kind"]),
        annotation=data["annotation"],
        answer=data["answer"],
        reason=Reason(
            code=_code(ReasonCode, reason.get("code"), ReasonCode.UNSTATED),
            # A reason that is not known has no place that could be worded.
            place=PlaceFit(place)
            if place in set(PlaceFit) and reason.get("code") in set(ReasonCode)
            else None,
            lines=int(reason.get("lines", 0)),
            other_class=bool(reason.get("other_class", False)),
            unpaid=bool(reason.get("unpaid", False)),
        ),
        unsure=bool(data.get("unsure", False)),
    )


def _line(data: JsonObject) -> PointLine:
    severity = data.get("severity")
    return PointLine(
        kind=_code(LineKind, data.get("kind"), LineKind.UNSTATED),
        points=float(data["points"]),
        answer=data.get("answer"),
        annotation=data.get("annotation"),
        severity=Severity(severity) if severity in set(Severity) else None,
        weight=int(data.get("weight", 0)),
    )


def _code(codes: type[Code], value: Any, unknown: Code) -> Code:
    if value in set(codes):
        return codes(value)
    return unknown


# Format 1. Every sentence that it ever held, as its program wrote it: these tables never change.

_PLACES: Final = {
    "It may be said anywhere": "anywhere",
    "On the change as a whole": "whole_change",
    "On the file as a whole": "whole_file",
    "On the right lines": "right_lines",
    "Around the right lines, in a wide range": "wide_range",
    "On the other side of the diff": "other_side",
    "In another file": "other_file",
}
_HIT: Final = re.compile(
    r"(?P<where>.+?)(?:, (?P<link>and|but) (?P<says>it says why|its words come close to the reason)"
    r"(?P<other>, under another class)?|(?P<chosen>, and you chose it as what you meant: three "
    r"quarters of a hit))\."
)
_AWAY: Final = re.compile(r"(\d+) lines? away")
_LOCATED: Final = re.compile(
    r"Right place, (another reason|it does not say what is wrong|a reason that has nothing to do "
    r"with it)"
    r"(, and too much else is marked for the place alone to count)?\."
)
_LOCATED_CODES: Final = {
    "another reason": "related_reason",
    "it does not say what is wrong": "no_reason",
    "a reason that has nothing to do with it": "unrelated_reason",
}
_OPENINGS: Final = (
    ("No annotation speaks of it", "not_mentioned"),
    ("The same mistake as another annotation", "repeated_mistake"),
    ("Another annotation is credited", "already_credited"),
    ("It raises no objection", "no_objection"),
    ("A fair remark", "fair_remark"),
    ("This looks wrong and is right", "looks_wrong"),
    ("It speaks of a defect that this variant does not have", "fixed_here"),
    ("It says nothing that could be checked", "nothing_to_check"),
    ("No answer of this exercise is about this", "not_in_key"),
)
_EARNED: Final = re.compile(
    r"(?P<verb>Found|Found, as you chose|Located|Missed): .*\((?P<severity>\w+), weight "
    r"(?P<weight>\d+)\)"
)
_EARNED_KINDS: Final = {
    "Found": ("found", ("hit",)),
    "Found, as you chose": ("found_by_choice", ("hit",)),
    "Located": ("located", ("located",)),
    "Missed": ("missed", ("missed",)),
}
_CHARGED: Final = (
    ("Not a defect here: ", "fixed_flagged", ("false_alarm",)),
    ("Fooled by ", "decoy_flagged", ("fooled",)),
    ("False alarm at ", "false_alarm", ("false_alarm",)),
)
_OTHER_LINES: Final = (
    ("Nothing is planted here", "nothing_planted"),
    ("A score does not fall below 0", "floor"),
    ("Changes were requested where none are needed", "clean_sent_back"),
    ("Approved with a blocker in it", "blocker_approved"),
)


def _from_sentences(findings: Iterable[JsonObject], lines: Iterable[JsonObject]) -> JsonObject:
    read = [{**each, "reason": _reason_from(each["why"])} for each in findings]
    for each in read:
        del each["why"]
    return {"findings": read, "lines": list(_lines_from(lines, read))}


def _reason_from(why: str) -> JsonObject:
    if found := _LOCATED.fullmatch(why):
        return {"code": _LOCATED_CODES[found[1]], "unpaid": found[2] is not None}
    if found := _HIT.fullmatch(why):
        return _hit_from(found)
    return {
        "code": next((code for opening, code in _OPENINGS if why.startswith(opening)), "unstated")
    }


def _hit_from(found: re.Match[str]) -> JsonObject:
    if found["chosen"]:
        code = "chosen"
    elif found["says"] == "it says why":
        code = "says_why"
    else:
        code = "comes_close"
    if away := _AWAY.fullmatch(found["where"]):
        lines = int(away[1])
        # The tolerance of format 1 was three lines; within it, the sentence said "and".
        if lines <= 3:
            place = "few_lines_away"
        else:
            place = "lines_away"
    else:
        lines = 0
        place = _PLACES.get(found["where"], "right_lines")
    return {"code": code, "place": place, "lines": lines, "other_class": found["other"] is not None}


def _lines_from(lines: Iterable[JsonObject], findings: list[JsonObject]) -> Iterator[JsonObject]:
    """Lines named only the title of an answer; they stood in the order of the findings, which know
    its id.
    """
    earning = [
        each
        for each in findings
        if each["kind"] in {"hit", "located", "missed"} and each["answer"] is not None
    ]
    charging = [each for each in findings if each["kind"] in {"false_alarm", "fooled"}]
    for line in lines:
        label, points = line["label"], line["points"]
        if earned := _EARNED.fullmatch(label):
            kind, finding_kinds = _EARNED_KINDS[earned["verb"]]
            about = _taken(earning, finding_kinds)
            weighed = {"severity": earned["severity"], "weight": int(earned["weight"])}
            yield {"kind": kind, "points": points, **about, **weighed}
        elif charged := next((each for each in _CHARGED if label.startswith(each[0])), None):
            yield {"kind": charged[1], "points": points, **_taken(charging, charged[2])}
        else:
            kind = next(
                (code for opening, code in _OTHER_LINES if label.startswith(opening)), "unstated"
            )
            yield {"kind": kind, "points": points}


def _taken(findings: list[JsonObject], kinds: Iterable[str]) -> Mapping[str, str | None]:
    """What the first finding of those kinds is about; it is taken off the list."""
    wanted = set(kinds)
    for at, each in enumerate(findings):
        if each["kind"] in wanted:
            del findings[at]
            return {"answer": each["answer"], "annotation": each["annotation"]}
    return {"answer": None, "annotation": None}
