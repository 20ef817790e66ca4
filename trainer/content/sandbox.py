"""Untrusted commands run in bubblewrap: no network, a read-only system, one writable folder, and limits."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Final

from trainer.content.toolchains import TOOLCHAINS
from trainer.errors import SandboxError
from trainer.system import how_to_install, missing_parts

WORK_FOLDER: Final = "/w"
"""Where the writable folder lies inside the sandbox."""
_CACHE_FOLDER: Final = "/cache"
# Of its own: an interpreter that lies below /home or /tmp is bound in there.
_HOME: Final = "/nobody"

_MOST_OUTPUT: Final = 200_000
_TICK: Final = 0.2
_MOST_FILE_BYTES: Final = 64_000_000
_MOST_PROCESSES: Final = 1024
_MOST_OPEN_FILES: Final = 1024

# Of /etc only what programs need to start: no accounts' secrets, no configuration of the host.
_ETC: Final = (
    "alternatives",
    "ld.so.cache",
    "ld.so.conf",
    "ld.so.conf.d",
    "localtime",
    "passwd",
    "group",
    "nsswitch.conf",
    "ssl",
)

_ENVIRONMENT: Final[Mapping[str, str]] = {
    "COLUMNS": "100",
    "GO111MODULE": "on",
    "GOFLAGS": "-mod=mod",
    "GOPROXY": "off",
    "GOTOOLCHAIN": "local",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    "PYTEST_ADDOPTS": "-p no:cacheprovider",
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "TERM": "dumb",
    "TZ": "UTC",
}


@dataclass(frozen=True)
class Outcome:
    """How a command ended: `exit_status` is None where it had to be stopped; `output` is both streams, cut where too long."""

    exit_status: int | None
    output: str
    timed_out: bool = False
    cancelled: bool = False


@dataclass(frozen=True)
class Settings:
    """How commands are run: `cache` is a folder that outlives a run, for compilers; `unsandboxed` takes all walls away."""

    cache: Path | None = None
    unsandboxed: bool = False
    cancelled: threading.Event | None = None


def problem() -> str:
    """Why nothing can be run safely here, and what to do; empty where it can."""
    if not sys.platform.startswith("linux"):
        return "There is no sandbox on this system: run proofs on Linux with bubblewrap, or look at the recorded output."
    if shutil.which("bwrap") is None:
        return f"bubblewrap is not installed, so nothing can be run safely. {how_to_install(missing_parts())}"
    return _trial()


def run(
    command: Sequence[str],
    *,
    folder: Path,
    seconds: float,
    environment: Mapping[str, str] | None = None,
    settings: Settings | None = None,
) -> Outcome:
    """Run a command in `folder`, `python` being the running interpreter; SandboxError where that cannot be done safely."""
    settings = settings or Settings()
    if not settings.unsandboxed and (reason := problem()):
        raise SandboxError(reason)
    argv = [sys.executable if part == "python" and not index else part for index, part in enumerate(command)]
    variables = {**_ENVIRONMENT, **(environment or {})}
    if settings.unsandboxed:
        with tempfile.TemporaryDirectory(prefix="trainer-") as home:
            return _finish(argv, seconds, settings.cancelled, folder=folder, variables=_outside_environment(home, variables))
    walls = list(_walls(folder, settings.cache, variables))
    return _finish([*walls, *_limits(seconds), *argv], seconds, settings.cancelled, folder=folder, variables={"PATH": os.defpath})


@cache
def _trial() -> str:
    with tempfile.TemporaryDirectory(prefix="trainer-") as folder:
        tried = _finish([*_walls(Path(folder), None, {}), "true"], 20, None, folder=Path(folder), variables={"PATH": os.defpath})
    if tried.exit_status == 0:
        return ""
    if "namespace" in tried.output or "uid map" in tried.output or "Permission denied" in tried.output:
        return (
            "This system does not let bubblewrap make user namespaces: give /usr/bin/bwrap an AppArmor profile with `userns`, "
            "or allow them for all with `sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`."
        )
    return f"bubblewrap does not work here: {tried.output.strip()}"


def _walls(folder: Path, cache_folder: Path | None, variables: Mapping[str, str]) -> Iterator[str]:
    bubblewrap = shutil.which("bwrap")
    assert bubblewrap is not None
    yield from (bubblewrap, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--cap-drop", "ALL")
    yield from ("--hostname", "sandbox", "--ro-bind", "/usr", "/usr")
    for top in ("bin", "sbin", "lib", "lib32", "lib64", "libx32"):
        path = Path("/", top)
        if path.is_symlink():
            yield from ("--symlink", str(path.readlink()), str(path))
        elif path.is_dir():
            yield from ("--ro-bind", str(path), str(path))
    yield from ("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", _HOME)
    for path in (*(Path("/etc", name) for name in _ETC), *sorted(Path("/etc").glob("java-*")), Path("/nix/store")):
        yield from ("--ro-bind-try", str(path), str(path))
    for path in _outside_usr():
        yield from ("--ro-bind", str(path), str(path))
    yield from ("--bind", str(folder.resolve()), WORK_FOLDER, "--chdir", WORK_FOLDER)
    if cache_folder is not None:
        cache_folder.mkdir(parents=True, exist_ok=True)
        yield from ("--bind", str(cache_folder.resolve()), _CACHE_FOLDER)
    temporary = {"HOME": _HOME, "TMPDIR": "/tmp", "GOPATH": "/tmp/go"}
    caches = {"GOCACHE": f"{_CACHE_FOLDER}/go-build" if cache_folder else "/tmp/go-build"}
    for name, value in {"PATH": _search_path(), **temporary, **caches, **variables}.items():
        yield from ("--setenv", name, value)


def _limits(seconds: float) -> Iterator[str]:
    # Memory is not limited: sanitizers, Java, Go and Node reserve far more address space than they use, so neither RLIMIT_AS
    # nor RLIMIT_DATA fits them, and a control group needs rights that a learner does not have.
    if prlimit := shutil.which("prlimit"):
        yield from (prlimit, f"--cpu={int(seconds) * 4 + 1}", f"--fsize={_MOST_FILE_BYTES}", "--core=0")
        yield from (f"--nproc={_MOST_PROCESSES}", f"--nofile={_MOST_OPEN_FILES}", "--")


@cache
def _outside_usr() -> tuple[Path, ...]:
    """Prefixes of interpreters and compilers that a person installed elsewhere, such as a virtual environment."""
    programs = (shutil.which(program) for chain in TOOLCHAINS.values() for program in chain.programs)
    folders = (Path(place).resolve().parent for place in programs if place)
    prefixes = (Path(sys.base_prefix), Path(sys.prefix), *(folder.parent for folder in folders if folder.name == "bin"))
    # A program in ~/bin must not open the whole home to what runs in here.
    refused = {Path("/"), Path.home(), *Path.home().parents}
    return tuple(
        dict.fromkeys(path for path in prefixes if not path.is_relative_to("/usr") and path not in refused and path.is_dir())
    )


def _search_path() -> str:
    folders = [str(path / "bin") for path in _outside_usr() if (path / "bin").is_dir()]
    return ":".join([*folders, "/usr/local/go/bin", "/usr/local/bin", "/usr/bin", "/bin"])


def _outside_environment(home: str, variables: Mapping[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {**kept, "HOME": home, "GOPATH": f"{home}/go", "GOCACHE": f"{home}/go-build", **variables}


def _finish(
    argv: Sequence[str], seconds: float, cancelled: threading.Event | None, *, folder: Path, variables: Mapping[str, str]
) -> Outcome:
    # The output goes to a file: its size is limited like that of any other, and no thread must empty a pipe.
    with tempfile.TemporaryFile(prefix="trainer-") as output:
        try:
            process = subprocess.Popen(
                argv,
                cwd=folder,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except OSError as error:
            return Outcome(127, f"{argv[0]}: {error.strerror}")
        try:
            ended = _wait(process, seconds, cancelled)
        finally:
            _kill(process)
        stopped = cancelled is not None and cancelled.is_set() and not ended
        return Outcome(
            process.returncode if ended else None, _read(output), timed_out=not ended and not stopped, cancelled=stopped
        )


def _wait(process: subprocess.Popen[bytes], seconds: float, cancelled: threading.Event | None) -> bool:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and not (cancelled is not None and cancelled.is_set()):
        try:
            process.wait(min(left, _TICK) if cancelled is not None else left)
        except subprocess.TimeoutExpired:
            continue
        return True
    return False


def _kill(process: subprocess.Popen[bytes]) -> None:
    # Also after a good end: what the command left running in its session must not outlive it.
    if os.name == "posix":
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        except PermissionError:
            process.kill()
    else:
        process.kill()
    process.wait()


def _read(output: IO[bytes]) -> str:
    size = output.seek(0, os.SEEK_END)
    output.seek(0)
    if size <= _MOST_OUTPUT:
        return output.read().decode(errors="replace")
    head = output.read(_MOST_OUTPUT // 2)
    output.seek(size - _MOST_OUTPUT // 2)
    cut = f"\n… {size - _MOST_OUTPUT} bytes left out …\n".encode()
    return (head + cut + output.read()).decode(errors="replace")
