import asyncio

from depot import Store, make_service, open_gate


def test_second_withdrawal_sees_what_the_first_one_left():
    async def scenario():
        store.gate.clear()
        return await asyncio.gather(
            service.withdraw("anna", 80),
            service.withdraw("anna", 80),
            open_gate(store.gate),
            return_exceptions=True,
        )

    service = make_service(store := Store())
    service.open("anna", 100)
    asyncio.run(scenario())

    balance = service.balance("anna")
    assert balance == 20, f"two withdrawals of 80 from 100 left {balance}"
