import pytest

from trainer.core.scoring.denial import without_denials


@pytest.mark.parametrize(
    "text",
    [
        "It is not the case that offsets are lost.",
        "I do not think that an order can be lost, the offset is only stored after settle()",
        "No off-by-one here: commit takes the offset of the record itself.",
        "There is no race condition.",
        "This is not a race",
        "the order is not lost here, because the offset is stored later",
        "the hash cannot be negative, names are short",
        "the delivery error is only logged, which is fine as flush() checks it",
        "This is no problem, flush handles it, all fine.",
        "I checked the weights and they are not swapped.",
        "Lost orders? No, that does not happen here.",
        "I doubt that a link survives.",
        "Loop variable capture is not an issue since Go 1.22",
        "flush() waits for all events, so none of them can be lost at shutdown",
        "zoned times are used, so no day can get lost.",
        "drop() ends both of them, so a thief has nothing left.",
        "I verified that the metadata does not change, so reading it once is enough.",
        "I checked that // is refused.",
        "It's good that the test calls it, nothing is wrong with that.",
        "They are cached too, no extra searches",
        "The name cannot be abused, git does not allow such characters.",
    ],
)
def test_what_is_denied_is_not_claimed(text):
    assert without_denials(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "no lock is held",
        "There is no check of the balance",
        "There is no validation of the redirect target",
        "no duplicate check",
        "I don't think this is safe",
        "Is this safe? No, two of them race.",
        "orders must not be lost",
        "flush() returning 0 does not mean success",
        "We don't have a test for races",
        "Not sure this is a bug: the offset is the order's own",
        "not a CSPRNG",
        "the claim that every character is equally likely is not true",
        "256 byte values cannot be shared out evenly among 62 characters",
        "nobody notices that the record is lost",
        "the prefix is enough to log somebody out, so nobody is safe",
        "I checked: this is not enough",
        "the position is ahead, so nothing is read again",
        "the iterator has nothing left, so nothing is tested",
    ],
)
def test_a_lack_a_doubt_or_an_obligation_is_a_claim(text):
    assert without_denials(text) == text


def test_what_follows_a_but_is_kept():
    assert without_denials("the order is not lost, but it is booked twice") == "it is booked twice"


def test_a_denied_sentence_takes_nothing_from_the_next():
    text = "There is no race here. The error is only logged."

    assert without_denials(text) == "The error is only logged."


def test_a_very_long_text_is_left_as_it_is():
    text = "There is no race here. " * 200

    assert without_denials(text) == text
