"""Repositories with a history, made for tests by git itself."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

PLAIN: Mapping[str, str] = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
}
ADA = ("Ada Byron", "ada@shop.io")
BEN = ("Ben Okri", "1234+benok@users.noreply.github.com")


def git(folder: Path, *arguments: str, **more: str) -> str:
    """What git prints in that folder, with no configuration of the machine."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        **PLAIN,
        **more,
    }
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


class Past:
    """A repository whose commits are written one by one, an hour apart."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self._hour = 0
        folder.mkdir(parents=True, exist_ok=True)
        git(folder, "init", "-q", "-b", "main", *options)

    def commit(
        self,
        message: str,
        files: Mapping[str, str | bytes | None],
        author: tuple[str, str] = ADA,
    ) -> str:
        """Write files (None removes one), and commit all there is; the id."""
        for path, content in files.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                file.unlink()
            elif isinstance(content, bytes):
                file.write_bytes(content)
            else:
                file.write_text(content, encoding="utf-8")
        git(self.folder, "add", "-A")
        return self.commit_index(message, author)

    def commit_index(self, message: str, author: tuple[str, str] = ADA) -> str:
        """Commit what is staged."""
        self._hour += 1
        name, address = author
        date = f"2024-05-{6 + self._hour // 8:02}T{9 + self._hour % 8:02}:15:30+02:00"
        who = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", name), ("EMAIL", address), ("DATE", date))
        }
        git(self.folder, "commit", "-q", "--allow-empty", "-m", message, **who)
        return git(self.folder, "rev-parse", "HEAD").strip()

    def git(self, *arguments: str) -> str:
        """What git prints in the repository."""
        who = {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", ADA[0]), ("EMAIL", ADA[1]))
        }
        return git(self.folder, *arguments, **who)
