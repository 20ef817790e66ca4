import pytest

from gradebox.assignment import Assignment, Case
from gradebox.grading import grade

MEDIAN = Assignment("median", [Case([[3, 1, 2]], 2), Case([[1, 2]], 1.5), Case([[7]], 7)])
RIGHT = """
def median(numbers):
    numbers = sorted(numbers)
    half = len(numbers) // 2
    return numbers[half] if len(numbers) % 2 else (numbers[half - 1] + numbers[half]) / 2
"""


@pytest.fixture
def graded(tmp_path):
    def graded(text):
        path = tmp_path / "submission.py"
        path.write_text(text)
        return grade(MEDIAN, path)

    return graded


def test_a_right_submission_passes_everything(graded):
    assert graded(RIGHT) == [True, True, True]


def test_a_case_that_is_wrong_does_not_pass(graded):
    assert graded("def median(numbers): return sorted(numbers)[len(numbers) // 2]") == [True, False, True]


def test_an_exception_is_not_a_pass(graded):
    assert graded("def median(numbers): return numbers[1]") == [False, False, False]
