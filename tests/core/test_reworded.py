"""A line that only grew or shrank is compared with what it became, wherever in its block."""

from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_diff_rows import edits_between
from trainer.core.diffing.lines import split_lines
from trainer.core.diffing.reworded import Rewordings
from trainer.core.domain.exercise import Side

OLD = "first\nfrom dataclasses import dataclass\nlast\n"
NEW = "first\nimport asyncio\nfrom dataclasses import dataclass, field\nlast\n"


def rewordings(old: str, new: str) -> Rewordings:
    before, after = old.encode(), new.encode()
    return Rewordings(edits_between(before, after), split_lines(before), split_lines(after))


def test_a_line_that_grew_below_a_new_one_is_found_from_both_sides() -> None:
    found = rewordings(OLD, NEW)

    assert found.partner(Side.OLD, 1) == 2
    assert found.partner(Side.NEW, 2) == 1
    assert found.partner(Side.NEW, 1) is None
    assert found.partner(Side.NEW, 0) is None


def test_a_line_that_lost_words_is_found_too() -> None:
    assert rewordings(NEW, OLD).partner(Side.OLD, 2) == 1


def test_lines_that_are_as_many_as_before_are_compared_as_they_stand() -> None:
    found = rewordings("one = alpha_beta\ntwo = 2\n", "uno = 1\none = alpha_beta + 1\n")

    assert (found.partner(Side.OLD, 0), found.partner(Side.OLD, 1)) == (0, 1)


def test_brackets_are_not_known_again() -> None:
    found = rewordings("call(\n)\n", "something_else(\n    more,\n),\n")

    assert found.partner(Side.OLD, 1) == 1


_LINES = st.lists(st.sampled_from(["a = 1", "the_total = sum(x)", "the_total = sum(x) + 1"]))


@given(_LINES, _LINES)
def test_partners_know_each_other(old: list[str], new: list[str]) -> None:
    found = rewordings("".join(f"{each}\n" for each in old), "".join(f"{each}\n" for each in new))

    for line in range(len(old)):
        there = found.partner(Side.OLD, line)
        assert there is None or found.partner(Side.NEW, there) == line
