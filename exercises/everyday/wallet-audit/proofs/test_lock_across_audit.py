import asyncio

from depot import Store, make_service


def test_other_wallets_are_not_held_up():
    class OneSlow(Store):
        async def append(self, record):
            if record.wallet_id == "anna":
                await super().append(record)
            else:
                self.records.append(record)

    async def scenario():
        store.gate.clear()
        waiting = asyncio.create_task(service.withdraw("anna", 100))
        assert await asyncio.wait_for(service.withdraw("bert", 100), timeout=3) == 900
        assert not waiting.done()
        store.gate.set()
        assert await waiting == 900

    service = make_service(store := OneSlow())
    service.open("anna", 1000)
    service.open("bert", 1000)
    asyncio.run(scenario())


def test_cancelled_withdrawal_frees_the_wallet():
    async def scenario():
        store.gate.clear()
        impatient = asyncio.create_task(service.withdraw("anna", 100))
        next_one = asyncio.create_task(service.withdraw("anna", 100))
        asyncio.get_running_loop().call_soon(impatient.cancel)
        await asyncio.wait({impatient}, timeout=3)
        assert impatient.cancelled()
        store.gate.set()
        assert await asyncio.wait_for(next_one, timeout=3) == 900

    service = make_service(store := Store())
    service.open("anna", 1000)
    asyncio.run(scenario())
