"""What gate readers and the app may do with wallets."""

from collections import Counter

from wallets.wallet import InsufficientFunds, UnknownWallet, Wallet


class WalletService:
    def __init__(self) -> None:
        self._wallets: dict[str, Wallet] = {}
        self.stats: Counter[str] = Counter()

    def open(self, wallet_id: str, balance: int = 0) -> None:
        self._wallets[wallet_id] = Wallet(wallet_id, balance)

    def balance(self, wallet_id: str) -> int:
        return self._find(wallet_id).balance

    def deposit(self, wallet_id: str, amount: int) -> int:
        """Add to a wallet and return its new balance."""
        wallet = self._find(wallet_id)
        self._require_positive(amount)
        wallet.balance += amount
        self.stats["deposits"] += 1
        return wallet.balance

    async def withdraw(self, wallet_id: str, amount: int) -> int:
        """Take from a wallet and return its new balance."""
        wallet = self._find(wallet_id)
        self._require_positive(amount)
        if wallet.balance < amount:
            self.stats["refused"] += 1
            raise InsufficientFunds(f"wallet {wallet_id} holds {wallet.balance}, not {amount}")
        wallet.balance -= amount
        self.stats["withdrawals"] += 1
        return wallet.balance

    def _find(self, wallet_id: str) -> Wallet:
        try:
            return self._wallets[wallet_id]
        except KeyError:
            raise UnknownWallet(wallet_id) from None

    @staticmethod
    def _require_positive(amount: int) -> None:
        if amount <= 0:
            raise ValueError(f"amount must be positive, not {amount}")
