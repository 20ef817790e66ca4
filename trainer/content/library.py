"""All packs that a learner has: those that ship, their own, and those in further folders."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.content.folder import read_exercise, read_pack
from trainer.content.headers import EXERCISE_FILE, PACK_FILE, exercise_id, read_header
from trainer.content.pack_limits import (
    MOST_EXERCISES_OF_FOLDER,
    MOST_FOLDERS_LOOKED_AT,
    MOST_PACKS,
    MOST_PROBLEMS_OF_LIBRARY,
    MOST_PROBLEMS_OF_PACK,
    MOST_SECONDS_TO_ANSWER,
)
from trainer.content.problems import LIMIT_RULE, Problem, more_problems, nearest
from trainer.content.reading import (
    RULE,
    answers_within,
    entries,
    is_file,
    is_folder,
    real_path,
    unreadable,
)
from trainer.core.domain.exercise import Exercise, ExerciseId, Level, Pack, PackId
from trainer.core.text.path_text import visible
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
    """The packs that come with the program: inside the installed package, or beside it in a
    checkout.
    """
    package = Path(__file__).resolve().parent.parent
    installed = package / "_exercises"
    if installed.is_dir():
        return installed
    return package.parent / "exercises"


def open_library(packs_folder: Path, further: Iterable[Path] = ()) -> "Library":
    """What ships, the learner's own packs and further folders, which must be there."""
    folders = tuple(further)
    for error in wrong_folders(folders):
        raise error
    return Library((packs_folder,), named=folders)


def wrong_folders(folders: Iterable[Path]) -> Iterator[ContentError]:
    """Yield an error for each that is not a folder."""
    return (_no_folder(folder) for folder in folders if not is_folder(folder))


def empty_folders(folders: Iterable[Path]) -> Iterator[ContentError]:
    """Yield an error for each folder in which no exercise is found."""
    return (
        _refusal(folder, "holds no exercise.")
        for folder in folders
        if not any(find_exercises(folder))
    )


def _no_folder(folder: Path) -> ContentError:
    try:
        folder.stat()
    except PermissionError as error:
        what = f"cannot be read: {error.strerror}."
        return ContentError(what, where=str(folder), remedy="Give yourself read permission.")
    except (OSError, ValueError):
        pass
    return _refusal(folder, "is not a folder.")


def _refusal(folder: Path, what: str) -> ContentError:
    return ContentError(
        what, where=str(folder), remedy="Name a folder of packs, a pack or an exercise."
    )


def find_packs(folder: Path, problems: list[Problem] | None = None) -> list[Path]:
    """The packs in a folder, which may hold packs, be a pack, or be an exercise of one; adds to the
    list what cannot be read.
    """
    told = problems if problems is not None else []
    place = real_path(folder)
    if is_file(folder / EXERCISE_FILE):
        return [place.parent]
    if is_file(folder / PACK_FILE):
        return [place]
    inside = _folders(place, str(folder), told)
    if any(is_file(child / EXERCISE_FILE) for child in inside):
        return [place]
    packs = _packs_among(inside, str(folder), told)
    if len(packs) > MOST_PACKS:
        what = f"holds {len(packs)} packs"
        told.append(
            Problem(str(folder), 0, what, f"put at most {MOST_PACKS} into a folder", LIMIT_RULE)
        )
        return []
    return packs


def _packs_among(children: Iterable[Path], shown: str, problems: list[Problem]) -> list[Path]:
    """Those of the folders that are packs: they hold a pack.toml or, where somebody forgot that, an
    exercise.
    """
    packs: list[Path] = []
    left = MOST_FOLDERS_LOOKED_AT
    for child in children:
        try:
            (child / PACK_FILE).lstat()
        except FileNotFoundError:
            found: list[Problem] = []
            inside = _folders(child, child.name, found)
            # What else is wrong with a folder that may be no pack is nobody's business.
            problems.extend(
                problem for problem in found if problem.path == child.name and problem.rule == RULE
            )
            left -= len(inside)
            if left < 0:
                what = f"has more than {MOST_FOLDERS_LOOKED_AT} folders in its folders"
                problems.append(
                    Problem(shown, 0, what, "name the folder that holds the packs", LIMIT_RULE)
                )
                break
            if not any(is_file(each / EXERCISE_FILE) for each in inside):
                continue
        except OSError as error:
            problems.append(unreadable(child.name, error))
            continue
        packs.append(child)
    return packs


def find_exercises(folder: Path, problems: list[Problem] | None = None) -> Iterator[Path]:
    """The exercises in a folder, which may hold packs, be a pack, or be an exercise; adds to the
    list what cannot be read.
    """
    told = problems if problems is not None else []
    if is_file(folder / EXERCISE_FILE):
        yield real_path(folder)
    else:
        for pack in find_packs(folder, told):
            yield from _folders(pack, pack.name, told)


class Library:
    """The packs that were found at the start; each is read on its own, and what is broken is listed
    and left out.

    The first of several packs of one name is used: what ships, then what lies in `folders`. Only
    those in `named` folders, which somebody asked for in so many words, take the place of earlier
    ones.
    """

    def __init__(
        self,
        folders: Iterable[Path] = (),
        *,
        named: Iterable[Path] = (),
        shipped: Path | None = None,
    ) -> None:
        self._packs: dict[PackId, Pack] = {}
        self._places: dict[PackId, Path] = {}
        self._exercise_places: dict[ExerciseId, Path] = {}
        self._summaries: dict[ExerciseId, ExerciseSummary] = {}
        self._exercises: dict[ExerciseId, Exercise] = {}
        self._problems: dict[str, list[str]] = {}
        if shipped is not None:
            self._shipped = shipped
        else:
            self._shipped = shipped_folder()
        for folder, is_named in (
            *((each, False) for each in (self._shipped, *folders)),
            *((each, True) for each in named),
        ):
            try:
                self._add(folder, is_named=is_named)
            except OSError as error:
                # A disk that stops answering in the middle: the other folders may lie elsewhere.
                self._tell(visible(str(folder)), [str(unreadable(str(folder), error))])

    def packs(self) -> tuple[Pack, ...]:
        """Every pack, by id, with those of its exercises that can be listed."""
        return tuple(self._packs[pack_id] for pack_id in sorted(self._packs))

    def summaries(self) -> tuple[ExerciseSummary, ...]:
        """Every exercise that can be listed, by id."""
        return tuple(self._summaries[name] for name in sorted(self._summaries))

    def problems(self) -> tuple[str, ...]:
        """What could not be read, and what is shadowed by what, each as one line; of very many the
        first, and how many more.
        """
        lines: list[str] = []
        for place, found in self._problems.items():
            lines.extend(found[:MOST_PROBLEMS_OF_PACK])
            if (left := len(found) - MOST_PROBLEMS_OF_PACK) > 0:
                lines.append(
                    f"{place}: has {more_problems(left)}, run `trainer check` to see them all"
                )
        if (left := len(lines) - MOST_PROBLEMS_OF_LIBRARY) > 0:
            lines = [*lines[:MOST_PROBLEMS_OF_LIBRARY], f"and {more_problems(left)}"]
        return tuple(lines)

    def exercise(self, exercise_id: ExerciseId) -> Exercise:
        """The whole exercise, read once; ContentError where there is none of that id or it is
        broken.
        """
        if exercise_id not in self._exercises:
            self._exercises[exercise_id] = read_exercise(self.folder(exercise_id))
        return self._exercises[exercise_id]

    def at_hand(self, exercise_id: ExerciseId) -> Exercise | None:
        """The exercise where it was read already; None where that would take a while."""
        return self._exercises.get(exercise_id)

    def folder(self, exercise_id: ExerciseId) -> Path:
        """Where the exercise lies; ContentError where there is none of that id."""
        if exercise_id not in self._exercise_places:
            known = tuple(sorted(self._exercise_places))
            if PackId(exercise_id) in self._packs:
                ours = [name for name in known if name.startswith(f"{exercise_id}/")]
                remedy = f"Name one of its exercises: {', '.join(ours)}"
                raise ContentError("is a pack.", where=exercise_id, remedy=remedy)
            if known:
                remedy = nearest(exercise_id, known)
            else:
                remedy = "Name a folder of packs with `--packs`."
            raise ContentError("there is no such exercise;", where=exercise_id, remedy=remedy)
        return self._exercise_places[exercise_id]

    def ships(self, exercise_id: ExerciseId) -> bool:
        """Whether the exercise came with the program; ContentError where there is none of that
        id.
        """
        return self.folder(exercise_id).is_relative_to(self._shipped.resolve())

    def _add(self, folder: Path, *, is_named: bool) -> None:
        found: list[Problem] = []
        if not self._is_there(folder):
            return
        count = 0
        wanted = {exercise_id(folder)} if is_file(folder / EXERCISE_FILE) else None
        for place in find_packs(folder, found):
            pack = self._read_pack(place)
            if pack is None or not self._is_used(pack, place, is_named=is_named):
                continue
            count += len(pack.exercise_ids)
            if count > MOST_EXERCISES_OF_FOLDER:
                what = (
                    f"holds more than {MOST_EXERCISES_OF_FOLDER} exercises; the rest are not listed"
                )
                found.append(Problem(str(folder), 0, what, "take packs out", LIMIT_RULE))
                break
            self._add_exercises(pack, place, wanted)
        self._tell(visible(str(folder)), [str(problem) for problem in found])

    def _is_there(self, folder: Path) -> bool:
        where = visible(str(folder))
        if not answers_within(folder, MOST_SECONDS_TO_ANSWER):
            what = f"did not respond within {MOST_SECONDS_TO_ANSWER:.0f} s"
            self._tell(where, [f"{where}: {what}, look at its disk, then read packs again"])
            return False
        try:
            if stat.S_ISDIR(folder.stat().st_mode):
                return True
        except FileNotFoundError:
            if folder in {paths_from(os.environ).packs, shipped_folder()}:
                return False
        except (OSError, ValueError) as error:
            # A name with a NUL, or of what is no text, is a ValueError.
            said = (
                error.strerror if isinstance(error, OSError) else None
            ) or "that name is not a valid file name"
            self._tell(
                where,
                [
                    (
                        f"{where}: cannot be read: {said}, give yourself read permission, or "
                        f"correct the folder in Preferences"
                    )
                ],
            )
            return False
        self._tell(where, [f"{where}: is not a folder, correct Preferences or `--packs`"])
        return False

    def _tell(self, place: str, lines: Sequence[str]) -> None:
        if lines:
            self._problems.setdefault(place, []).extend(lines)

    def _read_pack(self, place: Path) -> Pack | None:
        try:
            return read_pack(place)
        except ContentError as error:
            self._tell(visible(str(place)), error.problems or [str(error)])
            return None

    def _is_used(self, pack: Pack, place: Path, *, is_named: bool) -> bool:
        """Keep the pack where its name is free, or where its folder was named; say what is
        shadowed.
        """
        there = self._places.get(pack.id)
        if there == place:
            return True
        where = visible(str(place))
        if there is not None and not is_named:
            remedy = "rename it, or name its folder with `--packs`"
            self._tell(
                where,
                [
                    (
                        f"{where}: is not used, since there is a pack “{pack.id}” in "
                        f"{visible(str(there))}, {remedy}"
                    )
                ],
            )
            return False
        if there is not None:
            self._tell(
                where,
                [
                    (
                        f"{where}: takes the place of the pack “{pack.id}” in "
                        f"{visible(str(there))}, "
                        f"rename one of them"
                    )
                ],
            )
            for name in [
                name for name, summary in self._summaries.items() if summary.pack == pack.id
            ]:
                del self._summaries[name], self._exercise_places[name]
        self._packs[pack.id] = pack
        self._places[pack.id] = place
        return True

    def _add_exercises(self, pack: Pack, place: Path, wanted: set[ExerciseId] | None) -> None:
        for name in pack.exercise_ids:
            folder = place / name.partition("/")[2]
            if (wanted is None or name in wanted) and name not in self._summaries:
                try:
                    self._summaries[name] = _summary(folder)
                    self._exercise_places[name] = folder
                except ContentError as error:
                    self._tell(visible(str(place)), error.problems)


def _summary(folder: Path) -> ExerciseSummary:
    values = read_header(folder)
    return ExerciseSummary(
        id=exercise_id(folder),
        title=values["title"],
        language=values["language"],
        level=Level(values["level"]),
        minutes=values["minutes"],
        topics=values["topics"],
        pack=PackId(real_path(folder).parent.name),
    )


def _folders(folder: Path, shown: str, problems: list[Problem]) -> list[Path]:
    found = entries(folder, shown, problems)
    return [
        folder / entry.name
        for entry in found
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
    ]
