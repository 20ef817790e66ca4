from mutants import run_tests_with


def test_suite_notices_an_unknown_zone_that_is_let_through(tmp_path):
    check = "    if zone not in ZONES:\n        raise UnknownZone(zone)\n"
    run = run_tests_with(tmp_path, "pricing/delivery.py", (check, ""))

    assert run.failed
    assert "1 failed" in run.output and "test_unknown_zone_is_refused" in run.output
