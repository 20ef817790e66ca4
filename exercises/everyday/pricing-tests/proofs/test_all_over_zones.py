from mutants import run_tests_with


def test_suite_notices_a_zone_that_is_free_for_small_orders(tmp_path):
    free = ("        return fee\n", "        return fee if net > 1 or zone != 'islands' else Decimal(0)\n")
    run = run_tests_with(tmp_path, "pricing/delivery.py", free)

    assert run.failed
    assert "1 failed" in run.output and "test_a_single_pencil" in run.output
