"""What happens between a sensor and a telephone."""

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from byrewatch.line import Answer, Line, LineDead
from byrewatch.people import Person

log = logging.getLogger(__name__)

ROUNDS = 2


@dataclass(frozen=True)
class Event:
    farm: str
    kind: str  # "CALVING", "TANK" or "FEEDER"
    text: str


class Morning(Protocol):
    def add(self, event: Event) -> None: ...


class Alarms:
    def __init__(
        self, lines: Iterable[Line], people: Mapping[str, Sequence[Person]], morning: Morning
    ) -> None:
        self._people = people
        self._morning = morning
        self._free: asyncio.Queue[Line] = asyncio.Queue()
        for line in lines:
            self._free.put_nowait(line)

    async def handle(self, event: Event) -> str | None:
        """Ring the people of a farm one after another; return who took it."""
        for _ in range(ROUNDS):
            for person in self._people[event.farm]:
                if await self._ring(person, event) is Answer.TAKEN:
                    log.info("%s: %s takes it", event.farm, person.name)
                    return person.name
        self._morning.add(event)
        return None

    async def _ring(self, person: Person, event: Event) -> Answer:
        line = await self._free.get()
        try:
            return await line.call(person.number, event.text)
        except LineDead as error:
            log.warning("%s: cannot ring %s: %s", event.farm, person.name, error)
            return Answer.NOBODY
        finally:
            self._free.put_nowait(line)
