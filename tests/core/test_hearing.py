"""What a key is laid out by: it only saves work."""

import random

import pytest

from tests.core.strategies import keys_of, shipped_folders
from trainer.core.scoring.hearing import KeyIndex, key_index

LEAST_OF_A_LONG, WHOLE = 10, 0.9


def whole(index: KeyIndex, stems: frozenset[str]) -> list[str]:
    """The wordings of which the stems are all, or of a long one nearly all, each looked at."""
    return [
        text
        for _, wording, text in index.whole_wordings
        if len(wording & stems)
        >= (WHOLE * len(wording) if len(wording) >= LEAST_OF_A_LONG else len(wording))
    ]


@pytest.mark.parametrize("folder", shipped_folders()[::4], ids=lambda folder: folder.name)
def test_no_wording_that_a_text_may_repeat_is_passed_over(folder):
    keys = keys_of(folder)
    index = key_index(max(keys.by_planted.values(), key=lambda key: len(key.planted)))
    chance = random.Random(20)

    for _, wording, _ in index.whole_wordings:
        left_out = chance.sample(sorted(wording), k=len(wording) // 10)
        stems = (wording - {*left_out}) | {"besides"}
        repeated = whole(index, stems)
        assert repeated
        found = {text for *_, text in index.may_be_whole(stems)}
        assert {*repeated} <= found
