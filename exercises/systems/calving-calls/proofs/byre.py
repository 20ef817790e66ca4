"""Lines and people for the proofs."""

import asyncio

from byrewatch.line import Answer
from byrewatch.people import Person

PEOPLE = {
    "Noup": [Person("Morag", "1"), Person("Ewan", "2"), Person("Isla", "3")],
    "Skaill": [Person("Rob", "4"), Person("Jean", "5")],
}


class Telephone:
    """A line that counts who is being rung; a number without an answer rings until it is hung up."""

    name = "fake"

    def __init__(self, ringing, answers=None):
        self.ringing = ringing
        self.answers = answers or {}

    async def call(self, number, text):
        self.ringing.append(number)
        try:
            await asyncio.sleep(0)
            if number in self.answers:
                return Answer(self.answers[number])
            await asyncio.Event().wait()
        finally:
            self.ringing.remove(number)

    async def reset(self):
        pass


async def settle():
    """Let everybody run until they wait for something."""
    for _ in range(50):
        await asyncio.sleep(0)


async def stop(*tasks):
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
