"""A folder that nobody may look into: every opening of its files is heard, without a debugger."""

import ctypes
import os
import struct
from pathlib import Path

_ACCESS, _MODIFY, _OPEN, _CREATE, _DELETE = 0x1, 0x2, 0x20, 0x100, 0x200
_NONBLOCK = os.O_NONBLOCK
_WORDS = {_ACCESS: "read", _MODIFY: "written", _OPEN: "opened", _CREATE: "made", _DELETE: "removed"}
_HEAD = struct.Struct("iIII")


class Watched:
    """Hears by inotify what is done to the files of a folder."""

    def __init__(self, folder: Path) -> None:
        library = ctypes.CDLL(None, use_errno=True)
        self._handle = library.inotify_init1(_NONBLOCK)
        mask = _ACCESS | _MODIFY | _OPEN | _CREATE | _DELETE
        if (
            self._handle < 0
            or library.inotify_add_watch(self._handle, os.fsencode(folder), mask) < 0
        ):
            raise OSError(ctypes.get_errno(), "inotify")

    def heard(self) -> list[str]:
        """What was done since the last call: `canary.png was opened`."""
        said: list[str] = []
        try:
            events = os.read(self._handle, 1 << 16)
        except BlockingIOError:
            return said
        place = 0
        while place < len(events):
            _, mask, _, length = _HEAD.unpack_from(events, place)
            name = events[place + _HEAD.size :][:length].rstrip(b"\0").decode(errors="replace")
            said += [f"{name} was {word}" for bit, word in _WORDS.items() if mask & bit and name]
            place += _HEAD.size + length
        return list(dict.fromkeys(said))

    def close(self) -> None:
        """Hear no more."""
        os.close(self._handle)
