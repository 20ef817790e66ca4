import pytest

from mailroom.letters import Letter
from mailroom.sacks import labels, pack

LETTERS = [Letter(f"door {number}", 20) for number in range(6)]


def test_sacks_hold_the_letters_in_their_order():
    assert pack(LETTERS, 3) == [LETTERS[:3], LETTERS[3:]]


def test_a_large_sack_holds_all_letters():
    assert pack(LETTERS, 6) == [LETTERS]


def test_a_size_below_one_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        pack(LETTERS, 0)


def test_labels_say_how_many_sacks_there_are():
    assert labels(LETTERS[:5], 2) == ["sack 1 of 3", "sack 2 of 3", "sack 3 of 3"]
