"""A run of warm-ups: what is asked next, and when it ends."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from trainer.gui.warmup.run import Run, begun, end_title, place_text

NOW = datetime(2025, 3, 10, 9, 30, tzinfo=UTC)
answers = st.lists(st.booleans(), max_size=12)


def after(keys: str, results: str, *, now: datetime = NOW, minutes: int | None = None) -> Run:
    run = begun(keys, NOW, minutes)
    for each in results:
        run = run.answered(each == "+", now)
    return run


def test_questions_come_in_their_order() -> None:
    assert [after("abc", "+" * count).current for count in range(4)] == ["a", "b", "c", None]


def test_what_was_missed_is_asked_once_more_at_the_end() -> None:
    assert after("abc", "-+-").current == "a"
    assert after("abc", "-+-+").current == "c"
    assert after("abc", "-+-+-").current is None


def test_the_second_try_changes_no_result() -> None:
    run = after("ab", "-++")

    assert (run.right_count, run.missed, run.again) == (1, ("a",), (True,))


def test_five_minutes_end_after_the_answer_that_comes_later() -> None:
    later = NOW + timedelta(minutes=5)

    assert after("abcd", "+", minutes=5).current == "b"
    assert after("abcd", "+", minutes=5, now=later).current is None
    assert after("abcd", "-", minutes=5, now=later).current == "a"


def test_a_stopped_run_asks_nothing() -> None:
    run = after("abc", "-").stopped()

    assert (run.current, run.following) == (None, None)


def test_what_comes_after_the_present_one_is_known() -> None:
    assert after("ab", "").following == "b"
    assert after("ab", "-").following == "a"
    assert after("ab", "--").following == "b"
    assert after("ab", "++").following is None


def test_a_question_that_cannot_be_shown_is_left_out() -> None:
    assert after("abc", "+").without_current().current == "c"
    assert after("ab", "-+").without_current().current is None


@given(first=answers, again=answers)
def test_every_run_ends_and_asks_each_mistake_once(first: list[bool], again: list[bool]) -> None:
    run = begun([str(number) for number in range(len(first))], NOW)
    seconds = iter([*again, *[True] * len(first)])
    asked: list[str] = []
    while run.current is not None:
        asked.append(run.current)
        right = next(seconds) if run.is_again else first[len(run.results)]
        run = run.answered(right, NOW)

    assert asked == [*run.keys, *run.missed]
    assert run.right_count == sum(first)


def test_the_place_is_told_in_words() -> None:
    assert place_text(after("abc", "+")) == "Warm-up 2 of 3"
    assert place_text(after("abc", "--+")) == "Once more: 1 of 2"
    assert place_text(after("abc", "+", minutes=5)) == "Warm-up 2 · five minutes"


def test_the_end_is_told_in_words() -> None:
    assert end_title(after("", "")) == "No warm-ups yet"
    assert end_title(after("ab", "").stopped()) == "No warm-up answered"
    assert end_title(after("a", "+")) == "Right"
    assert end_title(after("ab", "++")) == "All 2 right"
    assert end_title(after("ab", "-+")) == "1 of 2 warm-ups right"
