"""Updates of installed packs: asked for where each pack came from, told, and not yet installed."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from trainer.app.packs import (
    Arrival,
    Differences,
    Installation,
    InstalledPack,
    always,
    arrive,
    differences_of,
    noted_manifest,
    put,
    signer_as_json,
)
from trainer.content.pack_sources import USUAL_WAYS, Ways
from trainer.core.formats.json_values import JsonObject
from trainer.errors import TrainerError
from trainer.settings import Paths

_NUMBERED: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})*")


class Found(StrEnum):
    """What lies where an installed pack came from."""

    UPDATE = "update"
    SAME = "up to date"
    OLDER = "older"
    OTHER_KEY = "other key"
    NO_KEY = "not signed any more"
    NO_SOURCE = "no source"
    FAILED = "failed"


@dataclass(frozen=True)
class Checked:
    """An installed pack, and what lies where it came from.

    `version`, `arrived_signer` and `differences` are those of what lies there, `seen` tells it from
    any other; `problem` says why nobody knows.
    """

    pack: InstalledPack
    found: Found
    version: str = ""
    arrived_signer: tuple[str, str] | None = None
    differences: Differences = field(default_factory=Differences)
    seen: str = ""
    problem: str = ""

    def lines(self) -> Iterator[str]:
        """The same for a person; the first line begins with the name."""
        yield f"{self.pack.name}: {self.sentence()}"
        if self.found is Found.UPDATE:
            yield from (f"  {self.pack.name}/{line}" for line in self.differences.lines())
            yield f"  {self.key_line()}"

    def sentence(self) -> str:
        """What was found, and what to do about it."""
        now, there = self.pack.version, self.version
        if self.found is Found.UPDATE and now != there:
            return f"{now} → {there}"
        return {
            Found.UPDATE: f"{now} has other content now",
            Found.SAME: f"{now} is up to date",
            Found.OLDER: f"{there} lies there, which is older than your {now}",
            Found.OTHER_KEY: f"{there} is signed by another key, so it isn't installed",
            Found.NO_KEY: f"{there} isn't signed and yours is, so it isn't installed",
            Found.NO_SOURCE: "wasn't installed from anywhere, so nothing is known of updates",
            Found.FAILED: self.problem,
        }[self.found]

    def key_line(self) -> str:
        """Whose key signed what lies there."""
        if self.arrived_signer is None:
            return "Not signed: anyone may have made it"
        kind, fingerprint = self.arrived_signer
        if self.found is Found.OTHER_KEY:
            return f"Signed by {fingerprint} ({kind}), another key than before"
        if self.pack.signer is None:
            return f"Signed by {fingerprint} ({kind}), which you haven't seen yet"
        return f"Signed by {fingerprint} ({kind}), the same key as before"

    def as_json(self) -> JsonObject:
        """The same as data."""
        signer = None
        if self.arrived_signer is not None:
            signer = dict(zip(("kind", "fingerprint"), self.arrived_signer, strict=True))
        return {
            "pack": self.pack.name,
            "found": str(self.found),
            "version": self.pack.version,
            "available": self.version or None,
            "signer": signer,
            "trusted_signer": signer_as_json(self.pack.signer),
            "problem": self.problem or None,
            **self.differences.as_json(),
        }


def checked_packs(
    paths: Paths, packs: Iterable[InstalledPack], *, ways: Ways = USUAL_WAYS
) -> Iterator[Checked]:
    """Ask for each pack where it came from, one after the other; nothing is installed. Whoever
    wants no more stops asking for the next.
    """
    for pack in packs:
        yield checked_pack(paths, pack, ways=ways)


def checked_pack(paths: Paths, pack: InstalledPack, *, ways: Ways = USUAL_WAYS) -> Checked:
    """What lies where the pack came from."""
    if not pack.source:
        return Checked(pack, Found.NO_SOURCE)
    try:
        arrived = arrive(paths, pack.source, ways=ways)
    except TrainerError as error:
        return Checked(pack, Found.FAILED, problem=str(error))
    if arrived.cargo.name != pack.name:
        said = f"{pack.source} holds the pack “{arrived.cargo.name}” now"
        return Checked(pack, Found.FAILED, problem=said)
    return _compared(paths, pack, arrived)


def take(
    paths: Paths,
    checked: Checked,
    *,
    ways: Ways = USUAL_WAYS,
    replace_edited: bool = False,
    is_wanted: Callable[[], bool] = always,
) -> Installation:
    """Install an update as it was told; TrainerError where something else lies there by now."""
    arrived = arrive(paths, checked.pack.source, ways=ways)
    if digest_of(arrived) != checked.seen:
        raise TrainerError(
            "has changed since you looked.",
            where=checked.pack.source,
            remedy="Check for updates again.",
        )
    return put(paths, arrived, replace_edited=replace_edited, is_wanted=is_wanted)


def digest_of(arrived: Arrival) -> str:
    """The same where every byte of a pack that has arrived and its signer are the same."""
    told = arrived.cargo.signed + str(arrived.signer).encode()
    return hashlib.sha256(told).hexdigest()


def _compared(paths: Paths, pack: InstalledPack, arrived: Arrival) -> Checked:
    manifest = noted_manifest(paths, pack.name)
    version, signer = arrived.cargo.version, arrived.signer
    return Checked(
        pack,
        _found(manifest, pack, arrived),
        version=version,
        arrived_signer=(signer.kind, signer.fingerprint) if signer is not None else None,
        differences=differences_of(_files_of(manifest), _files_of(arrived.cargo.manifest)),
        seen=digest_of(arrived),
    )


def _found(manifest: Mapping[str, Any], pack: InstalledPack, arrived: Arrival) -> Found:
    if arrived.has_other_signer:
        return Found.NO_KEY if arrived.signer is None else Found.OTHER_KEY
    if manifest == arrived.cargo.manifest and arrived.signer == pack.signer:
        return Found.SAME
    if _is_older(arrived.cargo.version, pack.version):
        return Found.OLDER
    return Found.UPDATE


def _files_of(manifest: Mapping[str, Any]) -> Mapping[str, str]:
    files = manifest.get("files")
    return files if isinstance(files, dict) else {}


def _is_older(version: str, than: str) -> bool:
    """Whether a version is below another; what is no number is neither."""
    if not _NUMBERED.fullmatch(version) or not _NUMBERED.fullmatch(than):
        return False
    return _numbers(version) < _numbers(than)


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]
