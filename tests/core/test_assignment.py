from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scoring.assignment import assign

GAINS = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 9).map(float), min_size=columns, max_size=columns), max_size=4
    )
)


def best_total(gains):
    columns = range(len(gains[0])) if gains else ()
    places = [*columns, *[None] * len(gains)]
    return max(
        (
            sum(row[at] for row, at in zip(gains, chosen, strict=False) if at is not None)
            for chosen in permutations(places, len(gains))
        ),
        default=0.0,
    )


@given(GAINS)
def test_no_other_choice_gains_more(gains):
    assert sum(gains[row][column] for row, column in assign(gains)) == best_total(gains)


@given(GAINS)
def test_each_row_and_column_is_taken_at_most_once_and_only_for_a_gain(gains):
    chosen = assign(gains)
    assert len({row for row, _ in chosen}) == len({column for _, column in chosen}) == len(chosen)
    assert all(gains[row][column] > 0 for row, column in chosen)


def test_a_row_gives_way_to_one_that_fits_nothing_else():
    assert assign([[5.0, 4.0], [5.0, 0.0]]) == ((0, 1), (1, 0))


def test_nothing_to_assign_is_no_assignment():
    assert assign([]) == assign([[]]) == ()
