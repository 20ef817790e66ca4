"""All packs that a learner has: those that ship, their own, and those in further folders."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.content.folder import read_exercise, read_pack
from trainer.content.headers import EXERCISE_FILE, PACK_FILE, exercise_id, read_header
from trainer.content.problems import nearest
from trainer.content.trees import entries
from trainer.core.exercise import Exercise, ExerciseId, Level, Pack, PackId
from trainer.errors import ContentError
from trainer.settings import paths_from


@dataclass(frozen=True)
class ExerciseSummary:
    """What a list shows of an exercise, read from exercise.toml alone."""

    id: ExerciseId
    title: str
    language: str
    level: Level
    minutes: int
    topics: tuple[str, ...]
    pack: PackId


def shipped_folder() -> Path:
    """The packs that come with the program: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_exercises"
    return installed if installed.is_dir() else package.parent / "exercises"


def open_library(packs_folder: Path, further: Iterable[Path] = ()) -> "Library":
    """What ships, the learner's own packs and further folders, which must be there."""
    folders = tuple(further)
    for error in wrong_folders(folders):
        raise error
    return Library((packs_folder, *folders))


def wrong_folders(folders: Iterable[Path]) -> Iterator[ContentError]:
    """Yield an error for each that is not a folder."""
    # Unlike `Path.is_dir`, this does not raise where a folder above may not be entered.
    return (_refusal(folder, "is not a folder.") for folder in folders if not os.path.isdir(folder))  # noqa: PTH112


def empty_folders(folders: Iterable[Path]) -> Iterator[ContentError]:
    """Yield an error for each folder in which no exercise is found."""
    return (_refusal(folder, "holds no exercise.") for folder in folders if not any(find_exercises(folder)))


def _refusal(folder: Path, what: str) -> ContentError:
    return ContentError(what, where=str(folder), remedy="Name a folder of packs, a pack or an exercise.")


def find_packs(folder: Path) -> Iterator[Path]:
    """The packs in a folder, which may hold packs, be a pack, or be an exercise of one."""
    if (folder / EXERCISE_FILE).is_file():
        yield folder.resolve().parent
    elif (folder / PACK_FILE).is_file() or any((child / EXERCISE_FILE).is_file() for child in _folders(folder)):
        yield folder.resolve()
    else:
        yield from (child for child in _folders(folder.resolve()) if (child / PACK_FILE).exists() or any(_exercises(child)))


def find_exercises(folder: Path) -> Iterator[Path]:
    """The exercises in a folder, which may hold packs, be a pack, or be an exercise."""
    if (folder / EXERCISE_FILE).is_file():
        yield folder.resolve()
    else:
        for pack in find_packs(folder):
            yield from _folders(pack)


class Library:
    """The packs that were found at the start; later folders shadow earlier ones; what is broken is told and left out."""

    def __init__(self, folders: Iterable[Path] = (), *, shipped: Path | None = None) -> None:
        self._packs: dict[PackId, Pack] = {}
        self._places: dict[PackId, Path] = {}
        self._exercise_places: dict[ExerciseId, Path] = {}
        self._summaries: dict[ExerciseId, ExerciseSummary] = {}
        self._exercises: dict[ExerciseId, Exercise] = {}
        self._problems: list[str] = []
        own = paths_from(os.environ).packs
        self._shipped = shipped if shipped is not None else shipped_folder()
        for folder in (self._shipped, *folders):
            if folder.is_dir():
                self._add_folder(folder)
            elif folder not in {own, shipped_folder()}:
                self._problems.append(f"{folder}: is not a folder, correct the settings or `--packs`")

    def packs(self) -> tuple[Pack, ...]:
        """Every pack, by id, with those of its exercises that can be listed."""
        return tuple(self._packs[pack_id] for pack_id in sorted(self._packs))

    def summaries(self) -> tuple[ExerciseSummary, ...]:
        """Every exercise that can be listed, by id."""
        return tuple(self._summaries[name] for name in sorted(self._summaries))

    def problems(self) -> tuple[str, ...]:
        """What could not be read, and what is shadowed by what, each as one line."""
        return tuple(self._problems)

    def exercise(self, exercise_id: ExerciseId) -> Exercise:
        """The whole exercise, read once; ContentError where there is none of that id or it is broken."""
        if exercise_id not in self._exercises:
            self._exercises[exercise_id] = read_exercise(self.folder(exercise_id))
        return self._exercises[exercise_id]

    def folder(self, exercise_id: ExerciseId) -> Path:
        """Where the exercise lies; ContentError where there is none of that id."""
        if exercise_id not in self._exercise_places:
            known = tuple(sorted(self._exercise_places))
            if PackId(exercise_id) in self._packs:
                ours = [name for name in known if name.startswith(f"{exercise_id}/")]
                remedy = f"Name one of its exercises: {', '.join(ours)}"
                raise ContentError("is a pack.", where=exercise_id, remedy=remedy)
            remedy = nearest(exercise_id, known) if known else "Name a folder of packs with `--packs`."
            raise ContentError("there is no such exercise;", where=exercise_id, remedy=remedy)
        return self._exercise_places[exercise_id]

    def ships(self, exercise_id: ExerciseId) -> bool:
        """Whether the exercise came with the program; ContentError where there is none of that id."""
        return self.folder(exercise_id).is_relative_to(self._shipped.resolve())

    def _add_folder(self, folder: Path) -> None:
        wanted = {exercise_id(folder)} if (folder / EXERCISE_FILE).is_file() else None
        for place in find_packs(folder):
            pack = self._read_pack(place)
            if pack is not None and self._places.get(pack.id) != place:
                self._add_pack(pack, place)
            if pack is not None:
                self._add_exercises(pack, place, wanted)

    def _read_pack(self, place: Path) -> Pack | None:
        try:
            return read_pack(place)
        except ContentError as error:
            self._problems.extend(error.problems)
            return None

    def _add_pack(self, pack: Pack, place: Path) -> None:
        if pack.id in self._places:
            self._problems.append(
                f"{place}: takes the place of the pack “{pack.id}” in {self._places[pack.id]}, rename one of them"
            )
            for name in [name for name, summary in self._summaries.items() if summary.pack == pack.id]:
                del self._summaries[name], self._exercise_places[name]
        self._packs[pack.id] = pack
        self._places[pack.id] = place

    def _add_exercises(self, pack: Pack, place: Path, wanted: set[ExerciseId] | None) -> None:
        for name in pack.exercise_ids:
            folder = place / name.partition("/")[2]
            if (wanted is None or name in wanted) and name not in self._summaries:
                try:
                    self._summaries[name] = _summary(folder)
                    self._exercise_places[name] = folder
                except ContentError as error:
                    self._problems.extend(error.problems)


def _summary(folder: Path) -> ExerciseSummary:
    values = read_header(folder)
    return ExerciseSummary(
        id=exercise_id(folder),
        title=values["title"],
        language=values["language"],
        level=Level(values["level"]),
        minutes=values["minutes"],
        topics=values["topics"],
        pack=PackId(folder.resolve().parent.name),
    )


def _folders(folder: Path) -> list[Path]:
    return [
        folder / entry.name for entry in entries(folder) if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
    ]


def _exercises(folder: Path) -> Iterator[Path]:
    return (child for child in _folders(folder) if (child / EXERCISE_FILE).is_file())
