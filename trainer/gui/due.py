"""What is due, by the services and settings of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.app.queue import Queue
    from trainer.gui.services import Services


def due_today(services: Services) -> Queue:
    """The queue of today, in the languages that the learner reads."""
    from trainer.app.queue import queue

    languages = services.settings.current.languages
    return queue(services.store, services.library, services.clock().date(), languages)
