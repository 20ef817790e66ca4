"""Check again whenever a file of an exercise is saved."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from trainer.content.folder import GOLDEN_FILE
from trainer.content.headers import EXERCISE_FILE
from trainer.content.reading import is_file, is_skipped, is_there

_MOST_FILES: Final = 20_000
_BLESSED: Final = frozenset({GOLDEN_FILE, "transcripts"})
Snapshot = Mapping[Path, tuple[int, int]]
"""When each file was written, in nanoseconds, and how long it is."""


def watch(
    folders: Sequence[Path],
    *,
    check: Callable[[Sequence[Path]], None],
    say: Callable[[str], None],
    pause: Callable[[], None],
) -> None:
    """Check the folders, then the exercises in which something changed, for ever; `pause` waits
    between two looks and ends it by raising KeyboardInterrupt.
    """
    try:
        seen = snapshot(folders)
        check(folders)
        say("Watching for changes; press Ctrl+C to end.")
        while True:
            pause()
            now = snapshot(folders)
            if now == seen:
                continue
            # An editor may be in the middle of several files.
            pause()
            while (later := snapshot(folders)) != now:
                now = later
                pause()
            changed = differing(seen, now)
            seen = now
            for path in changed:
                say(f"Changed: {_shown(path, folders)}")
            check(_exercises_of(changed, folders))
            say("Watching for changes; press Ctrl+C to end.")
    except KeyboardInterrupt:
        say("Stopped.")


def snapshot(folders: Iterable[Path]) -> Snapshot:
    """Every file below the folders that somebody writes; what `--bless` writes does not count."""
    return dict(_files(folders))


def differing(before: Snapshot, after: Snapshot) -> list[Path]:
    """The files that came, went or were written."""
    return sorted(path for path in before.keys() | after if before.get(path) != after.get(path))


def _files(folders: Iterable[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    left = _MOST_FILES
    for folder in folders:
        for place, inside, files in os.walk(folder):
            inside[:] = [name for name in inside if not is_skipped(name) and name not in _BLESSED]
            for name in files:
                path = Path(place) / name
                left -= 1
                if left < 0:
                    return
                if not is_skipped(name) and name not in _BLESSED and is_file(path):
                    status = path.stat()
                    yield path, (status.st_mtime_ns, status.st_size)


def _exercises_of(changed: Iterable[Path], folders: Sequence[Path]) -> list[Path]:
    """The exercises that hold the changed files; all folders where one belongs to none."""
    found: dict[Path, None] = {}
    for path in changed:
        exercise = next(
            (each for each in path.parents if is_there(each / EXERCISE_FILE) and each.is_dir()),
            None,
        )
        if exercise is None:
            return list(folders)
        found[exercise] = None
    return list(found)


def _shown(path: Path, folders: Sequence[Path]) -> str:
    """The path from the folder that was named."""
    for folder in folders:
        if path.is_relative_to(folder):
            return str(Path(folder.name) / path.relative_to(folder))
    return str(path)
