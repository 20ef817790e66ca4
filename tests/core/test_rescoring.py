from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import AnswerId
from trainer.core.domain.scorecard import LineKind, PointLine
from trainer.core.scoring.rescoring import LineChange, Move, line_changes, text_digest
from trainer.report.rescoring import move_reason, moves_told

POINTS = st.integers(-50, 50).map(lambda tenths: tenths / 10)
LINES = st.lists(
    st.builds(PointLine, st.sampled_from(LineKind), POINTS, st.sampled_from([None, AnswerId("a")])),
    max_size=6,
)
PROJECTS = st.dictionaries(
    st.sampled_from(["a.py", "b.py", "c.py"]), st.sampled_from([b"", b"x", b"y\n"])
)


def moved(before: float, now: float) -> Move:
    return Move(before, now, new_rules=True, new_answers=False)


LEFT = Move(70, 70, new_rules=False, new_answers=False, comparable=False)


@pytest.mark.parametrize(
    ("moves", "reviews", "told"),
    [
        (
            [moved(1, 2), moved(1, 3), moved(5, 2)],
            41,
            "3 of 41 reviews were rescored: 2 rose, 1 fell.",
        ),
        ([moved(1, 1)], 9, "1 of 9 reviews was rescored: 1 stayed the same."),
        ([moved(1, 2)], 1, "Your review was rescored: 1 rose."),
        ([LEFT], 3, "1 of 3 reviews keeps its score: its lines may have moved."),
        (
            [moved(2, 1), LEFT, LEFT],
            3,
            (
                "1 of 3 reviews was rescored: 1 fell. 2 of 3 reviews keep their scores: their "
                "lines may have moved."
            ),
        ),
        ([], 7, "All scores are up to date."),
    ],
)
def test_a_sentence_says_what_moved(moves: list[Move], reviews: int, told: str) -> None:
    assert moves_told(moves, reviews=reviews) == told


def test_a_move_says_what_was_new() -> None:
    assert move_reason(Move(1, 2, new_rules=True, new_answers=True)) == "new rules and new answers"
    assert move_reason(Move(1, 2, new_rules=False, new_answers=True)) == "new answers"
    assert move_reason(LEFT) == "its lines may have moved"


def test_the_difference_is_in_tenths() -> None:
    assert moved(70.1, 70.4).difference == 0.3


def test_lines_that_changed_came_or_went_are_named_and_others_are_not() -> None:
    found, alarm = (
        PointLine(LineKind.FOUND, 50, AnswerId("a")),
        PointLine(LineKind.FALSE_ALARM, -10, None, "0"),
    )
    other_alarm = PointLine(LineKind.FALSE_ALARM, -5, None, "1")
    same, floor = PointLine(LineKind.NOTHING_PLANTED, 1), PointLine(LineKind.FLOOR, -3)
    less = replace(found, points=40)

    assert line_changes([found, alarm, other_alarm, same], [less, alarm, same, floor]) == (
        LineChange(less, 50, 40),
        LineChange(floor, None, -3),
        LineChange(other_alarm, -5, None),
    )


@given(LINES, LINES)
def test_the_changes_of_the_lines_add_up_to_that_of_the_score(
    before: list[PointLine], now: list[PointLine]
) -> None:
    changes = line_changes(before, now)

    difference = sum(line.points for line in now) - sum(line.points for line in before)
    assert sum((each.now or 0) - (each.before or 0) for each in changes) == pytest.approx(
        difference
    )


@given(LINES)
def test_a_scorecard_does_not_differ_from_itself(lines: list[PointLine]) -> None:
    assert line_changes(lines, lines) == ()


@given(PROJECTS, PROJECTS, st.sampled_from(["a.py", "b.py", None]))
def test_the_digest_changes_with_every_text_that_the_change_touches_or_a_review_names(
    before: dict[str, bytes], after: dict[str, bytes], named: str | None
) -> None:
    digest = text_digest(before, after, [named])

    for path in {"a.py", "b.py", "c.py"}:
        speaks_of_it = path == named or before.get(path) != after.get(path)
        other = text_digest({**before, path: b"other"}, {**after, path: b"other"}, [named])
        assert not speaks_of_it or other != digest
        assert speaks_of_it or path not in before or other == digest


def test_a_file_that_is_not_there_is_not_an_empty_one() -> None:
    assert text_digest({}, {"a.py": b""}, []) != text_digest({"a.py": b""}, {}, [])
    assert text_digest({}, {}, ["a.py"]) != text_digest({"a.py": b""}, {"a.py": b""}, ["a.py"])
