import asyncio

from depot import Sink, make_service, open_gate


def test_events_before_the_shutdown_reach_the_sink():
    async def scenario():
        sink.gate.clear()
        for _ in range(3):
            await service.withdraw("anna", 100)
        await asyncio.gather(service.close(), open_gate(sink.gate))

    service = make_service(sink=(sink := Sink()))
    service.open("anna", 1000)
    asyncio.run(scenario())

    arrived = sink.events_at_close
    assert arrived == 3, f"{arrived} of 3 events had arrived when the connection was dropped"
