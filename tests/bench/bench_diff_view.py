"""How fast the diff view opens, pages and scrolls, beside a bare painted view in the same run.

    python tests/bench/bench_diff_view.py [FOLDER]

The bare view holds the diff's lines and paints those in view with one drawText each: what any program must at least do.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = (400, 20_000, 200_000)
PAGES = 60
WHEEL_STEPS = 120
VIEW_SIZE = (1400, 1000)


def milliseconds(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def memory() -> float:
    """Megabytes at most so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(kind: str, folder: Path) -> dict[str, float]:
    """Open, page and scroll one view in this process."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    old, new, diff = (folder.joinpath(name).read_bytes() for name in ("old.py", "new.py", "change.diff"))
    base = memory()
    start = perf_counter()
    view = _bare_view(diff) if kind == "bare" else _diff_view(old, new, diff)
    view.resize(*VIEW_SIZE)
    view.show()
    application.processEvents()
    result = {"open": (perf_counter() - start) * 1000}
    if kind == "view":
        view._highlighter._on_timeout()  # type: ignore[attr-defined]
        application.processEvents()
        result["coloured"] = (perf_counter() - start) * 1000
    bar = view.verticalScrollBar()
    page = view.viewport().height() - 40

    def scroll(pixels: int) -> None:
        bar.setValue(bar.value() + pixels)
        application.processEvents()

    def times(kind: str, steps: list[int]) -> dict[str, float]:
        taken = [milliseconds(partial(scroll, step)) for step in steps]
        return {f"{kind} p50": percentile(taken, 0.5), f"{kind} p99": percentile(taken, 0.99)}

    wheel = [60 if number % 20 < 10 else -60 for number in range(WHEEL_STEPS)]
    if kind == "view":
        # While colours are still being computed, and then without: the first has slices of lexing between the frames.
        result |= times("page, lexing", [page] * PAGES) | times("wheel, lexing", wheel)
        bar.setValue(0)
        view._highlighter._timer.setInterval(1_000_000)  # type: ignore[attr-defined]
        application.processEvents()
    else:
        bare = times("page", [page] * PAGES) | times("wheel", wheel)
        result |= bare | {name.replace(" p", ", lexing p"): value for name, value in bare.items()}
        bar.setValue(0)
    result |= times("page", [page] * PAGES) | times("wheel", wheel)
    if kind == "view":
        result["split"] = milliseconds(lambda: (view.set_split(True), application.processEvents()))  # type: ignore[attr-defined]
        result["search"] = milliseconds(lambda: view.search("checked"))  # type: ignore[attr-defined]
    result["MB"] = memory() - base
    return result


def _diff_view(old: bytes, new: bytes, diff: bytes):  # type: ignore[no-untyped-def]
    from trainer.core.diff import parse_diff
    from trainer.gui.diff.view import DiffView
    from trainer.gui.theme import load_theme

    view = DiffView(load_theme("light"))
    view.show_diff(parse_diff(diff), {"new.py": old}, {"new.py": new})
    return view


def _bare_view(diff: bytes):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QAbstractScrollArea

    class BareView(QAbstractScrollArea):
        lines = diff.split(b"\n")
        height_of_row = 20

        def resizeEvent(self, _event: object) -> None:
            bar = self.verticalScrollBar()
            bar.setRange(0, len(self.lines) * self.height_of_row - self.viewport().height())
            bar.setPageStep(self.viewport().height())

        def scrollContentsBy(self, _dx: int, dy: int) -> None:
            self.viewport().scroll(0, dy)

        def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
            top, height = self.verticalScrollBar().value(), self.height_of_row
            with QPainter(self.viewport()) as painter:
                font = QFont("DejaVu Sans Mono")
                font.setPixelSize(13)
                painter.setFont(font)
                for rect in event.region():
                    painter.setClipRect(rect)
                    painter.fillRect(rect, 0xFFFFFFFF)
                    first, last = (rect.top() + top) // height, min((rect.bottom() + top) // height + 1, len(self.lines))
                    for row in range(first, last):
                        painter.drawText(QPointF(60, row * height - top + 15), self.lines[row].decode("utf-8", "replace"))

    from PySide6.QtCore import Qt

    view = BareView()
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def main() -> None:
    """Measure both views for each size, each in its own process, and print them beside each other."""
    if len(sys.argv) == 4 and sys.argv[1] in ("bare", "view"):
        sys.stdout.write(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
        return
    from generate_diff import generate

    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    for size in SIZES:
        generate(size, folder / str(size))
        bare, view = ({}, {})
        for kind, result in (("bare", bare), ("view", view)):
            command = [sys.executable, __file__, kind, str(folder / str(size)), "run"]
            result |= json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        sys.stdout.write(f"{size:,} diff lines\n")
        for name, value in view.items():
            ratio = f"{bare[name]:8.1f}{value / max(bare[name], 0.01):8.1f} x" if name in bare else ""
            sys.stdout.write(f"  {name:<18}{value:8.1f} {ratio}\n")


if __name__ == "__main__":
    main()
