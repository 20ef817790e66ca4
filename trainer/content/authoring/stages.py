"""A past change made fit for an exercise: which files it keeps, with whose names, and what must not
come along.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Final

from trainer.content.authoring.people import People
from trainer.content.authoring.secrets import secrets_in
from trainer.content.history import EXECUTABLE, SUBMODULE, SYMLINK, History, Listing, PastChange
from trainer.content.markers import parse_file
from trainer.content.names import unsafe_reason
from trainer.content.pack_limits import (
    MOST_EXERCISE_BYTES,
    MOST_EXERCISE_FILES,
    MOST_FILE_BYTES,
    MOST_PROBLEMS,
)
from trainer.content.problems import LIMIT_RULE, Problem
from trainer.content.reading import RULE, is_skipped
from trainer.core.domain.exercise import MarkedFile
from trainer.core.text.counting import counted
from trainer.errors import ContentError

SECRET_RULE: Final = "secret"
_TIMES_BEFORE_CUT: Final = 5
_LEAVE_OUT: Final = "leave it out with --without PATH"
_NOT_PLAIN: Final[Mapping[str, str]] = {SYMLINK: "a symbolic link", SUBMODULE: "a submodule"}


@dataclass(frozen=True)
class Selection:
    """Which paths of the repository to keep: those that one of `paths` names (all of them where
    there is none), but for those that one of `without` names.
    """

    paths: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def holds(self, path: str) -> bool:
        """Whether the path is kept."""
        kept = not self.paths or _is_named(path, self.paths)
        return kept and not _is_named(path, self.without)


@dataclass(frozen=True)
class Leeway:
    """What an author lets pass: places, as `PATH:LINE`, that look like a secret and are none; more
    files than an exercise may have, where they are cut later.
    """

    not_secret: frozenset[str] = frozenset()
    is_cut: bool = False


@dataclass
class Stages:
    """The project by path before the change and after each of its commits, and what an author
    should know of how it came about.
    """

    trees: list[dict[str, bytes]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_stages(
    history: History,
    change: PastChange,
    selection: Selection,
    people: People,
    leeway: Leeway,
) -> Stages:
    """Every stage of the change; ContentError with all that keeps it from being an exercise."""
    listings = [_selected(each, selection) for each in (change.before, *_listed(change))]
    problems = [*_sizes(listings, leeway), *_names(listings)]
    stages = Stages(notes=list(_notes(listings)))
    problems.extend(_touched(listings))
    raise_refused(history.name, problems)
    plain = [_plain(listing) for listing in listings]
    contents = history.contents(sorted({each.sha for files in plain for each in files.values()}))
    problems.extend(_faults(plain, contents, leeway.not_secret))
    raise_refused(history.name, problems)
    cleaned = {sha: _cleaned(content, people) for sha, content in contents.items()}
    stages.trees = [{path: cleaned[each.sha] for path, each in files.items()} for files in plain]
    return stages


def raise_refused(name: str, problems: Sequence[Problem]) -> None:
    """Raise one ContentError that holds all problems; nothing where there is none."""
    if problems:
        texts = [str(problem) for problem in sorted(set(problems))[:MOST_PROBLEMS]]
        what = f"can't become an exercise as it is: {texts[0]}"
        raise ContentError(what, problems=texts, where=name)


def secret_problems(place: str, text: str, allowed: frozenset[str]) -> Iterator[Problem]:
    """A problem for each line that seems to hold a secret."""
    for line, what in secrets_in(text):
        if f"{place}:{line}" not in allowed:
            remedy = f"leave the file out, or say that it is none: --not-secret {place}:{line}"
            yield Problem(place, line, f"looks like {what}", remedy, SECRET_RULE)


def _listed(change: PastChange) -> Iterator[Listing]:
    return (commit.files for commit in change.commits)


def _selected(listing: Listing, selection: Selection) -> Listing:
    return {
        path: each
        for path, each in listing.items()
        if selection.holds(path) and not any(is_skipped(part) for part in path.split("/"))
    }


def _plain(listing: Listing) -> Listing:
    return {path: each for path, each in listing.items() if each.mode not in _NOT_PLAIN}


def _is_named(path: str, names: Iterable[str]) -> bool:
    return any(
        path == name.rstrip("/")
        or path.startswith(f"{name.rstrip('/')}/")
        or fnmatchcase(path, name)
        for name in names
    )


def _sizes(listings: Sequence[Listing], leeway: Leeway) -> Iterator[Problem]:
    times = _TIMES_BEFORE_CUT if leeway.is_cut else 1
    by_sha = {each.sha: (path, each) for files in listings for path, each in files.items()}
    for path, each in by_sha.values():
        if each.size > MOST_FILE_BYTES:
            what = f"has {each.size / 1e6:.1f} MB"
            yield Problem(path, 0, what, f"keep it under 1 MB, or {_LEAVE_OUT}", LIMIT_RULE)
    size = sum(each.size for _path, each in by_sha.values())
    if size > times * MOST_EXERCISE_BYTES:
        what = f"has {size / 1e6:.1f} MB in all"
        yield Problem("the project", 0, what, _choose("5 MB"), LIMIT_RULE)
    if len(by_sha) > times * MOST_EXERCISE_FILES:
        what = f"has {len(by_sha)} files"
        yield Problem("the project", 0, what, _choose(str(MOST_EXERCISE_FILES)), LIMIT_RULE)
    if not any(listings):
        yield Problem("the project", 0, "has no file of these paths", "name others", LIMIT_RULE)


def _choose(most: str) -> str:
    return f"choose at most {most} with --paths, --without or --cut"


def _names(listings: Sequence[Listing]) -> Iterator[Problem]:
    for path in {path for files in listings for path in files}:
        if reason := unsafe_reason(path):
            yield Problem(path, 0, f"the path {reason}", f"rename it, or {_LEAVE_OUT}", RULE)
        elif any(part.startswith("dot-") for part in path.split("/")):
            what = "begins with “dot-”, which stands for a dot in an exercise"
            yield Problem(path, 0, what, f"rename it, or {_LEAVE_OUT}", RULE)


def _touched(listings: Sequence[Listing]) -> Iterator[Problem]:
    """A problem for each link or submodule that the change itself is about."""
    for path in sorted({path for files in listings for path in files}):
        entries = [files.get(path) for files in listings]
        kinds = {each.mode for each in entries if each is not None} & _NOT_PLAIN.keys()
        if kinds and any(each != entries[0] for each in entries):
            what = f"is {_NOT_PLAIN[min(kinds)]} that the change touches"
            yield Problem(path, 0, what, f"an exercise has plain files only: {_LEAVE_OUT}", RULE)


def _notes(listings: Sequence[Listing]) -> Iterator[str]:
    before = listings[0]
    for mode, what in _NOT_PLAIN.items():
        for path, each in before.items():
            if each.mode == mode:
                yield f"{path} is {what} and was left out."
    count = len({path for files in listings for path in files if files[path].mode == EXECUTABLE})
    if count:
        yield f"{counted(count, 'executable file')} became plain: start scripts with `sh FILE`."


def _faults(
    listings: Sequence[Listing], contents: Mapping[str, bytes], allowed: frozenset[str]
) -> Iterator[Problem]:
    """Secrets, and lines that would be read as markers of answers."""
    seen: set[tuple[str, str]] = set()
    for files in listings:
        for path, each in files.items():
            if (path, each.sha) in seen:
                continue
            seen.add((path, each.sha))
            text = _text_of(contents[each.sha])
            if text is None:
                continue
            yield from secret_problems(path, text, allowed)
            file, problems = parse_file(path, contents[each.sha])
            if problems or isinstance(file, MarkedFile):
                line = problems[0].line if problems else _first_marker(file)
                what = "looks like a marker of an answer"
                yield Problem(path, line, what, f"reword it, or {_LEAVE_OUT}", "bad-marker")


def _first_marker(file: object) -> int:
    if isinstance(file, MarkedFile):
        return next((piece.line for piece in file.pieces if piece.line), 0)
    return 0


def _cleaned(content: bytes, people: People) -> bytes:
    text = _text_of(content)
    if text is None:
        return content
    return people.in_file(text).encode()


def _text_of(content: bytes) -> str | None:
    """The text, or None for what is none: a picture, an archive."""
    if b"\0" in content:
        return None
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None
