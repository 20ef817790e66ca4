"""What a SARIF run says of its rules: which rule a result means, its level and its words (OASIS
SARIF 2.1.0).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from trainer.core.formats.given_review import MOST_TEXT
from trainer.core.formats.json_values import Json, first_text, inside, is_whole, item_at, items

# A rule id has a few parts; a longer one is no id.
_MOST_OF_AN_ID: Final = 1_000
_SPEAKING: Final = re.compile(r"[A-Za-z]{3}")
_PLACEHOLDER: Final = re.compile(r"\{(\d{1,3})\}|\{\{|\}\}")
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\(\d+\)")


@dataclass(frozen=True)
class Rule:
    """What the run says of a rule, the component that has it, and the name by which the result
    calls it.
    """

    descriptor: Json
    component: Json
    name: str


class RunRules:
    """The rules of one run: those of the driver and of its extensions."""

    def __init__(self, run: Json) -> None:
        self._driver = inside(run, "tool", "driver")
        self._extensions = items(inside(run, "tool", "extensions"))
        self._run = run
        self._anywhere: dict[str, tuple[Json, Json]] = {}
        self._own: dict[tuple[int, str], Json] = {}
        for component in (self._driver, *self._extensions):
            for rule in items(inside(component, "rules")):
                for identity in (inside(rule, "id"), inside(rule, "guid")):
                    if isinstance(identity, str):
                        self._anywhere.setdefault(identity, (rule, component))
                        self._own.setdefault((id(component), identity), rule)
        self._overrides: dict[int, dict[int | str, object]] = {}

    def of(self, result: Json) -> Rule:
        """The rule of a result: by its place in its component, else by its guid, else by its id
        (3.52.3).
        """
        reference = {
            "id": result.get("ruleId"),
            "index": result.get("ruleIndex"),
            **_given(result.get("rule")),
        }
        return self._find(reference)

    def level(self, result: Json, rule: Rule) -> object:
        """The level as 3.27.10 has it: the result's own, that of the invocation, that of the rule,
        or a warning.
        """
        level = result.get("level") or self._overrides_of(result).get(_key(rule))
        return level or inside(rule.descriptor, "defaultConfiguration", "level") or "warning"

    def text(self, result: Json, rule: Rule) -> str:
        """The message, and in brackets what the rule is about where the message does not say so."""
        message = _message(result, rule, self._driver)
        about = _about(rule)
        message = message or first_text(
            rule.descriptor, ("fullDescription", "text"), ("help", "text")
        )
        if about in message:
            return message
        return f"{message} ({about})".strip()

    def _find(self, reference: Json) -> Rule:
        component = self._component(reference.get("toolComponent"))
        identity = first_text(reference, ("id",))
        name = identity or first_text(reference, ("guid",))
        indexed = item_at(inside(component, "rules"), reference.get("index"))
        if isinstance(indexed, Mapping) and _is_called(indexed, identity):
            return Rule(indexed, component, identity or first_text(indexed, ("id",)))
        # An id means its own component first; tools leave the component out all the same (3.27.7).
        guid = first_text(reference, ("guid",))
        for wanted in (*_ever_shorter(identity), *([guid] if guid else [])):
            if (id(component), wanted) in self._own:
                return Rule(self._own[id(component), wanted], component, name)
            if wanted in self._anywhere:
                return Rule(*self._anywhere[wanted], name)
        return Rule({}, component if isinstance(component, Mapping) else {}, name)

    def _component(self, reference: object) -> Any:
        """The driver unless an extension is named, by place, guid or name (3.54.2)."""
        index = inside(reference, "index")
        if is_whole(index) and index >= 0:
            return item_at(self._extensions, index)
        for key in ("guid", "name"):
            wanted = inside(reference, key)
            named = [
                each
                for each in (self._driver, *self._extensions)
                if wanted and inside(each, key) == wanted
            ]
            if named:
                return named[0]
        return self._driver

    def _overrides_of(self, result: Json) -> Mapping[int | str, object]:
        """By rule the level that the invocation of the result gave it; the only invocation where
        none is named.
        """
        index = inside(result, "provenance", "invocationIndex")
        invocations = items(self._run.get("invocations"))
        if not is_whole(index) or index < 0:
            if len(invocations) != 1:
                return {}
            index = 0
        if index not in self._overrides:
            self._overrides[index] = dict(self._levels(item_at(invocations, index)))
        return self._overrides[index]

    def _levels(self, invocation: object) -> Iterator[tuple[int | str, object]]:
        for override in items(inside(invocation, "ruleConfigurationOverrides")):
            level = inside(override, "configuration", "level")
            if level is not None:
                yield _key(self._find(_given(inside(override, "descriptor")))), level


def _given(reference: object) -> dict[str, object]:
    if isinstance(reference, Mapping):
        return {key: value for key, value in reference.items() if value is not None}
    return {}


def _key(rule: Rule) -> int | str:
    if rule.descriptor:
        return id(rule.descriptor)
    return rule.name


def _is_called(rule: Json, name: str) -> bool:
    own = rule.get("id")
    return not name or not isinstance(own, str) or name == own or name.startswith(f"{own}/")


def _ever_shorter(name: str) -> Iterator[str]:
    """The id and its leading parts: CA1000/1 is about the rule CA1000 (3.5.4)."""
    while name:
        yield name
        if len(name) <= _MOST_OF_AN_ID:
            name = name.rpartition("/")[0]
        else:
            name = ""


def _about(rule: Rule) -> str:
    about = first_text(rule.descriptor, ("shortDescription", "text"))
    name = rule.name or first_text(rule.descriptor, ("id",))
    # Some tools give the rule's whole name as its description, or a template; and a bare code such
    # as B105 says nothing.
    own = first_text(rule.descriptor, ("id",)) or name
    if about and not (own and own in about) and "{" not in about:
        return about
    if _SPEAKING.search(own):
        return re.split(r"[./:]", own)[-1]
    return ""


def _message(result: Json, rule: Rule, driver: object) -> str:
    identity = first_text(result, ("message", "id"))
    text = first_text(result, ("message", "text"), ("message", "markdown"))
    if text:
        stored = ""
    else:
        stored = _stored_message(identity, rule, driver)
    arguments = [
        str(each)
        for each in items(inside(result, "message", "arguments"))
        if isinstance(each, str | int | float)
    ]
    if arguments or stored:
        text = _filled(text or stored, arguments)
    else:
        text = text
    return _LINK.sub(r"\1", text)


def _stored_message(identity: str, rule: Rule, driver: object) -> str:
    """The message that the rule, else its component, has under that id (3.11.7)."""
    strings = (
        inside(rule.descriptor, "messageStrings"),
        *(inside(each, "globalMessageStrings") for each in (rule.component, driver)),
    )
    return next(
        (
            text
            for each in strings
            if (text := first_text(each, (identity, "text"), (identity, "markdown")))
        ),
        "",
    )


def _filled(text: str, arguments: list[str]) -> str:
    """The text with its arguments; a brace that means itself is written twice (3.11.5).

    Ends soon after MOST_TEXT characters: a few placeholders for a long argument would fill the
    memory.
    """
    pieces: list[str] = []
    at = length = 0
    for found in _PLACEHOLDER.finditer(text):
        number = int(found[1]) if found[1] else None
        if number is None:
            put = found[0][0]
        elif number < len(arguments):
            put = arguments[number]
        else:
            put = found[0]
        pieces += (text[at : found.start()], put)
        at, length = found.end(), length + found.start() - at + len(put)
        if length > MOST_TEXT:
            return "".join(pieces)
    return "".join((*pieces, text[at:]))
