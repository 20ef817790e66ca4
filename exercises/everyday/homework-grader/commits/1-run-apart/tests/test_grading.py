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
    def graded(text, seconds=10):
        path = tmp_path / "submission.py"
        path.write_text(text)
        return grade(MEDIAN, path, seconds)

    return graded


def test_a_right_submission_passes_everything(graded):
    assert graded(RIGHT) == [True, True, True]


def test_a_case_that_is_wrong_does_not_pass(graded):
    assert graded("def median(numbers): return sorted(numbers)[len(numbers) // 2]") == [True, False, True]


def test_an_exception_is_not_a_pass(graded):
    assert graded("def median(numbers): return numbers[1]") == [False, False, False]


@pytest.mark.parametrize("hello", ["print('hello')", "import os; os.system('echo hello')", "import os; os.write(1, b'hello')"])
def test_what_a_submission_prints_does_not_disturb(graded, hello):
    assert graded(f"{hello}\n" + RIGHT.replace("half =", f"{hello}; half =")) == [True, True, True]


def test_an_endless_loop_ends(graded):
    assert graded("def median(numbers):\n    while True: pass", seconds=1) == [False, False, False]


def test_what_was_answered_before_the_end_counts(graded):
    slow = RIGHT.replace("    half", "    while numbers == [7]: pass\n    half", 1)

    assert graded(slow, seconds=3) == [True, True, False]


def test_a_submission_that_exits_passes_nothing_more(graded):
    assert graded("import os\n" + RIGHT.replace("    half", "    len(numbers) == 2 and os._exit(0)\n    half", 1)) == [True, False, False]


def test_a_submission_that_cannot_be_imported_passes_nothing(graded):
    assert graded("def median(numbers) return 1") == [False, False, False]


def test_a_value_that_is_equal_to_everything_passes_nothing(graded):
    always = """
class Always:
    def __eq__(self, other): return True

def median(numbers): return Always()
"""
    assert graded(always) == [False, False, False]


def test_numbers_that_are_equal_pass(graded):
    assert graded(RIGHT.replace("return numbers[half]", "return float(numbers[half])", 1)) == [True, True, True]
