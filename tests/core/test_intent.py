from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scoring.intent import MEANINGS, Intent, features_of, intent_of, weights_of
from trainer.core.scoring.intent_table import FEATURES

FAULTS = [
    "If two barges arrive in the same minute, the second one overwrites the berth of the first.",
    "The file is never closed, so after some hours we run out of handles.",
    "Shouldn't this be `<=`? The last row is left out.",
    "What happens when the list is empty? I think this divides by zero.",
    "Nobody checks that the caller owns the parcel.",
    "Lovely, now every reader gets the letters of everybody else.",
    "Please take the lock before reading the counter, two threads can get the same number.",
    "Looks good, but the timeout is in seconds and we pass milliseconds.",
    "the seed is always 0, which makes the draw predictable",
    "returns None on a miss and the caller crashes",
]
FINES = [
    "I checked the rounding by hand for ten invoices, and it is right.",
    "At first I thought this could lose a row, but the transaction covers both statements.",
    "The lock is held until the write has finished, so nobody sees half of it.",
    "Nice, exactly what the specification asks for.",
    "This can't overflow, the input is limited to 100 by the caller.",
    "Empty input is handled two lines above, so no division by zero here.",
    "Tried it with two tabs, works as it should.",
    "It is safe: only admins reach this page, and the value is escaped anyway.",
    "No race here, both calls run on the same thread.",
    "Agreed with the product owner, 30 seconds of delay are fine.",
]
NITS = [
    "nit: this name is a bit long",
    "Could you rename `x2` to something that says what it holds?",
    "Typo in the comment.",
    "I'd move this helper to its own file, purely a matter of taste.",
    "Please add a docstring here, and sort the imports.",
    "A constant instead of the magic number would be easier to read.",
    "The comment repeats the code, can be dropped.",
    "Inconsistent indentation, please run the formatter.",
]
TOPICS = [
    "Error handling?",
    "time zones, leap years",
    "Not sure about this part.",
    "locking / ordering / retries",
    "Access rights of the export",
    "Something feels off here.",
    "caching",
    "Rounding of amounts.",
]
# A fault, and that there is none.
PAIRS = [
    (
        "The queue is emptied before the write, so a crash loses the job.",
        "The queue is emptied after the write, so a crash doesn't lose the job.",
    ),
    ("Two runs can take the same ticket.", "Two runs can't take the same ticket."),
    ("The price may get negative.", "The price never gets negative."),
    ("Nothing keeps the price from being negative.", "The check keeps the price positive."),
    ("The seal is not checked.", "The seal is checked, I tried a forged one."),
    ("A late reply is counted twice.", "A late reply isn't counted twice, the key is unique."),
    ("Is the door still open when it rains?", "I thought the door stays open, but it is shut."),
    ("The cup is filled over its rim.", "The cup is filled to its rim, as the manual says."),
    ("This leaks a handle on each error.", "No leak here, the handle is closed on each error."),
    ("Nobody waits for the ferry.", "The caller waits for the ferry, so that is fine."),
]
KINDS = {"fault": FAULTS, "fine": FINES, "nit": NITS, "topic": TOPICS}


def likeliest(text):
    intent = intent_of(text)
    return max(MEANINGS, key=lambda meaning: getattr(intent, meaning))


@pytest.mark.parametrize("meaning", MEANINGS)
def test_nine_in_ten_plain_notes_are_read_as_they_are_meant(meaning):
    texts = KINDS[meaning]
    assert sum(likeliest(text) == meaning for text in texts) >= 0.9 * len(texts)


def test_of_two_notes_on_the_same_lines_the_denial_is_mostly_finer():
    finer = [intent_of(fine).fine > intent_of(fault).fine for fault, fine in PAIRS]
    assert sum(finer) >= 0.8 * len(PAIRS)


@given(
    st.lists(st.sampled_from([*FAULTS, *FINES, *NITS, *TOPICS, "", "zz", "🙈", "\0"]), max_size=5)
)
def test_the_four_add_up_to_one(parts):
    likely = astuple(intent_of(" ".join(parts)))
    assert sum(likely) == pytest.approx(1, abs=1e-9)
    assert min(likely) >= 0


@given(st.text(max_size=300))
def test_any_text_has_a_meaning(text):
    assert sum(astuple(intent_of(text))) == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize("text", ["", "  \n\t", "\0\x1b", "-----", "(((("])
def test_without_a_word_there_is_no_idea(text):
    assert intent_of(text) == Intent(0.25, 0.25, 0.25, 0.25)


@pytest.mark.parametrize(
    "part",
    [
        "`",
        "a(",
        "a.",
        "a::",
        "a'",
        "don't ",
        "$",
        "so if ",
        "\0",
        "é",
        "\ud800",
        "a" * 99 + "(",
        "9",
    ],
)
def test_only_a_bounded_part_of_a_long_text_is_read(part):
    many = part * (100_000 // len(part))
    assert features_of(many) == features_of(many[:2_000])
    assert len(features_of(many)) < 5_000


def test_what_code_and_numbers_are_called_does_not_matter():
    assert features_of("`berth_of(12)` is never freed, 3 times") == features_of(
        "a_b(x) is never freed, 77 times"
    )


def test_a_note_is_read_once():
    text = "The gate is never shut, so the sheep get lost."
    assert intent_of(text) is intent_of(text)


def test_the_same_figures_come_out_everywhere():
    for text in (*FAULTS, *FINES):
        assert all(value == round(value, 6) for value in astuple(intent_of(text)))


def test_each_feature_of_the_table_is_there_once_and_speaks_for_something():
    weights = weights_of(FEATURES)
    assert len(weights) == len(FEATURES.strip().splitlines()) <= 8_000
    assert all(any(each) and len(each) == 3 for each in weights.values())


def test_weights_are_read_with_blanks_in_the_feature():
    assert weights_of("1 -2 3 so nothing\n0 0 4 ^\n") == {"so nothing": (1, -2, 3), "^": (0, 0, 4)}


def test_signs_of_code_are_counted():
    assert "#signs=0" in features_of("the seats of the last row")
    assert "#signs=3" in features_of("seats = taken[row]")
