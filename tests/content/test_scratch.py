import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.errors import TrainerError
from trainer.sandbox import scratch
from trainer.sandbox.scratch import PREFIX, remove_folder, scratch_folder, sweep


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of all temporary ones, for this test alone; nothing sweeps it by itself."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(scratch, "sweep_in_background", lambda: None)
    yield tmp_path
    for folder, _below, _files in os.walk(tmp_path):
        Path(folder).chmod(0o700)


def test_a_scratch_folder_is_empty_alone_and_gone_at_the_end(temporary: Path) -> None:
    with scratch_folder() as folder:
        assert list(folder.iterdir()) == []
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "file").write_text("x")
    assert list(temporary.iterdir()) == []


def test_it_is_gone_after_an_error_too(temporary: Path) -> None:
    with pytest.raises(KeyboardInterrupt), scratch_folder():
        raise KeyboardInterrupt
    assert list(temporary.iterdir()) == []


def test_where_none_can_be_made_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/proc/nowhere")

    with (
        pytest.raises(
            TrainerError,
            match=r"No temporary folder can be made: .* Make room there, or set TMPDIR",
        ),
        scratch_folder(),
    ):
        pass


KILLED = """
import os, sys, tempfile
tempfile.tempdir = sys.argv[1]
from trainer.sandbox.scratch import scratch_folder
with scratch_folder() as folder:
    (folder / "file").write_text("x")
    os.kill(os.getpid(), 9)
"""


def test_what_a_kill_left_is_swept(temporary: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(temporary)], check=False)
    left = list(temporary.iterdir())

    sweep(temporary)

    assert len(left) == 1
    assert list(temporary.iterdir()) == []


def test_the_first_scratch_folder_of_a_process_sweeps(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    code = KILLED.replace(
        "os.kill(os.getpid(), 9)", "import threading; [t.join() for t in threading.enumerate()[1:]]"
    )

    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True)

    assert list(tmp_path.iterdir()) == []


def test_a_sweep_takes_nothing_that_is_in_use_or_not_of_this_kind(temporary: Path) -> None:
    elsewhere = temporary / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "in-use").write_text("")
    (temporary / f"{PREFIX}link").symlink_to(elsewhere)
    (temporary / f"{PREFIX}file").write_text("")
    (temporary / f"{PREFIX}young").mkdir()
    (temporary / "trainer-tour-x").mkdir()
    with scratch_folder() as folder:
        before = sorted(temporary.rglob("*"))
        sweep(temporary)

        assert sorted(temporary.rglob("*")) == before
        assert folder.is_dir()


def test_a_folder_whose_maker_was_killed_before_it_was_locked_is_swept_after_a_day(
    temporary: Path,
) -> None:
    (temporary / f"{PREFIX}old").mkdir()
    os.utime(temporary / f"{PREFIX}old", (0, 0))

    sweep(temporary)

    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0,
    reason="only root can give a folder to another user",
)
def test_a_sweep_leaves_folders_of_other_users_alone(temporary: Path) -> None:
    folder = temporary / f"{PREFIX}theirs"
    folder.mkdir()
    (folder / "in-use").write_text("")
    os.chown(folder, 1234, 1234)

    sweep(temporary)

    assert folder.is_dir()


def test_a_sweep_between_the_making_and_the_locking_takes_no_folder_from_its_maker(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, swept = scratch.lock_folder, []

    def slow_lock(file: Path, *, alone: bool) -> int | None:
        if not swept:
            swept.append(file.parent)
            file.touch()
            descriptor = os.open(file, os.O_RDWR)
            sweep(temporary)
            return descriptor
        return lock(file, alone=alone)

    monkeypatch.setattr(scratch, "lock_folder", slow_lock)
    with scratch_folder() as folder:
        assert folder.is_dir()
        assert folder.parent not in swept


def deep_folder(top: Path, depth: int) -> None:
    top.mkdir()
    descriptor = os.open(top, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("a", dir_fd=descriptor)
        Path(f"/proc/self/fd/{descriptor}/file").write_text("")
        below = os.open("a", os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = below
    os.close(descriptor)


def test_depth_is_no_limit(tmp_path: Path) -> None:
    deep_folder(tmp_path / "deep", 4000)

    remove_folder(tmp_path / "deep")

    assert not (tmp_path / "deep").exists()


def test_links_are_removed_and_what_they_point_to_stays_as_it_is(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "file").write_text("mine")
    (victim / "file").chmod(0o444)
    victim.chmod(0o555)
    target = tmp_path / "target"
    (target / "below").mkdir(parents=True)
    (target / "link").symlink_to(victim)
    (target / "below" / "link").symlink_to(victim / "file")
    (target / "below").chmod(0o500)

    remove_folder(target)

    assert not target.exists()
    assert (victim.stat().st_mode & 0o777, (victim / "file").stat().st_mode & 0o777) == (
        0o555,
        0o444,
    )
    assert (victim / "file").read_text() == "mine"


def test_a_link_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "victim").mkdir()
    (tmp_path / "victim" / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "victim")

    with pytest.raises(OSError):
        remove_folder(tmp_path / "link")
    assert (tmp_path / "victim" / "file").exists()


def test_names_of_every_kind_and_many_of_them_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scratch, "_NAMES_AT_A_TIME", 7)
    top = os.fsencode(tmp_path / "top")
    for folder in (b"", b"/\xff\xfe", b"/-rf", b"/a b/c"):
        Path(os.fsdecode(top + folder)).mkdir(parents=True)
        for number in range(20):
            Path(os.fsdecode(top + folder + b"/\xff%d" % number)).touch()
            Path(os.fsdecode(top + folder + b"/d%d" % number)).mkdir()
    os.mkfifo(top + b"/fifo")

    remove_folder(tmp_path / "top")

    assert not (tmp_path / "top").exists()


WITHOUT_RIGHTS = """
import os, sys
from pathlib import Path
from trainer.sandbox.scratch import remove_folder
top = Path(sys.argv[1])
(top / "a" / "b" / "c").mkdir(parents=True)
(top / "a" / "b" / "file").write_text("")
(top / "read-only" / "below").mkdir(parents=True)
(top / "read-only" / "file").write_text("")
(top / "read-only").chmod(0o500)
for path in (top / "a" / "b" / "c", top / "a" / "b", top / "a", top):
    path.chmod(0)
remove_folder(top)
print(top.exists())
"""


# To root no mode means anything: in a namespace where it is nobody they hold.
AS_NOBODY = ["unshare", "-U", "--map-user=1000", "--map-group=1000"]


@pytest.fixture
def as_nobody() -> list[str]:
    """What goes before a command so that modes hold for it."""
    if os.getuid() != 0:
        return []
    if shutil.which("unshare") is None:
        pytest.skip("there is no program that gives up root's rights")
    tried = subprocess.run([*AS_NOBODY, "true"], capture_output=True, check=False)
    if tried.returncode and not os.environ.get("CI"):
        pytest.skip("root may make no namespace here")
    return AS_NOBODY


def test_modes_do_not_keep_a_folder(tmp_path: Path, as_nobody: list[str]) -> None:
    command = [*as_nobody, sys.executable, "-c", WITHOUT_RIGHTS, str(tmp_path / "top")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr) == ("False\n", "")
