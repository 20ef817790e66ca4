"""Import the modules of a screen in idle time, one at a time: the window stays responsive."""

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
    """Yield our modules that the named ones import at their top, each after its own imports; reads
    sources, imports nothing.

    A module that this overlooks is imported along with the first that needs it.
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
    """Imports modules in the order given, one whenever the event loop is idle."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[str] = []
        # Qt serves a timer of no interval when it has nothing else to do.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._import_one)

    @property
    def is_busy(self) -> bool:
        """Return whether a module is left to import."""
        return bool(self._waiting)

    def begin(self, names: Iterable[str]) -> None:
        """Import these modules; drop the rest of an earlier list."""
        self._waiting = [name for name in names if name not in sys.modules]
        self._waiting.reverse()
        if self._waiting:
            self._timer.start(0)

    def cancel(self) -> None:
        """Import nothing more."""
        self._waiting = []
        self._timer.stop()

    def _import_one(self) -> None:
        if self._waiting:
            import_module(self._waiting.pop())
        if not self._waiting:
            self._timer.stop()
