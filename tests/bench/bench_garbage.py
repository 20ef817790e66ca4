"""How long the collection of garbage holds the window up.

`python -m tests.bench.bench_garbage [ROUNDS]`. A window goes through its places and opens one
exercise after another, ROUNDS times. It collects by the program's own rules, but looks fifty times
as often and comes to the oldest objects after a tenth of the passes. Printed is the processor time
of the passes by generation. Aim: no pass over 20 ms, so that no frame is late by more than one.
"""

import gc
import os
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from tests.stress import steps
from tests.stress.pilot import Pilot, Script
from trainer.gui import garbage

PLACES = ("library", "progress", "notebook", "home")
EXERCISES = 6
FASTER = 50
"""How many times as often as in the program there is a look at what is due."""
PASSES = 2
"""Passes over a generation after which the next older one is due."""
SECONDS = 0.5
"""What each page stays in front."""


def main() -> None:
    """Fly through the window, and print the passes."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    passes: dict[int, list[float]] = defaultdict(list)
    # As `trainer.gui.shell.application` begins.
    gc.disable()
    gc.callbacks.append(_stopwatch(passes))
    garbage.INTERVAL //= FASTER
    gc.set_threshold(gc.get_threshold()[0], PASSES, PASSES)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TRAINER_HOME"] = str(Path(folder) / "trainer")
        # The window ends as the program does.
        with suppress(SystemExit):
            Pilot(lambda pilot: _tour(pilot, rounds)).fly()
    for generation, seen in sorted(passes.items()):
        longest, total = max(seen) * 1000, sum(seen) * 1000
        sys.stdout.write(
            f"generation {generation}: {len(seen):4} passes, longest {longest:6.1f} ms, "
            f"in all {total:6.0f} ms\n"
        )


def _stopwatch(passes: dict[int, list[float]]) -> Callable[[str, dict[str, int]], Any]:
    begun = [0.0]

    def look(phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            begun[0] = time.thread_time()
        else:
            passes[about["generation"]].append(time.thread_time() - begun[0])

    return look


def _tour(pilot: Pilot, rounds: int) -> Script:
    yield lambda: pilot.window.is_started
    known = [each.id for each in pilot.window.services.library.summaries()][:EXERCISES]
    for _ in range(rounds):
        for exercise in known:
            pilot.later(partial(pilot.window.open_review, exercise))
            yield partial(_is_open, pilot, exercise)
            yield from _wait()
        for place in PLACES:
            pilot.window.show_screen(place)
            yield from _wait()


def _is_open(pilot: Pilot, exercise: str) -> bool:
    page = steps.review_page(pilot)
    return (
        page is not None
        and page.session is not None
        and (page.session.review.exercise_id == exercise)
    )


def _wait() -> Script:
    until = time.monotonic() + SECONDS
    yield lambda: time.monotonic() > until


if __name__ == "__main__":
    main()
