import asyncio

from byrewatch.alarms import Alarms, Event
from byrewatch.line import Answer
from byrewatch.morning import MorningList
from byrewatch.people import Person

PEOPLE = {"Noup": [Person("Morag", "1"), Person("Ewan", "2"), Person("Isla", "3")]}
COW = Event("Noup", "CALVING", "cow 17")


class FakeLine:
    """Gives each number its answer."""

    name = "fake"

    def __init__(self, **answers):
        self.answers = answers
        self.rung = []

    async def call(self, number, text):
        self.rung.append(number)
        await asyncio.sleep(0)
        return self.answers.get(f"n{number}", Answer.NOBODY)


def test_until_somebody_takes_it():
    line = FakeLine(n1=Answer.DECLINED, n2=Answer.TAKEN)
    assert asyncio.run(Alarms([line], PEOPLE, MorningList()).handle(COW)) == "Ewan"
    assert line.rung == ["1", "2"]


def test_nobody():
    line, morning = FakeLine(), MorningList()
    assert asyncio.run(Alarms([line], PEOPLE, morning).handle(COW)) is None
    assert line.rung == ["1", "2", "3", "1", "2", "3"]
    assert morning.mail() == "Noup           CALVING  cow 17"
    assert morning.mail() == "Nothing. Good morning!"
