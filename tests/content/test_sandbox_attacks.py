"""What a pack could try from inside a proof, with the real bubblewrap."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.errors import SandboxError
from trainer.sandbox import confinement as sandbox
from trainer.sandbox import limits
from trainer.sandbox.confinement import RunOutcome, SandboxSettings, run

pytestmark = pytest.mark.usefixtures("sandboxed")

ROOT = Path(__file__).parents[2]
CALL = """
import ctypes, errno, os, sys
libc = ctypes.CDLL(None, use_errno=True)
def call(name, number, *arguments):
    done = libc.syscall(number, *arguments)
    print(name, errno.errorcode[ctypes.get_errno()] if done < 0 else "DONE")
"""


def python(
    folder: Path, code: str, *, seconds: float = 60, settings: SandboxSettings | None = None
) -> RunOutcome:
    return run(["python", "-c", code], folder=folder, seconds=seconds, settings=settings)


@pytest.mark.parametrize(
    "command",
    [["--bind", "/", "/host", "sh"], ["--share-net", "true"], ["-c", "true"], ["", "true"], []],
)
def test_a_command_is_never_read_as_options(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    which = shutil.which
    monkeypatch.setattr("shutil.which", lambda name: None if name == "prlimit" else which(name))

    outcome = run(command, folder=tmp_path, seconds=30)

    assert outcome.exit_status == 127
    assert "is not the name of a program" in outcome.output


def test_options_after_the_program_are_the_programs(tmp_path: Path) -> None:
    assert (
        run(["echo", "--share-net", "--", "-x"], folder=tmp_path, seconds=30).output
        == "--share-net -- -x\n"
    )


def test_a_command_with_a_nul_is_refused_in_words(tmp_path: Path) -> None:
    assert run(["echo", "a\0b"], folder=tmp_path, seconds=30) == RunOutcome(
        127, "A command holds a NUL character.\n"
    )


def test_limits_do_not_depend_on_a_program_of_the_host(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    which = shutil.which
    monkeypatch.setattr("shutil.which", lambda name: which(name) if name == "bwrap" else None)
    code = (
        "import resource as r; print(r.getrlimit(r.RLIMIT_NPROC), r.getrlimit(r.RLIMIT_FSIZE), "
        "r.getrlimit(r.RLIMIT_CORE))"
    )

    assert python(tmp_path, code).output == "(1024, 1024) (64000000, 64000000) (0, 0)\n"


def test_without_limits_nothing_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_process: int, _seconds: float) -> None:
        raise PermissionError(1, "Operation not permitted")

    sandbox.problem()
    monkeypatch.setattr(sandbox, "limit", refuse)
    cache = tmp_path / "cache"

    with pytest.raises(SandboxError, match="could not be started: Operation not permitted"):
        run(
            ["touch", "/cache/made"],
            folder=tmp_path,
            seconds=30,
            settings=SandboxSettings(cache=cache),
        )
    assert not (cache / "made").exists()


def test_the_first_process_shows_neither_options_nor_places_nor_variables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")
    outcome = run(["sh", "-c", "cat /proc/1/cmdline /proc/1/environ"], folder=tmp_path, seconds=30)

    assert "bwrap" in outcome.output
    assert str(tmp_path) not in outcome.output
    assert "--ro-bind" not in outcome.output
    assert "hunter2" not in outcome.output


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the numbers are those of x86_64")
def test_the_kernel_has_no_keys_rings_mounts_or_namespaces_for_a_proof(tmp_path: Path) -> None:
    code = CALL + (
        """
for name, number, *arguments in (
    ("keyctl", 250, 0, -3, 1), ("add_key", 248, b"user", b"a", b"b", 1, -3), ("request_key", 249, b"user", b"a", 0, -3),
    ("io_uring_setup", 425, 8, 0), ("mount", 165, 0, b"/tmp", b"tmpfs", 0, 0), ("fsopen", 430, b"tmpfs", 0),
    ("unshare", 272, 0x10000000), ("clone", 56, 0x10000000 | 17, 0, 0, 0, 0), ("setns", 308, 0, 0), ("bpf", 321, 0, 0, 0),
    ("perf_event_open", 298, 0, 0, 0, 0, 0), ("userfaultfd", 323, 1), ("kexec_load", 246, 0, 0, 0, 0),
    ("open_by_handle_at", 304, 0, 0, 0), ("TIOCSTI", 16, 0, 0x5412, b"x"), ("TIOCSTI", 16, 0, 0x100005412, b"x"),
    ("clone3", 435, 0, 0),
    ("memfd_create", 319, b"a", 0), ("shmget", 29, 0, 4096, 0o1600), ("newer", 460, 0), ("x32", 0x40000027),
):
    call(name, number, *(ctypes.c_ulong(each) if isinstance(each, int) else each for each in arguments))
"""
    )
    refused = dict(line.split() for line in python(tmp_path, code).output.splitlines())

    unknown = dict.fromkeys(("clone3", "memfd_create", "shmget", "newer", "x32"), "ENOSYS")
    assert {name: error for name, error in refused.items() if name in unknown} == unknown
    assert {error for name, error in refused.items() if name not in unknown} == {"EPERM"}
    assert len(refused) == 20


def test_sockets_reach_neither_the_machines_host_nor_the_kernels_other_families(
    tmp_path: Path,
) -> None:
    code = """
import errno, socket
refused = ((40, 1, 0), (16, 3, 9), (17, 3, 3), (38, 5, 0), (29, 3, 1))
for family, kind, protocol in (*refused, (1, 1, 0), (2, 1, 0), (10, 2, 0), (16, 3, 0)):
    try:
        socket.socket(family, kind, protocol).close()
        print(family, protocol, "opened")
    except OSError as error:
        print(family, protocol, errno.errorcode[error.errno])
"""
    assert python(tmp_path, code).output.splitlines() == [
        *(
            "40 0 EAFNOSUPPORT",
            "16 9 EAFNOSUPPORT",
            "17 3 EAFNOSUPPORT",
            "38 0 EAFNOSUPPORT",
            "29 1 EAFNOSUPPORT",
        ),
        *("1 0 opened", "2 0 opened", "10 0 opened", "16 0 opened"),
    ]


@pytest.mark.parametrize("place", ["/w", "/tmp", "/nobody", "/dev/shm"])
def test_memory_and_disk_are_not_filled_through_files(place: str, tmp_path: Path) -> None:
    code = f"""
import errno, os
written, files = 0, []
try:
    while written < 2_000_000_000:
        files.append(open(f"{place}/{{len(files)}}", "wb", buffering=0))
        os.unlink(files[-1].name)
        for _ in range(60):
            written += files[-1].write(bytes(1_000_000))
except OSError as error:
    print(errno.errorcode[error.errno], written <= {limits.MOST_TEMPORARY_BYTES})
"""
    assert python(tmp_path, code).output == "ENOSPC True\n"


def test_a_run_that_takes_too_much_memory_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_MEMORY", 200 * limits.MEBIBYTE)
    code = (
        "import mmap, time\nheld = [bytearray(100_000_000) for _ in range(3)]\nprint('held', "
        "flush=True)\ntime.sleep(60)"
    )

    outcome = python(tmp_path, code)

    assert (outcome.exit_status, outcome.excess) == (None, "it took more than 200 MB of memory")


def test_memory_is_added_up_over_processes_and_counted_once_where_it_is_shared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_MEMORY", 400 * limits.MEBIBYTE)
    fork = (
        "import os, time\n{}\nfor _ in range(4):\n    if not os.fork():\n        {}\n        "
        "time.sleep(1)\n        os._exit(0)\n"
    )
    shared = python(
        tmp_path,
        fork.format("held = bytearray(b'x') * 150_000_000", "held[:9]")
        + "for _ in range(4): os.wait()",
    )
    apart = python(
        tmp_path,
        fork.format("", "held = bytearray(b'x') * 150_000_000; time.sleep(60)") + "time.sleep(60)",
    )

    assert shared == RunOutcome(0, "")
    assert apart.excess == "it took more than 400 MB of memory"


@pytest.mark.parametrize(
    "start",
    [
        "os.fork() or (time.sleep(60), os._exit(0))",
        "threading.Thread(target=time.sleep, args=(60,), daemon=True).start()",
    ],
)
def test_a_run_that_starts_too_many_processes_is_stopped_for_root_too(
    start: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_PROCESSES", 60)
    # Not without end: where the limit does not hold, the machine that runs this test must stay
    # usable.
    outcome = python(
        tmp_path, f"import os, threading, time\nfor _ in range(100):\n    {start}\ntime.sleep(60)"
    )

    assert outcome.excess == "it started more than 60 processes and threads"


def test_a_run_that_makes_too_many_files_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_FILES", 500)

    outcome = python(
        tmp_path,
        "import time\nfor number in range(1000): open(f'/tmp/{number}', "
        "'w').close()\ntime.sleep(60)",
    )

    assert outcome.excess == "it made more than 500 files"


def test_a_cache_that_grows_over_its_quota_ends_the_run_and_is_emptied_at_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_CACHE_BYTES", 10 * limits.MEBIBYTE)
    (tmp_path / "work").mkdir()
    settings = SandboxSettings(cache=tmp_path / "cache")
    fill = (
        "import time\nfor number in range(4): open(f'/cache/{number}', 'wb').write(b'x' * "
        "4_000_000)\ntime.sleep(60)"
    )

    outcome = python(tmp_path / "work", fill, settings=settings)
    left = python(tmp_path / "work", "import os; print(os.listdir('/cache'))", settings=settings)

    assert outcome.excess.startswith("its cache grew over 10 MB")
    assert left.output == "[]\n"


def test_a_pack_has_a_cache_of_its_own_wherever_one_of_the_same_name_lies(tmp_path: Path) -> None:
    for place in ("one/kafka", "two/kafka"):
        (tmp_path / place).mkdir(parents=True)
    first, second = (
        sandbox.pack_cache(tmp_path / "cache", tmp_path / place)
        for place in ("one/kafka", "two/kafka")
    )
    run(
        ["touch", "/cache/poison"],
        folder=tmp_path / "one",
        seconds=30,
        settings=SandboxSettings(cache=first),
    )

    assert first != second
    assert (
        run(
            ["ls", "/cache"],
            folder=tmp_path / "one",
            seconds=30,
            settings=SandboxSettings(cache=second),
        ).output
        == ""
    )


def test_links_depth_and_modes_of_a_run_reach_nothing_outside(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.mkdir(mode=0o555)
    (tmp_path / "work").mkdir()
    cache = tmp_path / "cache"
    code = f"""
import os
os.mkdir("/cache/d")
os.symlink("{victim}", "/cache/d/link")
os.chmod("/cache/d", 0)
for place in ("/w", "/cache"):
    os.chdir(place)
    for _ in range(3000):
        os.mkdir("a")
        os.chdir("a")
print("made")
"""
    outcome = python(tmp_path / "work", code, settings=SandboxSettings(cache=cache))
    sandbox.remove_folder(cache)

    assert outcome.output == "made\n"
    assert not cache.exists()
    assert victim.stat().st_mode & 0o777 == 0o555


def test_nothing_is_left_of_a_run_when_it_returns(tmp_path: Path) -> None:
    mark = f"{os.getpid()}4713"
    run(
        ["sh", "-c", f"setsid setsid sleep {mark} & sleep 0.1; kill -9 -1"],
        folder=tmp_path,
        seconds=30,
    )

    assert (
        subprocess.run(["pgrep", "-f", f"sleep {mark}"], capture_output=True, check=False).stdout
        == b""
    )


AS_ANOTHER = ("setpriv", "--reuid=1234", "--regid=1234", "--clear-groups")


def python_of_all() -> str | None:
    """An interpreter that another user can start, and that finds the trainer."""
    for place in ("/usr/bin/python3", sys.executable):
        command = [
            *AS_ANOTHER,
            place,
            "-c",
            "import sys, trainer.sandbox.confinement; sys.exit(sys.version_info < (3, 11))",
        ]
        if subprocess.run(command, capture_output=True, check=False, cwd=ROOT).returncode == 0:
            return place
    return None


@pytest.mark.skipif(
    os.getuid() != 0, reason="only root can become another user; everybody else is one"
)
def test_it_is_the_same_for_a_user_without_rights() -> None:
    place = python_of_all()
    if place is None:
        pytest.skip("no other user can read the trainer here")
    code = (
        "import tempfile; from pathlib import Path; from trainer.sandbox.confinement import "
        "problem, run\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    print(problem() or run(['sh', '-c', 'id -u; touch a; ls'], folder=Path(folder), "
        "seconds=30).output)"
    )
    done = subprocess.run(
        [*AS_ANOTHER, place, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert (done.stdout, done.stderr) == ("1000\na\n\n", "")
