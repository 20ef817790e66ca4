"""A first pack and a first exercise: working examples, ready to be changed into one's own."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from trainer.content.authoring.languages import language_keys
from trainer.content.headers import EXERCISE_FILE, FORMAT, PACK_FILE, bad_name
from trainer.content.problems import nearest
from trainer.content.reading import is_file, is_there, real_path
from trainer.errors import TrainerError

LICENCE: Final = "CC-BY-4.0"
NO_AUTHOR: Final = "Your name"
"""Stands for the author of a new pack until one is written."""
_ROOM: Final = "Make room there, or allow writing."


def examples_folder() -> Path:
    """Where the examples lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "_assets"
    if installed.is_dir():
        return installed / "examples"
    return package.parent / "assets" / "examples"


def new_pack(folder: Path, author: str) -> Path:
    """Make a folder with a pack.toml; the file. TrainerError where there is one, or the name is not
    one of a pack.
    """
    check_name(folder, "a pack")
    file = folder / PACK_FILE
    if is_there(file):
        raise TrainerError(
            "is a pack already.", where=str(folder), remedy="Add an exercise: name PACK/ID."
        )
    with disk_errors_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(_pack_text(real_path(folder).name, author), encoding="utf-8", newline="\n")
    return file


def new_exercise(folder: Path, language: str, author: str) -> Path:
    """Write the example in a language into a new folder of a pack, which is made where there is
    none; the folder.
    """
    if language not in language_keys():
        raise TrainerError(
            f"There is no example in “{language}”.",
            remedy=f"{nearest(language, language_keys()).capitalize()}",
        )
    with new_folder(folder, author) as staging:
        shutil.copytree(examples_folder() / language, staging, dirs_exist_ok=True)
    return folder


def is_in_pack(folder: Path) -> bool:
    """Whether a folder, which need not be there, would be an exercise of a pack."""
    return is_file(folder.parent / PACK_FILE)


@contextmanager
def new_folder(folder: Path, author: str) -> Iterator[Path]:
    """An empty folder that takes the name of an exercise when all of it is written, and is gone
    where that fails; a pack is made around it where there is none.

    TrainerError where the name is taken, or where the disk refuses.
    """
    check_free(folder)
    pack = folder.parent
    with disk_errors_told(folder):
        pack.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f".{folder.name}-", dir=pack) as around:
            staging = Path(around) / folder.name
            staging.mkdir()
            yield staging
            staging.rename(folder)
    if not is_there(pack / PACK_FILE):
        new_pack(pack, author)


def check_free(folder: Path) -> None:
    """Refuse a folder that can't become an exercise: its name is taken or no id, or it would lie in
    another exercise.
    """
    check_name(folder, "an exercise")
    if is_there(folder):
        raise TrainerError(
            "is there already.", where=str(folder), remedy="Choose another id, or remove it."
        )
    pack = folder.parent
    if is_file(pack / EXERCISE_FILE):
        raise TrainerError(
            "is an exercise, not a pack.", where=str(pack), remedy="Name PACK/ID, two folders."
        )


def check_name(folder: Path, what: str) -> None:
    """Refuse a folder whose name is no id."""
    name = real_path(folder).name
    for problem in bad_name(name, name, what):
        raise TrainerError(f"{problem.what}: {problem.remedy}.", where=str(folder))


@contextmanager
def disk_errors_told(folder: Path) -> Iterator[None]:
    """What the disk refuses is something that a person can act on."""
    try:
        yield
    except OSError as error:
        what = f"can't be written: {error.strerror or type(error).__name__}."
        raise TrainerError(what, where=str(error.filename or folder), remedy=_ROOM) from error


def _pack_text(name: str, author: str) -> str:
    """A pack.toml that can be used as it stands."""
    title = name.replace("-", " ").capitalize()
    fields = {
        "format": FORMAT,
        "id": name,
        "version": "0.1.0",
        "title": title,
        "summary": f"Exercises of {title}.",
        "authors": [author or NO_AUTHOR],
        "licence": LICENCE,
    }
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "".join(f"{line}\n" for line in lines)
