"""What gate readers and the app may do with wallets."""

from collections import Counter

from wallets.analytics import Analytics, Event
from wallets.audit import AuditLog
from wallets.wallet import InsufficientFunds, UnknownWallet, Wallet


class WalletService:
    def __init__(self, audit: AuditLog, analytics: Analytics) -> None:
        self._audit = audit
        self._analytics = analytics
        self._wallets: dict[str, Wallet] = {}
        self.stats: Counter[str] = Counter()

    def open(self, wallet_id: str, balance: int = 0) -> None:
        self._wallets[wallet_id] = Wallet(wallet_id, balance)

    def balance(self, wallet_id: str) -> int:
        return self._find(wallet_id).balance

    # ~ decoy unlocked-deposit
    def deposit(self, wallet_id: str, amount: int) -> int:
        """Add to a wallet and return its new balance."""
        wallet = self._find(wallet_id)
        self._require_positive(amount)
        wallet.balance += amount
        self.stats["deposits"] += 1
        return wallet.balance
    # ~ end

    async def withdraw(self, wallet_id: str, amount: int) -> int:
        # ~ accept record-given-up
        """Take from a wallet and return its new balance; raise AuditFailed if there is no record."""
        # ~ end
        wallet = self._find(wallet_id)
        self._require_positive(amount)
        # ~ defect check-outside-lock main
        if wallet.balance < amount:
            self.stats["refused"] += 1
            raise InsufficientFunds(f"wallet {wallet_id} holds {wallet.balance}, not {amount}")
        # ~ fix
        # ~ end
        # ~ decoy lock-across-audit
        # Nothing else may be withdrawn from this wallet while we wait for the audit store.
        async with wallet.lock:
            # ~ end
            # ~ defect check-outside-lock
            # ~ fix
            # ~| if wallet.balance < amount:
            # ~|     self.stats["refused"] += 1
            # ~|     raise InsufficientFunds(f"wallet {wallet_id} holds {wallet.balance}, not {amount}")
            # ~ end
            # ~ accept check-outside-lock
            await self._audit.record(wallet_id, amount, wallet.balance)
            wallet.balance -= amount
            # ~ end
        self.stats["withdrawals"] += 1
        self._analytics.emit(Event("withdrawal", wallet_id, amount))
        return wallet.balance

    # ~ accept events-left-behind
    async def close(self) -> None:
        """Finish what runs in the background; to be called after the last request."""
        await self._analytics.close()
    # ~ end

    def _find(self, wallet_id: str) -> Wallet:
        try:
            return self._wallets[wallet_id]
        except KeyError:
            raise UnknownWallet(wallet_id) from None

    @staticmethod
    def _require_positive(amount: int) -> None:
        if amount <= 0:
            raise ValueError(f"amount must be positive, not {amount}")
