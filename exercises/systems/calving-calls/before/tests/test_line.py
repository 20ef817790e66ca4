import asyncio

import pytest

from byrewatch.line import Answer, Line, LineDead


class Port:
    def __init__(self, *replies):
        self.replies = list(replies)
        self.written = []

    def write(self, command):
        self.written.append(command)

    async def read(self):
        if not self.replies:
            await asyncio.Event().wait()
        return self.replies.pop(0)


@pytest.mark.parametrize(
    "replies, answer",
    [
        (["RINGING", "RINGING", "CONNECT", "OK", "KEY 1"], Answer.TAKEN),
        (["RINGING", "CONNECT", "OK", "KEY 2"], Answer.DECLINED),
        (["CONNECT", "OK", "KEY 9"], Answer.NOBODY),
        (["BUSY"], Answer.NOBODY),
    ],
)
def test_answers(replies, answer):
    port = Port(*replies)
    assert asyncio.run(Line("1", port).call("+44", "cow 17")) is answer
    assert port.written[-1] == "ATH"


def test_no_network():
    with pytest.raises(LineDead, match="line 4 has no network"):
        asyncio.run(Line("4", Port("ERROR")).call("+44", "cow 17"))


def test_cancelled_call_hangs_up():
    async def scenario():
        call = asyncio.create_task(Line("1", port).call("+44", "cow 17"))
        await asyncio.sleep(0)
        call.cancel()
        await asyncio.wait([call])

    port = Port()
    asyncio.run(scenario())
    assert port.written == ["ATD+44;", "ATH"]
