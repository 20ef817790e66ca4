import pytest

from trainer.core.text.counting import counted


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0 reviews"), (1, "1 review"), (2, "2 reviews"), (1234, "1,234 reviews")],
)
def test_a_number_agrees_with_its_noun(number: int, text: str) -> None:
    assert counted(number, "review") == text


def test_a_noun_can_have_a_plural_of_its_own_and_nothing_a_word() -> None:
    assert counted(2, "match", "matches") == "2 matches"
    assert counted(0, "annotation", none="no") == "no annotations"
