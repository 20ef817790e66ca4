"""Fits trainer/core/scoring/wording.py to labelled review comments and says how well it does on
pull requests it has not seen.

    python -m tools.fit_wording DATA_FOLDER [--write]

`--write` fits on everything and writes trainer/core/scoring/wording_table.py. The data is not
shipped. It is made from two public sets of labelled review comments, both under the MIT licence:

- *martian*: https://github.com/withmartian/code-review-benchmark. For each pull request it has the
  golden comments (known defects), the comments of several review tools, and the verdict of three
  judges on which comment names which defect.
- *crscore*: https://github.com/atharva-naik/CRScore, the human study. Two people said of each claim
  about a change whether a review comment addresses it.

DATA_FOLDER holds two files of one JSON object a line; further fields are ignored:

- `pairs.jsonl`, a known defect and a comment on the same change:
  {"source": "martian" or "crscore", "pr": the address of the pull request,
  "golden": {"text": the defect}, "candidate": {"text": the comment}, "match": true or false}
- `reviews.jsonl`, all that one tool wrote on one pull request of *martian*:
  {"pr": …, "goldens": [{"text": the defect, "found": true or false}, …],
  "candidates": [{"text": the comment}, …]}

A pull request is in one fold only, so `pr` must be the same in both files.
"""

import argparse
import json
import math
import operator
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.core.scoring.assignment import assign
from trainer.core.scoring.wording import THRESHOLD, Model, WordingIndex, Wordings, logistic
from trainer.core.scoring.words import without_names, words_of

ROOT = Path(__file__).resolve().parents[1]

Record = dict[str, Any]

FOLDS = 7
UNSEEN, NO_RIVAL, RARITY_POWER = 4.3, -3.5, 0.7
RIDGE = 1.0
# crscore asks "is this claim addressed?", which is looser than "the same defect": it steadies the
# fit and does not lead it.
SOURCE_WEIGHT = {"martian": 1.0, "crscore": 0.3}
TRAINING_CUTS = {"full": 1.0, "12 words": 0.5, "no names": 0.5}


def first_words(count: int) -> Callable[[str], str]:
    """Cuts a note short."""
    return lambda text: " ".join(text.split()[:count])


CUTS: Mapping[str, Callable[[str], str]] = {
    "full": str,
    "25 words": first_words(25),
    "12 words": first_words(12),
    "8 words": first_words(8),
    "no names": without_names,
}


@dataclass(frozen=True)
class Pair:
    """Does this comment speak of that defect?"""

    source: str
    change: str
    defect: str
    comment: str
    same: bool


@dataclass(frozen=True)
class Row:
    """One pair as numbers."""

    features: tuple[float, ...]
    rivals: tuple[tuple[float, ...], ...]
    same: bool
    weight: float


def read_lines(file: Path) -> list[Record]:
    """The JSON values of a file, one per line."""
    with file.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_pairs(file: Path) -> list[Pair]:
    """The pairs, each once."""
    seen: dict[tuple[str, str, str], Pair] = {}
    for line in read_lines(file):
        pair = Pair(
            line["source"],
            line["pr"],
            line["golden"]["text"],
            line["candidate"]["text"],
            line["match"],
        )
        seen.setdefault((pair.change, pair.defect, pair.comment), pair)
    return list(seen.values())


def defects_by_change(pairs: Iterable[Pair], reviews: Iterable[Record]) -> dict[str, list[str]]:
    """The defects that were found in each change, in order and once each."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for pair in pairs:
        found[pair.change][pair.defect] = None
    for review in reviews:
        for golden in review["goldens"]:
            found[review["pr"]][golden["text"]] = None
    return {change: list(texts) for change, texts in found.items()}


def folds_of(changes: Iterable[str]) -> dict[str, int]:
    """The fold of each change, so that no change is in two."""
    return {change: place % FOLDS for place, change in enumerate(sorted(changes))}


def rarities_of(texts: Iterable[str], least: int = 2) -> dict[str, float]:
    """How rare each stem is: a dampened inverse document frequency."""
    unique = set(texts)
    counts = Counter(term for text in unique for term, _ in words_of(text).counts)
    return {
        term: round(math.log((len(unique) + 1) / (count + 0.5)) ** RARITY_POWER, 1)
        for term, count in sorted(counts.items())
        if count >= least
    }


def rows_of(
    pairs: Iterable[Pair], defects: Mapping[str, list[str]], rarities: Mapping[str, float], cut: str
) -> list[Row]:
    """The pairs as features, with the comments cut as `cut` says."""
    model = Model(rarities, (), (), UNSEEN, NO_RIVAL)
    indexes = {
        change: WordingIndex([Wordings(text) for text in texts], model)
        for change, texts in defects.items()
    }
    rows = []
    for pair in pairs:
        features = indexes[pair.change].features(CUTS[cut](pair.comment))
        place = defects[pair.change].index(pair.defect)
        rivals = tuple(other for index, other in enumerate(features) if index != place)
        rows.append(
            Row(
                features[place],
                rivals,
                pair.same,
                SOURCE_WEIGHT[pair.source] * TRAINING_CUTS.get(cut, 0.0),
            )
        )
    return rows


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Gauss elimination with pivots."""
    size = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(column + 1, size):
            factor = rows[row][column] / rows[column][column]
            if factor:
                rows[row] = [
                    value - factor * top for value, top in zip(rows[row], rows[column], strict=True)
                ]
    solution = [0.0] * size
    for row in range(size - 1, -1, -1):
        rest = sum(rows[row][column] * solution[column] for column in range(row + 1, size))
        solution[row] = (rows[row][size] - rest) / rows[row][row]
    return solution


def fit_logistic(
    inputs: Sequence[Sequence[float]], same: Sequence[bool], weights: Sequence[float]
) -> tuple[float, ...]:
    """Ridge logistic regression by Newton's steps; the weights are of the inputs as they come, the
    constant first.
    """
    count, size = len(inputs), len(inputs[0])
    means = [sum(row[column] for row in inputs) / count for column in range(size)]
    spreads = [
        math.sqrt(sum((row[column] - means[column]) ** 2 for row in inputs) / count) or 1.0
        for column in range(size)
    ]
    scaled = [
        [
            1.0,
            *(
                (value - mean) / spread
                for value, mean, spread in zip(row, means, spreads, strict=True)
            ),
        ]
        for row in inputs
    ]
    betas = [0.0] * (size + 1)
    for _ in range(12):
        betas, step = _newton_step(scaled, same, weights, betas)
        if step < 1e-4:
            break
    unscaled = [beta / spread for beta, spread in zip(betas[1:], spreads, strict=True)]
    return (
        betas[0] - sum(beta * mean for beta, mean in zip(unscaled, means, strict=True)),
        *unscaled,
    )


def _newton_step(
    rows: Sequence[Sequence[float]],
    same: Sequence[bool],
    weights: Sequence[float],
    betas: Sequence[float],
) -> tuple[list[float], float]:
    size = len(betas)
    gradient = [0.0, *(RIDGE * beta for beta in betas[1:])]
    curvature = [
        [RIDGE if row == column and row else 0.0 for column in range(size)] for row in range(size)
    ]
    for row, is_same, weight in zip(rows, same, weights, strict=True):
        likely = logistic(sum(beta * value for beta, value in zip(betas, row, strict=True)))
        error, bend = weight * (likely - is_same), weight * likely * (1 - likely)
        for index, value in enumerate(row):
            gradient[index] += error * value
            bent = bend * value
            line = curvature[index]
            for column in range(index + 1):
                line[column] += bent * row[column]
    for index in range(size):
        for column in range(index):
            curvature[column][index] = curvature[index][column]
    step = solve(curvature, gradient)
    return [beta - change for beta, change in zip(betas, step, strict=True)], max(map(abs, step))


def linear(weights: Sequence[float], values: Sequence[float]) -> float:
    """The weighted sum of the values, on top of the constant that stands first in the weights."""
    total: float = sum(map(operator.mul, weights[1:], values), weights[0])
    return total


def lead_inputs(row: Row, likeness: Sequence[float]) -> tuple[float, ...]:
    """What the second model sees: how far a pair leads its rivals, and its own features."""
    lead = linear(likeness, row.features) - max(
        (NO_RIVAL, *(linear(likeness, rival) for rival in row.rivals))
    )
    return (*row.features, lead, max(0.0, -lead))


def fit(rows: Sequence[Row], rarities: Mapping[str, float]) -> Model:
    """Both logistic functions."""
    same, weights = [row.same for row in rows], [row.weight for row in rows]
    likeness = fit_logistic([row.features for row in rows], same, weights)
    lead = fit_logistic([lead_inputs(row, likeness) for row in rows], same, weights)
    return Model(rarities, likeness, lead, UNSEEN, NO_RIVAL)


def fit_pairs(pairs: Sequence[Pair], defects: Mapping[str, list[str]]) -> Model:
    """Fit both models to these pairs."""
    rarities = rarities_of(text for pair in pairs for text in (pair.defect, pair.comment))
    # Every fourth pair of crscore is enough for its weight, and keeps a fit under a minute.
    chosen = [
        pair for place, pair in enumerate(pairs) if pair.source != "crscore" or place % 4 == 0
    ]
    return fit(
        [row for cut in TRAINING_CUTS for row in rows_of(chosen, defects, rarities, cut)], rarities
    )


def area(truth: Sequence[bool], scores: Sequence[float]) -> float:
    """The area under the ROC curve; ties count half."""
    by_score: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for is_true, score in zip(truth, scores, strict=True):
        by_score[score][is_true] += 1
    below = won = 0.0
    for _, (negatives, positives) in sorted(by_score.items()):
        won += positives * (below + negatives / 2)
        below += negatives
    return won / (below * sum(truth))


def agreement(truth: Sequence[bool], said: Sequence[bool]) -> tuple[float, float, float, float]:
    """Precision, recall, F1 and Cohen's kappa."""
    count = len(truth)
    both = sum(a and b for a, b in zip(truth, said, strict=True))
    positives, claims = sum(truth), sum(said)
    precision, recall = both / max(1, claims), both / max(1, positives)
    by_chance = (positives * claims + (count - positives) * (count - claims)) / count**2
    same = sum(a == b for a, b in zip(truth, said, strict=True)) / count
    return (
        precision,
        recall,
        2 * both / max(1, positives + claims),
        (same - by_chance) / (1 - by_chance),
    )


def believed(model: Model, row: Row) -> float:
    """The probability that the comment means the defect."""
    return round(logistic(linear(model.lead, lead_inputs(row, model.likeness))), 6)


def found_in_review(
    model: Model, review: Record, defects: Mapping[str, list[str]]
) -> list[tuple[bool, bool]]:
    """For each golden whether it was found by the judges, and by one comment of its own by us."""
    texts = defects[review["pr"]]
    index = WordingIndex([Wordings(text) for text in texts], model)
    beliefs = [
        [compared.belief for compared in index.compare(comment["text"])]
        for comment in review["candidates"]
    ]
    gains = [[belief if belief >= THRESHOLD else 0.0 for belief in row] for row in beliefs]
    taken = {column for _, column in assign(gains)}
    return [(golden["found"], texts.index(golden["text"]) in taken) for golden in review["goldens"]]


def report(name: str, truth: Sequence[bool], scores: Sequence[float]) -> None:
    """Print precision, recall, kappa and the area under the curve."""
    precision, recall, f1, kappa = agreement(truth, [score >= THRESHOLD for score in scores])
    print(
        f"{name:<20} {len(truth):>6} {sum(truth):>6}  AUC {area(truth, scores):.4f}  precision "
        f"{precision:.3f}  "
        f"recall {recall:.3f}  F1 {f1:.3f}  kappa {kappa:.3f}"
    )


def cross_validate(
    pairs: Sequence[Pair], reviews: Sequence[Record], defects: Mapping[str, list[str]]
) -> None:
    """Print how well the fit does on changes it has not seen."""
    folds = folds_of(defects)
    scored: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    per_defect: list[tuple[bool, bool]] = []
    for fold in range(FOLDS):
        model = fit_pairs([pair for pair in pairs if folds[pair.change] != fold], defects)
        held_out = [pair for pair in pairs if folds[pair.change] == fold]
        for cut in CUTS:
            rows = rows_of(held_out, defects, model.rarities, cut)
            for pair, row in zip(held_out, rows, strict=True):
                scored[f"{pair.source}, {cut}"].append((pair.same, believed(model, row)))
        for review in reviews:
            if folds[review["pr"]] == fold:
                per_defect += found_in_review(model, review, defects)
        print(f"fold {fold + 1} of {FOLDS}", file=sys.stderr)
    for name, both in sorted(scored.items()):
        report(name, [same for same, _ in both], [score for _, score in both])
    report(
        "martian, per defect",
        [found for found, _ in per_defect],
        [float(taken) for _, taken in per_defect],
    )


def write_table(file: Path, model: Model) -> None:
    """Writes what was learned as Python source, stems grouped by how rare they are."""
    by_rarity: dict[float, list[str]] = defaultdict(list)
    for term, rarity in model.rarities.items():
        by_rarity[rarity].append(term)
    parts = [
        (
            '"""What tools/fit_wording.py learned: do not edit, run it again."""\n\nfrom '
            "typing "
            "import Final\n"
        ),
        *(
            f"{name}: Final = {value}"
            for name, value in (("UNSEEN", UNSEEN), ("NO_RIVAL", NO_RIVAL))
        ),
        *(
            f"{name}: Final = (\n" + "".join(f"    {value:.4f},\n" for value in weights) + ")"
            for name, weights in (
                ("LIKENESS_WEIGHTS", model.likeness),
                ("LEAD_WEIGHTS", model.lead),
            )
        ),
        "\n# How rare a stem is, then the stems.\n_STEMS: Final = {",
    ]
    for rarity, terms in sorted(by_rarity.items()):
        parts.append(f'    {rarity}: """')
        parts += wrap(terms)
        parts.append('""",')
    parts.append(
        "}\nRARITIES: Final = {stem: rarity for rarity, stems in _STEMS.items() for stem in "
        "stems.split()}\n"
    )
    file.write_text("\n".join(parts), encoding="utf-8")


def wrap(terms: Iterable[str], width: int = 96) -> list[str]:
    """Join terms into lines of that width."""
    lines = [""]
    for term in sorted(terms):
        if len(lines[-1]) + len(term) + 1 > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {term}".strip()
    return lines


def main() -> None:
    """Reports, and writes when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--no-report", action="store_true")
    chosen = parser.parse_args()
    pairs = read_pairs(chosen.data / "pairs.jsonl")
    reviews = read_lines(chosen.data / "reviews.jsonl")
    defects = defects_by_change(pairs, reviews)
    if not chosen.no_report:
        cross_validate(pairs, reviews, defects)
    if chosen.write:
        model = fit_pairs(pairs, defects)
        write_table(ROOT / "trainer/core/scoring/wording_table.py", model)


if __name__ == "__main__":
    main()
