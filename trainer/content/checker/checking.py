"""Runs every rule over every exercise of the given folders."""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from threading import Event

from trainer.content.checker.agreement import check_agreement
from trainer.content.checker.golden import (
    bless_diff,
    bless_transcripts,
    check_golden,
    check_transcripts,
)
from trainer.content.checker.leaks import check_leaks
from trainer.content.checker.report import CheckReport
from trainer.content.checker.ruled import check_rulings_hold
from trainer.content.checker.runs import RunResults, prove
from trainer.content.checker.shape import check_shape
from trainer.content.checker.subject import Subject
from trainer.content.checker.warm_ups import check_warm_ups
from trainer.content.folder import load_exercise, load_pack
from trainer.content.headers import EXERCISE_FILE, exercise_id
from trainer.content.library import find_exercises, find_packs
from trainer.content.pack_limits import MOST_EXERCISES_OF_FOLDER, MOST_PROBLEMS
from trainer.content.problems import LIMIT_RULE, Problem, first_problems
from trainer.content.reading import TEXT_RULE, is_file, is_folder
from trainer.errors import ContentError, TrainerError
from trainer.sandbox.confinement import SandboxSettings, pack_cache
from trainer.settings import paths_from

_FATAL = frozenset(
    {
        "required-files",
        "bad-marker",
        "bad-field",
        "bad-front-matter",
        "bad-ruling",
        "unsafe-path",
        "bad-id",
        LIMIT_RULE,
        TEXT_RULE,
    }
)
"""With these broken an exercise is not understood, and other rules would only repeat it."""


@dataclass
class _CheckResults:
    problems: list[Problem] = field(default_factory=list)
    not_proved: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    runs: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _CheckOptions:
    run: bool
    bless: bool
    settings: SandboxSettings
    say: Callable[[str], None]


def check(
    folders: Iterable[Path],
    *,
    jobs: int | None = None,
    run: bool = True,
    bless: bool = False,
    progress: Callable[[str], None] | None = None,
) -> CheckReport:
    """Check packs and exercises; ContentError where a folder holds none, SandboxError where nothing
    can be run safely.

    `jobs` is the number of runs at a time, by default that of the processors; `bless` writes
    golden.diff and the transcripts anew where all else holds; `progress` is told a line for each
    exercise. Where it ends early all runs end within a second.
    """
    stop = Event()
    options = _CheckOptions(
        run, bless, SandboxSettings(cancelled=stop), progress or (lambda _line: None)
    )
    found = _CheckResults()
    with ThreadPoolExecutor(jobs or os.cpu_count() or 1) as pool:
        try:
            for folder in folders:
                _check_folder(folder, options, found, pool)
        except BaseException:
            # Ctrl+C, or a run that could not be started: without this the pool waits for all that
            # it was given.
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
    return CheckReport(
        tuple(dict.fromkeys(found.problems)),
        tuple(found.not_proved),
        found.seconds,
        found.runs,
        run,
    )


def _check_folder(
    folder: Path, options: _CheckOptions, found: _CheckResults, pool: ThreadPoolExecutor
) -> None:
    # What was found in an earlier folder must not hide that this one holds no exercise.
    told: list[Problem] = []
    places = _exercise_folders(folder, told)
    found.problems.extend(told)
    found.problems.extend(_check_packs(folder))
    for place in places:
        name = exercise_id(place)
        if name not in found.seconds:
            started = time.monotonic()
            _check_exercise(place, name, options, found, pool)
            found.seconds[name] = time.monotonic() - started


def _exercise_folders(folder: Path, problems: list[Problem]) -> list[Path]:
    if not is_folder(folder):
        raise ContentError(
            "is not a folder.",
            where=str(folder),
            remedy="Name a folder of packs, a pack or an exercise.",
        )
    places = list(find_exercises(folder, problems))
    if len(places) > MOST_EXERCISES_OF_FOLDER:
        what, remedy = (
            f"holds {len(places)} exercises",
            f"name a pack, or at most {MOST_EXERCISES_OF_FOLDER} exercises",
        )
        problems.append(Problem(str(folder), 0, what, remedy, LIMIT_RULE))
        return []
    if not places and not problems:
        raise ContentError(
            "holds no exercise.",
            where=str(folder),
            remedy="Name a folder of packs, a pack or an exercise.",
        )
    return places


def _check_packs(folder: Path) -> Iterator[Problem]:
    if not is_file(folder / EXERCISE_FILE):
        for place in find_packs(folder):
            yield from load_pack(place)[1]


def _check_exercise(
    place: Path, name: str, options: _CheckOptions, found: _CheckResults, pool: ThreadPoolExecutor
) -> None:
    loaded = load_exercise(place)
    problems = list(loaded.problems)
    subject = Subject(loaded.exercise, place) if loaded.exercise is not None else None
    if subject is not None and not any(problem.rule in _FATAL for problem in problems):
        problems.extend(islice(check_text(subject), MOST_PROBLEMS))
    # What text alone shows to be wrong would fail again in every run, and runs take the time.
    sound = all(problem.warning for problem in problems)
    if subject is not None and sound and options.run:
        settings = replace(
            options.settings, cache=pack_cache(paths_from(os.environ).cache, place.parent)
        )
        findings = _proved(subject, pool, settings)
        found.runs[name] = findings.count
        problems.extend(findings.problems)
        found.not_proved.extend([findings.not_proved] if findings.not_proved else [])
        # Only what proves what it should may become the record that later runs are held against.
        if options.bless and not findings.problems and not findings.not_proved:
            bless_transcripts(place, findings.transcripts)
    if subject is not None and sound:
        # Blessed first and read again from disk, so that the checks see what an author commits.
        if options.bless:
            bless_diff(subject)
            subject = Subject(load_exercise(place).exercise or subject.exercise, place)
        problems.extend(check_golden(subject))
        problems.extend(check_transcripts(subject))
    found.problems.extend(sorted(first_problems(name, problems)))
    options.say(f"{name}: checked, {found.runs.get(name, 0)} runs")


def _proved(subject: Subject, pool: ThreadPoolExecutor, settings: SandboxSettings) -> RunResults:
    try:
        return prove(subject, pool, settings)()
    except OSError as error:
        # The cache of the compilers cannot be written, or there is no room for the project.
        what = f"The tests and proofs cannot be run: {error.strerror or type(error).__name__}."
        remedy = "Make room there, or allow writing."
        raise TrainerError(what, where=str(error.filename or ""), remedy=remedy) from error


def check_text(subject: Subject) -> Iterator[Problem]:
    """Every rule that needs no run, but those about what was blessed."""
    agreement = list(islice(check_agreement(subject), MOST_PROBLEMS))
    yield from agreement
    yield from check_leaks(subject)
    # Both ask where answers stand: with a marker missing they would report its loss once more.
    if not agreement:
        yield from check_shape(subject)
        yield from check_rulings_hold(subject)
        yield from check_warm_ups(subject)
