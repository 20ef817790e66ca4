"""Audit records of withdrawals. What is not recorded does not happen."""

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

log = logging.getLogger(__name__)

# Seconds before the first, second and third attempt.
WAITS = (0.0, 0.1, 0.4)


# ~ accept record-given-up
class AuditFailed(Exception):
    """There is no audit record, so there is no withdrawal. No WalletError: the rider is not to blame."""
# ~ end


class StoreBusy(Exception):
    """The store did not confirm the record within two seconds."""


class StoreRefused(Exception):
    """The store will not take this record, now or later."""


@dataclass(frozen=True)
class AuditRecord:
    id: str
    wallet_id: str
    amount: int
    balance: int  # when the record was written


class AuditStore(Protocol):
    async def append(self, record: AuditRecord) -> None:
        """Return when the record is on disk, once per id; else raise StoreBusy or StoreRefused."""


class AuditLog:
    def __init__(
        self, store: AuditStore, wait: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._store = store
        self._wait = wait

    async def record(self, wallet_id: str, amount: int, balance: int) -> None:
        """Put a withdrawal that is about to happen on record."""
        # ~ decoy retry-same-record
        record = AuditRecord(uuid.uuid4().hex, wallet_id, amount, balance)
        for attempt, seconds in enumerate(WAITS, start=1):
            await self._wait(seconds)
            try:
                return await self._store.append(record)
        # ~ end
            # ~ accept record-given-up
            except StoreBusy:
                log.warning("audit store is busy: record %s, attempt %d", record.id, attempt)
            except StoreRefused as error:
                raise AuditFailed(f"record {record.id} was refused") from error
        # ~ end
        # ~ defect record-given-up
        log.error("record %s was not confirmed in %d attempts", record.id, len(WAITS))
        # ~ fix
        # ~| raise AuditFailed(f"record {record.id} was not confirmed in {len(WAITS)} attempts")
        # ~ end
