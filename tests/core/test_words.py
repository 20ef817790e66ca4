from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scoring.words import statements, stem, without_names, words_of


def terms(text):
    return {term for term, _ in words_of(text).counts}


def test_inflections_of_a_word_are_one():
    assert {stem(word) for word in ("commit", "commits", "committed", "committing")} == {"commit"}
    assert stem("validation") == stem("validates")


def test_words_that_reviewers_use_for_one_another_are_one():
    assert terms("loses records") == terms("dropped record")
    assert terms("throws") == terms("raised")


def test_names_of_code_count_whole_and_by_their_parts():
    words = words_of("call `store_offsets()` or consumer.commitSync")
    assert {"store_offsets", "consumer", "commitsync"} <= words.names
    assert {stem("store"), "offset", "consumer", "commit", "sync"} <= {
        term for term, _ in words.counts
    }


def test_where_something_stands_is_no_part_of_what_is_said():
    assert terms("app/consumer.py:14 commits early, see lines 14-16") == terms("commits early, see")


def test_a_note_that_only_points_says_nothing():
    assert not words_of("This looks wrong!").counts


def test_a_negation_is_kept():
    assert "not" in terms("it isn't awaited")


def test_saying_no_is_refusing_and_never_knowing_is_not_noticing():
    assert words_of("the broker says no").counts == words_of("the broker refuses").counts
    assert words_of("we would never know").counts == words_of("unnoticed").counts


def test_off_by_one_is_a_word():
    assert terms("off-by-one") == terms("Off by one") == {stem("offbyone")}


def test_statements_are_sentences_items_and_afterthoughts():
    assert statements("Commits too early. The retry hides errors; flush\n- tokens guessable") == (
        "Commits too early.",
        "The retry hides errors",
        "flush",
        "tokens guessable",
    )
    assert len(statements("commit comes too early, also the retry hides the error")) == 2


def test_text_without_names_keeps_its_plain_words():
    assert without_names("call store_offsets after booking").split() == ["call", "after", "booking"]


@given(st.text())
def test_any_text_can_be_read(text):
    words = words_of(text)
    assert words.length >= len(words.counts)
    assert list(words.counts) == sorted(words.counts)
    assert all(part in text for part in statements(text))


def test_a_long_run_of_letters_is_read_in_time_that_grows_with_its_length():
    assert words_of("a" * 200_000).length == 1
