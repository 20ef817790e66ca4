"""What the trainer needs from the operating system, what is missing, and how to get it."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from trainer.errors import TrainerError


@dataclass(frozen=True)
class SystemPart:
    """A library, program or font that comes from the system; without a `needed` one the window does not open."""

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


def _has_font() -> bool:
    folders = (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path.home() / ".local/share/fonts",
        Path.home() / ".fonts",
    )
    return any(path.suffix.lower() in {".ttf", ".otf", ".ttc", ".pfb"} for folder in folders for path in folder.rglob("*"))


# What PySide6's wheels leave to the system on Linux: the first six for any window, the others for one under X.
LINUX_PARTS: tuple[SystemPart, ...] = (
    _library("libEGL.so.1", "libegl1"),
    _library("libGL.so.1", "libgl1"),
    _library("libglib-2.0.so.0", "libglib2.0-0"),
    _library("libfontconfig.so.1", "libfontconfig1"),
    _library("libdbus-1.so.3", "libdbus-1-3"),
    _library("libxkbcommon.so.0", "libxkbcommon0"),
    _library("libxcb-cursor.so.0", "libxcb-cursor0"),
    _library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    _library("libxcb-icccm.so.4", "libxcb-icccm4"),
    _library("libxcb-image.so.0", "libxcb-image0"),
    _library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    _library("libxcb-render-util.so.0", "libxcb-render-util0"),
    _library("libxcb-shape.so.0", "libxcb-shape0"),
    _library("libxcb-xinerama.so.0", "libxcb-xinerama0"),
    SystemPart("a font", "fonts-dejavu-core", needed=True, is_present=_has_font),
    SystemPart("git", "git", needed=True, is_present=lambda: shutil.which("git") is not None),
    SystemPart("bubblewrap", "bubblewrap", needed=False, is_present=lambda: shutil.which("bwrap") is not None),
)


def missing_parts(parts: Iterable[SystemPart] = LINUX_PARTS) -> tuple[SystemPart, ...]:
    """What is not there; nothing is asked of macOS and Windows, whose wheels bring all."""
    return tuple(part for part in parts if not part.is_present()) if sys.platform == "linux" else ()


def install_command(parts: Iterable[SystemPart]) -> str:
    """One line that can be pasted."""
    return "apt-get install -y --no-install-recommends " + " ".join(sorted(part.package for part in parts))


def provide(parts: tuple[SystemPart, ...], say: Callable[[str], None]) -> None:
    """Install what is missing when root, else name it; TrainerError where a window could not open without it."""
    if not parts:
        return
    command = install_command(parts)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"Installing what the system lacks: {command}")
        _install(command)
        return
    names = ", ".join(part.name for part in parts)
    if any(part.needed for part in parts):
        raise TrainerError(f"The system lacks {names}.", remedy=f"On Debian and Ubuntu: sudo {command}")
    say(f"The system lacks {names}: proofs cannot be run. On Debian and Ubuntu: sudo {command}")


def _install(command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in ("apt-get update", command):
        done = subprocess.run(step.split(), env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            reason = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
            raise TrainerError(f"`{step}` failed: {reason[0]}", remedy="Run it by hand and start again.")
