"""Reviews by analysers: SARIF 2.1.0 (OASIS, 2020; section numbers below are those of the standard)."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import unquote

from trainer.core.exercise import Severity, Side
from trainer.core.review import Annotation, Location, Review, Verdict
from trainer.errors import ReviewFileError

Json = Mapping[str, Any]

_SEVERITIES: Final = {"error": Severity.BLOCKER, "warning": Severity.MAJOR, "note": Severity.MINOR, "none": Severity.MINOR}
_NO_COMPLAINT: Final = ("pass", "notApplicable")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?://[^/]*)?")
_SPEAKING: Final = re.compile(r"[A-Za-z]{3}")
_PLACEHOLDER: Final = re.compile(r"\{(\d{1,3})\}")


def review_from_sarif(data: Json, paths: Collection[str], *, verdict: Verdict | None = None, where: str = "") -> Review:
    """The results of every run as annotations; `paths` are those of the project, where addresses are looked for.

    An analyser gives no verdict: unless one is given, any error or warning requests changes. Raises ReviewFileError with every
    problem.
    """
    if not str(data.get("version", "")).startswith("2.1"):
        raise ReviewFileError("This is SARIF of another version.", where=where, remedy="Let the analyser write SARIF 2.1.0.")
    problems: list[str] = []
    runs = _list(data, "runs", "", problems)
    found = [each for number, run in enumerate(runs) for each in _annotations(run, f"runs[{number}]", paths, problems)]
    if problems:
        raise ReviewFileError("\n".join(problems), where=where)
    annotations = tuple(
        Annotation(str(number), location, text, severity=severity) for number, (location, text, severity) in enumerate(found)
    )
    grave = any(each.severity is not Severity.MINOR for each in annotations)
    return Review(verdict or (Verdict.REQUEST_CHANGES if grave else Verdict.APPROVE), annotations)


def _annotations(
    run: object, at: str, paths: Collection[str], problems: list[str]
) -> Iterator[tuple[Location, str, Severity | None]]:
    if not isinstance(run, Mapping):
        problems.append(f"{at}: must be an object")
        return
    rules = _rules(run)
    for number, result in enumerate(_list(run, "results", f"{at}.", problems)):
        if not isinstance(result, Mapping):
            problems.append(f"{at}.results[{number}]: must be an object")
        elif _complains(result):
            rule = _rule(result, run, rules)
            level = _level(result, rule)
            if level not in _SEVERITIES:
                problems.append(f"{at}.results[{number}].level: must be one of {', '.join(_SEVERITIES)}")
            yield _location(result, run, paths), _text(result, rule, run), _SEVERITIES.get(level)


def _list(data: Json, name: str, at: str, problems: list[str]) -> Sequence[object]:
    listed = data.get(name)
    # null says that a run was aborted before it knew of any result (3.14.23).
    if listed is not None and not isinstance(listed, list):
        problems.append(f"{at}{name}: must be a list")
    return listed if isinstance(listed, list) else ()


def _complains(result: Json) -> bool:
    suppressions = _items(result.get("suppressions"))
    suppressed = suppressions and all(_get(each, "status") in (None, "accepted") for each in suppressions)
    return result.get("kind") not in _NO_COMPLAINT and not suppressed and result.get("baselineState") != "absent"


def _level(result: Json, rule: Json) -> str:
    """The level as 3.27.10 has it: where neither result nor rule names one, it is a warning."""
    return str(result.get("level") or _get(rule, "defaultConfiguration", "level") or "warning")


def _rules(run: Json) -> dict[str, Json]:
    components = [_get(run, "tool", "driver"), *_items(_get(run, "tool", "extensions"))]
    rules = (rule for component in components for rule in _items(_get(component, "rules")))
    return {str(rule.get("id")): rule for rule in rules if isinstance(rule, Mapping)}


def _rule(result: Json, run: Json, rules: Mapping[str, Json]) -> Json:
    """What the run says of the result's rule; a rule id may go on below that of its rule, as CA1000/1 does (3.27.5)."""
    name = str(result.get("ruleId") or _get(result, "rule", "id") or "")
    if not name:
        name = str(_get(_at(_get(run, "tool", "driver", "rules"), result.get("ruleIndex")), "id") or "")
    return rules.get(name) or rules.get(name.rpartition("/")[0]) or {"id": name}


def _text(result: Json, rule: Json, run: Json) -> str:
    """The message, and in brackets what the rule is about where the message does not say so."""
    message = _message(result, rule, run)
    about = _first(rule, ("shortDescription", "text"))
    name = str(rule.get("id") or "")
    # Some tools give the rule's whole name as its description, or a template; and a bare code such as B105 says nothing.
    if not about or (name and name in about) or "{" in about:
        about = re.split(r"[./:]", name)[-1] if _SPEAKING.search(name) else ""
    message = message or _first(rule, ("fullDescription", "text"), ("help", "text"))
    return message if about in message else f"{message} ({about})".strip()


def _message(result: Json, rule: Json, run: Json) -> str:
    identity = str(_get(result, "message", "id") or "")
    text = _first(result, ("message", "text"), ("message", "markdown")) or _first(rule, ("messageStrings", identity, "text"))
    text = text or _first(run, ("tool", "driver", "globalMessageStrings", identity, "text"))
    arguments = _items(_get(result, "message", "arguments"))
    return _PLACEHOLDER.sub(lambda found: str(arguments[int(found[1])]) if int(found[1]) < len(arguments) else found[0], text)


def _location(result: Json, run: Json, paths: Collection[str]) -> Location:
    physical = _get(_at(result.get("locations"), 0), "physicalLocation")
    artifact, region = _get(physical, "artifactLocation"), _get(physical, "region")
    if not _get(artifact, "uri"):
        artifact = _get(_at(run.get("artifacts"), _get(artifact, "index")), "location")
    uri = _get(artifact, "uri")
    if not isinstance(uri, str) or not uri:
        return Location()
    path = _project_path(uri, _base(artifact, run), paths)
    start, end = _get(region, "startLine"), _get(region, "endLine")
    if not _is_line(start):
        return Location(path)
    end = max(start, end) if _is_line(end) else start
    # The end column lies behind the last character: the first column of a line means the end of the line before (3.30.8).
    if end > start and _get(region, "endColumn") == 1:
        end -= 1
    return Location(path, Side.NEW, start, end)


def _base(artifact: object, run: Json) -> str:
    """Where an address starts from; bases may start from others (3.14.14)."""
    base, seen = "", set()
    name = str(_get(artifact, "uriBaseId"))
    while name not in seen and (place := _get(run, "originalUriBaseIds", name)):
        seen.add(name)
        base = f"{_get(place, 'uri') or ''}{base}"
        name = str(_get(place, "uriBaseId"))
    return base


def _project_path(uri: str, base: str, paths: Collection[str]) -> str:
    """The path of the project that the address ends with; analysers often name where the project lay when they ran."""
    inside = uri.removeprefix(base) if base else uri
    whole = inside if _SCHEME.match(inside) or inside.startswith("/") else f"{base}{inside}"
    path = _plain(whole)
    known = [each for each in paths if path == each or path.endswith(f"/{each}")]
    return max(known, key=len, default=_plain(inside).lstrip("/"))


def _plain(address: str) -> str:
    return posixpath.normpath(unquote(_SCHEME.sub("", address, count=1)).replace("\\", "/"))


def _is_line(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _first(value: object, *ways: tuple[str, ...]) -> str:
    return next((text for way in ways if isinstance(text := _get(value, *way), str) and text), "")


def _get(value: object, *names: str) -> Any:
    """What lies at that way of names; None where it ends."""
    for name in names:
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _at(listed: object, index: object) -> Any:
    """The item of that place; None where there is none."""
    items = _items(listed)
    return items[index] if isinstance(index, int) and 0 <= index < len(items) else None
