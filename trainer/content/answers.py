"""One answer file: TOML between two lines of `+++`, then prose under `##` headings."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from trainer.content.markers import ID_PATTERN
from trainer.content.pack_limits import MOST_CWE, MOST_ID, MOST_TITLE
from trainer.content.patterns import pattern_fault
from trainer.content.problems import Problem
from trainer.content.tables import Field, line_of_key, read_table
from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKind,
    Level,
    Section,
    Severity,
    WarmUpUse,
)
from trainer.core.domain.taxonomy import class_keys

RULE: Final = "bad-front-matter"

_AS_THEY_ARE: Final = frozenset(
    {
        "title",
        "pattern",
        "also",
        "cwe",
        "hints",
        "wordings",
        "tempting",
        "proof",
        "shows",
        "references",
        "older",
    }
)
_FIELDS: Final[Mapping[str, Field]] = {
    "kind": Field("str", choices=tuple(AnswerKind)),
    "title": Field("str", most=MOST_TITLE),
    "class": Field("str", choices=class_keys()),
    "pattern": Field("str", most=MOST_TITLE),
    "also": Field("list[str]", choices=class_keys()),
    "severity": Field("str", choices=tuple(Severity)),
    "level": Field("str", choices=tuple(Level)),
    "cwe": Field("int", most=MOST_CWE),
    "hints": Field("list[str]"),
    "wordings": Field("list[str]"),
    "tempting": Field("list[str]"),
    "proof": Field("command"),
    "shows": Field("str"),
    "references": Field("list[str]"),
    "older": Field("bool"),
    "warm_up": Field("str", choices=tuple(each for each in WarmUpUse if each)),
}
"""All that an answer can say; its kind says what it must."""


@dataclass(frozen=True)
class FrontMatter:
    """The two halves of an answer or a ruling: TOML, and prose that begins on line `prose_line`."""

    toml: str
    sections: tuple[Section, ...]
    prose_line: int


def read_answer(path: str, answer_id: str, text: str) -> tuple[Answer, tuple[Problem, ...]]:
    """The answer as far as it can be understood, and every problem."""
    problems = list(check_id(path, answer_id))
    matter = split_front_matter(path, text, RULE)
    if isinstance(matter, Problem):
        return Answer(AnswerId(answer_id), AnswerKind.NEUTRAL, ""), (*problems, matter)
    given = kind_in(matter.toml)
    if given in set(AnswerKind):
        kind = AnswerKind(given)
    else:
        kind = AnswerKind.DEFECT
    table = read_table(path, matter.toml, fields_of(kind), rule=RULE, first_line=2)
    problems.extend(table.problems)
    problems.extend(check_pattern(path, matter.toml, table.values.get("shows", ""), RULE))
    problems.extend(check_sections(path, matter, kind.traits.headings, RULE))
    return answer_of(answer_id, kind, table.values, matter.sections), tuple(problems)


@cache
def fields_of(kind: AnswerKind) -> Mapping[str, Field]:
    """The fields of an answer of that kind."""
    required = {"kind": 0, **kind.traits.required}
    return {
        name: replace(field, required=name in required, least=required.get(name, 0))
        for name, field in _FIELDS.items()
    }


def check_id(path: str, answer_id: str) -> Iterator[Problem]:
    """A problem where a file is not named like an answer."""
    if ID_PATTERN.fullmatch(answer_id) is None or len(answer_id) > MOST_ID:
        what = f"“{answer_id}” is not an answer id"
        remedy = "use kebab-case: a-z, 0-9 and single hyphens"
        if len(answer_id) > MOST_ID:
            remedy = f"use {MOST_ID} characters at most"
        yield Problem(path, 0, what, remedy, "bad-id")


def split_front_matter(path: str, text: str, rule: str) -> FrontMatter | Problem:
    """The parts of a file between and behind its two lines of `+++`, or that there are none."""
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip() == "+++"]
    if len(fences) < 2 or fences[0] != 0:
        what = "the front matter is not between two lines of +++"
        return Problem(path, 1, what, "begin with +++ and close with +++", rule)
    end = fences[1]
    return FrontMatter("\n".join(lines[1:end]), tuple(_sections(lines[end + 1 :])), end + 2)


def kind_in(front: str) -> str:
    """The kind that a front matter names, known or not; nothing where it names none."""
    found = re.search(r"(?m)^[ \t]*+kind[ \t]*+=[ \t]*+[\"'](\w++)[\"']", front)
    if found:
        return found[1]
    return ""


def answer_of(
    answer_id: str, kind: AnswerKind, values: Mapping[str, Any], sections: tuple[Section, ...]
) -> Answer:
    """The answer that a table of fields and its prose describe."""
    named = {name: values[name] for name in values if name in _AS_THEY_ARE}
    return Answer(
        id=AnswerId(answer_id),
        kind=kind,
        class_=values["class"],
        severity=Severity(values["severity"] or Severity.MINOR),
        level=Level(values["level"] or Level.MID) if "level" in values else Level.MID,
        warm_up=WarmUpUse(values.get("warm_up", "")),
        sections=sections,
        **named,
    )


def check_pattern(path: str, front: str, shows: str, rule: str) -> Iterator[Problem]:
    """A problem where `shows` is no regular expression, one that proves nothing, or one that could
    take for ever.
    """
    if fault := pattern_fault(shows):
        yield Problem(path, line_of_key(front, "shows", 2), *fault, rule)


def _sections(lines: list[str]) -> list[Section]:
    sections: list[Section] = []
    heading = ""
    body: list[str] = []
    fenced = False
    for line in [*lines, "## "]:
        if line.startswith("```"):
            fenced = not fenced
        if line.startswith("## ") and (not fenced or line == "## "):
            text = "\n".join(body).strip()
            if heading or text:
                sections.append(Section(heading, text))
            heading = line[3:].strip()
            body = []
        else:
            body.append(line)
    return sections


def check_sections(
    path: str, matter: FrontMatter, headings: Iterable[str], rule: str
) -> Iterator[Problem]:
    """A problem for each of the headings that has no prose."""
    filled = {section.heading.casefold() for section in matter.sections if section.text}
    for heading in headings:
        if heading.casefold() not in filled:
            yield Problem(
                path,
                matter.prose_line,
                f"the section “## {heading}” is missing or empty",
                "write it",
                rule,
            )
