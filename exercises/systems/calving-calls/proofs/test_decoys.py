import asyncio

import pytest
from byre import PEOPLE, Telephone, settle, stop

from byrewatch.alarms import Alarms, Event
from byrewatch.line import LineDead
from byrewatch.lines import Lines, NoLine
from byrewatch.morning import MorningList


def test_futures_are_never_compared():
    async def scenario():
        async def caller(number):
            async with lines.line(0):
                served.append(number)

        async with lines.line(0):
            callers = [asyncio.create_task(caller(number)) for number in range(100)]
            await settle()
        await asyncio.gather(*callers)

    lines, served = Lines([Telephone([])]), []
    asyncio.run(scenario())
    assert served == list(range(100))


def test_newcomer_never_overtakes():
    async def scenario():
        async def caller(rank, name):
            async with lines.line(rank):
                served.append(name)

        async with lines.line(2):
            waiting = [asyncio.create_task(caller(0, "gives up")), asyncio.create_task(caller(0, "cow"))]
            await settle()
            await stop(waiting[0])
        late = asyncio.create_task(caller(2, "feeder"))
        await asyncio.gather(waiting[1], late)

    lines, served = Lines([Telephone([])]), []
    asyncio.run(scenario())
    assert served == ["cow", "feeder"]


def test_limit_covers_the_wait_only():
    async def scenario():
        now = asyncio.get_running_loop().time()
        async with lines.line(2, until=now):
            await settle()  # long past the limit, and nothing happens
            with pytest.raises(NoLine):
                async with lines.line(2, until=now):
                    pass
        async with lines.line(0, until=None):
            pass

    lines = Lines([Telephone([])])
    asyncio.run(scenario())


def test_close_ends_the_loop_of_resets():
    class Dead(Telephone):
        async def reset(self):
            await asyncio.sleep(0)
            raise LineDead("no network")

    async def scenario():
        lines = Lines([Dead([])], lambda seconds: asyncio.sleep(0))
        with pytest.raises(LineDead):
            async with lines.line(0):
                raise LineDead("no network")
        await settle()
        await lines.close()
        return len(asyncio.all_tasks())

    assert asyncio.run(scenario()) == 1


def test_taken_alarm_ends_the_group_without_an_error():
    async def scenario():
        ringing = []
        lines = [Telephone(ringing, {"2": 1}) for _ in range(3)]
        taker = await Alarms(lines, PEOPLE, MorningList()).handle(Event("Noup", "CALVING", "cow"))
        return taker, ringing, len(asyncio.all_tasks())

    assert asyncio.run(scenario()) == ("Ewan", [], 1)
