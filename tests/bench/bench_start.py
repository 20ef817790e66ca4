"""From process start to the first paint, beside a bare PySide6 window in the same run.

`python -m tests.bench.bench_start [PAIRS]`. Aim: the first paint within 1.6 times the bare
window's. Home follows it, with library and store.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

BARE = """
import os, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os.write(1, b"painted %f %f\\n" % (time.time(), time.process_time()))
        os._exit(0)
application = QApplication([])
window = Window()
window.resize(1280, 820)
window.show()
application.exec()
"""

# The same calls as `trainer.gui.shell.application.run`, with a stop at each moment that is
# measured.
OURS = """
import gc, os, sys, time
# Installed for the tests alone; sqlite-utils would load it where it is found.
sys.modules["numpy"] = None
from trainer.gui.shell.display import display_problem
from dataclasses import replace
from trainer.settings import paths_from, recover_settings
paths = paths_from(os.environ)
settings, problem = recover_settings(paths.settings_file)
settings = replace(settings, is_welcomed=True)
assert display_problem(sys.platform, os.environ) is None
gc.disable()
from contextlib import ExitStack
from trainer.gui.shell import wiring
application = wiring.make_application()
shell = wiring.make_shell(application, paths, settings)
def on_painted():
    gc.enable()
    os.write(1, b"painted %f %f\\n" % (time.time(), time.process_time()))
    wiring.start(shell, paths, wiring.Opening(settings_problem=problem), ExitStack())
def on_page(name):
    shell.window.repaint()
    os.write(1, b"home %f %f\\n" % (time.time(), time.process_time()))
    os._exit(0)
shell.window.first_painted.connect(on_painted)
shell.window.page_changed.connect(on_page)
shell.window.show()
application.exec()
"""


@dataclass(frozen=True)
class Moment:
    """Milliseconds since the process was started: on the clock, and of the processor."""

    clock: float
    processor: float


def moments(program: str, home: Path) -> dict[str, Moment]:
    """When a fresh process came to each moment that it names."""
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "TRAINER_HOME": str(home / "trainer"),
        # Compiled once, as in an installed program, and not into the checkout.
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    begin = time.time()
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
    )
    lines = (line.split() for line in run.stdout.splitlines())
    return {
        name: Moment((float(clock) - begin) * 1000, float(processor) * 1000)
        for name, clock, processor in lines
    }


def main() -> None:
    """Run both in turn, the first pair only to compile and to warm the disk cache, and print
    medians and their ratio.
    """
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    bare, painted, home = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(pairs + 1):
            plain, ours = moments(BARE, Path(folder)), moments(OURS, Path(folder))
            if number:
                bare.append(plain["painted"])
                painted.append(ours["painted"])
                home.append(ours["home"])
    for name, seen in (
        ("bare window, first paint", bare),
        ("trainer, first paint", painted),
        ("trainer, Home painted", home),
    ):
        clock, processor = (
            median(moment.clock for moment in seen),
            median(moment.processor for moment in seen),
        )
        sys.stdout.write(
            f"{name:26} {clock:6.0f} ms on the clock {processor:6.0f} ms of the processor\n"
        )
    by_clock = median(ours.clock / plain.clock for ours, plain in zip(painted, bare, strict=True))
    by_processor = median(
        ours.processor / plain.processor for ours, plain in zip(painted, bare, strict=True)
    )
    sys.stdout.write(
        f"{'first paint, ratio':26} {by_clock:6.2f}             {by_processor:15.2f}\n"
    )


if __name__ == "__main__":
    main()
