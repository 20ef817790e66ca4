from mailroom.letters import Letter, total_weight


def test_the_weight_of_all_letters():
    assert total_weight([Letter("Ada", 20), Letter("Ben", 50)]) == 70
