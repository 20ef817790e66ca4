"""Analytics: tell the data team what happened without making anybody wait for it."""

import asyncio
import logging
from dataclasses import dataclass
from typing import Protocol

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Event:
    name: str
    wallet_id: str
    amount: int


class Sink(Protocol):
    async def publish(self, event: Event) -> None:
        """Hand over an event when there is room for it; raise TimeoutError after five seconds."""

    async def flush(self) -> None:
        """Return when all events handed over so far have reached the broker."""

    async def close(self) -> None:
        """Drop the connection."""


class Analytics:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._sending: set[asyncio.Task[None]] = set()

    # ~ accept events-left-behind
    def emit(self, event: Event) -> None:
        """Send an event in the background."""
        task = asyncio.create_task(self._send(event))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)
    # ~ end

    async def _send(self, event: Event) -> None:
        try:
            await self._sink.publish(event)
        except Exception:
            log.exception("%s was not sent", event)

    async def close(self) -> None:
        """Bring all events to the broker, then drop the connection."""
        # ~ defect events-left-behind
        # ~ fix
        # ~| await asyncio.gather(*self._sending)
        # ~ end
        await self._sink.flush()
        await self._sink.close()
