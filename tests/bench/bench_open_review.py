"""From process start to the first paint of an exercise's diff, beside a bare PySide6 window in the
same run.

`python -m tests.bench.bench_open_review [PAIRS]`. Printed three times: from process start, with
window, library and store in it; from the moment at which the exercise is opened in the running
program, as soon as Home is painted, with its git repository and its diff; and from *Start
reviewing*, once Home was in front for IDLE seconds. Aim for the second: within 2.2 times the bare
window; for the third: within 1.3 times.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.bench_start import BARE, moments

EXERCISE = "kafka/order-consumer"
IDLE = 5
"""Seconds in which a learner looks at Home, and what is next can be prepared."""

# The same calls as `trainer --exercise ID`; the request is passed over, as by a learner who was in
# the code when they left.
_PROGRAM = """
import os, sys, time
from contextlib import ExitStack
from dataclasses import replace
from trainer.settings import paths_from, recover_settings
paths = paths_from(os.environ)
settings, problem = recover_settings(paths.settings_file)
settings = replace(settings, is_welcomed=True)
from trainer.gui.shell import wiring
from PySide6.QtCore import QEvent, QObject, QTimer
application = wiring.make_application()
shell = wiring.make_shell(application, paths, settings)
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            watched.repaint()
            os.write(1, b"painted %f %f\\n" % (time.time(), time.process_time()))
            os._exit(0)
        return False
painted = Painted()
def on_ready():
    page = shell.window.current_page()
    page.view.viewport().installEventFilter(painted)
    page.focus_code()
def on_started():
    wiring.start(shell, paths, wiring.Opening(), ExitStack())
def on_home():
    shell.window.repaint()
    os.write(1, b"opened %f %f\\n" % (time.time(), time.process_time()))
    OPEN
def on_page(name):
    if name == "home":
        QTimer.singleShot(WAIT, on_home)
    elif name == "review":
        page = shell.window.current_page()
        # What was prepared is there with its page.
        if page.session is not None:
            on_ready()
        else:
            page.ready.connect(on_ready)
shell.window.page_changed.connect(on_page)
shell.window.first_painted.connect(on_started)
shell.window.show()
application.exec()
"""

OURS = _PROGRAM.replace("OPEN", f'shell.window.open_review({EXERCISE!r}, "1")').replace("WAIT", "0")
# The review that the program above has begun is under way, so it is the one that is due.
AFTER_HOME = _PROGRAM.replace("OPEN", "shell.window.start_reviewing()").replace(
    "WAIT", str(IDLE * 1000)
)


def main() -> None:
    """Run all in turn, the first round only to compile and to warm the disk cache, and print
    medians and their ratios.
    """
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    bare: list[float] = []
    started: list[float] = []
    opened: list[float] = []
    after_home: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(pairs + 1):
            plain, ours = moments(BARE, Path(folder)), moments(OURS, Path(folder))
            idle = moments(AFTER_HOME, Path(folder))
            if number:
                bare.append(plain["painted"].clock)
                started.append(ours["painted"].clock)
                opened.append(ours["painted"].clock - ours["opened"].clock)
                after_home.append(idle["painted"].clock - idle["opened"].clock)
    tell("bare window, first paint", bare, bare)
    tell("process start to diff", started, bare)
    tell("exercise opened to diff", opened, bare)
    tell("Start reviewing to diff", after_home, bare)


def tell(name: str, seen: list[float], bare: list[float]) -> None:
    """A line: median milliseconds, and the median of the ratios pair by pair."""
    ratio = median(mine / plain for mine, plain in zip(seen, bare, strict=True))
    sys.stdout.write(f"{name:28} {median(seen):6.0f} ms  {ratio:5.2f}\n")


if __name__ == "__main__":
    main()
