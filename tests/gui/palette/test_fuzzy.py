"""What was typed is found letter for letter, starts of words first, and in an order that does not
jump.
"""

from hypothesis import given
from hypothesis import strategies as st

from trainer.gui.palette.fuzzy import match, match_words, ranked

texts = st.text(alphabet="abAB _/.", max_size=12)
queries = st.text(alphabet="ab ", max_size=5)


def found(query: str, *names: str) -> list[str]:
    return [names[number] for number, _ in ranked(query, names)]


def test_letters_are_found_in_order_and_not_out_of_order() -> None:
    assert match("rqc", "Request changes") is not None
    assert match("cqr", "Request changes") is None


def test_starts_of_words_come_first() -> None:
    assert found("nf", "Confine", "Info", "Next file") == ["Next file", "Confine", "Info"]
    assert found("oc", "docs/a.py", "shop/order_consumer.py") == [
        "shop/order_consumer.py",
        "docs/a.py",
    ]
    assert found("oc", "Stock", "OrderConsumer.java") == ["OrderConsumer.java", "Stock"]


def test_letters_in_a_row_come_before_scattered_ones() -> None:
    assert found("view", "xvxixexw", "review") == ["review", "xvxixexw"]


def test_the_places_are_those_of_the_best_way_not_of_the_first() -> None:
    way = match("file", "profile, next file")
    assert way is not None
    assert way.places == (14, 15, 16, 17)


def test_capitals_and_spaces_do_not_count() -> None:
    assert match("Next File", "next file") == match("nextfile", "next file")


@given(query=queries, text=texts)
def test_there_is_a_match_exactly_where_the_letters_stand_in_order(query: str, text: str) -> None:
    wanted = [sign for sign in query.lower() if sign != " "]
    rest = iter(text.lower())
    way = match(query, text)

    assert (way is not None) == all(sign in rest for sign in wanted)
    if way is not None:
        assert [text[place].lower() for place in way.places] == wanted
        assert list(way.places) == sorted(set(way.places))


@given(names=st.lists(texts, max_size=6))
def test_nothing_typed_keeps_the_order_and_what_was_used_last_comes_first(names: list[str]) -> None:
    assert [number for number, _ in ranked("", names)] == list(range(len(names)))
    last = list(range(len(names)))[::-2]
    assert [number for number, _ in ranked("", names, last)][: len(last)] == last


@given(query=queries, names=st.lists(texts, max_size=6))
def test_equally_good_texts_stay_in_their_order(query: str, names: list[str]) -> None:
    scores = [(-way.score, number) for number, way in ranked(query, names)]
    assert scores == sorted(scores)


def test_a_text_without_end_takes_no_time_without_end() -> None:
    assert match("a", "b" * 1_000_000 + "a") is None


def test_a_word_typed_whole_is_found_whole_and_not_in_the_start_of_the_next() -> None:
    text = "File viewed, go to the next that is not"
    found = match("next", text)

    assert found is not None
    assert "".join(text[place] for place in found.places) == "next"
    assert found.places[-1] - found.places[0] == 3


def test_a_further_word_is_found_by_its_beginning_and_shows_no_letters() -> None:
    way = match_words("Comm", "note comment")

    assert way is not None
    assert way.places == ()
    assert match_words("omm", "note comment") is None
    assert match_words("", "note comment") is None


def test_the_beginning_of_a_word_comes_after_the_same_in_a_text_and_before_scattered_letters() -> (
    None
):
    texts = ("Which commit the line came with", "Comment", "Annotate the file")
    words = ("blame", "", "comment")

    assert [number for number, _ in ranked("comment", texts, (), words)] == [1, 2, 0]
