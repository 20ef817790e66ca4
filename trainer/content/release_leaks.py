"""A release must not tell what its author wrote beside the code: looked for in the built bytes.

Two ways that know nothing of each other. The archive is read back and built into a repository,
whose commits must change what those of the variant change: so it holds that project and no other.
And every text of the author is searched for in what was built, as often as the learner may see it
and not once more.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trainer.content.archive import read_archive
from trainer.content.folder import read_exercise, read_pack
from trainer.content.headers import MANIFEST, SIGNATURE
from trainer.content.manifest import Cargo, write_files
from trainer.content.markers import marker_lines
from trainer.content.problems import Problem, raise_problems
from trainer.content.released import Variant
from trainer.content.repository import build_change
from trainer.content.variants import Tree, materialise
from trainer.core.domain.exercise import Answer, AnswerId, Exercise, MarkedFile, Piece
from trainer.sandbox.scratch import scratch_folder

RULE: Final = "release-leak"
_LEAST_LINE: Final = 12
"""Characters under which a line says too little to be told from any other."""
_PATHS: Final = re.compile(r"exercise\.toml|request\.md|pull-request\.md|before/.+|commits/.+")


@dataclass(frozen=True)
class Secret:
    """A text that the learner must not find, and whose it is."""

    text: str
    whose: str


def check_release(content: bytes, cargo: Cargo, variants: Iterable[Variant], seed: str) -> None:
    """Raise ContentError where the bytes of a release hold anything but the files of the cargo,
    other files than a release has, or the seed. What the files say is `check_variant`'s to find.
    """
    shown = cargo.name
    files = read_archive(content, shown)
    files.pop(MANIFEST)
    files.pop(SIGNATURE, None)
    problems = list(_of_paths(files, {exercise.id for exercise, _planted in variants}, shown))
    if files != cargo.files:
        problems.append(_leak(shown, "holds other files than were rendered"))
    # A short seed is in any text by chance; a long one never.
    if len(seed) >= _LEAST_LINE and seed.encode() in content:
        problems.append(_leak(shown, "holds the seed"))
    raise_problems(shown, problems)


def check_variant(cargo: Cargo, exercise: Exercise, planted: frozenset[AnswerId]) -> None:
    """Raise ContentError where the released exercise is not exactly that variant, or where a text
    of its author is found in it.
    """
    name = exercise.id.partition("/")[2]
    told = texts_told(files_of(cargo, exercise), exercise, planted)
    problems = [*_of_history(cargo, exercise, planted), *told]
    raise_problems(f"{cargo.name}/{name}", problems)


def files_of(cargo: Cargo, exercise: Exercise) -> dict[str, bytes]:
    """The files of one exercise in the pack, by their path below its folder."""
    below = f"{exercise.id.partition('/')[2]}/"
    return {
        path.removeprefix(below): content
        for path, content in cargo.files.items()
        if path.startswith(below)
    }


def secrets_of(exercise: Exercise) -> Iterator[Secret]:
    """Every text that an author wrote for the answers and not for the learner."""
    for answer in exercise.answers:
        whose = f"answer {answer.id}"
        yield from (Secret(text, whose) for text in _texts_of(answer))
    for ruling in exercise.rulings:
        for text in (ruling.id, ruling.reason, *ruling.wordings, *ruling.disputes):
            yield Secret(text, f"ruling {ruling.id}")
    for proof in exercise.proofs:
        for line in proof.content.decode(errors="replace").splitlines():
            yield Secret(line, f"proof {proof.path}")
    for answer_id, transcript in exercise.transcripts.items():
        for line in (*transcript.planted.splitlines(), *transcript.fixed.splitlines()):
            yield Secret(line, f"transcript of {answer_id}")


def _texts_of(answer: Answer) -> Iterator[str]:
    yield from (answer.id, answer.title, answer.pattern)
    yield from (*answer.wordings, *answer.tempting, *answer.hints, *answer.references)
    for section in answer.sections:
        yield from re.split(r"(?<=[.!?])\s+|\n+", section.text)


def _of_paths(
    files: Mapping[str, bytes], exercises: Iterable[str], shown: str
) -> Iterator[Problem]:
    names = {each.partition("/")[2] for each in exercises}
    for path in files:
        name, _, inside = path.partition("/")
        is_known = name in names and _PATHS.fullmatch(inside) is not None
        if path != "pack.toml" and not is_known:
            yield _leak(f"{shown}/{path}", "does not belong in a release")


def _of_history(
    cargo: Cargo, exercise: Exercise, planted: frozenset[AnswerId]
) -> Iterator[Problem]:
    """Build the repository that the learner's program will build."""
    name = exercise.id.partition("/")[2]
    with scratch_folder() as scratch:
        folder = scratch / cargo.name
        folder.mkdir()
        write_files(cargo, folder)
        read_pack(folder)
        released = read_exercise(folder / name)
    shown = build_change(released, frozenset())
    wanted = build_change(exercise, planted)
    # Dates and trailers follow from the name of the exercise, which is another for a release.
    messages = [each.message for each in released.commits]
    if messages != [each.message for each in exercise.commits] or (
        shown.base,
        shown.diff,
        *((each.diff, each.tree) for each in shown.commits),
    ) != (wanted.base, wanted.diff, *((each.diff, each.tree) for each in wanted.commits)):
        yield _leak(f"{cargo.name}/{name}", "becomes other commits than the variant")
    if (shown.request, shown.title, shown.description.strip()) != (
        wanted.request,
        wanted.title,
        wanted.description.strip(),
    ):
        yield _leak(f"{cargo.name}/{name}", "tells another story than the variant")


def texts_told(
    files: Mapping[str, bytes], exercise: Exercise, planted: frozenset[AnswerId]
) -> Iterator[Problem]:
    """A problem for each text of the author that the files of a released exercise hold more often
    than its learner may see it, and for each marker.
    """
    held = _searched(b"\n".join((*(path.encode() for path in files), *files.values())))
    seen = _searched(b"\n".join(_visible(exercise, planted)))
    own = {*_lines_of_other_variants(exercise, planted), *secrets_of(exercise)}
    for secret in sorted(own, key=lambda each: (each.whose, each.text)):
        text = _searched(secret.text.encode()).strip()
        is_telling = len(text) >= _LEAST_LINE or "-" in text
        if is_telling and held.count(text) > seen.count(text):
            yield _leak(exercise.id, f"tells a text of {secret.whose}")
    for path, content in files.items():
        marked = marker_lines(content.decode(errors="replace"))
        if marked and content not in set(_contents(exercise, planted)):
            yield _leak(f"{exercise.id}/{path}", "holds a marker")


def _lines_of_other_variants(exercise: Exercise, planted: frozenset[AnswerId]) -> Iterator[Secret]:
    """What stands where a defect is planted or fixed, in the variants that this one is not."""
    trees = (exercise.before, *(commit.files for commit in exercise.commits))
    for file in (each for files in trees for each in files if isinstance(each, MarkedFile)):
        for piece in file.pieces:
            for line in _lines_not_shown(piece, planted):
                yield Secret(line, f"another variant, of {piece.answer}")
    for answer_id, copies in exercise.right_copies.items():
        for copy in copies if answer_id in planted else ():
            for line in copy.content.decode(errors="replace").splitlines():
                yield Secret(line, f"another variant, of {answer_id}")


def _lines_not_shown(piece: Piece, planted: frozenset[AnswerId]) -> tuple[str, ...]:
    if piece.answer is None or not piece.right:
        return ()
    return piece.right if piece.answer in planted else piece.lines


def _visible(exercise: Exercise, planted: frozenset[AnswerId]) -> Iterator[bytes]:
    """All that the learner is meant to see, each text as often as the release has it."""
    yield f"{exercise.title} {exercise.language}".encode()
    yield " ".join((*exercise.tests, *exercise.needs)).encode()
    for text in (exercise.request, exercise.pull_request_title, exercise.pull_request):
        yield text.encode()
    for commit in exercise.commits:
        yield f"{commit.name} {commit.name} {commit.message}".encode()
        yield from (f"{commit.name}/{file.path} {path}".encode()
                    for file in commit.files for path in commit.removes or ("",))  # fmt: skip
    yield from (f"{file.path}".encode() for file in exercise.before)
    yield from _contents(exercise, planted)


def _contents(exercise: Exercise, planted: frozenset[AnswerId]) -> Iterator[bytes]:
    stages = materialise(exercise, planted)
    before: Tree = {}
    for stage in stages:
        for path, content in stage.items():
            if before.get(path) != content:
                yield content
        before = stage


def _searched(content: bytes) -> str:
    """A text without what a search must not stumble over: case and white space."""
    return " ".join(content.decode(errors="replace").casefold().split())


def _leak(place: str, what: str) -> Problem:
    remedy = "tell the trainer's maintainers, and do not hand it out"
    return Problem(str(Path(place)), 0, what, remedy, RULE)
