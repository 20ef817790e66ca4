"""What is fuzzed: each target takes bytes as a stranger may give them, and may raise a TrainerError
and nothing else.
"""

import json
import signal
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import FrameType

from tests.packs.hostile_archives import KINDS, good
from tests.stress import fuzz_exchange
from tests.stress.bent_pack import GOOD
from tests.stress.children import ROOT
from trainer.app.pack_stats import pack_statistics
from trainer.app.release import read_learners
from trainer.app.returned import read_returned
from trainer.app.score import read_review_file, score
from trainer.app.serve import serve
from trainer.app.served_variant import ServedVariant
from trainer.content.answers import read_answer
from trainer.content.archive import read_archive, write_archive
from trainer.content.folder import load_exercise, load_pack, read_exercise
from trainer.content.manifest import cargo_from
from trainer.content.markers import parse_file, render
from trainer.content.names import unsafe_reason
from trainer.core.domain.exercise import MarkedFile
from trainer.core.formats.returned_review import ReturnedReview, returned_to_json
from trainer.errors import TrainerError
from trainer.settings import load_settings, save_settings

Target = Callable[[bytes], object]
SECONDS = 2.0
"""Processor time for one input."""
GIVEN_UP = 8.0
"""Processor time after which an input is given up."""
DATA = ROOT / "tests" / "data"


class TooLongError(BaseException):
    """An input takes so long that nobody waits for the end."""


@dataclass
class Found:
    """Faults by where they come from, each with the shortest input that showed it."""

    inputs: int = 0
    refused: int = 0
    faults: dict[str, bytes] = field(default_factory=dict)

    def try_one(self, target: Target, given: bytes) -> None:
        """Give the target one input and keep what is at fault."""
        self.inputs += 1
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, GIVEN_UP)
        try:
            target(given)
        except TrainerError:
            self.refused += 1
        except (Exception, TooLongError) as error:  # noqa: BLE001 - any other is what is looked for
            self._keep(f"{type(error).__name__} in {place_of(error)}", given)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        spent = time.process_time() - begun
        if SECONDS < spent < GIVEN_UP:
            self._keep(f"over {SECONDS:.0f} s in {getattr(target, '__name__', 'target')}", given)

    def _keep(self, what: str, given: bytes) -> None:
        if what not in self.faults or len(given) < len(self.faults[what]):
            self.faults[what] = given


def listen_for_the_limit() -> None:
    """Let an input that takes too long end in an exception."""

    def give_up(_number: int, _frame: FrameType | None) -> None:
        raise TooLongError

    signal.signal(signal.SIGVTALRM, give_up)


def place_of(error: BaseException) -> str:
    """The innermost place of ours that an exception went through."""
    ours = [
        each for each in traceback.extract_tb(error.__traceback__) if "/trainer/" in each.filename
    ]
    return (
        f"{Path(ours[-1].filename).stem}.{ours[-1].name}:{ours[-1].lineno}"
        if ours
        else "nowhere of ours"
    )


@cache
def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="trainer-fuzz-"))


@cache
def _pack() -> Path:
    import shutil

    shutil.copytree(GOOD, _scratch() / "tiny")
    return _scratch() / "tiny"


@cache
def _served() -> ServedVariant:
    exercise = read_exercise(GOOD / "receipts")
    return serve(exercise, frozenset(answer.id for answer in exercise.defects))


def review_file(given: bytes) -> None:
    """A review to be scored."""
    served = _served()
    file = _scratch() / "review.json"
    file.write_bytes(given)
    score(read_review_file(file, served.change), served.key)


def settings_file(given: bytes) -> None:
    """Settings, read and written again."""
    file = _scratch() / "settings.json"
    file.write_bytes(given)
    save_settings(load_settings(file), _scratch() / "again.json")


def exercise_header(given: bytes) -> None:
    """exercise.toml."""
    (_pack() / "receipts" / "exercise.toml").write_bytes(given)
    load_exercise(_pack() / "receipts")


def pack_header(given: bytes) -> None:
    """pack.toml."""
    (_pack() / "pack.toml").write_bytes(given)
    load_pack(_pack())


def answer(given: bytes) -> None:
    """An answer: front matter and prose."""
    read_answer("answers/rest-is-lost.md", "rest-is-lost", given.decode("utf-8", "replace"))


def markers(given: bytes) -> None:
    """A file of a tree, shown with everything planted."""
    file, _problems = parse_file("receipts/tips.py", given)
    if isinstance(file, MarkedFile):
        render(file, {piece.answer for piece in file.pieces if piece.answer is not None})


def archive(given: bytes) -> None:
    """A `.reviewpack`: whatever is read of it is written again to the same bytes."""
    files = read_archive(given, "x.reviewpack")
    if write_archive(files) != given:
        raise AssertionError("an archive was read that would be written in another way")
    cargo_from(given, "x.reviewpack")


def returned(given: bytes) -> None:
    """A review that a learner sent back, and a table of scores."""
    file = _scratch() / "x.review.json"
    file.write_bytes(given)
    pack_statistics(_pack(), [file])
    read_returned(file)


def names(given: bytes) -> None:
    """The learners of a release."""
    file = _scratch() / "names.csv"
    file.write_bytes(given)
    for learner in read_learners(file):
        if unsafe_reason(learner.file) or "/" in learner.file:
            raise AssertionError(f"{learner.file} is no name of a file")


TARGETS: dict[str, Target] = {
    "archive": archive,
    "returned": returned,
    "names": names,
    "review": review_file,
    "settings": settings_file,
    "exercise": exercise_header,
    "pack": pack_header,
    "answer": answer,
    "markers": markers,
    **fuzz_exchange.TARGETS,
}


def samples(name: str) -> Iterator[bytes]:
    """Good inputs of a target, to begin with."""
    files: dict[str, list[Path]] = {
        "review": [
            *(DATA / "foreign_reviews").glob("*.given.*"),
            *(DATA / "broken_reviews").glob("*.json"),
            ROOT / "docs" / "examples" / "review.json",
        ],
        "exercise": [GOOD / "receipts" / "exercise.toml"],
        "pack": [GOOD / "pack.toml"],
        "answer": sorted((GOOD / "receipts" / "answers").glob("*.md")),
        "markers": sorted((GOOD / "receipts").rglob("*.py")),
    }
    yield from (file.read_bytes() for file in sorted(files.get(name, [])))
    yield from fuzz_exchange.samples(name)
    if name == "archive":
        yield from (good(), write_archive({"a": b"x", "b/c": b""}), write_archive({}))
        yield from (kind.make() for kind in KINDS.values() if "bomb" not in kind.make.__name__)
    if name == "names":
        yield from (b"name,team\nAda,x\n", b'"Lovelace, Ada"\n', "Zoë\n李雷\n".encode())
    if name == "returned":
        sent = ReturnedReview(
            *("tiny-release", "tiny", "Ada", "receipts", "0" * 64, "2026-03-01T10:00:00+00:00"),
            seconds=60,
            review={"verdict": "approve", "annotations": []},
        )
        yield json.dumps(returned_to_json(sent)).encode()
    if name == "settings":
        values = {
            "code_size": 14,
            "templates": {"a": "b"},
            "pane_sizes": {"review": [1, 2]},
            "keys": {"review.submit": ["C"]},
        }
        yield json.dumps(
            {**values, "packs_folders": ["/x"], "theme": "dark", "unknown": [1]}
        ).encode()
