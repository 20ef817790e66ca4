"""Where records live. Production uses the key-value service, which has the same four operations."""

import threading

Record = dict[str, object]


class MemoryStore:
    """For tests and development."""

    def __init__(self) -> None:
        self._records: dict[str, Record] = {}
        self._lock = threading.Lock()

    def get(self, key: str) -> Record | None:
        """A copy of the record, or None."""
        with self._lock:
            record = self._records.get(key)
            return None if record is None else dict(record)

    def swap(self, key: str, old: Record | None, new: Record) -> bool:
        """Write the record, if what is there is still `old`."""
        with self._lock:
            if self._records.get(key) != old:
                return False
            self._records[key] = dict(new)
            return True

    def delete(self, key: str) -> None:
        """Remove the record, if it is there."""
        with self._lock:
            self._records.pop(key, None)

    def keys(self, prefix: str) -> list[str]:
        """All keys that begin like that."""
        with self._lock:
            return sorted(key for key in self._records if key.startswith(prefix))
