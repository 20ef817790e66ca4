"""Fits trainer/core/scoring/embedding.py to texts that say, rightly or wrongly, what is wrong with
some code.

    python -m tools.fit_embedding

Writes embedding_features.txt and embedding_vectors.bin; `python -m tests.bench.claims` says how
well they tell right from wrong. The texts are of defects, and say what is right or what is wrong of
one of them:

- the titles, wordings and tempting wordings of the answer keys that ship
- the notes of tests/data/intent_notes on defects that were invented, where they have a "says"

Nothing of tests/data/claims, fresh_notes or fair_notes is fitted to.

Supervised contrastive learning (Khosla et al. 2020): each right text shall be likelier to stand
beside a right text of the same defect than beside any other text of the batch, in which the wrong
texts of the same defect are too. The words begin with vectors of all-MiniLM-L6-v2
(sentence-transformers, Apache License 2.0): each word through that model alone, the mean of its
pieces, centred and turned to the first 32 principal directions (tests/data/word_vectors.npz).
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.content.library import Library
from trainer.core.scoring.embedding import (
    DIMENSIONS,
    FEATURES_FILE,
    VECTORS_FILE,
    features_of,
)
from trainer.core.scoring.leaning import FORESEEN

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
TABLE = ROOT / "trainer" / "core" / "scoring"

# A feature of fewer texts tells little of others.
LEAST_TEXTS = 3
STEPS = 500
DEFECTS_A_STEP = 24
TEXTS_A_STEP = 4
TEMPERATURE = 0.08
# How often a feature of a text is left out, so that no text hangs on one of its words.
LEFT_OUT = 0.3
RATE = 0.0015
# Adam: Kingma & Ba, A Method for Stochastic Optimization, 2015.
MEAN_DECAY, SQUARE_DECAY, TINY = 0.9, 0.999, 1e-8
# What is wrongly said of a defect is of many kinds: it counts less that these lie together.
WEIGHT_OF_WRONG = 0.3
# Defects that ship are drawn more often than invented ones.
WEIGHT_OF_A_KEY = 3.0
SEED = 5
RARITY_SCALE = 6
# The share of numbers that are cut off at the ends of a byte.
CUT_OFF = 0.0005

Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Defect:
    """What is rightly and what is wrongly said of a defect, and how often it is drawn."""

    weight: float
    right: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Table:
    """The row of each feature, and all vectors: features by dimensions."""

    rows: Mapping[str, int]
    vectors: Numbers


@dataclass(frozen=True)
class Batch:
    """The rows of the features of each text, its defect, and whether it is right of it."""

    rows: list[list[int]] = field(default_factory=list)
    labels: list[tuple[int, bool]] = field(default_factory=list)


def defects_of_keys(library: Library) -> Iterator[Defect]:
    """The defects that ship, and what their keys say of them."""
    for summary in library.summaries():
        for answer in library.exercise(summary.id).defects:
            if len(answer.tempting) >= FORESEEN:
                right = [answer.title, *answer.wordings]
                yield Defect(WEIGHT_OF_A_KEY, right, list(answer.tempting))


def invented_defects(folder: Path) -> Iterable[Defect]:
    """The defects of the notes."""
    defects: dict[str, Defect] = {}
    for file in sorted(folder.glob("defects-*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            note = json.loads(line)
            told = defects.setdefault(f"{file.stem} {note['of']}", Defect(1.0))
            if note.get("says") == "right":
                told.right.append(note["text"])
            elif note.get("says") == "wrong":
                told.wrong.append(note["text"])
    return defects.values()


def begin(defects: Sequence[Defect]) -> Table:
    """The features that are fitted, and what their vectors are at first: those of the words, the
    longer the rarer they are; nothing for a pair of words.
    """
    texts = [text for each in defects for text in (*each.right, *each.wrong)]
    counts = Counter(feature for text in texts for feature in set(features_of(text)))
    kept = sorted(feature for feature, count in counts.items() if count >= LEAST_TEXTS)
    rows = {feature: row for row, feature in enumerate(kept)}
    vectors = np.zeros((len(kept), DIMENSIONS), dtype=np.float32)
    with np.load(DATA / "word_vectors.npz") as stored:
        words, numbers = stored["words"].tolist(), stored["vectors"].astype(np.float32)
    numbers /= np.linalg.norm(numbers, axis=1).mean()
    for word, number in zip(words, numbers, strict=True):
        if word in rows:
            rarity = np.log(len(texts) / counts[word]) / RARITY_SCALE
            vectors[rows[word]] = number * rarity
    return Table(rows, vectors)


def fit(defects: Sequence[Defect]) -> Table:
    """The vectors that tell right from wrong texts of these defects."""
    chance = np.random.default_rng(SEED)
    table = begin(defects)
    texts = [
        [
            [
                [table.rows[each] for each in features_of(text) if each in table.rows]
                for text in said
            ]
            for said in (defect.right, defect.wrong)
        ]
        for defect in defects
    ]
    weights = np.array([defect.weight for defect in defects])
    weights /= weights.sum()
    mean, square = np.zeros_like(table.vectors), np.zeros_like(table.vectors)
    for step in range(1, STEPS + 1):
        slope = slope_of(table.vectors, draw(texts, weights, chance))
        mean = MEAN_DECAY * mean + (1 - MEAN_DECAY) * slope
        square = SQUARE_DECAY * square + (1 - SQUARE_DECAY) * slope**2
        length = np.sqrt(square / (1 - SQUARE_DECAY**step)) + TINY
        table.vectors[:] -= RATE * mean / (1 - MEAN_DECAY**step) / length
    return table


def draw(
    texts: Sequence[Sequence[Sequence[list[int]]]],
    weights: NDArray[np.float64],
    chance: np.random.Generator,
) -> Batch:
    """Some right and some wrong texts of some defects, each without some of its features."""
    batch = Batch()
    for defect in chance.choice(len(texts), DEFECTS_A_STEP, replace=False, p=weights).tolist():
        for is_right, said in zip((True, False), texts[defect], strict=True):
            for place in chance.permutation(len(said))[:TEXTS_A_STEP].tolist():
                kept = chance.random(len(said[place])) >= LEFT_OUT
                rows = [row for row, is_kept in zip(said[place], kept, strict=True) if is_kept]
                batch.rows.append(rows or said[place])
                batch.labels.append((defect, is_right))
    return batch


def slope_of(vectors: Numbers, batch: Batch) -> Numbers:
    """How the loss of a batch changes with each number of the vectors."""
    sums = np.stack([vectors[np.array(rows, dtype=int)].sum(axis=0) for rows in batch.rows])
    lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), TINY)
    units = sums / lengths
    likeness = units @ units.T / TEMPERATURE
    np.fill_diagonal(likeness, -np.inf)
    shares = np.exp(likeness - likeness.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    kinds = np.unique(np.array(batch.labels), axis=0, return_inverse=True)[1].reshape(-1)
    same = kinds[:, None] == kinds[None]
    np.fill_diagonal(same, val=False)
    wanted = same / np.maximum(same.sum(axis=1, keepdims=True), 1)
    is_right = np.array([right for _, right in batch.labels])
    parts = np.where(is_right, 1 / is_right.sum(), WEIGHT_OF_WRONG / (~is_right).sum())
    pulls = parts[:, None] * np.where(same.any(axis=1, keepdims=True), shares - wanted, 0)
    of_units = (pulls + pulls.T) @ units / TEMPERATURE
    of_sums = (of_units - (of_units * units).sum(axis=1, keepdims=True) * units) / lengths
    slope = np.zeros_like(vectors)
    counts = [len(rows) for rows in batch.rows]
    np.add.at(slope, np.concatenate(batch.rows).astype(int), np.repeat(of_sums, counts, axis=0))
    return slope


def write(table: Table) -> None:
    """Write the table that the program reads."""
    most = np.quantile(np.abs(table.vectors), 1 - CUT_OFF)
    whole = np.clip(np.rint(table.vectors * 127 / most), -127, 127).astype(np.int8)
    lines = "".join(f"{feature}\n" for feature in table.rows)
    (TABLE / FEATURES_FILE).write_text(lines, encoding="utf-8", newline="\n")
    (TABLE / VECTORS_FILE).write_bytes(whole.tobytes())
    print(f"{len(table.rows):,} features, {whole.nbytes:,} bytes")


def main() -> None:
    """Fit and write."""
    defects = [*defects_of_keys(Library()), *invented_defects(DATA / "intent_notes")]
    write(fit(defects))


if __name__ == "__main__":
    main()
