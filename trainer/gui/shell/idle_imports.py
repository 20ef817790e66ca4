"""Imports in idle time what a screen will need, a module at a time, so that the window never waits
for the whole.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

import trainer

_ROOT: Final = Path(trainer.__file__).parent.parent
_IMPORT: Final = re.compile(r"^(?:from|import) (trainer(?:\.\w+)+)", re.MULTILINE)


def modules_below(*names: str) -> Iterator[str]:
    """Our modules that those of the names import at their top, each after those it imports itself;
    reads their sources, imports nothing.

    A module that this overlooks is imported together with the first that needs it.
    """
    seen: set[str] = set()

    def below(name: str) -> Iterator[str]:
        source = _ROOT.joinpath(*name.split(".")).with_suffix(".py")
        if name in seen or not source.is_file():
            return
        seen.add(name)
        for inner in _IMPORT.findall(source.read_text(encoding="utf-8")):
            yield from below(inner)
        yield name

    for name in names:
        yield from below(name)


class IdleImports(QObject):
    """Imports the modules that it is given, in their order, one whenever the event loop is idle."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[str] = []
        # Qt serves a timer of no interval when it has nothing else to do.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._import_one)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to import."""
        return bool(self._waiting)

    def begin(self, names: Iterable[str]) -> None:
        """Import these, and no longer what was left of those before."""
        self._waiting = [name for name in names if name not in sys.modules]
        self._waiting.reverse()
        if self._waiting:
            self._timer.start(0)

    def cancel(self) -> None:
        """Leave the rest to whoever needs it."""
        self._waiting = []
        self._timer.stop()

    def _import_one(self) -> None:
        if self._waiting:
            import_module(self._waiting.pop())
        if not self._waiting:
            self._timer.stop()
