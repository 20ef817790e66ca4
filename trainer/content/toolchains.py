"""What an exercise may need beyond Python with pytest, and which package brings it."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Toolchain:
    """Programs that must be found, and the package of a Debian or Ubuntu system that brings them."""

    programs: tuple[str, ...]
    package: str


TOOLCHAINS: Final[Mapping[str, Toolchain]] = {
    "go": Toolchain(("go",), "golang-go"),
    "node": Toolchain(("node",), "nodejs"),
    "java": Toolchain(("javac", "java"), "openjdk-17-jdk-headless"),
    "gcc": Toolchain(("gcc",), "gcc"),
    "bash": Toolchain(("bash",), "bash"),
}


def missing_packages(needs: tuple[str, ...]) -> tuple[str, ...]:
    """The packages to install before something with these needs can run here."""
    chains = (TOOLCHAINS[need] for need in needs)
    return tuple(chain.package for chain in chains if not all(shutil.which(program) for program in chain.programs))
