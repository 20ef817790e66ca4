"""In-memory stand-ins for what lies outside the process."""

import asyncio

from wallets.analytics import Event
from wallets.audit import AuditRecord


class FakeStore:
    """Keeps records; each queued error spoils one attempt."""

    def __init__(self, *errors: Exception) -> None:
        self.records: list[AuditRecord] = []
        self.attempts: list[AuditRecord] = []
        self._errors = list(errors)

    async def append(self, record: AuditRecord) -> None:
        self.attempts.append(record)
        if self._errors:
            raise self._errors.pop(0)
        self.records.append(record)


class SlowStore(FakeStore):
    async def append(self, record: AuditRecord) -> None:
        await asyncio.sleep(0)
        await super().append(record)


async def no_wait(seconds: float) -> None:
    """Stands in for asyncio.sleep."""


class FakeSink:
    def __init__(self) -> None:
        self.events: asyncio.Queue[Event] = asyncio.Queue()
        self.calls: list[str] = []

    async def publish(self, event: Event) -> None:
        self.events.put_nowait(event)

    async def flush(self) -> None:
        self.calls.append("flush")

    async def close(self) -> None:
        self.calls.append("close")
