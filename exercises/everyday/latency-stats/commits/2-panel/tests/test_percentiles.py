import pytest

from delays.percentiles import percentile


# ~ defect rank-past-the-share
@pytest.mark.parametrize("size", [1, 3, 7, 9, 11, 13, 37, 101])
# ~ fix
# ~| @pytest.mark.parametrize("size", [1, 3, 7, 10, 11, 20, 37, 100])
# ~ end
# ~ accept rank-past-the-share
def test_percentile_is_what_the_contract_says(size):
    ranked = [10.0 * number for number in range(size)]

    for percent in range(1, 101):
        enough = [value for value in ranked if sum(v <= value for v in ranked) * 100 >= percent * size]
        assert percentile(ranked, percent) == enough[0]
# ~ end


def test_equal_values_share_their_ranks():
    assert percentile([5.0, 5.0, 5.0, 5.0, 8.0, 8.0, 8.0], 50) == 5.0
