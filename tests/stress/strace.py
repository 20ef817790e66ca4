"""What the system is asked for while packs are read: files opened, programs run, addresses called,
by strace.
"""

import os
import random
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.stress.bent_pack import Bent
from tests.stress.children import ROOT, Task, in_shares, run
from tests.stress.kinds import KINDS, Kind
from tests.stress.options import Options
from tests.stress.packs import VISITS, WAYS
from tests.stress.remote import GoneError, Remote
from tests.stress.report import Report

SAMPLE = (
    *("name_git_folder", "name_git_filters", "name_dot_git", "name_python_startup", "name_option"),
    *(
        "link_before",
        "link_header",
        "link_folder_before",
        "link_whole_pack",
        "removes_absolute",
        "removes_traversal",
    ),
    *(
        "markdown_picture_path",
        "markdown_picture_in_table",
        "markdown_html_links",
        "html_title",
        "html_language",
    ),
    *("svg_image", "svg_external", "svg_style", "field_tests_options", "field_references_any"),
)
SHORT = 1
"""Kinds of a short run, the good pack not counted."""
SECONDS = 120.0
CALLS = ",".join(
    (
        *("open", "openat", "openat2", "creat", "execve", "execveat", "connect", "bind"),
        *(
            "unlink",
            "unlinkat",
            "rename",
            "renameat",
            "renameat2",
            "link",
            "linkat",
            "symlink",
            "symlinkat",
        ),
        *("truncate", "chmod", "fchmodat", "mknod"),
    )
)
SYSTEM = (
    "/usr/",
    "/lib",
    "/etc/",
    "/proc/",
    "/sys/",
    "/bin/",
    "/var/cache/fontconfig",
    "/var/lib/dbus",
    "/run/",
)
DEVICES = ("/dev/null", "/dev/urandom", "/dev/random", "/dev/shm", "/dev/tty")
PROGRAMS = ("git", Path(sys.executable).name, "strace")
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+|\?)")
_FOLDER = re.compile(r"^[^,]*<([^>]*)>")
_PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')
_CHANGING = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC")


def strace(options: Options) -> Report:
    """The good pack, then a sample of the hostile ones, each through every command and the
    window.
    """
    report = Report("strace")
    if shutil.which("strace") is None:
        report.notes.append("Left out: strace is not installed.")
        return report
    names = (
        random.Random(options.seed).sample(SAMPLE, SHORT)
        if options.short and not options.only
        else SAMPLE
    )
    kinds = [Kind("good", lambda _bent: None), *(KINDS[name] for name in names)]
    chosen = [kind for kind in kinds if options.only in kind.name]

    def share(number: int) -> Report:
        found = Report("strace")
        for kind in chosen[number :: options.jobs]:
            _trace(kind, options.folder / "strace" / kind.name, found)
        return found

    report.take_in(in_shares(share, options.folder / "strace", jobs=options.jobs))
    return report


def _trace(kind: Kind, folder: Path, report: Report) -> None:
    folder.mkdir(parents=True)
    bent = Bent.fresh(folder)
    kind.bend(bent)
    report.counts["kinds"] += 1
    for way, arguments in WAYS.items():
        words = [str(bent.pack) if word == "PACK" else word for word in arguments]
        log = folder / f"{way}.strace"
        run(Task(way, command_under_strace(log, words), folder, SECONDS, _environment()))
        judge(kind.name, way, log, folder, report)
    log = folder / "window.strace"
    _window(log, folder)
    judge(kind.name, "window", log, folder, report)
    shutil.rmtree(folder, ignore_errors=True)


def _environment() -> dict[str, str]:
    return {"PYTHONDONTWRITEBYTECODE": "1"}


def _words(log: Path) -> list[str]:
    return ["strace", "-f", "-qq", "-y", "-s", "4096", "-e", f"trace={CALLS}", "-o", str(log)]


def command_under_strace(log: Path, arguments: list[str]) -> Callable[[], None]:
    """The command, with its system calls written to a log."""

    def act() -> None:
        os.chdir(ROOT)
        words = [*_words(log), sys.executable, "-m", "trainer", *arguments]
        os.execvp(words[0], words)

    return act


def _window(log: Path, folder: Path) -> None:
    with Remote(
        folder, environment=_environment(), fresh=True, before=_words(log), longest=SECONDS
    ) as window:
        try:
            for visit in VISITS:
                window.ask(visit.request, *visit.arguments)
                window.answer()
        except GoneError:
            return  # It is told by `packs`; here counts what was opened until then.
        window.close()


def judge(
    kind: str,
    way: str,
    log: Path,
    folder: Path,
    report: Report,
    *,
    programs: Sequence[str] = PROGRAMS,
) -> None:
    """Report what a run opened, ran or called that it has no business with."""
    for call, path, is_writing, succeeded in calls(log):
        report.counts["system calls looked at"] += 1
        if call.startswith("exec"):
            if succeeded and Path(path).name not in programs:
                report.fault(kind, f"{way}: runs {path}")
        elif call in ("connect", "bind"):
            if "AF_INET" in path:
                report.fault(kind, f"{way}: {call} {path}")
        elif (what := _outside(path, is_writing, succeeded, folder)) != "":
            report.fault(kind, f"{way}: {what}".replace(str(folder), "…"))


def calls(log: Path) -> Iterator[tuple[str, str, bool, bool]]:
    """Each call with its path made whole, whether it changes anything, and whether it succeeded."""
    for line in log.read_text(errors="replace").splitlines():
        found = _CALL.match(line)
        if found is None:
            continue
        call, arguments, result = found[1], found[2], found[3]
        succeeded = not result.startswith("-")
        if call in ("connect", "bind"):
            yield call, arguments, False, succeeded
            continue
        named = _PATH.search(arguments)
        if named is None:
            continue
        path = named[1]
        if not path.startswith("/") and (folder := _FOLDER.match(arguments)):
            path = os.path.normpath(f"{folder[1]}/{path}")
        is_writing = not call.startswith(("open", "exec")) or any(
            flag in arguments for flag in _CHANGING
        )
        yield call, path, is_writing, succeeded


def _outside(path: str, is_writing: bool, succeeded: bool, folder: Path) -> str:
    """Why a path may not be opened, empty where it may."""
    if (
        path.startswith(f"{folder}/outside")
        or path in ("/dev/zero", "/dev/stdin")
        or "host.invalid" in path
    ):
        return f"opens {path}"
    if not succeeded or path.startswith(str(folder)) or path.startswith(DEVICES):
        return ""
    if is_writing:
        return f"writes {path}"
    known = (
        *SYSTEM,
        str(ROOT),
        sys.prefix,
        sys.base_prefix,
        str(Path(sys.executable).resolve().parent),
    )
    return "" if path.startswith(known) or path in ("/", "/etc") else f"opens {path}"
