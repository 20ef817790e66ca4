import asyncio
import logging

from fakes import FakeSink

from wallets.analytics import Analytics, Event

EVENT = Event("withdrawal", "anna", 300)


def test_event_is_sent_in_the_background():
    async def scenario():
        analytics.emit(EVENT)
        assert sink.events.empty()
        assert await asyncio.wait_for(sink.events.get(), timeout=5) == EVENT

    analytics = Analytics(sink := FakeSink())
    asyncio.run(scenario())


def test_event_that_the_sink_will_not_take_is_logged_and_dropped(caplog):
    class FullSink(FakeSink):
        async def publish(self, event):
            await super().publish(event)
            raise TimeoutError("no room for five seconds")

    async def scenario():
        analytics.emit(EVENT)
        await asyncio.wait_for(sink.events.get(), timeout=5)
        await analytics.close()

    analytics = Analytics(sink := FullSink())
    with caplog.at_level(logging.ERROR):
        asyncio.run(scenario())

    assert "was not sent" in caplog.text
    assert sink.calls == ["flush", "close"]
