"""The classifier finds a tell where there is one, and is left with chance where there is none."""

from dataclasses import replace

from tools.tells import Sample, defect_texts, guess, report, words
from trainer.content.library import Library


def samples(faulty_word: str) -> list[Sample]:
    return [
        Sample(f"exercise {number}", f"total {number} {word}", is_faulty)
        for number in range(10)
        for word, is_faulty in ((faulty_word, True), ("plain", False))
    ]


def test_a_word_that_only_faulty_texts_have_is_found() -> None:
    guessed = guess(samples("TODO"))

    assert guessed.share == 1.0


def test_texts_that_are_equal_are_guessed_by_chance() -> None:
    assert guess(samples("plain")).share == 0.5


def test_an_exercise_is_not_guessed_from_itself() -> None:
    only = [replace(each, exercise="the same") for each in samples("TODO")]

    assert guess(only).share == 0.5


def test_names_of_code_are_cut_into_words() -> None:
    assert words("maxRetries += retry_count") == ["max", "retries", "+", "=", "retry", "count"]


def test_each_defect_is_tried_planted_and_fixed() -> None:
    exercise = Library().exercise("kafka/order-consumer")
    tried = list(defect_texts(exercise))

    assert [each.is_faulty for each in tried] == [True, False] * len(exercise.defects)
    assert all(
        planted.text != fixed.text for planted, fixed in zip(tried[::2], tried[1::2], strict=True)
    )


def test_the_table_has_a_row_for_each_kind_of_text() -> None:
    lines = list(report([Library().exercise("kafka/order-consumer")]))

    assert [line[:20].strip() for line in lines[1:]] == [
        "lines of a defect",
        "pull request",
        "commit messages",
    ]
