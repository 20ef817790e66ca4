"""How long a thread was ready while the machine ran others: nobody's fault on a busy machine."""

import threading
from pathlib import Path

_NS = 1_000_000_000


def kept_waiting(process: int | None = None) -> float:
    """Seconds so far, of a process's first thread or of the calling one; 0 where nothing tells."""
    where = "self" if process is None else str(process)
    thread = threading.get_native_id() if process is None else process
    try:
        schedule = Path(f"/proc/{where}/task/{thread}/schedstat").read_text()
        return int(schedule.split()[1]) / _NS
    except (OSError, IndexError, ValueError):
        return 0.0
