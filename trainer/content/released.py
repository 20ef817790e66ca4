"""One variant without its answers: what a learner gets where the score is given elsewhere.

A released exercise is built from the rendered variant alone, never by taking things out of the
exercise: nothing that an author wrote down beside the code has a way into it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Final

from trainer.content.headers import EXERCISE_FILE, FORMAT, PACK_FILE
from trainer.content.trees import stored_path
from trainer.content.variants import Tree, all_subsets, choose_planted, materialise
from trainer.core.domain.exercise import AnswerId, Exercise, Pack, PackId

Variant = tuple[Exercise, frozenset[AnswerId]]

RELEASE_ENDING: Final = "-release"


@dataclass(frozen=True)
class Release:
    """Of which pack, under which name, and for whom."""

    pack: Pack
    name: PackId
    learner: str = ""


def release_name(pack: Pack) -> PackId:
    """The name of a pack's releases where nobody chose another: a learner may have the pack."""
    return PackId(f"{pack.id}{RELEASE_ENDING}")


def planted_for(exercise: Exercise, seed: str, learner: str) -> frozenset[AnswerId]:
    """The defects of that learner's variant: who does not know the seed cannot tell them."""
    drawn = hashlib.sha256(f"release\0{seed}\0{learner}".encode()).hexdigest()
    return choose_planted(exercise, drawn)


def released_pack(release: Release, variants: Iterable[Variant]) -> dict[str, bytes]:
    """Every file of the pack that the learner gets, by its path inside it."""
    files = {PACK_FILE: _pack_header(release)}
    for exercise, planted in variants:
        folder = exercise.id.partition("/")[2]
        for path, content in released_exercise(exercise, planted).items():
            files[f"{folder}/{path}"] = content
    return dict(sorted(files.items()))


def released_exercise(exercise: Exercise, planted: Set[AnswerId]) -> dict[str, bytes]:
    """Every file of one released exercise, by its path inside it: the rendered project before the
    change, and what each commit changes.
    """
    stages = materialise(exercise, planted)
    files = {
        EXERCISE_FILE: _exercise_header(exercise),
        "request.md": exercise.request.encode(),
        "pull-request.md": f"# {exercise.pull_request_title}\n\n{exercise.pull_request}".encode(),
    }
    files |= {f"before/{stored_path(path)}": content for path, content in stages[0].items()}
    for commit, older, newer in zip(exercise.commits, stages, stages[1:], strict=False):
        files |= dict(_commit_files(commit.name, commit.message, older, newer))
    return files


def variant_digest(exercise: Exercise, planted: Set[AnswerId]) -> str:
    """A digest of all that a learner sees of a variant: the same for the exercise with its answers
    and for its release.
    """
    digest = hashlib.sha256()
    texts = (exercise.request, exercise.pull_request_title, exercise.pull_request)
    for text in (*texts, *(commit.message for commit in exercise.commits)):
        digest.update(hashlib.sha256(text.strip().encode()).digest())
    for stage in materialise(exercise, planted):
        for path, content in stage.items():
            digest.update(hashlib.sha256(path.encode()).digest())
            digest.update(hashlib.sha256(content).digest())
        digest.update(b"stage")
    return digest.hexdigest()


def find_planted(exercise: Exercise, digest: str) -> frozenset[AnswerId] | None:
    """The defects whose variant has that digest; None where the exercise was another then."""
    subsets = all_subsets(answer.id for answer in exercise.defects)
    return next((each for each in subsets if variant_digest(exercise, each) == digest), None)


def _commit_files(name: str, message: str, older: Tree, newer: Tree) -> Iterator[tuple[str, bytes]]:
    removed = sorted(older.keys() - newer.keys())
    trailer = "".join(f"Removes: {path}\n" for path in removed)
    text = f"{message.strip()}\n"
    if trailer:
        text = f"{text}\n{trailer}"
    yield f"commits/{name}.txt", text.encode()
    for path, content in newer.items():
        if older.get(path) != content:
            yield f"commits/{name}/{stored_path(path)}", content


def _pack_header(release: Release) -> bytes:
    pack = release.pack
    fields: dict[str, object] = {
        "format": FORMAT,
        "id": release.name,
        "version": pack.version,
        "title": pack.title,
        "summary": "One variant of each exercise, scored by whoever released it.",
        "authors": list(pack.authors),
        "licence": pack.licence,
    }
    return _toml(fields)


def _exercise_header(exercise: Exercise) -> bytes:
    fields: dict[str, object] = {
        "format": FORMAT,
        "title": exercise.title,
        "language": exercise.language,
        "level": str(exercise.level),
        "minutes": exercise.minutes,
        "tests": list(exercise.tests),
        "needs": list(exercise.needs),
        "released": True,
    }
    return _toml(fields)


def _toml(fields: Mapping[str, object]) -> bytes:
    """A table of texts, numbers, truths and lists of texts: their JSON is TOML as well."""
    lines = (f"{name} = {_value(value)}\n" for name, value in fields.items())
    return "".join(lines).encode()


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
