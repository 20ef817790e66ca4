"""Rows in pixels and pixels in rows."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.gui.diff.extents import Extents

ADDITIONS = st.lists(st.tuples(st.integers(-1, 19), st.integers(1, 90)), max_size=8)


@given(additions=ADDITIONS)
def test_rows_follow_each_other_without_holes(additions: list[tuple[int, int]]):
    extents = Extents(20, 17, additions)
    assert [extents.bottom(row) for row in range(19)] == [extents.top(row) for row in range(1, 20)]
    assert extents.bottom(19) == extents.height == 20 * 17 + sum(pixels for _, pixels in additions)


@given(additions=ADDITIONS, share=st.floats(0, 1, exclude_max=True))
def test_the_row_at_a_pixel_covers_that_pixel(additions: list[tuple[int, int]], share: float):
    extents = Extents(20, 17, additions)
    y = int(share * extents.height)
    place = extents.at(y)
    assert extents.top(place.row) + place.offset == y
    assert extents.top(place.row) <= y < extents.bottom(place.row)


def test_what_is_added_above_all_rows_belongs_to_none_of_them():
    extents = Extents(3, 10, [(-1, 40)])
    assert extents.top(0) == 40
    assert extents.at(39).row == -1
    assert extents.at(40) == (0, 0)


def test_a_point_below_everything_belongs_to_the_last_row():
    assert Extents(3, 10, []).at(500).row == 2


@given(additions=ADDITIONS, ys=st.lists(st.integers(0, 1500), max_size=30))
def test_many_places_at_once_are_the_same_rows(additions: list[tuple[int, int]], ys: list[int]):
    extents = Extents(20, 17, additions)
    assert extents.rows_at(sorted(ys)) == [extents.at(y).row for y in sorted(ys)]
