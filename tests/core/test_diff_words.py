"""Words that changed within a line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.diffing import word_diff
from trainer.core.diffing.word_diff import Range, word_changes


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


@pytest.mark.parametrize(
    ("old", "new"), [("    for item in items:", ""), ("", "return 1"), ("x = 1", "    ")]
)
def test_beside_a_blank_line_nothing_is_marked(old: str, new: str):
    assert word_changes(old, new) == ([], [])


def test_white_space_in_place_of_none_is_marked():
    assert word_changes("", "    ") == ([], [(0, 4)])


def test_a_rewritten_line_has_no_marks():
    assert word_changes("x = 1", "completely_other(thing)") == ([], [])


CONFETTI = {
    "short words between long changes": ("for item in basket", "with open in stream_of"),
    "one letter that stayed": ("alpha = x + gamma_delta", "omega * x / lambda_kappa"),
    "within a line that mostly stayed": (
        "reply = self.connection.build_reply(customer_id in region_of the storehouse, timeout=30)",
        "reply = self.connection.build_reply(order_no in archive_for the warehouses, timeout=30)",
    ),
    "signs only": ("foo.bar(baz)[1]", "qux.lorem(ipsum)[2]"),
    "prose": ("it is what we do at the end", "that as much of us to a star"),
}


@pytest.mark.parametrize(("old", "new"), CONFETTI.values(), ids=CONFETTI)
def test_words_that_happen_to_be_the_same_do_not_make_confetti(old: str, new: str):
    old_ranges, new_ranges = word_changes(old, new)
    assert len(old_ranges) <= 1
    assert len(new_ranges) <= 1


READABLE = {
    "a name in the middle": ("total = sum(prices)", "total = sum(costs)", ["prices"], ["costs"]),
    "an argument": ("retry(times=3, wait=1)", "retry(times=5, wait=1)", ["3"], ["5"]),
    "two far ends": ("a = compute(x, y)", "b = compute(x, z)", ["a", "y"], ["b", "z"]),
    "a sign": ("if count > limit:", "if count >= limit:", [], ["="]),
    "what was put round": ("return value", "return round(value, 2)", [], ["round(", ", 2)"]),
    "a word of three letters between small changes": ("x and y", "z and w", ["x", "y"], ["z", "w"]),
    "indentation": ("    return a", "        return a", ["    "], ["        "]),
}


@pytest.mark.parametrize(("old", "new", "gone", "come"), READABLE.values(), ids=READABLE)
def test_what_changed_can_be_read(old: str, new: str, gone: list[str], come: list[str]):
    old_ranges, new_ranges = word_changes(old, new)
    assert (marked(old, old_ranges), marked(new, new_ranges)) == (gone, come)


def test_white_space_at_the_end_is_a_change():
    assert word_changes("return a", "return a  ") == ([], [(8, 10)])


LINES = st.lists(
    st.sampled_from(["a", "bc", " ", "  ", "(", ",", "_x", "é", "\t"]), max_size=14
).map("".join)


@given(old=LINES, new=LINES)
def test_lines_are_equal_once_the_marked_words_are_gone(old: str, new: str):
    old_ranges, new_ranges = word_changes(old, new)
    if old_ranges or new_ranges:
        assert without(old, old_ranges) == without(new, new_ranges)
    for ranges, line in ((old_ranges, old), (new_ranges, new)):
        assert all(0 <= start < end <= len(line) for start, end in ranges)
        assert all(first[1] <= second[0] for first, second in pairwise(ranges))


def test_in_a_long_line_every_change_is_marked_by_itself():
    old = "".join(
        f'function f{number}(a,b){{return a.count*{number}+b["k{number}"]}}'
        for number in range(300)
    )
    new = old.replace("count*30+", "cents*30+").replace('"k250"', '"none"')
    marked = [
        [line[start:end] for start, end in ranges]
        for line, ranges in zip((old, new), word_changes(old, new), strict=True)
    ]
    assert marked == [["count", "k250"], ["cents", "none"]]


def test_lines_of_hundreds_of_words_are_compared_without_a_search():
    old = " ".join(f"w{number}" for number in range(400))
    new = "start " + " ".join(f"w{number}" for number in range(400)) + " end"
    assert word_changes(old, new)[0] == []


WORDS = st.lists(
    st.sampled_from(["it", "a", "value", "price_of", "=", "(", ")", ",", "x1", "return"]),
    max_size=12,
).map(" ".join)


def word_size(text: str) -> int:
    return sum(character.isalnum() or character == "_" for character in text)


@given(old=WORDS, new=WORDS)
def test_between_two_marks_stands_something_that_tells(old: str, new: str):
    for line, ranges in zip((old, new), word_changes(old, new), strict=True):
        for first, second in pairwise(ranges):
            between = word_size(line[first[1] : second[0]])
            assert between > 0 or not line[first[1] : second[0]].strip()


@given(
    words=st.lists(st.sampled_from(["alpha", "beta", "gamma"]), min_size=1, max_size=8),
    joint=st.sampled_from([" ", ".", ", ", "("]),
)
def test_a_line_of_other_words_has_no_marks(words: list[str], joint: str):
    assert word_changes(joint.join(words), joint.join(word.upper() for word in words)) == ([], [])


def test_beside_a_blank_line_no_word_is_marked_but_blanks_are() -> None:
    assert word_changes("    return a", "") == ([], [])
    assert word_changes("\t", "    return a") == ([], [])
    assert word_changes("", "   ") == ([], [(0, 3)])


def test_each_word_of_a_long_line_is_measured_once(monkeypatch: pytest.MonkeyPatch):
    measured: list[str] = []
    size = word_diff._word_size
    monkeypatch.setattr(
        word_diff, "_word_size", lambda token: measured.append(token) or size(token)
    )
    old, new = (
        "{" + ",".join(f'"k{number}":{number + more}' for number in range(1000)) + "}"
        for more in (0, 1)
    )
    word_changes(old, new)
    assert 0 < len(measured) <= 2 * len(word_diff._TOKEN.findall(old))
