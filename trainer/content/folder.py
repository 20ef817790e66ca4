"""One folder of plain text read into an Exercise or a Pack; nothing in it is ever run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from trainer.content.answers import read_answer
from trainer.content.headers import (
    EXERCISE_FILE,
    OUR_FILES,
    PACK_FIELDS,
    PACK_FILE,
    bad_name,
    exercise_id,
    read_exercise_fields,
    read_fields,
    text_or_nothing,
)
from trainer.content.key_version import key_version
from trainer.content.markers import marker_lines, parse_file
from trainer.content.names import Claims, unsafe_reason
from trainer.content.pack_limits import (
    MOST_ANSWERS,
    MOST_COMMITS,
    MOST_COMPARED_CHARACTERS,
    MOST_COPIED_PAIRS,
    MOST_COPIES,
    MOST_DEFECTS,
    MOST_EXERCISES,
    MOST_ID,
    MOST_JUDGEMENTS,
    MOST_MARKED_BYTES,
    MOST_MARKER_LINES,
    MOST_MARKERS,
    MOST_RULED_CHARACTERS,
    MOST_RULED_WORDINGS,
    MOST_RULINGS,
    MOST_TITLE,
    MOST_TREE_ENTRIES,
)
from trainer.content.problems import (
    LIMIT_RULE,
    Problem,
    first_problems,
    nearest,
    quoted,
    raise_problems,
)
from trainer.content.reading import (
    Allowance,
    entries,
    is_file,
    is_folder,
    is_there,
    real_path,
    unreadable,
)
from trainer.content.rulings import check_rulings_agree, read_ruling
from trainer.content.trees import StoredFile, read_tree
from trainer.content.variants import equal_pairs, final_files, subsets_to_prove
from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    Commit,
    Exercise,
    ExerciseId,
    File,
    Level,
    MarkedFile,
    Pack,
    PackId,
    PlainFile,
    Ruling,
    Transcript,
)
from trainer.core.domain.rulings import with_ruled_wordings
from trainer.errors import ContentError

_REQUIRED_FILES: Final = (EXERCISE_FILE, "request.md", "pull-request.md")
_REQUIRED_FOLDERS: Final = ("before", "commits", "answers")
GOLDEN_FILE: Final = "golden.diff"
_OPTIONAL: Final = ("rulings", "proofs", GOLDEN_FILE, "transcripts")
_FOLDERS: Final = (*_REQUIRED_FOLDERS, "rulings", "proofs", "transcripts")
_ANSWERING: Final = frozenset({"answers", *_OPTIONAL})
"""What only the author has: a released exercise is without."""
_PACK_EXTRAS: Final = frozenset(
    {"README.md", "LICENSE", "LICENSE.txt", "LICENSE.md", "CHANGELOG.md", *OUR_FILES}
)
_COMPARED: Final = "characters of titles, wordings, `tempting` and first parts of the prose"
_NAME: Final = re.compile(r"\w[\w .'\[\]-]{0,58}[\w.\]]")
_OLDEST: Final = 1971
_NEWEST: Final = 2099
_COMMIT_NAME: Final = re.compile(r"(?P<number>[1-9][0-9]?)-[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Loaded:
    """An exercise as far as it can be understood (None where exercise.toml cannot), and every
    problem.
    """

    exercise: Exercise | None
    problems: tuple[Problem, ...]


def read_exercise(folder: Path) -> Exercise:
    """The exercise in a folder; ContentError with every problem of its format."""
    if not is_folder(folder):
        raise ContentError(
            "is not a folder.", where=str(folder), remedy="Name the folder of an exercise."
        )
    loaded = load_exercise(folder)
    raise_problems(str(folder), loaded.problems)
    if loaded.exercise is None:
        raise ContentError(
            "is not an exercise.", where=str(folder), remedy=f"Put {EXERCISE_FILE} there."
        )
    return loaded.exercise


def read_pack(folder: Path) -> Pack:
    """The pack in a folder, with the ids of its exercises; ContentError with every problem of its
    own files.
    """
    pack, problems = load_pack(folder)
    raise_problems(str(folder), problems)
    if pack is None:
        raise ContentError("is not a pack.", where=str(folder), remedy=f"Put {PACK_FILE} there.")
    return pack


def load_pack(folder: Path) -> tuple[Pack | None, tuple[Problem, ...]]:
    """The pack in a folder as far as it can be understood (None where the disk refuses), and every
    problem of its own files.
    """
    folder = real_path(folder)
    try:
        return _load_pack(folder)
    except OSError as error:
        return None, (unreadable(folder.name, error),)


def _load_pack(folder: Path) -> tuple[Pack | None, tuple[Problem, ...]]:
    if is_file(folder / EXERCISE_FILE) and not is_there(folder / PACK_FILE):
        # The rules of a pack would tell its author to remove every file of the exercise.
        what = "is an exercise, not a pack"
        remedy = f"name the pack's folder, “{folder.parent.name}”"
        return None, (Problem(folder.name, 0, what, remedy, "required-files"),)
    problems: list[Problem] = []
    shown = f"{folder.name}/{PACK_FILE}"
    table = read_fields(folder / PACK_FILE, shown, PACK_FIELDS, problems)
    if not is_there(folder / PACK_FILE):
        problems.append(Problem(shown, 0, "is missing", "write it", "required-files"))
    pack_id = str(table.values["id"])
    if pack_id and pack_id != folder.name:
        problems.append(
            Problem(
                shown,
                1,
                f"the id is “{pack_id}”",
                f"use the folder's name, “{folder.name}”",
                "bad-id",
            )
        )
    problems.extend(bad_name(folder.name, folder.name, "a pack"))
    names = _exercise_names(folder, problems)
    pack = Pack(
        id=PackId(folder.name),
        exercise_ids=tuple(ExerciseId(f"{folder.name}/{name}") for name in names),
        **{
            name: table.values[name]
            for name in ("version", "title", "summary", "authors", "licence")
        },
    )
    return pack, first_problems(folder.name, problems)


def _exercise_names(folder: Path, problems: list[Problem]) -> list[str]:
    names: list[str] = []
    for entry in entries(folder, folder.name, problems):
        place = f"{folder.name}/{entry.name}"
        if entry.is_symlink():
            problems.append(
                Problem(
                    place, 0, "is a symbolic link", "put the folder itself there", "unsafe-path"
                )
            )
        elif entry.is_dir():
            names.append(entry.name)
        elif entry.name != PACK_FILE and entry.name not in _PACK_EXTRAS:
            problems.append(
                Problem(place, 0, "does not belong in a pack", "remove it", "unexpected-file")
            )
    if len(names) > MOST_EXERCISES:
        what = f"holds {len(names)} exercises"
        problems.append(
            Problem(folder.name, 0, what, f"put at most {MOST_EXERCISES} into a pack", LIMIT_RULE)
        )
        return []
    return names


def load_exercise(folder: Path) -> Loaded:
    """The exercise in a folder as far as it can be understood, and every problem of its format.

    One that is larger than an exercise may be is not understood at all.
    """
    shown = exercise_id(folder)
    try:
        return _load_exercise(folder, shown)
    except OSError as error:
        # A disk that stops answering between two looks at the same entry.
        return Loaded(None, (unreadable(shown, error),))


def _load_exercise(folder: Path, shown: str) -> Loaded:
    problems: list[Problem] = [*bad_name(real_path(folder).name, shown, "an exercise")]
    of_header: list[Problem] = []
    table = read_exercise_fields(folder / EXERCISE_FILE, f"{shown}/{EXERCISE_FILE}", of_header)
    is_released = bool(table.values["released"])
    if not _check_entries(folder, shown, problems, is_released=is_released):
        return Loaded(None, tuple(problems))
    problems.extend(of_header)
    reader = _ExerciseReader(folder, shown, problems, is_released=is_released)
    exercise = reader.exercise(table.values)
    if any(problem.rule == LIMIT_RULE for problem in problems):
        return Loaded(None, first_problems(shown, problems))
    exercise = replace(exercise, key_version=key_version(exercise))
    return Loaded(exercise if table.values["tests"] else None, first_problems(shown, problems))


class _ExerciseReader:
    """Reads the folders of one exercise and gathers problems."""

    def __init__(
        self, folder: Path, shown: str, problems: list[Problem], *, is_released: bool = False
    ) -> None:
        self._folder = folder
        self._shown = shown
        self._problems = problems
        self._is_released = is_released
        self._allowance = Allowance(shown)
        self._marked = _Marked(shown)

    def exercise(self, values: Mapping[str, Any]) -> Exercise:
        """The exercise without the version of its key; `values` are those of exercise.toml."""
        request = self.text("request.md")
        title, description = _split_title(self.text("pull-request.md"))
        self._check_title(f"{self._shown}/pull-request.md", title)
        before = self.tree("before")
        commits = self.commits()
        proofs = tuple(PlainFile(file.path, file.content) for file in self.stored("proofs"))
        self._check_names(before, commits, proofs)
        answers, right_copies = self.answers()
        rulings, ruled = self.rulings(answers)
        self._check_counts((*answers, *ruled), rulings)
        exercise = Exercise(
            id=exercise_id(self._folder),
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
            answers=with_ruled_wordings(
                sorted((*answers, *ruled), key=lambda answer: answer.id), rulings
            ),
            proofs=proofs,
            right_copies=right_copies,
            transcripts=self.transcripts(),
            rulings=rulings,
            licence=values["licence"],
            provenance=values["provenance"],
            released=self._is_released,
        )
        self._check_copies(exercise)
        return exercise

    def text(self, name: str) -> str:
        """A text of the exercise, or an empty one where it is missing."""
        return text_or_nothing(
            self._folder / name, f"{self._shown}/{name}", self._problems, allowance=self._allowance
        )

    def stored(self, name: str) -> tuple[StoredFile, ...]:
        """Every file of a folder, or none where it is missing."""
        folder = self._folder / name
        if folder.is_symlink() or not is_folder(folder):
            return ()
        files, problems = read_tree(folder, f"{self._shown}/{name}", self._allowance)
        self._problems.extend(problems)
        return files

    def tree(self, name: str) -> tuple[File, ...]:
        """Every file of a folder with its markers read."""
        files: list[File] = []
        for stored in self.stored(name):
            if (
                stored.path.rpartition("/")[2] in {".gitignore", ".gitattributes", ".gitmodules"}
                and "dot-" not in stored.stored
            ):
                what = f"would act on the repository that holds {self._shown}"
                self._problems.append(
                    Problem(stored.stored, 0, what, "store it as dot-NAME", "unexpected-file")
                )
            if self._is_released:
                # Its markers were taken out: what still looks like one is code.
                files.append(PlainFile(stored.path, stored.content))
                continue
            if not self._marked.may_read(stored.content, self._problems):
                continue
            file, problems = parse_file(stored.path, stored.content)
            self._problems.extend(replace(problem, path=stored.stored) for problem in problems)
            self._marked.count(file, stored.content, self._problems)
            files.append(file)
        return tuple(files)

    def commits(self) -> tuple[Commit, ...]:
        """The commits in the order of their numbers."""
        folder = self._folder / "commits"
        if folder.is_symlink() or not is_folder(folder):
            return ()
        names: dict[str, int] = {}
        messages: set[str] = set()
        for entry in entries(folder, f"{self._shown}/commits", self._problems):
            place = f"{self._shown}/commits/{entry.name}"
            if entry.is_file(follow_symlinks=False):
                name = entry.name.removesuffix(".txt")
            else:
                name = entry.name
            found = _COMMIT_NAME.fullmatch(name)
            if (
                entry.is_symlink()
                or found is None
                or len(name) > MOST_ID
                or (entry.is_file() and not entry.name.endswith(".txt"))
            ):
                remedy = "use N-name.txt for a message and N-name/ for its files"
                self._report(place, "is not a commit", remedy, "unexpected-file")
                continue
            names[name] = int(found["number"])
            if entry.is_file():
                messages.add(name)
        if len(names) > MOST_COMMITS:
            remedy = f"write at most {MOST_COMMITS}, better 1 to 4"
            self._report(
                f"{self._shown}/commits", f"holds {len(names)} commits", remedy, LIMIT_RULE
            )
            return ()
        ordered = sorted(names, key=lambda name: (names[name], name))
        for name in sorted(set(names) - messages):
            self._report(
                f"{self._shown}/commits/{name}",
                "has no message",
                f"write commits/{name}.txt",
                "required-files",
            )
        if [names[name] for name in ordered] != list(range(1, len(ordered) + 1)):
            self._report(
                f"{self._shown}/commits",
                "are not numbered 1, 2, 3 …",
                "number them without gaps or repeats",
                "bad-id",
            )
        if not ordered:
            self._report(
                f"{self._shown}/commits",
                "has no commits",
                "write 1-name.txt and 1-name/",
                "required-files",
            )
        return tuple(self._commit(name) for name in ordered if name in messages)

    def _commit(self, name: str) -> Commit:
        shown = f"{self._shown}/commits/{name}.txt"
        lines = self.text(f"commits/{name}.txt").rstrip().split("\n")
        removes: list[str] = []
        date, author = None, ""
        while lines:
            if path := _removed(lines[-1]):
                removes.append(path)
            elif dated := _date_in(lines[-1]):
                date = dated
            elif named := _author_in(lines[-1]):
                author = named
            else:
                break
            lines.pop()
        removes.reverse()
        if len(removes) > MOST_TREE_ENTRIES:
            self._report(shown, f"removes {len(removes)} files", "remove fewer", LIMIT_RULE)
            removes = []
        for path in removes:
            if reason := unsafe_reason(path):
                self._report(
                    shown,
                    f"removes {quoted(path)}, which {reason}",
                    "name a file of the project",
                    "unsafe-path",
                )
        message = "\n".join(lines).strip()
        if not message:
            self._report(shown, "has no message", "write what the commit does", "required-files")
        self._check_title(shown, message.partition("\n")[0])
        tree = self.tree(f"commits/{name}")
        return Commit(name, f"{message}\n", tree, tuple(removes), date, author)

    def _check_title(self, shown: str, title: str) -> None:
        if len(title) > MOST_TITLE:
            what = f"the first line has {len(title)} characters"
            self._problems.append(
                Problem(shown, 1, what, f"write {MOST_TITLE} at most", LIMIT_RULE)
            )

    def _check_names(
        self, before: tuple[File, ...], commits: tuple[Commit, ...], proofs: tuple[PlainFile, ...]
    ) -> None:
        """Report files of the project that some system would take for one another, stage by
        stage.
        """
        there = {file.path for file in before}
        claims = Claims(there)
        for commit in commits:
            if commit.removes:
                there.difference_update(commit.removes)
                claims = Claims(there)
            for file in commit.files:
                if clash := claims.clash(file.path):
                    what = f"“{file.path}” {clash}"
                    remedy = (
                        "rename it, or remove the other in the same commit with a line "
                        "`Removes: PATH`"
                    )
                    self._report(
                        f"{self._shown}/commits/{commit.name}", what, remedy, "unsafe-path"
                    )
                there.add(file.path)
        for proof in proofs:
            if clash := claims.clash(f"proofs/{proof.path}"):
                what = f"“proofs/{proof.path}” {clash}"
                self._report(
                    f"{self._shown}/proofs",
                    what,
                    "rename one of them: proofs run beside the project",
                    "unsafe-path",
                )

    def _check_counts(self, answers: tuple[Answer, ...], rulings: tuple[Ruling, ...]) -> None:
        defects = sum(answer.kind.can_be_planted for answer in answers)
        variants = len(
            subsets_to_prove(AnswerId(str(number)) for number in range(min(defects, MOST_DEFECTS)))
        )
        said = [wording for ruling in rulings for wording in ruling.wordings]
        judged = len(said) * len(answers) * variants
        letters = sum(map(len, said))
        for name, count, most, called in (
            ("answers", len(answers), MOST_ANSWERS, "answers, with those of rulings"),
            ("answers", defects, MOST_DEFECTS, "defects"),
            ("answers", letters + sum(map(_letters, answers)), MOST_COMPARED_CHARACTERS, _COMPARED),
            ("rulings", len(rulings), MOST_RULINGS, "rulings"),
            ("rulings", len(said), MOST_RULED_WORDINGS, "wordings"),
            ("rulings", letters, MOST_RULED_CHARACTERS, "characters of wordings"),
            ("rulings", judged, MOST_JUDGEMENTS, "comparisons (wordings × answers × variants)"),
        ):
            if count > most:
                self._report(
                    f"{self._shown}/{name}",
                    f"holds {count} {called}",
                    f"write at most {most}",
                    LIMIT_RULE,
                )

    def _check_copies(self, exercise: Exercise) -> None:
        """Report right copies that would take long to align with what they replace."""
        files = final_files(exercise)
        copies = [copy for listed in exercise.right_copies.values() for copy in listed]
        pairs = 0
        for copy in copies[:MOST_COPIES]:
            wrong = files.get(copy.path)
            if isinstance(wrong, PlainFile):
                pairs += equal_pairs(wrong.content, copy.content)
            else:
                pairs += 0
        if len(copies) > MOST_COPIES:
            what, remedy = (
                f"hold {len(copies)} files of fixed copies",
                f"write at most {MOST_COPIES}",
            )
            self._report(f"{self._shown}/answers", what, remedy, LIMIT_RULE)
        elif pairs > MOST_COPIED_PAIRS:
            what = "fixed copies repeat too many lines to be aligned with their files"
            self._report(
                f"{self._shown}/answers", what, "use markers, or shorter files", LIMIT_RULE
            )

    def answers(self) -> tuple[tuple[Answer, ...], dict[AnswerId, tuple[PlainFile, ...]]]:
        """Every answer by id, and the full right copies that some have."""
        folder = self._folder / "answers"
        if folder.is_symlink() or not is_folder(folder):
            return (), {}
        answers: list[Answer] = []
        copies: dict[AnswerId, tuple[PlainFile, ...]] = {}
        for entry in entries(folder, f"{self._shown}/answers", self._problems):
            place = f"{self._shown}/answers/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and entry.name.endswith(".fix"):
                stored = self.stored(f"answers/{entry.name}")
                copies[AnswerId(entry.name.removesuffix(".fix"))] = tuple(
                    PlainFile(file.path, file.content) for file in stored
                )
            elif entry.is_file(follow_symlinks=False) and entry.name.endswith(".md"):
                if len(answers) > MOST_ANSWERS:
                    break
                text = self.text(f"answers/{entry.name}")
                answer, problems = read_answer(place, entry.name.removesuffix(".md"), text)
                self._problems.extend(problems)
                answers.append(answer)
            else:
                self._report(
                    place,
                    "is not an answer",
                    "use ID.md for an answer and ID.fix/ for fixed copies",
                    "unexpected-file",
                )
        known = {answer.id for answer in answers}
        for answer_id in copies.keys() - known:
            self._report(
                f"{self._shown}/answers/{answer_id}.fix",
                "has no answer",
                f"write {answer_id}.md",
                "marker-without-answer",
            )
        return tuple(sorted(answers, key=lambda answer: answer.id)), copies

    def rulings(self, answers: tuple[Answer, ...]) -> tuple[tuple[Ruling, ...], tuple[Answer, ...]]:
        """Every ruling by id, and the answers that they add to those of `answers/`."""
        folder = self._folder / "rulings"
        if folder.is_symlink() or not is_folder(folder):
            return (), ()
        rulings: dict[str, Ruling] = {}
        added: list[Answer] = []
        known = {answer.id for answer in answers}
        for entry in entries(folder, f"{self._shown}/rulings", self._problems):
            place = f"{self._shown}/rulings/{entry.name}"
            if not entry.is_file(follow_symlinks=False) or not entry.name.endswith(".md"):
                self._report(place, "is not a ruling", "use ID.md for a ruling", "unexpected-file")
                continue
            if len(rulings) > MOST_RULINGS:
                break
            text = self.text(f"rulings/{entry.name}")
            ruling, answer, problems = read_ruling(place, entry.name.removesuffix(".md"), text)
            self._problems.extend(problems)
            rulings[place] = ruling
            if answer is not None and answer.id not in known:
                added.append(answer)
        self._problems.extend(check_rulings_agree(rulings, answers))
        return tuple(rulings.values()), tuple(added)

    def transcripts(self) -> dict[AnswerId, Transcript]:
        """What each proof printed when it was last blessed."""
        texts = {
            file.path: file.content.decode(errors="replace") for file in self.stored("transcripts")
        }
        ids = {path.removesuffix(".planted.txt") for path in texts if path.endswith(".planted.txt")}
        return {
            AnswerId(name): Transcript(texts[f"{name}.planted.txt"], texts[f"{name}.fixed.txt"])
            for name in sorted(ids)
            if f"{name}.fixed.txt" in texts
        }

    def _report(self, place: str, what: str, remedy: str, rule: str) -> None:
        self._problems.append(Problem(place, 0, what, remedy, rule))


def _check_entries(
    folder: Path, shown: str, problems: list[Problem], *, is_released: bool = False
) -> bool:
    """Report what is missing and what does not belong there; False where the folder cannot be
    listed at all.
    """
    known: tuple[str, ...] = (*_REQUIRED_FILES, *_REQUIRED_FOLDERS, *_OPTIONAL)
    required: tuple[str, ...] = (*_REQUIRED_FILES, *_REQUIRED_FOLDERS)
    if is_released:
        known = tuple(name for name in known if name not in _ANSWERING)
        # An archive holds no empty folder, and a project may begin with nothing.
        required = tuple(name for name in required if name not in {*_ANSWERING, "before"})
    before = len(problems)
    found = {entry.name: entry for entry in entries(folder, shown, problems)}
    if not found and len(problems) > before:
        return False
    for name, entry in found.items():
        if name not in known:
            problems.append(
                Problem(
                    f"{shown}/{name}",
                    0,
                    "does not belong in an exercise",
                    nearest(name, known),
                    "unexpected-file",
                )
            )
        elif entry.is_symlink():
            problems.append(
                Problem(
                    f"{shown}/{name}",
                    0,
                    "is a symbolic link",
                    "put the file itself there",
                    "unsafe-path",
                )
            )
        elif entry.is_dir() is not (name in _FOLDERS):
            what = "is a folder instead of a file, or a file instead of a folder"
            problems.append(Problem(f"{shown}/{name}", 0, what, "correct it", "required-files"))
        elif name == GOLDEN_FILE and not entry.is_file():
            problems.append(
                Problem(f"{shown}/{name}", 0, "is not a regular file", "remove it", "unsafe-path")
            )
    problems.extend(
        Problem(f"{shown}/{name}", 0, "is missing", "write it", "required-files")
        for name in required
        if name not in found
    )
    return True


class _Marked:
    """What the marked files of one exercise come to, all of its folders together."""

    def __init__(self, shown: str) -> None:
        self._shown = shown
        self._lines = self._size = self._markers = 0
        self._is_told = False

    def may_read(self, content: bytes, problems: list[Problem]) -> bool:
        """Count the lines that begin like a marker; False, and once a problem, where they are too
        many to look at each.
        """
        self._lines += marker_lines(content.decode(errors="replace"))
        return self._holds(
            self._lines, MOST_MARKER_LINES, "lines that begin like a marker", problems
        )

    def count(self, file: File, content: bytes, problems: list[Problem]) -> None:
        """Count a file that was read."""
        if isinstance(file, MarkedFile):
            self._size += len(content)
            self._markers += sum(piece.answer is not None for piece in file.pieces)
            self._holds(self._size, MOST_MARKED_BYTES, "bytes of files with markers", problems)
            self._holds(self._markers, MOST_MARKERS, "marked stretches", problems)

    def _holds(self, count: int, most: int, called: str, problems: list[Problem]) -> bool:
        if count <= most:
            return True
        if not self._is_told:
            self._is_told = True
            what = f"holds more than {most} {called}"
            remedy = "make the marked files smaller"
            problems.append(Problem(self._shown, 0, what, remedy, LIMIT_RULE))
        return False


def _removed(line: str) -> str:
    """The path that a last line of a commit message removes, or an empty text."""
    if line.startswith("Removes:"):
        return line.removeprefix("Removes:").strip()
    return ""


def _date_in(line: str) -> datetime | None:
    """The date that a last line of a commit message gives, with its zone; None where there is
    none.
    """
    if not line.startswith("Date:"):
        return None
    try:
        date = datetime.fromisoformat(line.removeprefix("Date:").strip())
    except ValueError:
        return None
    # git takes neither dates without a zone nor those before its own time.
    if date.tzinfo is None or not _OLDEST <= date.year <= _NEWEST:
        return None
    return date


def _author_in(line: str) -> str:
    """The name that a last line of a commit message gives its author; empty where it gives none
    that git could write.
    """
    name = line.removeprefix("Author:").strip()
    is_name = line.startswith("Author:") and _NAME.fullmatch(name) is not None
    return name if is_name else ""


def _letters(answer: Answer) -> int:
    """How many characters of the answer an annotation is compared with."""
    explanations = (section.text for section in answer.sections[:1])
    return sum(map(len, (answer.title, *explanations, *answer.wordings, *answer.tempting)))


def _split_title(text: str) -> tuple[str, str]:
    first, _, rest = text.strip().partition("\n")
    return first.removeprefix("# ").strip(), rest.strip() + "\n"
