"""What a worker has seen since midnight."""

from collections import defaultdict

from delays.packets import Packet, Pair


class Collector:
    def __init__(self) -> None:
        self._today: defaultdict[Pair, list[float]] = defaultdict(list)

    def add(self, packet: Packet) -> None:
        self._today[packet.pair].append(packet.delay)

    def end_day(self) -> dict[Pair, list[float]]:
        """Hand over the day and start a new one."""
        day, self._today = self._today, defaultdict(list)
        return dict(day)
