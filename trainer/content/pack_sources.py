"""Where a pack can come from: a file, a folder, an https address or a git repository."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import Final

from trainer.content.fetching import USUAL, Fetching, check_address, fetch
from trainer.content.git_fetching import TRANSPORTS, FetchedFile, fetched_tree
from trainer.content.headers import INSTALLED, MANIFEST, PACK_FILE, SIGNATURE
from trainer.content.manifest import Cargo, cargo_from, cargo_in, cargo_with, read_sound
from trainer.content.names import Claims, unsafe_reason
from trainer.content.pack_limits import MOST_ARCHIVE_BYTES, MOST_ARCHIVE_FILES
from trainer.content.problems import quoted
from trainer.content.reading import is_file, is_folder, is_skipped
from trainer.errors import ContentError, TrainerError
from trainer.sandbox.scratch import scratch_folder

_WAYS: Final = (
    "Name a .reviewpack file, the folder of a pack, an https address, or a git repository by https "
    "or ssh."
)
_HOST: Final = r"[A-Za-z0-9][A-Za-z0-9.-]*"
_USER: Final = r"[A-Za-z0-9_][A-Za-z0-9_.-]*@"
_PATH: Final = r"[^\s\x00-\x1f\x7f]+"
_PORT: Final = r"(?::[0-9]+)?"
_GIT: Final = re.compile(
    rf"(?:git\+)?(?P<url>https://{_HOST}{_PORT}/{_PATH}|ssh://(?:{_USER})?{_HOST}{_PORT}/{_PATH})"
)
_SHORT_SSH: Final = re.compile(rf"{_USER}{_HOST}:(?!/?-|:){_PATH}")
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:/|:)")
_LFS: Final = b"version https://git-lfs.github.com/spec/"
_FILE_MODES: Final = frozenset({"100644", "100755", "100664"})


class Way(Enum):
    """How a pack is got."""

    FILE = auto()
    FOLDER = auto()
    HTTPS = auto()
    GIT = auto()


@dataclass(frozen=True)
class Ways:
    """How packs may arrive; a test names a server of its own."""

    fetching: Fetching = USUAL
    transports: Sequence[str] = TRANSPORTS
    git_url: re.Pattern[str] = _GIT


USUAL_WAYS: Final = Ways()


def cargo_at(source: str, ways: Ways = USUAL_WAYS) -> Cargo:
    """The pack that lies there, with every exercise of it readable; TrainerError or ContentError
    where there is none, or one that is not sound.
    """
    cargo = _arrived(source, ways)
    read_sound(cargo, source)
    return cargo


def way_to(source: str, ways: Ways = USUAL_WAYS) -> tuple[Way, str]:
    """How the pack that lies there is got, and what git, the server or the disk is asked for;
    TrainerError where there is no way. Nothing is fetched.
    """
    if (address := _git_address(source, ways)) is not None:
        return Way.GIT, address
    if source.startswith("https://"):
        check_address(source)
        return Way.HTTPS, source
    if _ADDRESS.match(source):
        raise TrainerError("can't be installed from there.", where=source, remedy=_WAYS)
    if is_folder(Path(source)):
        return Way.FOLDER, source
    if is_file(Path(source)):
        return Way.FILE, source
    raise TrainerError("is neither a file nor a folder.", where=source, remedy=_WAYS)


def _arrived(source: str, ways: Ways) -> Cargo:
    way, asked = way_to(source, ways)
    if way is Way.GIT:
        return _from_git(asked, ways)
    if way is Way.HTTPS:
        return cargo_from(fetch(asked, ways.fetching), source)
    if way is Way.FOLDER:
        return _from_folder(Path(asked))
    return cargo_from(_bytes_of(Path(asked)), source)


def _git_address(source: str, ways: Ways) -> str | None:
    """What to give to git; None where the source is no repository."""
    if _SHORT_SSH.fullmatch(source):
        return source
    found = ways.git_url.fullmatch(source)
    is_git = source.startswith(("git+", "ssh://")) or source.endswith(".git")
    if found is None or not is_git or is_folder(Path(source)):
        return None
    return found["url"]


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_ARCHIVE_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TrainerError(
            f"can't be read: {reason}.", where=str(file), remedy="Check its permissions."
        ) from error
    return content


def _from_folder(folder: Path) -> Cargo:
    """The pack in a folder; with its signature, where it has one that still fits."""
    cargo = cargo_in(folder)
    return _signed(cargo, {name: _own(folder, name) for name in (MANIFEST, SIGNATURE)}, folder.name)


def _own(folder: Path, name: str) -> bytes:
    file = folder / name
    if file.is_symlink() or not is_file(file):
        return b""
    return _bytes_of(file)


def _signed(cargo: Cargo, ours: Mapping[str, bytes], shown: str) -> Cargo:
    if not ours.get(MANIFEST) or not ours.get(SIGNATURE):
        return cargo
    return cargo_with(cargo.files, ours[MANIFEST], ours[SIGNATURE], shown)


def _from_git(url: str, ways: Ways) -> Cargo:
    tree = fetched_tree(
        url, ways.transports, most=MOST_ARCHIVE_BYTES, most_files=MOST_ARCHIVE_FILES
    )
    files = _pack_files(tree, url)
    ours = {name: files.pop(name, b"") for name in (MANIFEST, SIGNATURE, INSTALLED)}
    with scratch_folder() as scratch:
        return _signed(_cargo_of_files(files, scratch, url), ours, url)


def _cargo_of_files(files: Mapping[str, bytes], scratch: Path, shown: str) -> Cargo:
    """The pack of files without a manifest: its name stands in its pack.toml."""
    header = files[PACK_FILE].decode(errors="replace")
    found = re.search(r'(?m)^id[ \t]*=[ \t]*"([a-z0-9-]{1,80})"', header)
    if found is None:
        raise ContentError(f"has a {PACK_FILE} without an id.", where=shown)
    folder = scratch / found[1]
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return cargo_in(folder)


def _pack_files(tree: Mapping[str, FetchedFile], shown: str) -> dict[str, bytes]:
    """The files of the one pack in a tree: at its root, or in a folder at its root."""
    if PACK_FILE in tree:
        root = ""
    else:
        roots = sorted(
            path for path in tree if path.count("/") == 1 and path.endswith(f"/{PACK_FILE}")
        )
        if len(roots) != 1:
            what = f"holds {len(roots)} packs, and exactly one can be installed."
            raise ContentError(what, where=shown, remedy="Clone it, and install a folder of it.")
        root = roots[0].removesuffix(PACK_FILE)
    claims = Claims()
    files: dict[str, bytes] = {}
    for path, entry in tree.items():
        inside = path.removeprefix(root)
        # What begins with a dot at the root is git's and its host's.
        if not path.startswith(root) or inside.startswith(".") or _is_left_behind(inside):
            continue
        if reason := _fault(inside, entry, claims):
            raise ContentError(f"holds {quoted(path)}, which {reason}.", where=shown)
        files[inside] = entry.content
    return files


def _is_left_behind(path: str) -> bool:
    return any(is_skipped(part) for part in path.split("/"))


def _fault(path: str, entry: FetchedFile, claims: Claims) -> str:
    if entry.mode == "120000":
        return "is a symbolic link"
    if entry.mode == "160000":
        return "is a submodule"
    if entry.mode not in _FILE_MODES:
        return "is not a regular file"
    if entry.content.startswith(_LFS):
        return "is a pointer of Git LFS: its content is not in the repository"
    return unsafe_reason(path) or claims.clash(path)


def as_signed(cargo: Cargo, signature: bytes) -> Cargo:
    """The same pack with that signature."""
    return replace(cargo, signature=signature)
