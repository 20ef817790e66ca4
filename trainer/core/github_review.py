"""Reviews from GitHub: a pull-request review as its REST interface takes and gives it, with its comments."""

import re
from collections.abc import Mapping
from typing import Any, Final, TypeGuard

from trainer.core.diff import parse_diff
from trainer.core.exercise import Side
from trainer.core.review import Annotation, Location, Review, Verdict
from trainer.errors import ReviewFileError

Json = Mapping[str, Any]

_STATES: Final = {
    "APPROVE": Verdict.APPROVE,
    "APPROVED": Verdict.APPROVE,
    "REQUEST_CHANGES": Verdict.REQUEST_CHANGES,
    "CHANGES_REQUESTED": Verdict.REQUEST_CHANGES,
    "COMMENT": None,
    "COMMENTED": None,
}
_SIDES: Final = {"LEFT": Side.OLD, "RIGHT": Side.NEW}
_FILE_START: Final = re.compile(r"^diff --git ", re.MULTILINE)
_HUNK: Final = re.compile(r"@@ -(\d+)(?:,\d+)? \+(\d+)")


def review_from_github(data: Json, diff: str, *, verdict: Verdict | None = None, where: str = "") -> Review:
    """The comments of a review as annotations; `diff` is git's own, for comments that only say how far down they stand.

    A mere comment has no verdict: unless one is given, it requests changes where it has anything to say. Raises ReviewFileError
    with every problem.
    """
    problems: list[str] = []
    state = str(data.get("event") or data.get("state") or "COMMENT").upper()
    if state not in _STATES:
        problems.append(f"event: must be one of {', '.join(_STATES)}")
    listed = data.get("comments") or []
    if not isinstance(listed, list):
        problems.append("comments: must be a list")
        listed = []
    annotations = [_annotation(each, number, diff, problems) for number, each in enumerate(listed)]
    if problems:
        raise ReviewFileError("\n".join(problems), where=where)
    stated = _STATES[state]
    body = str(data.get("body") or "").strip()
    # The body sums up the comments; only where there are none is it what the reviewer has to say.
    if body and not annotations and stated is not Verdict.APPROVE:
        annotations.append(Annotation("0", Location(), body))
    silent = Verdict.REQUEST_CHANGES if annotations else Verdict.APPROVE
    return Review(stated or verdict or silent, tuple(annotations))


def line_at_position(diff: str, path: str, position: int) -> tuple[Side, int] | None:
    """The line that stands that far below the first hunk header of a file; None where the diff has no such row.

    Positions count every row of the file's diff from 1, further hunk headers included.
    """
    sections = _FILE_START.split(diff)[1:]
    files = parse_diff(diff).files
    text = next((each for each, file in zip(sections, files, strict=True) if path in (file.new_path, file.old_path)), "")
    rows = ("@@ " + text.partition("\n@@ ")[2]).removesuffix("\n").split("\n")
    if position >= len(rows) or rows[position][:1] not in ("-", "+", " "):
        return None
    above = next(number for number in range(position, -1, -1) if rows[number].startswith("@@ "))
    hunk = _HUNK.match(rows[above])
    if hunk is None:
        return None
    sign, side, start = ("-", Side.OLD, hunk[1]) if rows[position][0] == "-" else ("+", Side.NEW, hunk[2])
    return side, int(start) + sum(row[:1] in (" ", sign) for row in rows[above + 1 : position])


def _annotation(comment: object, number: int, diff: str, problems: list[str]) -> Annotation:
    at = f"comments[{number}]"
    if not isinstance(comment, Mapping):
        problems.append(f"{at}: must be an object")
        return Annotation(str(number), Location())
    path, body = comment.get("path"), comment.get("body")
    if not isinstance(path, str) or not path:
        problems.append(f"{at}.path: must be the path of a file")
    if not isinstance(body, str):
        problems.append(f"{at}.body: must be a string")
    path = str(path).removeprefix("./")
    location = Location(path) if comment.get("subject_type") == "file" else _location(comment, path, diff, f"{at}.", problems)
    return Annotation(str(number), location, str(body))


def _location(comment: Json, path: str, diff: str, at: str, problems: list[str]) -> Location:
    name = str(comment.get("side") or "RIGHT").upper()
    if name not in _SIDES:
        problems.append(f"{at}side: must be LEFT or RIGHT")
    line, position = comment.get("line"), comment.get("position")
    if line is None and _counts(position):
        found = line_at_position(diff, path, position)
        if found is None:
            problems.append(f"{at}position: the diff of {path} has no line at {position}")
            return Location(path)
        return Location(path, found[0], found[1], found[1])
    if not _counts(line):
        problems.append(f"{at}line: must be a line of the file, from 1; or give the position in its diff")
        return Location(path)
    first = comment.get("start_line")
    # A range may begin on the other side, where lines are counted differently.
    same_side = str(comment.get("start_side") or name).upper() == name
    start = first if same_side and _counts(first) and first <= line else line
    return Location(path, _SIDES.get(name, Side.NEW), start, line)


def _counts(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
