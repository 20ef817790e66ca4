"""Fits trainer/core/scoring/intent.py to labelled review notes and says how well it does on authors
whom it has not read.

    python -m tools.fit_intent [DATA_FOLDER] [--others FILE] [--write]

`--write` fits on everything and writes trainer/core/scoring/intent_table.py. The data is in
tests/data/intent_notes: short review notes on code that does not exist, from fields as far apart as
ferries, payroll and games, by sixteen authors with habits of their own. Each note was written to
mean one thing, and has it as its label:

- *fault*: the code does something wrong, said as a claim, a question, a wish, a repair or in irony
- *fine*: the code is right, said as praise, as a check that was made, as a worry that is taken back
  or as a reason why nothing goes wrong
- *nit*: a wish about names, comments, layout or taste, whatever its tone
- *topic*: a subject without a claim, or a feeling that something is off

`--others` reports on further notes too, in the form of the data: they are never fitted to.

Half of the authors (`notes-*.jsonl`) wrote many pairs on the same lines and in the same words, one
of them a fault and one fine. The other half (`defects-*.jsonl`) invented some forty defects each,
and for each what different people would write at its lines; `of` names the defect. Claims of the
opposite and of wrong causes are faults as well: what they claim is for the answers to say. Whoever
adds an author gives them the four meanings and no note of another author.

DATA_FOLDER holds one file for each author, with one JSON object a line:
{"text": the note, "intent": "fault", "fine", "nit" or "topic"}

The answer keys that ship say what faults are called: some titles and wordings of their defects
count as faults, with a small weight. Words of grammar and of judgement are weighed if three authors
write them, all other words if three in ten do, so that the subject of a note says little.
"""

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.content.library import Library
from trainer.core.scoring.intent import DAMPING, MEANINGS, OPEN_KINDS, features_of, kind_of

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data" / "intent_notes"
TABLE = ROOT / "trainer" / "core" / "scoring" / "intent_table.py"

LEAST_AUTHORS, SHARE_OF_AUTHORS = 3, 0.3
MOST_FEATURES = 8_000
RIDGE = 0.1
# Titles and wordings are written for a key, not as notes: they steady the fit and don't lead it.
TEXTS_OF_AN_ANSWER, WEIGHT_OF_A_KEY = 2, 0.3
STEPS, FIRST_STEPS, REMEMBERED = 120, 50, 10
COSTS = (0.02, 0.03, 0.05)
FAULT, FINE = 0, 1

PREFIX = re.compile(r"(?:stem|not|but|plain):(?=.)|[\w']+>(?=.)|~(?=.)")

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Note:
    """What is weighed of one note, and what it means."""

    features: frozenset[str]
    meaning: int
    weight: float = 1.0


@dataclass(frozen=True)
class Design:
    """Which features each note has, as pairs of row and column, scaled by their number."""

    rows: Places
    columns: Places
    values: Numbers
    shape: tuple[int, int]

    def times(self, weights: Numbers) -> Numbers:
        """The sums of each note, one for each meaning; the last row of the weights is constant."""
        sums = [
            np.bincount(self.rows, self.values * weights[self.columns, each], self.shape[0])
            for each in range(weights.shape[1])
        ]
        of_notes: Numbers = np.stack(sums, axis=1) + weights[-1]
        return of_notes

    def back(self, errors: Numbers) -> Numbers:
        """How far each weight is to blame for the errors of the notes."""
        blamed = [
            np.bincount(self.columns, self.values * errors[self.rows, each], self.shape[1])
            for each in range(errors.shape[1])
        ]
        return np.vstack([np.stack(blamed, axis=1), errors.sum(axis=0)])


@dataclass(frozen=True)
class Model:
    """The features that are weighed, and the weights of each for each meaning."""

    features: tuple[str, ...]
    weights: Numbers


def read_authors(folder: Path) -> list[list[Note]]:
    """The notes of each author."""
    return [read_notes(file) for file in sorted(folder.glob("*.jsonl"))]


def read_notes(file: Path) -> list[Note]:
    """The notes of one file."""
    with file.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [Note(features_of(each["text"]), MEANINGS.index(each["intent"])) for each in records]


def notes_of_keys(library: Library) -> list[Note]:
    """Some titles and wordings of the defects that ship, as faults."""
    chance = random.Random(1)
    notes = []
    for summary in library.summaries():
        for answer in library.exercise(summary.id).defects:
            texts = (answer.title, *answer.wordings)
            chosen = chance.sample(texts, min(TEXTS_OF_AN_ANSWER, len(texts)))
            notes += [Note(features_of(text), FAULT, WEIGHT_OF_A_KEY) for text in chosen]
    return notes


def design_of(notes: Sequence[Note], features: Sequence[str]) -> Design:
    """The notes as numbers."""
    columns_of = {feature: column for column, feature in enumerate(features)}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for row, note in enumerate(notes):
        known = sorted(columns_of[each] for each in note.features if each in columns_of)
        rows += [row] * len(known)
        columns += known
        values += [1 / math.sqrt(len(known) + DAMPING)] * len(known)
    return Design(
        np.array(rows, dtype=np.int64),
        np.array(columns, dtype=np.int64),
        np.array(values),
        (len(notes), len(features)),
    )


def probabilities(sums: Numbers) -> Numbers:
    """The sums of each row as probabilities that add up to 1."""
    odds = np.exp(sums - sums.max(axis=1, keepdims=True))
    scaled: Numbers = odds / odds.sum(axis=1, keepdims=True)
    return scaled


def surprise(likely: Numbers, meanings: Places) -> Numbers:
    """How little each note's meaning was expected: the logarithm of its probability, negated."""
    of_meaning: Numbers = -np.log(likely[np.arange(len(meanings)), meanings])
    return of_meaning


def meanings_of(notes: Iterable[Note]) -> Places:
    """The meaning of each note."""
    return np.array([note.meaning for note in notes], dtype=np.int64)


def solve(notes: Sequence[Note], features: Sequence[str], steps: int) -> Numbers:
    """Multinomial ridge regression; the constants come last and are not held back."""
    design, meanings = design_of(notes, features), meanings_of(notes)
    counted = np.array([note.weight for note in notes])
    truth = np.eye(len(MEANINGS))[meanings]

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        weights = flat.reshape(-1, len(MEANINGS))
        likely = probabilities(design.times(weights))
        held = weights.copy()
        held[-1] = 0.0
        value = float(counted @ surprise(likely, meanings) + RIDGE / 2 * (held * held).sum())
        slope = design.back((likely - truth) * counted[:, None]) + RIDGE * held
        return value, slope.ravel()

    start = np.zeros((len(features) + 1) * len(MEANINGS))
    return descend(loss, start, steps).reshape(-1, len(MEANINGS))


def descend(
    loss: Callable[[Numbers], tuple[float, Numbers]], start: Numbers, steps: int
) -> Numbers:
    """The lowest point, by the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno
    (Nocedal & Wright, Numerical Optimization, algorithm 7.5).
    """
    place, (value, slope) = start, loss(start)
    moves: list[tuple[Numbers, Numbers]] = []
    for _ in range(steps):
        way = -_bent(slope, moves)
        stride = 1.0 if moves else 1.0 / max(1.0, float(np.abs(slope).sum()))
        while True:
            further, (lower, new_slope) = place + stride * way, loss(place + stride * way)
            if lower <= value + 1e-4 * stride * float(slope @ way) or stride < 1e-10:
                break
            stride /= 2
        if value - lower < 1e-7 * value:
            return further
        moves = [*moves, (further - place, new_slope - slope)][-REMEMBERED:]
        place, value, slope = further, lower, new_slope
    return place


def _bent(slope: Numbers, moves: Sequence[tuple[Numbers, Numbers]]) -> Numbers:
    way, used = slope.copy(), []
    for moved, changed in reversed(moves):
        share = float(moved @ way) / float(moved @ changed)
        used.append(share)
        way -= share * changed
    if moves:
        moved, changed = moves[-1]
        way *= float(moved @ changed) / float(changed @ changed)
    for (moved, changed), share in zip(moves, reversed(used), strict=True):
        way += moved * (share - float(changed @ way) / float(moved @ changed))
    return way


def fit(authors: Sequence[Sequence[Note]], keys: Sequence[Note]) -> Model:
    """The features that pay most, and their weights."""
    known = Counter(
        feature
        for notes in authors
        for feature in frozenset[str]().union(*(note.features for note in notes))
    )
    features = sorted(
        feature
        for feature, count in known.items()
        if count >= (LEAST_AUTHORS if is_general(feature) else SHARE_OF_AUTHORS * len(authors))
    )
    notes = [*(note for author in authors for note in author), *keys]
    weights = solve(notes, features, FIRST_STEPS)
    kept = tuple(sorted(most_weighty(notes, features, weights)))
    return Model(kept, solve(notes, kept, STEPS))


def is_general(feature: str) -> bool:
    """Whether none of its words may be the subject of a note."""
    words = PREFIX.sub("", feature, count=1).split()
    return not any(word[0].isalpha() and kind_of(word) in OPEN_KINDS - {word} for word in words)


def most_weighty(notes: Sequence[Note], features: Sequence[str], weights: Numbers) -> list[str]:
    """The features that decide most, over all notes."""
    counts = Counter(feature for note in notes for feature in note.features)
    spread = weights[:-1].max(axis=1) - weights[:-1].min(axis=1)
    weighty = {
        feature: float(each) * math.sqrt(counts[feature])
        for feature, each in zip(features, spread, strict=True)
    }
    return sorted(features, key=lambda feature: (-weighty[feature], feature))[:MOST_FEATURES]


def held_out(authors: Sequence[Sequence[Note]], keys: Sequence[Note]) -> Numbers:
    """The sums of each note by a model that has not read its author."""
    sums = []
    for place, notes in enumerate(authors):
        model = fit([*authors[:place], *authors[place + 1 :]], keys)
        sums.append(design_of(notes, model.features).times(model.weights))
    return np.vstack(sums)


def best_scale(sums: Numbers, meanings: Places) -> float:
    """What the sums are multiplied by so that the probabilities mean what they say (Guo et al.,
    On Calibration of Modern Neural Networks, 2017).
    """
    scales = [step / 100 for step in range(30, 151)]
    return min(
        scales, key=lambda scale: surprise(probabilities(scale * sums), meanings).mean().item()
    )


def area(likely: Numbers, meanings: Places) -> float:
    """The area under the ROC curve of fine against fault, between these two."""
    odds = likely[:, FINE] / (likely[:, FINE] + likely[:, FAULT])
    faults, fines = np.sort(odds[meanings == FAULT]), odds[meanings == FINE]
    below = np.searchsorted(faults, fines, "left") + np.searchsorted(faults, fines, "right")
    return float(below.mean() / 2 / len(faults))


def report(likely: Numbers, meanings: Places) -> None:
    """Print how often the likeliest meaning is the right one, and what the others cost in faults
    that are taken for them.
    """
    said = likely.argmax(axis=1)
    print(
        f"accuracy {(said == meanings).mean():.3f}  fine against fault {area(likely, meanings):.3f}"
    )
    print(f"\n{'meant as':<12}" + "".join(f"{name:>8}" for name in MEANINGS) + "   read as")
    for each, name in enumerate(MEANINGS):
        counts = np.bincount(said[meanings == each], minlength=len(MEANINGS))
        print(f"{name:<12}" + "".join(f"{count:>8}" for count in counts))
    print("\nfound, at a cost of" + "".join(f"{cost:>8.0%}" for cost in COSTS) + "   of the faults")
    for each, name in list(enumerate(MEANINGS))[1:]:
        faults, own = likely[meanings == FAULT, each], likely[meanings == each, each]
        shares = [float((own > np.quantile(faults, 1 - cost)).mean()) for cost in COSTS]
        print(f"{name:<19}" + "".join(f"{share:>8.2f}" for share in shares))
    print("\nsaid to be fine   notes   fine of them")
    fifths = np.minimum((likely[:, FINE] * 5).astype(int), 4)
    for fifth in range(5):
        inside = fifths == fifth
        count = int(inside.sum())
        share = int((meanings[inside] == FINE).sum()) / max(1, count)
        print(f"{fifth / 5:.1f} to {fifth / 5 + 0.2:.1f} {count:>12} {share:>14.2f}")


def write_table(file: Path, model: Model, scale: float) -> None:
    """Writes what was learned as Python source, one feature a line."""
    against = scale * (model.weights[:, FINE:] - model.weights[:, [FAULT]])
    hundredths = np.rint(100 * against).astype(int).tolist()
    constant = ", ".join(map(str, hundredths[-1]))
    lines = [
        " ".join([*map(str, weights), feature])
        for feature, weights in zip(model.features, hundredths, strict=False)
        if any(weights)
    ]
    head = (
        '"""What tools/fit_intent.py learned: do not edit, run it again."""\n\n'
        "from typing import Final\n\n"
        "# In hundredths, how much more each speaks for fine, nit and topic than for fault.\n"
        f"CONSTANT: Final = ({constant})\n"
    )
    table = "\n".join(lines)
    file.write_text(f'{head}FEATURES: Final = """\n{table}\n"""\n', encoding="utf-8")


def main() -> None:
    """Reports, and writes when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("--others", type=Path)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    authors = read_authors(chosen.data)
    keys = notes_of_keys(Library())
    meanings = meanings_of(note for notes in authors for note in notes)
    sums = held_out(authors, keys)
    scale = best_scale(sums, meanings)
    print(f"scale {scale:.2f}")
    report(probabilities(scale * sums), meanings)
    if not (chosen.others or chosen.write):
        return
    model = fit(authors, keys)
    if chosen.others:
        others = read_notes(chosen.others)
        print(f"\n{chosen.others.name}")
        sums = design_of(others, model.features).times(model.weights)
        report(probabilities(scale * sums), meanings_of(others))
    if chosen.write:
        write_table(TABLE, model, scale)


if __name__ == "__main__":
    main()
