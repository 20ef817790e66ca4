import asyncio

import pytest
from fakes import FakeStore, SlowStore, no_wait

from wallets.audit import AuditFailed, AuditLog, StoreRefused
from wallets.service import WalletService
from wallets.wallet import InsufficientFunds, UnknownWallet


def make_service(store):
    service = WalletService(AuditLog(store, no_wait))
    service.open("anna", 1000)
    return service


@pytest.fixture
def service():
    return make_service(FakeStore())


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


def test_record_is_kept_before_the_money_moves():
    class ObservingStore(FakeStore):
        async def append(self, record):
            assert service.balance("anna") == 1000
            await super().append(record)

    service = make_service(store := ObservingStore())

    assert asyncio.run(service.withdraw("anna", 300)) == 700
    (record,) = store.records
    assert (record.wallet_id, record.amount, record.balance) == ("anna", 300, 1000)


def test_without_a_record_the_money_stays():
    service = make_service(store := FakeStore(StoreRefused("unknown depot")))
    with pytest.raises(AuditFailed, match="was refused"):
        asyncio.run(service.withdraw("anna", 300))

    assert service.balance("anna") == 1000
    assert len(store.attempts) == 1


def test_refused_withdrawal_leaves_no_record():
    service = make_service(store := FakeStore())
    with pytest.raises(InsufficientFunds):
        asyncio.run(service.withdraw("anna", 1001))

    assert store.attempts == []


# ~ accept check-outside-lock
def test_withdrawals_from_one_wallet_wait_for_each_other():
    async def scenario():
        return await asyncio.gather(*(service.withdraw("anna", 300) for _ in range(3)))

    service = make_service(store := SlowStore())

    assert asyncio.run(scenario()) == [700, 400, 100]
    assert [record.balance for record in store.records] == [1000, 700, 400]
# ~ end
# ~ defect check-outside-lock
# ~ fix
# ~|
# ~|
# ~| def test_withdrawals_that_are_too_much_together_do_not_overdraw():
# ~|     async def scenario():
# ~|         await asyncio.gather(service.withdraw("anna", 600), service.withdraw("anna", 600))
# ~|
# ~|     service = make_service(SlowStore())
# ~|     with pytest.raises(InsufficientFunds):
# ~|         asyncio.run(scenario())
# ~|
# ~|     assert service.balance("anna") == 400
# ~ end
