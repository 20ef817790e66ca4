"""Which row a line stands in, and how it is found again."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gui.diff.diff_texts import NEW, OLD, diff_between, new_line, old_line
from trainer.core.diffing.diff import Diff, parse_diff
from trainer.core.diffing.rows import RowKind, Rows
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.model import DiffModel


@pytest.fixture
def model() -> DiffModel:
    model = DiffModel()
    model.load(
        diff_between(OLD, NEW),
        *({path: text.encode() for path, text in texts.items()} for texts in (OLD, NEW)),
    )
    return model


COLUMNS = st.lists(
    st.tuples(
        st.sampled_from([RowKind.CONTEXT, RowKind.REMOVED, RowKind.ADDED, RowKind.CHANGED]),
        st.integers(1, 40),
    )
)


def rows_of(runs: list[tuple[RowKind, int]]) -> Rows:
    """Rows of these kinds, each so many times, with lines that skip one now and then."""
    rows, lines = Rows(), {Side.OLD: 3, Side.NEW: 0}
    for kind, count in runs:
        for _ in range(count):
            rows.kinds.append(kind)
            for side, missing in ((Side.OLD, RowKind.ADDED), (Side.NEW, RowKind.REMOVED)):
                rows.column(side).append(-1 if kind is missing else lines[side])
                lines[side] += kind is not missing
        lines = {side: line + count % 2 for side, line in lines.items()}
    return rows


@given(runs=COLUMNS, side=st.sampled_from(Side), line=st.integers(0, 200))
def test_the_nearest_row_is_that_of_the_line_or_of_the_last_one_before_it(
    runs: list[tuple[RowKind, int]], side: Side, line: int
):
    rows = rows_of(runs)
    expected = max(
        (row for row, value in enumerate(rows.column(side)) if 0 <= value <= line), default=0
    )
    assert rows.nearest_row(side, line) == expected


@given(
    runs=COLUMNS,
    side=st.sampled_from(Side),
    ends=st.tuples(st.integers(0, 300), st.integers(0, 300)),
)
def test_the_lines_between_two_rows_are_those_that_stand_there(
    runs: list[tuple[RowKind, int]], side: Side, ends: tuple[int, int]
):
    rows = rows_of(runs)
    first, end = sorted(min(row, len(rows)) for row in ends)
    held = [line for line in rows.column(side)[first:end] if line >= 0]
    assert rows.lines_between(side, first, end) == ((held[0], held[-1] + 1) if held else None)


class CountedColumn(array):
    """A column that counts how often it is asked for a line."""

    asked = 0

    def __getitem__(self, index):
        self.asked += 1
        return super().__getitem__(index)


def test_a_long_stretch_without_lines_of_a_side_is_not_walked_through():
    count = 20_000
    old = CountedColumn("i", [*range(count), *[-1] * count, count])
    new = array("i", [*[-1] * count, *range(count), count])
    rows = Rows(
        bytearray([RowKind.REMOVED] * count + [RowKind.ADDED] * count + [RowKind.CONTEXT]), old, new
    )
    assert rows.nearest_row(Side.OLD, 12_345) == 12_345
    assert old.asked < 1000


@pytest.mark.parametrize("split", [False, True])
def test_every_line_that_is_shown_is_found_in_its_row(model: DiffModel, split: bool):
    model.set_split(split)
    count = 0
    for row in range(len(model)):
        for side in Side:
            found = model.line_at(row, side)
            if found is not None:
                file, line_side, line = found
                assert model.row_of(Location(file.path, line_side, line + 1, line + 1)) == row
                count += 1
    assert count > 30


def test_every_row_is_found_again_by_what_stands_in_it(model: DiffModel):
    for row in range(len(model)):
        assert model.row_of_anchor(model.anchor_at(row, Side.NEW)) == row


def test_a_hidden_line_has_no_row(model: DiffModel):
    assert model.row_of(new_line(30)) is None
    assert model.row_of(old_line(19)) is not None


def test_a_changed_line_is_compared_with_the_one_beside_it(model: DiffModel):
    file = model.file("shop/cart.py")
    assert file is not None
    assert file.words(Side.NEW, 1) == [(15, 22)]
    assert file.words(Side.OLD, 1) == []
    assert file.words(Side.NEW, 0) == []


def test_a_file_is_known_by_its_old_path_too(model: DiffModel):
    file = model.file("gone.txt")
    assert file is not None
    assert (file.added, file.removed) == (0, 1)


def test_a_file_that_is_shown_again_keeps_its_expanded_lines_and_another_of_its_name_does_not(
    model: DiffModel,
):
    diff, texts = (
        diff_between(OLD, NEW),
        [{path: text.encode() for path, text in each.items()} for each in (OLD, NEW)],
    )
    model.load(diff, *texts)
    file = model.files[-1]
    file.show_lines(0, 60)
    model.rebuild(file)
    expanded = len(model)

    model.load(Diff(diff.files), *texts)
    again = len(model)
    model.load(diff_between(OLD, NEW), *texts)

    assert again == expanded
    assert len(model) < expanded


def test_a_file_is_found_by_its_new_name_first_and_by_its_old_one_else():
    # One file was renamed to where another one was, which is gone from there.
    text = (
        "diff --git a/a.py b/b.py\nsimilarity index 100%\nrename from a.py\nrename to b.py\n"
        "diff --git a/b.py b/c.py\nsimilarity index 100%\nrename from b.py\nrename to c.py\n"
    )
    model = DiffModel()
    model.load(parse_diff(text), {}, {})
    found = {
        name: file.path
        for name in ("a.py", "b.py", "c.py")
        if (file := model.file(name)) is not None
    }
    assert found == {"a.py": "b.py", "b.py": "b.py", "c.py": "c.py"}
    assert model.file("d.py") is None
    assert [model.header_row(file) for file in model.files] == [0, 2]
