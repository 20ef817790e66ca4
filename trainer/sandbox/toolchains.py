"""What an exercise may need beyond Python with pytest, which package brings it, and what of it the
sandbox opens.

What lies below /usr is open to every run. A toolchain that a person installed elsewhere is opened
piece by piece: the program, or the folders of a root that is known to be one. The folder around it
never is: in ~/.local lie keys and reviews as well.
"""

import os
import shutil
import sys
import sysconfig
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from trainer.system import home_folder


def _program_alone(program: Path) -> tuple[Path, ...] | None:
    if _is_binary(program):
        return (program,)
    return None


def _go_root(program: Path) -> tuple[Path, ...] | None:
    root = program.parent.parent
    is_root = (root / "src" / "runtime").is_dir() and (root / "pkg").is_dir()
    if is_root:
        return _pieces(root, "bin", "go.env", "lib", "pkg", "src", "VERSION")
    return None


def _java_root(program: Path) -> tuple[Path, ...] | None:
    root = program.parent.parent
    is_root = (root / "release").is_file() and (root / "lib" / "modules").is_file()
    if is_root:
        return _pieces(root, "bin", "conf", "include", "jmods", "lib", "release")
    return None


def _nothing(_program: Path) -> tuple[Path, ...] | None:
    return None


@dataclass(frozen=True)
class Toolchain:
    """Programs that must be found, and the package of a Debian or Ubuntu system that brings them.

    `pieces` says what to open of an installation outside /usr, by its program without links; None
    where it is no whole one.
    """

    programs: tuple[str, ...]
    package: str
    pieces: Callable[[Path], tuple[Path, ...] | None] = _nothing


TOOLCHAINS: Final[Mapping[str, Toolchain]] = {
    "go": Toolchain(("go",), "golang-go", _go_root),
    "node": Toolchain(("node",), "nodejs", _program_alone),
    # Debian 12 has Java 17 and Debian 13 has 21 and 25: this package is in both.
    "java": Toolchain(("javac", "java"), "default-jdk-headless", _java_root),
    # A compiler is spread over folders that only its makers know.
    "gcc": Toolchain(("gcc",), "gcc libc6-dev"),
    "bash": Toolchain(("bash",), "bash", _program_alone),
}

_OPEN_TO_ALL: Final = (Path("/usr"), Path("/nix/store"))


def missing_packages(needs: tuple[str, ...]) -> tuple[str, ...]:
    """The packages to install before something with these needs can run here."""
    chains = (TOOLCHAINS[need] for need in needs)
    return tuple(
        chain.package
        for chain in chains
        if not all(shutil.which(program) for program in chain.programs)
    )


def unsafe_toolchains(needs: tuple[str, ...]) -> tuple[str, ...]:
    """For each toolchain that is there, but where the sandbox cannot open it alone, a sentence that
    says so.
    """
    chains = (TOOLCHAINS[need] for need in needs)
    return tuple(
        f"“{name}” is {place}, and cannot be opened to the sandbox without what lies beside it: "
        f"install {chain.package}."
        for chain in chains
        for name, place in _found(chain).items()
        if _pieces_of(chain, place) is None
    )


def opened_programs() -> dict[str, Path]:
    """By name, the programs outside /usr that can be opened, each without links."""
    return {
        name: place
        for chain in TOOLCHAINS.values()
        for name, place in _found(chain).items()
        if _pieces_of(chain, place)  # neither refused nor below /usr
    }


def opened_pieces() -> tuple[Path, ...]:
    """The files and folders outside /usr to open for reading: of the toolchains, and of the running
    Python.
    """
    pieces = [
        piece
        for chain in TOOLCHAINS.values()
        for place in _found(chain).values()
        for piece in _pieces_of(chain, place) or ()
    ]
    return tuple(dict.fromkeys((*_python_pieces(), *pieces)))


def is_private(folder: Path) -> bool:
    """Whether a folder is a home, lies above one, or is a place in one that many programs share."""
    if len(folder.parts) <= 2:
        return True
    home = home_folder()
    if home is None:
        return False
    common = {
        home / name
        for name in (
            ".cache",
            ".config",
            ".local",
            ".local/lib",
            ".local/share",
            ".local/state",
            "bin",
            "lib",
        )
    }
    return folder in common or home.is_relative_to(folder)


def _found(chain: Toolchain) -> dict[str, Path]:
    places = {name: shutil.which(name) for name in chain.programs}
    return {name: Path(place).resolve() for name, place in places.items() if place}


def _pieces_of(chain: Toolchain, program: Path) -> tuple[Path, ...] | None:
    """What to open besides /usr; nothing for what lies there, None where it cannot be opened
    safely.
    """
    if _is_open(program):
        return ()
    pieces = chain.pieces(program)
    if pieces is None or any(map(is_private, pieces)):
        return None
    return pieces


def _is_open(path: Path) -> bool:
    return any(path.is_relative_to(top) for top in _OPEN_TO_ALL)


def _is_binary(program: Path) -> bool:
    """Whether it is a program of its own: a script, such as those of version managers, needs the
    files of its maker.
    """
    try:
        with program.open("rb") as file:
            return file.read(4) == b"\x7fELF"
    except OSError:
        return False


def _pieces(root: Path, *names: str) -> tuple[Path, ...]:
    return tuple(root / name for name in names if _is_there(root / name))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except PermissionError:
        return False


@cache
def _python_pieces() -> tuple[Path, ...]:
    return tuple(
        path
        for path in dict.fromkeys(_all_python_pieces())
        if not _is_open(path) and _is_there(path)
    )


def _all_python_pieces() -> Iterator[Path]:
    environment, base = Path(sys.prefix), Path(sys.base_prefix)
    if environment != base:
        yield from _pieces(environment, "bin", "lib", "lib64", "pyvenv.cfg")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    # The program and the standard library, and the C library of Python where it is a shared one.
    yield from (base / "bin" / version, Path(os.path.realpath(sys.executable)))
    yield from (
        Path(sysconfig.get_path(name, vars={"base": str(base), "platbase": str(base)}))
        for name in ("stdlib", "platstdlib")
    )
    yield from sorted((base / "lib").glob("libpython*"))
    if not is_private(base):
        # Some distributions of Python bring libraries of their own.
        yield from _pieces(base, "bin", "lib")


def interpreter_links() -> Iterator[tuple[str, Path]]:
    """Links on the way from the running interpreter to its file that lie in no opened piece: what
    each says, and its place.
    """
    pieces = opened_pieces()
    place = Path(sys.executable)
    while place.is_symlink():
        target = str(place.readlink())
        if not _is_open(place) and not any(place.is_relative_to(piece) for piece in pieces):
            yield target, place
        place = Path(os.path.normpath(place.parent / target))
