"""What a key is laid out by: it only saves work."""

import random

import pytest

from tests.core.strategies import annotation_at, keys_of, request_changes, shipped_folders
from trainer.core.domain.scorecard import FindingKind
from trainer.core.scoring.hearing import KeyIndex, key_index
from trainer.core.scoring.matching import match

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


def test_what_tempts_is_no_hit_at_the_lines_and_what_is_right_is_one():
    hits = {"right": [], "tempting": []}
    for folder in shipped_folders():
        keys = keys_of(folder)
        if not keys.planted:
            continue
        key = max(keys.planted, key=lambda key: len(key.planted))
        for placed in key.planted:
            for kind, texts in (
                ("right", placed.answer.wordings),
                ("tempting", placed.answer.tempting),
            ):
                for text in texts:
                    note = annotation_at(0, placed.spans[0], text)
                    found = match(request_changes([note]), key)[0]
                    hits[kind].append(found.kind is FindingKind.HIT)

    assert sum(hits["right"]) > 0.97 * len(hits["right"])
    assert sum(hits["tempting"]) < 0.08 * len(hits["tempting"])
