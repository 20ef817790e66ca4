"""A packet that went from one site to another."""

from dataclasses import dataclass

# The sender's and the receiver's site.
Pair = tuple[str, str]


@dataclass(frozen=True)
class Packet:
    pair: Pair
    sent: int  # nanoseconds of the sender's monotonic clock
    received: int  # nanoseconds of the receiver's

    @property
    def delay(self) -> float:
        """Microseconds, including the distance of the two clocks."""
        return (self.received - self.sent) / 1000
