"""What a worker has seen: moments since midnight, and the last delays."""

from collections import defaultdict

from delays.moments import Moments
from delays.packets import Packet, Pair
from delays.window import Panel, Window


class Collector:
    def __init__(self) -> None:
        self._today: defaultdict[Pair, Moments] = defaultdict(Moments)
        self._recent: defaultdict[Pair, Window] = defaultdict(Window)

    def add(self, packet: Packet) -> None:
        self._today[packet.pair].add(packet.delay)
        self._recent[packet.pair].add(packet.delay)

    def panel(self, pair: Pair) -> Panel | None:
        """Return the live panel of a pair that is on this worker."""
        window = self._recent.get(pair)
        return None if window is None else window.panel()

    def end_day(self) -> dict[Pair, Moments]:
        """Hand over the day and start a new one."""
        day, self._today = self._today, defaultdict(Moments)
        return dict(day)
