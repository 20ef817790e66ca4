"""A service over in-memory fakes, for the proofs."""

import asyncio

from wallets.analytics import Analytics
from wallets.audit import AuditLog
from wallets.service import WalletService


class Store:
    """Keeps records; while `gate` is closed an append waits."""

    def __init__(self) -> None:
        self.records = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def append(self, record) -> None:
        await asyncio.wait_for(self.gate.wait(), timeout=3)
        self.records.append(record)


class Sink:
    """Keeps events; while `gate` is closed a publish waits."""

    def __init__(self) -> None:
        self.events = []
        self.events_at_close = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def publish(self, event) -> None:
        await asyncio.wait_for(self.gate.wait(), timeout=3)
        self.events.append(event)

    async def flush(self) -> None:
        pass

    async def close(self) -> None:
        self.events_at_close = len(self.events)


async def no_wait(seconds: float) -> None:
    pass


def make_service(store=None, sink=None) -> WalletService:
    return WalletService(AuditLog(store or Store(), no_wait), Analytics(sink or Sink()))


async def open_gate(gate: asyncio.Event) -> None:
    gate.set()
