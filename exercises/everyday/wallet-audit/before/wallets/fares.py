"""The evening run: collect the fares of the day."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wallets.service import WalletService
from wallets.wallet import WalletError


@dataclass
class Collected:
    total: int = 0
    unpaid: dict[str, WalletError] = field(default_factory=dict)


async def collect_fares(service: WalletService, fares: Mapping[str, int]) -> Collected:
    """Withdraw each wallet's fares; wallets that cannot pay are listed for the reminder letter."""
    collected = Collected()
    for wallet_id, amount in fares.items():
        try:
            await service.withdraw(wallet_id, amount)
        except WalletError as error:
            collected.unpaid[wallet_id] = error
        else:
            collected.total += amount
    return collected
