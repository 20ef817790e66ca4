"""Where a comment on GitHub stands: a line, a position in the diff, or what an outdated comment is
left with.
"""

import re
from functools import lru_cache
from typing import Final

from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.core.formats.given_review import quoted
from trainer.core.formats.json_values import Json, is_line

_SIDES: Final = {"LEFT": Side.OLD, "RIGHT": Side.NEW}
_FILE_START: Final = re.compile(r"^diff --git ", re.MULTILINE)
# Nine digits are more than any file has lines, and keep an odd header from becoming a huge number.
_HUNK: Final = re.compile(r"@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})")
_PLACE_FIELDS: Final = (
    "line",
    "position",
    "original_line",
    "original_position",
    "outdated",
    "is_outdated",
)

Row = tuple[Side, int] | None


def line_at_position(diff: str, path: str, position: int) -> Row:
    """The line that stands that far below the first hunk header of a file; None where the diff has
    no such row.

    Positions count every row of the file's diff from 1, further hunk headers included.
    """
    rows = _rows_by_path(diff).get(path, ())
    if position < len(rows):
        return rows[position]
    return None


def location_of(comment: Json, path: str, diff: str, at: str, problems: list[str]) -> Location:
    """The lines of a comment; of an outdated one those that it was written for, or its file where
    they are not known.
    """
    name = _side_name(comment)
    if name not in _SIDES:
        problems.append(f"{at}side: must be LEFT or RIGHT")
    side = _SIDES.get(name, Side.NEW)
    if str_of(comment, "subject_type").upper() == "FILE":
        return Location(path)
    line, position = comment.get("line"), comment.get("position")
    if is_line(line):
        return _range(comment, path, side, line, "start")
    if line is None and is_line(position) and (row := line_at_position(diff, path, position)):
        return Location(path, row[0], row[1], row[1])
    if (line is None and position is None) or is_line(comment.get("original_line")):
        return _outdated(comment, path, side, at, problems)
    if line is None and is_line(position):
        problem = f"position: the diff of {quoted(path)} has no line at {position}"
    else:
        problem = "line: must be a line of the file, from 1; or give the position in its diff"
    problems.append(f"{at}{problem}")
    return Location(path)


def is_outdated(comment: Json) -> bool:
    """Whether GitHub no longer knows a line for it: the change went on after it was written."""
    own_line = comment.get("line") is None and comment.get("position") is None
    return own_line and str_of(comment, "subject_type").upper() != "FILE"


def str_of(comment: Json, name: str) -> str:
    """The text of a field; empty where it is none."""
    value = comment.get(name)
    if isinstance(value, str):
        return value
    return ""


def _outdated(comment: Json, path: str, side: Side, at: str, problems: list[str]) -> Location:
    line = comment.get("original_line")
    if is_line(line):
        return _range(comment, path, side, line, "original_start")
    # The hunk that was shown ends at the line; positions count in a diff that may not be this one.
    hunk = str_of(comment, "diff_hunk").split("\n")
    row = _rows(hunk)[-1] if len(hunk) > 1 else None
    if row is not None:
        return Location(path, row[0], row[1], row[1])
    if not any(name in comment for name in _PLACE_FIELDS):
        problems.append(
            f"{at}line: must be a line of the file, from 1; or give the position in its diff"
        )
    return Location(path)


def _range(comment: Json, path: str, side: Side, line: int, start: str) -> Location:
    first = comment.get(f"{start}_line")
    # A range may begin on the other side, where lines are counted differently.
    start_side = str_of(comment, "start_side") or str_of(comment, "start_diff_side")
    same_side = not start_side or _SIDES.get(start_side.upper()) is side
    return Location(
        path, side, first if same_side and is_line(first) and first <= line else line, line
    )


def _side_name(comment: Json) -> str:
    """The side that is named, else that of the last row of the hunk: GraphQL names it at the thread
    only.
    """
    for field in ("side", "diff_side"):
        value = comment.get(field)
        if value is not None:
            if isinstance(value, str):
                return value.upper()
            return ""
    last = str_of(comment, "diff_hunk").rpartition("\n")
    if last[1] and last[2].startswith("-"):
        return "LEFT"
    return "RIGHT"


@lru_cache(maxsize=2)
def _rows_by_path(diff: str) -> dict[str, tuple[Row, ...]]:
    """By both names of each file its rows, from its first hunk header, which is row 0, on."""
    by_path: dict[str, tuple[Row, ...]] = {}
    sections = _FILE_START.split(diff)[1:]
    for section, file in zip(sections, parse_diff(diff).files, strict=True):
        rows = _rows(("@@ " + section.partition("\n@@ ")[2]).removesuffix("\n").split("\n"))
        for path in (file.new_path, file.old_path):
            if path is not None:
                by_path.setdefault(path, rows)
    return by_path


def _rows(texts: list[str]) -> tuple[Row, ...]:
    """The side and line of each row of hunks; None for headers and for what is no line."""
    rows: list[Row] = []
    lines = {Side.OLD: 0, Side.NEW: 0}
    inside = False
    for text in texts:
        hunk = _HUNK.match(text)
        if text.startswith("@@ "):
            inside = hunk is not None
            if hunk is not None:
                lines = {Side.OLD: int(hunk[1]), Side.NEW: int(hunk[2])}
        sign = text[:1]
        if not inside or sign not in ("-", "+", " "):
            rows.append(None)
            continue
        side = Side.OLD if sign == "-" else Side.NEW
        rows.append((side, lines[side]))
        lines[Side.OLD] += sign != "+"
        lines[Side.NEW] += sign != "-"
    return tuple(rows)
