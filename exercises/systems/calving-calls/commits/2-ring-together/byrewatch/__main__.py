import asyncio
import json
import logging
import sys

from byrewatch.alarms import Alarms, Event
from byrewatch.line import Line
from byrewatch.morning import MorningList
from byrewatch.people import readPeople

log = logging.getLogger("byrewatch")


class Sensors(asyncio.DatagramProtocol):
    """One JSON object per datagram: {"farm": ..., "kind": ..., "text": ...}"""

    def __init__(self, alarms):
        self.alarms = alarms
        self.running = set()

    def datagram_received(self, data, addr):
        try:
            event = Event(**json.loads(data))
        except (ValueError, TypeError):
            log.warning("cannot read %r from %s", data, addr)
            return
        task = asyncio.get_running_loop().create_task(self.alarms.handle(event))
        self.running.add(task)
        task.add_done_callback(self.running.discard)


async def main():
    from byrewatch_ports import open_ports, send_daily  # on the laptop only, drivers

    lines = [Line(str(n), port) for n, port in enumerate(await open_ports(), start=1)]
    if sys.argv[1:2] == ["reset"]:
        await lines[int(sys.argv[2]) - 1].reset()
        return
    morning = MorningList()
    alarms = Alarms(lines, readPeople("people.csv"), morning)
    loop = asyncio.get_running_loop()
    await loop.create_datagram_endpoint(lambda: Sensors(alarms), local_addr=("0.0.0.0", 7004))
    try:
        await send_daily("06:30", morning.mail)
    finally:
        await alarms.close()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(main())
