"""Every kind of hostile pack file through `trainer pack verify` and `install`, and every hostile
repository, server, signature, file and folder: refused in one sentence, soon, in little memory, and
nothing is left behind; and what a sample asks the system for.
"""

import random
import re
import shutil
import time
from pathlib import Path

from tests.packs.hostile_archives import KINDS, good
from tests.packs.hostile_sources import MARK, SOURCES, made
from tests.stress.children import Ended, Task, command, run
from tests.stress.options import Options
from tests.stress.report import Report
from tests.stress.strace import PROGRAMS, command_under_strace, judge
from trainer.app.packs import install
from trainer.errors import TrainerError
from trainer.settings import HOME_VARIABLE, paths_from

SECONDS = 2.0
"""Processor time that a hostile file may cost above the good one."""
MEMORY = 300_000_000
"""Bytes of resident memory that it may cost above the good one."""
LIMIT = 60.0
TRACED = ("bomb", "symbolic_link", "name_above", "name_git", "signature_is_noise", "name_absolute")
_WAYS = {"verify": ("pack", "verify"), "install": ("pack", "install")}
_SIGNING = ("ssh-keygen",)


def archives(options: Options) -> Report:
    """All kinds, then a sample under strace."""
    report = Report("archives")
    folder = options.folder / "archives"
    baseline = _measured(folder / "good", good(), report, "good")
    worst_time = worst_memory = 0.0
    for name, kind in KINDS.items():
        if options.only not in name:
            continue
        report.counts["kinds"] += 1
        for way, ended in _measured(folder / name, kind.make(), report, name).items():
            _judge_refusal(f"{name}, {way}", kind.says, ended, report)
            spent = ended.busy - baseline[way].busy
            more = ended.peak - baseline[way].peak
            worst_time, worst_memory = max(worst_time, spent), max(worst_memory, more)
            if spent > SECONDS:
                report.fault(name, f"{way}: {spent:.1f} s more than the good pack")
            if more > MEMORY:
                report.fault(name, f"{way}: {more / 1e6:.0f} MB more than the good pack")
    report.figures["processor time above the good pack, at most"] = f"{worst_time:.2f} s"
    report.figures["memory above the good pack, at most"] = f"{worst_memory / 1e6:.0f} MB"
    _sources(options, report)
    _trace(options, report)
    return report


def _sources(options: Options, report: Report) -> None:
    """All kinds that are no archive, in this process: their servers are trusted by it alone."""
    folder = options.folder / "sources"
    paths = paths_from({HOME_VARIABLE: str(folder / "home")})
    worst = 0.0
    for name, kind in SOURCES.items():
        if options.only not in name:
            continue
        report.counts["sources"] += 1
        place = folder / name
        place.mkdir(parents=True)
        with made(name, place) as source:
            began = time.monotonic()
            try:
                install(paths, source, ways=kind.ways)
            except TrainerError as error:
                if not re.search(kind.says, str(error)):
                    report.fault(name, f"says {error}")
            except Exception as error:  # noqa: BLE001 - any other is what is looked for
                report.fault(name, f"ends with {type(error).__name__}: {error}")
            else:
                report.fault(name, "is installed")
            worst = max(worst, time.monotonic() - began)
        if paths.packs.exists() or (place / MARK).exists():
            report.fault(name, "leaves something behind, or runs something")
        shutil.rmtree(place, ignore_errors=True)
    report.figures["time until a source is refused, at most"] = f"{worst:.1f} s"
    if worst > LIMIT:
        report.fault("sources", f"one takes {worst:.0f} s")


def _measured(folder: Path, content: bytes, report: Report, name: str) -> dict[str, Ended]:
    folder.mkdir(parents=True)
    file = folder / "x.reviewpack"
    file.write_bytes(content)
    found = {}
    for way, words in _WAYS.items():
        home = folder / way
        found[way] = run(Task(way, command(*words, str(file)), home, LIMIT))
        packs = home / "trainer" / "packs"
        left = sorted(each.name for each in packs.iterdir()) if packs.is_dir() else []
        wanted = ["tiny"] if name == "good" and way == "install" else []
        if left != wanted:
            report.fault(name, f"{way}: leaves {left}")
    shutil.rmtree(folder, ignore_errors=True)
    return found


def _judge_refusal(case: str, says: str, ended: Ended, report: Report) -> None:
    if ended.timed_out:
        report.fault(case, f"does not end in {LIMIT:.0f} s")
    elif ended.traceback:
        report.fault(case, ended.traceback)
    elif ended.status != 1:
        report.fault(case, f"ends with {ended.status}")
    elif says not in ended.err:
        report.fault(case, f"says {ended.err.strip()}")


def _trace(options: Options, report: Report) -> None:
    if shutil.which("strace") is None:
        report.notes.append("No system calls were looked at: strace is not installed.")
        return
    names = list(TRACED)
    if options.short:
        names = random.Random(options.seed).sample(names, 2)
    for name in ("good", *names):
        if options.only not in name:
            continue
        folder = options.folder / "archives" / f"traced-{name}"
        folder.mkdir(parents=True)
        file = folder / "x.reviewpack"
        file.write_bytes(good() if name == "good" else KINDS[name].make())
        log = folder / "install.strace"
        act = command_under_strace(log, ["pack", "install", str(file)])
        environment = {"PYTHONDONTWRITEBYTECODE": "1"}
        run(Task("install", act, folder, LIMIT, environment))
        judge(name, "install", log, folder, report, programs=(*PROGRAMS, *_SIGNING))
        shutil.rmtree(folder, ignore_errors=True)
