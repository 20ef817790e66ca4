"""What an operator is: a mistake that assistants make, and where each language lets one make it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.content.mutation.edits import Change, Edit
from trainer.content.mutation.syntax import Source
from trainer.core.domain.exercise import Level, Severity


@dataclass(frozen=True)
class Rule:
    """Where the mistake can be made in one language, and how."""

    query: str
    change: Change


@dataclass(frozen=True)
class Operator:
    """One mistake.

    `hidden` says from 1 to 5 how hard the mistake is to see for somebody who reads it, `in_tests`
    that it is made in tests, `rules` where it can be made by language.
    """

    name: str
    class_: str
    title: str
    severity: Severity
    level: Level
    cwe: int
    hidden: int
    rules: Mapping[str, tuple[Rule, ...]]
    in_tests: bool = False

    def edits(self, source: Source) -> Iterator[Edit]:
        """Every way to make the mistake in a text."""
        seen: set[Edit] = set()
        for rule in self.rules.get(source.language, ()):
            for found in source.matches(rule.query):
                edit = rule.change(found, source)
                if edit and edit not in seen:
                    seen.add(edit)
                    yield edit


def rules(**by_language: Rule | tuple[Rule, ...]) -> dict[str, tuple[Rule, ...]]:
    """Rules by language; TypeScript has those of JavaScript where it has none of its own."""
    listed = {
        language: given if isinstance(given, tuple) else (given,)
        for language, given in by_language.items()
    }
    if "javascript" in listed:
        listed.setdefault("typescript", listed["javascript"])
    return listed
