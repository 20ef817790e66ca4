"""From process start to the whole diff on the screen, and from Page Down to pixels, beside other
programs that show diffs.

    python -m tests.bench.bench_viewers [--sizes 400,20000] [--repeat 3] [--only trainer,gitk]
    [--limit 60]

Needs Xvfb and openbox. Programs that are not installed are named and left out: gitk, qgit, meld,
git-cola. All see the same two texts, made by generate_diff.py; the trainer's own view and the bare
view of bare_view.py run `git diff` first, as the others do. For a program that shows the diff only
after keys, the time is that to its window and that after the last key.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.bench.generate_diff import generate
from tests.bench.x_screen import (
    HEIGHT,
    WIDTH,
    Screen,
    peak_megabytes,
    processes,
    seconds_to_pixels,
    until_complete,
)

FOLDER = Path(__file__).parent
PAGES = 20
DIFF = ("git", "diff", "--no-index", "--no-ext-diff", "old.py", "new.py")


@dataclass(frozen=True)
class Viewer:
    """A program: how it is started in a folder, what shows the diff, where to click before paging,
    which key pages.
    """

    name: str
    coloured: str
    command: Callable[[Path], tuple[list[str], Path]]
    show: Callable[[Screen], float] | None = None
    focus: tuple[int, int] = (700, 500)
    page: str = "Next"


def show_in_qgit(screen: Screen) -> float:
    """Take the range that its dialog offers, then click the tab of the diff; the moment of the
    click.
    """
    screen.press("Return")
    time.sleep(1.0)
    moment = time.perf_counter()
    screen.click(828, 592)
    return moment


def show_in_git_cola(screen: Screen) -> float:
    """Go to the list of files and select the first; the moment of the last key."""
    screen.press("k", "Control_L")
    time.sleep(0.2)
    screen.press("Down")
    time.sleep(0.1)
    moment = time.perf_counter()
    screen.press("Down")
    return moment


def _ours(option: str) -> Callable[[Path], tuple[list[str], Path]]:
    def command(folder: Path) -> tuple[list[str], Path]:
        # Compiled once, as in an installed program, and not into the checkout.
        compiled = [
            "env",
            "-u",
            "PYTHONDONTWRITEBYTECODE",
            f"PYTHONPYCACHEPREFIX={folder.parent / 'compiled'}",
            f"PYTHONPATH={FOLDER.parents[1]}",
        ]
        return [
            *compiled,
            sys.executable,
            "-m",
            "tests.bench.bench_viewers",
            option,
            str(folder),
        ], folder

    return command


VIEWERS = (
    Viewer("trainer", "syntax and words", _ours("--show")),
    Viewer("bare", "syntax", _ours("--show-bare")),
    Viewer(
        "gitk",
        "lines",
        lambda folder: (["gitk", "--max-count=2"], folder / "committed"),
        focus=(500, 800),
        page="space",
    ),
    Viewer(
        "qgit",
        "lines",
        lambda folder: (["qgit"], folder / "committed"),
        show=show_in_qgit,
        focus=(400, 800),
    ),
    Viewer("meld", "syntax and words", lambda folder: (_meld(folder), folder), focus=(400, 500)),
    Viewer(
        "git-cola",
        "lines",
        lambda folder: (["git-cola", "--repo", str(folder / "changed")], folder),
        show=show_in_git_cola,
        focus=(700, 800),
    ),
)


def _meld(folder: Path) -> list[str]:
    return ["dbus-run-session", "--", "meld", str(folder / "old.py"), str(folder / "new.py")]


def prepare(size: int, root: Path) -> Path:
    """The two texts, a repository in which the change is committed and one in which it is not."""
    folder = root / str(size)
    generate(size, folder)
    for name in ("committed", "changed"):
        repository = folder / name
        if repository.exists():
            continue
        repository.mkdir()
        _git(repository, "init", "-q")
        shutil.copy(folder / "old.py", repository / "new.py")
        _git(repository, "add", "-A")
        _git(repository, "commit", "-qm", "old")
        shutil.copy(folder / "new.py", repository / "new.py")
        if name == "committed":
            _git(repository, "commit", "-qam", "new")
    return folder


def _git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def measure(viewer: Viewer, folder: Path, limit: float) -> dict[str, float] | None:
    """One run on a screen of its own; None where the diff was not complete within the limit."""
    screen = Screen()
    argv, cwd = viewer.command(folder)
    before = screen.frame()
    start = time.perf_counter()
    program = subprocess.Popen(
        argv,
        cwd=cwd,
        env=screen.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        opened = until_complete(screen, program.pid, before=before, since=start, limit=limit)
        if opened is not None and viewer.show is not None:
            before = screen.frame()
            moment = viewer.show(screen)
            shown = until_complete(screen, program.pid, before=before, since=moment, limit=limit)
            opened = None if shown is None else opened + shown
        if opened is None:
            return None
        result = {"seconds": opened, "MB": peak_megabytes(program.pid)}
        screen.click(*viewer.focus)
        time.sleep(0.5)
        pages = []
        for _ in range(PAGES):
            taken = seconds_to_pixels(screen, viewer.page)
            pages += [taken * 1000] if taken is not None else []
            time.sleep(0.15)
        if pages:
            result |= {"page": median(pages), "page p95": sorted(pages)[int(len(pages) * 0.95)]}
        return result
    finally:
        for pid in processes(program.pid):
            os.kill(pid, signal.SIGKILL)
        program.wait()
        screen.close()


def show(folder: Path, *, bare: bool) -> None:
    """Show the diff of the folder's two texts in a maximised window."""
    with tempfile.TemporaryFile() as written:
        # Git works while the window is made ready, as it does for programs that show what comes.
        git = subprocess.Popen(DIFF, cwd=folder, stdout=written)
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        application = QApplication(sys.argv[:1])
        if bare:
            from tests.bench import bare_view
        else:
            import trainer.gui.diff.view
        git.wait()
        written.seek(0)
        diff = written.read().replace(b"a/old.py", b"a/new.py")
    if bare:
        view = bare_view.BareView(diff)
        idle = QTimer(view)
        idle.timeout.connect(view.prefetch)
        QTimer.singleShot(30, lambda: (view.show_colours(), idle.start(30)))
    else:
        from trainer.core.diffing.diff import parse_diff
        from trainer.gui.style.theme import load_theme

        view = trainer.gui.diff.view.DiffView(load_theme("light"))
        old, new = ({"new.py": (folder / name).read_bytes()} for name in ("old.py", "new.py"))
        view.show_diff(parse_diff(diff), old, new)
    view.showMaximized()
    view.setFocus()
    application.exec()


def main() -> None:
    """Print a row for each program and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="400,20000,200000")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--only", default=",".join(viewer.name for viewer in VIEWERS))
    parser.add_argument("--limit", type=float, default=60.0)
    parser.add_argument("--show", type=Path)
    parser.add_argument("--show-bare", type=Path)
    asked = parser.parse_args()
    if asked.show or asked.show_bare:
        show(asked.show or asked.show_bare, bare=asked.show is None)
        return
    missing = [name for name in ("Xvfb", "openbox") if not shutil.which(name)]
    if missing:
        sys.stdout.write(f"not measured: {', '.join(missing)} not installed\n")
        return
    root = Path(tempfile.mkdtemp())
    wanted = [viewer for viewer in VIEWERS if viewer.name in asked.only.split(",")]
    absent = [
        viewer.name
        for viewer in wanted
        if viewer.name not in ("trainer", "bare") and not shutil.which(viewer.name)
    ]
    sys.stdout.write(
        f"{WIDTH}x{HEIGHT}, medians of {asked.repeat}; not installed: "
        f"{', '.join(absent) or 'none'}\n\n"
    )
    sys.stdout.write(
        "| viewer | colours | diff lines | seconds to the whole diff | MB | page ms, p50 / p95 "
        "|\n|---|---|---|---|---|---|\n"
    )
    sizes = list(map(int, asked.sizes.split(",")))
    for viewer in wanted:
        if viewer.name not in absent:
            # To compile, and to warm the disk cache.
            measure(viewer, prepare(sizes[0], root), asked.limit)
    for size in sizes:
        folder = prepare(size, root)
        for viewer in wanted:
            if viewer.name not in absent:
                sys.stdout.write(
                    row(
                        viewer,
                        size,
                        [measure(viewer, folder, asked.limit) for _ in range(asked.repeat)],
                        asked.limit,
                    )
                )
                sys.stdout.flush()
    shutil.rmtree(root)


def row(viewer: Viewer, size: int, runs: list[dict[str, float] | None], limit: float) -> str:
    """A row of the table."""
    done = [run for run in runs if run is not None]
    head = f"| {viewer.name} | {viewer.coloured} | {size:,} | "
    if not done:
        return f"{head}more than {limit:.0f} | | |\n"
    pages = [run for run in done if "page" in run]
    page = (
        (
            f"{median(run['page'] for run in pages):.1f} / "
            f"{median(run['page p95'] for run in pages):.1f}"
        )
        if pages
        else "no page"
    )
    return (
        f"{head}{median(run['seconds'] for run in done):.2f} | "
        f"{median(run['MB'] for run in done):.0f} | {page} |\n"
    )


if __name__ == "__main__":
    main()
