"""Mail that waits to be sent. The worker takes it from here."""

from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Mail:
    """A plain-text mail."""

    to: str
    subject: str
    text: str


class Outbox:
    """First in, first out."""

    def __init__(self) -> None:
        self._waiting: deque[Mail] = deque()

    def put(self, mail: Mail) -> None:
        """Have it sent soon."""
        self._waiting.append(mail)

    def take(self) -> Mail | None:
        """The next one to send, or None."""
        return self._waiting.popleft() if self._waiting else None
