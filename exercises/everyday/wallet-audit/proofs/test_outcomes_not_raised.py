import asyncio

import pytest
from depot import Store, make_service

from wallets.audit import StoreRefused
from wallets.fares import collect_fares
from wallets.wallet import InsufficientFunds, UnknownWallet


class PickyStore(Store):
    async def append(self, record):
        if record.wallet_id == "dora":
            raise StoreRefused
        if record.wallet_id == "emil":
            raise RuntimeError("the pool is closed")


def collect(*riders):
    service = make_service(PickyStore())
    for rider, balance in {"anna": 1000, "bert": 10, "dora": 1000, "emil": 1000}.items():
        service.open(rider, balance)
    return asyncio.run(collect_fares(service, dict.fromkeys(riders, 320)))


def test_each_outcome_is_looked_at():
    collected = collect("anna", "bert", "carl", "dora")

    assert collected.total == 320
    assert {rider: type(error) for rider, error in collected.unpaid.items()} == {
        "bert": InsufficientFunds,
        "carl": UnknownWallet,
    }
    assert collected.again == ["dora"]


def test_unexpected_error_is_raised():
    with pytest.raises(RuntimeError, match="the pool is closed"):
        collect("anna", "emil")
