"""How long threads were ready while the machine ran others: nobody's fault on a busy machine."""

import threading
from collections.abc import Mapping
from pathlib import Path

_NS = 1_000_000_000


def kept_waiting(process: int | None = None) -> float:
    """Seconds so far, of a process's first thread or of the calling one; 0 where nothing tells."""
    if process is not None:
        return _waited(Path(f"/proc/{process}/task/{process}"))
    return _waited(Path(f"/proc/self/task/{threading.get_native_id()}"))


def all_kept_waiting() -> dict[str, float]:
    """The same for each thread of this process, by its id."""
    return {each.name: _waited(each) for each in Path("/proc/self/task").iterdir()}


def not_ours(before: Mapping[str, float], after: Mapping[str, float], thread: str) -> float:
    """Seconds between two looks that a thread was kept waiting, or waited for another that was.

    Only one thread of Python runs at a time: where the machine stops it, all others stand still.
    """
    gained = {name: waited - before.get(name, 0.0) for name, waited in after.items()}
    own = gained.pop(thread, 0.0)
    return own + max(gained.values(), default=0.0)


def _waited(thread: Path) -> float:
    try:
        return int((thread / "schedstat").read_text().split()[1]) / _NS
    except (OSError, IndexError, ValueError):
        return 0.0
