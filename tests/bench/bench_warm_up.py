"""From process start to the first feedback on a warm-up: keys, and milliseconds of machine time.

`python -m tests.bench.bench_warm_up [PAIRS]`. A learner who reviewed four changes nine days ago
starts the program and presses nothing but Return on Home's one button and the answer. Machine time
is what the program takes between the keys; Aim: at most three keys, and at most one second from the
first key to the feedback. A bare PySide6 window runs beside it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.bench_start import BARE, Moment, moments

REVIEWED = (
    "kafka/order-consumer",
    "everyday/wallet-audit",
    "web/open-cors-api",
    "payments/charge-retries",
)

# A process of its own: one that has read exercises would do so faster the second time.
PAST = f"""
import os
from datetime import UTC, datetime, timedelta
from trainer.app.serve import served_in, start_review
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.settings import paths_from
from trainer.store.database import Store
paths, library = paths_from(os.environ), Library()
then = datetime.now(UTC) - timedelta(days=9)
store = Store.open(paths.database, lambda: then)
for number, name in enumerate({REVIEWED!r}):
    exercise = library.exercise(ExerciseId(name))
    review = start_review(store, exercise, str(number))
    store.save_annotation(review.id, Annotation(f"a{{number}}", Location(), "Say more."))
    store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
    submit(store, served_in(exercise, review), review.id)
store.close()
"""

OURS = """
import os, sys, time
from contextlib import ExitStack
from dataclasses import replace
from trainer.settings import paths_from, recover_settings
paths = paths_from(os.environ)
settings, problem = recover_settings(paths.settings_file)
settings = replace(settings, is_welcomed=True)
from trainer.gui.shell import wiring
from PySide6.QtCore import QTimer
application = wiring.make_application()
shell = wiring.make_shell(application, paths, settings)
keys = 0
def say(name):
    os.write(1, b"%s %f %f\\n" % (name.encode(), time.time(), time.process_time()))
def press(key):
    global keys
    from PySide6.QtTest import QTest
    say(f"key-{keys}")
    keys += 1
    QTest.keySequence(application.focusWidget(), key)
def poll():
    page = shell.window.current_page()
    name = shell.window.current_name()
    if name == "home" and keys == 0:
        shell.window.repaint()
        say("home")
        press("Return")
    elif name == "warmup" and keys == 1 and page.is_asking:
        shell.window.repaint()
        say("asked")
        press("1")
    elif name == "warmup" and keys == 2 and page.is_told and page.bar.next.hasFocus():
        shell.window.repaint()
        say("told")
        os._exit(0)
def on_started():
    wiring.start(shell, paths, wiring.Opening(), ExitStack())
    timer.start(1)
timer = QTimer()
timer.timeout.connect(poll)
shell.window.first_painted.connect(on_started)
shell.window.show()
application.exec()
"""


def started_anew(folder: Path) -> dict[str, Moment]:
    """The moments of a learner with that past, who has not warmed up today."""
    home = folder / "trainer"
    shutil.rmtree(home, ignore_errors=True)
    past = {**os.environ, "TRAINER_HOME": str(home)}
    subprocess.run([sys.executable, "-c", PAST], check=True, env=past)
    return moments(OURS, folder)


def main() -> None:
    """Run both in turn, the first round only to compile, and print medians."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    rows: dict[str, list[float]] = {
        "bare window, first paint": [],
        "process start to Home": [],
        "Return to the hunk": [],
        "answer to the feedback": [],
    }
    bare, home, hunk, told = rows.values()
    processor: list[float] = []
    keys = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(pairs + 1):
            plain, ours = moments(BARE, Path(folder)), started_anew(Path(folder))
            keys = sum(name.startswith("key-") for name in ours)
            if number:
                bare.append(plain["painted"].clock)
                home.append(ours["home"].clock)
                hunk.append(ours["asked"].clock - ours["key-0"].clock)
                told.append(ours["told"].clock - ours["key-1"].clock)
                processor.append(ours["told"].processor - ours["key-0"].processor)
    for name, seen in rows.items():
        sys.stdout.write(f"{name:28} {median(seen):6.0f} ms\n")
    both = median(one + other for one, other in zip(hunk, told, strict=True))
    sys.stdout.write(f"{'keys to the first feedback':28} {keys:6}      aim <= 3\n")
    sys.stdout.write(f"{'machine time after the keys':28} {both:6.0f} ms   aim <= 1000\n")
    sys.stdout.write(f"{'  of the processor':28} {median(processor):6.0f} ms\n")


if __name__ == "__main__":
    main()
