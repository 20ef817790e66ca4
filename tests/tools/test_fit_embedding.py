# ruff: noqa: E402
"""The fit of the vectors; without numpy, as where there is no window, nothing of it is imported."""

import pytest

np = pytest.importorskip(
    "numpy", reason="vectors are fitted where the developers' tools are installed"
)

from tools.fit_embedding import Batch, Defect, fit, slope_of
from trainer.core.scoring.embedding import DIMENSIONS, features_of

LOST = Defect(
    1.0,
    right=[f"the batch is lost {word}" for word in ("here", "then", "after a crash", "for good")],
    wrong=[f"the batch is handled twice {word}" for word in ("here", "then", "again", "for good")],
)
BATCH = Batch(
    rows=[[0, 1], [1, 2], [3], [2, 3, 4], [0, 4], [1, 4]],
    labels=[(0, True), (0, True), (0, False), (0, False), (1, True), (1, True)],
)


def test_the_slope_leads_away_from_a_greater_loss() -> None:
    vectors = np.random.default_rng(1).normal(size=(5, DIMENSIONS)).astype(np.float32)
    slope = slope_of(vectors, BATCH)

    before = _loss(vectors.astype(np.float64))
    after = _loss(vectors.astype(np.float64) - 0.01 * slope)

    assert after < before
    np.testing.assert_allclose((before - after) / 0.01, (slope**2).sum(), rtol=0.05)


def _loss(vectors: np.ndarray) -> float:
    """The loss as Khosla et al. write it, one anchor at a time."""
    units = [vectors[rows].sum(axis=0) for rows in BATCH.rows]
    units = [each / np.linalg.norm(each) for each in units]
    sums = {True: [], False: []}
    for place, label in enumerate(BATCH.labels):
        others = [other for other in range(len(units)) if other != place]
        whole = np.log(sum(np.exp(units[place] @ units[other] / 0.08) for other in others))
        same = [other for other in others if BATCH.labels[other] == label]
        told = [whole - units[place] @ units[other] / 0.08 for other in same]
        sums[label[1]].append(np.mean(told) if told else 0.0)
    return float(np.mean(sums[True]) + 0.3 * np.mean(sums[False]))


def test_right_texts_come_to_lie_apart_from_wrong_ones() -> None:
    others = [
        Defect(
            1.0,
            [f"w{number} is right {end}" for end in "abcd"],
            [f"w{number} no {end}" for end in "abcd"],
        )
        for number in range(24)
    ]
    table = fit([LOST, *others])

    def near(one: str, other: str) -> float:
        first, second = (
            table.vectors[
                [table.rows[each] for each in features_of(text) if each in table.rows]
            ].sum(axis=0)
            for text in (one, other)
        )
        return float(first @ second / np.linalg.norm(first) / np.linalg.norm(second))

    assert near(LOST.right[0], LOST.right[1]) > near(LOST.right[0], LOST.wrong[0])
