import asyncio

from depot import Store, make_service, open_gate


def test_deposit_during_a_withdrawal_is_not_lost():
    async def scenario():
        async def deposit():
            assert service.deposit("anna", 50) == 150

        store.gate.clear()
        return await asyncio.gather(service.withdraw("anna", 80), deposit(), open_gate(store.gate))

    service = make_service(store := Store())
    service.open("anna", 100)

    assert asyncio.run(scenario())[0] == 70
    assert service.balance("anna") == 70
