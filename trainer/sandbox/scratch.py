"""Folders for the work of a moment: marked as in use, removed without following a link, swept after
a kill.
"""

import itertools
import os
import secrets
import shutil
import stat
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from trainer.errors import TrainerError

PREFIX: Final = "trainer-scratch-"
_LOCK: Final = "in-use"
_CONTENT: Final = "content"
_REMEDY: Final = "Make room there, or set TMPDIR to a folder that can be written."

# A folder without its lock is one that is being made right now, or one whose maker was killed in
# that moment.
_SECONDS_WITHOUT_LOCK: Final = 86_400
# A folder can hold a million names: they are listed in parts.
_NAMES_AT_A_TIME: Final = 10_000
_HOLDS_FOLDERS_OPEN: Final = {
    os.open,
    os.rename,
    os.unlink,
    os.rmdir,
} <= os.supports_dir_fd and os.scandir in os.supports_fd


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """An empty folder of this user alone, gone at the end; TrainerError where none can be made.

    What earlier processes left behind when they were killed is removed in the background, once for
    each process.
    """
    try:
        base, lock = _make()
    except OSError as error:
        what = f"No temporary folder can be made: {error.strerror or error}."
        raise TrainerError(what, where=str(error.filename or ""), remedy=_REMEDY) from error
    finally:
        # After the folder is made: a sweep that ran beside would take it for one that was left
        # behind, in the moment before it is locked.
        sweep_in_background()
    try:
        yield base / _CONTENT
    finally:
        if sys.platform == "win32":
            # An open file cannot be removed there.
            os.close(lock)
        # What cannot be removed now is swept later; it is no reason to lose a result.
        with suppress(OSError):
            remove_folder(base)
        if sys.platform != "win32":
            os.close(lock)


def sweep(parent: Path) -> None:
    """Remove the scratch folders of dead processes; never one in use, of another user, or with
    another name.
    """
    with suppress(OSError), os.scandir(parent) as entries:
        for entry in entries:
            if entry.name.startswith(PREFIX):
                with suppress(OSError):
                    _sweep_folder(Path(entry.path), entry.stat(follow_symlinks=False))


def remove_folder(folder: Path) -> None:
    """Remove a folder with all that is in it, whatever it is: no link is followed, no depth is too
    much, no mode keeps it.

    Folders below are moved up before they are emptied. So two folders are open at a time, and none
    is reached through a path that could be a link: `shutil.rmtree` recurses, and up to Python
    3.11.7 and 3.12.1 `tempfile.TemporaryDirectory` changes the mode of what a link points to
    (CVE-2023-6597). OSError where something cannot be removed.
    """
    if not _HOLDS_FOLDERS_OPEN:
        _remove_by_name(folder)
        return
    with _opened(str(folder), None) as root:
        fresh = (f"{secrets.token_hex(8)}-{number}" for number in itertools.count())
        waiting = _empty(root, root, fresh)
        while waiting:
            name = waiting.pop()
            with _opened(name, root) as below:
                waiting.extend(_empty(below, root, fresh))
            os.rmdir(name, dir_fd=root)
    folder.rmdir()


def lock_folder(lock_file: Path, *, alone: bool) -> int | None:
    """A descriptor that holds the lock until it is closed.

    `alone` keeps everybody else out, and gives None where others hold the lock; without it, whoever
    is alone is waited for.
    """
    descriptor = os.open(lock_file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    if sys.platform == "win32":
        return descriptor
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _make() -> tuple[Path, int]:
    while True:
        base = Path(tempfile.mkdtemp(prefix=PREFIX)).resolve()
        lock = lock_folder(base / _LOCK, alone=True)
        if lock is not None and _is_same(base / _LOCK, lock):
            (base / _CONTENT).mkdir(mode=0o700)
            return base, lock
        # A sweep of another process came between the making of the lock and the locking, and took
        # the folder away.
        if lock is not None:
            os.close(lock)


def _is_same(file: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(file.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


_swept = threading.Lock()


def sweep_in_background() -> None:
    """Sweep what killed processes left, away from this thread; once for each process, however often
    it is called.
    """
    if _swept.acquire(blocking=False):
        # Never released: once for each process.
        threading.Thread(target=_sweep_temporary, name="sweep", daemon=True).start()


def _sweep_temporary() -> None:
    with suppress(OSError):
        sweep(Path(tempfile.gettempdir()))


def _sweep_folder(folder: Path, status: os.stat_result) -> None:
    is_ours = not hasattr(os, "getuid") or status.st_uid == os.getuid()
    if not (is_ours and stat.S_ISDIR(status.st_mode)):
        return
    if not (folder / _LOCK).exists():
        if time.time() - status.st_mtime > _SECONDS_WITHOUT_LOCK:
            remove_folder(folder)
        return
    if sys.platform == "win32":
        # Refused while its owner has it open.
        (folder / _LOCK).unlink()
        remove_folder(folder)
    elif (lock := lock_folder(folder / _LOCK, alone=True)) is not None:
        try:
            remove_folder(folder)
        finally:
            os.close(lock)


def _empty(folder: int, root: int, fresh: Iterator[str]) -> list[str]:
    """Unlink what is no folder and move folders up into `root`; their names there."""
    moved: list[str] = []
    while names := _some_entries(folder, {*moved} if folder == root else set()):
        for name, is_folder in names:
            if is_folder:
                moved.append(next(fresh))
                _move(name, folder, moved[-1], root)
            else:
                os.unlink(name, dir_fd=folder)
    return moved


def _some_entries(folder: int, without: set[str]) -> list[tuple[str, bool]]:
    with os.scandir(folder) as entries:
        wanted = (
            (entry.name, entry.is_dir(follow_symlinks=False))
            for entry in entries
            if entry.name not in without
        )
        return list(itertools.islice(wanted, _NAMES_AT_A_TIME))


def _move(name: str, folder: int, new_name: str, root: int) -> None:
    try:
        os.rename(name, new_name, src_dir_fd=folder, dst_dir_fd=root)
    except PermissionError:
        # A folder that is moved must itself be writable: its entry `..` changes.
        _make_accessible(name, folder)
        os.rename(name, new_name, src_dir_fd=folder, dst_dir_fd=root)


@contextmanager
def _opened(name: str, within: int | None) -> Iterator[int]:
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descriptor = os.open(name, flags, dir_fd=within)
    except PermissionError:
        _make_accessible(name, within)
        descriptor = os.open(name, flags, dir_fd=within)
    try:
        # Reading and entering may be allowed where writing is not.
        if os.fstat(descriptor).st_mode & stat.S_IRWXU != stat.S_IRWXU:
            os.fchmod(descriptor, stat.S_IRWXU)
        yield descriptor
    finally:
        os.close(descriptor)


def _make_accessible(name: str, within: int | None) -> None:
    if not hasattr(os, "O_PATH"):
        os.chmod(name, stat.S_IRWXU, dir_fd=within, follow_symlinks=False)
        return
    # Linux changes no mode without following links, but through a descriptor that was opened
    # without.
    held = os.open(name, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=within)
    try:
        os.chmod(f"/proc/self/fd/{held}", stat.S_IRWXU)  # noqa: PTH101 - a descriptor is no path
    finally:
        os.close(held)


def _remove_by_name(folder: Path) -> None:
    # Windows removes no read-only file, and git's objects are read-only. Proofs do not run there.
    for place, _folders, files in os.walk(folder):
        for file in (Path(place) / name for name in files):
            if not file.is_symlink():
                file.chmod(stat.S_IWRITE)
    shutil.rmtree(folder)
