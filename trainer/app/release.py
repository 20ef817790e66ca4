"""Release a pack: one file for each learner, with one variant of each exercise and no answer."""

import csv
import hashlib
import io
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from trainer.app.score import bytes_of
from trainer.content.archive import ENDING
from trainer.content.folder import read_exercise, read_pack
from trainer.content.manifest import Cargo, cargo_of
from trainer.content.markers import ID_PATTERN
from trainer.content.pack_limits import MOST_ID
from trainer.content.problems import nearest
from trainer.content.release_leaks import check_release, check_variant
from trainer.content.released import (
    Release,
    Variant,
    planted_for,
    release_name,
    released_pack,
)
from trainer.content.signatures import fingerprint_of, sign
from trainer.core.domain.exercise import AnswerId, Exercise, Pack, PackId
from trainer.core.formats.json_values import JsonObject
from trainer.core.text.counting import counted
from trainer.errors import TrainerError

MOST_LEARNERS: Final = 5_000
_MOST_BYTES: Final = 1_000_000
_MOST_NAME: Final = 80
_LEAST_SEED: Final = 8
_NAME_COLUMNS: Final = ("name", "learner", "login", "student")
_KEY_COLUMNS: Final = ("key", "public key", "public_key", "ssh key", "ssh_key")


@dataclass(frozen=True)
class Learner:
    """Who gets a file, what it is called, and the fingerprint of the key that they gave, if any."""

    name: str
    file: str
    key: str = ""


@dataclass(frozen=True)
class Plan:
    """What is released: of which pack, which exercises, to whom, by which seed."""

    pack: Pack
    exercises: tuple[Exercise, ...]
    learners: tuple[Learner, ...]
    seed: str
    name: PackId
    key: Path | None = None


@dataclass(frozen=True)
class Released:
    """What one learner gets."""

    learner: Learner
    content: bytes


@dataclass(frozen=True)
class ReleaseReport:
    """What was written, without a word about the variants."""

    folder: Path
    files: tuple[Released, ...]
    exercises: int

    def lines(self) -> Iterator[str]:
        """The same for a person."""
        for each in self.files:
            yield f"{self.folder / each.learner.file}  {each.learner.name}"
        sizes = sum(len(each.content) for each in self.files)
        learners = counted(len(self.files), "learner")
        exercises = counted(self.exercises, "exercise")
        yield f"{exercises} for {learners}, {sizes / 1e6:.1f} MB. No answer was found in them."
        yield "Keep the seed: `trainer pack grade` needs it, and who knows it and the pack can"
        yield "tell every variant."

    def as_json(self) -> JsonObject:
        """The same as data."""
        return {
            "folder": str(self.folder),
            "exercises": self.exercises,
            "files": [
                {
                    "learner": each.learner.name,
                    "file": each.learner.file,
                    "bytes": len(each.content),
                    "sha256": hashlib.sha256(each.content).hexdigest(),
                }
                for each in self.files
            ],
        }


def plan_release(
    folder: Path, names: Path, seed: str, *, wanted: Sequence[str] = (), name: str = ""
) -> Plan:
    """What would be released; TrainerError where a name, an exercise or the seed won't do."""
    if len(seed) < _LEAST_SEED:
        what = f"The seed has {len(seed)} characters, and could be guessed."
        raise TrainerError(what, remedy=f"Take {_LEAST_SEED} or more at random, and keep it.")
    pack = read_pack(folder)
    exercises = tuple(
        read_exercise(folder / each) for each in _wanted(pack, [*wanted], str(folder))
    )
    released = [exercise.id for exercise in exercises if exercise.released]
    if released:
        remedy = "Name the pack that it was released from."
        raise TrainerError("is a release already.", where=released[0], remedy=remedy)
    called = PackId(name) if name else release_name(pack)
    if ID_PATTERN.fullmatch(called) is None or len(called) > MOST_ID or called == pack.id:
        remedy = f"Use kebab-case, and not “{pack.id}”: a learner may have that pack."
        raise TrainerError("is no name for a release.", where=called, remedy=remedy)
    return Plan(pack, exercises, read_learners(names), seed, called)


def build_release(plan: Plan, progress: Callable[[str], None] | None = None) -> Iterator[Released]:
    """The file of each learner, one after the other, each searched for what it must not tell."""
    checked: set[tuple[str, frozenset[AnswerId]]] = set()
    for number, learner in enumerate(plan.learners, start=1):
        if progress is not None:
            progress(f"{number} of {len(plan.learners)}: {learner.name}")
        variants = [(each, planted_for(each, plan.seed, learner.name)) for each in plan.exercises]
        cargo = release_cargo(Release(plan.pack, plan.name, learner.name), variants)
        for exercise, planted in variants:
            # Learners with the same variant have the same files: once is enough.
            if (exercise.id, planted) not in checked:
                check_variant(cargo, exercise, planted)
                checked.add((exercise.id, planted))
        if plan.key is not None:
            cargo = replace(cargo, signature=sign(cargo.signed, plan.key, learner.name))
        content = cargo.archive()
        check_release(content, cargo, variants, plan.seed)
        yield Released(learner, content)


def release_cargo(release: Release, variants: Sequence[Variant]) -> Cargo:
    """The released pack of one learner, unsigned."""
    header = replace(release.pack, id=release.name)
    files = released_pack(release, variants)
    return cargo_of(header, files, learner=release.learner, released_from=release.pack.id)


def render(exercise: Exercise, planted: frozenset[AnswerId], release: Release) -> bytes:
    """One released exercise as a pack file: what a server hands to one learner, searched for
    answers like any other release; ContentError where one is found.
    """
    variants = [(exercise, planted)]
    cargo = release_cargo(release, variants)
    check_variant(cargo, exercise, planted)
    content = cargo.archive()
    check_release(content, cargo, variants, "")
    return content


def write_release(
    plan: Plan, out: Path, progress: Callable[[str], None] | None = None
) -> ReleaseReport:
    """Write the file of every learner into a folder, or of none."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=".release-", dir=out))
        try:
            files = []
            for each in build_release(plan, progress):
                (staged / each.learner.file).write_bytes(each.content)
                files.append(each)
            for each in files:
                (staged / each.learner.file).replace(out / each.learner.file)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        remedy = "Name another folder with `--out`."
        raise TrainerError(f"can't be written: {reason}.", where=str(out), remedy=remedy) from error
    return ReleaseReport(out, tuple(files), len(plan.exercises))


def read_learners(file: Path) -> tuple[Learner, ...]:
    """The names in a CSV file: its first column, or the one that is headed `name`; and their public
    keys, where a column is headed `key`.
    """
    content = bytes_of(file, _MOST_BYTES)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TrainerError("is not UTF-8.", where=str(file), remedy="Name a CSV file.") from error
    try:
        read = list(csv.reader(io.StringIO(text)))
    except csv.Error as error:
        what = f"is no CSV: {error}."
        raise TrainerError(what, where=str(file), remedy="Write one name a line.") from error
    rows = [row for row in read if any(cell.strip() for cell in row)]
    column, keys = 0, None
    if rows and (headed := _column(rows[0], _NAME_COLUMNS)) is not None:
        column, keys = headed, _column(rows[0], _KEY_COLUMNS)
        rows = rows[1:]
    names = [_cell(row, column) for row in rows]
    learners = tuple(_learners(names, str(file)))
    if keys is None:
        return learners
    given = [_cell(row, keys) for row in rows]
    return tuple(
        replace(each, key=_fingerprint(key, each.name, str(file)))
        for each, key in zip(learners, given, strict=True)
    )


def _column(row: Sequence[str], headings: Sequence[str]) -> int | None:
    folded = [cell.strip().casefold() for cell in row]
    return next((folded.index(each) for each in headings if each in folded), None)


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if column < len(row) else ""


def _fingerprint(key: str, name: str, where: str) -> str:
    if not key:
        return ""
    try:
        return fingerprint_of(key)
    except ValueError:
        what = f"the key of “{name}” is no public key of OpenSSH."
        remedy = "Write the line of their .pub file, or their fingerprint."
        raise TrainerError(what, where=where, remedy=remedy) from None


def _learners(names: Sequence[str], where: str) -> Iterator[Learner]:
    if not 0 < len(names) <= MOST_LEARNERS:
        what = f"holds {len(names)} names."
        raise TrainerError(what, where=where, remedy=f"Write 1 to {MOST_LEARNERS}, one a line.")
    taken: dict[str, str] = {}
    for number, name in enumerate(names, start=1):
        slug = file_name_of(name)
        if not slug or len(name) > _MOST_NAME or not name.isprintable():
            what = f"the name “{name[:_MOST_NAME]}” makes no file name."
            raise TrainerError(what, where=f"{where}:{number}", remedy="Write letters or digits.")
        if slug in taken:
            what = f"“{name}” and “{taken[slug]}” would get the same file."
            raise TrainerError(what, where=f"{where}:{number}", remedy="Tell them apart.")
        taken[slug] = name
        yield Learner(name, f"{slug}{ENDING}")


def file_name_of(name: str) -> str:
    """A name as a file name that every system takes."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")
    if slug:
        return slug
    letters = any(each.isalnum() for each in name)
    # A name in another script: told apart by its digest.
    return f"learner-{hashlib.sha256(name.encode()).hexdigest()[:8]}" if letters else ""


def _wanted(pack: Pack, wanted: Sequence[str], where: str) -> list[str]:
    names = [each.partition("/")[2] for each in pack.exercise_ids]
    if not names:
        raise TrainerError("holds no exercise.", where=where, remedy="Write one first.")
    chosen = [each.removeprefix(f"{pack.id}/") for each in wanted]
    for each in chosen:
        if each not in names:
            raise TrainerError(
                f"has no exercise “{each}”.", where=where, remedy=nearest(each, names).capitalize()
            )
    return list(dict.fromkeys(chosen)) or names
