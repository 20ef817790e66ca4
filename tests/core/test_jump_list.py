from hypothesis import given
from hypothesis import strategies as st

from trainer.core.code.jump_list import LONGEST, JumpList


def test_back_and_forward_lead_over_the_same_places() -> None:
    jumps = JumpList[str]().left("a").left("b")

    first = jumps.back("c")
    assert first is not None
    second = first[1].back(first[0])
    assert second is not None
    again = second[1].forward(second[0])
    assert again is not None

    assert (first[0], second[0], again[0]) == ("b", "a", "b")
    assert again[1] == first[1]
    assert second[1].back("a") is None


def test_a_new_jump_forgets_what_was_ahead_and_a_place_stands_there_once() -> None:
    went = JumpList[str]().left("a").left("a").back("b")
    assert went is not None

    assert went[1] == JumpList((), ("b",))
    assert went[1].left("a").forward("x") is None


@given(st.lists(st.integers(), max_size=20), st.integers(0, 2 * LONGEST))
def test_the_list_never_grows_without_end(some: list[int], more: int) -> None:
    places = [*some, *range(more)]
    jumps = JumpList[int]()
    for place in places:
        jumps = jumps.left(place)

    assert len(jumps.behind) <= LONGEST
    assert jumps.behind[-1:] == tuple(places[-1:])
