import os
import re
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from trainer.errors import SandboxError
from trainer.sandbox import confinement as sandbox
from trainer.sandbox import limits
from trainer.sandbox.confinement import RunOutcome, SandboxSettings, run

ROOT = Path(__file__).parents[2]
UNSANDBOXED = SandboxSettings(unsandboxed=True)


def python(
    folder: Path, code: str, *, seconds: float = 30, settings: SandboxSettings | None = None
) -> RunOutcome:
    return run(["python", "-c", code], folder=folder, seconds=seconds, settings=settings)


@pytest.mark.usefixtures("sandboxed")
def test_python_is_the_interpreter_that_runs_the_trainer_and_has_pytest(tmp_path: Path) -> None:
    outcome = python(tmp_path, "import pytest, sys; print(sys.version, sys.prefix)")

    assert outcome == RunOutcome(0, f"{sys.version} {sys.prefix}\n")


@pytest.mark.usefixtures("sandboxed")
def test_a_command_works_on_a_copy_and_can_write_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "given").write_text("hi")
    script = (
        "echo hi > made; rm given; ls; for place in /usr /etc / /dev /source; do touch "
        "$place/made; done; pwd"
    )
    outcome = run(["sh", "-c", script], folder=tmp_path, seconds=30)

    assert outcome.output.startswith("made\n")
    assert outcome.output.count("Read-only file system") == 5
    assert outcome.output.endswith("/w\n")
    assert [path.name for path in tmp_path.iterdir()] == ["given"]


@pytest.mark.usefixtures("sandboxed")
def test_there_is_no_network(tmp_path: Path) -> None:
    code = (
        "import socket\ntry: socket.create_connection(('192.0.2.1', 80), 2)\nexcept OSError as "
        "error: print(error.strerror)"
    )

    assert python(tmp_path, code).output == "Network is unreachable\n"


@pytest.mark.usefixtures("sandboxed")
def test_the_home_the_project_and_secrets_are_not_there(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    (tmp_path / "work").mkdir()
    code = f"""
import os
print([path for path in {[str(secret), str(ROOT / "trainer"), str(ROOT / "exercises"), "/etc/shadow"]!r} if os.path.exists(path)])
print(os.listdir(os.environ["HOME"]))
"""
    assert python(tmp_path / "work", code).output == "[]\n[]\n"


@pytest.mark.usefixtures("sandboxed")
def test_no_variable_of_the_host_is_handed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")

    assert "hunter2" not in run(["env"], folder=tmp_path, seconds=30).output


@pytest.mark.usefixtures("sandboxed")
def test_surroundings_can_be_chosen(tmp_path: Path) -> None:
    outcome = run(
        ["sh", "-c", "echo $TZ"],
        folder=tmp_path,
        seconds=30,
        environment={"TZ": "Pacific/Kiritimati"},
    )

    assert outcome.output == "Pacific/Kiritimati\n"


@pytest.mark.usefixtures("sandboxed")
def test_other_processes_are_neither_seen_nor_reached(tmp_path: Path) -> None:
    code = (
        f"import os\ntry: os.kill({os.getpid()}, 0)\nexcept ProcessLookupError: "
        f"print('nobody')\nprint(os.getpid() < 10)"
    )

    assert python(tmp_path, code).output == "nobody\nTrue\n"


def outlives(mark: str) -> bool:
    """Whether a process with that argument is still there when the kernel has had its time to take
    it away.
    """
    limit = time.monotonic() + 20
    while is_running(mark):
        if time.monotonic() > limit:
            return True
        os.sched_yield()
    return False


def is_running(mark: str) -> bool:
    """Whether a process has that argument."""
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            arguments = process.read_bytes().split(b"\0")
        except OSError:
            continue
        if mark.encode() in arguments:
            return True
    return False


@pytest.mark.usefixtures("sandboxed")
def test_a_command_that_takes_too_long_is_stopped_with_all_it_started(tmp_path: Path) -> None:
    mark = f"{os.getpid()}4711"
    outcome = run(
        ["sh", "-c", f"sleep {mark} & echo begun; sleep {mark}"], folder=tmp_path, seconds=1
    )

    assert outcome == RunOutcome(None, "begun\n", timed_out=True)
    assert not outlives(mark)


@pytest.mark.usefixtures("sandboxed")
def test_what_a_command_leaves_running_does_not_outlive_it(tmp_path: Path) -> None:
    mark = f"{os.getpid()}4712"

    assert (
        run(["sh", "-c", f"setsid sleep {mark} & echo done"], folder=tmp_path, seconds=30).output
        == "done\n"
    )
    assert not outlives(mark)


@pytest.mark.usefixtures("sandboxed")
def test_endless_output_is_cut_and_ends(tmp_path: Path) -> None:
    outcome = run(["sh", "-c", "yes line; true"], folder=tmp_path, seconds=30)

    assert len(outcome.output) < 201_000
    assert "bytes left out" in outcome.output
    assert not outcome.timed_out


@pytest.mark.usefixtures("sandboxed")
def test_processes_open_files_and_processor_time_are_limited(tmp_path: Path) -> None:
    code = (
        "import resource as r; print([r.getrlimit(which)[1] for which in (r.RLIMIT_NPROC, "
        "r.RLIMIT_NOFILE, r.RLIMIT_CPU)])"
    )

    assert python(tmp_path, code, seconds=30).output == "[1024, 1024, 121]\n"


@pytest.mark.usefixtures("sandboxed")
def test_a_cache_outlives_a_run(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    settings = SandboxSettings(cache=tmp_path / "cache")

    run(
        ["sh", "-c", "mkdir -p $GOCACHE && echo warm > $GOCACHE/x"],
        folder=tmp_path / "work",
        seconds=30,
        settings=settings,
    )

    assert (
        run(
            ["sh", "-c", "cat $GOCACHE/x"], folder=tmp_path / "work", seconds=30, settings=settings
        ).output
        == "warm\n"
    )
    assert list((tmp_path / "work").iterdir()) == []


@pytest.mark.usefixtures("sandboxed")
def test_a_program_that_is_missing_is_an_exit_status(tmp_path: Path) -> None:
    assert run(["no-such-program"], folder=tmp_path, seconds=30).exit_status not in {0, None}


def test_without_bubblewrap_nothing_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)

    with pytest.raises(
        SandboxError, match=r"bubblewrap is not installed.*apt-get install .*\bbubblewrap\b"
    ):
        run(["touch", "made"], folder=tmp_path, seconds=5)
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_on_other_systems_nothing_is_run_unless_it_is_said_outright(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    with pytest.raises(SandboxError, match="no sandbox on this system"):
        run(["touch", "made"], folder=tmp_path, seconds=5)
    assert (
        run(["touch", "made"], folder=tmp_path, seconds=30, settings=UNSANDBOXED).exit_status == 0
    )
    assert (tmp_path / "made").exists()


@pytest.fixture
def refusing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts a bubblewrap in place that says only why it does not work."""

    def refuse(words: str) -> None:
        program = tmp_path / "bwrap"
        program.write_text(f'#!/bin/sh\necho "{words}" >&2\nexit 1\n')
        program.chmod(0o755)
        monkeypatch.setattr("shutil.which", lambda name: str(program) if name == "bwrap" else None)
        sandbox._trial.cache_clear()

    yield refuse
    sandbox._trial.cache_clear()


@pytest.mark.parametrize(
    ("value", "way_out"),
    [("1\n", " Give /usr/bin/bwrap an AppArmor profile"), ("0\n", ""), (None, "")],
)
def test_a_sandbox_that_does_not_work_is_told_in_its_own_words_and_with_the_switch_that_is_set(
    value: str | None,
    way_out: str,
    refusing: Callable[[str], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    switch = tmp_path / "switch"
    if value is not None:
        switch.write_text(value)
    monkeypatch.setattr(sandbox, "_SWITCHES", ((str(switch), "1", sandbox._SWITCHES[0][2]),))
    refusing("bwrap: No permissions to create new namespace")

    start = "bubblewrap does not work here: bwrap: No permissions to create new namespace."
    assert sandbox.problem().startswith(f"{start}{way_out}")
    assert ("sysctl" in sandbox.problem()) == bool(way_out)


def test_a_bubblewrap_that_is_too_old_is_told_with_the_version_that_is_needed(
    refusing: Callable[[str], None],
) -> None:
    refusing("bwrap: Unknown option --size")

    assert sandbox.problem().endswith(
        "bwrap: Unknown option --size. Version 0.7 or later is needed."
    )


def test_an_unsandboxed_command_gets_no_home_and_no_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")
    outcome = python(
        tmp_path,
        "import os; print(os.getcwd(), os.environ.get('SECRET_TOKEN'), os.environ['HOME'])",
        settings=UNSANDBOXED,
    )

    folder, secret, home = outcome.output.split()
    assert (folder, secret) == (str(tmp_path.resolve()), "None")
    assert home != os.environ.get("HOME")


def test_a_run_can_be_cancelled(tmp_path: Path) -> None:
    cancelled = threading.Event()
    cancelled.set()

    outcome = run(
        ["sleep", "60"],
        folder=tmp_path,
        seconds=60,
        settings=SandboxSettings(unsandboxed=True, cancelled=cancelled),
    )

    assert outcome == RunOutcome(None, "", cancelled=True)


@pytest.mark.usefixtures("sandboxed")
def test_what_this_machine_gives_is_described() -> None:
    described = sandbox.description()

    assert list(described) == ["state", "system calls", "namespaces", "memory", "processes", "disk"]
    assert described["memory"].startswith("2048 MB, by a ")


def test_where_nothing_can_be_run_the_description_is_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)

    assert sandbox.description() == {"state": sandbox.problem()}


@pytest.mark.usefixtures("sandboxed")
def test_a_manager_that_makes_groups_without_limits_is_not_relied_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = tmp_path / "systemd-run"
    manager.write_text('#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nshift\nexec "$@"\n')
    manager.chmod(0o755)
    which = shutil.which
    monkeypatch.setattr(
        "shutil.which", lambda name: str(manager) if name == "systemd-run" else which(name)
    )
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    walls = sandbox.Walls(nested_namespaces=False)

    assert sandbox._with_scope(walls) == walls
    monkeypatch.setattr(sandbox, "_check_group", lambda _process: None)
    scoped = sandbox._with_scope(walls)
    assert scoped.scope[:2] == (str(manager), "--user")
    assert "MemoryMax=2147483648" in " ".join(scoped.scope)


def test_every_limit_stands_in_the_documentation_with_its_number() -> None:
    text = (ROOT / "docs" / "sandbox.md").read_text(encoding="utf-8")
    rows = {
        name: line
        for line in text.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`([A-Z_]+)`", line)
    }
    values = {name: value for name, value in vars(limits).items() if name.startswith("MOST_")}

    assert set(values) <= set(rows)
    for name, value in values.items():
        size = value // limits.MEBIBYTE if value % limits.MEBIBYTE == 0 else value
        numbers = {size, value // 1_000_000, value // 1000, value}
        assert any(
            f"{number:,}" in rows[name] or str(number) in rows[name] for number in numbers if number
        ), name
