"""Measures whether words alone give a planted defect away: `python -m tools.tells [PACKS]`.

A classifier over bags of words is trained on every exercise but one, and guesses each text of the
one that was left out: is this text from a faulty variant, or from a right one? Half of all texts
are faulty, so chance is right in 50 %. Three kinds of text are tried: the lines around a defect,
the pull request, and the messages of the commits.
"""

import math
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trainer.content.library import Library
from trainer.content.variants import marked_spans, materialise
from trainer.core.domain.exercise import AnswerId, Exercise, Span

GUIDE: Final = "start"
"""The pack that teaches the first review: its defects are meant to be seen."""
CONTEXT: Final = 4
"""Lines before and after those of a defect that belong to its text."""
AIM: Final = 0.60

_WORD: Final = re.compile(r"[A-Za-z_]{2,}|\d+|[^\w\s]")


@dataclass(frozen=True)
class Sample:
    """A text of an exercise, and whether it is from a faulty variant."""

    exercise: str
    text: str
    is_faulty: bool


@dataclass(frozen=True)
class Guessed:
    """How many of the texts were guessed rightly."""

    right: int
    total: int

    @property
    def share(self) -> float:
        """The share that was guessed rightly; that of chance where there is no text."""
        if self.total == 0:
            return 0.5
        return self.right / self.total


class WordOdds:
    """A multinomial naive Bayes classifier with add-one smoothing and equal priors (Manning,
    Raghavan and Schütze, *Introduction to Information Retrieval*, chapter 13).
    """

    def __init__(self, samples: Sequence[Sample]) -> None:
        self._counts = {True: Counter[str](), False: Counter[str]()}
        for sample in samples:
            self._counts[sample.is_faulty].update(words(sample.text))
        self._size = len(set(self._counts[True]) | set(self._counts[False])) + 1
        self._totals = {label: counts.total() for label, counts in self._counts.items()}

    def odds(self, text: str) -> float:
        """The logarithm of the odds that the text is faulty."""
        return sum(self._weight(word, count) for word, count in Counter(words(text)).items())

    def _weight(self, word: str, count: int) -> float:
        return count * (self._log(word, faulty=True) - self._log(word, faulty=False))

    def _log(self, word: str, *, faulty: bool) -> float:
        return math.log((self._counts[faulty][word] + 1) / (self._totals[faulty] + self._size))


def words(text: str) -> list[str]:
    """The words, numbers and signs of a text; names are cut at underscores and capitals."""
    return [word.lower() for word in _WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", text))]


def guess(samples: Sequence[Sample]) -> Guessed:
    """Leave each exercise out in turn, and guess its texts; odds that are even are half right."""
    right = 0.0
    for name in sorted({sample.exercise for sample in samples}):
        classifier = WordOdds([each for each in samples if each.exercise != name])
        for sample in (each for each in samples if each.exercise == name):
            odds = classifier.odds(sample.text)
            if odds == 0:
                right += 0.5
            else:
                right += (odds > 0) == sample.is_faulty
    return Guessed(round(right), len(samples))


def defect_texts(exercise: Exercise) -> Iterator[Sample]:
    """The lines around each defect, planted and fixed, with everything else of the change right."""
    for answer in exercise.defects:
        for planted in (frozenset({answer.id}), frozenset[AnswerId]()):
            text = _around(exercise, answer.id, planted)
            yield Sample(exercise.id, text, bool(planted))


def change_texts(exercise: Exercise, read: Callable[[Exercise], str]) -> Iterator[Sample]:
    """A text of the whole change, once for its clean variant and once for its faulty ones."""
    for is_faulty in (False, True) if exercise.defects else (False,):
        yield Sample(exercise.id, read(exercise), is_faulty)


def _around(exercise: Exercise, answer: AnswerId, planted: frozenset[AnswerId]) -> str:
    final = materialise(exercise, planted)[-1]
    spans = [place.span for place in marked_spans(exercise, planted)[answer].own]
    return "\n".join(_lines(final.get(span.path, b""), span) for span in spans)


def _lines(content: bytes, span: Span) -> str:
    lines = content.decode(errors="replace").splitlines()
    return "\n".join(lines[max(0, span.start - 1 - CONTEXT) : span.end + CONTEXT])


def _messages(exercise: Exercise) -> str:
    return "\n".join(commit.message for commit in exercise.commits)


def report(exercises: Sequence[Exercise]) -> Iterator[str]:
    """One row for each kind of text."""
    kinds = {
        "lines of a defect": [each for one in exercises for each in defect_texts(one)],
        "pull request": [
            each
            for one in exercises
            for each in change_texts(one, lambda exercise: exercise.pull_request)
        ],
        "commit messages": [each for one in exercises for each in change_texts(one, _messages)],
    }
    yield f"{'text':<20} {'texts':>6} {'guessed rightly':>16}   aim: at most {AIM:.0%}"
    for kind, samples in kinds.items():
        guessed = guess(samples)
        yield f"{kind:<20} {guessed.total:>6} {guessed.share:>16.1%}"


def main(arguments: list[str]) -> None:
    """Print the table of the packs that ship, or of a folder of packs."""
    library = Library(shipped=Path(arguments[0])) if arguments else Library()
    listed = [each.id for each in library.summaries() if not each.id.startswith(f"{GUIDE}/")]
    for line in report([library.exercise(each) for each in listed]):
        print(line)


if __name__ == "__main__":
    main(sys.argv[1:])
