from mutants import run_tests_with


def test_suite_notices_vouchers_that_never_expire(tmp_path):
    for_ever = ("if on > self.last_day:", "if False:")
    run = run_tests_with(tmp_path, "pricing/vouchers.py", for_ever)

    assert run.failed, f"mutant survived: no voucher ever expires, and all {run.passed} tests stay green"
