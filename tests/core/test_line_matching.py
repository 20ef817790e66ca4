import random
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.diffing.line_matching import matching_runs

TEXTS = st.lists(st.sampled_from([b"", b"}", b"a", b"b", b"c", b"d", b"e"]), max_size=25)


@given(TEXTS, TEXTS)
def test_runs_are_of_equal_lines_and_rise_in_both_texts(
    first: list[bytes], second: list[bytes]
) -> None:
    done = other_done = 0
    for start, other, size in matching_runs(first, second):
        assert start >= done
        assert other >= other_done
        assert size > 0
        assert first[start : start + size] == second[other : other + size]
        done, other_done = start + size, other + size


@given(TEXTS, TEXTS)
def test_nothing_equal_is_left_between_two_runs_at_the_same_place(
    first: list[bytes], second: list[bytes]
) -> None:
    done = other_done = 0
    for start, other, size in [*matching_runs(first, second), (len(first), len(second), 0)]:
        assert not set(first[done:start]) & set(second[other_done:other])
        done, other_done = start + size, other + size


@given(TEXTS)
def test_a_text_is_one_run_of_itself(text: list[bytes]) -> None:
    assert matching_runs(text, text) == ([(0, 0, len(text))] if text else [])


def test_a_line_that_stands_once_holds_its_neighbours_together() -> None:
    first = [b"}", b"", b"def a", b"}", b""]
    second = [b"}", b"", b"def b", b"}", b"", b"def a", b"}", b""]

    assert (2, 5, 3) in matching_runs(first, second)


def test_thousands_of_lines_are_never_compared_each_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[int] = []

    def watched(
        junk: None, first: list[bytes], second: list[bytes], *, autojunk: bool
    ) -> SequenceMatcher[bytes]:
        compared.append(len(first) * len(second))
        return SequenceMatcher(junk, first, second, autojunk=autojunk)

    monkeypatch.setattr("trainer.core.diffing.line_matching.SequenceMatcher", watched)
    numbers = random.Random(1)
    text = [b"}" if number % 2 else b"line %d" % number for number in range(4000)]
    changed = [b"changed" if numbers.random() < 0.03 else line for line in text]

    runs = matching_runs(text, changed)

    assert sum(size for _, _, size in runs) > 0.95 * len(text)
    assert sum(compared) < 10 * len(text)
