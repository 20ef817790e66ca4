"""Which row a line stands in, and how it is found again."""

from array import array

import pytest
from diff_texts import NEW, OLD, diff_between, new_line, old_line
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.diff import Diff
from trainer.core.exercise import Side
from trainer.core.review import Location
from trainer.gui.diff.model import DiffModel, nearest_row


@pytest.fixture
def model() -> DiffModel:
    model = DiffModel()
    model.load(diff_between(OLD, NEW), *({path: text.encode() for path, text in texts.items()} for texts in (OLD, NEW)))
    return model


@given(
    values=st.lists(st.integers(0, 30), unique=True, max_size=12),
    holes=st.lists(st.integers(0, 12), max_size=8),
    line=st.integers(0, 30),
)
def test_the_nearest_row_is_that_of_the_line_or_of_the_last_one_before_it(values: list[int], holes: list[int], line: int):
    column = sorted(values)
    for hole in holes:
        column.insert(min(hole, len(column)), -1)
    expected = max((row for row, value in enumerate(column) if 0 <= value <= line), default=None)
    found = nearest_row(array("i", column), line)
    assert found == (0 if expected is None else expected)


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


def test_a_file_that_is_shown_again_keeps_its_expanded_lines_and_another_of_its_name_does_not(model: DiffModel):
    diff, texts = diff_between(OLD, NEW), [{path: text.encode() for path, text in each.items()} for each in (OLD, NEW)]
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
