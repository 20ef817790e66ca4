"""Can a window be shown here? Asked before anything of Qt is loaded, because Qt aborts the process where the answer is no."""

import ctypes
import sys
from collections.abc import Callable, Mapping, MutableMapping

from trainer.errors import TrainerError

# Debian's package of each library that Qt loads; the second half only for windows on X11.
_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
}
_WITHOUT_A_DISPLAY = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def can_load(library: str) -> bool:
    """Whether the system's loader finds that library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def display_problem(platform: str, environment: Mapping[str, str], loads: Callable[[str], bool] = can_load) -> str | None:
    """One sentence that says why no window can be shown and what to do; None where one can.

    `platform` is `sys.platform`; only Linux is looked at.
    """
    if platform != "linux":
        return None
    plugin = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if plugin not in _WITHOUT_A_DISPLAY and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return (
            "No display is set, so no window can open: start the trainer from a desktop session, "
            "use `ssh -X`, or run it under `xvfb-run`; `trainer --help` lists what works without a window."
        )
    wanted = dict(_LIBRARIES)
    if plugin == "xcb" or (not plugin and not environment.get("WAYLAND_DISPLAY")):
        wanted |= _X11_LIBRARIES
    missing = [package for library, package in wanted.items() if not loads(library)]
    if missing:
        return f"System libraries that windows need are missing; on Debian or Ubuntu: sudo apt install {' '.join(missing)}"
    return None


def draw_unseen(environment: MutableMapping[str, str]) -> None:
    """Let Qt draw into memory, unless the environment asks for something else; TrainerError where it could not even do that."""
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    problem = display_problem(sys.platform, environment)
    if problem is not None:
        raise TrainerError(problem)
