"""A wallet, and what may go wrong with it. Amounts are cents."""

import asyncio
from dataclasses import dataclass, field


class WalletError(Exception):
    """Something that the caller can be told."""


class UnknownWallet(WalletError):
    pass


class InsufficientFunds(WalletError):
    pass


@dataclass
class Wallet:
    id: str
    balance: int = 0
    # ~ decoy lock-before-loop
    lock: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False, compare=False)
    # ~ end
