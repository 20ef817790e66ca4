"""Waiting without a clock: events pass until what a test waits for is there."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

LONGEST = 60_000
"""Milliseconds after which a test that waits for what never comes fails; a busy machine is slow."""


def wait_for(holds: Callable[[], object]) -> None:
    """Let events pass until it holds."""
    loop, poll, limit = QEventLoop(), QTimer(), QTimer()
    poll.timeout.connect(lambda: loop.quit() if holds() else None)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    poll.start(2)
    limit.start(LONGEST)
    if not holds():
        loop.exec()
    assert holds()
