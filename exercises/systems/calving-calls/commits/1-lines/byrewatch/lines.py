"""The lines of the gateway: who gets one next, and what becomes of a dead one."""

import asyncio
import heapq
import itertools
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager

from byrewatch.line import Line, LineDead

log = logging.getLogger(__name__)

BETWEEN_RESETS = 60.0  # seconds


class NoLine(Exception):
    """No line was free in time."""


class Lines:
    def __init__(
        self,
        lines: Iterable[Line],
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        # ~ decoy newcomers-look-first
        self._free = deque(lines)
        # ~ end
        # ~ decoy futures-in-a-heap
        self._waiting: list[tuple[int, int, asyncio.Future[Line]]] = []
        self._turns = itertools.count()
        # ~ end
        self._repairs: set[asyncio.Task[None]] = set()
        self._pause = pause

    @asynccontextmanager
    async def line(self, rank: int, until: float | None = None) -> AsyncIterator[Line]:
        """Lend a line. The lowest rank is served first, and within a rank whoever asked first.

        Raises NoLine if none was free until that time of the event loop.
        """
        # ~ decoy limit-around-the-wait
        try:
            async with asyncio.timeout_at(until):
                # ~ end
                # ~ accept line-given-to-the-cancelled
                line = await self._take(rank)
                # ~ end
                # ~ decoy limit-around-the-wait
        except TimeoutError:
            raise NoLine("all lines were engaged") from None
        # ~ end
        try:
            yield line
        except LineDead:
            self._repair(line)
            raise
        except BaseException:
            self._give(line)
            raise
        else:
            self._give(line)

    async def close(self) -> None:
        """Stop resetting lines."""
        for task in self._repairs:
            task.cancel()
        await asyncio.gather(*self._repairs, return_exceptions=True)

    # ~ decoy newcomers-look-first
    async def _take(self, rank: int) -> Line:
        if self._free:
            return self._free.popleft()
        # ~ end
        waiter = asyncio.get_running_loop().create_future()
        # ~ decoy futures-in-a-heap
        heapq.heappush(self._waiting, (rank, next(self._turns), waiter))
        # ~ end
        # ~ accept line-given-to-the-cancelled
        try:
            return await waiter
        except asyncio.CancelledError:
            # ~ end
            # ~ defect line-given-to-the-cancelled main
            waiter.cancel()  # in case it is not done yet
            # ~ fix
            # ~| waiter.cancel()  # in case it is not done yet
            # ~| if not waiter.cancelled():
            # ~|     self._give(waiter.result())
            # ~ end
            # ~ accept line-given-to-the-cancelled
            raise
            # ~ end

    def _give(self, line: Line) -> None:
        """Hand a line to the first in the queue."""
        while self._waiting:
            *_, waiter = heapq.heappop(self._waiting)
            # ~ accept line-given-to-the-cancelled
            if not waiter.cancelled():
                waiter.set_result(line)
                return
                # ~ end
        # ~ decoy newcomers-look-first
        self._free.append(line)
        # ~ end

    def _repair(self, line: Line) -> None:
        task = asyncio.create_task(self._revive(line))
        self._repairs.add(task)
        task.add_done_callback(self._repairs.discard)

    # ~ decoy broad-except-in-the-loop
    async def _revive(self, line: Line) -> None:
        """Reset a line until it answers, then put it back to work."""
        while True:
            try:
                await line.reset()
                break
            except Exception:
                log.exception("line %s is still dead", line.name)
                await self._pause(BETWEEN_RESETS)
                # ~ end
        log.info("line %s is back", line.name)
        self._give(line)
