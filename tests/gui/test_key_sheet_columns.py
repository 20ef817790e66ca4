"""The key sheet is as short as its rows allow, and loses none."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.gui.page import KeyGroup, KeyRow
from trainer.gui.shell.key_sheet import two_columns


def group(title: str, rows: int) -> KeyGroup:
    return KeyGroup(
        title, tuple(KeyRow((str(number),), f"{title} {number}") for number in range(rows))
    )


def height(column: list[KeyGroup]) -> int:
    return sum(len(each.rows) + 2 for each in column)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=8))
def test_all_rows_stand_in_order_and_no_column_is_much_higher(sizes: list[int]) -> None:
    groups = [group(str(number), size) for number, size in enumerate(sizes)]
    left, right = two_columns(groups)

    assert [row for each in [*left, *right] for row in each.rows] == [
        row for each in groups for row in each.rows
    ]
    assert all(each.rows for each in [*left, *right])
    assert abs(height(left) - height(right)) <= 2 * (2 + 3) + 3


@given(st.lists(st.integers(1, 60), min_size=1, max_size=4))
def test_the_left_column_is_never_the_empty_one(sizes: list[int]) -> None:
    left, _ = two_columns([group(str(number), size) for number, size in enumerate(sizes)])

    assert left


def test_the_few_rows_of_the_only_group_stand_together() -> None:
    left, right = two_columns([group("Code", 10)])

    assert ([len(each.rows) for each in left], right) == ([10], [])


def test_a_long_group_goes_on_in_the_second_column_under_its_heading() -> None:
    left, right = two_columns([group("Review", 20), group("Code", 50), group("Everywhere", 10)])

    assert [(each.title, len(each.rows)) for each in left] == [("Review", 20), ("Code", 19)]
    assert [(each.title, len(each.rows)) for each in right] == [("Code", 31), ("Everywhere", 10)]


def test_a_few_rows_are_not_torn_off() -> None:
    left, right = two_columns([group("A", 10), group("B", 12)])

    assert [each.title for each in left] == ["A"]
    assert [each.title for each in right] == ["B"]
