"""A private X server whose screen is a file in memory, keys pressed on it, and programs watched by
what they draw.

The same figures are taken the same way of any program: no toolkit is asked, no screenshot is taken.
Frames are compared by tiles of 64 pixels of every second line.
"""

import ctypes
import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

WIDTH, HEIGHT = 1600, 1000
_TILE = 256
_QUIET = 2.0
"""Seconds without a change, and with idle processors, after which a window is taken to be complete.
"""
_SAME = 0.004
"""Share of tiles up to which a frame counts as the final one: a clock, a caret, a spinner."""
_CONFIG = """<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application type="normal">
<maximized>yes</maximized><decor>no</decor><focus>yes</focus></application></applications></openbox_config>"""


class Screen:
    """An X server with a window manager that maximises every window."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp())
        self.name = f":{200 + os.getpid() % 700}"
        size = f"{WIDTH}x{HEIGHT}x24"
        command = [
            "Xvfb",
            self.name,
            "-screen",
            "0",
            size,
            "-fbdir",
            str(self._folder),
            "-nolisten",
            "tcp",
            "-dpi",
            "96",
        ]
        self._server = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        file = self._folder / "Xvfb_screen0"
        _wait(lambda: file.exists() and file.stat().st_size > WIDTH * HEIGHT * 4)
        with file.open("rb") as opened:
            self._pixels = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        # An X window dump: the sizes of header and colour table, then lines of pixels.
        header = struct.unpack(">25I", self._pixels[:100])
        self._start, self._line = header[0] + header[19] * 12, header[12]
        self.environment = {
            **os.environ,
            "DISPLAY": self.name,
            "NO_AT_BRIDGE": "1",
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "C.UTF-8",
        }
        self.environment |= {
            "HOME": str(self._folder),
            "XDG_CONFIG_HOME": str(self._folder / "config"),
            "GIT_PAGER": "cat",
        }
        (self._folder / ".gitconfig").write_text(
            "[user]\n name = A\n email = a@example.org\n[safe]\n directory = *\n"
        )
        config = self._folder / "rc.xml"
        config.write_text(_CONFIG)
        self._manager = subprocess.Popen(
            ["openbox", "--config-file", str(config)],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(0.7)
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(self.name.encode()))

    def frame(self) -> bytes:
        """What is on the screen now: every second line."""
        pixels = memoryview(self._pixels)[self._start : self._start + self._line * HEIGHT]
        return b"".join(
            [pixels[at : at + self._line] for at in range(0, len(pixels), 2 * self._line)]
        )

    def changed(self, one: bytes, other: bytes) -> float:
        """Share of tiles that differ."""
        if one == other:
            return 0.0
        count = 0
        for line in range(0, len(one), self._line):
            if one[line : line + self._line] != other[line : line + self._line]:
                tiles = range(line, line + self._line, _TILE)
                count += sum(
                    one[tile : tile + _TILE] != other[tile : tile + _TILE] for tile in tiles
                )
        return count / (len(one) / _TILE)

    def press(self, key: str, *modifiers: str) -> None:
        """Press keys, by their names in X."""
        names = (*modifiers, key)
        codes = [
            self._x.XKeysymToKeycode(
                self._display, ctypes.c_ulong(self._x.XStringToKeysym(n.encode()))
            )
            for n in names
        ]
        for is_down, order in ((1, codes), (0, codes[::-1])):
            for code in order:
                self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def click(self, x: int, y: int) -> None:
        """Click there."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        for is_down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, is_down, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """End the server."""
        self._manager.terminate()
        self._server.terminate()
        self._manager.wait()
        self._server.wait()


def until_complete(
    screen: Screen, session: int, *, before: bytes, since: float, limit: float
) -> float | None:
    """Seconds from `since`, when the screen showed `before`, to the final frame; None where it
    takes longer than `limit`.
    """
    frames: list[tuple[float, bytes]] = [(since, before)]
    processor, quiet_since = processor_seconds(session), time.perf_counter()
    while time.perf_counter() - since < limit:
        time.sleep(0.004)
        frame, now = screen.frame(), time.perf_counter()
        if frame != frames[-1][1]:
            frames.append((now, frame))
            frames = frames if len(frames) < 150 else frames[:20] + frames[20::2]
            # Less is a caret that blinks.
            if screen.changed(frames[-2][1], frame) > _SAME / 2:
                processor, quiet_since = processor_seconds(session), now
        elif now - quiet_since > _QUIET:
            used = processor_seconds(session)
            if len(frames) > 1 and used - processor < 0.2 * _QUIET:
                return _completed(screen, frames) - since
            # Programs that work on behind a window that has long been complete get away with it.
            if len(frames) > 1 and now - frames[-1][0] > 5 * _QUIET:
                return _completed(screen, frames) - since
            processor, quiet_since = used, now
    return None


def _completed(screen: Screen, frames: list[tuple[float, bytes]]) -> float:
    final, moment = frames[-1][1], frames[-1][0]
    for when, frame in reversed(frames):
        if screen.changed(frame, final) > _SAME:
            break
        moment = when
    return moment


def seconds_to_pixels(screen: Screen, key: str, *, limit: float = 3.0) -> float | None:
    """From a key to the first frame that shows what it did; None where it did nothing."""
    before, start = screen.frame(), time.perf_counter()
    screen.press(key)
    while time.perf_counter() - start < limit:
        frame = screen.frame()
        if frame != before and screen.changed(before, frame) > _SAME:
            return time.perf_counter() - start
        time.sleep(0.0005)
    return None


def processes(session: int) -> list[int]:
    """Processes of a session."""
    folders = [folder for folder in Path("/proc").iterdir() if folder.name.isdigit()]
    return [
        int(folder.name)
        for folder in folders
        if (fields := _status(folder)) and int(fields[3]) == session
    ]


def processor_seconds(session: int) -> float:
    """What all processes of a session have computed, with their children that ended."""
    ticks = sum(
        sum(map(int, fields[11:15]))
        for pid in processes(session)
        if (fields := _status(Path(f"/proc/{pid}")))
    )
    return ticks / os.sysconf("SC_CLK_TCK")


def peak_megabytes(session: int) -> float:
    """The most that the largest process of the session has held."""
    peaks = [0]
    for pid in processes(session):
        try:
            text = Path(f"/proc/{pid}/status").read_text()
        except OSError:
            continue
        peaks += [int(line.split()[1]) for line in text.splitlines() if line.startswith("VmHWM:")]
    return max(peaks) / 1024


def _status(folder: Path) -> list[str]:
    """The fields behind the name of the program; see proc(5), which counts them from 3."""
    try:
        return (folder / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def _wait(holds: Callable[[], bool]) -> None:
    for _ in range(500):
        if holds():
            return
        time.sleep(0.02)
    raise TimeoutError("the X server does not come up")
