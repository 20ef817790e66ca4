import pytest

from tests.core.sample_key import APP, RETRYING, new
from trainer.core.scoring.whereabouts import gives_place, whereabouts

WHERE = whereabouts(
    (new(APP, 20, 22), new(RETRYING, 30)),
    ("commit only after pool.map returned", "self.consumer.commit(records)"),
    ("commit() runs too early in retrying.py",),
)


@pytest.mark.parametrize(
    "text",
    [
        "in consumer.py the offset moves first",
        "line 21: the offset moves first",
        "lines 10-19 move the offset first",
        "see app/other.py:33",
        "the offset moves before pool.map",
    ],
)
def test_a_place_is_a_file_a_line_or_a_name(text):
    assert gives_place(text, WHERE)


@pytest.mark.parametrize(
    "text",
    [
        "the offset moves first",
        "line 40: the offset moves first",
        "other.py moves the offset first",
        "join() moves the offset first",
    ],
)
def test_another_file_line_or_name_is_no_place(text):
    assert not gives_place(text, WHERE)


@pytest.mark.parametrize("text", ["commit() runs too early", "retrying.py is too early"])
def test_what_a_title_tells_is_no_place(text):
    assert not gives_place(text, WHERE)


def test_an_answer_without_lines_is_anywhere():
    assert gives_place("no metric", whereabouts((), (), ()))
