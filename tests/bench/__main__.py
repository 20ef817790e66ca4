# ruff: noqa: T201
"""Every benchmark, one after the other, each in a process of its own: `python -m tests.bench
[NAME…]`.
"""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent


def names() -> list[str]:
    """What `make bench` runs: every bench_*.py, and the table of strategies that try to game the
    score.
    """
    return [
        *sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py")),
        "gaming",
    ]


def module(name: str) -> str:
    """The module of a benchmark."""
    file = FOLDER / f"bench_{name}.py"
    return f"tests.bench.{f'bench_{name}' if file.exists() else name}"


def main() -> None:
    """Run those that are named, or all."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    failed = []
    for name in sys.argv[1:] or names():
        print(f"\n== {name}", flush=True)
        command = [sys.executable, "-m", module(name)]
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        if done.returncode != 0:
            failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
