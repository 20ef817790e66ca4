"""A pack as it travels: its files, the manifest that names each with its digest, and perhaps a
signature of that manifest.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from trainer.content.archive import read_archive, write_archive
from trainer.content.folder import read_exercise, read_pack
from trainer.content.headers import MANIFEST, OUR_FILES, PACK_FILE, SIGNATURE
from trainer.content.names import Claims, unsafe_reason
from trainer.content.pack_limits import (
    MOST_ARCHIVE_BYTES,
    MOST_ARCHIVE_FILES,
    MOST_DEPTH,
    MOST_FILE_BYTES,
    MOST_MANIFEST_BYTES,
    MOST_SIGNATURE_BYTES,
)
from trainer.content.problems import LIMIT_RULE, Problem, quoted, raise_problems
from trainer.content.reading import RULE, entries, is_folder, read_bytes
from trainer.core.domain.exercise import Exercise, ExerciseId, Pack
from trainer.core.formats.json_text import decoded, parsed
from trainer.errors import ContentError, ReviewFileError
from trainer.sandbox.scratch import scratch_folder

FORMAT: Final = 1
_BUILD: Final = "Build it again with `trainer pack build`."


@dataclass(frozen=True)
class Cargo:
    """A whole pack in memory: what its manifest says, its files by path, and the signature."""

    manifest: Mapping[str, Any]
    files: Mapping[str, bytes]
    signature: bytes = b""

    @property
    def name(self) -> str:
        """The id of the pack."""
        return str(self.manifest["pack"])

    @property
    def version(self) -> str:
        """The version of the pack."""
        return str(self.manifest["version"])

    @property
    def signed(self) -> bytes:
        """The bytes that a signature is about: they name every file with its digest."""
        return manifest_text(self.manifest)

    def archive(self) -> bytes:
        """The pack as a file."""
        ours = {MANIFEST: self.signed}
        if self.signature:
            ours[SIGNATURE] = self.signature
        return write_archive({**ours, **dict(sorted(self.files.items()))})


def manifest_text(manifest: Mapping[str, Any]) -> bytes:
    """A manifest, always written in the same way."""
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """The sha256 of each file by its path."""
    return {path: hashlib.sha256(files[path]).hexdigest() for path in sorted(files)}


def cargo_of(pack: Pack, files: Mapping[str, bytes], **further: object) -> Cargo:
    """The pack of those files, unsigned; `further` goes into its manifest."""
    manifest = {
        "format": FORMAT,
        "pack": pack.id,
        "version": pack.version,
        "title": pack.title,
        "authors": list(pack.authors),
        "licence": pack.licence,
        "provenance": {},
        "files": digests(files),
        **further,
    }
    return Cargo(manifest, files)


def cargo_in(folder: Path) -> Cargo:
    """The pack in a folder, unsigned; ContentError with every problem of it and its exercises."""
    if not is_folder(folder):
        raise ContentError(
            "is not a folder.", where=str(folder), remedy="Name the folder of a pack."
        )
    pack, exercises = _sound_pack(folder)
    problems: list[Problem] = []
    files = dict(_Files(folder.name, problems).below(folder))
    raise_problems(str(folder), problems)
    return cargo_of(pack, files, provenance=provenance_of(exercises))


def provenance_of(exercises: Iterable[Exercise]) -> dict[str, dict[str, str]]:
    """Where each exercise comes from and under which terms, where its author said so."""
    return {
        each.id.partition("/")[2]: {"licence": each.licence, "provenance": each.provenance}
        for each in exercises
        if each.licence or each.provenance
    }


def cargo_from(content: bytes, shown: str) -> Cargo:
    """The pack in the bytes of a `.reviewpack`: every file as its manifest names it; ContentError
    where anything else is in it. Neither its exercises nor its signature are looked at.
    """
    files = read_archive(content, shown)
    text = files.pop(MANIFEST, None)
    if text is None:
        raise ContentError("has no manifest.", where=shown, remedy=_BUILD)
    signature = files.pop(SIGNATURE, b"")
    cargo = cargo_with(files, text, signature, shown)
    if cargo.archive() != content:
        raise ContentError("does not list its files in order.", where=shown, remedy=_BUILD)
    return cargo


def cargo_with(files: Mapping[str, bytes], text: bytes, signature: bytes, shown: str) -> Cargo:
    """The pack of those files where the manifest of that text names exactly these."""
    for what, size, most in (
        ("manifest", len(text), MOST_MANIFEST_BYTES),
        ("signature", len(signature), MOST_SIGNATURE_BYTES),
    ):
        if size > most:
            raise ContentError(f"has a {what} of {size:,} bytes.", where=shown, remedy=_BUILD)
    manifest = _manifest(text, shown)
    given = digests(files)
    if manifest["files"] != given:
        differing = sorted(
            path
            for path in {*manifest["files"], *given}
            if manifest["files"].get(path) != given.get(path)
        )
        what = f"its manifest does not agree with the file {quoted(differing[0])}."
        raise ContentError(what, where=shown, remedy=_BUILD)
    return Cargo(manifest, files, signature)


def write_files(cargo: Cargo, folder: Path) -> None:
    """Put the pack into a new folder, with its manifest and its signature."""
    for path, content in {
        MANIFEST: cargo.signed,
        SIGNATURE: cargo.signature,
        **cargo.files,
    }.items():
        if path == SIGNATURE and not content:
            continue
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@dataclass(frozen=True)
class ReadPack:
    """A pack and its exercises, wholly in memory."""

    pack: Pack
    exercises: Mapping[ExerciseId, Exercise]


def read_sound(cargo: Cargo, shown: str) -> ReadPack:
    """The pack with every exercise of it; ContentError, with every problem, where one of them
    cannot be read. Nothing of it is run.
    """
    with scratch_folder() as scratch:
        folder = scratch / cargo.name
        folder.mkdir()
        write_files(cargo, folder)
        try:
            pack, exercises = _sound_pack(folder)
        except ContentError as error:
            what = error.what or "cannot be read."
            raise ContentError(what, problems=error.problems, where=shown) from None
    claimed = tuple(cargo.manifest[key] for key in ("version", "title", "licence", "provenance"))
    told = (pack.version, pack.title, pack.licence, provenance_of(exercises))
    if claimed != told:
        what = f"its manifest says other things than its {PACK_FILE}."
        raise ContentError(what, where=shown, remedy=_BUILD)
    return ReadPack(pack, {each.id: each for each in exercises})


def _sound_pack(folder: Path) -> tuple[Pack, tuple[Exercise, ...]]:
    pack = read_pack(folder)
    exercises: list[Exercise] = []
    problems: list[str] = []
    for exercise_id in pack.exercise_ids:
        try:
            exercises.append(read_exercise(folder / exercise_id.partition("/")[2]))
        except ContentError as error:
            problems.extend(error.problems or [str(error)])
    if problems:
        what = f"cannot be used: {problems[0]}"
        raise ContentError(what, problems=problems, where=str(folder))
    if not exercises:
        raise ContentError("holds no exercise.", where=str(folder), remedy="Write one first.")
    return pack, tuple(exercises)


def _manifest(text: bytes, shown: str) -> dict[str, Any]:
    try:
        manifest = parsed(decoded(text, MANIFEST), MANIFEST)
    except ReviewFileError as error:
        raise ContentError(f"has a manifest that is no JSON: {error.what}", where=shown) from error
    fields = {
        "pack": str,
        "version": str,
        "title": str,
        "authors": list,
        "licence": str,
        "provenance": dict,
        "files": dict,
    }
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        remedy = "Get a newer trainer, or a pack of this format."
        raise ContentError(f"is not of format {FORMAT}.", where=shown, remedy=remedy)
    for name, kind in fields.items():
        if not isinstance(manifest.get(name), kind):
            raise ContentError(f"has a manifest without “{name}”.", where=shown, remedy=_BUILD)
    if not _is_written_by_us(manifest, text):
        raise ContentError("has a manifest that somebody edited.", where=shown, remedy=_BUILD)
    if unsafe_reason(manifest["pack"]) or "/" in manifest["pack"]:
        raise ContentError("has a manifest whose pack has no name.", where=shown, remedy=_BUILD)
    return manifest


def _is_written_by_us(manifest: Mapping[str, Any], text: bytes) -> bool:
    try:
        return manifest_text(manifest) == text
    except UnicodeEncodeError:
        # JSON can name half of a surrogate pair, which no text of ours holds.
        return False


class _Files:
    """Gathers the files of a pack's folder, without what tools leave behind."""

    def __init__(self, shown: str, problems: list[Problem]) -> None:
        self._shown = shown
        self._problems = problems
        self._claims = Claims()
        self._left = MOST_ARCHIVE_BYTES
        self._count = 0

    def below(self, folder: Path, under: str = "", depth: int = 0) -> Iterator[tuple[str, bytes]]:
        """Each file with its path; stops at what is too much."""
        for entry in entries(folder, f"{self._shown}/{under}", self._problems):
            path = f"{under}{entry.name}"
            if path in OUR_FILES:
                continue
            if entry.is_dir(follow_symlinks=False):
                if depth > MOST_DEPTH + 2:
                    self._tell(path, "is nested too deep", "flatten it")
                else:
                    yield from self.below(Path(entry.path), f"{path}/", depth + 1)
                continue
            content = self._content(Path(entry.path), path)
            if content is not None:
                yield path, content

    def _content(self, file: Path, path: str) -> bytes | None:
        if reason := unsafe_reason(path):
            self._tell(path, reason, "rename it")
            return None
        if clash := self._claims.clash(path):
            self._tell(path, clash, "rename one of them")
            return None
        if self._left < 0 or self._count > MOST_ARCHIVE_FILES:
            return None
        content = read_bytes(file, path, self._problems, most=MOST_FILE_BYTES)
        self._left -= len(content or b"")
        self._count += 1
        if self._left < 0 or self._count > MOST_ARCHIVE_FILES:
            what = f"holds more than {MOST_ARCHIVE_BYTES // 1_000_000} MB or "
            what += f"{MOST_ARCHIVE_FILES} files"
            self._problems.append(Problem(self._shown, 0, what, "make two packs", LIMIT_RULE))
        return content

    def _tell(self, path: str, what: str, remedy: str) -> None:
        self._problems.append(Problem(f"{self._shown}/{path}", 0, what, remedy, RULE))
