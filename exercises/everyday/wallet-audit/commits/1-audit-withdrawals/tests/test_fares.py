import asyncio

from fakes import FakeStore, no_wait

from wallets.audit import AuditLog
from wallets.fares import collect_fares
from wallets.service import WalletService


def test_fares_are_collected_and_unpaid_ones_listed():
    service = WalletService(AuditLog(FakeStore(), no_wait))
    service.open("anna", 1000)
    service.open("bert", 100)

    collected = asyncio.run(collect_fares(service, {"anna": 320, "bert": 320, "carl": 320}))

    assert collected.total == 320
    assert sorted(collected.unpaid) == ["bert", "carl"]
    assert service.balance("anna") == 680
