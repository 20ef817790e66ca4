"""Packs that a learner installs: where they come from, whose they are, what an update changes."""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from trainer.content.folder import load_pack
from trainer.content.headers import INSTALLED, MANIFEST, OUR_FILES, PACK_FILE
from trainer.content.library import shipped_folder
from trainer.content.manifest import Cargo, cargo_in, digests, write_files
from trainer.content.pack_sources import USUAL_WAYS, Ways, cargo_at
from trainer.content.problems import nearest
from trainer.content.reading import is_file, is_folder
from trainer.content.signatures import Signer, signer_of
from trainer.core.formats.json_values import JsonObject
from trainer.core.text.counting import counted
from trainer.errors import ContentError, TrainerError
from trainer.settings import Paths

SIGNERS_FILE: Final = "signers.json"
_STAGED: Final = ".staged-"
_OLD: Final = ".old-"
_ANSWERING: Final = ("answers/", "rulings/", "proofs/", "transcripts/", "golden.diff")


@dataclass(frozen=True)
class InstalledPack:
    """A pack in the learner's packs folder; `source` is empty where nobody installed it."""

    name: str
    version: str
    title: str
    authors: tuple[str, ...]
    signer: Signer | None
    source: str
    exercises: int


@dataclass(frozen=True)
class Differences:
    """What an installation changed, exercise by exercise."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    """Those with the same code and other answers."""
    removed: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """What became of which exercises, for a person; nothing where all are as they were."""
        for names, said in (
            (self.added, "new"),
            (self.changed, "changed; earlier reviews keep their scores"),
            (self.answers, "new answers; your reviews of it are scored again"),
            (self.removed, "removed; your reviews of it stay"),
        ):
            yield from (f"{name}: {said}" for name in names)

    def as_json(self) -> JsonObject:
        """The same as data."""
        return {
            "added": list(self.added),
            "changed": list(self.changed),
            "new_answers": list(self.answers),
            "removed": list(self.removed),
        }


@dataclass(frozen=True)
class Installation:
    """A pack that was put into place; `before` is the version that it took the place of."""

    name: str
    version: str
    before: str
    signer: Signer | None
    is_new_signer: bool
    differences: Differences

    def lines(self) -> Iterator[str]:
        """What happened, for a person."""
        is_same = self.differences == Differences()
        if self.before == self.version and is_same:
            yield f"{self.name}: {self.version} is up to date"
        elif self.before:
            yield f"{self.name}: updated from {self.before} to {self.version}"
        else:
            yield f"{self.name}: installed {self.version}"
        yield f"  {signer_line(self.signer, is_new=self.is_new_signer)}"
        yield from (f"  {self.name}/{line}" for line in self.differences.lines())

    def as_json(self) -> JsonObject:
        """The same as data."""
        return {
            "pack": self.name,
            "version": self.version,
            "before": self.before or None,
            "signer": signer_as_json(self.signer),
            "new_signer": self.is_new_signer,
            **self.differences.as_json(),
        }


@dataclass(frozen=True)
class Arrival:
    """A sound pack before any of it is installed: what is shown of it is what is put into place.
    `known` signed an earlier version, `before` is the version that is there.
    """

    source: str
    cargo: Cargo
    signer: Signer | None
    known: Signer | None
    before: str

    @property
    def has_other_signer(self) -> bool:
        """Whether another key than the trusted one signed it, or none did."""
        return self.known is not None and self.signer != self.known


class EditedPackError(TrainerError):
    """A pack in the packs folder was changed by hand."""


class NotWantedError(TrainerError):
    """Nobody wants the pack any more, and nothing of it was put into place."""


def always() -> bool:
    """Whether a pack is wanted by whoever can't change their mind."""
    return True


def signer_line(signer: Signer | None, *, is_new: bool = False) -> str:
    """Who signed a pack, in a few words."""
    if signer is None:
        return "not signed: anyone may have made it"
    seen = "first seen now, and trusted from now on" if is_new else "as before"
    return f"signed by {signer.fingerprint} ({signer.kind}), {seen}"


def install(
    paths: Paths,
    source: str,
    *,
    accepted_key: str = "",
    replace_edited: bool = False,
    ways: Ways = USUAL_WAYS,
) -> Installation:
    """Put the pack that lies there into the learner's packs folder, or in place of an earlier
    version; nothing is changed where anything is wrong with it.
    """
    arrived = arrive(paths, source, ways=ways)
    return put(paths, arrived, accepted_key=accepted_key, replace_edited=replace_edited)


def arrive(paths: Paths, source: str, *, ways: Ways = USUAL_WAYS) -> Arrival:
    """Fetch and check the pack that lies there, and install nothing yet."""
    cargo = cargo_at(source, ways)
    signer = signer_of(cargo.signed, cargo.signature, source) if cargo.signature else None
    if is_folder(shipped_folder() / cargo.name):
        what = f"is called “{cargo.name}”, like a pack that comes with the trainer."
        raise ContentError(what, where=source, remedy="Ask its maker to rename it.")
    before = _present(paths.packs / cargo.name)
    return Arrival(
        source,
        cargo,
        signer,
        known_signer(paths, cargo.name),
        before.version if before is not None else "",
    )


def put(
    paths: Paths,
    arrived: Arrival,
    *,
    accepted_key: str = "",
    replace_edited: bool = False,
    is_wanted: Callable[[], bool] = always,
) -> Installation:
    """Put a pack that has arrived into its place, if its signer is trusted or `accepted_key`;
    NotWantedError where it is no longer wanted at the last moment at which nothing is changed yet.
    """
    cargo, signer = arrived.cargo, arrived.signer
    known = known_signer(paths, cargo.name)
    _check_signer(cargo.name, known, signer, accepted_key)
    target = paths.packs / cargo.name
    _recover(target)
    before = _present(target)
    if before is not None and not replace_edited:
        _check_unedited(target)
    noted = {"source": _lasting(arrived.source), "signer": signer_as_json(signer)}
    _put(cargo, target, noted, is_wanted)
    if signer is not None:
        _remember(paths, cargo.name, signer)
    return Installation(
        cargo.name,
        cargo.version,
        before.version if before is not None else "",
        signer,
        is_new_signer=signer is not None and signer != known,
        differences=differences(before.files if before is not None else {}, cargo.files),
    )


def source_of(paths: Paths, name: str) -> str:
    """Where an installed pack came from; TrainerError where that is not known."""
    pack = _installed(paths, name)
    if not pack.source:
        raise TrainerError(
            "was not installed by `trainer pack install`.",
            where=name,
            remedy="Install it from where it comes.",
        )
    return pack.source


def update(paths: Paths, name: str, *, ways: Ways = USUAL_WAYS, **options: Any) -> Installation:
    """Install the pack again from where it came; TrainerError where that is not known."""
    return install(paths, source_of(paths, name), ways=ways, **options)


def remove(paths: Paths, name: str) -> InstalledPack:
    """Take a pack out of the packs folder; reviews of it stay, and so does the trust in its
    signer.
    """
    pack = _installed(paths, name)
    target = paths.packs / name
    gone = paths.packs / f"{_OLD}{name}"
    shutil.rmtree(gone, ignore_errors=True)
    _move(target, gone)
    shutil.rmtree(gone, ignore_errors=True)
    return pack


def installed_packs(paths: Paths) -> tuple[InstalledPack, ...]:
    """Every pack in the packs folder that can be read, by name; ContentError where the folder can't
    be read.
    """
    if not is_folder(paths.packs):
        return ()
    try:
        inside = list(paths.packs.iterdir())
    except OSError as error:
        raise ContentError(
            f"can't be read: {error.strerror}.",
            where=str(paths.packs),
            remedy="Give yourself read permission.",
        ) from error
    folders = sorted(each for each in inside if is_file(each / PACK_FILE))
    found = (installed_pack(folder) for folder in folders if not folder.name.startswith("."))
    return tuple(each for each in found if each is not None)


def installed_pack(folder: Path) -> InstalledPack | None:
    """The pack in a folder, with what was written down when it was installed; None where it can't
    be read.
    """
    pack, _problems = load_pack(folder)
    if pack is None:
        return None
    noted = _noted(folder / INSTALLED)
    source = noted.get("source")
    return InstalledPack(
        pack.id,
        pack.version,
        pack.title,
        pack.authors,
        _signer_in(noted.get("signer")),
        source if isinstance(source, str) else "",
        len(pack.exercise_ids),
    )


def pack_lines(packs: tuple[InstalledPack, ...]) -> Iterator[str]:
    """The installed packs as a list for a person."""
    if not packs:
        yield "No packs are installed. Install one with `trainer pack install`."
    for pack in packs:
        counts = counted(pack.exercises, "exercise")
        yield f"{pack.name} {pack.version}  {counts}  {pack.title}"
        signed = "not signed"
        if pack.signer is not None:
            signed = f"signed by {pack.signer.fingerprint}"
        yield f"    by {', '.join(pack.authors)}; {signed}; from {pack.source or 'your own folder'}"


def packs_as_json(packs: tuple[InstalledPack, ...]) -> list[JsonObject]:
    """The same as data."""
    return [
        {
            "pack": each.name,
            "version": each.version,
            "title": each.title,
            "authors": list(each.authors),
            "signer": signer_as_json(each.signer),
            "source": each.source or None,
            "exercises": each.exercises,
        }
        for each in packs
    ]


def differences(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Differences:
    """What became of each exercise between two versions of a pack."""
    return differences_of(digests(old), digests(new))


def differences_of(old: Mapping[str, str], new: Mapping[str, str]) -> Differences:
    """The same, by the digest of each file."""
    before, after = _by_exercise(old), _by_exercise(new)
    changed = [name for name in after if name in before and before[name] != after[name]]
    only_answers = {name for name in changed if _code(before[name]) == _code(after[name])}
    return Differences(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(set(changed) - only_answers)),
        tuple(sorted(only_answers)),
        tuple(sorted(before.keys() - after.keys())),
    )


def noted_manifest(paths: Paths, name: str) -> Mapping[str, Any]:
    """The manifest that an installed pack came with; empty where it has none."""
    return _noted(paths.packs / name / MANIFEST)


def known_signer(paths: Paths, name: str) -> Signer | None:
    """Whose key signed that pack when it was first installed."""
    return _signer_in(_noted(paths.data / SIGNERS_FILE).get(name))


def _check_signer(name: str, known: Signer | None, signer: Signer | None, accepted: str) -> None:
    if known is None or signer == known:
        return
    if signer is None:
        raise ContentError(
            f"is not signed, and earlier versions were, by {known.fingerprint}.",
            where=name,
            remedy="Ask its maker for a signed one.",
        )
    if accepted != signer.fingerprint:
        raise ContentError(
            f"is signed by another key than before: {signer.fingerprint}, and it was "
            f"{known.fingerprint}.",
            where=name,
            remedy=(
                "Ask its maker, by another way than this file, whether the key is theirs. If it "
                f"is: `--accept-key {signer.fingerprint}`."
            ),
        )


def _remember(paths: Paths, name: str, signer: Signer) -> None:
    known = dict(_noted(paths.data / SIGNERS_FILE))
    known[name] = signer_as_json(signer)
    paths.data.mkdir(parents=True, exist_ok=True)
    _write_whole(paths.data / SIGNERS_FILE, known)


def _write_whole(file: Path, value: object) -> None:
    beside = file.with_name(f"{file.name}.new")
    beside.write_text(json.dumps(value, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    beside.replace(file)


def _present(folder: Path) -> Cargo | None:
    """The version that is there; an empty one where it can't be read."""
    if not is_folder(folder):
        return None
    try:
        return cargo_in(folder)
    except ContentError:
        return Cargo({"version": "an unreadable version", "pack": folder.name}, {})


def _check_unedited(folder: Path) -> None:
    """Refuse to take the place of what somebody changed by hand."""
    noted = _noted(folder / MANIFEST).get("files")
    try:
        there = digests(cargo_in(folder).files)
    except ContentError:
        there = {}
    if there != noted:
        differing = sorted(
            path
            for path in {*there, *(noted if isinstance(noted, dict) else ())}
            if not isinstance(noted, dict) or there.get(path) != noted.get(path)
        )
        place = f"{folder.name}/{differing[0]}" if differing else folder.name
        raise EditedPackError(
            "was changed here since it was installed.",
            where=place,
            remedy="Copy what you want to keep, then pass `--replace`.",
        )


def _put(cargo: Cargo, target: Path, noted: JsonObject, is_wanted: Callable[[], bool]) -> None:
    """Write the pack beside its place, and move it there when it is whole."""
    packs = target.parent
    try:
        packs.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=_STAGED, dir=packs))
    except OSError as error:
        raise _unwritable(packs, error) from error
    try:
        folder = staged / target.name
        folder.mkdir()
        write_files(cargo, folder)
        _write_whole(folder / INSTALLED, noted)
        if not is_wanted():
            raise NotWantedError("was not installed.", where=target.name)
        _swap(folder, target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _swap(folder: Path, target: Path) -> None:
    old = target.parent / f"{_OLD}{target.name}"
    if not is_folder(target):
        folder.rename(target)
        return
    shutil.rmtree(old, ignore_errors=True)
    target.rename(old)
    try:
        folder.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _recover(target: Path) -> None:
    """Put back what a power cut left between its two places."""
    old = target.parent / f"{_OLD}{target.name}"
    if is_folder(old) and not is_folder(target):
        with suppress(OSError):
            old.rename(target)


def _move(source: Path, target: Path) -> None:
    try:
        source.rename(target)
    except OSError as error:
        raise _unwritable(source, error) from error


def _unwritable(place: Path, error: OSError) -> TrainerError:
    reason = error.strerror or type(error).__name__
    return TrainerError(
        f"can't be written: {reason}.", where=str(place), remedy="Make room, or allow it."
    )


def _installed(paths: Paths, name: str) -> InstalledPack:
    packs = {each.name: each for each in installed_packs(paths)}
    if name not in packs:
        remedy = "See `trainer pack list`."
        if packs:
            remedy = nearest(name, sorted(packs)).capitalize()
        raise TrainerError("is not installed.", where=name, remedy=remedy)
    return packs[name]


def _lasting(source: str) -> str:
    """The source as it can be found again from another folder."""
    if is_folder(Path(source)) or is_file(Path(source)):
        return str(Path(source).absolute())
    return source


def _noted(file: Path) -> Mapping[str, Any]:
    try:
        noted = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _signer_in(noted: object) -> Signer | None:
    if not isinstance(noted, dict):
        return None
    kind, fingerprint = noted.get("kind"), noted.get("fingerprint")
    if not isinstance(kind, str) or not isinstance(fingerprint, str):
        return None
    return Signer(kind, fingerprint)


def signer_as_json(signer: Signer | None) -> JsonObject | None:
    """Whose key it is, as data."""
    if signer is None:
        return None
    return {"kind": signer.kind, "fingerprint": signer.fingerprint}


def _by_exercise(files: Mapping[str, str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for path, digest in files.items():
        name, _, inside = path.partition("/")
        if inside and path not in OUR_FILES:
            found.setdefault(name, {})[inside] = digest
    return found


def _code(files: Mapping[str, str]) -> dict[str, str]:
    return {path: digest for path, digest in files.items() if not path.startswith(_ANSWERING)}
