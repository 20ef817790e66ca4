"""Vectors of texts, and the table that ships."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scoring import embedding
from trainer.core.scoring.embedding import (
    DIMENSIONS,
    FEATURES_FILE,
    VECTORS_FILE,
    along,
    contrast,
    features_of,
    middle,
    vector_of,
)


def test_names_are_taken_apart_and_neighbours_stand_together() -> None:
    assert features_of("isn't storeOffsets == null?") == [
        *("isn't", "store", "offsets", "=", "=", "null", "?"),
        *("isn't store", "store offsets", "offsets =", "= =", "= null", "null ?"),
    ]


def test_the_table_has_a_vector_for_each_feature() -> None:
    folder = files(embedding.__package__)
    features = (folder / FEATURES_FILE).read_text(encoding="utf-8").splitlines()
    vectors = (folder / VECTORS_FILE).read_bytes()

    assert features == sorted(set(features))
    assert len(vectors) == DIMENSIONS * len(features)
    assert len(features) > 10_000


def test_the_vector_of_a_text_is_the_sum_of_those_of_its_features() -> None:
    before, crash = vector_of("before"), vector_of("crash")
    pair = [
        both - one - other
        for both, one, other in zip(
            vector_of("before crash").values, before.values, crash.values, strict=True
        )
    ]

    assert before.length > 0
    # The pair is in no text that was fitted to.
    assert pair == [0] * DIMENSIONS


def test_unknown_words_say_nothing_and_lie_nowhere() -> None:
    nothing = vector_of("xqzzy")

    assert nothing.length == 0
    assert along(nothing, middle([vector_of("crash")])) == 0.0
    assert middle([nothing]) == middle([]) == (0.0,) * DIMENSIONS


def test_a_text_lies_along_itself_and_halfway_between_two() -> None:
    one, other = vector_of("the record is lost"), vector_of("the record is handled twice")
    way = contrast(middle([other]), middle([one]))

    assert along(one, middle([one])) == pytest.approx(1)
    assert along(one, way) > 0 > along(other, way)
    assert along(one, middle([one, other])) == pytest.approx(along(other, middle([one, other])))


@given(st.text(max_size=3_000))
def test_any_text_has_a_vector_of_bounded_length(text: str) -> None:
    vector = vector_of(text)

    assert len(vector.values) == DIMENSIONS
    assert 0 <= vector.length <= 127 * DIMENSIONS**0.5 * 240
