"""Untrusted commands run in bubblewrap: no network, no file of the learner's, and limits (see
docs/sandbox.md).
"""

import hashlib
import os
import platform
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from trainer.errors import SandboxError
from trainer.sandbox import limits
from trainer.sandbox.running import (
    Descriptors,
    RunOutcome,
    end_namespace,
    first_process,
    kill,
    limit,
    start,
    wait,
)
from trainer.sandbox.scratch import lock_folder, remove_folder, scratch_folder
from trainer.sandbox.system_calls import filter_program
from trainer.sandbox.toolchains import interpreter_links, opened_pieces, opened_programs
from trainer.system import how_to_install, missing_parts

WORK_FOLDER: Final = "/w"
"""Where the writable folder lies inside the sandbox."""
_SOURCE_FOLDER: Final = "/source"
_CACHE_FOLDER: Final = "/cache"
_PROGRAMS_FOLDER: Final = "/programs"
# Of its own: an interpreter that lies below /home or /tmp is bound in there.
_HOME: Final = "/nobody"

# Nobody on the host: files of the host are seen as this user's where they are the learner's, and as
# nobody's where not.
_USER: Final = 1000
_OWN_ETC: Final[Mapping[str, str]] = {
    "passwd": f"nobody:x:{_USER}:{_USER}::{_HOME}:/bin/sh\n",
    "group": f"nobody:x:{_USER}:\n",
    "hosts": "127.0.0.1 localhost\n::1 localhost\n",
}

# The work folder is memory, not disk: its size holds, and nothing in it has to be cleared away.
# `cp` comes with every system.
_FILL_AND_RUN: Final = f'cp -R {_SOURCE_FOLDER}/. . && exec "$@"'
_SECONDS_OF_TRIAL: Final = 20
_SECONDS_TO_FAIL: Final = 5

# Of /etc only what programs need to start: no accounts, no secrets (such as ssl/private), no
# configuration of the host.
_ETC: Final = (
    "alternatives",
    "ld.so.cache",
    "ld.so.conf",
    "ld.so.conf.d",
    "localtime",
    "nsswitch.conf",
    "pki/tls/certs",
    "ssl/certs",
    "ssl/openssl.cnf",
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
    # From Python 3.13 on tracebacks have lines of carets that older ones lack: transcripts are the
    # same on all without.
    "PYTHONNODEBUGRANGES": "1",
    "TERM": "dumb",
    "TZ": "UTC",
}

# Switches that keep user namespaces from everybody but root, what they are where they do so, and
# the way out.
_SWITCHES: Final = (
    (
        "/proc/sys/kernel/apparmor_restrict_unprivileged_userns",
        "1",
        (
            "Give /usr/bin/bwrap an AppArmor profile with `userns`, or allow user namespaces for "
            "all with "
            "`sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`."
        ),
    ),
    (
        "/proc/sys/kernel/unprivileged_userns_clone",
        "0",
        "Allow user namespaces with `sudo sysctl -w kernel.unprivileged_userns_clone=1`.",
    ),
    (
        "/proc/sys/user/max_user_namespaces",
        "0",
        "Allow user namespaces with `sudo sysctl -w user.max_user_namespaces=15000`.",
    ),
)


@dataclass(frozen=True)
class SandboxSettings:
    """How commands are run: `cache` is a folder that outlives a run, for compilers; `unsandboxed`
    takes all walls away.
    """

    cache: Path | None = None
    unsandboxed: bool = False
    cancelled: threading.Event | None = None


@dataclass(frozen=True)
class Walls:
    """What this machine gives: `problem` is why it gives nothing; `scope` starts a program in a
    control group with limits.
    """

    problem: str = ""
    nested_namespaces: bool = True
    scope: tuple[str, ...] = ()


def problem() -> str:
    """Why nothing can be run safely here, and what to do; empty where it can."""
    if not sys.platform.startswith("linux"):
        return (
            "There is no sandbox on this system: run proofs on Linux with bubblewrap, or look "
            "at the recorded output."
        )
    if shutil.which("bwrap") is None:
        return (
            f"bubblewrap is not installed, so nothing can be run safely. "
            f"{how_to_install(missing_parts())}"
        )
    return _trial().problem


def description() -> dict[str, str]:
    """What the sandbox of this machine holds back and limits, and by what, each in a few words."""
    if reason := problem():
        return {"state": reason}
    walls = _trial()
    if walls.scope:
        group = "a control group, and a watch"
    else:
        group = "a watch (no control group for this user here)"
    megabytes = {
        "work folder": limits.MOST_WORK_BYTES,
        "/tmp": limits.MOST_TEMPORARY_BYTES,
        "cache of a pack": limits.MOST_CACHE_BYTES,
    }
    return {
        "state": "ready",
        "system calls": "filtered"
        if filter_program(platform.machine())
        else f"not filtered on {platform.machine()}",
        "namespaces": "no further ones"
        + (", by the filter alone" if walls.nested_namespaces else ""),
        "memory": f"{limits.MOST_MEMORY // limits.MEBIBYTE} MB, by {group}",
        "processes": f"{limits.MOST_PROCESSES}, by {group}",
        "disk": ", ".join(
            f"{name} {size // limits.MEBIBYTE} MB" for name, size in megabytes.items()
        ),
    }


def pack_cache(root: Path, pack: Path) -> Path:
    """The cache of the pack in that folder: no other pack, nor one of the same name elsewhere,
    reads or writes it.
    """
    digest = hashlib.sha256(str(pack.resolve()).encode(errors="surrogateescape")).hexdigest()
    return root / "packs" / digest[:24]


def run(
    command: Sequence[str],
    *,
    folder: Path,
    seconds: float,
    environment: Mapping[str, str] | None = None,
    settings: SandboxSettings | None = None,
) -> RunOutcome:
    """Run a command on a copy of `folder`, `python` being the running interpreter; SandboxError
    where that cannot be done safely.

    What the command writes is gone at the end, but for the cache. Unsandboxed it works in `folder`
    itself.
    """
    settings = settings or SandboxSettings()
    if not settings.unsandboxed and (reason := problem()):
        raise SandboxError(reason)
    if fault := _fault_of(command):
        return RunOutcome(127, fault)
    argv = [
        sys.executable if part == "python" and not index else part
        for index, part in enumerate(command)
    ]
    variables = {**_ENVIRONMENT, **(environment or {})}
    with _told_errors(), ExitStack() as stack:
        if settings.unsandboxed:
            home = stack.enter_context(scratch_folder())
            outside = _outside_variables(str(home), variables)
            return _run_outside(
                _ConfinedCommand(argv, folder, seconds, outside, cancelled=settings.cancelled)
            )
        cache_folder = (
            stack.enter_context(_held_cache(settings.cache)) if settings.cache is not None else None
        )
        job = _ConfinedCommand(argv, folder, seconds, variables, cache_folder, settings.cancelled)
        return _run_inside(job, _trial())


def _fault_of(command: Sequence[str]) -> str:
    """Why a command cannot be one. A pack's words are never to be read as options of what starts
    them.
    """
    if not command or not command[0] or command[0].startswith("-"):
        return f"“{command[0] if command else ''}” is not the name of a program.\n"
    if any("\0" in part for part in command):
        return "A command holds a NUL character.\n"
    return ""


@contextmanager
def _told_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = f"The run could not be started: {error.strerror or error}."
        remedy = "Make room there, allow writing, or set TMPDIR or TRAINER_HOME to another folder."
        raise SandboxError(what, where=str(error.filename or ""), remedy=remedy) from error


@contextmanager
def _held_cache(folder: Path) -> Iterator[Path]:
    """A cache folder within its quota; one that is over it is emptied, unless another run uses
    it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock_file = folder.with_name(f"{folder.name}.lock")
    if (lock := lock_folder(lock_file, alone=True)) is not None:
        try:
            if limits.is_over_quota(folder):
                remove_folder(folder)
                folder.mkdir()
        finally:
            os.close(lock)
    lock = lock_folder(lock_file, alone=False)
    try:
        yield folder.resolve()
    finally:
        if lock is not None:
            os.close(lock)


@cache
def _trial() -> Walls:
    """Try what this machine gives, the best first; once for each process."""
    first = Walls(nested_namespaces=False)
    # Some containers keep /proc/sys from being written, with which bubblewrap forbids further
    # namespaces.
    for walls in (first, Walls()):
        reason = _try(walls)
        if not reason:
            return _with_scope(walls)
    return Walls(problem=_why_not(reason))


def _try(walls: Walls) -> str:
    with scratch_folder() as folder:
        try:
            tried = _run_inside(_ConfinedCommand(["true"], folder, _SECONDS_OF_TRIAL, {}), walls)
        except (OSError, SandboxError) as error:
            return str(error)
    if tried.exit_status == 0:
        return ""
    return tried.output.strip() or f"exit status {tried.exit_status}"


def _with_scope(walls: Walls) -> Walls:
    """The same in a control group of systemd's, where the user has a manager that makes one with
    these limits.
    """
    program = shutil.which("systemd-run")
    if program is None or "XDG_RUNTIME_DIR" not in os.environ:
        return walls
    wanted = (
        f"MemoryMax={limits.MOST_MEMORY}",
        "MemorySwapMax=0",
        f"TasksMax={limits.MOST_PROCESSES}",
    )
    options = (
        "--user",
        "--scope",
        "--quiet",
        "--collect",
        *(f"--property={each}" for each in wanted),
        "--",
    )
    # What finds the manager is not to be found in the environment of the first process.
    scoped = replace(walls, scope=(program, *options, "/usr/bin/env", "-i", f"PATH={os.defpath}"))
    if _try(scoped):
        return walls
    return scoped


def _why_not(printed: str) -> str:
    """What bubblewrap says, and the switch of the system that is the reason, where there is one."""
    ways_out = [remedy for file, value, remedy in _SWITCHES if _content(file) == value]
    if "Unknown option" in printed:
        ways_out = ["Version 0.7 or later is needed."]
    return " ".join((f"bubblewrap does not work here: {printed.rstrip('.')}.", *ways_out[:1]))


def _content(file: str) -> str:
    try:
        return Path(file).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


@dataclass(frozen=True)
class _ConfinedCommand:
    """A command, the folder that it works on a copy of, and its surroundings."""

    argv: Sequence[str]
    folder: Path
    seconds: float
    variables: Mapping[str, str]
    cache: Path | None = None
    cancelled: threading.Event | None = None


def _run_inside(job: _ConfinedCommand, walls: Walls) -> RunOutcome:
    bubblewrap = shutil.which("bwrap")
    if bubblewrap is None:
        raise SandboxError("bubblewrap is gone.", remedy="Install the package “bubblewrap”.")
    # The output goes to a file: its size is limited like that of any other, and no thread must
    # empty a pipe.
    with (
        tempfile.TemporaryFile(prefix="trainer-") as output,
        Descriptors() as descriptors,
        ExitStack() as ending,
    ):
        told, tells = descriptors.pipe_from()
        goes, waits = descriptors.pipe_to()
        options = [
            *_options(job, walls, descriptors),
            "--info-fd",
            str(tells),
            "--block-fd",
            str(waits),
        ]
        # Over a descriptor: the command line of the first process, which every process can read,
        # would show them.
        listed = descriptors.memory_file(
            b"".join(os.fsencode(option) + b"\0" for option in options)
        )
        argv = [
            *walls.scope,
            bubblewrap,
            "--args",
            str(listed),
            "--",
            "/bin/sh",
            "-c",
            _FILL_AND_RUN,
            "sh",
            *job.argv,
        ]
        variables = _host_variables(walls)
        process = start(
            argv, job.folder, output, variables=variables, inherited=descriptors.inherited
        )
        # Before `goes` is closed, at which the command would begin.
        ending.callback(kill, process)
        descriptors.close_inherited()
        first = first_process(told)
        if first is None:
            return wait(process, output, _SECONDS_TO_FAIL, stop=None, excess=str)
        ending.callback(end_namespace, os.pidfd_open(first))
        limit(first, job.seconds)
        if walls.scope:
            _check_group(first)
        watch = limits.Watch(first, job.cache)
        os.write(goes, b"go")
        return wait(process, output, job.seconds, stop=job.cancelled, excess=watch.excess)


def _host_variables(walls: Walls) -> dict[str, str]:
    """The environment of bubblewrap itself, which the first process in the sandbox shows; of the
    manager's where there is one.
    """
    asked = ("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS") if walls.scope else ()
    return {"PATH": os.defpath, **{name: os.environ[name] for name in asked if name in os.environ}}


def _check_group(process: int) -> None:
    """Make sure that the manager has set what it was asked for: not every one is allowed to."""
    group = next(
        (
            line[3:]
            for line in _content(f"/proc/{process}/cgroup").splitlines()
            if line.startswith("0::")
        ),
        "",
    )
    for name, value in (("memory.max", limits.MOST_MEMORY), ("pids.max", limits.MOST_PROCESSES)):
        if _content(f"/sys/fs/cgroup{group}/{name}") != str(value):
            raise SandboxError(f"The control group of the run has no {name}.")


def _run_outside(job: _ConfinedCommand) -> RunOutcome:
    with tempfile.TemporaryFile(prefix="trainer-") as output:
        try:
            process = start(job.argv, job.folder, output, variables=job.variables)
        except OSError as error:
            return RunOutcome(127, f"{job.argv[0]}: {error.strerror}")
        return wait(process, output, job.seconds, stop=job.cancelled, excess=str)


def _options(job: _ConfinedCommand, walls: Walls, descriptors: Descriptors) -> Iterator[str]:
    yield from (
        "--unshare-user",
        "--unshare-all",
        "--die-with-parent",
        "--new-session",
        "--clearenv",
        "--cap-drop",
        "ALL",
    )
    yield from ("--uid", str(_USER), "--gid", str(_USER), "--hostname", "sandbox")
    if not walls.nested_namespaces:
        yield from ("--disable-userns", "--assert-userns-disabled")
    if program := filter_program(platform.machine()):
        yield from ("--seccomp", str(descriptors.memory_file(program)))
    yield from _system(descriptors)
    yield from _temporary(job)
    for path in opened_pieces():
        yield from ("--ro-bind", str(path), str(path))
    for target, place in interpreter_links():
        yield from ("--symlink", target, str(place))
    for name, place in opened_programs().items():
        yield from ("--symlink", str(place), f"{_PROGRAMS_FOLDER}/{name}")
    if job.cache is not None:
        yield from ("--bind", str(job.cache), _CACHE_FOLDER)
    # What lies between the mounts is memory too, and has no size.
    yield from ("--remount-ro", "/", "--chdir", WORK_FOLDER)
    for name, value in {**_inside_variables(job.cache), **job.variables}.items():
        yield from ("--setenv", name, value)


def _system(descriptors: Descriptors) -> Iterator[str]:
    yield from ("--ro-bind", "/usr", "/usr")
    for top in ("bin", "sbin", "lib", "lib32", "lib64", "libx32"):
        path = Path("/", top)
        if path.is_symlink():
            yield from ("--symlink", str(path.readlink()), str(path))
        elif path.is_dir():
            yield from ("--ro-bind", str(path), str(path))
    for path in (
        *(Path("/etc", name) for name in _ETC),
        *sorted(Path("/etc").glob("java-*")),
        Path("/nix/store"),
    ):
        yield from ("--ro-bind-try", str(path), str(path))
    for name, content in _OWN_ETC.items():
        yield from (
            "--ro-bind-data",
            str(descriptors.memory_file(content.encode())),
            f"/etc/{name}",
        )


def _temporary(job: _ConfinedCommand) -> Iterator[str]:
    yield from (
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        *_memory_folder("/dev/shm", limits.MOST_HOME_BYTES),
        "--remount-ro",
        "/dev",
    )
    yield from _memory_folder("/tmp", limits.MOST_TEMPORARY_BYTES)
    yield from _memory_folder(_HOME, limits.MOST_HOME_BYTES)
    yield from _memory_folder(WORK_FOLDER, limits.MOST_WORK_BYTES)
    yield from ("--ro-bind", str(job.folder.resolve()), _SOURCE_FOLDER)


def _memory_folder(place: str, size: int) -> tuple[str, ...]:
    return ("--size", str(size), "--tmpfs", place)


def _inside_variables(cache_folder: Path | None) -> dict[str, str]:
    own = Path(sys.prefix, "bin")
    folders = (
        str(own),
        _PROGRAMS_FOLDER,
        "/usr/local/go/bin",
        "/usr/local/bin",
        "/usr/bin",
        "/bin",
    )
    if cache_folder:
        build_cache = f"{_CACHE_FOLDER}/go-build"
    else:
        build_cache = "/tmp/go-build"
    return {
        "PATH": ":".join(folders),
        "HOME": _HOME,
        "TMPDIR": "/tmp",
        "GOPATH": "/tmp/go",
        "GOCACHE": build_cache,
    }


def _outside_variables(home: str, variables: Mapping[str, str]) -> dict[str, str]:
    kept = {
        name: os.environ[name]
        for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP")
        if name in os.environ
    }
    return {
        **kept,
        "HOME": home,
        "GOPATH": f"{home}/go",
        "GOCACHE": f"{home}/go-build",
        **variables,
    }
