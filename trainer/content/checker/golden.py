"""What is written once by `--bless` and read by people ever after: the diff and the transcripts."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from trainer.content.checker.subject import Subject
from trainer.content.pack_limits import MOST_EXERCISE_BYTES
from trainer.content.problems import Problem
from trainer.content.reading import entries, is_folder, is_there, read_bytes
from trainer.core.domain.exercise import Answer, AnswerId, Transcript
from trainer.errors import TrainerError
from trainer.sandbox.judging import SEARCH_SECONDS, Shown, search

GOLDEN_FILE: Final = "golden.diff"
TRANSCRIPTS: Final = "transcripts"
_BLESS: Final = "run `trainer check --bless` and read what changed"


def check_golden(subject: Subject) -> Iterator[Problem]:
    """The diff of the variant with every defect planted equals the blessed one."""
    file = subject.folder / GOLDEN_FILE
    place = f"{subject.shown}/{GOLDEN_FILE}"
    if not is_there(file):
        yield Problem(place, 0, "is missing", _BLESS, "golden-diff")
        return
    problems: list[Problem] = []
    blessed = read_bytes(file, place, problems, most=MOST_EXERCISE_BYTES)
    yield from problems
    current = subject.change.diff.encode()
    if blessed is not None and blessed != current:
        line = _first_unlike_line(blessed, current)
        yield Problem(place, line, "differs from the learner's diff", _BLESS, "golden-diff")


def _first_unlike_line(blessed: bytes, current: bytes) -> int:
    alike = next(
        (at for at, (old, new) in enumerate(zip(blessed, current, strict=False)) if old != new),
        None,
    )
    return blessed.count(b"\n", 0, min(len(blessed), len(current)) if alike is None else alike) + 1


def check_transcripts(subject: Subject) -> Iterator[Problem]:
    """Every proof has two transcripts that show what they should."""
    wanted = {answer.id: answer for answer in proved_answers(subject)}
    blessed = subject.exercise.transcripts
    if missing := [answer_id for answer_id in wanted if answer_id not in blessed]:
        what = f"has no output of {', '.join(missing)}"
        yield Problem(f"{subject.shown}/{TRANSCRIPTS}", 0, what, _BLESS, "transcripts")
    for answer in wanted.values():
        if answer.id in blessed and answer.kind.can_be_planted:
            yield from _shown(
                f"{subject.shown}/{TRANSCRIPTS}/{answer.id}", answer, blessed[answer.id]
            )
    folder = subject.folder / TRANSCRIPTS
    problems: list[Problem] = []
    for file in (
        entries(folder, f"{subject.shown}/{TRANSCRIPTS}", problems) if is_folder(folder) else ()
    ):
        if (
            file.name.removesuffix(".txt").removesuffix(".planted").removesuffix(".fixed")
            not in wanted
        ):
            place = f"{subject.shown}/{TRANSCRIPTS}/{file.name}"
            yield Problem(place, 0, "belongs to no proof", "remove it", "transcripts")
    yield from problems


def _shown(place: str, answer: Answer, transcript: Transcript) -> Iterator[Problem]:
    planted, fixed = (
        search(answer.shows, transcript.planted),
        search(answer.shows, transcript.fixed),
    )
    for name, shown in (("planted", planted), ("fixed", fixed)):
        if shown is Shown.TOO_SLOW:
            what = f"looking for “{answer.shows}” in it takes longer than {SEARCH_SECONDS} s"
            yield Problem(f"{place}.{name}.txt", 0, what, "write a simpler `shows`", "transcripts")
    if planted is Shown.NO:
        yield Problem(
            f"{place}.planted.txt", 0, f"does not show “{answer.shows}”", _BLESS, "transcripts"
        )
    if fixed is Shown.YES:
        yield Problem(
            f"{place}.fixed.txt",
            0,
            f"shows “{answer.shows}” though it passes",
            _BLESS,
            "transcripts",
        )


def proved_answers(subject: Subject) -> tuple[Answer, ...]:
    """The answers that have a proof."""
    return tuple(answer for answer in subject.exercise.answers if answer.proof)


def bless_diff(subject: Subject) -> None:
    """Write golden.diff anew; TrainerError where that cannot be done."""
    _write(subject.folder, GOLDEN_FILE, subject.change.diff.encode())


def bless_transcripts(folder: Path, transcripts: Mapping[AnswerId, Transcript]) -> None:
    """Write the transcripts anew and remove those of proofs that are no more; TrainerError where
    that cannot be done.
    """
    target = folder / TRANSCRIPTS
    texts = {
        f"{answer_id}.planted.txt": transcript.planted
        for answer_id, transcript in transcripts.items()
    }
    texts |= {
        f"{answer_id}.fixed.txt": transcript.fixed for answer_id, transcript in transcripts.items()
    }
    try:
        if target.is_symlink():
            raise TrainerError(
                "is a symbolic link.", where=str(target), remedy="Put the folder itself there."
            )
        target.mkdir(exist_ok=True)
        for file in target.glob("*.txt"):
            if file.name not in texts and not file.is_dir():
                file.unlink()
    except OSError as error:
        raise _unwritten(target, error) from error
    for name, text in texts.items():
        _write(target, name, text.encode())


def _write(folder: Path, name: str, content: bytes) -> None:
    """Put a new file in the place of whatever has that name: a link is replaced, a pipe is not
    waited for.
    """
    new = folder / f".{name}.{os.getpid()}.new"
    try:
        with new.open("xb") as stream:
            stream.write(content)
        new.replace(folder / name)
    except OSError as error:
        raise _unwritten(folder / name, error) from error
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _unwritten(file: Path, error: OSError) -> TrainerError:
    said = error.strerror or type(error).__name__
    return TrainerError(
        f"cannot be written: {said}.", where=str(file), remedy="Make room there, or allow writing."
    )
