from mutants import run_tests_with


def test_suite_notices_days_that_are_cut_off(tmp_path):
    first = ("on < self.first_day", "on <= self.first_day")
    last = ("on > self.last_day", "on >= self.last_day")
    run = run_tests_with(tmp_path, "pricing/vouchers.py", first, last)

    assert run.failed
    assert "2 failed" in run.output
    assert run.output.count("FAILED tests/test_vouchers.py::test_voucher_is_valid_from") == 2
