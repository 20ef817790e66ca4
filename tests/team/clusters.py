"""A PostgreSQL of our own: started from the system's programs, on a socket in a scratch folder."""

import os
import pwd
import shutil
import subprocess
from pathlib import Path

ACCOUNT = "postgres"


def programs() -> Path | None:
    """Where PostgreSQL's programs are: the newest that is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: each.parts)
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


class Cluster:
    """One running PostgreSQL, which forgets everything when it stops."""

    def __init__(self, bin_folder: Path, folder: Path) -> None:
        self._bin = bin_folder
        self._data = folder / "data"
        self.socket = folder / "s"
        folder.chmod(0o755)
        for each in (self._data, self.socket):
            each.mkdir()
            if os.geteuid() == 0:
                # PostgreSQL does not run as root.
                shutil.chown(each, ACCOUNT, ACCOUNT)
        self._run("initdb", "-D", str(self._data), "-U", ACCOUNT, "--auth=trust", "--no-sync")

    def start(self, *, synced: bool = False) -> None:
        """Start it; returns when it answers. Only where `synced` it survives a loss of power."""
        settings = f"-k {self.socket} -c listen_addresses='' -c max_connections=200"
        if not synced:
            settings += " -c fsync=off"
        command = ("pg_ctl", "-D", str(self._data), "-w", "-l", f"{self.socket}/log")
        self._run(*command, "-o", settings, "start")

    def stop(self, mode: str = "immediate") -> None:
        """Stop it; `immediate` is what a crash does."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", mode, "stop")

    def url(self, name: str) -> str:
        """The address of one of its databases."""
        return f"postgresql+psycopg://{ACCOUNT}@/{name}?host={self.socket}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._bin / program), *arguments]
        account = None
        if os.geteuid() == 0:
            account = pwd.getpwnam(ACCOUNT)
        subprocess.run(
            command,
            check=True,
            cwd="/",
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
            extra_groups=[] if account else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
