"""Reviews in other programs' words: SARIF 2.1.0 of an analyser, and a pull-request review of GitHub's REST interface."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from trainer.core.exercise import Severity, Side
from trainer.core.review import Annotation, Location, Review, Verdict
from trainer.core.review_json import review_from_json
from trainer.errors import ReviewFileError

Json = Mapping[str, Any]

# SARIF 2.1.0, 3.27.10: what a result without a level has is "warning".
_SEVERITIES: Final = {"error": Severity.BLOCKER, "warning": Severity.MAJOR, "note": Severity.MINOR, "none": Severity.MINOR}
_NO_COMPLAINT: Final = ("pass", "notApplicable")
_STATES: Final = {
    "APPROVE": Verdict.APPROVE,
    "APPROVED": Verdict.APPROVE,
    "REQUEST_CHANGES": Verdict.REQUEST_CHANGES,
    "CHANGES_REQUESTED": Verdict.REQUEST_CHANGES,
    "COMMENT": None,
    "COMMENTED": None,
}
_SIDES: Final = {"LEFT": Side.OLD, "RIGHT": Side.NEW}


def review_from_any(data: object, paths: Collection[str], *, where: str = "") -> Review:
    """A review in our JSON, in SARIF or as GitHub has it, told apart by its keys; `paths` are those of the change.

    Raises ReviewFileError with every problem.
    """
    if isinstance(data, Mapping) and isinstance(data.get("runs"), list):
        return _from_sarif(data, paths, where)
    if isinstance(data, Mapping) and ("event" in data or "state" in data):
        return _from_github(data, where)
    return review_from_json(data, where=where)


def _from_sarif(data: Json, paths: Collection[str], where: str) -> Review:
    if not str(data.get("version", "")).startswith("2.1"):
        raise ReviewFileError("This is SARIF of another version.", where=where, remedy="Let the analyser write SARIF 2.1.0.")
    problems: list[str] = []
    found = [each for number, run in enumerate(data["runs"]) for each in _annotations(run, f"runs[{number}]", paths, problems)]
    _raise(problems, where)
    annotations = tuple(_numbered(each, str(number)) for number, each in enumerate(found))
    grave = any(each.severity is not Severity.MINOR for each in annotations)
    return Review(Verdict.REQUEST_CHANGES if grave else Verdict.APPROVE, annotations)


def _annotations(run: object, at: str, paths: Collection[str], problems: list[str]) -> Iterator[Annotation]:
    results = run.get("results") or [] if isinstance(run, Mapping) else None
    if not isinstance(run, Mapping) or not isinstance(results, list):
        problems.append(f"{at}.results: must be a list")
        return
    rules = _rules(run)
    for number, result in enumerate(results):
        if not isinstance(result, Mapping):
            problems.append(f"{at}.results[{number}]: must be an object")
        elif (
            result.get("kind") not in _NO_COMPLAINT and not result.get("suppressions") and result.get("baselineState") != "absent"
        ):
            rule = rules.get(str(result.get("ruleId") or _get(result, "rule", "id") or ""), {})
            level = result.get("level") or _get(rule, "defaultConfiguration", "level") or "warning"
            if level not in _SEVERITIES:
                problems.append(f"{at}.results[{number}].level: must be one of {', '.join(_SEVERITIES)}")
                continue
            yield Annotation("", _sarif_location(result, run, paths), _message(result, rule), severity=_SEVERITIES[level])


def _rules(run: Json) -> dict[str, Json]:
    rules = _get(run, "tool", "driver", "rules") or []
    return {str(rule.get("id")): rule for rule in rules if isinstance(rule, Mapping)}


def _message(result: Json, rule: Json) -> str:
    text = str(_get(result, "message", "text") or _get(result, "message", "markdown") or "")
    identity = str(_get(result, "message", "id") or "")
    text = text or str(_get(rule, "messageStrings", identity, "text") or "")
    short = str(_get(rule, "shortDescription", "text") or "")
    return text if not short or short in text else f"{text} ({short})".strip()


def _sarif_location(result: Json, run: Json, paths: Collection[str]) -> Location:
    locations = result.get("locations")
    physical = _get(locations[0], "physicalLocation") if isinstance(locations, list) and locations else None
    artifact, region = _get(physical, "artifactLocation"), _get(physical, "region")
    uri = _get(artifact, "uri")
    if not uri:
        return Location()
    base = str(_get(run, "originalUriBaseIds", str(_get(artifact, "uriBaseId")), "uri") or "")
    path = _project_path(str(uri).removeprefix(base) if base else str(uri), paths)
    start = _get(region, "startLine")
    if not isinstance(start, int) or start < 1:
        return Location(path)
    end = _get(region, "endLine")
    return Location(path, Side.NEW, start, max(start, end) if isinstance(end, int) else start)


def _project_path(uri: str, paths: Collection[str]) -> str:
    """The path of the change that the address ends with; analysers often name where the project lay when they ran."""
    path = unquote(urlsplit(uri).path if uri.startswith("file:") else uri).replace("\\", "/").removeprefix("./")
    endings = [known for known in paths if path == known or path.endswith(f"/{known}")]
    return max(endings, key=len, default=path.lstrip("/"))


def _from_github(data: Json, where: str) -> Review:
    problems: list[str] = []
    state = str(data.get("event") or data.get("state") or "").upper()
    if state not in _STATES:
        problems.append(f"event: must be one of {', '.join(_STATES)}")
    comments = data.get("comments") or []
    if not isinstance(comments, list):
        problems.append("comments: must be a list")
        comments = []
    annotations = [_comment(each, number, problems) for number, each in enumerate(comments)]
    _raise(problems, where)
    verdict = _STATES[state]
    body = str(data.get("body") or "").strip()
    # The body sums up the comments; only where there are none is it what the reviewer has to say.
    if body and not annotations and verdict is not Verdict.APPROVE:
        annotations.append(Annotation("0", Location(), body))
    if verdict is None:
        verdict = Verdict.REQUEST_CHANGES if annotations else Verdict.APPROVE
    return Review(verdict, tuple(annotations))


def _comment(comment: object, number: int, problems: list[str]) -> Annotation:
    at = f"comments[{number}]."
    if not isinstance(comment, Mapping):
        problems.append(f"comments[{number}]: must be an object")
        return Annotation(str(number), Location())
    path, line, body = comment.get("path"), comment.get("line"), comment.get("body")
    if not isinstance(path, str) or not path:
        problems.append(f"{at}path: must be the path of a file")
    if not isinstance(body, str):
        problems.append(f"{at}body: must be a string")
    side = str(comment.get("side") or "RIGHT").upper()
    if side not in _SIDES:
        problems.append(f"{at}side: must be LEFT or RIGHT")
    if comment.get("subject_type") == "file":
        return Annotation(str(number), Location(str(path)), str(body))
    if not isinstance(line, int) or line < 1:
        problems.append(f"{at}line: must be a line of the file; a position in the diff is not enough")
        return Annotation(str(number), Location(str(path)), str(body))
    first = comment.get("start_line")
    start = first if isinstance(first, int) and 1 <= first <= line else line
    return Annotation(str(number), Location(str(path), _SIDES.get(side, Side.NEW), start, line), str(body))


def _numbered(annotation: Annotation, name: str) -> Annotation:
    return Annotation(name, annotation.location, annotation.text, severity=annotation.severity)


def _raise(problems: Sequence[str], where: str) -> None:
    if problems:
        raise ReviewFileError("\n".join(problems), where=where)


def _get(value: object, *names: str) -> Any:
    """What lies at that way of names; None where it ends."""
    for name in names:
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value
