"""Reviews and scorecards as JSON-able dicts; docs/schemas/ describes both."""

from collections.abc import Mapping
from typing import Any, Final

from trainer.core.domain.exercise import Severity, Side
from trainer.core.domain.review import Annotation, Confidence, Location, Review, Verdict
from trainer.core.domain.scorecard import PointLine, Reason, Scorecard
from trainer.core.domain.taxonomy import class_keys
from trainer.core.formats.given_review import quoted, refuse, refuse_too_many
from trainer.errors import ReviewFileError

_VERDICTS: Final = tuple(map(str, Verdict))
# The command line writes it with a hyphen.
_SPELT: Final = {"request-changes": str(Verdict.REQUEST_CHANGES)}
_MEANT: Final = {
    **dict.fromkeys(("approve", "approved", "accept", "accepted", "lgtm"), Verdict.APPROVE),
    **dict.fromkeys(
        ("request_changes", "changes_requested", "requested_changes", "reject"),
        Verdict.REQUEST_CHANGES,
    ),
}
_FIELDS: Final = ("path", "side", "start", "end", "class", "severity", "confidence", "text")


def review_from_json(data: object, *, where: str = "") -> Review:
    """The review that the data describes; annotations are numbered from 0 and their ids are those
    numbers.

    Raises ReviewFileError with every problem, one a line.
    """
    problems: list[str] = []
    if not isinstance(data, Mapping):
        raise ReviewFileError("a review is an object with verdict and annotations.", where=where)
    _refuse_unknown(data, ("verdict", "annotations"), "", problems)
    verdict = _verdict(data.get("verdict"), problems)
    listed = data.get("annotations", [])
    if not isinstance(listed, list):
        problems.append("annotations: must be a list")
        listed = []
    refuse_too_many(len(listed), where=where)
    annotations = tuple(_annotation(entry, number, problems) for number, entry in enumerate(listed))
    refuse(problems, where=where)
    return Review(verdict, annotations)


def _verdict(value: object, problems: list[str]) -> Verdict:
    word = value
    if isinstance(value, str):
        word = _SPELT.get(value, value)
    if isinstance(word, str) and word in _VERDICTS:
        return Verdict(word)
    meant = (
        _MEANT.get(word.strip().lower().replace("-", "_").replace(" ", "_"))
        if isinstance(word, str)
        else None
    )
    hint = f"; write {meant}" if meant is not None else ""
    problems.append(f"verdict: must be one of {', '.join(_VERDICTS)}{hint}")
    return Verdict.APPROVE


def scorecard_to_json(scorecard: Scorecard, review: Review) -> dict[str, Any]:
    """The scorecard as data; a finding names its annotation by its place in the
    review, drafts left out.
    """
    handed_in = [annotation.id for annotation in review.annotations if not annotation.draft]
    places = {annotation_id: place for place, annotation_id in enumerate(handed_in)}
    return {
        "score": scorecard.score,
        "detection": scorecard.detection,
        "costs": scorecard.costs,
        "clean": scorecard.clean,
        "findings": [
            {
                "kind": str(finding.kind),
                "annotation": None if finding.annotation is None else places[finding.annotation],
                "answer": finding.answer,
                "reason": _reason_to_json(finding.reason),
                "unsure": finding.unsure,
            }
            for finding in scorecard.findings
        ],
        "lines": [_line_to_json(line, places) for line in scorecard.lines],
        "scoring_version": scorecard.scoring_version,
        "key_version": scorecard.key_version,
    }


def _reason_to_json(reason: Reason) -> dict[str, Any]:
    return {
        "code": str(reason.code),
        "place": None if reason.place is None else str(reason.place),
        "lines": reason.lines,
        "other_class": reason.other_class,
        "unpaid": reason.unpaid,
    }


def _line_to_json(line: PointLine, places: Mapping[str, int]) -> dict[str, Any]:
    return {
        "kind": str(line.kind),
        "points": line.points,
        "answer": line.answer,
        "annotation": None if line.annotation is None else places[line.annotation],
    }


def _annotation(entry: object, number: int, problems: list[str]) -> Annotation:
    at = f"annotations[{number}]."
    if not isinstance(entry, Mapping):
        problems.append(f"annotations[{number}]: must be an object")
        return Annotation(str(number), Location())
    _refuse_unknown(entry, _FIELDS, at, problems)
    text = entry.get("text", "")
    if not isinstance(text, str):
        problems.append(f"{at}text: must be a string")
        text = ""
    severity = _choice(entry, "severity", tuple(map(str, Severity)), at, problems)
    confidence = _choice(entry, "confidence", tuple(map(str, Confidence)), at, problems)
    return Annotation(
        id=str(number),
        location=_location(entry, at, problems),
        text=text,
        class_=_choice(entry, "class", class_keys(), at, problems),
        severity=None if severity is None else Severity(severity),
        confidence=None if confidence is None else Confidence(confidence),
    )


def _location(entry: Mapping[Any, object], at: str, problems: list[str]) -> Location:
    found = len(problems)
    path = entry.get("path")
    if path is not None and not (isinstance(path, str) and path):
        problems.append(f"{at}path: must be the path of a file, or null for the whole change")
    side = _choice(entry, "side", tuple(map(str, Side)), at, problems) or Side.NEW
    start = _line(entry, "start", at, problems)
    end = _line(entry, "end", at, problems)
    if start is None and end is not None and len(problems) == found:
        problems.append(f"{at}end: has no start")
    if path is None and start is not None:
        problems.append(f"{at}start: a line needs a path")
    end = start if end is None else end
    if start is not None and end is not None and end < start:
        problems.append(f"{at}end: {end} lies before start, {start}")
    if len(problems) > found:
        return Location()
    return Location(path if isinstance(path, str) else None, Side(side), start, end)


def _line(entry: Mapping[Any, object], name: str, at: str, problems: list[str]) -> int | None:
    value = entry.get(name)
    if value is None:
        return None
    # True is an int to Python and not a line to anybody.
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        problems.append(f"{at}{name}: must be a line number from 1, or null")
        return None
    return value


def _choice(
    entry: Mapping[Any, object], name: str, choices: tuple[str, ...], at: str, problems: list[str]
) -> str | None:
    value = entry.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or value not in choices:
        problems.append(f"{at}{name}: must be one of {', '.join(choices)}, or null")
        return choices[0]
    return value


def _refuse_unknown(
    entry: Mapping[Any, object], known: tuple[str, ...], at: str, problems: list[str]
) -> None:
    problems.extend(
        f"{at}{quoted(str(name))}: unknown field, known are {', '.join(known)}"
        for name in entry
        if name not in known
    )
