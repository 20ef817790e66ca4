"""Gauge files, and what the reader makes of them under AddressSanitizer."""

import os
import re
import struct
import subprocess
from pathlib import Path

FLAGS = ["-std=c99", "-fsanitize=address", "-Isrc"]


def file_of(version: int, records: int) -> bytes:
    """A whole file of station 7, level 1.5 m throughout."""
    head = struct.pack(">2sBBIHH", b"GL", version, 0, 7, 30, records)
    first = [struct.pack(">IihH4x", 1_710_632_320 + 30 * i, 1500, 57, 12_000) for i in range(records)]
    rest = struct.pack(">iHxx", 10_000, 45) if version == 2 else b""
    return head + b"".join(record + rest for record in first)


def gauge2csv(folder: Path, data: bytes, *options: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr; what stands behind the data is never readable."""
    program = folder / "gauge2csv"
    if not program.exists():
        main = Path("src/gauge2csv.c").read_text()
        # The program reads into a buffer of its own: here it ends where the file does.
        main = main.replace("rc = gl_parse(", "data = realloc(data, n ? n : 1);\n    rc = gl_parse(")
        (folder / "main.c").write_text(main)
        sources = [str(folder / "main.c"), "src/gaugelog.c", "src/csv.c"]
        subprocess.run(["gcc", *FLAGS, "-o", str(program), *sources], check=True)
    (folder / "0007.gl").write_bytes(data)
    surroundings = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
    ended = subprocess.run(
        [str(program), *options, str(folder / "0007.gl")],
        capture_output=True,
        text=True,
        env=surroundings,
        check=False,
    )
    return ended.returncode, ended.stdout, ended.stderr


def memory_error(printed: str) -> str:
    """What AddressSanitizer calls the error that it found; empty where it found none."""
    found = re.search(r"AddressSanitizer: (\S+)", printed)
    return found[1] if found else ""
