"""A wallet, and what may go wrong with it. Amounts are cents."""

from dataclasses import dataclass


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
