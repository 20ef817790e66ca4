"""People of a real history become invented ones: the same person is the same everywhere."""

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

from trainer.content.commit_times import ASSISTANT, PEOPLE
from trainer.content.history import Person

INVENTED: Final = (
    *PEOPLE,
    "Kofi Mensah",
    "Lena Brandt",
    "Mateo Vidal",
    "Aisha Karim",
    "Oskar Nyberg",
    "Chloe Martin",
)
_ADDRESS: Final = re.compile(
    r"(?<![\w.+/:-])([A-Za-z0-9][\w.+-]{0,63})@((?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24})(?![\w-]|\.\w)"
)
# Reserved for examples (RFC 2606, RFC 6761), or no address at all: `icon@2x.png`.
_HARMLESS: Final = re.compile(
    r"(?i)(?:.*\.)?(?:example\.(?:com|org|net)|example|invalid|test|localhost)"
    r"|.*\.(?:png|jpe?g|gif|svg|webp|css|js|ts|json|md|py|go|java|html?)"
)
_TRAILER: Final = re.compile(r"(?m)^[A-Z][\w-]*-by: *([^<\n]+?) *<([^>\n]+)>")
_HOSTED: Final = re.compile(r"(?:\d+\+)?(?P<handle>[\w-]+)@users\.noreply\.\S+")
_LEAST_NAME: Final = 3
ASSISTANT_NAME: Final = ASSISTANT.partition(" <")[0]
_BOT: Final = "[bot]"
_BOTS: Final = ("bump", "tidy", "build", "labels")
_ASSISTANTS: Final = re.compile(
    r"(?i)(?:(?:github )?copilot|claude|cursor|codex|devin|gemini|aider|chatgpt)"
    r"(?:[ -](?:code|cli|agent|ai|swe agent|opus|sonnet|haiku|pro|flash)|[ -]?[\d.]+|\[bot\]"
    r"|-ai-integration|-swe-agent|-code-assist)*"
    r"|openai[ -]codex|google-labs-jules\[bot\]"
)


def is_assistant(name: str, address: str) -> bool:
    """Whether a commit's author or co-author is a coding assistant and no person."""
    is_no_person = "noreply" in address.casefold() or "agent@" in address.casefold()
    return is_no_person and _ASSISTANTS.fullmatch(name.strip()) is not None


def _people() -> Iterator[str]:
    yield from INVENTED
    yield from (f"Person {number}" for number in count(len(INVENTED) + 1))


def _bots() -> Iterator[str]:
    yield from (f"{each}{_BOT}" for each in _BOTS)
    yield from (f"bot-{number}{_BOT}" for number in count(len(_BOTS) + 1))


class People:
    """Who was met so far, and who they are called instead."""

    def __init__(self) -> None:
        self._by_address: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self._handles: dict[str, str] = {}

    def meet(self, people: Iterable[Person]) -> None:
        """Remember people, each by name and address."""
        for person in people:
            self._meet(person.name.strip(), person.address.strip().casefold())

    def meet_in(self, message: str) -> None:
        """Remember those whom the trailers of a commit message name."""
        self.meet(Person(name, address) for name, address in _TRAILER.findall(message))

    def called(self, person: Person) -> str:
        """What somebody who was met is called now; empty for nobody."""
        by_address = self._by_address.get(person.address.strip().casefold())
        return by_address or self._by_name.get(person.name.strip(), "")

    @property
    def count(self) -> int:
        """How many people were replaced."""
        return len({*self._by_address.values(), *self._by_name.values()} - {ASSISTANT_NAME})

    def in_file(self, text: str) -> str:
        """A text of the project with full names and addresses replaced."""
        return self._without_addresses(self._without_names(text, whole=True))

    def in_prose(self, text: str) -> str:
        """A message or a description: first names and `@handles` go as well."""
        text = self._without_addresses(self._without_names(text, whole=False))
        if not self._handles:
            return text
        known = "|".join(sorted(map(re.escape, self._handles), key=len, reverse=True))
        return re.sub(
            rf"(?i)(?<![\w.])@({known})(?![\w-])",
            lambda found: f"@{_dotted(self._handles[found[1].casefold()])}",
            text,
        )

    def _meet(self, name: str, address: str) -> None:
        if not name and not address:
            return
        invented = self._by_address.get(address) or self._by_name.get(name)
        if invented is None:
            invented = self._new_name(name, address)
        if address:
            self._by_address.setdefault(address, invented)
            handle = _HOSTED.fullmatch(address)
            self._handles.setdefault(
                handle["handle"] if handle else address.partition("@")[0], invented
            )
        if len(name) >= _LEAST_NAME:
            self._by_name.setdefault(name, invented)
            self._handles.setdefault(name.casefold().replace(" ", ""), invented)

    def _new_name(self, name: str, address: str) -> str:
        if is_assistant(name, address):
            # One for all: which product it was is nobody's business.
            return ASSISTANT_NAME
        taken = {*self._by_address.values(), *self._by_name.values()}
        if name.casefold().endswith(_BOT):
            return next(each for each in _bots() if each not in taken)
        return next(each for each in _people() if each not in taken)

    def _without_names(self, text: str, *, whole: bool) -> str:
        names = {name: new for name, new in self._by_name.items() if " " in name or not whole}
        if not whole:
            for name, new in self._by_name.items():
                first, _space, rest = name.partition(" ")
                if rest and len(first) >= _LEAST_NAME:
                    names.setdefault(first, new.partition(" ")[0])
        if not names:
            return text
        known = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        return re.sub(rf"(?<!\w)(?:{known})(?!\w)", lambda found: names[found[0]], text)

    def _without_addresses(self, text: str) -> str:
        return _ADDRESS.sub(self._replaced_address, text)

    def _replaced_address(self, found: re.Match[str]) -> str:
        address = found[0].casefold()
        # `git@host:path` names a repository and not a person.
        if _HARMLESS.fullmatch(found[2]) or found[1] == "git":
            return found[0]
        self._meet("", address)
        return f"{_dotted(self._by_address[address])}@example.invalid"


def _dotted(name: str) -> str:
    return name.casefold().replace(" ", ".")
