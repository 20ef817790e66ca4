import pytest

from trainer.core.scoring.claim import note_of
from trainer.core.scoring.repair import names_the_repair

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
