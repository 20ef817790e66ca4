"""What is written once by `--bless` and read by people ever after: the diff and the transcripts."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from trainer.content.checker.subject import Subject
from trainer.content.judging import SEARCH_SECONDS, Shown, search
from trainer.content.problems import Problem
from trainer.core.exercise import Answer, AnswerId, AnswerKind, Transcript

GOLDEN_FILE: Final = "golden.diff"
TRANSCRIPTS: Final = "transcripts"
_BLESS: Final = "run `trainer check --bless` and read what changed"


def check_golden(subject: Subject) -> Iterator[Problem]:
    """The diff of the variant with every defect planted equals the blessed one."""
    file = subject.folder / GOLDEN_FILE
    place = f"{subject.shown}/{GOLDEN_FILE}"
    if not file.is_file():
        yield Problem(place, 0, "is missing", _BLESS, "golden-diff")
        return
    blessed = file.read_bytes().decode(errors="replace").split("\n")
    current = subject.change.diff.split("\n")
    if blessed != current:
        pairs = enumerate(zip(blessed, current, strict=False), start=1)
        line = next((number for number, (old, new) in pairs if old != new), min(len(blessed), len(current)))
        yield Problem(place, line, "differs from the learner's diff", _BLESS, "golden-diff")


def check_transcripts(subject: Subject) -> Iterator[Problem]:
    """Every proof has two transcripts that show what they should."""
    wanted = {answer.id: answer for answer in proved_answers(subject)}
    blessed = subject.exercise.transcripts
    if missing := [answer_id for answer_id in wanted if answer_id not in blessed]:
        what = f"lacks the output of {', '.join(missing)}"
        yield Problem(f"{subject.shown}/{TRANSCRIPTS}", 0, what, _BLESS, "transcripts")
    for answer in wanted.values():
        if answer.id in blessed and answer.kind is AnswerKind.DEFECT:
            yield from _shown(f"{subject.shown}/{TRANSCRIPTS}/{answer.id}", answer, blessed[answer.id])
    folder = subject.folder / TRANSCRIPTS
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if file.name.removesuffix(".txt").removesuffix(".planted").removesuffix(".fixed") not in wanted:
            place = f"{subject.shown}/{TRANSCRIPTS}/{file.name}"
            yield Problem(place, 0, "belongs to no proof", "remove it", "transcripts")


def _shown(place: str, answer: Answer, transcript: Transcript) -> Iterator[Problem]:
    planted, fixed = search(answer.shows, transcript.planted), search(answer.shows, transcript.fixed)
    for name, shown in (("planted", planted), ("fixed", fixed)):
        if shown is Shown.TOO_SLOW:
            what = f"looking for “{answer.shows}” in it takes longer than {SEARCH_SECONDS} s"
            yield Problem(f"{place}.{name}.txt", 0, what, "write a simpler `shows`", "transcripts")
    if planted is Shown.NO:
        yield Problem(f"{place}.planted.txt", 0, f"does not show “{answer.shows}”", _BLESS, "transcripts")
    if fixed is Shown.YES:
        yield Problem(f"{place}.fixed.txt", 0, f"shows “{answer.shows}” though it passes", _BLESS, "transcripts")


def proved_answers(subject: Subject) -> tuple[Answer, ...]:
    """The answers that have a proof."""
    return tuple(answer for answer in subject.exercise.answers if answer.proof)


def bless_diff(subject: Subject) -> None:
    """Write golden.diff anew."""
    (subject.folder / GOLDEN_FILE).write_bytes(subject.change.diff.encode())


def bless_transcripts(folder: Path, transcripts: Mapping[AnswerId, Transcript]) -> None:
    """Write the transcripts anew and remove those of proofs that are no more."""
    target = folder / TRANSCRIPTS
    target.mkdir(exist_ok=True)
    texts = {f"{answer_id}.planted.txt": transcript.planted for answer_id, transcript in transcripts.items()}
    texts |= {f"{answer_id}.fixed.txt": transcript.fixed for answer_id, transcript in transcripts.items()}
    for file in target.glob("*.txt"):
        if file.name not in texts:
            file.unlink()
    for name, text in texts.items():
        (target / name).write_bytes(text.encode())
