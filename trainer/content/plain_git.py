"""git, kept from whatever the machine, its user or a repository tell it: no configuration, hook,
filter or attribute is read but our own. The only module that knows git.
"""

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from git import Git, GitCommandError, GitCommandNotFound

from trainer.errors import TrainerError

_REMEDY: Final = "Is git 2.32 or later installed?"
_ROOM: Final = "Make room there, or set TMPDIR to a folder that can be written."
_SETTINGS: Final[Mapping[str, str]] = {
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.excludesFile": os.devnull,
    "core.autocrlf": "false",
    "core.quotePath": "false",
    "core.fsmonitor": "false",
    "fastimport.unpackLimit": "0",
    "gc.auto": "0",
}
_CONFIGURATIONS: Final[Mapping[str, str]] = {
    "sha1": "[core]\n\trepositoryformatversion = 0\n\tbare = true\n",
    "sha256": (
        "[core]\n\trepositoryformatversion = 1\n\tbare = true\n"
        "[extensions]\n\tobjectformat = sha256\n"
    ),
}


class GitFailedError(TrainerError):
    """git ended with an error; `said` is what it wrote about it."""

    def __init__(self, command: str, said: str, remedy: str) -> None:
        super().__init__(f"git {command} failed: {said}", remedy=remedy)
        self.said = said


@contextmanager
def disk_errors_told() -> Iterator[None]:
    """What the disk refuses is something that a person can act on."""
    try:
        yield
    except OSError as error:
        what = f"The change can't be prepared for git: {error.strerror or type(error).__name__}."
        raise TrainerError(what, where=str(error.filename or ""), remedy=_ROOM) from error


class PlainRepository:
    """A bare repository that no setting of the machine or its user reaches."""

    def __init__(self, folder: Path, object_format: str = "sha1") -> None:
        self.folder = folder
        for name in ("objects/info", "refs"):
            (folder / name).mkdir(parents=True)
        # HEAD stays unborn while diffs are made, or newer git reads .gitattributes of the project
        # itself.
        (folder / "HEAD").write_text("ref: refs/heads/none\n", encoding="ascii")
        (folder / "config").write_text(_CONFIGURATIONS[object_format], encoding="ascii")
        self._git = Git(folder)
        self._environment = _masked_environment(folder)

    def run(
        self,
        *arguments: str,
        given: bytes = b"",
        work_tree: Path | None = None,
        more: Mapping[str, str] | None = None,
        before: Sequence[str] = (),
    ) -> bytes:
        """What git prints; TrainerError where git is missing or fails. `more` is put into its
        environment, `before` is the program that starts it.
        """
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        asked = self.folder / "asked"
        asked.write_bytes(given)
        environment = self._environment | dict(more or {})
        if work_tree is not None:
            environment["GIT_WORK_TREE"] = str(work_tree)
        try:
            with asked.open("rb") as stream:
                output = self._git.execute(
                    [*before, "git", *settings, *arguments],
                    istream=stream,
                    env=environment,
                    stdout_as_string=False,
                    strip_newline_in_stdout=False,
                )
        except GitCommandNotFound as error:
            raise TrainerError("git was not found.", remedy=_REMEDY) from error
        except GitCommandError as error:
            said = _without_label(str(error.stderr).strip())
            if os.strerror(errno.ENOSPC) in said:
                remedy = _ROOM
            else:
                remedy = _REMEDY
            raise GitFailedError(arguments[0], said, remedy) from error
        return output


def _without_label(said: str) -> str:
    # GitPython puts `stderr: '…'` around what git said.
    if said.startswith("stderr: '"):
        return said.removeprefix("stderr: '").removesuffix("'").strip()
    return said


def _masked_environment(folder: Path) -> dict[str, str]:
    # GitPython hands the whole environment on, so what is set there can only be covered, not taken
    # away.
    covered = {
        name: ""
        for name in os.environ
        if name.startswith("GIT_") and not name.startswith("GIT_PYTHON")
    }
    return covered | {
        "GIT_DIR": str(folder),
        "GIT_WORK_TREE": str(folder),
        "GIT_COMMON_DIR": str(folder),
        "GIT_OBJECT_DIRECTORY": str(folder / "objects"),
        "GIT_INDEX_FILE": str(folder / "index"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_DEFAULT_HASH": "sha1",
        "GIT_TERMINAL_PROMPT": "0",
    }
