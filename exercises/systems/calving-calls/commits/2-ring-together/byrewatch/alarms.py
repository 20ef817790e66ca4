"""What happens between a sensor and a telephone."""

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from byrewatch.line import Answer, Line, LineDead
from byrewatch.lines import Lines, NoLine
from byrewatch.people import Person

log = logging.getLogger(__name__)

ROUNDS = 2
RANKS = {"CALVING": 0, "TANK": 1}
OTHER_RANK = 2
PATIENCE = 600.0  # seconds that other alarms wait for a line


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
        self._lines = Lines(lines)

    async def handle(self, event: Event) -> str | None:
        """Ring all people of a farm at the same time; return who took it."""
        until = None
        if event.kind not in RANKS:
            until = asyncio.get_running_loop().time() + PATIENCE
        for _ in range(ROUNDS):
            if taker := await self._ring_all(event, until):
                log.info("%s: %s takes it", event.farm, taker)
                return taker
        self._morning.add(event)
        return None

    async def close(self) -> None:
        await self._lines.close()

    async def _ring_all(self, event: Event, until: float | None) -> str | None:
        taker = None

        async def ring(person: Person) -> None:
            nonlocal taker
            if await self._ring(person, event, until) is Answer.TAKEN:
                taker = person.name
                # ~ decoy cancelled-inside-the-group
                for call in calls:
                    # ~ end
                    # ~ accept line-given-to-the-cancelled
                    if call is not asyncio.current_task():
                        call.cancel()
                        # ~ end

        # ~ decoy cancelled-inside-the-group
        async with asyncio.TaskGroup() as group:
            calls = [group.create_task(ring(person)) for person in self._people[event.farm]]
        return taker
        # ~ end

    async def _ring(self, person: Person, event: Event, until: float | None) -> Answer:
        try:
            async with self._lines.line(RANKS.get(event.kind, OTHER_RANK), until) as line:
                return await line.call(person.number, event.text)
        except (LineDead, NoLine) as error:
            log.warning("%s: cannot ring %s: %s", event.farm, person.name, error)
            return Answer.NOBODY
