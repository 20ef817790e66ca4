import json

from gradebox.assignment import Case, read


def test_an_assignment_is_read(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"function": "f", "cases": [{"args": [1, "x"], "expected": None}]}))

    assert read(path).cases == [Case([1, "x"], None)]
