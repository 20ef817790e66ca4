"""A copy of the smallest good pack in a learner's packs folder, and ways to bend it."""

import json
import os
import re
import shutil
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from tests.stress.children import ROOT

GOOD = ROOT / "tests" / "data" / "packs" / "tiny"
SECRET = "CANARY-7f3a"
"""What stands in every file outside the pack: it must never be opened, and never be shown."""


@dataclass
class Bent:
    """One learner's packs folder with the pack `tiny` in it, and a folder beside it that no pack
    may reach.
    """

    packs: Path
    outside: Path

    @classmethod
    def fresh(cls, folder: Path) -> "Bent":
        """A good pack, yet to be bent."""
        bent = cls(folder / "trainer" / "packs", folder / "outside")
        shutil.copytree(GOOD, bent.packs / "tiny")
        bent.outside.mkdir()
        for name in ("canary.png", "canary.txt", "canary.md", "canary.toml"):
            (bent.outside / name).write_text(f"{SECRET}\n")
        return bent

    @property
    def pack(self) -> Path:
        """The pack."""
        return self.packs / "tiny"

    @property
    def exercise(self) -> Path:
        """Its exercise."""
        return self.pack / "receipts"

    @property
    def canary(self) -> str:
        """A file outside, as a pack may name it."""
        return str(self.outside / "canary.png")

    def put(self, path: str, content: str | bytes) -> Path:
        """Write a file of the exercise."""
        file = self.exercise / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode("utf-8", "surrogateescape")
        file.write_bytes(content)
        return file

    def take(self, path: str) -> Path:
        """Remove what the exercise has there, and give the path."""
        place = self.exercise / path
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def add(self, path: str, text: str) -> None:
        """Write on in a file of the exercise."""
        file = self.exercise / path
        file.write_text(file.read_text() + text)

    def set_field(self, file: str, field: str, value: str) -> None:
        """Give a field of a TOML file another value, as it stands in TOML."""
        place = self.pack / file
        text = place.read_text()
        line = f"{field} = {value}"
        pattern = re.compile(rf"^{field} = (?:\[$.*?^\]|[^\n]*)$", re.MULTILINE | re.DOTALL)
        changed, times = pattern.subn(lambda _found: line, text, count=1)
        place.write_text(changed if times else text.replace("+++\n", f"+++\n{line}\n", 1))

    def set_text(self, file: str, field: str, text: str) -> None:
        """Give a field of a TOML file a text; one that holds a list gets a list of it."""
        place = (self.pack / file).read_text()
        quoted = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
        quoted = re.sub(r"[\x80-\x9f]", lambda found: f"\\u{ord(found[0]):04X}", quoted)
        is_list = re.search(rf"^{field} = \[", place, re.MULTILINE)
        self.set_field(file, field, f"[{', '.join([quoted] * 3)}]" if is_list else quoted)

    def prose(self, text: str) -> None:
        """Put a text into every place that is shown as Markdown."""
        self.put("request.md", text)
        self.put("pull-request.md", f"A title\n\n{text}")
        self.add("answers/rest-is-lost.md", f"\n{text}\n")


def answer(kind: str = "neutral", **fields: str) -> str:
    """The text of an answer file; `fields` as they stand in TOML."""
    lines = [f'kind = "{kind}"', 'title = "A remark"', 'wordings = ["one", "two", "three"]']
    lines += [f"{name} = {value}" for name, value in fields.items()]
    return "+++\n" + "\n".join(lines) + "\n+++\n## Why it earns nothing\nTaste.\n"


def png(width: int, height: int, *, whole: bool = True) -> bytes:
    """A picture that says it is so large; its rows are one byte that repeats."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + name
            + content
            + struct.pack(">I", zlib.crc32(name + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(min((width // 8 + 1) * height, 150_000_000)), 9)
    parts = [b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", head), chunk(b"IDAT", rows)]
    return b"".join([*parts, chunk(b"IEND", b"")] if whole else parts)[: None if whole else -7]


def sparse(file: Path, size: int = 2 * 1024**3) -> None:
    """A file of that many bytes which takes no room."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        stream.truncate(size)


def fifo(place: Path) -> None:
    """A pipe that never gives anything."""
    place.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(place)
