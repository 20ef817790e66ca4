import pytest

from trainer.core.scoring.spelling import mended, vocabulary

KNOWN = vocabulary(
    ["the delivery error is logged", "the offset of the record is already stored", "broker lands"]
)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("delivrey eror", "delivery error"),
        ("ofset alredy stord", "offset already stored"),
        ("the brocker has the recrod", "the broker has the record"),
    ],
)
def test_a_slip_is_mended_by_the_words_of_the_answers(text, right):
    assert mended(text, KNOWN) == right


@pytest.mark.parametrize(
    "text",
    [
        "lanes",
        "the records are stored",
        "eror()",
        "my.eror",
        "`eror`",
        "eRor",
        "deliver",
        " ".join(["eror"] * 31),
    ],
)
def test_another_word_a_name_of_code_and_a_long_note_are_left_alone(text):
    assert mended(text, KNOWN) == text
