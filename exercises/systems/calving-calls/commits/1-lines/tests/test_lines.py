import asyncio

import pytest

from byrewatch.line import LineDead
from byrewatch.lines import Lines, NoLine


class FakeLine:
    def __init__(self, name="1", *resets):
        self.name = name
        self.resets = list(resets)

    async def reset(self):
        if self.resets:
            raise self.resets.pop(0)


async def settle():
    """Let everybody run until they wait for something."""
    for _ in range(10):
        await asyncio.sleep(0)


def test_the_important_ones_first():
    async def scenario():
        async def caller(rank, name):
            async with lines.line(rank):
                served.append(name)

        async with lines.line(2):
            callers = [
                asyncio.create_task(caller(rank, name))
                for rank, name in [(2, "feeder"), (1, "tank"), (0, "cow 17"), (0, "cow 4"), (2, "f2")]
            ]
            await settle()
            assert served == []
        await asyncio.gather(*callers)

    lines, served = Lines([FakeLine()]), []
    asyncio.run(scenario())
    assert served == ["cow 17", "cow 4", "tank", "feeder", "f2"]


def test_free_lines_are_used_in_turn():
    async def scenario():
        for _ in range(3):
            async with lines.line(0) as line:
                used.append(line.name)

    lines, used = Lines([FakeLine("1"), FakeLine("2")]), []
    asyncio.run(scenario())
    assert used == ["1", "2", "1"]


def test_whoever_gives_up_is_passed_over():
    async def scenario():
        async def caller(name):
            async with lines.line(0):
                served.append(name)

        async with lines.line(0):
            first, second = (asyncio.create_task(caller(name)) for name in ("first", "second"))
            await settle()
            first.cancel()
            await settle()
        await second

    lines, served = Lines([FakeLine()]), []
    asyncio.run(scenario())
    assert served == ["second"]


def test_no_line_in_time():
    async def scenario():
        now = asyncio.get_running_loop().time()
        async with lines.line(0):
            with pytest.raises(NoLine):
                async with lines.line(2, until=now):
                    pass
        async with lines.line(2, until=now) as line:  # it is free, nobody has to wait
            return line.name

    lines = Lines([FakeLine("1")])
    assert asyncio.run(scenario()) == "1"


def test_line_comes_back_after_an_error():
    async def scenario():
        with pytest.raises(RuntimeError):
            async with lines.line(0):
                raise RuntimeError
        async with lines.line(0) as line:
            return line.name

    lines = Lines([FakeLine("1")])
    assert asyncio.run(scenario()) == "1"


def test_dead_line_is_reset_until_it_is_back():
    async def scenario():
        async def pause(seconds):
            pauses.append(seconds)

        lines = Lines([FakeLine("5", LineDead("no"), LineDead("no"))], pause)
        with pytest.raises(LineDead):
            async with lines.line(0):
                raise LineDead("no network")
        async with lines.line(0) as line:
            return line.name

    pauses = []
    assert asyncio.run(scenario()) == "5"
    assert pauses == [60, 60]


def test_close_stops_the_resets():
    async def scenario():
        lines = Lines([FakeLine("5", LineDead("no"))], lambda seconds: asyncio.Event().wait())
        with pytest.raises(LineDead):
            async with lines.line(0):
                raise LineDead("no network")
        await settle()
        await lines.close()
        return len(asyncio.all_tasks())

    assert asyncio.run(scenario()) == 1
