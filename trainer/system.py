"""What the trainer needs from the operating system, what is missing, and how to get it."""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import TrainerError

_INSTALL = "apt-get install -y --no-install-recommends"


@dataclass(frozen=True)
class SystemPart:
    """A library, program or font that comes from the system; without a `needed` one the window does
    not open.
    """

    name: str
    package: str
    needed: bool
    is_present: Callable[[], bool]


def _library(soname: str, package: str) -> SystemPart:
    return SystemPart(soname, package, needed=True, is_present=lambda: _loads(soname))


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def home_folder() -> Path | None:
    """The home of the user; None for one who has none, such as a number without an account."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def _has_font() -> bool:
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    if home := home_folder():
        folders.extend((home / ".local/share/fonts", home / ".fonts"))
    return any(
        path.suffix.lower() in {".ttf", ".otf", ".ttc", ".pfb"}
        for folder in folders
        for path in folder.rglob("*")
    )


# What PySide6's wheels leave to the system on Linux, with Debian's package of each. No other list
# of these packages is kept.
WINDOW_LIBRARIES: tuple[SystemPart, ...] = (
    _library("libEGL.so.1", "libegl1"),
    _library("libGL.so.1", "libgl1"),
    _library("libglib-2.0.so.0", "libglib2.0-0"),
    _library("libfontconfig.so.1", "libfontconfig1"),
    _library("libdbus-1.so.3", "libdbus-1-3"),
    _library("libxkbcommon.so.0", "libxkbcommon0"),
)
"""Loaded by every window, and by one that is drawn into memory only."""

X11_LIBRARIES: tuple[SystemPart, ...] = (
    _library("libxcb-cursor.so.0", "libxcb-cursor0"),
    _library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    _library("libxcb-icccm.so.4", "libxcb-icccm4"),
    _library("libxcb-image.so.0", "libxcb-image0"),
    _library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    _library("libxcb-render-util.so.0", "libxcb-render-util0"),
    _library("libxcb-shape.so.0", "libxcb-shape0"),
    _library("libxcb-xinerama.so.0", "libxcb-xinerama0"),
)
"""Loaded by a window on X11 only."""

LINUX_PARTS: tuple[SystemPart, ...] = (
    *WINDOW_LIBRARIES,
    *X11_LIBRARIES,
    SystemPart("a font", "fonts-dejavu-core", needed=True, is_present=_has_font),
    SystemPart("git", "git", needed=True, is_present=lambda: shutil.which("git") is not None),
    SystemPart(
        "OpenSSH's client",
        "openssh-client",
        needed=False,
        is_present=lambda: shutil.which("ssh-keygen") is not None,
    ),
    SystemPart(
        "bubblewrap",
        "bubblewrap",
        needed=False,
        is_present=lambda: shutil.which("bwrap") is not None,
    ),
)


def missing_parts(parts: Iterable[SystemPart] = LINUX_PARTS) -> tuple[SystemPart, ...]:
    """Return the parts that are not there; none on macOS and Windows, whose wheels bring
    everything.
    """
    is_linux = sys.platform.startswith("linux")
    return tuple(part for part in parts if is_linux and not part.is_present())


def install_command(packages: Iterable[str]) -> str:
    """Return the line that installs those packages on Debian and Ubuntu, ready to be pasted by
    whoever runs this.
    """
    sudo = "" if os.geteuid() == 0 else "sudo "
    # Without the update the line fails on a fresh machine, whose package lists are empty.
    return f"{sudo}apt-get update && {sudo}{_INSTALL} {' '.join(sorted(packages))}"


def install_on_debian(packages: Iterable[str]) -> str:
    """Say in one sentence how to install those packages; every message that something is missing
    ends with it.
    """
    return f"On Debian and Ubuntu: {install_command(packages)}"


def how_to_install(parts: Iterable[SystemPart]) -> str:
    """Say in one sentence how to install those parts."""
    return install_on_debian(part.package for part in parts)


def what_is_missing(parts: Iterable[SystemPart]) -> str:
    """Name those parts in one sentence."""
    return f"This system lacks {', '.join(part.name for part in parts)}."


def provide(parts: tuple[SystemPart, ...], say: Callable[[str], None]) -> None:
    """Install those parts when root, else say how; TrainerError where no window can open without
    one of them.
    """
    if not parts:
        return
    try:
        _install_or_refuse(parts, say)
    except TrainerError as error:
        if any(part.needed for part in parts):
            raise
        say(
            f"{error.what} The trainer works without, but not proofs and signatures. {error.remedy}"
        )


def _install_or_refuse(parts: tuple[SystemPart, ...], say: Callable[[str], None]) -> None:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise TrainerError(what_is_missing(parts), remedy=how_to_install(parts))
    packages = sorted(part.package for part in parts)
    say(f"Installing system packages (once): {' '.join(packages)}")
    for step in ("apt-get update", f"{_INSTALL} {' '.join(packages)}"):
        _run(step, remedy=how_to_install(parts))


def _run(step: str, *, remedy: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Not needed to look for what is missing, which every start does.
    import subprocess

    done = subprocess.run(
        step.split(), env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        reason = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
        raise TrainerError(
            f"`{' '.join(step.split()[:2])}` failed: {reason[0].rstrip('.')}.", remedy=remedy
        )
