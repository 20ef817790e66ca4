import asyncio

from depot import Store, make_service, open_gate


def test_wallet_that_was_opened_before_the_loop_can_be_contended():
    async def scenario():
        store.gate.clear()
        return await asyncio.gather(
            service.withdraw("anna", 100), service.withdraw("anna", 100), open_gate(store.gate)
        )

    service = make_service(store := Store())
    service.open("anna", 1000)

    assert asyncio.run(scenario())[:2] == [900, 800]
