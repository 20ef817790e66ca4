"""Can a window be shown here? Asked before anything of Qt is loaded, because Qt aborts the process
where the answer is no.
"""

import sys
from collections.abc import Callable, Mapping, MutableMapping

from trainer.errors import TrainerError
from trainer.system import (
    LINUX_PARTS,
    WINDOW_LIBRARIES,
    X11_LIBRARIES,
    SystemPart,
    how_to_install,
    what_is_missing,
)

_WITHOUT_A_DISPLAY = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def display_problem(
    platform: str,
    environment: Mapping[str, str],
    is_present: Callable[[SystemPart], bool] = lambda part: part.is_present(),
) -> str | None:
    """Say in one sentence why no window can be shown and what to do; None where one can.

    `platform` is `sys.platform`; only Linux is looked at.
    """
    if platform != "linux":
        return None
    plugin = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if plugin not in _WITHOUT_A_DISPLAY and not (
        environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    ):
        return (
            "No display is available, so no window can open. Start the trainer from a desktop "
            "session, use `ssh -X`, or run it under `xvfb-run`. `trainer --help` lists what works "
            "without a window."
        )
    uses_x11 = plugin == "xcb" or (not plugin and not environment.get("WAYLAND_DISPLAY"))
    if uses_x11:
        loaded = (*WINDOW_LIBRARIES, *X11_LIBRARIES)
    else:
        loaded = WINDOW_LIBRARIES
    if all(is_present(part) for part in loaded):
        return None
    # Everything at once: whoever pastes the line is not stopped again by the next thing that is
    # missing.
    missing = [part for part in LINUX_PARTS if not is_present(part)]
    return f"{what_is_missing(missing)} {how_to_install(missing)}"


def draw_unseen(environment: MutableMapping[str, str]) -> None:
    """Let Qt draw into memory, unless the environment asks for something else; TrainerError where
    it could not even do that.
    """
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    problem = display_problem(sys.platform, environment)
    if problem is not None:
        raise TrainerError(problem)
