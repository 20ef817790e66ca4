"""The files of a git repository elsewhere, without a checkout: no hook, submodule, filter or helper
of a transport has a part in it.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from trainer.content.plain_git import PlainRepository, disk_errors_told
from trainer.errors import TrainerError
from trainer.sandbox.scratch import scratch_folder

TRANSPORTS: Final = ("https", "ssh")
"""How a pack may come from a git server."""
_SETTINGS: Final[Mapping[str, str]] = {
    "protocol.allow": "never",
    "fetch.fsckObjects": "true",
    "fetch.recurseSubmodules": "false",
    "submodule.recurse": "false",
    "transfer.bundleURI": "false",
    "http.lowSpeedLimit": "10000",
    "http.lowSpeedTime": "20",
}
_ENVIRONMENT: Final[Mapping[str, str]] = {
    "GIT_SSH_COMMAND": "ssh -oBatchMode=yes -oConnectTimeout=20 -oServerAliveInterval=20",
    "SSH_ASKPASS": "",
}
# What git and the programs that it starts may come to: 100 MB of files, a minute of work, 4 GB of
# memory.
_LIMITED: Final = (
    "sh",
    "-c",
    'ulimit -f 200000; ulimit -t 60; ulimit -v 4000000; exec "$@"',
    "sh",
)

_MOST_LISTED: Final = 10_000_000
"""Bytes of names: a dozen objects can be a tree of ten billion files."""
_LISTED: Final = ("sh", "-c", f'ulimit -t 60; "$@" | head -c {_MOST_LISTED}', "sh")


@dataclass(frozen=True)
class FetchedFile:
    """One entry of the tree that was fetched: its mode as git writes it, and its content where it
    is a file.
    """

    mode: str
    content: bytes


@dataclass(frozen=True)
class _TreeEntry:
    mode: str
    kind: str
    sha: str
    size: int
    path: str


def fetched_tree(
    url: str, transports: Sequence[str] = TRANSPORTS, *, most: int, most_files: int
) -> dict[str, FetchedFile]:
    """The newest tree of a repository elsewhere, by path; TrainerError where it is too much."""
    allowed = {f"protocol.{name}.allow": "always" for name in transports}
    limits = _LIMITED if os.name == "posix" else ()
    with disk_errors_told(), scratch_folder() as scratch:
        repository = PlainRepository(scratch / "fetched.git")
        asked = ("--depth=1", "--no-tags", "--no-recurse-submodules", "--quiet")
        repository.run(
            *("fetch", *asked, "--", url, "HEAD:refs/heads/fetched"),
            more={**_ENVIRONMENT, **_as_environment({**_SETTINGS, **allowed})},
            before=limits,
        )
        listed = repository.run(
            *("ls-tree", "-r", "-z", "-l", "--full-tree", "refs/heads/fetched"),
            before=_LISTED if os.name == "posix" else (),
        )
        if len(listed) >= _MOST_LISTED:
            raise _too_much(url, most, most_files)
        entries = [_tree_entry(line, url) for line in listed.split(b"\0") if line]
        if len(entries) > most_files or sum(entry.size for entry in entries) > most:
            raise _too_much(url, most, most_files)
        contents = _blobs(repository, [each.sha for each in entries if each.kind == "blob"])
    return {each.path: FetchedFile(each.mode, contents.get(each.sha, b"")) for each in entries}


def _too_much(url: str, most: int, most_files: int) -> TrainerError:
    what = f"holds more than {most_files} files or {most // 1_000_000} MB."
    return TrainerError(what, where=url, remedy="Ask its maker for a smaller pack.")


def _as_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Settings as git takes them from its environment."""
    told = {"GIT_CONFIG_COUNT": str(len(settings))}
    for number, (name, value) in enumerate(settings.items()):
        told[f"GIT_CONFIG_KEY_{number}"] = name
        told[f"GIT_CONFIG_VALUE_{number}"] = value
    return told


def _tree_entry(line: bytes, url: str) -> _TreeEntry:
    facts, _, path = line.partition(b"\t")
    mode, kind, sha, size = facts.decode("ascii").split()
    try:
        called = path.decode()
    except UnicodeDecodeError as error:
        what = "holds a file whose name is not UTF-8."
        raise TrainerError(what, where=url, remedy="Ask its maker to rename it.") from error
    return _TreeEntry(mode, kind, sha, int(size) if size.isdigit() else 0, called)


def _blobs(repository: PlainRepository, shas: Iterable[str]) -> dict[str, bytes]:
    """The content of each of the blobs, by id."""
    asked = "".join(f"{sha}\n" for sha in dict.fromkeys(shas))
    told = repository.run("cat-file", "--batch", given=asked.encode())
    found: dict[str, bytes] = {}
    at = 0
    while at < len(told):
        end = told.index(b"\n", at)
        sha, _kind, size = told[at:end].split()
        at = end + 1 + int(size)
        found[sha.decode()] = told[end + 1 : at]
        at += 1
    return found
