"""One answer file: TOML between two lines of `+++`, then prose under `##` headings."""

import re
from collections.abc import Mapping
from typing import Final

from trainer.content.markers import ID_PATTERN
from trainer.content.problems import Problem
from trainer.content.tables import Field, line_of_key, read_table
from trainer.core.exercise import Answer, AnswerId, AnswerKind, Level, Section, Severity
from trainer.core.taxonomy import class_keys

RULE: Final = "bad-front-matter"

_KIND: Final = Field("text", choices=tuple(AnswerKind))
_CLASS: Final = Field("text", choices=class_keys())
_ALSO: Final = Field("texts", choices=class_keys())
_SEVERITY: Final = Field("text", choices=tuple(Severity))
_OPTIONAL: Final[Mapping[str, Field]] = {
    "pattern": Field("text", required=False),
    "also": Field("texts", required=False, choices=class_keys()),
    "level": Field("text", required=False, choices=tuple(Level)),
    "cwe": Field("whole", required=False),
    "hints": Field("texts", required=False),
    "proof": Field("texts", required=False),
    "shows": Field("text", required=False),
    "references": Field("texts", required=False),
    "older": Field("truth", required=False),
}
FIELDS: Final[Mapping[AnswerKind, Mapping[str, Field]]] = {
    AnswerKind.DEFECT: {
        "kind": _KIND,
        "title": Field("text"),
        "class": _CLASS,
        "pattern": Field("text"),
        "also": _ALSO,
        "severity": _SEVERITY,
        "level": Field("text", choices=tuple(Level)),
        "cwe": Field("whole"),
        "hints": Field("texts", least=2),
        "wordings": Field("texts", least=3),
        "tempting": Field("texts", least=1),
        "proof": Field("texts", least=1),
        "shows": Field("text"),
        "references": Field("texts"),
        "older": Field("truth", required=False),
    },
    AnswerKind.DECOY: {
        **_OPTIONAL,
        "kind": _KIND,
        "title": Field("text"),
        "class": _CLASS,
        "severity": _SEVERITY,
        "wordings": Field("texts", least=3),
        "tempting": Field("texts"),
    },
    AnswerKind.NEUTRAL: {
        **_OPTIONAL,
        "kind": _KIND,
        "title": Field("text"),
        "wordings": Field("texts", least=1),
        "class": Field("text", required=False, choices=class_keys()),
        "severity": Field("text", required=False, choices=tuple(Severity)),
        "tempting": Field("texts", required=False),
    },
}
HEADINGS: Final[Mapping[AnswerKind, tuple[str, ...]]] = {
    AnswerKind.DEFECT: ("What breaks", "Why it slipped through", "How to see it"),
    AnswerKind.DECOY: ("Why it looks wrong", "Why it is right"),
    AnswerKind.NEUTRAL: ("Why it earns nothing",),
}


def read_answer(path: str, answer_id: str, text: str) -> tuple[Answer, tuple[Problem, ...]]:
    """The answer as far as it can be understood, and every problem."""
    problems: list[Problem] = []
    if ID_PATTERN.fullmatch(answer_id) is None:
        problems.append(
            Problem(path, 0, f"“{answer_id}” is not an answer id", "use kebab-case: a-z, 0-9 and single hyphens", "bad-id")
        )
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip() == "+++"]
    if len(fences) < 2 or fences[0] != 0:
        problems.append(
            Problem(path, 1, "the front matter is not between two lines of +++", "begin with +++ and close with +++", RULE)
        )
        return Answer(AnswerId(answer_id), AnswerKind.NEUTRAL, ""), tuple(problems)
    front = "\n".join(lines[1 : fences[1]])
    kind = _kind(front)
    table = read_table(path, front, FIELDS[kind], rule=RULE, first_line=2)
    problems.extend(table.problems)
    values = table.values
    problems.extend(_check_pattern(path, front, values.get("shows", "")))
    sections = tuple(_sections(lines[fences[1] + 1 :]))
    problems.extend(_check_sections(path, kind, sections, fences[1] + 2))
    named = {name: values[name] for name in values if name not in {"kind", "class", "severity", "level"}}
    answer = Answer(
        id=AnswerId(answer_id),
        kind=kind,
        class_=values["class"],
        severity=Severity(values["severity"] or Severity.MINOR),
        level=Level(values["level"] or Level.MID) if "level" in values else Level.MID,
        sections=sections,
        **named,
    )
    return answer, tuple(problems)


def _kind(front: str) -> AnswerKind:
    found = re.search(r"(?m)^\s*kind\s*=\s*[\"'](\w+)[\"']", front)
    return AnswerKind(found[1]) if found and found[1] in set(AnswerKind) else AnswerKind.DEFECT


def _check_pattern(path: str, front: str, shows: str) -> list[Problem]:
    try:
        matches_nothing = bool(re.search(shows, "")) and bool(shows)
    except re.error as error:
        return [
            Problem(path, line_of_key(front, "shows", 2), f"“shows” is not a regular expression: {error}", "correct it", RULE)
        ]
    if matches_nothing:
        return [Problem(path, line_of_key(front, "shows", 2), "“shows” matches an empty output", "name what is printed", RULE)]
    return []


def _sections(lines: list[str]) -> list[Section]:
    sections: list[Section] = []
    heading, body, fenced = "", list[str](), False
    for line in [*lines, "## "]:
        if line.startswith("```"):
            fenced = not fenced
        if line.startswith("## ") and (not fenced or line == "## "):
            text = "\n".join(body).strip()
            if heading or text:
                sections.append(Section(heading, text))
            heading, body = line[3:].strip(), []
        else:
            body.append(line)
    return sections


def _check_sections(path: str, kind: AnswerKind, sections: tuple[Section, ...], line: int) -> list[Problem]:
    filled = {section.heading.casefold() for section in sections if section.text}
    return [
        Problem(path, line, f"the part “## {heading}” is missing or empty", "write it", RULE)
        for heading in HEADINGS[kind]
        if heading.casefold() not in filled
    ]
