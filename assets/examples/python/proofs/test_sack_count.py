from mailroom.sacks import sack_count


def test_the_count_is_rounded_up():
    assert [sack_count(letters, 2) for letters in range(6)] == [0, 1, 1, 2, 2, 3]
