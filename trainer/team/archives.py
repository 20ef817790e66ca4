"""A pack as one archive: read without trust, and laid out where the readers of packs find it."""

import io
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trainer.content.folder import read_exercise, read_pack
from trainer.content.names import folded, unsafe_reason
from trainer.content.pack_limits import MOST_FILE_BYTES
from trainer.content.reading import is_skipped
from trainer.core.domain.exercise import Exercise, ExerciseId, Pack
from trainer.errors import ContentError
from trainer.team.refusals import Reason, RefusedError

MOST_ARCHIVE_BYTES: Final = 50_000_000
_MOST_UNPACKED: Final = 100_000_000
_MOST_ENTRIES: Final = 20_000
_MOST_TOLD: Final = 5
_STAMP: Final = (1980, 1, 1, 0, 0, 0)


def archive_of(folder: Path) -> bytes:
    """The folder of a pack as one archive; the same tree gives the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            parts = file.relative_to(folder).parts
            if file.is_symlink() or not file.is_file():
                continue
            if any(is_skipped(part) for part in parts):
                continue
            entry = zipfile.ZipInfo("/".join((folder.name, *parts)), _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, file.read_bytes())
    return packed.getvalue()


@dataclass(frozen=True)
class ReadPack:
    """A pack and its exercises, wholly in memory."""

    pack: Pack
    exercises: Mapping[ExerciseId, Exercise]


def read_archive(content: bytes) -> ReadPack:
    """The pack that an archive holds; refused whole where anything is wrong with it.

    It is laid out in a folder of its own for as long as it is read. Nothing in it runs.
    """
    files = _files_of(content)
    names = {path.split("/")[0] for path in files}
    if len(names) != 1:
        raise _refused("An archive holds the folder of one pack, with pack.toml in it.")
    with tempfile.TemporaryDirectory(prefix="trainer-pack-") as place:
        folder = Path(place) / names.pop()
        try:
            for path, each in files.items():
                target = Path(place) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(each)
        except OSError as error:
            raise _refused(f"The archive can't be laid out: {error.strerror}.") from error
        try:
            pack = read_pack(folder)
            exercises = {
                name: read_exercise(folder / name.partition("/")[2]) for name in pack.exercise_ids
            }
        except ContentError as error:
            told = "\n".join(error.problems[:_MOST_TOLD]) or str(error)
            raise _refused(told.replace(f"{place}/", "")) from error
    if not exercises:
        raise _refused("The pack holds no exercise.")
    return ReadPack(pack, exercises)


def _files_of(content: bytes) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    seen: set[str] = set()
    left = _MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_ENTRIES:
                raise _refused(f"The archive has more than {_MOST_ENTRIES:,} entries.")
            for entry in entries:
                if entry.is_dir():
                    continue
                _refuse_entry(entry, seen)
                seen.add(folded(entry.filename))
                # One byte more than allowed: what a header says of a size is only a claim.
                with archive.open(entry) as opened:
                    text = opened.read(MOST_FILE_BYTES + 1)
                left -= len(text)
                if len(text) > MOST_FILE_BYTES or left < 0:
                    raise _refused("The archive unpacks to more than a pack may hold.")
                files[entry.filename] = text
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        EOFError,
        RuntimeError,
        ValueError,
        OSError,
    ) as error:
        raise _refused("This is not a zip archive that can be read.") from error
    return files


def _refuse_entry(entry: zipfile.ZipInfo, seen: set[str]) -> None:
    reason = unsafe_reason(entry.filename)
    if reason:
        raise _refused(f"A path in the archive {reason}.")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        raise _refused("The archive holds a link or a device.")
    if folded(entry.filename) in seen:
        raise _refused("Two paths in the archive are the same on some systems.")


def _refused(message: str) -> RefusedError:
    return RefusedError(Reason.BAD_PACK, message)
