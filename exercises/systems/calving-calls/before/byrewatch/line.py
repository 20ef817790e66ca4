"""One channel of the GSM gateway, see docs/gateway.txt."""

import asyncio
from enum import Enum
from typing import Protocol

RINGS_FOR = 30.0  # seconds; then a mailbox would answer
LISTENS_FOR = 45.0
RESET_TAKES = 90.0


class Answer(Enum):
    TAKEN = 1
    DECLINED = 2
    NOBODY = 0


class LineDead(Exception):
    """The channel does not react. It needs a reset."""


class Port(Protocol):
    def write(self, command: str) -> None: ...

    async def read(self) -> str:
        """The next line of the call that is going on; OSError if the cable is out."""


class Line:
    def __init__(self, name: str, port: Port) -> None:
        self.name = name
        self._port = port

    async def call(self, number: str, text: str) -> Answer:
        """Ring a number, say the text, and return what was pressed. Hangs up in any case."""
        self._port.write(f"ATD{number};")
        try:
            async with asyncio.timeout(RINGS_FOR):
                while (reply := await self._read()) == "RINGING":
                    pass
            if reply != "CONNECT":
                return Answer.NOBODY
            self._port.write(f'AT+SAY="{text}"')
            async with asyncio.timeout(LISTENS_FOR):
                while not (reply := await self._read()).startswith("KEY"):
                    pass
            return {"KEY 1": Answer.TAKEN, "KEY 2": Answer.DECLINED}.get(reply, Answer.NOBODY)
        except TimeoutError:
            return Answer.NOBODY
        finally:
            self._port.write("ATH")

    async def reset(self) -> None:
        """Restart the channel. `python -m byrewatch reset 5` does it too."""
        self._port.write("AT+RST")
        try:
            async with asyncio.timeout(RESET_TAKES):
                while await self._port.read() != "READY":
                    pass
        except (TimeoutError, OSError) as error:
            raise LineDead(f"line {self.name} did not restart") from error

    async def _read(self) -> str:
        try:
            reply = await self._port.read()
        except OSError as error:
            raise LineDead(f"line {self.name}: {error}") from error
        if reply == "ERROR":
            raise LineDead(f"line {self.name} has no network")
        return reply
