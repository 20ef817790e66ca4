from mailroom.letters import Letter
from mailroom.sacks import pack


def test_every_letter_is_in_a_sack():
    letters = [Letter(f"door {number}", 20) for number in range(5)]
    left = len(letters) - sum(len(sack) for sack in pack(letters, 2))
    assert left == 0, f"{left} letter left behind"
