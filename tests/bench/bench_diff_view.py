"""How fast the diff view opens, pages and scrolls, beside a bare painted view in the same run.

    python -m tests.bench.bench_diff_view [--sizes 400,20000] [--repeat 5] [--processor] [FOLDER]

Each run is a process of its own; what is printed is the least of the runs, since other work on the
machine can only add. The bare view is that of bare_view.py. Milliseconds by the clock, or with
--processor those that the process computed. Megabytes are what the process holds beyond one that
shows an empty window; the lexing process has a line of its own.
"""

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time, sleep
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = "400,20000,200000"
PAGES = 60
WHEEL_STEPS = 120
WHEEL_PIXELS = 60
VIEW_SIZE = (1400, 1000)
KEY_REPEAT = 1 / 30
"""Seconds from page to page while Page Down is held."""
AIMS = {
    "open": 1.3,
    "MB": 1.5,
    "page p50": 1.3,
    "page p99": 2.0,
    "page, lexing p50": 1.3,
    "page, lexing p99": 2.0,
}


def percentile(values: list[float], share: float) -> float:
    """The value below which that share of them lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def memory(pid: int | str = "self") -> float:
    """Megabytes that a process holds now."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Run:
    """One view in this process: opened, paged, scrolled."""

    def __init__(self, kind: str, folder: Path, clock: Callable[[], float]) -> None:
        from PySide6.QtWidgets import QApplication

        # As in the program, which collects garbage between frames; see trainer/gui/garbage.py.
        gc.disable()
        self._application = QApplication([])
        self._kind = kind
        self._clock = clock
        self.result: dict[str, float] = {}
        make = {"empty": _empty_view, "bare": _bare_view, "view": _diff_view}[kind]
        if kind != "empty":
            _import_views()
        start = clock()
        self.view: Any = make(folder)
        self.view.resize(*VIEW_SIZE)
        self.view.show()
        self._application.processEvents()
        self.result["first paint"] = (clock() - start) * 1000
        self._await_colours()
        self.result["open"] = (clock() - start) * 1000

    def measure(self) -> dict[str, float]:
        """Everything but opening."""
        page = self.view.viewport().height() - 40
        wheel = [
            WHEEL_PIXELS if number % 20 < 10 else -WHEEL_PIXELS for number in range(WHEEL_STEPS)
        ]
        self._times("page, lexing", [page] * PAGES, pause=KEY_REPEAT)
        self._times("wheel, lexing", wheel, pause=1 / 60)
        self.view.verticalScrollBar().setValue(0)
        self._settle()
        self.result["MB"] = memory()
        self._times("page", [page] * PAGES)
        self._times("wheel", wheel)
        if self._kind == "view":
            self.result["search"] = self._milliseconds(
                lambda: (self.view.search.find("checked"), self._application.processEvents())
            )
            self.view.search.find("")
            self.result["split"] = self._milliseconds(
                lambda: (self.view.look.set_split(True), self._application.processEvents())
            )
        return self.result

    def _await_colours(self) -> None:
        if self._kind == "bare":
            self.view.show_colours()
        elif self._kind == "view":
            highlighter = self.view.parts.highlighter
            while not highlighter.knows(self.view.parts.visible_lines()):
                self._application.processEvents()
        # The painted frame, and nothing that the program has put off until after it.
        self._application.sendPostedEvents()

    def _settle(self) -> None:
        """Let whatever goes on in the background come to its end."""
        if self._kind == "view":
            highlighter, most = self.view.parts.highlighter, 0.0
            while not highlighter.is_idle:
                self._application.processEvents()
                if highlighter.worker.process_id:
                    most = max(most, memory(highlighter.worker.process_id))
                sleep(0.001)
            self.result["MB, lexing process"] = most
        self._application.processEvents()

    def _times(self, name: str, steps: list[int], *, pause: float = 0.0) -> None:
        """Scroll step after step; with a pause the program has that time in between for what it
        wants to do in the background.
        """
        taken, frames = [], []
        for step in steps:
            until = perf_counter() + pause
            taken.append(self._milliseconds(partial(self._scroll, step)))
            while perf_counter() < until:
                frames.append(self._milliseconds(self._idle))
                sleep(0.0005)
            if not pause:
                frames.append(self._milliseconds(self._idle))
        self.result |= {
            f"{name} p50": percentile(taken, 0.5),
            f"{name} p99": percentile(taken, 0.99),
        }
        self.result[f"{name}, longest frame"] = max(taken + frames)

    def _scroll(self, pixels: int) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + pixels)
        # Up to the painted frame and no further: timers have their turn, and their own frames, in
        # `_idle`.
        self._application.sendPostedEvents()

    def _milliseconds(self, action: Callable[[], object]) -> float:
        start = self._clock()
        action()
        return (self._clock() - start) * 1000

    def _idle(self) -> None:
        self._application.processEvents()
        if self._kind == "bare":
            self.view.prefetch()


def _import_views() -> None:
    """A window that opens a change has been there for long: its modules and fonts are no part of
    opening; Pygments is.
    """
    from PySide6.QtGui import QFontDatabase

    import trainer.gui.diff.view
    import trainer.gui.style.theme
    from tests.bench import bare_view

    assert bare_view
    assert trainer.gui.diff.view
    trainer.gui.style.theme.code_font(QFontDatabase.families()[0], 13)
    trainer.gui.style.theme.code_font(None, 13)
    _draw_interface_text()


def _draw_interface_text() -> None:
    from PySide6.QtGui import QFont, QPainter, QPixmap

    from trainer.gui.style.theme import BODY_SIZE, SECONDARY_SIZE

    page = QPixmap(200, 40)
    page.fill()
    with QPainter(page) as painter:
        for size, weight in (
            (BODY_SIZE, QFont.Weight.Normal),
            (BODY_SIZE, QFont.Weight.DemiBold),
            (SECONDARY_SIZE, QFont.Weight.Normal),
        ):
            font = QFont()
            font.setPixelSize(size)
            font.setWeight(weight)
            painter.setFont(font)
            painter.drawText(0, 20, "Start reviewing")


def _empty_view(_folder: Path):  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QAbstractScrollArea

    return QAbstractScrollArea()


def _bare_view(folder: Path):  # type: ignore[no-untyped-def]
    from tests.bench.bare_view import BareView

    return BareView(folder.joinpath("change.diff").read_bytes())


def _diff_view(folder: Path):  # type: ignore[no-untyped-def]
    from trainer.core.diffing.diff import parse_diff
    from trainer.gui.diff.view import DiffView
    from trainer.gui.style.theme import load_theme

    view = DiffView(load_theme("light"))
    old, new = ({"new.py": folder.joinpath(name).read_bytes()} for name in ("old.py", "new.py"))
    view.show_diff(parse_diff(folder.joinpath("change.diff").read_bytes()), old, new)
    return view


def run_apart(kind: str, folder: Path, options: list[str]) -> dict[str, float]:
    """One run in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "tests.bench.bench_diff_view",
        "--run",
        kind,
        *options,
        str(folder),
    ]
    return dict(
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    )


def least(runs: list[dict[str, float]]) -> dict[str, float]:
    """The least of every measure."""
    return {name: min(run[name] for run in runs) for name in runs[0]}


def table(size: int, view: dict[str, float], bare: dict[str, float]) -> str:
    """View, bare view, ratio and aim."""
    lines = [f"{size:,} diff lines{'view':>28}{'bare':>10}{'ratio':>8}{'aim':>6}"]
    for name, value in view.items():
        other = bare.get(name)
        against = "" if other is None else f"{other:10.1f}{value / max(other, 0.01):8.1f}"
        lines.append(f"  {name:<30}{value:10.1f}{against}{AIMS.get(name, ''):>6}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure both views for each size, each run in its own process, and print them beside each
    other.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--sizes", default=SIZES)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--run")
    parser.add_argument("--processor", action="store_true")
    asked = parser.parse_args()
    if asked.run:
        run = Run(asked.run, asked.folder, process_time if asked.processor else perf_counter)
        sys.stdout.write(json.dumps({"MB": memory()} if asked.run == "empty" else run.measure()))
        sys.stdout.flush()
        os._exit(0)
    from tests.bench.generate_diff import generate

    root = asked.folder or Path(tempfile.mkdtemp())
    for size in map(int, asked.sizes.split(",")):
        folder = root / str(size)
        generate(size, folder)
        runs = [
            {
                kind: run_apart(kind, folder, ["--processor"] * asked.processor)
                for kind in ("empty", "bare", "view")
            }
            for _ in range(asked.repeat)
        ]
        for run in runs:
            for kind in ("bare", "view"):
                run[kind]["MB"] -= run["empty"]["MB"]
        view, bare = (least([run[kind] for run in runs]) for kind in ("view", "bare"))
        sys.stdout.write(table(size, view, bare))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
