"""One folder of plain text read into an Exercise or a Pack; nothing in it is ever run."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from trainer.content.answers import read_answer
from trainer.content.headers import (
    EXERCISE_FIELDS,
    EXERCISE_FILE,
    PACK_FIELDS,
    PACK_FILE,
    bad_name,
    exercise_id,
    read_fields,
    text_or_nothing,
)
from trainer.content.key_version import key_version
from trainer.content.markers import parse_file
from trainer.content.problems import Problem, nearest, raise_problems
from trainer.content.rulings import check_rulings_agree, read_ruling
from trainer.content.trees import StoredFile, entries, read_tree, unsafe_reason
from trainer.core.exercise import (
    Answer,
    AnswerId,
    Commit,
    Exercise,
    ExerciseId,
    File,
    Level,
    Pack,
    PackId,
    PlainFile,
    Ruling,
    Transcript,
)
from trainer.core.rulings import with_ruled_wordings
from trainer.errors import ContentError

_REQUIRED_FILES: Final = (EXERCISE_FILE, "request.md", "pull-request.md")
_REQUIRED_FOLDERS: Final = ("before", "commits", "answers")
_OPTIONAL: Final = ("rulings", "proofs", "golden.diff", "transcripts")
_PACK_EXTRAS: Final = frozenset({"README.md", "LICENSE", "LICENSE.txt", "LICENSE.md", "CHANGELOG.md"})
_COMMIT_NAME: Final = re.compile(r"(?P<number>[1-9][0-9]?)-[a-z0-9]+(?:-[a-z0-9]+)*")
_REMOVES: Final = re.compile(r"Removes: *(?P<path>\S.*?)\s*")


@dataclass(frozen=True)
class Loaded:
    """An exercise as far as it can be understood (None where exercise.toml cannot), and every problem."""

    exercise: Exercise | None
    problems: tuple[Problem, ...]


def read_exercise(folder: Path) -> Exercise:
    """The exercise in a folder; ContentError with every problem of its format."""
    if not folder.is_dir():
        raise ContentError("is not a folder.", where=str(folder), remedy="Name the folder of an exercise.")
    loaded = load_exercise(folder)
    raise_problems(str(folder), loaded.problems)
    if loaded.exercise is None:
        raise ContentError("is not an exercise.", where=str(folder), remedy=f"Put {EXERCISE_FILE} there.")
    return loaded.exercise


def read_pack(folder: Path) -> Pack:
    """The pack in a folder, with the ids of its exercises; ContentError with every problem of its own files."""
    pack, problems = load_pack(folder)
    raise_problems(str(folder), problems)
    return pack


def load_pack(folder: Path) -> tuple[Pack, tuple[Problem, ...]]:
    """The pack in a folder as far as it can be understood, and every problem of its own files."""
    folder = folder.resolve()
    problems: list[Problem] = []
    shown = f"{folder.name}/{PACK_FILE}"
    table = read_fields(folder / PACK_FILE, shown, PACK_FIELDS, problems)
    if not (folder / PACK_FILE).exists():
        problems.append(Problem(shown, 0, "is missing", "write it", "required-files"))
    pack_id = str(table.values["id"])
    if pack_id and pack_id != folder.name:
        problems.append(Problem(shown, 1, f"the id is “{pack_id}”", f"use the folder's name, “{folder.name}”", "bad-id"))
    problems.extend(bad_name(folder.name, folder.name, "a pack"))
    names: list[str] = []
    for entry in entries(folder):
        if entry.is_symlink():
            problems.append(
                Problem(f"{folder.name}/{entry.name}", 0, "is a symbolic link", "put the folder itself there", "unsafe-path")
            )
        elif entry.is_dir():
            names.append(entry.name)
        elif entry.name != PACK_FILE and entry.name not in _PACK_EXTRAS:
            problems.append(
                Problem(f"{folder.name}/{entry.name}", 0, "does not belong in a pack", "remove it", "unexpected-file")
            )
    pack = Pack(
        id=PackId(folder.name),
        exercise_ids=tuple(ExerciseId(f"{folder.name}/{name}") for name in names),
        **{name: table.values[name] for name in ("version", "title", "summary", "authors", "licence")},
    )
    return pack, tuple(problems)


def load_exercise(folder: Path) -> Loaded:
    """The exercise in a folder as far as it can be understood, and every problem of its format."""
    shown = exercise_id(folder)
    problems: list[Problem] = [*bad_name(folder.resolve().name, shown, "an exercise"), *_check_entries(folder, shown)]
    table = read_fields(folder / EXERCISE_FILE, f"{shown}/{EXERCISE_FILE}", EXERCISE_FIELDS, problems)
    values = table.values
    request = text_or_nothing(folder / "request.md", f"{shown}/request.md", problems)
    title, description = _split_title(text_or_nothing(folder / "pull-request.md", f"{shown}/pull-request.md", problems))
    reader = _Reader(folder, shown, problems)
    before = reader.tree("before")
    commits = reader.commits()
    answers, right_copies = reader.answers()
    rulings, ruled = reader.rulings(answers)
    exercise = Exercise(
        id=exercise_id(folder),
        title=values["title"],
        language=values["language"],
        level=Level(values["level"] or Level.MID),
        minutes=values["minutes"],
        topics=values["topics"],
        tests=values["tests"],
        needs=values["needs"],
        request=request,
        pull_request_title=title,
        pull_request=description,
        before=before,
        commits=commits,
        answers=with_ruled_wordings(sorted((*answers, *ruled), key=lambda answer: answer.id), rulings),
        proofs=tuple(PlainFile(file.path, file.content) for file in reader.stored("proofs")),
        right_copies=right_copies,
        transcripts=reader.transcripts(),
        rulings=rulings,
    )
    exercise = replace(exercise, key_version=key_version(exercise))
    return Loaded(exercise if values["tests"] else None, tuple(problems))


class _Reader:
    """Reads the folders of one exercise and gathers problems."""

    def __init__(self, folder: Path, shown: str, problems: list[Problem]) -> None:
        self._folder = folder
        self._shown = shown
        self._problems = problems

    def stored(self, name: str) -> tuple[StoredFile, ...]:
        """Every file of a folder, or none where it is missing."""
        folder = self._folder / name
        if folder.is_symlink() or not folder.is_dir():
            return ()
        files, problems = read_tree(folder, f"{self._shown}/{name}")
        self._problems.extend(problems)
        return files

    def tree(self, name: str) -> tuple[File, ...]:
        """Every file of a folder with its markers read."""
        files: list[File] = []
        for stored in self.stored(name):
            if stored.path.rpartition("/")[2] in {".gitignore", ".gitattributes", ".gitmodules"} and "dot-" not in stored.stored:
                what = f"would act on the repository that holds {self._shown}"
                self._problems.append(Problem(stored.stored, 0, what, "store it as dot-NAME", "unexpected-file"))
            file, problems = parse_file(stored.path, stored.content)
            self._problems.extend(replace(problem, path=stored.stored) for problem in problems)
            files.append(file)
        return tuple(files)

    def commits(self) -> tuple[Commit, ...]:
        """The commits in the order of their numbers."""
        folder = self._folder / "commits"
        if folder.is_symlink() or not folder.is_dir():
            return ()
        names: dict[str, int] = {}
        messages: set[str] = set()
        for entry in entries(folder):
            place = f"{self._shown}/commits/{entry.name}"
            name = entry.name.removesuffix(".txt") if entry.is_file(follow_symlinks=False) else entry.name
            found = _COMMIT_NAME.fullmatch(name)
            if entry.is_symlink() or found is None or (entry.is_file() and not entry.name.endswith(".txt")):
                remedy = "use N-name.txt for a message and N-name/ for its files"
                self._report(place, "is no commit", remedy, "unexpected-file")
                continue
            names[name] = int(found["number"])
            if entry.is_file():
                messages.add(name)
        ordered = sorted(names, key=lambda name: (names[name], name))
        for name in sorted(set(names) - messages):
            self._report(f"{self._shown}/commits/{name}", "has no message", f"write commits/{name}.txt", "required-files")
        if [names[name] for name in ordered] != list(range(1, len(ordered) + 1)):
            self._report(f"{self._shown}/commits", "are not numbered 1, 2, 3 …", "number them without gaps or repeats", "bad-id")
        if not ordered:
            self._report(f"{self._shown}/commits", "holds no commit", "write 1-name.txt and 1-name/", "required-files")
        return tuple(self._commit(name) for name in ordered if name in messages)

    def _commit(self, name: str) -> Commit:
        shown = f"{self._shown}/commits/{name}.txt"
        text = text_or_nothing(self._folder / "commits" / f"{name}.txt", shown, self._problems)
        lines = text.rstrip().split("\n")
        removes: list[str] = []
        while lines and (found := _REMOVES.fullmatch(lines[-1])):
            removes.insert(0, found["path"])
            lines.pop()
        for path in removes:
            if reason := unsafe_reason(path):
                self._report(shown, f"removes “{path}”, which {reason}", "name a file of the project", "unsafe-path")
        message = "\n".join(lines).strip()
        if not message:
            self._report(shown, "has no message", "write what the commit does", "required-files")
        return Commit(name, f"{message}\n", self.tree(f"commits/{name}"), tuple(removes))

    def answers(self) -> tuple[tuple[Answer, ...], dict[AnswerId, tuple[PlainFile, ...]]]:
        """Every answer by id, and the full right copies that some have."""
        folder = self._folder / "answers"
        if folder.is_symlink() or not folder.is_dir():
            return (), {}
        answers: list[Answer] = []
        copies: dict[AnswerId, tuple[PlainFile, ...]] = {}
        for entry in entries(folder):
            place = f"{self._shown}/answers/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and entry.name.endswith(".fix"):
                stored = self.stored(f"answers/{entry.name}")
                copies[AnswerId(entry.name.removesuffix(".fix"))] = tuple(PlainFile(file.path, file.content) for file in stored)
            elif entry.is_file(follow_symlinks=False) and entry.name.endswith(".md"):
                text = text_or_nothing(Path(entry.path), place, self._problems)
                answer, problems = read_answer(place, entry.name.removesuffix(".md"), text)
                self._problems.extend(problems)
                answers.append(answer)
            else:
                self._report(place, "is no answer", "use ID.md for an answer and ID.fix/ for right copies", "unexpected-file")
        known = {answer.id for answer in answers}
        for answer_id in copies.keys() - known:
            self._report(
                f"{self._shown}/answers/{answer_id}.fix", "has no answer", f"write {answer_id}.md", "marker-without-answer"
            )
        return tuple(sorted(answers, key=lambda answer: answer.id)), copies

    def rulings(self, answers: tuple[Answer, ...]) -> tuple[tuple[Ruling, ...], tuple[Answer, ...]]:
        """Every ruling by id, and the answers that they add to those of `answers/`."""
        folder = self._folder / "rulings"
        if folder.is_symlink() or not folder.is_dir():
            return (), ()
        rulings: dict[str, Ruling] = {}
        added: list[Answer] = []
        known = {answer.id for answer in answers}
        for entry in entries(folder):
            place = f"{self._shown}/rulings/{entry.name}"
            if not entry.is_file(follow_symlinks=False) or not entry.name.endswith(".md"):
                self._report(place, "is no ruling", "use ID.md for a ruling", "unexpected-file")
                continue
            text = text_or_nothing(Path(entry.path), place, self._problems)
            ruling, answer, problems = read_ruling(place, entry.name.removesuffix(".md"), text)
            self._problems.extend(problems)
            rulings[place] = ruling
            if answer is not None and answer.id not in known:
                added.append(answer)
        self._problems.extend(check_rulings_agree(rulings, answers))
        return tuple(rulings.values()), tuple(added)

    def transcripts(self) -> dict[AnswerId, Transcript]:
        """What each proof printed when it was last blessed."""
        texts = {file.path: file.content.decode(errors="replace") for file in self.stored("transcripts")}
        ids = {path.removesuffix(".planted.txt") for path in texts if path.endswith(".planted.txt")}
        return {
            AnswerId(name): Transcript(texts[f"{name}.planted.txt"], texts[f"{name}.fixed.txt"])
            for name in sorted(ids)
            if f"{name}.fixed.txt" in texts
        }

    def _report(self, place: str, what: str, remedy: str, rule: str) -> None:
        self._problems.append(Problem(place, 0, what, remedy, rule))


def _check_entries(folder: Path, shown: str) -> Iterable[Problem]:
    known = (*_REQUIRED_FILES, *_REQUIRED_FOLDERS, *_OPTIONAL)
    found = {entry.name: entry for entry in entries(folder)}
    for name, entry in found.items():
        if name not in known:
            yield Problem(f"{shown}/{name}", 0, "does not belong in an exercise", nearest(name, known), "unexpected-file")
        elif entry.is_symlink():
            yield Problem(f"{shown}/{name}", 0, "is a symbolic link", "put the file itself there", "unsafe-path")
    for name in (*_REQUIRED_FILES, *_REQUIRED_FOLDERS):
        if name not in found:
            yield Problem(f"{shown}/{name}", 0, "is missing", "write it", "required-files")
        elif found[name].is_dir() != (name in _REQUIRED_FOLDERS):
            yield Problem(
                f"{shown}/{name}", 0, "is a folder where a file belongs, or a file for a folder", "correct it", "required-files"
            )


def _split_title(text: str) -> tuple[str, str]:
    first, _, rest = text.strip().partition("\n")
    return first.removeprefix("# ").strip(), rest.strip() + "\n"
