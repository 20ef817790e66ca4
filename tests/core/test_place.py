from hypothesis import given
from hypothesis import strategies as st

from tests.core.sample_key import APP, COMMIT, METRICS, new, sample_key
from trainer.core.domain.exercise import PlacedAnswer, Side
from trainer.core.domain.review import Location
from trainer.core.scoring.place import REACH, TOLERANCE, WHOLE_CHANGE, WHOLE_FILE, fit, is_around

COMMIT_PLACED = sample_key().answers[0]
LINES = st.integers(1, 200)


def nearness(location, placed):
    return fit(location, placed).near


def closeness(location, placed):
    return fit(location, placed).close


def lines(start, end, path=APP, side=Side.NEW):
    return Location(path, side, start, end)


@given(st.integers(20 - TOLERANCE, 22 + TOLERANCE), st.integers(0, 8))
def test_all_lines_within_three_of_the_answer_fit_wholly(start, extra):
    end = min(start + extra, 22 + TOLERANCE)
    assert nearness(lines(start, end), COMMIT_PLACED) == 1.0


def test_a_stretch_that_holds_a_line_of_the_answer_and_few_others_is_around_it():
    spans = COMMIT_PLACED.spans
    assert is_around(lines(20 - REACH, 20), spans)
    assert is_around(lines(22, 22 + REACH), spans)
    assert not is_around(lines(20 - REACH - 1, 20), spans)
    assert not is_around(lines(23, 24), spans)
    assert not is_around(Location(APP), spans)


def test_the_fit_falls_off_to_about_ten_lines():
    fits = [nearness(lines(22 + away, 22 + away), COMMIT_PLACED) for away in range(3, 14)]
    assert fits == sorted(fits, reverse=True)
    assert fits[0] == 1.0
    assert fits[7] < 0.5


@given(LINES, LINES, st.integers(0, 50), st.integers(0, 50))
def test_a_wider_range_never_fits_better(first, second, before, after):
    start, end = sorted((first, second))
    wider = lines(max(1, start - before), end + after)
    assert nearness(wider, COMMIT_PLACED) <= nearness(lines(start, end), COMMIT_PLACED)


@given(LINES, LINES, st.integers(0, 50), st.integers(0, 50))
def test_a_wider_range_never_lies_further_from_a_decoy(first, second, before, after):
    start, end = sorted((first, second))
    wider = lines(max(1, start - before), end + after)
    assert closeness(wider, COMMIT_PLACED) >= closeness(lines(start, end), COMMIT_PLACED)


def test_an_accepted_place_fits_as_well_as_the_answers_own():
    assert nearness(lines(60, 60), COMMIT_PLACED) == 1.0


def test_the_file_and_the_change_fit_less_than_the_lines_and_more_than_wrong_lines():
    wrong = nearness(lines(150, 150), COMMIT_PLACED)
    assert nearness(lines(20, 22), COMMIT_PLACED) > WHOLE_FILE > WHOLE_CHANGE > wrong
    assert nearness(Location(APP), COMMIT_PLACED) == WHOLE_FILE
    assert nearness(Location(), COMMIT_PLACED) == WHOLE_CHANGE


def test_the_other_side_and_another_file_fit_no_better_than_far_away():
    far = nearness(lines(150, 150), COMMIT_PLACED)
    assert nearness(lines(20, 22, side=Side.OLD), COMMIT_PLACED) == far
    assert nearness(lines(20, 22, path="README.md"), COMMIT_PLACED) < far


def test_what_may_be_said_anywhere_fits_everywhere_alike():
    anywhere = PlacedAnswer(METRICS, True, ())
    assert nearness(lines(1, 1), anywhere) == nearness(Location(), anywhere)


def test_the_nearest_of_several_spans_counts():
    both = PlacedAnswer(COMMIT, True, (new(APP, 20), new(APP, 90)))
    assert nearness(lines(91, 91), both) == 1.0
