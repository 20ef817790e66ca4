"""Which file of a project an address means, wherever the project lay and however a tool writes
addresses.
"""

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple
from urllib.parse import unquote

# Characters that are written apart take up to three places of a composed one.
_APART: Final = 3
_MOST_SHOWN: Final = 300


class FoundPath(NamedTuple):
    """The path of a project that an address means; None with all of `several` where it fits more
    than one.
    """

    path: str | None
    several: tuple[str, ...] = ()


class ProjectPaths:
    """The paths of a project, laid out so that an address of any length is looked up in one pass
    over it.
    """

    def __init__(self, paths: Collection[str]) -> None:
        self._known = {_composed(path): path for path in sorted(paths)}
        self._depth = max((path.count("/") + 1 for path in self._known), default=0)
        self._longest = _APART * max(map(len, self._known), default=0)
        self._by_name: dict[str, list[str]] = {}
        for path in self._known:
            self._by_name.setdefault(path.rpartition("/")[2], []).append(path)

    def find(self, *addresses: str) -> FoundPath:
        """The longest path that any of the addresses ends with; else the one path that ends with an
        address.

        A scheme, a host, a drive or a folder before it is cut off only after that, so
        `file://src/app.py`, `C:\\w\\src\\app.py` and `/builds/7/src/app.py` all mean `src/app.py`.
        """
        readings = [parts for address in dict.fromkeys(addresses) for parts in _readings(address)]
        known = [path for parts in readings if (path := self._longest_end(parts))]
        if known:
            return FoundPath(max(known, key=len))
        longer = sorted({path for parts in readings for path in self._ending_with(parts)})
        return FoundPath(longer[0] if len(longer) == 1 else None, tuple(longer))

    def _longest_end(self, parts: Sequence[str]) -> str | None:
        found, end = None, ""
        for part in reversed(parts[-self._depth :]):
            end = f"{part}/{end}" if end else part
            if len(end) > self._longest:
                break
            found = self._known.get(_composed(end), found)
        return found

    def _ending_with(self, parts: Sequence[str]) -> Iterator[str]:
        """Paths in folders that the address leaves out, as where a tool was started in one of
        them.
        """
        if not 0 < len(parts) < self._depth or sum(map(len, parts)) > self._longest:
            return
        end = _composed("/".join(parts))
        for path in self._by_name.get(end.rpartition("/")[2], ()):
            if path.endswith(f"/{end}"):
                yield self._known[path]


def plain_path(address: str) -> str:
    """An address that means no file of the project as a path to show: without scheme, drive and
    first slash.
    """
    parts = _without_scheme(_parts(unquote(address)))
    path = "/".join(parts)
    if len(path) <= _MOST_SHOWN:
        return path
    return f"…{path[-_MOST_SHOWN:]}"


def _readings(address: str) -> Iterator[Sequence[str]]:
    """The parts of the address, read in every way: as it is and decoded, with and without fragment,
    query and scheme.
    """
    texts = [address, unquote(address), unquote(address.partition("#")[0].partition("?")[0])]
    for text in dict.fromkeys(texts):
        parts = _parts(text)
        yield parts
        if parts and ":" in parts[0]:
            yield _without_scheme(parts)


def _parts(address: str) -> list[str]:
    parts: list[str] = []
    for part in address.replace("\\", "/").split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return parts


def _without_scheme(parts: list[str]) -> list[str]:
    """Without schemes and drives in front: what goes before the last colon of each first part that
    has one.
    """
    first = 0
    # A drive may follow a scheme: file:///C:/w.
    while first < len(parts) and parts[first].endswith(":"):
        first += 1
    rest = parts[first:]
    if rest and not first:
        return [rest[0].rpartition(":")[2], *rest[1:]]
    return rest


def _composed(path: str) -> str:
    if path.isascii():
        return path
    return unicodedata.normalize("NFC", path)
