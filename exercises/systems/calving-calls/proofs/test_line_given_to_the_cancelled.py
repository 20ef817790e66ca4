import asyncio

from byre import PEOPLE, Telephone, settle, stop

from byrewatch.alarms import Alarms, Event
from byrewatch.morning import MorningList


def test_lines_are_all_there_after_an_alarm_was_taken():
    async def scenario():
        ringing = []
        lines = [Telephone(ringing, {"1": 1}), Telephone(ringing)]
        service = Alarms(lines, PEOPLE, MorningList())
        await service.handle(Event("Noup", "CALVING", "cow 17"))  # three people, two lines
        tank = asyncio.create_task(service.handle(Event("Skaill", "TANK", "9 degrees")))
        await settle()
        left = len(ringing)
        await stop(tank)
        return left

    left = asyncio.run(scenario())
    assert left == 2, f"{left} of 2 lines is left after Morag took the alarm"
