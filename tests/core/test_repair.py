import pytest

from trainer.core.scoring.claim import note_of
from trainer.core.scoring.repair import code_runs, names_the_repair, runs_written

NAMES = frozenset({"total_seconds", "uint32", "first"})


@pytest.mark.parametrize(
    "text", ["total_seconds()", "use uint32", "Total_Seconds please", "rows.first", "`first`?"]
)
def test_who_names_what_would_mend_it_has_found_it(text):
    assert names_the_repair(note_of(text), NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "the first page is empty",
        "seconds",
        "possibly uint32 or int64",
        "the age is told in hours by the other view, in days by the list, and total_seconds here",
    ],
)
def test_a_plain_word_a_guess_or_a_mention_in_passing_names_nothing(text):
    assert not names_the_repair(note_of(text), NAMES)


def test_without_names_nothing_is_named():
    assert not names_the_repair(note_of("total_seconds()"), frozenset())


def test_runs_have_a_name_and_a_sign_and_stay_in_their_line():
    assert code_runs(["if pos < end:", "x = 1", "one two three"]) == {
        "pos < end",
        "if pos <",
        "< end :",
    }


def test_a_quoted_word_is_the_same_in_any_quotes():
    assert code_runs(['mode = "strict"']) == code_runs(["mode = 'strict'"])


def test_who_writes_the_line_that_mends_it_writes_its_runs():
    runs = code_runs(["while reader.position() < end:"]) - code_runs(["while position != end:"])

    assert len(runs & runs_written("rather `while reader.position() < end`")) > 1
    assert not runs & runs_written("while position != end: is all right")
    assert not runs & runs_written("the position of the reader")
