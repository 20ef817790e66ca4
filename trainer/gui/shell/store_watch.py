"""Notices that another window or program wrote to the database."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.errors import StoreError

if TYPE_CHECKING:
    from trainer.store.database import Store

LOOKS_EVERY = 1000
"""Milliseconds between two looks; SQLite answers from the head of the file."""


class StoreWatch(QObject):
    """Says `changed` when another connection has changed the database."""

    changed = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._version: int | None = None
        self.look()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Compare with the last look."""
        # Where it cannot be read just now, the next edit says so.
        with suppress(StoreError):
            before, self._version = self._version, self._store.version
            if before is not None and before != self._version:
                self.changed.emit()
