"""The morning list: what nobody has taken during the night."""

from byrewatch.alarms import Event


class MorningList:
    def __init__(self) -> None:
        self._events: list[Event] = []

    def add(self, event: Event) -> None:
        self._events.append(event)

    def mail(self) -> str:
        """The text of the mail at 06:30; the list is empty afterwards."""
        rows = [f"{event.farm:<14} {event.kind:<8} {event.text}" for event in self._events]
        self._events.clear()
        return "\n".join(rows) or "Nothing. Good morning!"
