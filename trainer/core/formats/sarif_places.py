"""Where the results of a SARIF run stand: addresses and regions become files and lines of a
project.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Final

from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.core.formats.json_values import Json, inside, is_line, is_whole, item_at, items
from trainer.core.formats.project_paths import ProjectPaths, plain_path

# Beyond that a snippet is not looked for, so that many results in a large file take no minutes.
_MOST_SEARCHED: Final = 200_000


class SarifLocations:
    """The files of a project, and what was found out about the addresses of a log."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._paths = ProjectPaths(files)
        self._found: dict[tuple[str, str], tuple[str | None, bool]] = {}
        self._line_starts: dict[tuple[str, bool], list[int]] = {}
        self.ambiguous: dict[str, tuple[str, ...]] = {}

    def of(self, result: Json, run: Json) -> Location:
        """The first location in a file of the project, else in any file, else the whole change."""
        found = list(self._candidates(result, run))
        known = [each for each in found if each[1]]
        if not found:
            return Location()
        path, is_known, region = (known or found)[0]
        lines = self._lines(region, path if is_known else None)
        if lines is None:
            return Location(path)
        return Location(path, Side.NEW, *lines)

    def _candidates(self, result: Json, run: Json) -> Iterator[tuple[str, bool, object]]:
        physical = [inside(each, "physicalLocation") for each in items(result.get("locations"))]
        for artifact, region in (
            *((inside(each, "artifactLocation"), inside(each, "region")) for each in physical),
            # What was looked at stands in for where something was found (3.27.13).
            *([] if physical else [(result.get("analysisTarget"), None)]),
        ):
            path, is_known = self._path(artifact, run)
            if path is not None:
                yield path, is_known, region

    def _path(self, artifact: object, run: Json) -> tuple[str | None, bool]:
        """The path of an address, and whether the project has it."""
        if not inside(artifact, "uri"):
            artifact = inside(item_at(run.get("artifacts"), inside(artifact, "index")), "location")
        uri = inside(artifact, "uri")
        if not isinstance(uri, str) or not uri:
            return None, False
        base = _base(artifact, run)
        if (uri, base) not in self._found:
            self._found[uri, base] = self._looked_up(uri, base)
        return self._found[uri, base]

    def _looked_up(self, uri: str, base: str) -> tuple[str | None, bool]:
        own = uri.removeprefix(base) if base else uri
        found = self._paths.find(uri, f"{base}{own}")
        if found.path is not None:
            return found.path, True
        shown = plain_path(own)
        if found.several:
            self.ambiguous[shown] = found.several
        # The root of the project is no file: what stands there stands for the change.
        return shown or None, False

    def _lines(self, region: object, path: str | None) -> tuple[int, int] | None:
        start, end = inside(region, "startLine"), inside(region, "endLine")
        if is_line(start):
            end = max(start, end) if is_line(end) else start
            # The end column lies behind the last character: the first column of a line means the
            # line before (3.30.8).
            return start, end - 1 if end > start and inside(region, "endColumn") == 1 else end
        if path is None or not isinstance(region, Mapping):
            return None
        for names, in_bytes in (
            (("charOffset", "charLength"), False),
            (("byteOffset", "byteLength"), True),
        ):
            first, length = inside(region, names[0]), inside(region, names[1])
            if is_whole(first) and first >= 0:
                return self._lines_of_range(
                    path, first, length if is_whole(length) and length > 0 else 0, in_bytes=in_bytes
                )
        return self._lines_of_snippet(path, inside(region, "snippet", "text"))

    def _lines_of_range(
        self, path: str, first: int, length: int, *, in_bytes: bool
    ) -> tuple[int, int] | None:
        """The lines of a range of characters or bytes, counted from 0; None where the file is
        shorter.
        """
        key = path, in_bytes
        if key not in self._line_starts:
            text: bytes | str = self._files[path]
            if isinstance(text, bytes) and not in_bytes:
                text = text.decode("utf-8", "replace")
            newline: int | str = 10 if in_bytes else "\n"
            starts = (
                at + 1 for at, each in enumerate(text) if each == newline and at + 1 < len(text)
            )
            self._line_starts[key] = [0, *starts, len(text)]
        known = self._line_starts[key]
        if first >= known[-1]:
            return None
        last = min(first + max(length, 1) - 1, known[-1] - 1)
        return bisect_right(known, first), bisect_right(known, last)

    def _lines_of_snippet(self, path: str, snippet: object) -> tuple[int, int] | None:
        """The lines of a text that stands in the file once."""
        content = self._files[path]
        if not isinstance(snippet, str) or not snippet.strip() or len(content) > _MOST_SEARCHED:
            return None
        text = snippet.strip("\r\n").encode("utf-8", "replace")
        at = content.find(text)
        if at < 0 or content.find(text, at + 1) >= 0:
            return None
        start = content.count(b"\n", 0, at) + 1
        return start, start + text.count(b"\n")


def _base(artifact: object, run: Json) -> str:
    """Where an address starts from; bases may start from others (3.14.14)."""
    base = ""
    seen = set()
    name = inside(artifact, "uriBaseId")
    while (
        isinstance(name, str)
        and name not in seen
        and (place := inside(run, "originalUriBaseIds", name))
    ):
        seen.add(name)
        uri = inside(place, "uri")
        if isinstance(uri, str) and uri:
            # A base ends with a slash; some tools forget it.
            base = f"{uri}{'' if uri.endswith(('/', chr(92))) else '/'}{base}"
        name = inside(place, "uriBaseId")
    return base
