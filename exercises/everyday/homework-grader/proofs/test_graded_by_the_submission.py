from gradebox.assignment import Assignment, Case
from gradebox.grading import grade

CHEAT = """
import json, os
for descriptor in range(3, 20):
    try:
        os.write(descriptor, (json.dumps({"passed": True}) + "\\n").encode() * 3)
    except OSError:
        pass
os._exit(0)
"""


def test_a_submission_gives_itself_no_points(tmp_path):
    median = Assignment("median", [Case([[3, 1, 2]], 2), Case([[1, 2]], 1.5), Case([[7]], 7)])
    path = tmp_path / "submission.py"
    path.write_text(CHEAT)

    passed = sum(grade(median, path))
    assert passed == 0, f"a submission without the function passed {passed} of 3 cases"


def test_a_right_submission_still_passes(tmp_path):
    median = Assignment("first", [Case([[3, 1, 2]], 3)])
    path = tmp_path / "submission.py"
    path.write_text("def first(numbers): return numbers[0]")

    assert grade(median, path) == [True]
