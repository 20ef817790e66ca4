"""People of a real history become invented ones: the same person is the same everywhere."""

import re
from collections.abc import Iterable
from typing import Final

from trainer.content.commit_times import PEOPLE
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

    @property
    def count(self) -> int:
        """How many people were replaced."""
        return len({*self._by_address.values(), *self._by_name.values()})

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
            invented = self._next_name()
        if address:
            self._by_address.setdefault(address, invented)
            handle = _HOSTED.fullmatch(address)
            self._handles.setdefault(
                handle["handle"] if handle else address.partition("@")[0], invented
            )
        if len(name) >= _LEAST_NAME:
            self._by_name.setdefault(name, invented)
            self._handles.setdefault(name.casefold().replace(" ", ""), invented)

    def _next_name(self) -> str:
        number = self.count
        if number < len(INVENTED):
            return INVENTED[number]
        return f"Person {number + 1}"

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
