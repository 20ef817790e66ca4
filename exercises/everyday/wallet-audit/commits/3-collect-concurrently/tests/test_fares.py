import asyncio

from fakes import FakeSink, FakeStore, no_wait

from wallets.analytics import Analytics
from wallets.audit import AuditLog, StoreRefused
from wallets.fares import AT_A_TIME, collect_fares
from wallets.service import WalletService


def make_service(store, **balances):
    service = WalletService(AuditLog(store, no_wait), Analytics(FakeSink()))
    for wallet_id, balance in balances.items():
        service.open(wallet_id, balance)
    return service


def test_fares_are_collected_and_unpaid_ones_listed():
    service = make_service(FakeStore(), anna=1000, bert=100)

    collected = asyncio.run(collect_fares(service, {"anna": 320, "bert": 320, "carl": 320}))

    assert collected.total == 320
    assert sorted(collected.unpaid) == ["bert", "carl"]
    assert service.balance("anna") == 680


def test_wallet_that_could_not_be_put_on_record_is_not_unpaid():
    service = make_service(FakeStore(StoreRefused("unknown depot")), anna=1000, bert=1000)

    collected = asyncio.run(collect_fares(service, {"anna": 320, "bert": 320}))

    assert (collected.total, collected.unpaid, collected.again) == (320, {}, ["anna"])


def test_store_is_not_asked_for_more_than_it_can_bear():
    class CountingStore(FakeStore):
        running = most = 0

        async def append(self, record):
            self.running += 1
            self.most = max(self.most, self.running)
            await asyncio.sleep(0)
            self.running -= 1

    riders = {f"rider{number}": 320 for number in range(50)}
    service = make_service(store := CountingStore(), **riders)

    assert asyncio.run(collect_fares(service, riders)).total == 50 * 320
    assert store.most == AT_A_TIME
