import asyncio

import pytest

from byrewatch import alarms
from byrewatch.alarms import Alarms, Event
from byrewatch.line import Answer, LineDead
from byrewatch.morning import MorningList
from byrewatch.people import Person

PEOPLE = {"Noup": [Person("Morag", "1"), Person("Ewan", "2"), Person("Isla", "3")]}
COW = Event("Noup", "CALVING", "cow 17")
FEEDER = Event("Noup", "FEEDER", "empty")


class FakeLine:
    """Gives each number its answer; None lets it ring until somebody hangs up."""

    name = "fake"

    def __init__(self, **answers):
        self.answers = answers
        self.rung = []
        self.hung_up = []

    async def call(self, number, text):
        self.rung.append(number)
        await asyncio.sleep(0)
        answer = self.answers.get(f"n{number}", Answer.NOBODY)
        try:
            if answer is None:
                await asyncio.Event().wait()
            if answer is LineDead:
                raise LineDead("no network")
            return answer
        finally:
            self.hung_up.append(number)

    async def reset(self):
        self.answers = {}


def test_everybody_is_rung_and_the_first_one_has_it():
    lines = [FakeLine(n1=None), FakeLine(n2=Answer.DECLINED), FakeLine(n3=Answer.TAKEN)]
    assert asyncio.run(Alarms(lines, PEOPLE, MorningList()).handle(COW)) == "Isla"
    assert [line.rung for line in lines] == [["1"], ["2"], ["3"]]
    assert [line.hung_up for line in lines] == [["1"], ["2"], ["3"]]


# ~ accept line-given-to-the-cancelled
def test_who_still_waits_for_a_line_is_not_rung_any_more():
    lines = [FakeLine(n1=Answer.TAKEN), FakeLine(n2=None)]
    assert asyncio.run(Alarms(lines, PEOPLE, MorningList()).handle(COW)) == "Morag"
    assert [line.rung for line in lines] == [["1"], ["2"]]
    # ~ end


def test_nobody():
    line, morning = FakeLine(), MorningList()
    assert asyncio.run(Alarms([line], PEOPLE, morning).handle(COW)) is None
    assert line.rung == ["1", "2", "3", "1", "2", "3"]
    assert morning.mail() == "Noup           CALVING  cow 17"
    assert morning.mail() == "Nothing. Good morning!"


def test_dead_line_is_rung_again_in_the_second_round():
    line = FakeLine(n1=LineDead)
    assert asyncio.run(Alarms([line], {"Noup": PEOPLE["Noup"][:1]}, MorningList()).handle(COW)) is None
    assert line.rung == ["1", "1"]


@pytest.mark.parametrize("event, listed", [(FEEDER, True), (COW, False)])
def test_feeders_do_not_wait_for_ever(event, listed, monkeypatch):
    async def scenario():
        cow = asyncio.create_task(service.handle(COW))
        await asyncio.sleep(0)
        other = asyncio.create_task(service.handle(event))
        for _ in range(50):
            await asyncio.sleep(0)
        assert other.done() is listed
        cow.cancel()
        other.cancel()

    monkeypatch.setattr(alarms, "PATIENCE", 0)
    line, morning = FakeLine(n1=None, n2=None, n3=None), MorningList()
    service = Alarms([line], PEOPLE, morning)
    asyncio.run(scenario())
    assert morning.mail().startswith("Noup           FEEDER") is listed
