"""`python -m tests.stress [PART…]`: run the harnesses, print what they found, and fail where
something does not hold.
"""

import argparse
import importlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.stress import children
from tests.stress.options import Options
from tests.stress.report import Report, count, table


@dataclass(frozen=True)
class Part:
    """One harness: its rounds and seconds in the short run and in the full one."""

    rounds: tuple[int, int] = (0, 0)
    seconds: tuple[float, float] = (0, 0)


PARTS = {
    "kills": Part(rounds=(16, 1000)),
    "windows": Part(rounds=(150, 1500)),
    "disks": Part(rounds=(1, 5)),
    "settings": Part(rounds=(6, 60)),
    "packs": Part(rounds=(1, 1)),
    "archives": Part(rounds=(1, 1)),
    "strace": Part(rounds=(1, 1)),
    "fuzz": Part(seconds=(5, 600)),
    "monkey": Part(seconds=(15, 1800)),
    "team": Part(rounds=(2, 20)),
    "probes": Part(rounds=(2, 100)),
}


def main() -> None:
    """Run the parts that are named, or all."""
    given = _arguments()
    folder = Path(tempfile.mkdtemp(prefix="trainer-stress-"))
    begun = time.monotonic()
    try:
        reports = [_run(name, given, folder) for name in given.parts or PARTS]
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)
    rows = [(each.part, str(len(each.faults))) for each in reports]
    say("\n".join(("", *table(("part", "faults"), rows))))
    say(
        f"\n{count(sum(len(each.faults) for each in reports), 'fault')} in "
        f"{time.monotonic() - begun:.0f} s."
    )
    sys.exit(any(each.faults for each in reports))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.stress", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=[[], *PARTS], metavar="PART", help=", ".join(PARTS)
    )
    parser.add_argument(
        "--rounds", type=int, default=0, help="how often; 0 for the number of the run's length"
    )
    parser.add_argument(
        "--seconds", type=float, default=0.0, help="how long each part goes that goes by time"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="windows at a time")
    parser.add_argument("--only", default="", help="cases whose name holds this")
    parser.add_argument(
        "--keep", action="store_true", help="leave homes and packs in the temporary folder"
    )
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--short", action="store_true", help="as in CI; the default")
    length.add_argument("--full", action="store_true", help="as before a release")
    return parser.parse_args()


def _run(name: str, given: argparse.Namespace, folder: Path) -> Report:
    part = PARTS[name]
    options = Options(
        folder=folder,
        rounds=given.rounds or part.rounds[given.full],
        seconds=given.seconds or part.seconds[given.full],
        seed=given.seed,
        jobs=given.jobs,
        short=not given.full,
        only=given.only,
    )
    os.environ["QT_QPA_PLATFORM"] = children.PLUGIN
    children.preload()
    harness: Callable[[Options], Report] = getattr(
        importlib.import_module(f"tests.stress.{name}"), name
    )
    begun = time.monotonic()
    report = harness(options)
    report.figures["seed"] = str(given.seed)
    report.figures["seconds"] = f"{time.monotonic() - begun:.0f}"
    say("\n".join(report.lines()))
    return report


def say(text: str) -> None:
    """Print at once: a run takes long."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
