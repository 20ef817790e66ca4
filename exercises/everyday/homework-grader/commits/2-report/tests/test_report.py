from gradebox.assignment import Assignment, Case
from gradebox.report import call, report

DOUBLE = Assignment("double", [Case([2], 4), Case([10], 20)])


def test_each_case_has_a_line():
    assert report(DOUBLE, [True, False]).splitlines() == ["  1  double(2)  passed", "  2  double(10)  not passed", "1 of 2"]


def test_expected_values_are_not_told():
    assert "20" not in report(DOUBLE, [False, False])


def test_long_calls_are_cut():
    assert len(call("f", [list(range(100))])) == 60
