"""Make pack files: build one, sign one, say what is in one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from trainer.content.archive import ENDING
from trainer.content.authoring.examples import NO_AUTHOR
from trainer.content.headers import MANIFEST, SIGNATURE
from trainer.content.manifest import Cargo, cargo_in
from trainer.content.pack_sources import USUAL_WAYS, Ways, cargo_at
from trainer.content.reading import is_folder
from trainer.content.signatures import Signer, names_of_signer, sign, signer_of
from trainer.core.formats.json_values import JsonObject
from trainer.core.text.counting import counted
from trainer.errors import ContentError, TrainerError
from trainer.system import home_folder

_USUAL_KEYS: Final = ("id_ed25519", "id_ecdsa", "id_rsa", "id_ed25519_sk", "id_ecdsa_sk")


@dataclass(frozen=True)
class Looked:
    """What a look at a pack found: all of its files are as its manifest says."""

    cargo: Cargo
    signer: Signer | None
    names: tuple[str, ...] = ()
    """As whom a file of allowed signers knows the key."""

    def lines(self) -> tuple[str, ...]:
        """The same for a person."""
        manifest: Any = self.cargo.manifest
        exercises = {path.partition("/")[0] for path in self.cargo.files if "/" in path}
        counts = (counted(len(exercises), "exercise"), counted(len(self.cargo.files), "file"))
        whose = "Not signed: anyone may have made it."
        if self.signer is not None:
            known = f", as {', '.join(self.names)}" if self.names else ""
            whose = f"Signed by {self.signer.fingerprint} ({self.signer.kind}){known}."
        return (
            f"{self.cargo.name} {self.cargo.version}: {manifest['title']}",
            f"By {', '.join(map(str, manifest['authors']))}; licence {_licences(manifest)}.",
            f"{', '.join(counts)}; each is as the manifest says.",
            whose,
        )

    def as_json(self) -> JsonObject:
        """The same as data."""
        signer = None
        if self.signer is not None:
            signer = {"kind": self.signer.kind, "fingerprint": self.signer.fingerprint}
        told: JsonObject = {"manifest": dict(self.cargo.manifest), "signer": signer}
        if self.names:
            told["allowed_as"] = list(self.names)
        return told


def _licences(manifest: Mapping[str, Any]) -> str:
    """The licence of the pack, and those of imported projects where they are others."""
    of_projects = {each["licence"] for each in manifest["provenance"].values()}
    others = sorted(of_projects - {"", manifest["licence"]})
    own = str(manifest["licence"])
    return f"{own}, in part {' and '.join(others)}" if others else own


def build(folder: Path, out: Path | None) -> Path:
    """Write the pack in a folder as one file; the same folder always gives the same bytes."""
    cargo = _with_author(cargo_in(folder), folder)
    file = out or Path(f"{cargo.name}-{cargo.version}{ENDING}")
    write_pack_file(cargo, file)
    return file


def sign_pack(place: Path, key: Path | None) -> Signer:
    """Sign a pack file, or the pack in a folder, which a git repository may hold; who signed."""
    chosen = key or usual_key()
    if is_folder(place):
        cargo = _with_author(cargo_in(place), place)
    else:
        cargo = _with_author(cargo_at(str(place)), place)
    signature = sign(cargo.signed, chosen, str(place))
    if is_folder(place):
        _write(place / MANIFEST, cargo.signed)
        _write(place / SIGNATURE, signature)
    else:
        write_pack_file(replace(cargo, signature=signature), place)
    return signer_of(cargo.signed, signature, str(place))


def look(source: str, ways: Ways = USUAL_WAYS, *, allowed: Path | None = None) -> Looked:
    """Read a pack wherever it lies, and check its digests, its signature and its exercises.

    With a file of allowed signers, ContentError unless it allows the key.
    """
    cargo = cargo_at(source, ways)
    signer = signer_of(cargo.signed, cargo.signature, source) if cargo.signature else None
    if allowed is None:
        return Looked(cargo, signer)
    if signer is None:
        remedy = "Ask its maker for a signed one."
        raise ContentError("is not signed.", where=source, remedy=remedy)
    names = names_of_signer(cargo.signed, cargo.signature, allowed)
    if not names:
        raise ContentError(
            f"is signed by {signer.fingerprint}, which {allowed} doesn't allow.",
            where=source,
            remedy="Ask its maker, by another way than this file, whether the key is theirs.",
        )
    return Looked(cargo, signer, names)


def _with_author(cargo: Cargo, place: Path) -> Cargo:
    """The same pack; TrainerError where nobody has written whose it is: learners read that beside
    its key.
    """
    if NO_AUTHOR in cargo.manifest["authors"]:
        raise TrainerError(
            f"names “{NO_AUTHOR}” as its author.",
            where=str(place),
            remedy="Write your name in pack.toml, and build it again.",
        )
    return cargo


def usual_key() -> Path:
    """The key that OpenSSH would use; TrainerError where there is none."""
    found = key_in_home(_USUAL_KEYS)
    if found is None:
        remedy = "Name one with `--key`, or make one with `ssh-keygen -t ed25519`."
        raise TrainerError("You have no key in ~/.ssh.", remedy=remedy)
    return found


def key_in_home(names: Sequence[str]) -> Path | None:
    """The first of these keys that is in ~/.ssh."""
    home = home_folder()
    there = [home / ".ssh" / name for name in names] if home is not None else []
    return next((key for key in there if key.is_file()), None)


def write_pack_file(cargo: Cargo, file: Path) -> None:
    """Write the pack as a file, whole or not at all."""
    beside = file.with_name(f".{file.name}.new")
    _write(beside, cargo.archive())
    beside.replace(file)


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        remedy = "Name another place with `--out`."
        raise TrainerError(
            f"can't be written: {reason}.", where=str(file), remedy=remedy
        ) from error
