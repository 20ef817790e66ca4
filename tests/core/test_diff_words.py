"""Words that changed within a line."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.word_diff import Range, word_changes


def marked(line: str, ranges: list[Range]) -> list[str]:
    return [line[start:end] for start, end in ranges]


def without(line: str, ranges: list[Range]) -> str:
    for start, end in reversed(ranges):
        line = line[:start] + line[end:]
    return line


def test_each_changed_word_is_marked_by_itself():
    old, new = "self.consumer.commit(batch.offsets)", "self.consumer.flush(batch.records)"
    old_ranges, new_ranges = word_changes(old, new)
    assert marked(old, old_ranges) == ["commit", "offsets"]
    assert marked(new, new_ranges) == ["flush", "records"]


def test_an_inserted_word_marks_only_the_new_line():
    assert word_changes("f(a)", "f(a, b)") == ([], [(3, 6)])


def test_a_rewritten_line_has_no_marks():
    assert word_changes("x = 1", "completely_other(thing)") == ([], [])


def test_white_space_at_the_end_is_a_change():
    assert word_changes("return a", "return a  ") == ([], [(8, 10)])


LINES = st.lists(st.sampled_from(["a", "bc", " ", "  ", "(", ",", "_x", "é", "\t"]), max_size=14).map("".join)


@given(old=LINES, new=LINES)
def test_lines_are_equal_once_the_marked_words_are_gone(old: str, new: str):
    old_ranges, new_ranges = word_changes(old, new)
    if old_ranges or new_ranges:
        assert without(old, old_ranges) == without(new, new_ranges)
    for ranges, line in ((old_ranges, old), (new_ranges, new)):
        assert all(0 <= start < end <= len(line) for start, end in ranges)
        assert all(first[1] <= second[0] for first, second in pairwise(ranges))


def test_lines_of_hundreds_of_words_are_compared_without_a_search():
    old = " ".join(f"w{number}" for number in range(400))
    new = "start " + " ".join(f"w{number}" for number in range(400)) + " end"
    assert word_changes(old, new)[0] == []
