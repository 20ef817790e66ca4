import pytest

from trainer.core.text.first_sentence import first_sentence


@pytest.mark.parametrize(
    ("markdown", "sentence"),
    [
        ("Read it all. Then read it again.", "Read it all."),
        ("Is it *fresh*? Look.", "Is it fresh?"),
        ("Look where its bits *come from?* Follow them.", "Look where its bits come from?"),
        (
            'It answers "do they begin alike?". Compare the lengths.',
            'It answers "do they begin alike?".',
        ),
        (
            "`.seconds` and `.day` are\n*parts*, not amounts. Put in a day.",
            ".seconds and .day are parts, not amounts.",
        ),
        ('Say "it holds, because\n…". Then stop.', 'Say "it holds, because …".'),
        ("At `a*b*c` ask twice", "At a*b*c ask twice"),
        ("One paragraph:\n\n- a point", "One paragraph:"),
        ("", ""),
    ],
)
def test_the_first_sentence_is_told_without_its_markup(markdown: str, sentence: str) -> None:
    assert first_sentence(markdown) == sentence
