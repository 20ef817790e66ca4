"""Real changes read from an instructor's repository, from patches or from an exported pull request.

Only objects and names are taken from the repository: git works in a bare one of our own that
borrows its objects, so that no configuration, hook, filter or attribute of it has a say.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from trainer.content.pack_limits import MOST_EXERCISE_BYTES
from trainer.content.plain_git import GitFailedError, PlainRepository, disk_errors_told
from trainer.content.problems import quoted
from trainer.errors import TrainerError
from trainer.sandbox.scratch import scratch_folder

MOST_SQUASHED: Final = 1_000
"""Commits of a range that becomes one."""
_MOST_REFS: Final = 100_000
_MOST_ALTERNATES: Final = 20
_HASH: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_ZONE: Final = re.compile(r"(?P<sign>[+-])(?P<hours>[0-9]{2})(?P<minutes>[0-9]{2})")
_MOST_DIGITS: Final = 20
"""Of the seconds of a date: more are beyond all years either way."""
_BEGINS_DIFF: Final = re.compile(rb"\s*(?:diff --git |--- |Index: )")
_NAME_RANGE: Final = "Name two commits: --range BASE..HEAD."
SYMLINK: Final = "120000"
SUBMODULE: Final = "160000"
EXECUTABLE: Final = "100755"


@dataclass(frozen=True)
class StoredObject:
    """What a tree holds under a path: its mode as git writes it, the id of its content, and its
    size in bytes.
    """

    mode: str
    sha: str
    size: int


Listing = Mapping[str, StoredObject]


@dataclass(frozen=True)
class Person:
    """Somebody who is named in a history."""

    name: str
    address: str


@dataclass(frozen=True)
class PastCommit:
    """One commit as it was made; `files` is the whole project after it, `parents` how many commits
    it followed.
    """

    sha: str
    message: str
    author: Person
    committer: Person
    date: datetime
    files: Listing = field(repr=False)
    parents: int = 1


@dataclass(frozen=True)
class PastChange:
    """Commits one after the other, the project before them, and the id of the commit that they
    begin at.
    """

    base: str
    before: Listing = field(repr=False)
    commits: tuple[PastCommit, ...] = ()


@contextmanager
def open_history(folder: Path) -> Iterator["History"]:
    """The history of the repository in a folder; TrainerError where there is none."""
    place = _Repository(folder)
    with disk_errors_told(), scratch_folder() as scratch:
        yield History(place, scratch)


class History:
    """Commits, trees and contents of one repository."""

    def __init__(self, place: "_Repository", scratch: Path) -> None:
        self.name = place.name
        self._head = place.head
        self._scratch = scratch
        self._git = PlainRepository(scratch / "history.git", place.object_format)
        place.lend(self._git.folder)

    def commit(self, name: str) -> str:
        """The id of the commit of that name."""
        spelled = re.sub(r"^(?:HEAD|@)(?=$|[~^])", self._head or "HEAD", name.strip())
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{spelled}^{{commit}}")
        found = ""
        if "\0" not in name:
            with suppress(GitFailedError):
                found = self._git.run(*asked).decode().strip()
        if not _HASH.fullmatch(found):
            raise TrainerError(
                f"{quoted(name)} is no commit of {self.name}.",
                remedy="Name a branch, a tag or an id; fetch it first where it's on a server.",
            )
        return found

    def change(self, commit_range: str, *, most: int) -> PastChange:
        """The commits of `BASE..HEAD`, along the first parents; TrainerError for none, or for more
        than `most`.
        """
        older, dots, newer = commit_range.partition("..")
        if not dots:
            raise TrainerError(f"“{commit_range}” is no range.", remedy=_NAME_RANGE)
        return self.change_between(older or "HEAD", newer.lstrip(".") or "HEAD", most=most)

    def change_between(self, base: str, head: str, *, most: int) -> PastChange:
        """The commits that `head` has and `base` has not."""
        older, newer = self.commit(base), self.commit(head)
        limit = f"--max-count={most + 1}"
        listed = self._run("rev-list", "--first-parent", limit, newer, f"^{older}").split()
        if not listed:
            raise TrainerError(f"{base}..{head} holds no commit.", remedy=_NAME_RANGE)
        if len(listed) > most:
            raise TrainerError(
                f"{base}..{head} holds more than {most} commits.",
                remedy="Name a shorter range, or put them into one commit with --squash.",
            )
        return self._change_of(listed[::-1])

    def _change_of(self, shas: Sequence[str]) -> PastChange:
        """A line of commits, the oldest first."""
        bodies = self.contents(shas)
        parents = re.findall(rb"(?m)^parent (\S+)$", bodies[shas[0]].partition(b"\n\n")[0])
        if not parents:
            raise TrainerError(
                f"{shas[0][:10]} is the first commit of {self.name}: there's no project before it.",
                remedy="Begin the range after it, or fetch the whole history.",
            )
        base = parents[0].decode()
        commits = tuple(_past_commit(sha, bodies[sha], self.listing(sha)) for sha in shas)
        return PastChange(base, self.listing(base), commits)

    def listing(self, tree: str) -> Listing:
        """Every file of a tree, or of the tree of a commit, by its path."""
        found: dict[str, StoredObject] = {}
        for entry in self._run_bytes("ls-tree", "-r", "-z", "--long", tree).split(b"\0")[:-1]:
            described, _tab, path = entry.partition(b"\t")
            mode, _kind, sha, size = described.decode().split()
            stored = StoredObject(mode, sha, int(size) if size.isdigit() else 0)
            found[path.decode("utf-8", "surrogateescape")] = stored
        return found

    def contents(self, shas: Sequence[str]) -> dict[str, bytes]:
        """The content of each object by its id."""
        asked = "".join(f"{sha}\n" for sha in shas)
        given = self._run_bytes("cat-file", "--batch", given=asked.encode())
        found: dict[str, bytes] = {}
        at = 0
        while at < len(given):
            end = given.index(b"\n", at)
            sha, *described = given[at:end].decode().split()
            if len(described) != 2:
                raise TrainerError(
                    f"{self.name} lacks the object {sha}.", remedy="Fetch the whole history first."
                )
            size = int(described[1])
            found[sha] = given[end + 1 : end + 1 + size]
            at = end + size + 2
        return found

    def patched(self, base: str, patches: Sequence[Path]) -> PastChange:
        """What a series of patches or mailboxes makes of the commit `base`."""
        start = self.commit(base)
        self._run("read-tree", start)
        commits = []
        for number, letter in enumerate(self._letters(patches), start=1):
            patch = self._scratch / "patch"
            patch.write_bytes(letter.patch)
            try:
                self._run("apply", "--cached", "--whitespace=nowarn", str(patch))
            except GitFailedError as error:
                raise TrainerError(
                    f"Patch {number} can't be applied to {base}: {error.said}",
                    where=letter.source,
                    remedy="Name the commit that it was made for: --base COMMIT.",
                ) from error
            tree = self._run("write-tree").strip()
            commits.append(letter.commit(tree, self.listing(tree)))
        if not commits:
            raise TrainerError("There's no patch in these files.", where=str(patches[0]))
        return PastChange(start, self.listing(start), tuple(commits))

    def _letters(self, patches: Sequence[Path]) -> Iterator["_Letter"]:
        for file in patches:
            content = _patch_of(file)
            if _BEGINS_DIFF.match(content):
                title = re.sub(r"^\d+[-_ ]*", "", file.stem).replace("-", " ") or "Change"
                yield _Letter(str(file), title.capitalize(), Person("", ""), None, content)
                continue
            folder = self._scratch / f"mails-{len(list(self._scratch.iterdir()))}"
            folder.mkdir()
            source = folder / "source"
            source.write_bytes(content)
            self._run("mailsplit", "-b", f"-o{folder}", str(source))
            for mail in sorted(each for each in folder.iterdir() if each.name.isdigit()):
                letter = self._letter(str(file), mail)
                if letter.patch.strip():
                    yield letter

    def _letter(self, shown: str, mail: Path) -> "_Letter":
        message, patch = mail.with_suffix(".message"), mail.with_suffix(".patch")
        told = self._git.run(
            "mailinfo", "--encoding=UTF-8", str(message), str(patch), given=mail.read_bytes()
        )
        heads = dict(
            line.split(": ", 1)
            for line in told.decode(errors="replace").split("\n")
            if ": " in line
        )
        body = message.read_text("utf-8", errors="replace").strip()
        title = heads.get("Subject", "").strip() or "Change"
        text = f"{title}\n\n{body}" if body else title
        author = Person(heads.get("Author", ""), heads.get("Email", ""))
        return _Letter(shown, text, author, _mail_date(heads.get("Date", "")), patch.read_bytes())

    def _run(self, *arguments: str) -> str:
        return self._run_bytes(*arguments).decode(errors="replace")

    def _run_bytes(self, *arguments: str, given: bytes = b"") -> bytes:
        return self._git.run(*arguments, given=given)


@dataclass(frozen=True)
class _Letter:
    """One patch, the file that it came in, and what it says of itself."""

    source: str
    message: str
    author: Person
    date: datetime | None
    patch: bytes

    def commit(self, tree: str, files: Listing) -> PastCommit:
        date = self.date or datetime.fromtimestamp(0, UTC)
        return PastCommit(tree, f"{self.message}\n", self.author, self.author, date, files)


class _Repository:
    """Where a repository keeps its objects and the names of its commits, found without git."""

    def __init__(self, folder: Path) -> None:
        self.name = folder.resolve().name
        git_folder = _git_folder(folder)
        common = git_folder
        if (git_folder / "commondir").is_file():
            common = (git_folder / _text(git_folder / "commondir")).resolve()
        if (common / "reftable").is_dir():
            raise TrainerError(
                "keeps its branches in a format that can't be read here (reftable).",
                where=str(folder),
                remedy="Clone it, and name the clone.",
            )
        self._common = common
        self._refs = _refs(common)
        self.head = self._head(git_folder)
        known = next(iter(self._refs.values()), self.head or "")
        if len(known) == 64:
            self.object_format = "sha256"
        else:
            self.object_format = "sha1"

    def lend(self, folder: Path) -> None:
        """Make objects and names known to another bare repository."""
        stores = [str(place) for place in _object_stores(self._common / "objects")]
        if any("\n" in place for place in stores):
            raise TrainerError("has a line break in its path.", where=str(self._common))
        (folder / "objects" / "info" / "alternates").write_text(
            "".join(f"{place}\n" for place in stores), "utf-8", "surrogateescape"
        )
        lines = (f"{sha} {name}\n" for name, sha in sorted(self._refs.items()))
        (folder / "packed-refs").write_text("".join(lines), "utf-8", "surrogateescape")
        if (self._common / "shallow").is_file():
            (folder / "shallow").write_text(_text(self._common / "shallow") + "\n", "utf-8")

    def _head(self, git_folder: Path) -> str | None:
        text = _text(git_folder / "HEAD")
        if text.startswith("ref: "):
            return self._refs.get(text.removeprefix("ref: ").strip())
        if _HASH.fullmatch(text):
            return text
        return None


def _git_folder(folder: Path) -> Path:
    """The folder that holds HEAD: `.git`, where a file of that name points to, or the folder of a
    bare repository.
    """
    for place in (folder / ".git", folder):
        if place.is_file():
            target = _text(place).removeprefix("gitdir:").strip()
            place = (place.parent / target).resolve()
        if (place / "HEAD").is_file() and (
            (place / "objects").is_dir() or (place / "commondir").is_file()
        ):
            return place
    raise TrainerError(
        "is not a git repository.", where=str(folder), remedy="Name the folder that holds .git."
    )


def _refs(common: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    packed = common / "packed-refs"
    if packed.is_file():
        for line in packed.read_text("utf-8", "surrogateescape").split("\n"):
            sha, _space, name = line.partition(" ")
            if _HASH.fullmatch(sha) and name.startswith("refs/"):
                found[name] = sha
    for file in sorted((common / "refs").rglob("*")):
        if len(found) > _MOST_REFS:
            break
        if file.is_file() and _HASH.fullmatch(sha := _text(file)):
            found[file.relative_to(common).as_posix()] = sha
    return found


def _object_stores(objects: Path) -> list[Path]:
    """The folder of objects and those that it borrows from, each with its whole path."""
    found = [objects.resolve()]
    for place in found:
        borrowed = place / "info" / "alternates"
        if borrowed.is_file() and len(found) < _MOST_ALTERNATES:
            lines = _text(borrowed).split("\n")
            others = [(place / line).resolve() for line in lines if line and line[0] != "#"]
            found.extend(other for other in others if other not in found)
    return found


def _text(file: Path) -> str:
    return file.read_text("utf-8", "surrogateescape").strip()


def _patch_of(file: Path) -> bytes:
    if not file.is_file():
        raise TrainerError("is not a file.", where=str(file), remedy="Name a patch or a mailbox.")
    if file.stat().st_size > MOST_EXERCISE_BYTES:
        most = MOST_EXERCISE_BYTES // 1_000_000
        raise TrainerError(
            f"is larger than {most} MB.", where=str(file), remedy="Name a smaller patch."
        )
    return file.read_bytes()


def _past_commit(sha: str, body: bytes, files: Listing) -> PastCommit:
    """A commit from the text of its object."""
    head, _blank, message = body.partition(b"\n\n")
    fields: dict[str, list[str]] = {}
    for line in head.decode("utf-8", "replace").split("\n"):
        name, _space, value = line.partition(" ")
        fields.setdefault(name, []).append(value)
    encoding = fields.get("encoding", ["utf-8"])[0]
    try:
        text = message.decode(encoding, "replace")
    except (LookupError, ValueError):
        # Unknown here, or none that can leave out what it can't read.
        text = message.decode("utf-8", "replace")
    author, date = _signed(fields.get("author", [""])[0])
    committer, _committed = _signed(fields.get("committer", [""])[0])
    return PastCommit(sha, text, author, committer, date, files, len(fields.get("parent", ())))


def _signed(line: str) -> tuple[Person, datetime]:
    """Who and when, from `Name <address> seconds zone`."""
    found = re.fullmatch(
        r"(?P<name>.*?) ?<(?P<address>[^>]*)>(?: (?P<at>[0-9]+) (?P<zone>\S+))?", line
    )
    if found is None:
        return Person(line, ""), datetime.fromtimestamp(0, UTC)
    zone = _ZONE.fullmatch(found["zone"] or "")
    minutes = 0
    if zone is not None:
        minutes = min(int(zone["hours"]) * 60 + int(zone["minutes"]), 14 * 60)
        if zone["sign"] == "-":
            minutes = -minutes
    offset = timezone(timedelta(minutes=minutes))
    at = min(int((found["at"] or "0")[:_MOST_DIGITS]), 4_000_000_000)
    return Person(found["name"].strip(), found["address"]), datetime.fromtimestamp(at, offset)


def _mail_date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    if date.tzinfo is None:
        return date.replace(tzinfo=UTC)
    return date
