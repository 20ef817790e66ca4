"""A real change becomes an exercise: the project before it, its commits, and where it comes from.
What is left to the author is what was asked, the answers and their proofs.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from trainer.content.authoring.cutting import cut_project
from trainer.content.authoring.examples import check_free, new_folder
from trainer.content.authoring.languages import (
    Language,
    language_keys,
    language_named,
    main_language,
)
from trainer.content.authoring.licences import licence_of, may_declare
from trainer.content.authoring.people import People
from trainer.content.authoring.pull_requests import PullRequest, read_pull_request
from trainer.content.authoring.stages import (
    Leeway,
    Selection,
    raise_refused,
    read_stages,
    secret_problems,
)
from trainer.content.folder import load_exercise
from trainer.content.headers import EXERCISE_FILE, FORMAT
from trainer.content.history import MOST_SQUASHED, History, PastChange, PastCommit, open_history
from trainer.content.pack_limits import MOST_COMMITS, MOST_ID, MOST_TITLE
from trainer.content.problems import Problem, nearest
from trainer.core.text.counting import counted
from trainer.errors import ContentError, TrainerError

_STEERING: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2060-\u206f]")
_OWN_LINE: Final = re.compile(r"(?m)^(Removes|Date|Author):")
_MOST_MESSAGE: Final = 20_000
_SHORT: Final = 7


@dataclass(frozen=True)
class Source:
    """Where the change is: a range of a repository, patches on a commit of it, or a pull request of
    it.
    """

    repository: Path
    commit_range: str = ""
    patches: tuple[Path, ...] = ()
    base: str = "HEAD"
    pull_request: Path | None = None


@dataclass(frozen=True)
class ImportChoices:
    """What the author chose; nothing where the trainer is to find it out."""

    selection: Selection = field(default_factory=Selection)
    language: str = ""
    tests: tuple[str, ...] = ()
    licence: str = ""
    topics: tuple[str, ...] = ("data",)
    squash: bool = False
    cut: bool = False
    not_secret: frozenset[str] = frozenset()
    author: str = ""


@dataclass(frozen=True)
class Imported:
    """The folder that was written, and what the author should know."""

    folder: Path
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Stage:
    """One commit of the exercise: its message, when it was made, the whole project after it, and
    who made it, under their new name.
    """

    message: str
    date: datetime | None
    tree: Mapping[str, bytes]
    author: str = ""


@dataclass(frozen=True)
class _Draft:
    """All that is written, before it is."""

    title: str
    description: str
    language: Language
    tests: tuple[str, ...]
    topics: tuple[str, ...]
    before: Mapping[str, bytes]
    commits: tuple[_Stage, ...]
    licence: str = ""
    provenance: str = ""


def import_change(
    source: Source,
    folder: Path,
    choices: ImportChoices,
    say: Callable[[str], None],
) -> Imported:
    """Write the change as an exercise into a new folder; TrainerError or ContentError, and nothing
    is written, where it cannot become one. `say` is told how far it is.
    """
    # Asked at once: to cut a project takes minutes, and a name that is taken wastes them.
    check_free(folder)
    people = People()
    with open_history(source.repository) as history:
        told, change = _chosen(history, source, choices)
        for commit in change.commits:
            people.meet((commit.author, commit.committer))
            people.meet_in(commit.message)
        say(f"Reading {len(change.commits)} commits of {history.name}")
        stages = read_stages(
            history,
            change,
            choices.selection,
            people,
            Leeway(choices.not_secret, is_cut=choices.cut),
        )
        name = history.name
        licence = choices.licence or licence_of(_declaring(history, change))
    notes = [*stages.notes, *_merge_notes(change)]
    texts = [told.title, told.description, *(commit.message for commit in change.commits)]
    raise_refused(name, list(_secrets_of(texts, choices.not_secret)))
    before, *after = stages.trees
    commits = [
        _Stage(
            _message(people.in_prose(commit.message)),
            _date(commit),
            tree,
            people.called(commit.author),
        )
        for commit, tree in zip(change.commits, after, strict=True)
    ]
    commits, dropped = _with_effect(before, commits)
    if dropped:
        notes.append(f"{dropped} of the commits change none of these files and were left out.")
    if choices.squash:
        commits = commits[-1:]
    if not commits:
        raise TrainerError("The change touches none of these files.", remedy="Name other paths.")
    draft = _draft(people, told, before, commits, choices)
    draft = replace(draft, licence=licence, provenance=_provenance(change, name))
    if choices.cut:
        draft, note = _cut(draft, say)
        notes.append(note)
    notes.extend(_last_notes(draft, people))
    _write(draft, folder, choices.author)
    return Imported(folder, tuple(notes))


def _chosen(
    history: History, source: Source, choices: ImportChoices
) -> tuple[PullRequest, PastChange]:
    most = MOST_SQUASHED if choices.squash else MOST_COMMITS
    nothing = PullRequest("", "", "", "")
    if source.pull_request is not None:
        asked = read_pull_request(source.pull_request)
        return asked, history.change_between(asked.base, asked.head, most=most)
    if source.patches:
        return nothing, history.patched(source.base, source.patches)
    return nothing, history.change(source.commit_range, most=most)


def _declaring(history: History, change: PastChange) -> Mapping[str, bytes]:
    """The files that may name a licence, whether the exercise has them or not."""
    found = {path: each.sha for path, each in change.before.items() if may_declare(path, each.size)}
    contents = history.contents(sorted(found.values()))
    return {path: contents[sha] for path, sha in found.items()}


def _with_effect(
    before: Mapping[str, bytes], commits: Sequence[_Stage]
) -> tuple[list[_Stage], int]:
    """The commits that change some file, and how many do not."""
    kept: list[_Stage] = []
    tree = before
    for commit in commits:
        if commit.tree != tree:
            kept.append(commit)
            tree = commit.tree
    return kept, len(commits) - len(kept)


def _draft(
    people: People,
    told: PullRequest,
    before: Mapping[str, bytes],
    commits: Sequence[_Stage],
    choices: ImportChoices,
) -> _Draft:
    changed = _changed_paths(before, commits[-1].tree)
    language = _language(choices.language, changed, commits[-1].tree)
    tests = choices.tests or language.tests(commits[-1].tree)
    if not tests:
        raise TrainerError(
            f"It isn't known how tests in {language.name} are run here.",
            remedy="Say it: --tests 'sh tests/run.sh'.",
        )
    title = _one_line(people.in_prose(told.title)) or commits[0].message.split("\n")[0]
    description = people.in_prose(told.description) or _described(commits)
    return _Draft(
        title=_one_line(title),
        description=_plain(description),
        language=language,
        tests=tests,
        topics=choices.topics,
        before=before,
        commits=tuple(commits),
    )


def _language(wished: str, changed: Iterable[str], project: Iterable[str]) -> Language:
    if wished:
        try:
            return language_named(wished)
        except KeyError:
            remedy = nearest(wished, language_keys()).capitalize()
            raise TrainerError(f"“{wished}” is no language here.", remedy=remedy) from None
    found = main_language(changed) or main_language(project)
    if found is None:
        raise TrainerError(
            "The project is in no language that is known here.",
            remedy=f"Name the nearest: --language {' | '.join(language_keys())}.",
        )
    return found


def _changed_paths(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in before.keys() | after if before.get(path) != after.get(path))


def _described(commits: Sequence[_Stage]) -> str:
    """What the commits say together, in place of a description."""
    if len(commits) == 1:
        return commits[0].message.partition("\n")[2].strip()
    return "\n".join(f"- {commit.message.split(chr(10))[0]}" for commit in commits)


def _provenance(change: PastChange, name: str) -> str:
    first, last = change.commits[0], change.commits[-1]
    days = dict.fromkeys(each.date.date().isoformat() for each in (first, last))
    return (
        f"{name}, commits {change.base[:_SHORT]}..{last.sha[:_SHORT]}, {' to '.join(days)}; people "
        "renamed"
    )


def _cut(draft: _Draft, say: Callable[[str], None]) -> tuple[_Draft, str]:
    last = draft.commits[-1].tree
    kept = cut_project(
        draft.before,
        last,
        tests=draft.tests,
        needs=draft.language.needs,
        say=say,
    )
    count = len(draft.before.keys() - kept)

    def only(tree: Mapping[str, bytes]) -> Mapping[str, bytes]:
        return {path: content for path, content in tree.items() if path in kept}

    before = only(draft.before)
    commits, _dropped = _with_effect(
        before, [replace(each, tree=only(each.tree)) for each in draft.commits]
    )
    smaller = replace(draft, before=before, commits=tuple(commits))
    return smaller, f"{count} of {len(draft.before)} files are not needed by the tests."


def _merge_notes(change: PastChange) -> Iterator[str]:
    for number, commit in enumerate(change.commits, start=1):
        if commit.parents > 1:
            title = commit.message.split("\n")[0]
            yield f"Commit {number} is a merge (“{title}”): it holds all that the branch changed."


def _last_notes(draft: _Draft, people: People) -> Iterator[str]:
    if people.count:
        count = counted(people.count, "person", "people")
        yield f"{count} got another name and address."
    if draft.licence:
        yield f"The licence is {draft.licence}: share the pack as it allows."
    else:
        yield "No licence was found: share the pack where you may share the code, or say --licence."


def _secrets_of(texts: Sequence[str], allowed: frozenset[str]) -> Iterator[Problem]:
    for number, text in enumerate(texts):
        yield from secret_problems(f"message-{number}" if number > 1 else "title", text, allowed)


def _date(commit: PastCommit) -> datetime | None:
    if commit.date.year > 1971:
        return commit.date
    return None


def _message(text: str) -> str:
    lines = _plain(text).strip().split("\n")
    lines[0] = _one_line(lines[0]) or "Change"
    return "\n".join(lines)


def _one_line(text: str) -> str:
    line = " ".join(_plain(text).split())
    if len(line) > MOST_TITLE:
        return f"{line[: MOST_TITLE - 1]}…"
    return line


def _plain(text: str) -> str:
    text = _STEERING.sub(" ", text.replace("\r\n", "\n").replace("\t", "    "))
    return _OWN_LINE.sub(r"\1 –", text)[:_MOST_MESSAGE].strip()


def _write(draft: _Draft, folder: Path, author: str) -> None:
    with new_folder(folder, author) as staging:
        for path, text in _texts(draft):
            _put(staging / path, text.encode())
        _put_tree(staging / "before", draft.before)
        (staging / "answers").mkdir()
        (staging / "before").mkdir(exist_ok=True)
        tree = draft.before
        for number, commit in enumerate(draft.commits, start=1):
            name = f"{number}-{_slug(commit.message)}"
            gone = sorted(tree.keys() - commit.tree.keys())
            changed = {
                path: commit.tree[path] for path in commit.tree if _differs(path, tree, commit)
            }
            _put(staging / "commits" / f"{name}.txt", _commit_text(commit, gone).encode())
            _put_tree(staging / "commits" / name, changed)
            tree = commit.tree
        loaded = load_exercise(staging)
        if loaded.problems or loaded.exercise is None:
            shown = "/".join(staging.parts[-2:])
            own = "/".join(folder.parts[-2:])
            texts = [str(problem).replace(shown, own) for problem in sorted(loaded.problems)]
            raise ContentError("can't become an exercise.", problems=texts, where=str(folder))


def _differs(path: str, tree: Mapping[str, bytes], commit: _Stage) -> bool:
    return tree.get(path) != commit.tree[path]


def _texts(draft: _Draft) -> Iterator[tuple[str, str]]:
    fields = {
        "format": FORMAT,
        "title": draft.title,
        "language": draft.language.name,
        "level": "mid",
        "minutes": _minutes(draft),
        "topics": list(draft.topics),
        "tests": list(draft.tests),
        "needs": list(draft.language.needs),
        "licence": draft.licence,
        "provenance": draft.provenance,
    }
    given = {key: value for key, value in fields.items() if value or key == "needs"}
    yield EXERCISE_FILE, "".join(f"{key} = {_toml(value)}\n" for key, value in given.items())
    yield "request.md", f"{draft.title}\n"
    yield "pull-request.md", f"{draft.title}\n\n{draft.description}\n"


def _minutes(draft: _Draft) -> int:
    """A first guess of the reading time: fifteen changed lines a minute."""
    old, new = draft.before, draft.commits[-1].tree
    lines = sum(
        abs(new.get(path, b"").count(b"\n") - old.get(path, b"").count(b"\n"))
        for path in _changed_paths(old, new)
    )
    return min(60, 5 + lines // 15)


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _commit_text(commit: _Stage, gone: Sequence[str]) -> str:
    lines = [commit.message, "", *(f"Removes: {path}" for path in gone)]
    if commit.date is not None:
        lines.append(f"Date: {commit.date.isoformat()}")
    if commit.author:
        lines.append(f"Author: {commit.author}")
    return "\n".join(lines).rstrip() + "\n"


def _slug(message: str) -> str:
    words = re.findall(r"[a-z0-9]+", message.split("\n")[0].casefold())
    slug = ""
    for word in words:
        if len(slug) + len(word) >= MOST_ID // 2:
            break
        slug = f"{slug}-{word}".strip("-")
    return slug or "change"


def _put_tree(folder: Path, tree: Mapping[str, bytes]) -> None:
    for path, content in tree.items():
        _put(folder / stored_name(path), content)


def stored_name(path: str) -> str:
    """The path under which a file of a tree is stored: `.NAME` as `dot-NAME`."""
    return "/".join(f"dot-{part[1:]}" if part.startswith(".") else part for part in path.split("/"))


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
