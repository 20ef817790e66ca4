import asyncio

import pytest

from wallets.service import WalletService
from wallets.wallet import InsufficientFunds, UnknownWallet


@pytest.fixture
def service():
    service = WalletService()
    service.open("anna", 1000)
    return service


def test_deposit_and_withdrawal(service):
    assert service.deposit("anna", 500) == 1500
    assert asyncio.run(service.withdraw("anna", 1200)) == 300
    assert service.stats == {"deposits": 1, "withdrawals": 1}


def test_whole_balance_may_be_withdrawn(service):
    assert asyncio.run(service.withdraw("anna", 1000)) == 0


def test_wallet_is_never_overdrawn(service):
    with pytest.raises(InsufficientFunds):
        asyncio.run(service.withdraw("anna", 1001))

    assert service.balance("anna") == 1000
    assert service.stats["refused"] == 1


@pytest.mark.parametrize("amount", [0, -5])
def test_amount_must_be_positive(service, amount):
    with pytest.raises(ValueError, match="must be positive"):
        asyncio.run(service.withdraw("anna", amount))


def test_unknown_wallet(service):
    with pytest.raises(UnknownWallet):
        service.balance("bert")
