"""The evening run: collect the fares of the day."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from wallets.audit import AuditFailed
from wallets.service import WalletService
from wallets.wallet import WalletError

# What the audit store can bear.
AT_A_TIME = 20


@dataclass
class Collected:
    total: int = 0
    unpaid: dict[str, WalletError] = field(default_factory=dict)
    again: list[str] = field(default_factory=list)


async def collect_fares(service: WalletService, fares: Mapping[str, int]) -> Collected:
    """Withdraw each wallet's fares.

    Wallets that cannot pay are listed for the reminder letter, wallets that could not be put on record
    for another run.
    """
    due = list(fares.items())
    slots = asyncio.Semaphore(AT_A_TIME)

    async def collect(wallet_id: str, amount: int) -> None:
        async with slots:
            await service.withdraw(wallet_id, amount)

    # ~ decoy outcomes-not-raised
    outcomes = await asyncio.gather(*(collect(*fare) for fare in due), return_exceptions=True)
    # ~ end

    collected = Collected()
    for (wallet_id, amount), outcome in zip(due, outcomes, strict=True):
        if outcome is None:
            collected.total += amount
        elif isinstance(outcome, WalletError):
            collected.unpaid[wallet_id] = outcome
        elif isinstance(outcome, AuditFailed):
            collected.again.append(wallet_id)
        else:
            raise outcome
    return collected
