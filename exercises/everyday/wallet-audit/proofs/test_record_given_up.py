import asyncio

from depot import Store, make_service

from wallets.audit import AuditFailed, StoreBusy


def test_store_that_stays_busy_moves_no_money():
    class BusyStore(Store):
        async def append(self, record):
            raise StoreBusy

    async def scenario():
        try:
            await service.withdraw("anna", 300)
        except AuditFailed:
            pass

    service = make_service(store := BusyStore())
    service.open("anna", 1000)
    asyncio.run(scenario())

    gone = 1000 - service.balance("anna")
    assert gone == 0, f"{gone} cents left the wallet with {len(store.records)} audit records"
